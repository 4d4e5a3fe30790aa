"""Reads the outbox: the state and history of each event, and how many wait."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from posapp.domain.events.event import HistoryLine, OutboxCounts, OutboxEvent, StateCount
from posapp.domain.events.states import EventState, Reason
from posapp.domain.events.subject import Subject
from posapp.domain.review import Cause
from posapp.storage.database.connection import Connection
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.events.rows import SELECT, history_line, queued_event, subject

__all__ = ["LAST_ATTEMPTS", "READY", "EventReading"]

CLOCK_WAS_AHEAD = timedelta(days=1)
"""An event is sent after it happened, unless the clock was put back in between, by so much at most."""
READY = "state = 'pending' AND behind = 0 AND held = 0 AND (profile < 'new:' OR profile >= 'new;')"
"""What waits behind nothing: no earlier event of its customer, no customer whom Hellotext does not know yet, and no
look for its receipt."""


class EventReading:
    """The events of one till, to be read. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def undelivered(self) -> tuple[OutboxEvent, ...]:
        """Give the events that Hellotext does not have for sure and that were not dismissed, oldest first."""
        return self._read("WHERE state IN ('pending', 'sending', 'uncertain', 'review', 'rejected') ORDER BY position")

    def at(self, position: int) -> OutboxEvent | None:
        """Give the event at a position, or None."""
        return next(iter(self._read("WHERE position = ?", position)), None)

    def subject_of(self, event_id: str) -> Subject | None:
        """Give the sale, refund or order that an event is about; None where it is about none."""
        rows = self._connection.execute("SELECT subject_kind, subject_id FROM events WHERE id = ?", (event_id,))
        return subject(rows[0], self._connection.path) if rows else None

    def last_position(self) -> int:
        """Give the position of the newest event; 0 where there is none."""
        return int(self._connection.execute("SELECT coalesce(max(position), 0) FROM events")[0][0])

    def get(self, event_id: str) -> OutboxEvent | None:
        """Give one event by its id, or None."""
        return next(iter(self._read("WHERE id = ?", event_id)), None)

    def of_subject(self, subject_id: str) -> tuple[OutboxEvent, ...]:
        """Give the events about a sale, refund or order in their order."""
        return self._read("WHERE subject_id = ? AND subject_id <> '' ORDER BY position", subject_id)

    def history(self, event_id: str) -> tuple[HistoryLine, ...]:
        """Give every move of an event, oldest first."""
        rows = self._connection.execute(
            "SELECT h.at, h.source, h.target, h.reason, h.explanation FROM event_history h "
            "JOIN events e ON e.position = h.event WHERE e.id = ? ORDER BY h.number",
            (event_id,),
        )
        return tuple(history_line(row, self._connection.path) for row in rows)

    def due_for_check(self, now: datetime, most: int) -> tuple[OutboxEvent, ...]:
        """Give uncertain events whose next check is due, the longest due first."""
        return self._read(
            "INDEXED BY events_unsure WHERE state = 'uncertain' AND due_at <= ? ORDER BY due_at LIMIT ?",
            to_microseconds(now),
            most,
        )

    def uncertain(self, most: int) -> tuple[OutboxEvent, ...]:
        """Give uncertain events in the order of their next check."""
        return self._read("INDEXED BY events_unsure WHERE state = 'uncertain' ORDER BY due_at LIMIT ?", most)

    def has_unattempted(self) -> bool:
        """Whether a pending event was never attempted."""
        rows = self._connection.execute("SELECT 1 FROM events WHERE state = 'pending' AND attempts = 0 LIMIT 1")
        return bool(rows)

    def last_accepted(self, most: int) -> tuple[OutboxEvent, ...]:
        """Give the events that Hellotext accepted last, by the start of their last attempt, the newest first."""
        return self._read(f"{_TAKEN} ORDER BY attempted_at DESC LIMIT ?", most)

    def last_attempt(self) -> datetime | None:
        """Give when the last attempt that may have arrived began; None before the first."""
        moments = [row[0] for row in self._connection.execute(LAST_ATTEMPTS) if row[0] is not None]
        return from_microseconds(max(moments)) if moments else None

    def first_occurred_at(self) -> datetime | None:
        """Give when the first event of this file happened, UTC; None where there is none."""
        rows = self._connection.execute("SELECT occurred_at FROM events ORDER BY position LIMIT 1")
        return from_microseconds(rows[0][0]) if rows else None

    def accepted(self, most: int) -> tuple[OutboxEvent, ...]:
        """Give accepted events in the order of recording, since the clock may have been turned back."""
        return self._read("WHERE state = 'accepted' ORDER BY position LIMIT ?", most)

    def causes(self) -> tuple[Cause, ...]:
        """Give why events need a person, the most frequent cause first."""
        rows = self._connection.execute(
            "SELECT reason, count(*), min(occurred_at) FROM events WHERE state IN ('review', 'rejected') "
            "GROUP BY reason ORDER BY 2 DESC, 1"
        )
        return tuple(Cause(reason=Reason(row[0]), count=row[1], oldest=from_microseconds(row[2])) for row in rows)

    def in_review(self, reason: Reason | None, limit: int) -> tuple[OutboxEvent, ...]:
        """Give what needs a person, newest first: all of it, or what has one cause."""
        wanted = "" if reason is None else reason.value
        return self._read(
            "WHERE state IN ('review', 'rejected') AND ? IN ('', reason) ORDER BY position DESC LIMIT ?", wanted, limit
        )

    def customer_name(self, event_id: str) -> str:
        """Give the customer's name in the subject of an event (sale, refund, action); empty where there is none."""
        rows = self._connection.execute(
            "SELECT coalesce(s.customer_name, r.customer_name, a.customer_name, '') FROM events e "
            "LEFT JOIN sales s ON s.id = e.subject_id LEFT JOIN refunds r ON r.id = e.subject_id "
            "LEFT JOIN recorded_actions a ON a.event = e.id WHERE e.id = ?",
            (event_id,),
        )
        return str(rows[0][0]) if rows else ""

    def among(self, event_ids: Sequence[str]) -> tuple[OutboxEvent, ...]:
        """Give those events of this till whose ids are among these, at most a page of them."""
        marks = ", ".join("?" * len(event_ids))
        return self._read(f"WHERE id IN ({marks})", *event_ids)

    def answered(self, event_ids: Sequence[str]) -> Mapping[str, datetime]:
        """Give by when Hellotext had each event, UTC: it accepted or listed it; unknown ones are left out."""
        marks = ", ".join("?" * len(event_ids))
        rows = self._connection.execute(
            "SELECT e.id, min(h.at) FROM events e JOIN event_history h ON h.event = e.position "
            f"WHERE e.id IN ({marks}) AND (h.target = 'accepted' OR h.reason = 'found_at_hellotext') GROUP BY e.id",
            event_ids,
        )
        return {row[0]: from_microseconds(row[1]) for row in rows}

    def possibly_listed(self, profiles: Collection[str], first: datetime, last: datetime) -> tuple[OutboxEvent, ...]:
        """Give the events of some customers in a span that Hellotext has or may have.

        Sent whenever: of two sales of one second the second may leave hours later.
        """
        alike = f"profile IN ({', '.join('?' * len(profiles))}) AND occurred_at BETWEEN ? AND ?"
        span = (*profiles, to_microseconds(first), to_microseconds(last))
        surely = self._read(f"{_DELIVERED} AND {alike}", to_microseconds(first - CLOCK_WAS_AHEAD), *span)
        perhaps = self._read(f"{_PERHAPS_DELIVERED} AND {alike}", *span)
        return (*surely, *perhaps)

    def list(self, state: EventState | None, limit: int, before_position: int | None = None) -> tuple[OutboxEvent, ...]:
        """Give the newest events, of one state or all, below a position where one is given."""
        before = before_position if before_position is not None else 2**62
        if state is None:
            return self._read("WHERE position < ? ORDER BY position DESC LIMIT ?", before, limit)
        return self._read("WHERE state = ? AND position < ? ORDER BY position DESC LIMIT ?", state.value, before, limit)

    def next_due(self, state: EventState) -> datetime | None:
        """Give when the next pending event may be sent, or the next uncertain one checked; None when there is none.

        What waits behind an earlier event of its customer is not due before that one has gone.
        """
        rows = self._connection.execute(_NEXT_READY if state is EventState.PENDING else _NEXT_UNSURE)
        return from_microseconds(rows[0][0]) if rows[0][0] is not None else None

    def counts(self) -> OutboxCounts:
        """Give how many events are in each state, from a table that triggers keep."""
        rows = self._connection.execute("SELECT state, number FROM event_counts")
        numbers: dict[str, int] = {state: number for state, number in rows}
        oldest = self._connection.execute(_OLDEST)[0][0] if any(numbers[state] for state in _WAITING) else None
        return OutboxCounts(**numbers, oldest_waiting=None if oldest is None else from_microseconds(oldest))

    def standing(self, states: Sequence[EventState]) -> tuple[StateCount, ...]:
        """Give how many events are in each of some states, with the oldest; states without any are left out."""
        numbers = dict[str, int](self._connection.execute("SELECT state, number FROM event_counts"))
        found = []
        for state in states:
            rows = self._connection.execute(_OLDEST_OF_STATE, (state.value,)) if numbers.get(state.value) else []
            found += [
                StateCount(
                    state=state, count=numbers[state.value], oldest=from_microseconds(row[0]), reason=Reason(row[1])
                )
                for row in rows
            ]
        return tuple(found)

    def _read(self, where: str, *parameters: object) -> tuple[OutboxEvent, ...]:
        rows = self._connection.execute(f"{SELECT} {where}", parameters)
        return tuple(queued_event(row, self._connection.path) for row in rows)


