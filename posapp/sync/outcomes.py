"""Maps the result of a request to the move of its event: here the status table meets the states."""

from datetime import datetime, timedelta

from posapp.domain.clock_skew import TOLERATED_SKEW
from posapp.domain.events.event import EventMove, OutboxEvent
from posapp.domain.events.states import EventState
from posapp.hellotext.results import SendOutcome, SendResult

__all__ = ["move_for"]

_TARGETS = {
    SendOutcome.ACCEPTED: EventState.ACCEPTED,
    SendOutcome.REJECTED: EventState.REJECTED,
    SendOutcome.NOT_FOUND: EventState.REJECTED,
    SendOutcome.TOKEN_REFUSED: EventState.PENDING,
    SendOutcome.NOT_PERMITTED: EventState.PENDING,
    SendOutcome.THROTTLED: EventState.PENDING,
    SendOutcome.NOT_SENT: EventState.PENDING,
    SendOutcome.CERTIFICATE_INVALID: EventState.PENDING,
    SendOutcome.NOT_HELLOTEXT: EventState.PENDING,
    SendOutcome.UNCERTAIN: EventState.UNCERTAIN,
}


def move_for(
    queued: OutboxEvent, result: SendResult, now: datetime, first_check: float, clock_skew: float = 0.0
) -> EventMove:
    """Give the move of an event that was being sent.

    Args:
        queued: The event, as it was claimed.
        result: What became of its request.
        now: UTC.
        first_check: In how many seconds an uncertain event is first checked.
        clock_skew: By how many seconds this computer's clock is ahead of the server's.
    """
    target = _TARGETS[result.kind]
    return EventMove(
        event_id=queued.event.id,
        source=EventState.SENDING,
        target=target,
        reason=result.reason,
        explanation=_explained(result.explanation, queued.event.occurred_at, clock_skew),
        due_at=now + timedelta(seconds=first_check) if target is EventState.UNCERTAIN else None,
    )


def _explained(explanation: str, occurred_at: datetime, clock_skew: float) -> str:
    """Beside the reason, what time it was by the server's clock where this computer's was wrong."""
    if abs(clock_skew) <= TOLERATED_SKEW.total_seconds():
        return explanation
    there = occurred_at - timedelta(seconds=clock_skew)
    said = f"clock {clock_skew:+.0f} s; by Hellotext's clock it was {there:%Y-%m-%d %H:%M} UTC"
    return " · ".join(part for part in (explanation, said) if part)
