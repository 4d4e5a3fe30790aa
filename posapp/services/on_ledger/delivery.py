"""Reads the outbox for people: counts, lists and the history of an event."""

from posapp.domain.events.event import HistoryLine, OutboxCounts, OutboxEvent, StateCount
from posapp.domain.events.states import EventState
from posapp.domain.staff.members import Permission
from posapp.services.workplace import Workplace

__all__ = ["Outbox"]

UNDELIVERED = (
    EventState.PENDING,
    EventState.SENDING,
    EventState.UNCERTAIN,
    EventState.REVIEW,
    EventState.REJECTED,
    EventState.TRANSFERRED,
)


class Outbox:
    """The events of one till on their way to Hellotext.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def counts(self) -> OutboxCounts:
        """Give the number of events in each state."""
        return self._ledger.events.counts()

    def standing(self) -> tuple[StateCount, ...]:
        """Give the number of events that are not certainly delivered in each state, and the oldest of each."""
        return self._ledger.events.standing(UNDELIVERED)

    def list(self, state: EventState | None = None, limit: int = 100) -> tuple[OutboxEvent, ...]:
        """Give the newest events with their amounts, of one state or of all.

        Raises:
            SignInNeeded, PermissionMissing: When the operator may not see the shop's revenue.
        """
        self._authorization.require(Permission.SEE_SUMMARY)
        return self._ledger.events.list(state, limit, None)

    def history(self, event_id: str) -> tuple[HistoryLine, ...]:
        """Give every change of an event's state, oldest first."""
        return self._ledger.events.history(event_id)

    def sync_now(self) -> None:
        """Make every waiting event due at once, also those in backoff after a failure."""
        self._ledger.events.make_due(self._clock())
