"""Writes a POS receipt as a JSON document and reads it back strictly."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeVar

from posapp.domain.currency import CurrencyUnknown
from posapp.domain.money import MAX_MINOR, Money
from posapp.domain.pos_receipts.receipt import Confidence, PosLine, PosReceipt, ReceiptKind, ReceiptSource, Why

__all__ = ["MAX_LINES", "MAX_TEXT", "DocumentUnreadable", "from_document", "to_document"]

MAX_LINES = 500
MAX_TEXT = 200
_VERSION = 1


class DocumentUnreadable(ValueError):
    """A document is not one that `to_document` gives."""


def to_document(receipt: PosReceipt) -> dict[str, object]:
    """Give a receipt as plain values for JSON: money in minor units with its currency, moments in ISO 8601."""
    return {
        "version": _VERSION,
        "kind": receipt.kind.value,
        "source": receipt.source.value,
        "number": receipt.number,
        "total": _money_out(receipt.total),
        "at": None if receipt.at is None else receipt.at.isoformat(),
        "tender": receipt.tender,
        "lines": [
            {
                "description": line.description,
                "quantity": None if line.quantity is None else str(line.quantity),
                "amount": _money_out(line.amount),
                "code": line.code,
            }
            for line in receipt.lines
        ],
        "issuer": receipt.issuer,
        "of": receipt.of,
        "confidence": receipt.confidence.value,
        "why": [each.value for each in receipt.why],
    }


def from_document(document: object) -> PosReceipt:
    """Read a document that `to_document` gave; raises DocumentUnreadable for anything else, and keeps no part of it."""
    fields = _mapping(document)
    if fields.get("version") != _VERSION:
        raise DocumentUnreadable("version")
    return PosReceipt(
        kind=_member(ReceiptKind, fields, "kind"),
        source=_member(ReceiptSource, fields, "source"),
        number=_text(fields, "number"),
        total=_optional(fields, "total", _money),
        at=_optional(fields, "at", _moment),
        tender=_text(fields, "tender"),
        lines=tuple(_line(each) for each in _list(fields, "lines", MAX_LINES)),
        issuer=_text(fields, "issuer"),
        of=_text(fields, "of"),
        confidence=_member(Confidence, fields, "confidence"),
        why=tuple(_member_of(Why, each) for each in _list(fields, "why", len(Why))),
    )


_Read = TypeVar("_Read")
_Member = TypeVar("_Member", bound=StrEnum)


def _money_out(money: Money | None) -> dict[str, object] | None:
    return None if money is None else {"minor": money.minor, "currency": money.currency.code}


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise DocumentUnreadable("object")
    return value


def _optional(fields: Mapping[str, object], name: str, read: Callable[[object], _Read]) -> _Read | None:
    value = fields.get(name)
    return None if value is None else read(value)


def _text(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or len(value) > MAX_TEXT or not value.isprintable():
        raise DocumentUnreadable(name)
    return value


def _list(fields: Mapping[str, object], name: str, most: int) -> Sequence[object]:
    value = fields.get(name)
    if not isinstance(value, list) or len(value) > most:
        raise DocumentUnreadable(name)
    return value


def _member(kind: type[_Member], fields: Mapping[str, object], name: str) -> _Member:
    return _member_of(kind, fields.get(name))


def _member_of(kind: type[_Member], value: object) -> _Member:
    found = next((each for each in kind if each.value == value), None)
    if found is None:
        raise DocumentUnreadable(kind.__name__)
    return found


def _money(value: object) -> Money:
    fields = _mapping(value)
    minor, code = fields.get("minor"), fields.get("currency")
    if not isinstance(minor, int) or isinstance(minor, bool) or abs(minor) > MAX_MINOR or not isinstance(code, str):
        raise DocumentUnreadable("money")
    try:
        return Money.of(minor, code)
    except CurrencyUnknown as error:
        raise DocumentUnreadable("currency") from error


def _moment(value: object) -> datetime | date:
    if not isinstance(value, str):
        raise DocumentUnreadable("at")
    try:
        if len(value) == len("2026-11-27"):
            return date.fromisoformat(value)
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise DocumentUnreadable("at") from error
    if moment.tzinfo is None:
        raise DocumentUnreadable("at")
    return moment.astimezone(UTC)


def _line(value: object) -> PosLine:
    fields = _mapping(value)
    return PosLine(
        description=_text(fields, "description"),
        quantity=_optional(fields, "quantity", _quantity),
        amount=_optional(fields, "amount", _money),
        code=_text(fields, "code"),
    )


def _quantity(value: object) -> Decimal:
    if not isinstance(value, str) or len(value) > 30:
        raise DocumentUnreadable("quantity")
    try:
        quantity = Decimal(value)
    except InvalidOperation as error:
        raise DocumentUnreadable("quantity") from error
    if not quantity.is_finite():
        raise DocumentUnreadable("quantity")
    return quantity
