"""Reads the line items of a paper, where its columns show them."""

from decimal import Decimal, InvalidOperation

from posapp.domain.amounts.marks import DecimalMark
from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import PosLine
from posapp.intake.papers.amounts import Amount, Figure
from posapp.intake.papers.labels import Role
from posapp.intake.papers.plain import shown
from posapp.intake.papers.rows import Layout, Row
from posapp.intake.papers.shop_facts import ShopFacts

__all__ = ["MAX_ITEMS", "items_of", "names_something"]

MAX_ITEMS = 400
_UNITS = frozenset("X UN UND UNID KG U C CU UNIDAD UNIDADES EA PZA PC LT GR ML DE POR A".split())


def items_of(layout: Layout, shop: ShopFacts) -> tuple[PosLine, ...]:
    """Give the items above the first total, each with its amount; a name may stand on a line of its own before it."""
    found: list[PosLine] = []
    name = ""
    for row in layout.rows[: layout.end_of_items]:
        if row.role is not Role.NONE or len(found) == MAX_ITEMS:
            name = ""
            continue
        item = _item(row, name, layout, shop)
        if item is not None and not _repeats(item, row, found):
            found.append(item)
        name = row.text if _is_name(row) else ""
    return tuple(found)


def names_something(row: Row) -> bool:
    """Say whether a row has words beside units of measure, so that it may name an item."""
    return bool(_description_words(row))


def _item(row: Row, name: str, layout: Layout, shop: ShopFacts) -> PosLine | None:
    plain = [each for each in row.amounts if each.is_plain and each.money.currency == shop.currency]
    if not plain or layout.mark is None:
        return None
    described = _description(row, plain[0])
    if not described and not name:
        return None
    quantity = _quantity(row, plain, layout.mark)
    amount = plain[-1].money
    if len(plain) == 1 and quantity is not None and not described and _says_unit_price(row):
        amount = _times(amount, quantity) or amount
    return PosLine(description=shown(described or name), quantity=quantity, amount=amount)


def _repeats(item: PosLine, row: Row, found: list[PosLine]) -> bool:
    """Whether a row below an item only says how its amount came about: "2 x 60,00"."""
    return (
        bool(found) and not _description_words(row) and found[-1].amount == item.amount and bool(found[-1].description)
    )


def _description(row: Row, first: Amount) -> str:
    """The words before the first column of money, without the quantity in front."""
    if not _description_words(row):
        return ""
    start = next((each.end for each in row.figures[:1] if _leads(each, row) and each.start < first.figure.start), 0)
    text = row.text[start : first.figure.start].strip(" xX*:-")
    if any(sign.isalpha() for sign in text):
        return text
    return row.text[: first.figure.start].strip()


def _description_words(row: Row) -> list[str]:
    return [word for word in row.label.split() if word not in _UNITS]


def _is_name(row: Row) -> bool:
    return bool(_description_words(row)) and not any(each.is_plain for each in row.amounts)


def _leads(figure: Figure, row: Row) -> bool:
    return not row.text[: figure.start].strip() and figure.digits.isdigit() and len(figure.digits) <= 3


def _says_unit_price(row: Row) -> bool:
    return any(each.is_quantity for each in row.figures)


def _quantity(row: Row, plain: list[Amount], mark: DecimalMark) -> Decimal | None:
    """What stands before "x" or in front of the name; with a price for one beside it, only where it multiplies."""
    said = [each for each in row.figures if each.is_quantity] or [each for each in row.figures[:1] if _leads(each, row)]
    quantity = _decimal(said[0], mark) if said else None
    if quantity is None or len(plain) < 2:
        return quantity
    return quantity if _times(plain[-2].money, quantity) == plain[-1].money else None


def _decimal(figure: Figure, mark: DecimalMark) -> Decimal | None:
    """A quantity: its only mark is the decimal one, whichever it is where three digits follow."""
    text = figure.digits.replace(mark.sign, ".")
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _times(price: Money, quantity: Decimal) -> Money | None:
    product = price.minor * quantity
    whole = product.to_integral_value()
    return Money(int(whole), price.currency) if abs(product - whole) <= Decimal("0.5") else None
