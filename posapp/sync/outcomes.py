"""What an answer makes of its event: the one place where the status table meets the states."""

from datetime import datetime, timedelta

from posapp.domain.events.event import EventMove, OutboxEvent
from posapp.domain.events.states import EventState
from posapp.hellotext.results import Answer, AnswerKind

__all__ = ["move_for"]

TOLERATED_SKEW = 120.0
"""Seconds. A clock that is farther off is told in the history of each event that is sent meanwhile."""

_TARGETS = {
    AnswerKind.TAKEN: EventState.ACCEPTED,
    AnswerKind.REFUSED: EventState.REJECTED,
    AnswerKind.NOT_FOUND: EventState.REJECTED,
    AnswerKind.TOKEN_REFUSED: EventState.PENDING,
    AnswerKind.NOT_PERMITTED: EventState.PENDING,
    AnswerKind.THROTTLED: EventState.PENDING,
    AnswerKind.NOT_SENT: EventState.PENDING,
    AnswerKind.CERTIFICATE_INVALID: EventState.PENDING,
    AnswerKind.NOT_HELLOTEXT: EventState.PENDING,
    AnswerKind.UNCERTAIN: EventState.UNCERTAIN,
}


def move_for(
    queued: OutboxEvent, answer: Answer, now: datetime, first_look: float, clock_skew: float = 0.0
) -> EventMove:
    """Give the move of an event that was being sent.

    Args:
        queued: The event, as it was claimed.
        answer: What became of its request.
        now: UTC.
        first_look: In how many seconds an uncertain event is looked for.
        clock_skew: By how many seconds this computer's clock is ahead of the server's.
    """
    target = _TARGETS[answer.kind]
    return EventMove(
        event_id=queued.event.id,
        source=EventState.SENDING,
        target=target,
        reason=answer.reason,
        explanation=_explained(answer.explanation, clock_skew),
        due_at=now + timedelta(seconds=first_look) if target is EventState.UNCERTAIN else None,
    )


def _explained(explanation: str, clock_skew: float) -> str:
    if abs(clock_skew) <= TOLERATED_SKEW:
        return explanation
    return " · ".join(part for part in (explanation, f"clock {clock_skew:+.0f} s") if part)
