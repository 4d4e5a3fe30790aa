"""Reads an order from the texts of its form."""

from collections.abc import Sequence

from posapp.domain.amounts.reading import parse_amount
from posapp.domain.orders import Delivery, ItemInvalid, Order, OrderItem, check_items
from posapp.domain.shop import Shop

__all__ = ["read_items", "read_order"]


def read_order(
    shop: Shop, *, reference: str, source: str, amount: str, lines: Sequence[Sequence[str]], delivery: Delivery
) -> Order:
    """Give the order that was typed in.

    Args:
        shop: Its currency and locale decide how amounts are read.
        reference: The order's number.
        source: Where that number is from.
        amount: What it comes to; empty where the lines say it, or nobody does.
        lines: Product, quantity and price of one, as typed.
        delivery: How the customer gets it.

    Raises:
        ItemInvalid: When a line says nothing; it names the line.
        AmountInvalid: When the amount is none.
    """
    return Order(
        id="",
        reference=reference.strip(),
        source=source.strip(),
        profile="",
        money=parse_amount(amount, shop.currency, shop.locale) if amount.strip() else None,
        items=check_items(read_items(lines, shop)),
        delivery=delivery,
    )


def read_items(lines: Sequence[Sequence[str]], shop: Shop) -> tuple[OrderItem, ...]:
    """Give the lines of an order; raises ItemInvalid and AmountInvalid."""
    return tuple(_item(number, line, shop) for number, line in enumerate(lines, start=1))


def _item(number: int, line: Sequence[str], shop: Shop) -> OrderItem:
    product, quantity, price = line
    if not price.strip() or not (quantity.isascii() and quantity.isdigit() and len(quantity) <= 4):
        raise ItemInvalid(line=number)
    return OrderItem(product=product, quantity=int(quantity), price=parse_amount(price, shop.currency, shop.locale))
