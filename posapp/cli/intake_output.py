"""Writes the receipts of the shop's own POS for machines and for people."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from posapp.cli.command_session import Json
from posapp.domain.money import Money
from posapp.domain.pos_receipts.proposals import ReceiptTally
from posapp.domain.pos_receipts.receipt import PosLine, PosReceipt
from posapp.domain.reading_direction import isolated

__all__ = ["receipt_line", "receipts_document", "untaken_document", "untaken_words"]


def receipts_document(receipts: Iterable[PosReceipt]) -> Json:
    """Give receipts for machines: amounts with a decimal point, moments in UTC, a day alone where there is no time."""
    return {"receipts": [_receipt(each) for each in receipts]}


def receipt_line(receipt: PosReceipt) -> str:
    """Give a receipt for people, in one line."""
    number, issuer = isolated(receipt.number or "without a number"), isolated(receipt.issuer)
    parts = [receipt.kind.value, number, "" if receipt.total is None else str(receipt.total), _at(receipt.at) or ""]
    return "  ".join(filter(None, (*parts, issuer, receipt.confidence.value)))


def untaken_document(untaken: ReceiptTally) -> Json:
    """Give the POS receipts without a customer for machines: how many, and their sum by currency."""
    return {"count": untaken.count, "totals": {each.currency.code: str(each.decimal) for each in untaken.totals}}


def untaken_words(untaken: ReceiptTally) -> str:
    """Give the POS receipts without a customer for people, to follow another sentence; empty where there are none."""
    if not untaken.count:
        return ""
    sums = ", ".join(map(str, untaken.totals))
    return f" POS receipts without a customer: {untaken.count}{', ' if sums else ''}{sums}."


def _receipt(receipt: PosReceipt) -> Json:
    return {
        "kind": receipt.kind.value,
        "number": receipt.number,
        "total": _amount(receipt.total),
        "currency": None if receipt.total is None else receipt.total.currency.code,
        "at": _at(receipt.at),
        "tender": receipt.tender,
        "lines": [_line(each) for each in receipt.lines],
        "source": receipt.source.value,
        "issuer": receipt.issuer,
        "confidence": receipt.confidence.value,
        "why": [each.value for each in receipt.why],
    }


def _line(line: PosLine) -> Json:
    return {
        "description": line.description,
        "quantity": None if line.quantity is None else str(line.quantity),
        "amount": _amount(line.amount),
        "code": line.code,
    }


def _amount(money: Money | None) -> str | None:
    return None if money is None else str(money.decimal)


def _at(at: datetime | date | None) -> str | None:
    if isinstance(at, datetime):
        return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return None if at is None else at.isoformat()
