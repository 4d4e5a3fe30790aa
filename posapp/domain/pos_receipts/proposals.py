"""Says how a POS receipt that was proposed goes on: taken, passed, dismissed, or waiting again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from posapp.domain.errors import InputError, RuleError
from posapp.domain.money import Money
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind, ReceiptSource
from posapp.domain.texts import mark

__all__ = [
    "Proposal",
    "ProposalState",
    "ReceiptGone",
    "ReceiptNotProposed",
    "ReceiptTaken",
    "ReceiptTally",
    "first_state",
    "is_due",
    "may_move",
    "shown_number",
    "tally",
]

NO_NUMBER = "–"


class ReceiptTaken(RuleError):
    """The POS receipt was recorded before, perhaps in another window or by another way."""

    sentence = mark("errors", "The POS receipt {receipt} is recorded already, at {time}. Nothing was recorded again.")


class ReceiptGone(RuleError):
    """The POS receipt was dismissed, or removed with what is old."""

    sentence = mark("errors", "The POS receipt {receipt} was dismissed. Enter the payment by hand.")


class ReceiptNotProposed(InputError):
    """The POS receipt is a copy, a report, or nobody knows its total."""

    sentence = mark("errors", "The POS receipt {receipt} is shown only and cannot be taken. Enter the payment by hand.")


class ProposalState(StrEnum):
    """Where a POS receipt stands."""

    WAITING = "waiting"
    """It is offered at the counter."""
    TAKEN = "taken"
    """A payment or a refund was recorded from it."""
    PASSED = "passed"
    """Nobody took it in the shop's time: a receipt without a customer, still to be taken until the close."""
    DISMISSED = "dismissed"
    """A person said that it is none."""
    SHOWN = "shown"
    """It is never offered: a copy, a report, or one that nobody can be sure of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A POS receipt of this till, and where it stands.

    Attributes:
        id: UUIDv7, made on the till.
        till: The till's name.
        receipt: The receipt, completed by every way by which it came.
        state: Where it stands.
        seen_at: When it came first, UTC.
        moved_at: When its state changed last, UTC.
        day: The shop's day of the sale.
        subject: The id of the sale or refund that was recorded from it; empty while none was.
        sources: The ways by which it came.
        as_read: The receipt as it was read first, where a person corrected it; None where nobody did.
    """

    id: str
    till: str
    receipt: PosReceipt
    state: ProposalState
    seen_at: datetime
    moved_at: datetime
    day: date
    subject: str = ""
    sources: frozenset[ReceiptSource] = frozenset()
    as_read: PosReceipt | None = None

    @property
    def is_refund(self) -> bool:
        """Whether it is a credit note."""
        return self.receipt.kind is ReceiptKind.REFUND

    @property
    def can_be_taken(self) -> bool:
        """Whether it is offered, or passed and still to be taken."""
        return may_move(self.state, ProposalState.TAKEN)

    @property
    def can_be_corrected(self) -> bool:
        """Whether a person may say what it really is: nothing was recorded from it, and nobody dismissed it."""
        return self.can_be_taken or self.state is ProposalState.SHOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptTally:
    """The POS receipts of a day of which no customer is known.

    Attributes:
        count: How many sales nobody took.
        totals: Their sum in each currency, by code; those without a total are counted only.
    """

    count: int = 0
    totals: tuple[Money, ...] = ()


def first_state(receipt: PosReceipt) -> ProposalState:
    """Give where a receipt stands that has just come in."""
    return ProposalState.WAITING if receipt.can_be_proposed else ProposalState.SHOWN


def may_move(source: ProposalState, target: ProposalState) -> bool:
    """Say whether a receipt may go from one state to another."""
    return target in _MOVES[source]


def is_due(proposal: Proposal, now: datetime, minutes: int) -> bool:
    """Say whether a receipt that waits is passed over; one from a clock that was ahead is not before its time.

    Args:
        proposal: The receipt.
        now: UTC.
        minutes: The shop's time.
    """
    return proposal.state is ProposalState.WAITING and now - proposal.moved_at >= timedelta(minutes=minutes)


def shown_number(receipt: PosReceipt) -> str:
    """Give the number as it is shown; a dash where there is none."""
    return receipt.number or NO_NUMBER


def tally(proposals: Sequence[Proposal]) -> ReceiptTally:
    """Count the sales among the receipts that nobody took; what waits still counts, since nobody took it."""
    untaken = (ProposalState.WAITING, ProposalState.PASSED)
    sales = [each.receipt for each in proposals if each.state in untaken and each.receipt.kind is ReceiptKind.SALE]
    totals: dict[str, Money] = {}
    for money in (each.total for each in sales if each.total is not None):
        before = totals.get(money.currency.code)
        totals[money.currency.code] = money if before is None else before + money
    return ReceiptTally(count=len(sales), totals=tuple(totals[code] for code in sorted(totals)))


_MOVES = {
    ProposalState.WAITING: frozenset({ProposalState.TAKEN, ProposalState.PASSED, ProposalState.DISMISSED}),
    ProposalState.PASSED: frozenset({ProposalState.TAKEN, ProposalState.WAITING, ProposalState.DISMISSED}),
    ProposalState.TAKEN: frozenset({ProposalState.WAITING}),
    ProposalState.DISMISSED: frozenset({ProposalState.WAITING, ProposalState.SHOWN}),
    ProposalState.SHOWN: frozenset({ProposalState.WAITING, ProposalState.DISMISSED}),
}
