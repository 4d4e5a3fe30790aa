"""Reads what a web POS posted as one receipt; every value is checked, and a wrong one is named."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import NoReturn

from posapp.domain.amounts.errors import AmountInvalid, AmountTooLarge, AmountTooPrecise
from posapp.domain.amounts.reading import parse_exact_amount
from posapp.domain.currency import Currency, CurrencyUnknown, currency
from posapp.domain.money import Money
from posapp.domain.plain_text import one_line
from posapp.domain.pos_receipts.document import MAX_LINES, MAX_TEXT
from posapp.domain.pos_receipts.receipt import Confidence, PosLine, PosReceipt, ReceiptKind, ReceiptSource, Why

__all__ = ["FIELDS", "LINE_FIELDS", "FieldWrong", "read_posted"]

FIELDS = ("kind", "number", "total", "currency", "at", "tender", "of", "lines")
LINE_FIELDS = ("description", "quantity", "amount", "code")
LONGEST_NUMBER = 24
_KINDS = {"sale": ReceiptKind.SALE, "refund": ReceiptKind.REFUND}


class FieldWrong(ValueError):
    """A field of the posted receipt cannot be taken.

    Attributes:
        field: Its name, as in the document: "total", "lines[2].amount".
        problem: What is wrong with it, in English.
    """

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(f"{field}: {problem}")
        self.field, self.problem = field, problem


def read_posted(body: bytes, shop_currency: Currency) -> PosReceipt:
    """Give the receipt that a body says.

    Args:
        body: One JSON object in UTF-8.
        shop_currency: What an amount is in where the document names no currency.

    Raises:
        FieldWrong: When it is no JSON object, has a field that is not known, or a value that cannot be taken.
    """
    fields = _object(_parsed(body), "", FIELDS)
    unit = _currency(fields, shop_currency)
    return PosReceipt(
        kind=_kind(fields),
        source=ReceiptSource.WEB,
        number=_needed_text(fields, "number"),
        total=_amount(fields.get("total"), "total", unit),
        at=_moment(fields.get("at")),
        tender=_text(fields, "tender"),
        lines=_lines(fields.get("lines"), unit),
        of=_text(fields, "of"),
        confidence=Confidence.SURE,
        why=(Why.POSTED,),
    )


class _NumberText(str):
    """A JSON number as it was written: a float would lose what was meant."""

    __slots__ = ()


def _parsed(body: bytes) -> object:
    try:
        return json.loads(
            body.decode("utf-8"), parse_float=_NumberText, parse_int=_NumberText, parse_constant=_no_number
        )
    except (ValueError, RecursionError) as error:
        raise FieldWrong("body", "is not a JSON document in UTF-8") from error


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _object(value: object, where: str, known: Sequence[str]) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise FieldWrong(where or "body", "is not a JSON object")
    for name in value:
        if name not in known:
            raise FieldWrong(f"{where}.{name}"[:60].lstrip("."), "is not a field of a receipt")
    return value


def _text(fields: Mapping[str, object], name: str, where: str = "") -> str:
    value = fields.get(name)
    if value is None:
        return ""
    path = f"{where}.{name}".lstrip(".")
    if not isinstance(value, str) or isinstance(value, _NumberText):
        raise FieldWrong(path, "is not a text")
    if len(value) > MAX_TEXT:
        raise FieldWrong(path, f"has more than {MAX_TEXT} characters")
    cleaned = "".join(each for each in one_line(value) if each.isprintable())
    return cleaned.strip()


def _needed_text(fields: Mapping[str, object], name: str) -> str:
    text = _text(fields, name)
    if not text:
        raise FieldWrong(name, "is missing")
    return text


def _kind(fields: Mapping[str, object]) -> ReceiptKind:
    value = fields.get("kind", "sale")
    kind = _KINDS.get(value) if isinstance(value, str) else None
    if kind is None:
        raise FieldWrong("kind", "is neither sale nor refund")
    return kind


def _currency(fields: Mapping[str, object], own: Currency) -> Currency:
    code = _text(fields, "currency")
    try:
        return currency(code) if code else own
    except CurrencyUnknown as error:
        raise FieldWrong("currency", "is not a code of ISO 4217") from error


def _amount(value: object, where: str, unit: Currency) -> Money:
    if value is None:
        raise FieldWrong(where, "is missing")
    if not isinstance(value, str):
        raise FieldWrong(where, "is not an amount such as 1234.50")
    try:
        return parse_exact_amount(value[:MAX_TEXT], unit)
    except AmountTooPrecise as error:
        raise FieldWrong(where, f"has more decimals than {unit.code}; a point stands before the decimals") from error
    except AmountTooLarge as error:
        raise FieldWrong(where, "is too large") from error
    except AmountInvalid as error:
        raise FieldWrong(where, "is not an amount such as 1234.50") from error


def _moment(value: object) -> datetime | date | None:
    if value is None:
        return None
    if not isinstance(value, str) or isinstance(value, _NumberText) or len(value) > 40:
        raise FieldWrong("at", "is not a moment of ISO 8601")
    try:
        if len(value) == len("2026-11-27"):
            return date.fromisoformat(value)
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise FieldWrong("at", "is not a moment of ISO 8601") from error
    if moment.tzinfo is None:
        raise FieldWrong("at", "has no offset from UTC, such as -03:00")
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise FieldWrong("at", "is not a moment of ISO 8601") from error


def _lines(value: object, unit: Currency) -> tuple[PosLine, ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise FieldWrong("lines", "is not a list")
    if len(value) > MAX_LINES:
        raise FieldWrong("lines", f"has more than {MAX_LINES} items")
    return tuple(_line(each, f"lines[{number}]", unit) for number, each in enumerate(value))


def _line(value: object, where: str, unit: Currency) -> PosLine:
    fields = _object(value, where, LINE_FIELDS)
    amount, quantity = fields.get("amount"), fields.get("quantity")
    return PosLine(
        description=_text(fields, "description", where),
        quantity=None if quantity is None else _quantity(quantity, f"{where}.quantity"),
        amount=None if amount is None else _amount(amount, f"{where}.amount", unit),
        code=_text(fields, "code", where),
    )


def _quantity(value: object, where: str) -> Decimal:
    if not isinstance(value, str) or len(value) > LONGEST_NUMBER or not _is_plain(value):
        raise FieldWrong(where, "is not a number such as 2 or 0.350")
    return Decimal(value)


def _is_plain(text: str) -> bool:
    whole, _, decimals = text.partition(".")
    return whole.isascii() and whole.isdigit() and (not decimals or (decimals.isascii() and decimals.isdigit()))
