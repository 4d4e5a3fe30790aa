"""Changes the items of a sale before it is paid: adds, changes and removes lines."""

from dataclasses import replace

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import ONE, Quantity, Unit
from posapp.domain.sales.line_items import BasketLine

__all__ = ["Basket", "is_open", "with_item", "with_line", "with_step", "without_line"]

Basket = tuple[BasketLine, ...]


def with_item(basket: Basket, product: Product, quantity: Quantity) -> Basket:
    """Give the basket with a quantity of a product added: to its line if sold by the piece, else in a new line.

    A product that is weighed, has no price, or is not in the catalogue gets a line of its own each time.
    """
    place = next((place for place, each in enumerate(basket) if each.product == product), None)
    if place is None or is_open(product) or not product.is_known:
        return (*basket, BasketLine(product=product, quantity=quantity))
    return with_line(basket, place, replace(basket[place], quantity=basket[place].quantity + quantity))


def with_line(basket: Basket, place: int, line: BasketLine) -> Basket:
    """Give the basket with a line replaced; unchanged where there is no such place."""
    if not 0 <= place < len(basket):
        return basket
    return (*basket[:place], line, *basket[place + 1 :])


def with_step(basket: Basket, place: int, step: int) -> Basket:
    """Give the basket with a line's quantity changed by some steps; it never becomes zero."""
    wanted = Quantity(basket[place].quantity.thousandths + step * ONE.thousandths)
    return with_line(basket, place, replace(basket[place], quantity=wanted)) if wanted > Quantity(0) else basket


def without_line(basket: Basket, place: int) -> Basket:
    """Give the basket without the line at a place."""
    return (*basket[:place], *basket[place + 1 :])


def is_open(product: Product) -> bool:
    """Say whether the product still needs its weight or its price before it can be paid."""
    return product.unit is not Unit.PIECE or not product.price.minor
