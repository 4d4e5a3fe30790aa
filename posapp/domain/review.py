"""Holds the events in review by their causes, and the decisions that a person may make."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from posapp.domain.errors import InputError, RuleError
from posapp.domain.events.event import HistoryLine, OutboxEvent
from posapp.domain.events.states import MOVES, EventState, Reason
from posapp.domain.money import Money
from posapp.domain.texts import mark

__all__ = [
    "Cause",
    "Correction",
    "Decision",
    "ListedTwice",
    "MayBeDoubled",
    "ReasonMissing",
    "ReviewItem",
    "decisions_for",
]


class ReasonMissing(InputError):
    """A decision about an event needs a reason, which the journal keeps."""

    field = "reason"
    sentence = mark("errors", "Reason: explain why in a few words. It is saved in the activity log.")


class MayBeDoubled(RuleError):
    """Hellotext may have the event already, so sending it again could double it."""

    sentence = mark(
        "errors",
        "Hellotext may already have this, and sending it again would count it twice. Check Hellotext "
        "first, then choose “Send again” once more, or mark it as delivered.",
    )


class ListedTwice(MayBeDoubled):
    """Hellotext lists the receipt from another till."""

    sentence = mark(
        "errors",
        "If it is the same sale, sending it would count it twice. Compare the receipt with Hellotext first, then "
        "choose “Send anyway” once more, or “Do not send”.",
    )


class Decision(StrEnum):
    """The decisions that a person may make about an event."""

    SEND_AGAIN = "send_again"
    CORRECT = "correct"
    MARK_DELIVERED = "mark_delivered"
    DISMISS = "dismiss"
    REOPEN = "take_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Events in review for the same reason.

    Attributes:
        reason: The reason.
        count: The number of events.
        oldest: When the oldest of them happened, UTC.
    """

    reason: Reason
    count: int
    oldest: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """One event in review, with its facts.

    Attributes:
        queued: The event and its state.
        customer_name: The name at the sale; empty where it is unknown.
        history: Every change of its state, oldest first.
    """

    queued: OutboxEvent
    customer_name: str
    history: tuple[HistoryLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """The corrected values of an event; None keeps the present one. The sale itself is not changed.

    Attributes:
        profile: Another customer.
        action: Another action.
        money: Another amount.
    """

    profile: str | None = None
    action: str | None = None
    money: Money | None = None


def decisions_for(queued: OutboxEvent, history: Sequence[HistoryLine]) -> frozenset[Decision]:
    """Give what may be decided about an event where it stands.

    A rejected event can be marked as delivered only when the outcome of an earlier attempt was unknown.
    """
    allowed = {decision for decision, target in _TARGETS.items() if target in MOVES[queued.state]}
    if queued.state is EventState.REJECTED and all(line.target is not EventState.UNCERTAIN for line in history):
        allowed.discard(Decision.MARK_DELIVERED)
    return frozenset(allowed if queued.state.needs_a_person else allowed & {Decision.REOPEN})


_TARGETS = {
    Decision.SEND_AGAIN: EventState.PENDING,
    Decision.CORRECT: EventState.PENDING,
    Decision.MARK_DELIVERED: EventState.CONFIRMED,
    Decision.DISMISS: EventState.DISMISSED,
    Decision.REOPEN: EventState.REVIEW,
}
