"""Stores the progress of each download, when the last complete list arrived, and why the last try failed."""

import json
from datetime import datetime

from posapp.domain.customers.downloads import DownloadFailure, DownloadProgress, DownloadState
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_mapping, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds

__all__ = ["Downloads"]


class Downloads:
    """The downloads of one cache. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def load(self, kind: str) -> DownloadProgress:
        """Give the progress of a kind's download; the beginning when there was none."""
        return self.state(kind).progress

    def state(self, kind: str) -> DownloadState:
        """Give how the list of a kind stands."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM downloads WHERE kind = ?", (kind,))
        try:
            return _state(rows[0]) if rows else DownloadState(progress=DownloadProgress(kind=kind))
        except ROW_ERRORS as error:
            raise self._connection.damaged() from error

    def begin(self, kind: str) -> DownloadProgress:
        """Number a new download and give its beginning; the earlier one counts until the first page is saved."""
        with self._connection.transaction():
            self._connection.execute(_ENTER, (kind,))
            rows = self._connection.execute(_NUMBER, (kind,))
        return DownloadProgress(kind=kind, mark=int(rows[0][0]))

    def save(self, progress: DownloadProgress) -> None:
        """Store a download's progress; a complete one clears the note of an earlier failure."""
        finished = _optional_microseconds(progress.finished_at)
        values = (
            progress.kind,
            progress.cursor,
            progress.count,
            finished,
            progress.mark,
            progress.unreadable,
            progress.removed,
            progress.unlisted,
        )
        self._connection.execute(_SAVE, values)
        if finished is not None:
            self._connection.execute(
                "UPDATE downloads SET completed_at = ?, failure = '' WHERE kind = ?", (finished, progress.kind)
            )

    def note_failure(self, kind: str, failure: DownloadFailure) -> None:
        """Store why a try failed, until a download is complete."""
        with self._connection.transaction():
            self._connection.execute(_ENTER, (kind,))
            self._connection.execute("UPDATE downloads SET failure = ? WHERE kind = ?", (_written(failure), kind))


_KEPT = "kind, cursor, number, finished_at, mark, unreadable, removed, unlisted"
_COLUMNS = f"{_KEPT}, completed_at, failure"
_ENTER = "INSERT OR IGNORE INTO downloads (kind, cursor, number) VALUES (?, '', 0)"
_NUMBER = "UPDATE downloads SET newest_mark = max(newest_mark, mark) + 1 WHERE kind = ? RETURNING newest_mark"
_SAVE = (
    f"INSERT INTO downloads ({_KEPT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind) DO UPDATE SET "
    "cursor = excluded.cursor, number = excluded.number, finished_at = excluded.finished_at, mark = excluded.mark, "
    "unreadable = excluded.unreadable, removed = excluded.removed, unlisted = excluded.unlisted"
)


def _state(row: Row) -> DownloadState:
    progress = DownloadProgress(
        kind=as_text(row[0]),
        cursor=as_text(row[1]),
        count=as_int(row[2]),
        finished_at=_moment(row[3]),
        mark=as_int(row[4]),
        unreadable=as_int(row[5]),
        removed=as_int(row[6]),
        unlisted=as_int(row[7]),
    )
    return DownloadState(progress=progress, completed_at=_moment(row[8]), failure=_failure(as_text(row[9])))


def _written(failure: DownloadFailure) -> str:
    document = {
        "at": to_microseconds(failure.at),
        "sentence": failure.sentence,
        "facts": {name: _plain(value) for name, value in failure.facts.items()},
        "times": failure.times,
        "is_passing": failure.is_transient,
    }
    return json.dumps(document)


def _plain(value: object) -> int | float | str:
    return value if isinstance(value, int | float | str) else str(value)


def _failure(written: str) -> DownloadFailure | None:
    if not written:
        return None
    document = as_mapping(json.loads(written))
    failure = DownloadFailure(
        at=from_microseconds(as_int(document["at"])),
        sentence=as_text(document["sentence"]),
        facts=as_mapping(document["facts"]),
        times=as_int(document["times"]),
        is_transient=document["is_passing"] is True,
    )
    str(failure)  # a sentence whose gaps are not filled is none
    return failure


def _moment(stored: object) -> datetime | None:
    return None if stored is None else from_microseconds(as_int(stored))


def _optional_microseconds(moment: datetime | None) -> int | None:
    return None if moment is None else to_microseconds(moment)
