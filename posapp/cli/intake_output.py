"""Writes POS receipts for people and for machines."""

from collections.abc import Sequence
from datetime import date, datetime

from posapp.cli.command_session import Json
from posapp.domain.pos_receipts.receipt import PosLine, PosReceipt
from posapp.domain.reading_direction import isolated

__all__ = ["receipt_lines", "receipts_document"]


def receipts_document(receipts: Sequence[PosReceipt]) -> Json:
    """Give the JSON document of receipts; amounts are texts with a dot, times are UTC, a day alone has no time."""
    return {"receipts": [_document(each) for each in receipts]}


def receipt_lines(receipts: Sequence[PosReceipt]) -> list[str]:
    """Give a line for each receipt."""
    return [_line(each) for each in receipts]


def _document(receipt: PosReceipt) -> dict[str, Json]:
    return {
        "kind": receipt.kind.value,
        "number": receipt.number,
        "total": None if receipt.total is None else str(receipt.total.decimal),
        "currency": None if receipt.total is None else receipt.total.currency.code,
        "at": _moment(receipt.at),
        "tender": receipt.tender,
        "lines": [_item(each) for each in receipt.lines],
        "source": receipt.source.value,
        "issuer": receipt.issuer,
        "of": receipt.of,
        "confidence": receipt.confidence.value,
        "why": [each.value for each in receipt.why],
    }


def _item(line: PosLine) -> dict[str, Json]:
    return {
        "description": line.description,
        "quantity": None if line.quantity is None else str(line.quantity),
        "amount": None if line.amount is None else str(line.amount.decimal),
        "code": line.code,
    }


def _moment(at: datetime | date | None) -> str | None:
    if at is None:
        return None
    return at.isoformat().replace("+00:00", "Z")


def _line(receipt: PosReceipt) -> str:
    total = "no total" if receipt.total is None else str(receipt.total)
    parts = (receipt.kind.value, receipt.number, total, _moment(receipt.at) or "", receipt.tender)
    why = ", ".join(each.value.replace("_", " ") for each in receipt.why)
    said = "  ".join(isolated(part) for part in parts if part)
    return f"{said}  {receipt.confidence.value} ({why})"
