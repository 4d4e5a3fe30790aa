"""The queue to Hellotext, as a person looks at it."""

from posapp.domain.clock import Clock
from posapp.domain.events.event import HistoryLine, OutboxCounts, OutboxEvent, StateCount
from posapp.domain.events.states import EventState
from posapp.domain.staff.members import Permission
from posapp.services.authorization import Authorization
from posapp.storage.ledger import Ledger

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
        ledger: The till's ledger, opened in the thread that calls this.
        clock: Gives the present moment, UTC.
        authorization: Who is signed in; nobody where none is given.
    """

    def __init__(self, ledger: Ledger, *, clock: Clock, authorization: Authorization | None = None) -> None:
        self._ledger = ledger
        self._clock = clock
        self._authorization = authorization or Authorization(ledger)

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
