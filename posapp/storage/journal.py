"""The journal in the file: appended to, read, never changed."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime

from posapp.domain.journal import GENESIS, JournalEntry, seal
from posapp.storage.connection import Connection, Row
from posapp.storage.faults import FileDamaged
from posapp.storage.moments import from_file, to_file
from posapp.storage.reading import UNREADABLE, text, texts, whole

__all__ = ["Journal"]


class Journal:
    """The journal of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, *, at: datetime, who: str, what: str, facts: Mapping[str, str]) -> JournalEntry:
        """Write the next entry, sealed with the hash of the one before."""
        with self._connection.transaction():
            number, previous = self._last()
            entry = seal(number + 1, at, who, what, facts, previous)
            self._connection.execute(
                "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    entry.number,
                    to_file(at),
                    who,
                    what,
                    json.dumps(dict(facts), ensure_ascii=False),
                    previous,
                    entry.hash,
                ),
            )
        return entry

    def head(self) -> str:
        """Give the hash of the last entry; GENESIS when there is none."""
        return self._last()[1]

    def entry(self, number: int) -> JournalEntry | None:
        """Give one entry by its number, or None."""
        rows = self._connection.execute("SELECT * FROM journal WHERE number = ?", (number,))
        return self._entry(rows[0]) if rows else None

    def entries(self) -> Iterator[JournalEntry]:
        """Give every entry, oldest first, in flat memory."""
        for row in self._connection.each("SELECT * FROM journal ORDER BY number"):
            yield self._entry(row)

    def _last(self) -> tuple[int, str]:
        rows = self._connection.execute("SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1")
        return (int(rows[0][0]), str(rows[0][1])) if rows else (0, GENESIS)

    def _entry(self, row: Row) -> JournalEntry:
        number, at, who, what, facts, previous, digest = row
        try:
            return JournalEntry(
                number=whole(number),
                at=from_file(at),
                who=text(who),
                what=text(what),
                facts=texts(json.loads(facts)),
                previous=text(previous),
                hash=text(digest),
            )
        except UNREADABLE as error:
            raise FileDamaged(file=self._connection.path.name) from error
