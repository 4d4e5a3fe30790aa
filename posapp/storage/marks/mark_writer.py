"""Writes the mark after each commit, on a thread of its own, so that no payment waits for it."""

import logging
import threading

from posapp.domain.errors import EnvironmentFault
from posapp.domain.marks import Mark
from posapp.storage.marks.mark_file import MarkFile, MarkSealer

__all__ = ["MarkWriter"]

PAUSE_SECONDS = 0.2
"""Commits that follow each other this closely share one writing of the mark: the disk syncs one file at a time."""

_log = logging.getLogger(__name__)


class MarkWriter:
    """Keeps the newest mark and writes it soon; any thread may call it.

    A mark that cannot be written stops nothing: it is logged once and stays to be written with the next one.

    Args:
        file: Where it is written.
        sealer: Seals it.
    """

    def __init__(self, file: MarkFile, sealer: MarkSealer) -> None:
        self._file = file
        self._sealer = sealer
        self._guard = threading.Lock()
        self._writing = threading.Lock()
        self._wanted = threading.Event()
        self._hurry = threading.Event()
        self._waiting: Mark | None = None
        self._thread: threading.Thread | None = None
        self._has_failed = False

    def note(self, mark: Mark) -> None:
        """Remember how far the ledger has come, and let it be written soon."""
        with self._guard:
            self._waiting = _newer(self._waiting, mark)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="mark", daemon=True)
                self._thread.start()
        self._wanted.set()

    def flush(self) -> bool:
        """Write what was noted, in the calling thread, and say whether the disk has it."""
        self._hurry.set()
        try:
            return self._write()
        finally:
            self._hurry.clear()

    def end(self) -> None:
        """Write what was noted and end the thread; a later note starts another."""
        self.flush()
        with self._guard:
            self._thread = None
        self._wanted.set()

    def _work(self) -> None:
        me = threading.current_thread()
        while self._thread is me:
            self._wanted.wait()
            self._hurry.wait(PAUSE_SECONDS)
            self._wanted.clear()
            self._write()

    def _write(self) -> bool:
        with self._writing:
            with self._guard:
                mark, self._waiting = self._waiting, None
            return mark is None or self._written(mark)

    def _written(self, mark: Mark) -> bool:
        try:
            is_newest = self._file.write_merged(mark, self._sealer)
        except EnvironmentFault as error:
            self._log_failure(error)
            with self._guard:
                self._waiting = mark if self._waiting is None else _newer(mark, self._waiting)
            return False
        if not is_newest:
            _log.warning("another copy of this till has begun a newer generation")
        self._has_failed = False
        return True

    def _log_failure(self, error: EnvironmentFault) -> None:
        if not self._has_failed:
            self._has_failed = True
            _log.warning("the mark outside the till's folder could not be written: %s", error)


def _newer(before: Mark | None, mark: Mark) -> Mark:
    if before is None or before.generation.number < mark.generation.number:
        return mark
    if before.generation.number > mark.generation.number:
        return before
    return Mark(generation=mark.generation, progress=mark.progress.merged(before.progress))
