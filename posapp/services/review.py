"""What needs a person: events that Hellotext refused, or of which nobody can know whether they arrived."""

from collections.abc import Sequence

from posapp.domain.clock import Clock
from posapp.domain.errors import InputError
from posapp.domain.event_states import EventState, Reason
from posapp.domain.events import EventMove, QueuedEvent
from posapp.storage.ledger import Ledger

__all__ = ["ReasonMissing", "Review"]

LONGEST_REASON = 500


class ReasonMissing(InputError):
    """Every decision about an event says why, for whoever reads the journal later."""

    field = "reason"
    sentence = "Reason: say in a few words why; it is kept in the journal."


class Review:
    """The review list of one till. Each decision asks for a reason and lands in the journal.

    Args:
        ledger: The till's ledger, opened in the thread that calls this.
        clock: Gives the present moment, UTC.
    """

    def __init__(self, ledger: Ledger, *, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def list(self, limit: int = 500) -> tuple[QueuedEvent, ...]:
        """Give what needs a person, newest first."""
        found = [
            queued
            for state in (EventState.REVIEW, EventState.REJECTED)
            for queued in self._ledger.events.list(state, limit, None)
        ]
        return tuple(sorted(found, key=lambda queued: -queued.position)[:limit])

    def send_again(self, events: Sequence[QueuedEvent], reason: str, who: str = "") -> None:
        """Put events back into the queue, since the cause is mended or they are known not to have arrived.

        Raises:
            ReasonMissing: When no reason is given.
            MoveRefused: When one of them stands elsewhere by now; then none is moved.
        """
        self._decide(events, EventState.PENDING, Reason.SENT_AGAIN, "event sent again", reason, who)

    def mark_delivered(self, events: Sequence[QueuedEvent], reason: str, who: str = "") -> None:
        """Take events as delivered, since somebody saw them at Hellotext; raises as `send_again` does."""
        self._decide(events, EventState.CONFIRMED, Reason.DELIVERED_BY_HAND, "event marked delivered", reason, who)

    def dismiss(self, events: Sequence[QueuedEvent], reason: str, who: str = "") -> None:
        """Give events up for good; raises as `send_again` does."""
        self._decide(events, EventState.DISMISSED, Reason.DISMISSED, "event dismissed", reason, who)

    def _decide(
        self, events: Sequence[QueuedEvent], target: EventState, cause: Reason, what: str, reason: str, who: str
    ) -> None:
        now, why = self._clock(), _checked(reason)
        moves = [
            EventMove(
                event_id=queued.event.id,
                source=queued.state,
                target=target,
                reason=cause,
                explanation=why,
                due_at=now,
            )
            for queued in events
        ]
        with self._ledger.transaction():
            self._ledger.events.move(moves, now)
            for queued in events:
                facts = {"event": queued.event.id, "receipt": queued.event.reference, "reason": why}
                self._ledger.journal.append(at=now, who=who, what=what, facts=facts)


def _checked(reason: str) -> str:
    why = " ".join(reason.split())
    if not why:
        raise ReasonMissing()
    return why[:LONGEST_REASON]
