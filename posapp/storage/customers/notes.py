"""The notes about customers."""

from posapp.domain.customers.cards import StaffNote
from posapp.storage.database.connection import Connection
from posapp.storage.database.row_validation import ROW_ERRORS, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.faults import FileDamaged

__all__ = ["CustomerNotes"]


class CustomerNotes:
    """The notes of one ledger, one for each customer. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, profile: str) -> StaffNote | None:
        """Give the note of a customer, or None."""
        rows = self._connection.execute("SELECT note, at, who FROM customer_notes WHERE profile = ?", (profile,))
        try:
            return (
                StaffNote(text=as_text(rows[0][0]), at=from_microseconds(rows[0][1]), who=as_text(rows[0][2]))
                if rows
                else None
            )
        except ROW_ERRORS as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def put(self, profile: str, note: StaffNote) -> None:
        """Keep a note in place of an earlier one."""
        self._connection.execute(
            "INSERT INTO customer_notes VALUES (?, ?, ?, ?) ON CONFLICT (profile) DO UPDATE "
            "SET note = excluded.note, at = excluded.at, who = excluded.who",
            (profile, note.text, to_microseconds(note.at), note.who),
        )

    def remove(self, profile: str) -> None:
        """Remove the note of a customer."""
        self._connection.execute("DELETE FROM customer_notes WHERE profile = ?", (profile,))
