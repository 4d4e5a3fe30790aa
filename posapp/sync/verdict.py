"""What an answer makes of its event: the one place where the status table meets the states."""

from datetime import datetime, timedelta

from posapp.domain.event_states import EventState
from posapp.domain.events import EventMove, QueuedEvent
from posapp.hellotext.answers import Answer, AnswerKind

__all__ = ["move_for"]

_TARGETS = {
    AnswerKind.TAKEN: EventState.ACCEPTED,
    AnswerKind.REFUSED: EventState.REJECTED,
    AnswerKind.NOT_FOUND: EventState.REJECTED,
    AnswerKind.TOKEN_REFUSED: EventState.PENDING,
    AnswerKind.NOT_PERMITTED: EventState.PENDING,
    AnswerKind.THROTTLED: EventState.PENDING,
    AnswerKind.NOT_SENT: EventState.PENDING,
    AnswerKind.UNCERTAIN: EventState.UNCERTAIN,
}


def move_for(queued: QueuedEvent, answer: Answer, first_look: float) -> EventMove:
    """Give the move of an event that was being sent.

    Args:
        queued: The event, as it was claimed.
        answer: What became of its request.
        first_look: How many seconds after the attempt an uncertain event is looked for.
    """
    target = _TARGETS[answer.kind]
    return EventMove(
        event_id=queued.event.id,
        source=EventState.SENDING,
        target=target,
        reason=answer.reason,
        explanation=answer.explanation,
        due_at=_look_at(queued, first_look) if target is EventState.UNCERTAIN else None,
    )


def _look_at(queued: QueuedEvent, first_look: float) -> datetime:
    began = queued.attempted_at or queued.due_at
    return began + timedelta(seconds=first_look)
