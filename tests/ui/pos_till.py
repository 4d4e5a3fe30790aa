"""A till whose POS printed receipts."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from posapp.domain.money import Money
from posapp.domain.pos_receipts.identity import Arrival
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, ReceiptSource, Why
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session

__all__ = ["a_receipt", "prints"]


def a_receipt(number: str = "000123", amount: str = "1234.50", **more: object) -> PosReceipt:
    """Give a sale of the POS of a minute ago."""
    fields: dict[str, object] = {
        "kind": ReceiptKind.SALE,
        "source": ReceiptSource.PRINTER,
        "number": number,
        "total": Money.of(round(float(amount) * 100), "UYU"),
        "at": datetime.now(UTC).replace(microsecond=0) - timedelta(seconds=30),
        "confidence": Confidence.SURE,
        "why": (Why.LEARNED, Why.ADDS_UP),
    }
    return PosReceipt(**{**fields, **more})  # type: ignore[arg-type] # each is of its field's type


def prints(till: Till, *receipts: PosReceipt) -> Sequence[str]:
    """Let the POS bring receipts, and give the ids of those that wait now, the newest first."""
    with open_ledger_session(till) as session:
        for each in receipts:
            session.proposals.receive([Arrival(receipt=each)])
        return [each.id for each in session.proposals.waiting()]
