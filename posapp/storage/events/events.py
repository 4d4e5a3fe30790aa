"""Stores events: the outbox, its order and its history."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby

from posapp.domain.events.event import Event, EventMove, HistoryLine, OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.events.subject import Subject
from posapp.storage.customers.registrations import NewCustomers
from posapp.storage.database.connection import Connection
from posapp.storage.database.timestamps import to_microseconds
from posapp.storage.events.moves import Assignment, EventMoves, Transition
from posapp.storage.events.reading import LAST_ATTEMPTS, READY, EventReading
from posapp.storage.events.rows import INSERT, values_of
from posapp.storage.settings import Settings

__all__ = ["MARKED_UNCERTAIN_AT", "Events"]

MARKED_UNCERTAIN_AT = "distrusted_at"
"""The setting that says when this file last took over what may be incomplete: it may miss what was recorded before."""
RESTORED_AT = "restored_at"
"""The setting that says when this file was last put in another's place: what it says of earlier events may be old."""

MAX_WAIT = timedelta(hours=2)
MAX_WAIT_FOR_PROOF = timedelta(hours=26)


class Events(EventReading):
    """The events of one till: the outbox. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._moves = EventMoves(connection)
        self._last_attempt: int | None = None

    def add(
        self,
        event: Event,
        *,
        subject: Subject | None = None,
        due_at: datetime,
        at: datetime,
        reason: Reason = Reason.RECORDED,
    ) -> None:
        """Add an event to the outbox, `pending` until `due_at` at least.

        An event of somebody registered at this till goes under Hellotext's profile as soon as there is one.
        """
        with self._connection.transaction():
            profile = NewCustomers(self._connection).hellotext_profile(event.profile)
            known = event if profile == event.profile else replace(event, profile=profile)
            self._connection.execute(INSERT, values_of(known, subject, due_at, reason))
            self._connection.execute(
                "INSERT INTO event_history VALUES (last_insert_rowid(), 1, ?, NULL, 'pending', ?, '')",
                (to_microseconds(at), reason.value),
            )

    def claim(self, now: datetime, most: int, busy: Collection[str] = ()) -> tuple[OutboxEvent, ...]:
        """Claim due events for sending; they are on disk as `sending` when this returns.

        Args:
            now: UTC.
            most: At most so many.
            busy: Profiles to leave alone.

        Returns:
            At most one event for each profile, and none of a profile that has an earlier undelivered one.
        """
        due = (_DUE.format(busy=", ".join("?" * len(busy))), (to_microseconds(now), *busy, most))
        if not self._connection.execute(*due):
            return ()  # without having made anybody wait who writes
        with self._connection.transaction():
            attempt = self._next_attempt(now)
            positions = [row[0] for row in self._connection.execute(*due)]
            attempted = Assignment(sql="attempts = attempts + 1, attempted_at = ?", values=(attempt,))
            self._moves.write("position", positions, _CLAIMED, now, attempted)
            self._connection.execute(_COUNT_ATTEMPTS, (str(len(positions)),))
            marks = ", ".join("?" * len(positions))
            return self._read(f"WHERE position IN ({marks}) ORDER BY due_at, position", *positions)

    def move(self, moves: Sequence[EventMove], at: datetime) -> None:
        """Write moves and their history in one transaction, or none of them.

        Raises:
            MoveRefused: When one is not allowed, or the event stands elsewhere than the move believes.
        """
        with self._connection.transaction():
            for transition, group in groupby(moves, key=Transition.of):
                self._moves.write("id", [each.event_id for each in group], transition, at)

    def recover(self, at: datetime) -> int:
        """Make the events uncertain that were being sent when the program stopped, and give how many.

        What was put off for longer than the program ever puts off was so by a clock that was wrong then: it is due.
        What was put off by a clock that was ahead waits for its pause, and not until the clock is there again.
        """
        with self._connection.transaction():
            self.shift_due(timedelta(), at)
            for state, longest in (("pending", MAX_WAIT), ("uncertain", MAX_WAIT_FOR_PROOF)):
                self._connection.execute(
                    "UPDATE events SET due_at = ? WHERE state = ? AND due_at > ?",
                    (to_microseconds(at), state, to_microseconds(at + longest)),
                )
            return self._make_uncertain(EventState.SENDING, Reason.PROGRAM_STOPPED, at)

    def mark_unsent_uncertain(self, at: datetime) -> int:
        """In a ledger that may be an older copy, make all unsent events uncertain, and give how many.

        A refused event is looked for as well: it may have been sent again after this file was copied.
        """
        with self._connection.transaction():
            for name in (MARKED_UNCERTAIN_AT, RESTORED_AT):
                Settings(self._connection).put(name, at.isoformat())
            count = 0
            for state in (EventState.PENDING, EventState.SENDING, EventState.REJECTED):
                count += self._make_uncertain(state, Reason.RESTORED, at, _MAYBE_ATTEMPTED)
            self._connection.execute(_NOTE_POSSIBLE_ATTEMPTS)
        return count

    def restored_at(self) -> datetime | None:
        """Give when this ledger last replaced another one, UTC; None where it never did."""
        text = Settings(self._connection).get(RESTORED_AT)
        return None if text is None else datetime.fromisoformat(text)

    def copy_state(self, queued: OutboxEvent, at: datetime) -> None:
        """Let an event that was added from another file stand where it stood there, though its history is unreadable.

        What the other file had not sent for sure is checked first.
        """
        attempted_at = queued.attempted_at or queued.due_at
        if queued.state.is_waiting:
            values = (queued.attempts, to_microseconds(attempted_at))
            attempted = Assignment(sql="attempts = ?, attempted_at = ?", values=values)
            self._moves.write("id", [queued.event.id], _restored(queued.explanation, at), at, attempted)
            return
        recorded = HistoryLine(at=at, source=None, target=EventState.PENDING, reason=Reason.RESTORED)
        stood = replace(recorded, source=EventState.PENDING, target=queued.state, explanation=queued.explanation)
        copied = replace(queued, attempted_at=attempted_at, checks=0, reason=Reason.RESTORED)
        self._moves.write_copy(copied, (recorded, stood))

    def add_confirmed(self, event: Event, *, subject: Subject, at: datetime) -> None:
        """Store an event that this ledger has lost and Hellotext lists, as confirmed."""
        self.add(event, subject=subject, due_at=at, at=at, reason=Reason.RESTORED)
        self._moves.write("id", [event.id], _FOUND, at, Assignment(sql="attempts = 1, attempted_at = occurred_at"))

    def note_possible_attempt(self, event_id: str, at: datetime) -> None:
        """Store since when an event may have been sent, unless an attempt is known: it is looked up from there."""
        self._connection.execute(
            "UPDATE events SET attempted_at = coalesce(attempted_at, ?) WHERE id = ?", (to_microseconds(at), event_id)
        )

    def clear_attempt_times(self, event_ids: Sequence[str]) -> None:
        """Clear the attempt times of events of which no attempt can have arrived."""
        self._connection.execute_many(
            "UPDATE events SET attempted_at = NULL WHERE id = ?", [(event_id,) for event_id in event_ids]
        )

    def copy_history(self, queued: OutboxEvent, history: Sequence[HistoryLine]) -> None:
        """Let an event that is here stand as its original in another file does, with the original's history.

        Raises:
            MoveRefused: When the event is confirmed here.
        """
        self._moves.write_copy(queued, history)

    def postpone(self, event_ids: Sequence[str], due_at: datetime) -> None:
        """Postpone waiting events until a moment."""
        with self._connection.transaction():
            self._connection.execute_many(
                "UPDATE events SET due_at = ? WHERE id = ? AND state IN ('pending', 'uncertain')",
                [(to_microseconds(due_at), event_id) for event_id in event_ids],
            )

    def shift_due(self, by: timedelta, now: datetime) -> None:
        """Keep the pauses of all waiting events as they were, after the computer's clock was moved.

        An event may have been recorded before the clock was moved or after it. None waits from now on for longer than
        the pause between its last move and the moment when it was due, both by the clock of that time.

        Args:
            by: By how much the clock was moved; back where it is negative.
            now: The present moment by the clock as it is now, UTC.
        """
        forward = max(by, timedelta()) // timedelta(microseconds=1)
        with self._connection.transaction():
            self._connection.execute(_SHIFT, (forward, to_microseconds(now)))

    def make_due(self, now: datetime) -> None:
        """Make every pending event due now."""
        with self._connection.transaction():
            moment = to_microseconds(now)
            self._connection.execute(
                "UPDATE events SET due_at = ? WHERE state = 'pending' AND due_at > ?", (moment, moment)
            )

    def void_of_subject(self, subject_id: str, at: datetime) -> None:
        """Void the events about a sale or refund; raises MoveRefused when one was already claimed."""
        moves = [
            EventMove(event_id=queued.event.id, source=queued.state, target=EventState.VOIDED, reason=Reason.UNDONE)
            for queued in self.of_subject(subject_id)
        ]
        self.move(moves, at)

    def correct(self, event_id: str, event: Event) -> None:
        """Store another customer, action and amount for an event; its id, subject and moment stay."""
        money = event.money
        profile = NewCustomers(self._connection).hellotext_profile(event.profile)
        self._connection.execute(
            "UPDATE events SET profile = ?, action = ?, minor = ?, currency = ? WHERE id = ?",
            (
                profile,
                event.action,
                None if money is None else money.minor,
                None if money is None else money.currency.code,
                event_id,
            ),
        )

    def record_check(self, event_id: str, checks: int, due_at: datetime) -> None:
        """Store that an uncertain event was checked, and when it is checked next."""
        self._connection.execute(
            "UPDATE events SET looks = ?, due_at = ? WHERE id = ? AND state = 'uncertain'",
            (checks, to_microseconds(due_at), event_id),
        )

    def _next_attempt(self, now: datetime) -> int:
        """Attempts are told apart by their moments, which therefore only rise, also when the clock is put back."""
        if self._last_attempt is None:
            self._last_attempt = max(row[0] or 0 for row in self._connection.execute(LAST_ATTEMPTS))
        self._last_attempt = max(to_microseconds(now), self._last_attempt + 1)
        return self._last_attempt

    def _make_uncertain(self, source: EventState, reason: Reason, at: datetime, also: Assignment | None = None) -> int:
        rows = self._connection.execute("SELECT position FROM events WHERE state = ?", (source.value,))
        positions = [row[0] for row in rows]
        uncertain = Transition(source=source, target=EventState.UNCERTAIN, reason=reason, due_at=at)
        self._moves.write("position", positions, uncertain, at, also)
        return len(positions)


def _restored(explanation: str, at: datetime) -> Transition:
    return Transition(
        source=EventState.PENDING,
        target=EventState.UNCERTAIN,
        reason=Reason.RESTORED,
        explanation=explanation,
        due_at=at,
    )


_CLAIMED = Transition(source=EventState.PENDING, target=EventState.SENDING, reason=Reason.CLAIMED)
_FOUND = Transition(source=EventState.PENDING, target=EventState.CONFIRMED, reason=Reason.FOUND_AT_HELLOTEXT)
_MAYBE_ATTEMPTED = Assignment(sql="attempted_at = coalesce(attempted_at, due_at)")
_DUE = (
    "SELECT position FROM events INDEXED BY events_ready "
    f"WHERE {READY} AND due_at <= ? AND profile NOT IN ({{busy}}) "
    "ORDER BY due_at, position LIMIT ?"
)
_SHIFT = (
    "UPDATE events SET due_at = min(due_at + ?1, ?2 + max(0, due_at - coalesce((SELECT h.at FROM event_history h "
    "WHERE h.event = events.position ORDER BY h.number DESC LIMIT 1), due_at))) "
    "WHERE state IN ('pending', 'uncertain') AND due_at + ?1 > ?2"
)
_COUNT_ATTEMPTS = (
    "INSERT INTO settings VALUES ('attempts', ?) ON CONFLICT (name) DO UPDATE "
    "SET value = CAST(value AS INTEGER) + CAST(excluded.value AS INTEGER)"
)
"""An earlier copy of the file has a smaller number, whatever became of what was sent."""
_NOTE_POSSIBLE_ATTEMPTS = (
    "UPDATE events SET attempted_at = (SELECT h.at FROM event_history h WHERE h.event = events.position "
    "ORDER BY h.number DESC LIMIT 1) "
    "WHERE state IN ('handed_over', 'uncertain', 'review', 'rejected') AND attempted_at IS NULL"
)
"""What stands unsent in an earlier copy of the file may have been sent since the last step that the copy knows."""