_WAITING = ("pending", "sending", "uncertain")
# Without statistics SQLite prefers the index of all states, in which it would read everything that waits; hence the
# index is named. A partial one serves only a query that says its condition in the same words.
_NEXT_READY = f"SELECT min(due_at) FROM events INDEXED BY events_ready WHERE {READY}"
_NEXT_UNSURE = "SELECT min(due_at) FROM events INDEXED BY events_unsure WHERE state = 'uncertain'"
LAST_ATTEMPTS = (
    "SELECT max(attempted_at) FROM events INDEXED BY events_by_attempt WHERE state IN ('accepted', 'confirmed') "
    "UNION ALL SELECT max(attempted_at) FROM events WHERE state IN ('sending', 'uncertain')"
)
_TAKEN = "INDEXED BY events_by_attempt WHERE state IN ('accepted', 'confirmed') AND attempted_at IS NOT NULL"
_DELIVERED = "INDEXED BY events_by_attempt WHERE state IN ('accepted', 'confirmed') AND attempted_at >= ?"
_PERHAPS_DELIVERED = "INDEXED BY events_by_state WHERE state IN ('uncertain', 'review', 'dismissed') AND attempts > 0"
_OLDEST_OF_STATE = (
    "SELECT occurred_at, reason FROM events INDEXED BY events_by_state WHERE state = ? ORDER BY position LIMIT 1"
)
_OLDEST = (
    "SELECT occurred_at FROM events WHERE position = (SELECT min(place) FROM ("
    + " UNION ALL ".join(f"SELECT min(position) AS place FROM events WHERE state = '{state}'" for state in _WAITING)
    + "))"
)
