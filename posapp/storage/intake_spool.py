"""Keeps what the shop's POS printed or wrote, encrypted, until a window of the till takes it.

A small file of its own, `intake.db`, so that a process that reads along opens neither the ledger nor its migrations.
It never grows beyond its bounds: the oldest documents go first, and how many went is kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from posapp.domain.errors import EnvironmentFault
from posapp.domain.texts import mark
from posapp.storage.database.connection import Connection
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.faults import NewerFile
from posapp.storage.intake.spool_repair import hold_spool_place, spool_identity

__all__ = ["MAX_BYTES", "MAX_DOCUMENTS", "IntakeSpool", "SpoolReplaced", "SpooledDocument", "StreamMark"]

MAX_DOCUMENTS = 2_000
MAX_BYTES = 32 * 1024 * 1024
_VERSION = 2
MOST_STREAMS = 50
_MEMORY = 1_000
_TABLES = (
    """CREATE TABLE IF NOT EXISTS documents (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        document TEXT NOT NULL,
        size INTEGER NOT NULL,
        received_at INTEGER NOT NULL
    )""",
    "CREATE TABLE IF NOT EXISTS dropped (only INTEGER PRIMARY KEY CHECK (only = 1), number INTEGER NOT NULL)",
    "INSERT OR IGNORE INTO dropped VALUES (1, 0)",
    """CREATE TABLE IF NOT EXISTS streams (
        stream TEXT PRIMARY KEY, number INTEGER NOT NULL, place INTEGER NOT NULL, done INTEGER NOT NULL,
        at INTEGER NOT NULL
    ) WITHOUT ROWID""",
)


class SpoolReplaced(EnvironmentFault):
    """The file was damaged, and another program began a new one since it was opened."""

    sentence = mark("errors", "{file} was begun anew, since it was damaged. Nothing was kept in it; it is tried again.")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpooledDocument:
    """One document that waits.

    Attributes:
        id: Its number; later ones are higher, and none is ever used twice.
        kind: What it is, in the words of whoever put it.
        document: The text.
        received_at: When it came, in UTC.
    """

    id: int
    kind: str
    document: str
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamMark:
    """Where a document stands in a stream that may be read again.

    Attributes:
        stream: The stream's name.
        number: The number of the piece with which it ended.
        place: Which of the documents that ended there, from 0 on.
        ends: Whether nothing of that piece belongs to the next document.
    """

    stream: str
    number: int
    place: int
    ends: bool = False


class IntakeSpool:
    """The open file; other processes may have it open too. It is used by the thread that opened it.

    Args:
        path: The file; made for this user alone when it is missing.
        key: The key of the till's files.
        most_documents: How many it holds at most.
        most_bytes: How many bytes of text it holds at most.

    Raises:
        EnvironmentFault: When it cannot be opened, or is of a newer program.
    """

    def __init__(
        self, path: Path, key: str, *, most_documents: int = MAX_DOCUMENTS, most_bytes: int = MAX_BYTES
    ) -> None:
        self._most_documents, self._most_bytes = most_documents, most_bytes
        with hold_spool_place(path):
            self._connection = Connection(path, key, synchronous="FULL", memory=_MEMORY)
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise
            self._identity = spool_identity(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    def put(self, kind: str, document: str, received_at: datetime) -> int:
        """Keep a document, on the disk, and give its id; the oldest ones make room for it.

        Raises:
            SpoolReplaced: When a new file was begun meanwhile; then it is not kept.
            EnvironmentFault: When the disk refuses; then it is not kept.
        """
        self._require_current()
        with self._connection.transaction():
            return self._insert(kind, document, received_at)

    def put_once(self, kind: str, document: str, received_at: datetime, mark: StreamMark) -> bool:
        """Keep a document of a stream that may be read again; say whether it is new.

        Args:
            kind: What it is, in the words of whoever puts it.
            document: The text.
            received_at: When it came, UTC.
            mark: Where it stands in its stream; what is not behind all that was kept of it is not kept again.

        Raises:
            SpoolReplaced, EnvironmentFault: As `put` does.
        """
        self._require_current()
        with self._connection.transaction():
            is_new = self._is_next(mark, received_at)
            if is_new:
                self._insert(kind, document, received_at)
        return is_new

    def done(self, stream: str) -> int:
        """Give the number of the piece up to which a stream was read to its end; raises EnvironmentFault."""
        rows = self._connection.execute("SELECT done FROM streams WHERE stream = ?", (stream,))
        return int(rows[0][0]) if rows else 0

    def waiting(self, limit: int) -> tuple[SpooledDocument, ...]:
        """Give the oldest documents that wait; raises SpoolReplaced or EnvironmentFault."""
        self._require_current()
        rows = self._connection.execute(
            "SELECT id, kind, document, received_at FROM documents ORDER BY id LIMIT ?", (limit,)
        )
        try:
            return tuple(
                SpooledDocument(
                    id=as_int(number),
                    kind=as_text(kind),
                    document=as_text(document),
                    received_at=from_microseconds(as_int(moment)),
                )
                for number, kind, document, moment in rows
            )
        except ROW_ERRORS as error:
            raise self._connection.damaged() from error

    def remove(self, ids: Iterable[int]) -> None:
        """Forget documents that were taken; raises EnvironmentFault, and then all of them stay."""
        with self._connection.transaction():
            self._connection.execute_many("DELETE FROM documents WHERE id = ?", [(each,) for each in ids])

    def count(self) -> int:
        """Give how many documents wait; raises EnvironmentFault."""
        return int(self._connection.execute("SELECT count(*) FROM documents")[0][0])

    def dropped(self) -> int:
        """Give how many documents nobody took before they had to make room; raises EnvironmentFault."""
        return int(self._connection.execute("SELECT number FROM dropped")[0][0])

    def close(self) -> None:
        """Close the file; closing twice is closing once."""
        self._connection.close()

    def _insert(self, kind: str, document: str, received_at: datetime) -> int:
        rows = self._connection.execute(
            "INSERT INTO documents (kind, document, size, received_at) VALUES (?, ?, ?, ?) RETURNING id",
            (kind, document, len(document.encode("utf-8", "replace")), to_microseconds(received_at)),
        )
        self._make_room()
        return int(rows[0][0])

    def _is_next(self, mark: StreamMark, at: datetime) -> bool:
        """Note how far a stream was kept; say whether the document is beyond that."""
        rows = self._connection.execute("SELECT number, place, done FROM streams WHERE stream = ?", (mark.stream,))
        number, place, done = rows[0] if rows else (0, -1, 0)
        if (mark.number, mark.place) <= (number, place):
            return False
        self._connection.execute(
            "INSERT OR REPLACE INTO streams VALUES (?, ?, ?, ?, ?)",
            (mark.stream, mark.number, mark.place, mark.number if mark.ends else done, to_microseconds(at)),
        )
        self._connection.execute(
            "DELETE FROM streams WHERE stream NOT IN (SELECT stream FROM streams ORDER BY at DESC LIMIT ?)",
            (MOST_STREAMS,),
        )
        return True

    def _require_current(self) -> None:
        """What is written into a file that was moved aside would never be found."""
        path = self._connection.path
        if spool_identity(path) != self._identity:
            raise SpoolReplaced(file=path.name)

    def _prepare(self) -> None:
        version = int(self._connection.execute("PRAGMA user_version")[0][0])
        if version > _VERSION:
            raise NewerFile(file=self._connection.path.name)
        self._connection.execute("PRAGMA secure_delete = ON")
        if version == _VERSION:
            return
        with self._connection.transaction():
            for statement in _TABLES:
                self._connection.execute(statement)
            self._connection.execute(f"PRAGMA user_version = {_VERSION}")

    def _make_room(self) -> None:
        """The newest document stays, whatever its size."""
        documents = self._connection.execute("SELECT id, size FROM documents ORDER BY id DESC")
        held, gone = 0, []
        for place, (number, size) in enumerate(documents):
            held += size
            if place and (place >= self._most_documents or held > self._most_bytes):
                gone.append((number,))
        if gone:
            self._connection.execute_many("DELETE FROM documents WHERE id = ?", gone)
            self._connection.execute("UPDATE dropped SET number = number + ?", (len(gone),))
