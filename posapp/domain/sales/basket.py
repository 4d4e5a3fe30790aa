"""The items at the counter before they are paid: one more, another quantity, one taken off."""

from dataclasses import replace

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import ONE, Quantity, Unit
from posapp.domain.sales.line_items import BasketLine

__all__ = ["Basket", "is_open", "with_item", "with_line", "with_step", "without_line"]

Basket = tuple[BasketLine, ...]


def with_item(basket: Basket, product: Product, quantity: Quantity) -> Basket:
    """Give the basket with so much of a product more: added to the line of the same pieces, else in a new one.

    What is weighed, has no price, or is not of the catalogue stands in a line of its own each time.
    """
    place = next((place for place, each in enumerate(basket) if each.product == product), None)
    if place is None or is_open(product) or not product.is_known:
        return (*basket, BasketLine(product=product, quantity=quantity))
    return with_line(basket, place, replace(basket[place], quantity=basket[place].quantity + quantity))


def with_line(basket: Basket, place: int, line: BasketLine) -> Basket:
    """Give the basket with another line in a place; as it is where there is no such place."""
    if not 0 <= place < len(basket):
        return basket
    return (*basket[:place], line, *basket[place + 1 :])


def with_step(basket: Basket, place: int, step: int) -> Basket:
    """Give the basket with so many more of a line, or fewer; at least something of it stays."""
    wanted = Quantity(basket[place].quantity.thousandths + step * ONE.thousandths)
    return with_line(basket, place, replace(basket[place], quantity=wanted)) if wanted > Quantity(0) else basket


def without_line(basket: Basket, place: int) -> Basket:
    """Give the basket without the line of a place."""
    return (*basket[:place], *basket[place + 1 :])


def is_open(product: Product) -> bool:
    """Say whether something has to be asked for before the product can be paid: its weight, or its price."""
    return product.unit is not Unit.PIECE or not product.price.minor
