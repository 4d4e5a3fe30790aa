"""Holds what a person says that a POS receipt really is, and puts it in the place of what was read."""

from dataclasses import dataclass, replace

from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import Confidence, PosReceipt, ReceiptKind, Why
from posapp.domain.sales.receipts import check_receipt
from posapp.domain.texts import mark

__all__ = ["CorrectedTotalInvalid", "ReceiptCorrection", "corrected"]


class CorrectedTotalInvalid(InputError):
    """A receipt that is offered comes to more than nothing."""

    field = "total"
    sentence = mark("errors", "Total: enter what the receipt comes to, more than nothing.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptCorrection:
    """What a person reads on the paper.

    Attributes:
        total: What was paid, or given back.
        number: The receipt's number; empty where the paper has none.
        is_refund: Whether it is a credit note, and not a sale.
    """

    total: Money
    number: str = ""
    is_refund: bool = False


def corrected(receipt: PosReceipt, correction: ReceiptCorrection) -> PosReceipt:
    """Give a receipt as a person read it; what nobody corrects stays as it was read.

    Raises:
        CorrectedTotalInvalid: When the total is not above nothing.
        ReceiptInvalid: When the number is none.
    """
    if correction.total.minor <= 0:
        raise CorrectedTotalInvalid()
    kind = ReceiptKind.REFUND if correction.is_refund else ReceiptKind.SALE
    return replace(
        receipt,
        kind=kind,
        number=check_receipt(correction.number) if correction.number.strip() else "",
        total=correction.total,
        of=receipt.of if correction.is_refund else "",
        confidence=Confidence.SURE,
        why=(Why.CORRECTED,),
    )
