"""Stores the staff, with the hash of each PIN and the number of wrong tries."""

from dataclasses import dataclass, field
from datetime import datetime

from posapp.domain.staff.members import Role, StaffMember
from posapp.domain.staff.pins import PinFailures
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.faults import FileDamaged

__all__ = ["Staff", "StaffRecord"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRecord:
    """A member of staff with what a sign-in is checked against.

    Attributes:
        member: Who.
        pin_hash: The argon2id hash of their PIN, with its salt and parameters.
        failures: The wrong PINs since the last right one.
    """

    member: StaffMember
    pin_hash: str = field(repr=False)
    failures: PinFailures


class Staff:
    """The staff of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, member: StaffMember, pin_hash: str, at: datetime) -> None:
        """Add a member of staff."""
        self._connection.execute(
            "INSERT INTO staff (id, name, role, active, pin_hash, added_at) VALUES (?, ?, ?, ?, ?, ?)",
            (member.id, member.name, member.role.value, int(member.active), pin_hash, to_microseconds(at)),
        )

    def save(self, member: StaffMember) -> None:
        """Store name, role and whether the member may sign in."""
        self._connection.execute(
            "UPDATE staff SET name = ?, role = ?, active = ? WHERE id = ?",
            (member.name, member.role.value, int(member.active), member.id),
        )

    def save_pin(self, member_id: str, pin_hash: str) -> None:
        """Write another hash of a PIN."""
        self._connection.execute("UPDATE staff SET pin_hash = ? WHERE id = ?", (pin_hash, member_id))

    def save_failures(self, member_id: str, failures: PinFailures) -> None:
        """Write how often a wrong PIN was typed."""
        last = None if failures.last_at is None else to_microseconds(failures.last_at)
        self._connection.execute(
            "UPDATE staff SET failures = ?, failed_at = ? WHERE id = ?", (failures.count, last, member_id)
        )

    def get(self, member_id: str) -> StaffRecord | None:
        """Give a member of staff by id, or None."""
        rows = self._connection.execute(f"{_SELECT} WHERE id = ?", (member_id,))
        return self._record(rows[0]) if rows else None

    def members(self) -> tuple[StaffMember, ...]:
        """Give all members, deactivated ones too, in the order in which they were added."""
        rows = self._connection.execute(f"{_SELECT} ORDER BY added_at, id")
        return tuple(self._record(row).member for row in rows)

    def _record(self, row: Row) -> StaffRecord:
        try:
            return _record(row)
        except ROW_ERRORS as error:
            raise FileDamaged(file=self._connection.path.name) from error


_SELECT = "SELECT id, name, role, active, pin_hash, failures, failed_at FROM staff"


def _record(row: Row) -> StaffRecord:
    member = StaffMember(id=as_text(row[0]), name=as_text(row[1]), role=Role(row[2]), active=bool(as_int(row[3])))
    last = None if row[6] is None else from_microseconds(row[6])
    return StaffRecord(
        member=member, pin_hash=as_text(row[4]), failures=PinFailures(count=as_int(row[5]), last_at=last)
    )
