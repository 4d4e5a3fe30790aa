"""Stores the events recorded under More actions, by day, and the customers' opt-ins and opt-outs."""

from dataclasses import dataclass
from datetime import date, datetime

from posapp.domain.actions.availability import RecordedAction
from posapp.domain.actions.opt_ins import OptIn
from posapp.domain.events.states import EventState
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.events.rows import COLUMNS, queued_event
from posapp.storage.faults import FileDamaged

__all__ = ["ActionNote", "OptIns", "RecordedActions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionNote:
    """What is kept beside the event of an action.

    Attributes:
        event_id: The event.
        till: Where it was recorded.
        day: The shop's day on which it was.
        at: When, UTC.
        customer_name: The name to show.
    """

    event_id: str
    till: str
    day: date
    at: datetime
    customer_name: str


class RecordedActions:
    """The actions of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, note: ActionNote) -> None:
        """Store that an event was recorded under More actions; one that is stored already stays as it is."""
        self._connection.execute(
            "INSERT OR IGNORE INTO recorded_actions VALUES (?, ?, ?, ?, ?)",
            (note.event_id, note.till, note.day.isoformat(), to_microseconds(note.at), note.customer_name),
        )

    def note_of(self, event_id: str) -> ActionNote | None:
        """Give what is kept beside an event, or None."""
        rows = self._connection.execute(
            "SELECT event, till, day, at, customer_name FROM recorded_actions WHERE event = ?", (event_id,)
        )
        try:
            return _note(rows[0]) if rows else None
        except ROW_ERRORS as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def recorded(self, event_id: str) -> RecordedAction:
        """Give an action as the day's list shows it; raises KeyError when there is none of that event."""
        found = self._read("WHERE recorded_actions.event = ?", event_id)
        if not found:
            raise KeyError(event_id)
        return found[0]

    def of_day(self, day: date, till: str, limit: int) -> tuple[RecordedAction, ...]:
        """Give the actions of a shop's day at a till, newest first."""
        return self._read(
            "WHERE recorded_actions.till = ? AND recorded_actions.day = ? "
            "ORDER BY recorded_actions.at DESC, recorded_actions.event DESC LIMIT ?",
            till,
            day.isoformat(),
            limit,
        )

    def _read(self, where: str, *parameters: object) -> tuple[RecordedAction, ...]:
        rows = self._connection.execute(f"{_RECORDED} {where}", parameters)
        return tuple(self._recorded(row) for row in rows)

    def _recorded(self, row: Row) -> RecordedAction:
        queued = queued_event(row, self._connection.path)
        may_undo = queued.state is EventState.PENDING and queued.attempts == 0
        return RecordedAction(
            event=queued.event,
            state=queued.state,
            customer_name=str(row[-1]),
            undo_until=queued.due_at if may_undo else None,
        )


class OptIns:
    """The opt-ins and opt-outs at this till. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, said: OptIn) -> None:
        """Store an opt-in or opt-out; one that is stored already stays as it is."""
        voided = None if said.voided_at is None else to_microseconds(said.voided_at)
        self._connection.execute(
            "INSERT OR IGNORE INTO opt_ins VALUES (?, ?, ?, ?, ?, ?, ?)",
            (said.event_id, said.profile, said.action, said.wording, to_microseconds(said.at), said.who, voided),
        )

    def void(self, event_id: str, at: datetime) -> None:
        """Mark the opt-in or opt-out of an event as voided; an event without one changes nothing."""
        self._connection.execute("UPDATE opt_ins SET voided_at = ? WHERE event = ?", (to_microseconds(at), event_id))

    def of_event(self, event_id: str) -> OptIn | None:
        """Give the opt-in or opt-out of an event, or None."""
        return next(iter(self._read("WHERE event = ?", event_id)), None)

    def latest(self, profile: str) -> OptIn | None:
        """Give the last opt-in or opt-out of a customer that was not voided, or None."""
        where = "WHERE profile = ? AND voided_at IS NULL ORDER BY at DESC, event DESC LIMIT 1"
        return next(iter(self._read(where, profile)), None)

    def _read(self, where: str, *parameters: object) -> tuple[OptIn, ...]:
        rows = self._connection.execute(
            f"SELECT event, profile, action, wording, at, who, voided_at FROM opt_ins {where}", parameters
        )
        try:
            return tuple(_opt_in(row) for row in rows)
        except ROW_ERRORS as error:
            raise FileDamaged(file=self._connection.path.name) from error


_EVENT = ", ".join(f"events.{column}" for column in COLUMNS.split(", "))
_RECORDED = (
    f"SELECT {_EVENT}, recorded_actions.customer_name FROM recorded_actions "
    "JOIN events ON events.id = recorded_actions.event"
)


def _note(row: Row) -> ActionNote:
    return ActionNote(
        event_id=as_text(row[0]),
        till=as_text(row[1]),
        day=date.fromisoformat(row[2]),
        at=from_microseconds(row[3]),
        customer_name=as_text(row[4]),
    )


def _opt_in(row: Row) -> OptIn:
    return OptIn(
        event_id=as_text(row[0]),
        profile=as_text(row[1]),
        action=as_text(row[2]),
        wording=as_text(row[3]),
        at=from_microseconds(row[4]),
        who=as_text(row[5]),
        voided_at=None if row[6] is None else from_microseconds(row[6]),
    )
