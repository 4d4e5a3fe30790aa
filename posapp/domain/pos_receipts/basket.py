"""Makes the items of a sale from the lines of a POS receipt, where they add up to its total."""

from decimal import Decimal

from posapp.domain.catalogue.products import MAX_NAME_LENGTH, MAX_TEXT_LENGTH, Product
from posapp.domain.catalogue.quantities import MAX_QUANTITY, ONE, PARTS, Quantity, Unit
from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import PosLine, PosReceipt
from posapp.domain.sales.basket import Basket
from posapp.domain.sales.line_items import BasketLine

__all__ = ["basket_of"]


def basket_of(receipt: PosReceipt) -> Basket:
    """Give the items of a receipt; none where one of them is not readable, or they do not add up to the total.

    A line whose amount is no multiple of its quantity is one piece at that amount, so that nothing is rounded.
    """
    lines = [_line(each) for each in receipt.lines]
    found = tuple(each for each in lines if each is not None)
    if receipt.total is None or len(found) != len(lines) or not found:
        return ()
    total = Money(sum(each.money.minor for each in found), receipt.total.currency)
    return found if total == receipt.total and all(_is_in(each, total) for each in found) else ()


def _is_in(line: BasketLine, total: Money) -> bool:
    return line.product.price.currency == total.currency


def _line(line: PosLine) -> BasketLine | None:
    name = line.description.strip()[:MAX_NAME_LENGTH]
    if line.amount is None or line.amount.minor < 0 or not name or not name.isprintable():
        return None
    quantity = _quantity(line.quantity)
    price, rest = divmod(line.amount.minor * PARTS, quantity.thousandths)
    if rest:
        quantity, price = ONE, line.amount.minor
    unit = Unit.PIECE if quantity.thousandths % PARTS == 0 else Unit.KILOGRAM
    code = line.code.strip()[:MAX_TEXT_LENGTH]
    product = Product(barcode="", name=name, price=Money(price, line.amount.currency), unit=unit, sku=code)
    return BasketLine(product=product, quantity=quantity)


def _quantity(quantity: Decimal | None) -> Quantity:
    """A quantity that a line cannot hold is one piece."""
    if quantity is None or not 0 < quantity <= MAX_QUANTITY or quantity * PARTS % 1:
        return ONE
    return Quantity(int(quantity * PARTS))
