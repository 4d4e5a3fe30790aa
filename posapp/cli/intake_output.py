"""Writes POS receipts for people and for machines."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from posapp.cli.command_session import Json
from posapp.domain.pos_receipts.receipt import PosLine, PosReceipt
from posapp.domain.reading_direction import isolated

__all__ = ["receipt_line", "receipt_lines", "receipts_document"]


def receipts_document(receipts: Sequence[PosReceipt]) -> Json:
    """Give the JSON document of receipts; amounts are texts with a dot, times are UTC, a day alone has no time."""
    return {"receipts": [_document(each) for each in receipts]}


def receipt_lines(receipts: Sequence[PosReceipt]) -> list[str]:
    """Give a line for each receipt."""
    return [receipt_line(each) for each in receipts]


def receipt_line(receipt: PosReceipt) -> str:
    """Give a receipt for people, in one line, with how sure it is and why."""
    total = "no total" if receipt.total is None else str(receipt.total)
    parts = (
        receipt.kind.value,
        receipt.number or "without a number",
        total,
        _moment(receipt.at) or "",
        receipt.tender,
        receipt.issuer,
    )
    why = ", ".join(each.value.replace("_", " ") for each in receipt.why)
    said = "  ".join(isolated(part) for part in parts if part)
    return f"{said}  {receipt.confidence.value} ({why})"


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
    if isinstance(at, datetime):
        return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return None if at is None else at.isoformat()
