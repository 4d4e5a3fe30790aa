"""Stores which refunds this till reserves at the shop server, until they are recorded or given back there."""

from datetime import datetime

from posapp.storage.database.connection import Connection
from posapp.storage.database.row_validation import as_text
from posapp.storage.database.timestamps import to_microseconds

__all__ = ["RefundReservations"]


class RefundReservations:
    """The reservations of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, refund_id: str, due_at: datetime) -> None:
        """Note a reservation before it is asked for.

        Args:
            refund_id: The refund that is to be recorded.
            due_at: From when on it is given back, should it not be recorded, UTC.
        """
        self._connection.execute(
            "INSERT OR REPLACE INTO refund_reservations VALUES (?, ?)", (refund_id, to_microseconds(due_at))
        )

    def remove(self, refund_id: str) -> None:
        """Note that a refund was recorded, or that its reservation was given back."""
        self._connection.execute("DELETE FROM refund_reservations WHERE id = ?", (refund_id,))

    def due(self, now: datetime) -> tuple[str, ...]:
        """Give the refunds whose reservations are to be given back."""
        rows = self._connection.execute(
            "SELECT id FROM refund_reservations WHERE due_at <= ? ORDER BY id", (to_microseconds(now),)
        )
        return tuple(as_text(row[0]) for row in rows)
