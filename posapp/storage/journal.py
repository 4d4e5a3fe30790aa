"""Stores the journal: appends and reads entries, never changes one."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime

from posapp.domain.journal.entry import GENESIS, JournalEntry, chained_entry
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import Approval
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text, as_texts
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.faults import FileDamaged

__all__ = ["Journal"]


class Journal:
    """The journal of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, *, at: datetime, who: Approval, what: JournalVerb, facts: Mapping[str, str]) -> JournalEntry:
        """Write the next entry, sealed with the hash of the one before: who did it, and who granted it, apart."""
        with self._connection.transaction():
            number, previous = self._last()
            entry = chained_entry(number + 1, at, who.operator, what.value, facts, previous, granted_by=who.granted_by)
            self._connection.execute(
                "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    entry.number,
                    to_microseconds(at),
                    entry.who,
                    entry.what,
                    json.dumps(dict(facts), ensure_ascii=False),
                    previous,
                    entry.hash,
                    entry.granted_by,
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

    def count(self) -> int:
        """Give how many entries there are."""
        return self._last()[0]

    def verbs(self) -> tuple[str, ...]:
        """Give every verb in alphabetical order; this reads the whole journal."""
        return tuple(str(row[0]) for row in self._connection.execute("SELECT DISTINCT what FROM journal ORDER BY 1"))

    def search(
        self,
        *,
        text: str,
        what: str,
        begin: datetime | None,
        end: datetime | None,
        below: int | None,
        limit: int,
    ) -> tuple[JournalEntry, ...]:
        """Give the newest entries that fit, at most so many.

        Args:
            text: A part of who did it or of the facts, in any letter case; empty for any.
            what: The verb; empty for any.
            begin: The first moment, UTC; None for the beginning.
            end: The moment after the last one, UTC; None for the end.
            below: Only entries with a smaller number; None for all.
            limit: At most so many.
        """
        where, parameters = ["number < ?"], list[object]([2**62 if below is None else below])
        for condition, value in (
            ("what = ?", what or None),
            ("at >= ?", None if begin is None else to_microseconds(begin)),
            ("at < ?", None if end is None else to_microseconds(end)),
            (_HOLDS, f"%{_without_wildcards(text)}%" if text else None),
        ):
            if value is not None:
                where.append(condition)
                parameters.append(value)
        sql = f"SELECT * FROM journal WHERE {' AND '.join(where)} ORDER BY number DESC LIMIT ?"
        return tuple(self._entry(row) for row in self._connection.each(sql, (*parameters, limit)))

    def entries(self) -> Iterator[JournalEntry]:
        """Give every entry, oldest first, in flat memory."""
        for row in self._connection.each("SELECT * FROM journal ORDER BY number"):
            yield self._entry(row)

    def _last(self) -> tuple[int, str]:
        rows = self._connection.execute("SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1")
        return (int(rows[0][0]), str(rows[0][1])) if rows else (0, GENESIS)

    def _entry(self, row: Row) -> JournalEntry:
        number, at, who, what, facts, previous, digest, granted_by = row
        try:
            return JournalEntry(
                number=as_int(number),
                at=from_microseconds(at),
                who=as_text(who),
                granted_by=as_text(granted_by),
                what=as_text(what),
                facts=as_texts(json.loads(facts)),
                previous=as_text(previous),
                hash=as_text(digest),
            )
        except ROW_ERRORS as error:
            raise FileDamaged(file=self._connection.path.name) from error


def _without_wildcards(text: str) -> str:
    return text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")


_HOLDS = r"who || char(10) || granted_by || char(10) || facts LIKE ? ESCAPE '\'"
