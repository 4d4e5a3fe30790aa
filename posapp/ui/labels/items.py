"""Formats line items for the screen: names, quantities, prices and discounts."""

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import ONE, Quantity, Unit, format_quantity
from posapp.domain.money import Money, format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.sales.line_items import BasketLine, LineDiscount, SaleLine, typed_discount

__all__ = ["discount_text", "line_text", "named_quantity", "price_text"]


def price_text(product: Product, locale: str) -> str:
    """Give a product's price, with what it is of where that is no piece: "$ 489,90 / kg"."""
    price = format_money(product.price, locale)
    return price if product.unit is Unit.PIECE else f"{price} / {product.unit.value}"


def line_text(line: BasketLine, locale: str) -> str:
    """Give how much at which price, and what is taken off: "3 × $ 89,90 · −10%"."""
    quantity = format_quantity(line.quantity, line.product.unit, locale)
    parts = [f"{quantity} × {price_text(line.product, locale)}"]
    if line.line.discount.minor:
        parts.append(f"−{discount_text(line.discount, line.product.price, locale)}")
    return " · ".join(parts)


def discount_text(discount: LineDiscount, price: Money, locale: str) -> str:
    """Give what is taken off, as a part or as an amount in the price's currency."""
    if discount.hundredths:
        return typed_discount(discount, price.currency, locale)
    return format_money(Money(discount.minor, price.currency), locale)


def named_quantity(line: SaleLine, locale: str, quantity: Quantity | None = None) -> str:
    """Give an item with how much of it, a single piece by its name alone: "Pan", "3 Pan", "0,350 kg Jamón"."""
    much = line.quantity if quantity is None else quantity
    if much == ONE and line.product.unit is Unit.PIECE:
        return isolated(line.product.name)
    return f"{format_quantity(much, line.product.unit, locale)} {isolated(line.product.name)}"
