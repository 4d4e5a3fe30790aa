"""Stores close reports, numbered and dated; the file itself refuses every change of one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256

from posapp.domain.currency import CurrencyUnknown
from posapp.domain.day.close import CloseRecord, CloseReport, DayFigures, Reopening, UndeliveredFigures
from posapp.domain.day.drawer import drawer_figures
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.day.close_documents import close_from_json, close_to_json
from posapp.storage.day.drawer import DrawerMovements
from posapp.storage.day.figures import read_figures, read_undelivered
from posapp.storage.faults import FileDamaged

__all__ = ["DayCloses", "fingerprint"]


class DayCloses:
    """The close reports of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def figures(self, day: date, till: str) -> DayFigures:
        """Give the current figures of a day at a till."""
        drawer = drawer_figures(DrawerMovements(self._connection).of_day(day, till))
        return replace(read_figures(self._connection, till, day), drawer=drawer)

    def undelivered(self, till: str, begin: datetime, end: datetime) -> tuple[UndeliveredFigures, ...]:
        """Give how many events of a span (UTC) Hellotext does not have for sure now, by state."""
        return read_undelivered(self._connection, till, begin, end)

    def closed_by(self, day: date, till: str) -> int | None:
        """Give the number of the report that closes a day; None while it is open."""
        rows = self._connection.execute(_CLOSED_BY, (till, day.isoformat()))
        return int(rows[0][0]) if rows else None

    def next_number(self, till: str) -> int:
        """Give the number of the till's next report."""
        return int(self._connection.execute(_NEXT, (till,))[0][0])

    def add(self, report: CloseReport, entry: int) -> None:
        """Write a report together with the number of the journal's entry about it."""
        values = (report.till, report.number, report.day.isoformat(), close_to_json(report), entry)
        self._connection.execute("INSERT INTO day_closes VALUES (?, ?, ?, ?, ?)", values)

    def reopen(self, till: str, number: int, reopening: Reopening) -> None:
        """Store that the day of a report was reopened."""
        values = (till, number, to_microseconds(reopening.at), reopening.who, reopening.reason)
        self._connection.execute("INSERT INTO day_reopenings VALUES (?, ?, ?, ?, ?)", values)

    def get(self, till: str, number: int) -> CloseRecord | None:
        """Give a till's report by its number, or None."""
        return next(iter(self._read("WHERE day_closes.till = ? AND day_closes.number = ?", till, number)), None)

    def of_till(self, till: str, limit: int = 100) -> tuple[CloseRecord, ...]:
        """Give the reports of a till, the newest first."""
        return self._read("WHERE day_closes.till = ? ORDER BY day_closes.number DESC LIMIT ?", till, limit)

    def tills(self) -> tuple[str, ...]:
        """Give every till of which there is a report."""
        return tuple(str(row[0]) for row in self._connection.execute("SELECT DISTINCT till FROM day_closes ORDER BY 1"))

    def last_of_day(self, day: date, till: str) -> int | None:
        """Give the number of the newest report of a day, reopened or not; None where there is none."""
        sql = "SELECT max(number) FROM day_closes WHERE till = ? AND day = ?"
        found = self._connection.execute(sql, (till, day.isoformat()))[0][0]
        return None if found is None else int(found)

    def entry_of(self, till: str, number: int) -> int:
        """Give the number of the journal's entry about a report; 0 where there is no such report."""
        sql = "SELECT entry FROM day_closes WHERE till = ? AND number = ?"
        rows = self._connection.execute(sql, (till, number))
        return int(rows[0][0]) if rows else 0

    def has_figures(self, day: date, till: str) -> bool:
        """Say whether anything was sold or paid back here on a day, or moved its drawer.

        What was imported was closed elsewhere.
        """
        return bool(self._connection.execute(_HAS_FIGURES, (till, day.isoformat()) * 3)[0][0])

    def unclosed_days(self, till: str, today: date, days: int) -> tuple[date, ...]:
        """Give the days before today that are not closed: reopened ones, and those with figures so many days back."""
        before = (today - timedelta(days=back) for back in range(1, days + 1))
        unclosed = (day for day in before if self.closed_by(day, till) is None and self.has_figures(day, till))
        rows = self._connection.execute(_REOPENED, (till, today.isoformat()))
        return tuple(sorted({*unclosed, *(date.fromisoformat(row[0]) for row in rows)}))

    def _read(self, where: str, *parameters: object) -> tuple[CloseRecord, ...]:
        rows = self._connection.execute(f"{_RECORDS} {where}", parameters)
        try:
            return tuple(_record(row) for row in rows)
        except (*ROW_ERRORS, CurrencyUnknown) as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def merge(self, series: Sequence[CloseRecord], till: str, entry: int) -> int:
        """Write the reports of another file that this one lacks, oldest first, and give how many.

        Args:
            series: Every report of one till, oldest first.
            till: Under which till they stand here.
            entry: The number of the journal's entry about it.
        """
        taken = 0
        for record in series:
            here = self.get(till, record.number)
            if here is None:
                values = (till, record.number, record.report.day.isoformat(), close_to_json(record.report), entry)
                self._connection.execute("INSERT INTO day_closes VALUES (?, ?, ?, ?, ?)", values)
                taken += 1
            if record.reopened is not None and (here is None or here.reopened is None):
                self.reopen(till, record.number, record.reopened)
        return taken


def fingerprint(report: CloseReport) -> str:
    """Give the SHA-256 of a report as it is kept, which the journal keeps too."""
    return sha256(close_to_json(report).encode()).hexdigest()


def _record(row: Row) -> CloseRecord:
    written, at, who, reason = row
    reopened = None if at is None else Reopening(at=from_microseconds(at), who=as_text(who), reason=as_text(reason))
    return CloseRecord(report=close_from_json(as_text(written)), reopened=reopened)


_NOT_REOPENED = (
    "NOT EXISTS (SELECT 1 FROM day_reopenings WHERE day_reopenings.till = day_closes.till "
    "AND day_reopenings.number = day_closes.number)"
)
_CLOSED_BY = f"SELECT number FROM day_closes WHERE till = ? AND day = ? AND {_NOT_REOPENED} LIMIT 1"
_REOPENED = f"SELECT day FROM day_closes WHERE till = ? AND day < ? GROUP BY day HAVING NOT max({_NOT_REOPENED})"
_NEXT = "SELECT coalesce(max(number), 0) + 1 FROM day_closes WHERE till = ?"
_RECORDS = (
    "SELECT day_closes.report, day_reopenings.at, day_reopenings.who, day_reopenings.reason FROM day_closes "
    "LEFT JOIN day_reopenings ON day_reopenings.till = day_closes.till AND day_reopenings.number = day_closes.number"
)
_HAS_FIGURES = (
    "SELECT EXISTS (SELECT 1 FROM sales WHERE till = ? AND day = ? AND source <> 'import' AND voided_at IS NULL) "
    "OR EXISTS (SELECT 1 FROM refunds WHERE till = ? AND day = ? AND kind = 'received' AND voided_at IS NULL) "
    "OR EXISTS (SELECT 1 FROM drawer_movements WHERE till = ? AND day = ?)"
)
