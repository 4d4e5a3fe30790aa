"""Decides how a transferred event continues at another till, or here again after a cancellation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from posapp.domain.events.event import HistoryLine, OutboxEvent
from posapp.domain.events.states import EventState, Reason

__all__ = ["Continuation", "Senders", "continue_event", "is_unsent"]


class Senders(Enum):
    """The tills that may also send the transferred events."""

    NOBODY = "nobody"
    """The file never came to be."""
    HOLDER_OF_A_COPY = "holder of a copy"
    """The file is claimed by this till; only the importer of an earlier copy of it may."""
    THIS_TILL_BEFORE = "this till before"
    """The file is claimed by this till, whose ledger was restored to an earlier one since."""
    OTHERS = "others"
    """Another till may have the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Continuation:
    """The move of a transferred event.

    Attributes:
        target: The new state.
        reason: The reason.
        explanation: What the server had said, where it stands as it stood before.
        maybe_sent_since: It may be at Hellotext since this moment, UTC, unless an earlier attempt is known; None where
            no till has sent it as far as anybody knows.
    """

    target: EventState
    reason: Reason
    explanation: str = ""
    maybe_sent_since: datetime | None = None


def is_unsent(queued: OutboxEvent) -> bool:
    """Whether no till has sent an uncertain event, unless a copy of the transfer file was imported as well."""
    came = queued.reason in {Reason.TRANSFER_IMPORTED, Reason.TRANSFER_CANCELLED}
    return queued.state is EventState.UNCERTAIN and queued.attempted_at is None and came


def continue_event(
    queued: OutboxEvent, history: Sequence[HistoryLine], reason: Reason, senders: Senders
) -> Continuation:
    """Say how an event goes on.

    What waited to be sent was let go without a moment of an attempt: nobody has sent it. A ledger that was put back
    to an earlier one gives everything such a moment.

    Args:
        queued: The event, `handed_over`.
        history: Its past.
        reason: TRANSFER_IMPORTED or TRANSFER_CANCELLED.
        senders: Who else may send it.
    """
    let_go = next((line for line in reversed(history) if line.target is EventState.TRANSFERRED), None)
    since = queued.due_at if let_go is None else let_go.at
    if senders is Senders.OTHERS:
        return Continuation(target=EventState.UNCERTAIN, reason=Reason.MAY_BE_SENT_ELSEWHERE, maybe_sent_since=since)
    before = _before(history, let_go)
    if before is not None and before.target.needs_a_person:
        return Continuation(target=before.target, reason=before.reason, explanation=before.explanation)
    if before is None or queued.attempted_at is not None or senders is Senders.THIS_TILL_BEFORE:
        return Continuation(target=EventState.UNCERTAIN, reason=reason, maybe_sent_since=since)
    target = EventState.PENDING if senders is Senders.NOBODY else EventState.UNCERTAIN
    return Continuation(target=target, reason=reason)


def _before(history: Sequence[HistoryLine], let_go: HistoryLine | None) -> HistoryLine | None:
    """Give by which step it came to where it stood when it was let go; None where that cannot be told."""
    if let_go is None:
        return None
    earlier = history[: len(history) - 1 - [*reversed(history)].index(let_go)]
    return earlier[-1] if earlier and earlier[-1].target is let_go.source else None
