"""Stores the entries of the cash drawer; the file itself refuses to change or remove one."""

import json
from collections.abc import Iterable
from datetime import date

from posapp.domain.currency import CurrencyUnknown
from posapp.domain.day.drawer import DrawerMovement, MovementKind
from posapp.domain.money import Money
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.day.close_documents import pieces_json, read_pieces
from posapp.storage.faults import FileDamaged

__all__ = ["DrawerMovements"]


class DrawerMovements:
    """The entries of the drawers of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, movement: DrawerMovement) -> None:
        """Write an entry, inside a transaction of the caller's."""
        self._connection.execute(_ADD, _row(movement))

    def merge(self, movements: Iterable[DrawerMovement]) -> None:
        """Write the entries of another file that this one lacks; of two that undo the same entry, one is enough."""
        for each in movements:
            self._connection.execute(_MERGE, _row(each))

    def of_day(self, day: date, till: str) -> tuple[DrawerMovement, ...]:
        """Give the entries of a day at a till, in the order in which they were made."""
        return self._read("WHERE till = ? AND day = ? ORDER BY position", till, day.isoformat())

    def all(self) -> tuple[DrawerMovement, ...]:
        """Give every entry of every till, the oldest first: two or three a day."""
        return self._read("ORDER BY position")

    def between(self, first: date, last: date) -> tuple[DrawerMovement, ...]:
        """Give the entries of every till on some days, both included."""
        return self._read("WHERE day BETWEEN ? AND ? ORDER BY position", first.isoformat(), last.isoformat())

    def _read(self, where: str, *parameters: object) -> tuple[DrawerMovement, ...]:
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM drawer_movements {where}", parameters)
        try:
            return tuple(_movement(row) for row in rows)
        except (*ROW_ERRORS, CurrencyUnknown) as error:
            raise FileDamaged(file=self._connection.path.name) from error


def _row(movement: DrawerMovement) -> tuple[object, ...]:
    return (
        movement.id,
        movement.till,
        movement.day.isoformat(),
        to_microseconds(movement.at),
        movement.zone,
        movement.kind.value,
        movement.money.minor,
        movement.money.currency.code,
        movement.reason,
        json.dumps(pieces_json(movement.pieces), separators=(",", ":")),
        movement.who,
        movement.granted_by,
        movement.undoes,
    )


def _movement(row: Row) -> DrawerMovement:
    texts = [as_text(row[place]) for place in (0, 1, 2, 4, 5, 7, 8, 9, 10, 11, 12)]
    movement_id, till, day, zone, kind, code, reason, pieces, who, granted_by, undoes = texts
    return DrawerMovement(
        id=movement_id,
        till=till,
        day=date.fromisoformat(day),
        at=from_microseconds(as_int(row[3])),
        zone=zone,
        kind=MovementKind(kind),
        money=Money.of(as_int(row[6]), code),
        reason=reason,
        pieces=read_pieces(json.loads(pieces)),
        who=who,
        granted_by=granted_by,
        undoes=undoes,
    )


_COLUMNS = "id, till, day, at, zone, kind, minor, currency, reason, pieces, who, granted_by, undoes"
_PLACES = ", ".join("?" * 13)
_ADD = f"INSERT INTO drawer_movements ({_COLUMNS}) VALUES ({_PLACES})"
_MERGE = (
    f"INSERT INTO drawer_movements ({_COLUMNS}) SELECT * FROM (VALUES ({_PLACES})) AS lacking WHERE NOT EXISTS ("
    "SELECT 1 FROM drawer_movements WHERE drawer_movements.id = lacking.column1 "
    "OR (lacking.column13 <> '' AND drawer_movements.undoes = lacking.column13))"
)
