"""Compares the POS export, the records here and Hellotext's confirmations by receipt."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.sales.sale import RecordedSale
from posapp.domain.sales.tender import Tender

__all__ = ["SAME_SALE", "Discrepancy", "DiscrepancyKind", "Fix", "PosSale", "compare"]

SAME_SALE = timedelta(minutes=10)
"""Two clocks of one shop, and the time that a payment takes to be recorded, differ by so much."""


class DiscrepancyKind(StrEnum):
    """The kinds of discrepancies."""

    ONLY_IN_POS = "only_in_till"
    UNDONE_HERE = "undone_here"
    ONLY_HERE = "only_here"
    OTHER_RECEIPT = "other_receipt"
    AMOUNT_DIFFERS = "amount_differs"
    NOT_AT_HELLOTEXT = "not_at_hellotext"
    REFUND_ONLY_IN_POS = "refund_only_in_till"
    CANCELLED_IN_POS = "cancelled_in_till"

    @property
    def is_refund(self) -> bool:
        """Whether the POS gave money back that was not given back here; the sale itself may be right."""
        return self in {DiscrepancyKind.REFUND_ONLY_IN_POS, DiscrepancyKind.CANCELLED_IN_POS}


class Fix(StrEnum):
    """The action that fixes a discrepancy."""

    RECORD = "record"
    CORRECT_RECEIPT = "correct_receipt"
    SEND_TO_REVIEW = "send_to_review"
    DECIDE = "decide"
    SEND_NOW = "send_now"
    REFUND = "refund"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class PosSale:
    """A sale in the POS export.

    Attributes:
        line: Its line in the file.
        receipt: Its number.
        money: What was paid.
        occurred_at: When, UTC.
        customer: The shop's own number of the customer; empty where the export names none.
        tender: How it was paid.
        reference: Another number by which its system knows it; empty for none.
    """

    line: int
    receipt: str
    money: Money
    occurred_at: datetime
    customer: str = ""
    tender: Tender = Tender.OTHER
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """A discrepancy of one receipt.

    Attributes:
        kind: The kind.
        fix: The action that fixes it.
        receipt: The receipt.
        till: The line of the POS; None where it has none. Its money is what was given back where that is the kind.
        here: The record here; None where there is none.
        candidates: The receipts of this till that a refund may belong to, the most likely first.
    """

    kind: DiscrepancyKind
    fix: Fix
    receipt: str
    till: PosSale | None = None
    here: RecordedSale | None = None
    candidates: tuple[str, ...] = ()

    @property
    def state(self) -> EventState | None:
        """The payment's state; None where nothing was recorded here, or it is never sent."""
        return None if self.here is None else self.here.state


def compare(till: Sequence[PosSale], here: Sequence[RecordedSale]) -> tuple[Discrepancy, ...]:
    """Give the discrepancies, in the order of the POS's lines, then those that are only here.

    Args:
        till: The POS's sales of a day, each receipt once.
        here: The records here under one of their receipts, or for that day.
    """
    recorded = {each.sale.receipt: each for each in here}
    receipts = {each.receipt for each in till}
    missing = [each for each in till if each.receipt not in recorded]
    extra = [each for each in here if each.sale.receipt not in receipts and each.sale.voided_at is None]
    pairs = _pairs(missing, extra)
    paired = {each.sale.id for each in pairs.values()}
    found = [_of_line(each, recorded.get(each.receipt), pairs.get(each.receipt)) for each in till]
    found += [_only_here(each) for each in extra if each.sale.id not in paired]
    return tuple(each for each in found if each is not None)


def _of_line(line: PosSale, here: RecordedSale | None, elsewhere: RecordedSale | None) -> Discrepancy | None:
    if elsewhere is not None:
        return Discrepancy(
            kind=DiscrepancyKind.OTHER_RECEIPT,
            fix=Fix.CORRECT_RECEIPT,
            receipt=line.receipt,
            till=line,
            here=elsewhere,
        )
    if here is None:
        return Discrepancy(kind=DiscrepancyKind.ONLY_IN_POS, fix=Fix.RECORD, receipt=line.receipt, till=line)
    if here.sale.voided_at is not None:
        return _discrepancy(DiscrepancyKind.UNDONE_HERE, Fix.NOTHING, line, here)
    if here.sale.money != line.money:
        return _discrepancy(DiscrepancyKind.AMOUNT_DIFFERS, _for_another_amount(here, line), line, here)
    if here.state is None or here.state.is_delivered:
        return None
    return _discrepancy(DiscrepancyKind.NOT_AT_HELLOTEXT, _FOR_UNDELIVERED[here.state], line, here)


def _discrepancy(kind: DiscrepancyKind, fix: Fix, line: PosSale, here: RecordedSale) -> Discrepancy:
    return Discrepancy(kind=kind, fix=fix, receipt=line.receipt, till=line, here=here)


def _only_here(here: RecordedSale) -> Discrepancy:
    return Discrepancy(
        kind=DiscrepancyKind.ONLY_HERE,
        fix=Fix.SEND_TO_REVIEW if here.state is EventState.PENDING else Fix.CORRECT_RECEIPT,
        receipt=here.sale.receipt,
        here=here,
    )


def _for_another_amount(here: RecordedSale, line: PosSale) -> Fix:
    """A delivered payment cannot be changed: an excess can be refunded, and nothing else can be fixed."""
    if here.state is None or here.state.is_delivered:
        same = here.sale.money.currency == line.money.currency
        return Fix.REFUND if same and here.sale.money.minor > line.money.minor else Fix.NOTHING
    if here.state in {EventState.PENDING, EventState.DISMISSED}:
        return Fix.SEND_TO_REVIEW
    return _FOR_UNDELIVERED[here.state]


def _pairs(missing: Sequence[PosSale], extra: Sequence[RecordedSale]) -> dict[str, RecordedSale]:
    """Give the sales that have another receipt here: the only one with the same amount at the same time."""
    by_amount: dict[Money, list[RecordedSale]] = defaultdict(list)
    for each in extra:
        by_amount[each.sale.money].append(each)
    candidates = {
        line.receipt: [each for each in by_amount[line.money] if _at_one_time(line, each)] for line in missing
    }
    claimed = Counter(each.sale.id for found in candidates.values() for each in found)
    return {
        receipt: found[0] for receipt, found in candidates.items() if len(found) == 1 and claimed[found[0].sale.id] == 1
    }


def _at_one_time(line: PosSale, here: RecordedSale) -> bool:
    return abs(line.occurred_at - here.sale.occurred_at) <= SAME_SALE


_FOR_UNDELIVERED = {
    EventState.PENDING: Fix.SEND_NOW,
    EventState.SENDING: Fix.SEND_NOW,
    EventState.UNCERTAIN: Fix.SEND_NOW,
    EventState.REVIEW: Fix.DECIDE,
    EventState.REJECTED: Fix.DECIDE,
    EventState.DISMISSED: Fix.SEND_TO_REVIEW,
    EventState.TRANSFERRED: Fix.NOTHING,
    EventState.VOIDED: Fix.NOTHING,
}
