"""Tells a card's slip from a second sale of the same total."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind

__all__ = ["SLIP_SECONDS", "ReadAt", "sale_of_slip"]

SLIP_SECONDS = 90
"""So long after its sale a terminal prints the slip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAt:
    """A receipt, and when it was printed.

    Attributes:
        receipt: The receipt.
        at: When its paper ended, UTC.
    """

    receipt: PosReceipt
    at: datetime


def sale_of_slip(paper: ReadAt, earlier: Sequence[ReadAt]) -> PosReceipt | None:
    """Give the sale of which a paper is only the card's slip; None where it is a receipt of its own.

    A slip has the total of a sale of the last seconds, no items, and no number of the same series with other digits.

    Args:
        paper: What came now.
        earlier: What came before, in any order.
    """
    if paper.receipt.total is None or paper.receipt.lines or paper.receipt.kind is ReceiptKind.REFUND:
        return None
    near = [each for each in earlier if _is_just_before(each, paper) and each.receipt.kind is ReceiptKind.SALE]
    same = [each for each in near if each.receipt.total == paper.receipt.total and _says_more(each, paper)]
    return max(same, key=lambda each: each.at).receipt if same else None


def _is_just_before(one: ReadAt, other: ReadAt) -> bool:
    return timedelta() <= other.at - one.at <= timedelta(seconds=SLIP_SECONDS)


def _says_more(sale: ReadAt, slip: ReadAt) -> bool:
    """Whether the sale has items where the slip has none, or a number where the slip has none or the same."""
    one, other = sale.receipt, slip.receipt
    if other.kind is ReceiptKind.OTHER:
        return True
    return bool(one.lines or one.number) and other.number in {"", one.number}
