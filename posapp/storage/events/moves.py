"""Writes the states of events, and their history: no other module does.

A move is written only where the table in `posapp.domain.events.states` has it, a copy only where its `copy` allows it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from posapp.domain.events.event import EventMove, HistoryLine, OutboxEvent
from posapp.domain.events.states import EventState, MoveRefused, Reason, copy, move
from posapp.storage.database.connection import Connection
from posapp.storage.database.timestamps import to_microseconds

__all__ = ["Assignment", "EventMoves", "Transition"]

Key = Literal["id", "position"]
"""Events are named by their id, or by their position in the order of recording."""
AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """One move that some events make together.

    Attributes:
        source: Where each of them stands.
        target: Where each goes.
        reason: Why.
        explanation: What the server said, or a person; empty where nobody said anything.
        due_at: When they may be tried or checked next, UTC; None leaves that as it is.
        checks: How often each was checked since its last attempt.
    """

    source: EventState
    target: EventState
    reason: Reason
    explanation: str = ""
    due_at: datetime | None = None
    checks: int = 0

    @classmethod
    def of(cls, each: EventMove) -> "Transition":
        """Give the move of one event without the event."""
        return cls(
            source=each.source,
            target=each.target,
            reason=each.reason,
            explanation=each.explanation,
            due_at=each.due_at,
            checks=each.checks,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Further columns that are written with a state: our own SQL, and the values of its question marks."""

    sql: str
    values: tuple[object, ...] = ()


class EventMoves:
    """Writes where events stand, inside a transaction of the caller's.

    Every method raises EnvironmentFault when the disk refuses.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def write(
        self,
        key: Key,
        keys: Sequence[object],
        transition: Transition,
        at: datetime,
        also: Assignment | None = None,
    ) -> None:
        """Move events, and write a line into the history of each.

        Args:
            key: What the events are named by.
            keys: Their names; each once.
            transition: The move.
            at: Now, UTC.
            also: What else is written with it.

        Raises:
            MoveRefused: When the table does not have the move, or one of the events stands elsewhere.
        """
        move(transition.source, transition.target)
        for start in range(0, len(keys), AT_ONCE):
            named = keys[start : start + AT_ONCE]
            marks = ", ".join("?" * len(named))
            standing = Assignment(sql=f"{key} IN ({marks}) AND state = ?", values=(*named, transition.source.value))
            positions = self._set(transition.target, _written_with(transition, also), standing)
            if len(positions) != len(named):
                raise MoveRefused(source=f"no longer {transition.source.value}", target=transition.target.value)
            self._note(positions, transition, at)

    def write_copy(self, queued: OutboxEvent, history: Sequence[HistoryLine]) -> None:
        """Let an event that is here stand as its original in another file does, with the original's history.

        Raises:
            MoveRefused: When the event is confirmed here.
        """
        named = Assignment(sql="id = ?", values=(queued.event.id,))
        (here,) = self._connection.execute(f"SELECT state FROM events WHERE {named.sql}", named.values)[0]
        (position,) = self._set(copy(EventState(here), queued.state), _copied_with(queued), named)
        self._connection.execute("DELETE FROM event_history WHERE event = ?", (position,))
        lines = [(position, number, *_values(line)) for number, line in enumerate(history, start=1)]
        self._connection.execute_many("INSERT INTO event_history VALUES (?, ?, ?, ?, ?, ?, ?)", lines)

    def _set(self, state: EventState, with_it: Assignment, which: Assignment) -> list[int]:
        """Write a state, which the domain has allowed by now, and give the positions of the events that took it."""
        rows = self._connection.execute(
            f"UPDATE events SET state = ?, {with_it.sql} WHERE {which.sql} RETURNING position",
            (state.value, *with_it.values, *which.values),
        )
        return [row[0] for row in rows]

    def _note(self, positions: Sequence[int], transition: Transition, at: datetime) -> None:
        line = HistoryLine(
            at=at,
            source=transition.source,
            target=transition.target,
            reason=transition.reason,
            explanation=transition.explanation,
        )
        values = _values(line)
        self._connection.execute_many(_HISTORY, [(position, position, *values) for position in positions])


def _written_with(transition: Transition, also: Assignment | None) -> Assignment:
    due_at = None if transition.due_at is None else to_microseconds(transition.due_at)
    values = (transition.reason.value, transition.explanation, transition.checks, due_at)
    further = Assignment(sql="") if also is None else Assignment(sql=f", {also.sql}", values=also.values)
    return Assignment(sql=f"{_EACH_MOVE}{further.sql}", values=(*values, *further.values))


def _copied_with(queued: OutboxEvent) -> Assignment:
    attempted_at = None if queued.attempted_at is None else to_microseconds(queued.attempted_at)
    return Assignment(
        sql="attempts = ?, attempted_at = ?, looks = ?, reason = ?, explanation = ?",
        values=(queued.attempts, attempted_at, queued.checks, queued.reason.value, queued.explanation),
    )


def _values(line: HistoryLine) -> tuple[object, ...]:
    source = None if line.source is None else line.source.value
    return (to_microseconds(line.at), source, line.target.value, line.reason.value, line.explanation)


_EACH_MOVE = "reason = ?, explanation = ?, looks = ?, due_at = coalesce(?, due_at)"
_HISTORY = (
    "INSERT INTO event_history SELECT ?, (SELECT max(number) FROM event_history WHERE event = ?) + 1, ?, ?, ?, ?, ?"
)
