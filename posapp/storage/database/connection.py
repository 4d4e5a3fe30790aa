"""Wraps SQLCipher with types: opens a file with a key, runs SQL, commits, and translates every error."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

from sqlcipher3 import dbapi2

from posapp.domain.errors import EnvironmentFault
from posapp.storage.database.passphrase import Passphrase
from posapp.storage.faults import FileBusy, FileDamaged, WrongKey, fault_of
from posapp.storage.files.private_files import make_private_file, make_private_folder

__all__ = ["Connection", "FaultOf", "Parameters", "Row"]

Parameters: TypeAlias = Sequence[object] | Mapping[str, object]
Row: TypeAlias = tuple[Any, ...]
FaultOf: TypeAlias = Callable[[Exception, Path], EnvironmentFault]
"""Gives the fault that an error of SQLite or of the file system stands for."""

BUSY_MILLISECONDS = 10_000
MAX_ATTEMPTS = 200
KEY_DIGITS = 64
COPY_MEMORY = 2_000
PAGES_BETWEEN_CHECKPOINTS = 4_000
"""16 MiB of writes beside the file. A commit that has to carry them into it takes several times as long as another;
with SQLite's own 1,000 pages that is one sale in seventy."""


class Connection:
    """One open file, to be used by the thread that opened it.

    Args:
        path: The file; made for this user alone when it is missing.
        key: 64 hexadecimal digits, used as they are, so that no derivation slows the start; or a passphrase.
        synchronous: "FULL" where a commit must survive a power cut, else "NORMAL".
        memory: How many KiB of pages to keep at hand.
        is_portable: Whether the file is carried about: it is never made, and nothing stays beside it.
        faults: Tells what an error means for this file.

    Attributes:
        path: The file.
        faults: Tells what an error means for this file.
        on_commit: Called after each transaction that was written, in its thread; it must raise nothing.

    Raises:
        EnvironmentFault: When the file cannot be opened, or not with this key.
    """

    def __init__(
        self,
        path: Path,
        key: str | Passphrase,
        *,
        synchronous: str,
        memory: int,
        is_portable: bool = False,
        faults: FaultOf = fault_of,
    ) -> None:
        if isinstance(key, str) and (len(key) != KEY_DIGITS or not set(key) <= set("0123456789abcdefABCDEF")):
            raise WrongKey(file=path.name)
        self.path = path
        self._key = key
        self.faults = faults
        self.on_commit: Callable[[], None] | None = None
        try:
            if not is_portable:
                make_private_folder(path.parent)
                make_private_file(path)
            name = f"{_address(path)}?mode=rw" if is_portable else str(path)
            self.raw = dbapi2.connect(name, isolation_level=None, cached_statements=256, uri=is_portable)
        except (OSError, dbapi2.Error) as error:
            raise faults(error, path) from error
        self._prepare(key, synchronous, memory, is_portable=is_portable)

    def execute(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Run one statement and give its rows; raises EnvironmentFault."""
        try:
            rows: list[Row] = self.raw.execute(sql, parameters).fetchall()
        except _DATABASE_ERRORS as error:
            raise self.faults(error, self.path) from error
        return rows

    def named(self, sql: str, parameters: Parameters = ()) -> list[dict[str, object]]:
        """Run one statement and give its rows by the names of their columns; raises EnvironmentFault."""
        try:
            cursor = self.raw.execute(sql, parameters)
            rows: list[Row] = cursor.fetchall()
        except _DATABASE_ERRORS as error:
            raise self.faults(error, self.path) from error
        names = [str(each[0]) for each in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in rows]

    def execute_many(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Run one statement for each of many parameters; raises EnvironmentFault."""
        try:
            self.raw.executemany(sql, parameters)
        except _DATABASE_ERRORS as error:
            raise self.faults(error, self.path) from error

    def each(self, sql: str, parameters: Parameters = ()) -> Iterator[Row]:
        """Run one statement and give its rows as they are read, in flat memory; raises EnvironmentFault."""
        try:
            yield from self.raw.execute(sql, parameters)
        except dbapi2.Error as error:
            raise self.faults(error, self.path) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all of it or nothing.

        Inside another transaction it is a part of that one: should it fail and the caller go on, the part is taken
        back alone, and what stands is committed or undone with the outer one.

        Raises:
            EnvironmentFault: When the disk refuses; then nothing of it was written.
        """
        # A plain BEGIN would fail at its first write when another thread writes, despite the time-out.
        is_part = self.raw.in_transaction
        begin, end, undo = _PART if is_part else _WHOLE
        self.execute(begin)
        try:
            yield
            self.execute(end)
        except BaseException:
            self._roll_back(undo)
            raise
        if self.on_commit is not None and not is_part:
            self.on_commit()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read one state of the file while others write; nothing waits for it.

        Inside a transaction it is that one's state.

        Raises:
            EnvironmentFault: When the file cannot be read.
        """
        if self.raw.in_transaction:
            yield
            return
        self.execute("BEGIN")
        try:
            yield
        finally:
            self._roll_back(("ROLLBACK",))

    def make_read_only(self) -> None:
        """Refuse every write from now on."""
        self.execute("PRAGMA query_only = ON")

    def copy_to(self, target: Path) -> "Connection":
        """Copy the file as it stands, while others may write, into a new one with the same key; give it open.

        Raises:
            EnvironmentFault: When the copy cannot be written; the file itself is only read.
        """
        copy = Connection(target, self._key, synchronous="FULL", memory=COPY_MEMORY)
        try:
            self.raw.backup(copy.raw)
        except dbapi2.Error as error:
            copy.close()
            raise fault_of(error, target) from error
        return copy

    def damaged(self) -> EnvironmentFault:
        """Give the fault to raise where a row of the file cannot be what was written."""
        return self.faults(FileDamaged(file=self.path.name), self.path)

    def close(self) -> None:
        """Close the file; closing twice is closing once."""
        self.raw.close()

    def _prepare(self, key: str | Passphrase, synchronous: str, memory: int, *, is_portable: bool) -> None:
        try:
            self.execute("PRAGMA cipher_log_level = NONE")
            spelled = f"\"x'{key}'\"" if isinstance(key, str) else key.quoted
            self.execute(f"PRAGMA key = {spelled}")
            self.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
            self.execute("SELECT count(*) FROM sqlite_master")
            if is_portable:
                self.execute("PRAGMA journal_mode = DELETE")
            else:
                self._write_ahead()
            self.execute(f"PRAGMA synchronous = {synchronous}")
            self.execute(f"PRAGMA wal_autocheckpoint = {PAGES_BETWEEN_CHECKPOINTS}")
            self.execute("PRAGMA foreign_keys = ON")
            self.execute(f"PRAGMA cache_size = {-memory}")
            self.execute("PRAGMA temp_store = MEMORY")
        except BaseException:
            self.raw.close()
            raise

    def _write_ahead(self) -> None:
        """Two programs that create the file at the same moment get "busy" here at once, despite the time-out."""
        for _ in range(MAX_ATTEMPTS):
            try:
                self.execute("PRAGMA journal_mode = WAL")
            except FileBusy:
                time.sleep(BUSY_MILLISECONDS / MAX_ATTEMPTS / 1000)
            else:
                return
        self.execute("PRAGMA journal_mode = WAL")

    def _roll_back(self, statements: Sequence[str]) -> None:
        """A full disk may have undone all of it already, which SQLite then answers with an error of its own."""
        for statement in statements:
            if self.raw.in_transaction:
                self.execute(statement)


def _address(path: Path) -> str:
    """Give a file as SQLite's URIs name it; a folder of another Windows computer keeps its two slashes in the path."""
    spelled = quote(path.absolute().as_posix())
    return f"file://{spelled}" if spelled.startswith("/") else f"file:///{spelled}"


_DATABASE_ERRORS = (dbapi2.Error, UnicodeEncodeError, OverflowError)
"""Besides SQLite's own errors: a text or a number that no file can hold."""

_WHOLE = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_PART = ("SAVEPOINT part", "RELEASE part", ("ROLLBACK TO part", "RELEASE part"))
