"""The queue to Hellotext, as a person looks at it."""

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
    """Shows what waits, what arrived, and what needs somebody.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._clock = workplace.clock
        self._authorization = workplace.authorization

    def counts(self) -> OutboxCounts:
        """Give how many events stand in each state."""
        return self._ledger.events.counts()

    def standing(self) -> tuple[StateCount, ...]:
        """Give what Hellotext does not have for sure: how many stand where, and the oldest of each."""
        return self._ledger.events.standing(UNDELIVERED)

    def list(self, state: EventState | None = None, limit: int = 100) -> tuple[OutboxEvent, ...]:
        """Give the newest events with their amounts, of one state or of all.

        Raises:
            SignInNeeded, PermissionMissing: When who is signed in may not see what the shop takes.
        """
        self._authorization.require(Permission.SEE_SUMMARY)
        return self._ledger.events.list(state, limit, None)

    def history(self, event_id: str) -> tuple[HistoryLine, ...]:
        """Give every move of an event, oldest first."""
        return self._ledger.events.history(event_id)

    def sync_now(self) -> None:
        """Make all that waits due at once, also what was put off after a failure."""
        self._ledger.events.make_due(self._clock())
