"""Reads and writes the rows that a shop keeps once for all its tills: coupon rules, staff, tenders, notes, settings."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from posapp.storage.database.connection import Connection

__all__ = ["SharedRecords"]

TABLES = {
    "customer_notes": "profile",
    "coupon_rules": "coupon",
    "staff": "id",
    "own_tenders": "code",
    "settings": "name",
}
"""Each table with its key."""
KEPT = frozenset({"own_tenders"})
"""The tables from which nothing is deleted."""


class SharedRecords:
    """The shared rows of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def read(self, subject: str) -> str:
        """Give a row as JSON; "{}" for one that was deleted.

        Args:
            subject: Its table and its key, with a blank in between.
        """
        table, _, key = subject.partition(" ")
        rows = self._connection.named(f"SELECT * FROM {table} WHERE {TABLES[table]} = ?", (key,))
        return json.dumps(rows[0] if rows else {}, ensure_ascii=False)

    def write(self, table: str, key: str, document: str) -> bool:
        """Write what another till shared, inside `reading`; False where this program knows no such table or column.

        Raises:
            ValueError: When the document is no row.
        """
        row = json.loads(document)
        if table not in TABLES or not isinstance(row, dict):
            return False
        if not row:
            return self._delete(table, key)
        known = [str(each["name"]) for each in self._connection.named(f"PRAGMA table_info({table})")]
        columns = {name: value for name, value in row.items() if name in known and isinstance(value, str | int | None)}
        if columns.get(TABLES[table]) != key:
            return False
        marks = ", ".join("?" * len(columns))
        self._connection.execute(
            f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) VALUES ({marks})", tuple(columns.values())
        )
        return True

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Write all of what another till shared or nothing; it becomes no fact of this till."""
        with self._connection.transaction():
            self._connection.execute("INSERT INTO shop_reading VALUES (1)")
            yield
            self._connection.execute("DELETE FROM shop_reading")

    def _delete(self, table: str, key: str) -> bool:
        if table not in KEPT:
            self._connection.execute(f"DELETE FROM {table} WHERE {TABLES[table]} = ?", (key,))
        return table not in KEPT
