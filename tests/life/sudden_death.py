"""A program that dies at one of its files: between two steps of what it does, where nobody would think to stop it.

Counted is what Python does to files, and what SQLite writes into one: the program dies right before it.
"""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from posapp.storage.database.connection import Connection, Parameters, Row

__all__ = ["Killed", "die_at_a_file"]

AT = frozenset({"open", "os.rename", "os.remove", "os.mkdir"})
WRITES = ("COMMIT", "INSERT", "UPDATE", "DELETE", "PRAGMA wal_checkpoint")


class Killed(BaseException):
    """The program is no more; nothing in it may catch this."""


class _Watch:
    """Counts what is done to the files below a folder; the process has one, since an audit hook cannot be taken off."""

    def __init__(self) -> None:
        self._below = ""
        self._left = 0
        self._on_death: Callable[[], None] | None = None
        self._is_set = False
        self._whose: threading.Thread | None = None

    def expect(self, folder: Path, files: int, on_death: Callable[[], None]) -> None:
        if not self._is_set:
            sys.addaudithook(self._heed)
            self._is_set = True
        self._whose = threading.current_thread()
        self._below, self._left, self._on_death = str(folder), files, on_death

    def forget(self) -> None:
        self._on_death = None

    def _heed(self, event: str, arguments: tuple[object, ...]) -> None:
        if self._on_death is not None and event in AT and str(arguments[0]).startswith(self._below):
            self.count()

    def heed_statement(self, connection: Connection, sql: str) -> None:
        """Count what writes by itself, and the end of what writes together."""
        writes = sql == "COMMIT" or (sql.startswith(WRITES) and not connection.raw.in_transaction)
        if self._on_death is not None and writes:
            self.count()

    def count(self) -> None:
        if threading.current_thread() is not self._whose:
            return
        self._left -= 1
        if self._left < 0:
            on_death, self._on_death = self._on_death, None
            if on_death is not None:
                on_death()
            raise Killed


_WATCH = _Watch()


@contextmanager
def die_at_a_file(folder: Path, files: int, on_death: Callable[[], None]) -> Iterator[None]:
    """Raise Killed when so many files below a folder were opened, renamed or removed, and the next one is to be.

    Args:
        folder: Whose files count.
        files: How many are let pass.
        on_death: Called right before.
    """
    execute = Connection.execute

    def watched(self: Connection, sql: str, parameters: Parameters = ()) -> list[Row]:
        _WATCH.heed_statement(self, sql)
        return execute(self, sql, parameters)

    _WATCH.expect(folder, files, on_death)
    Connection.execute = watched  # type: ignore[method-assign]
    try:
        yield
    finally:
        _WATCH.forget()
        Connection.execute = execute  # type: ignore[method-assign]
