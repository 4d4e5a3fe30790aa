"""The events that wait for a customer registered at this till, with what else is kept under the customer's id."""

from collections.abc import Sequence
from datetime import datetime

from posapp.domain.events.states import EventState, Reason
from posapp.storage.database.connection import Connection
from posapp.storage.database.timestamps import to_microseconds
from posapp.storage.events.moves import EventMoves, Transition

__all__ = ["EventsOfNewCustomers"]


class EventsOfNewCustomers:
    """What waits for the new customers of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._moves = EventMoves(connection)

    def count(self, customer_id: str) -> int:
        """Give how many events wait until Hellotext knows a customer."""
        return len(self._connection.execute(_OF_CUSTOMER, (customer_id,)))

    def set_profile(self, customer_id: str, profile: str, at: datetime) -> None:
        """Let everything that waits for a new customer go under the profile that Hellotext gave.

        What was moved to another till or dismissed goes under it too, in case it comes back; its history stays as it
        is.
        """
        with self._connection.transaction():
            aside = [(profile, place) for (place,) in self._connection.execute(_SET_ASIDE, (customer_id,))]
            self._connection.execute_many(_EVENT, aside)
            self._connection.execute_many(_SALE, aside)
            rows = self._connection.execute(_OF_CUSTOMER, (customer_id,))
            places = [place for place, _state in rows]
            each = [(profile, place) for place in places]
            self._connection.execute_many(_EVENT, each)
            self._connection.execute_many(_QUEUE_UP, [(place,) for place in places])
            self._connection.execute_many(_SALE, each)
            for rename in _KNOWN_BY_PROFILE:
                self._connection.execute(rename, (profile, customer_id))
            line = (Reason.CUSTOMER_CREATED.value, "")
            self._connection.execute_many(
                _HISTORY, [(place, place, to_microseconds(at), state, state, *line) for place, state in rows]
            )

    def send_to_review(
        self, customer_id: str, reason: Reason, explanation: str, at: datetime, action: str = ""
    ) -> None:
        """Send what waits for a customer to review: all of it, or the events of one action."""
        refused = Transition(
            source=EventState.PENDING, target=EventState.REVIEW, reason=reason, explanation=explanation
        )
        with self._connection.transaction():
            self._moves.write("position", self._positions(_PENDING, customer_id, action), refused, at)

    def resume(self, customer_id: str, at: datetime) -> None:
        """Let what went to review for a customer's sake wait for the customer again."""
        causes = (Reason.CUSTOMER_REFUSED.value, Reason.CUSTOMER_UNDECIDABLE.value)
        resumed = Transition(source=EventState.REVIEW, target=EventState.PENDING, reason=Reason.CORRECTED, due_at=at)
        with self._connection.transaction():
            self._moves.write("position", self._positions(_IN_REVIEW, customer_id, *causes), resumed, at)

    def _positions(self, sql: str, *parameters: object) -> Sequence[int]:
        return [row[0] for row in self._connection.execute(sql, parameters)]


_EVENT = "UPDATE events SET profile = ? WHERE position = ?"
_OF_CUSTOMER = (
    "SELECT position, state FROM events WHERE profile = ?1 AND state IN ('pending', 'sending', 'uncertain') "
    "UNION ALL SELECT position, state FROM events WHERE profile = ?1 AND state IN ('review', 'rejected') ORDER BY 1"
)
_SET_ASIDE = "SELECT position FROM events WHERE profile = ? AND state IN ('handed_over', 'dismissed')"
_PENDING = "SELECT position FROM events WHERE profile = ? AND state = 'pending' AND ? IN ('', action) ORDER BY position"
_IN_REVIEW = "SELECT position FROM events WHERE state = 'review' AND profile = ? AND reason IN (?, ?) ORDER BY position"
_SALE = "UPDATE sales SET profile = ? WHERE id = (SELECT subject_id FROM events WHERE position = ?)"
_KNOWN_BY_PROFILE = (
    "UPDATE refunds SET profile = ? WHERE profile = ?",
    "UPDATE orders SET profile = ? WHERE profile = ?",
    "UPDATE opt_ins SET profile = ? WHERE profile = ?",
    "UPDATE OR IGNORE customer_notes SET profile = ? WHERE profile = ?",
)
_QUEUE_UP = (
    "UPDATE events SET behind = EXISTS (SELECT 1 FROM events AS earlier WHERE earlier.profile = events.profile "
    "AND earlier.position < events.position AND earlier.state IN ('pending', 'sending', 'uncertain')) "
    "WHERE position = ?"
)
_HISTORY = (
    "INSERT INTO event_history SELECT ?, (SELECT max(number) FROM event_history WHERE event = ?) + 1, ?, ?, ?, ?, ?"
)
