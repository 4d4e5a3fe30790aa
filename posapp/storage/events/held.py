"""Holds back the events whose receipts are to be looked up at Hellotext before their first send."""

from collections.abc import Collection, Sequence
from datetime import datetime

from posapp.domain.events.event import OutboxEvent
from posapp.storage.database.connection import Connection
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.events.rows import SELECT, queued_event

__all__ = ["HeldEvents"]


class HeldEvents:
    """The held events of one till. Every method raises EnvironmentFault when the disk refuses.

    An imported event is held from the moment when it is recorded; it is never claimed before it was released.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def any(self) -> bool:
        """Whether an event is held."""
        return bool(self._connection.execute(f"SELECT 1 FROM events INDEXED BY events_held WHERE {_HELD} LIMIT 1"))

    def earliest(self) -> datetime | None:
        """Give when the first of them happened, UTC; None where none is held."""
        row = self._connection.execute(f"SELECT min(occurred_at) FROM events INDEXED BY events_held WHERE {_HELD}")[0]
        return None if row[0] is None else from_microseconds(row[0])

    def with_references(self, references: Collection[str]) -> tuple[OutboxEvent, ...]:
        """Give the held events that have one of some references, at most a page of them."""
        marks = ", ".join("?" * len(references))
        return self._read(f"INDEXED BY events_held WHERE {_HELD} AND reference IN ({marks})", *references)

    def of_customer(self, profile: str, first: datetime, last: datetime) -> tuple[OutboxEvent, ...]:
        """Give the held events of a customer in a span of time."""
        span = (to_microseconds(first), to_microseconds(last))
        where = f"INDEXED BY events_by_moment WHERE occurred_at BETWEEN ? AND ? AND {_HELD} AND profile = ?"
        return self._read(where, *span, profile)

    def of_subjects(self, events: Sequence[OutboxEvent]) -> tuple[OutboxEvent, ...]:
        """Give some held events with what is held about the same sales: a coupon goes with its payment."""
        found = {each.event.id: each for each in events}
        for each in events:
            about = "SELECT subject_id FROM events WHERE position = ? AND subject_id <> ''"
            where = f"WHERE subject_id = ({about}) AND subject_id <> '' AND {_HELD}"
            found |= {other.event.id: other for other in self._read(where, each.position)}
        return tuple(found.values())

    def batch(self, most: int) -> tuple[OutboxEvent, ...]:
        """Give some of the held events."""
        return self._read(f"INDEXED BY events_held WHERE {_HELD} LIMIT ?", most)

    def release(self, event_ids: Sequence[str]) -> None:
        """Release some events."""
        self._connection.execute_many("UPDATE events SET held = 0 WHERE id = ?", [(each,) for each in event_ids])

    def release_until(self, position: int) -> None:
        """Release what was recorded until a position."""
        self._connection.execute(
            f"UPDATE events INDEXED BY events_held SET held = 0 WHERE {_HELD} AND position <= ?", (position,)
        )

    def hold_unsent(self) -> None:
        """Hold everything that waits and was never tried, whatever it came from."""
        self._connection.execute(f"UPDATE events SET held = 1 WHERE held = 0 AND {_UNTRIED}")

    def release_all_but_imports(self) -> None:
        """Release what `hold_unsent` held and nobody imported."""
        self._connection.execute(f"UPDATE events SET held = 0 WHERE {_HELD} AND NOT {_IMPORTED}")

    def hold_imports_again(self) -> None:
        """Hold the waiting imports again whose receipts were looked up too long ago, unless a person sent them."""
        self._connection.execute(f"UPDATE events SET held = 1 WHERE held = 0 AND {_WAITING_IMPORT} AND {_UNDECIDED}")

    def _read(self, where: str, *parameters: object) -> tuple[OutboxEvent, ...]:
        rows = self._connection.execute(f"{SELECT} {where}", parameters)
        return tuple(queued_event(row, self._connection.path) for row in rows)


_HELD = "held = 1 AND state = 'pending'"
_UNTRIED = "state = 'pending' AND attempts = 0"
_IMPORTED = (
    "(subject_kind = 'sale' AND EXISTS (SELECT 1 FROM sales WHERE sales.id = events.subject_id "
    "AND sales.source = 'import'))"
)
_WAITING_IMPORT = f"state = 'pending' AND {_IMPORTED}"
_UNDECIDED = (
    "NOT EXISTS (SELECT 1 FROM event_history h WHERE h.event = events.position "
    "AND h.reason IN ('sent_again', 'corrected'))"
)
