"""How items are written on screen: names, quantities, prices and what is taken off."""

from posapp.domain.lines import BasketLine, LineDiscount, SaleLine, typed_discount
from posapp.domain.money import Money, format_money
from posapp.domain.products import Product
from posapp.domain.quantities import ONE, Quantity, Unit, format_quantity

__all__ = ["discount_words", "line_words", "named_quantity", "price_words"]


def price_words(product: Product, locale: str) -> str:
    """Give a product's price, with what it is of where that is no piece: "$ 489,90 / kg"."""
    price = format_money(product.price, locale)
    return price if product.unit is Unit.PIECE else f"{price} / {product.unit.value}"


def line_words(line: BasketLine, locale: str) -> str:
    """Give how much at which price, and what is taken off: "3 × $ 89,90 · −10%"."""
    quantity = format_quantity(line.quantity, line.product.unit, locale)
    parts = [f"{quantity} × {price_words(line.product, locale)}"]
    if line.line.discount.minor:
        parts.append(f"−{discount_words(line.discount, line.product.price, locale)}")
    return " · ".join(parts)


def discount_words(discount: LineDiscount, price: Money, locale: str) -> str:
    """Give what is taken off, as a part or as an amount in the price's currency."""
    if discount.hundredths:
        return typed_discount(discount, price.currency, locale)
    return format_money(Money(discount.minor, price.currency), locale)


def named_quantity(line: SaleLine, locale: str, quantity: Quantity | None = None) -> str:
    """Give an item with how much of it, a single piece by its name alone: "Pan", "3 Pan", "0,350 kg Jamón"."""
    much = line.quantity if quantity is None else quantity
    if much == ONE and line.product.unit is Unit.PIECE:
        return line.product.name
    return f"{format_quantity(much, line.product.unit, locale)} {line.product.name}"
