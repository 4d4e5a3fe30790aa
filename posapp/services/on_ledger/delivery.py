"""Reads the outbox for people: counts, lists and the history of an event."""

from collections.abc import Mapping, Sequence

from posapp.domain.events.event import HistoryLine, OutboxCounts, OutboxEvent, StateCount
from posapp.domain.events.states import EventState
from posapp.domain.sales.sale import Sale
from posapp.domain.staff.members import Permission
from posapp.services.workplace import Workplace

__all__ = ["Outbox"]

AT_ONCE = 500
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

    def sales_of(self, events: Sequence[OutboxEvent]) -> Mapping[str, Sale]:
        """Give the sale that each of some events tells of, by the event's id; an event of none is left out."""
        ids = [each.event.id for each in events]
        parts = (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
        return {event_id: sale for part in parts for event_id, sale in self._ledger.sales.of_events(part).items()}

    def history(self, event_id: str) -> tuple[HistoryLine, ...]:
        """Give every change of an event's state, oldest first."""
        return self._ledger.events.history(event_id)

    def sync_now(self) -> None:
        """Make every waiting event due at once, also those in backoff after a failure."""
        self._ledger.events.make_due(self._clock())
