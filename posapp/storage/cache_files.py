"""Finds the cache among the files of a till's folder, and replaces one that cannot be used.

Windows cannot replace an open file, and elsewhere to replace one under SQLite damages both. So no file ever takes the
place of another: each cache has a number in its name, and the highest is in use. A cache that is being downloaded lies
beside it under a name of its own until it is complete and closed. The swap is one renaming: a crash before it leaves
the old cache, one after it the new cache. Whoever has an older one open sees the higher number at the next look-up, and
opens that cache. The older file is deleted as soon as nobody has it open.
"""

import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import EnvironmentFault
from posapp.storage.cache import Cache
from posapp.storage.databases import open_cache
from posapp.storage.faults import (
    CacheBusy,
    CacheUnusable,
    FolderNotWritable,
    NewerFile,
    cache_fault_of,
)

__all__ = ["CacheFiles"]

COMPANIONS = ("-wal", "-shm", "-journal")
LOCK_SECONDS = 10.0

_log = logging.getLogger(__name__)


class CacheFiles:
    """The caches in one till's folder.

    Args:
        first: The name of a till's first cache; the later ones are numbered after it.
        key: Gives the key of the till's files.
        known_here: Gives who was registered at this till and must be found in a new cache too.
    """

    def __init__(self, first: Path, key: Callable[[], str], known_here: Callable[[], Iterable[Subscriber]]) -> None:
        self._first = first
        self._key = key
        self._registered_here = known_here

    def open(self) -> Cache:
        """Open the cache in use; where there is none or it cannot be used, a new one, in which nobody is yet.

        Raises:
            EnvironmentFault: When it cannot be opened for now, or when no new one can be made.
        """
        used = self.current_file()
        if used is not None:
            try:
                return self._watched(self._open(used))
            except (*_UNUSABLE, FolderNotWritable) as error:
                if isinstance(error, FolderNotWritable) and os.access(used, os.R_OK | os.W_OK):
                    raise  # something holds it for a moment: a good list is not thrown away for that
                _log.warning("%s cannot be used and is replaced", used.name, exc_info=error)
        return self._replace(used)

    def open_unchanged(self) -> Cache | None:
        """Open the cache in use and change nothing where it cannot be; None where there is none.

        Raises:
            CacheUnusable: When it cannot be used.
            EnvironmentFault: When it cannot be opened for now.
        """
        used = self.current_file()
        try:
            return None if used is None else self._watched(self._open(used))
        except NewerFile as error:
            raise CacheUnusable(file=error.facts["file"]) from error

    def current_file(self) -> Path | None:
        """Give the cache with the highest number; None where there is none."""
        return max(self._found(_USED), key=lambda each: each.number, default=_NOTHING).path

    def is_current(self, cache: Cache) -> bool:
        """Say whether an open cache is still the one in use, and its file still there."""
        path = cache.connection.path
        return self.current_file() == path and path.exists() and _identity(path) == cache.identity

    def partial(self) -> Path | None:
        """Give the cache that is being downloaded beside the one in use; None where none is."""
        return max(self._found(_NEW), key=lambda each: each.number, default=_NOTHING).path

    def open_partial(self) -> Cache | None:
        """Open the cache that is being downloaded, to look how far it came; None where none is.

        Raises:
            EnvironmentFault: When it cannot be opened, or nothing of it has come yet.
        """
        path = self.partial()
        if path is None:
            return None
        if not path.stat().st_size:
            raise CacheUnusable(file=path.name)
        cache = self._open(path)
        cache.connection.make_read_only()
        return cache

    def begin(self) -> None:
        """Note that the cache in use is to be replaced by one that is downloaded beside it."""
        with suppress(OSError):  # where nothing can be written now, the next look at the damage notes it
            if self.partial() is None:
                self._named(self._next(), _NEW_ENDING).touch()

    @contextmanager
    def open_for_download(self) -> Iterator[Cache | None]:
        """Open the cache that is being downloaded; None while another program downloads into it.

        Raises:
            CacheUnusable: When it cannot be used either; then it was deleted, to be begun anew.
        """
        with self._held("building", 0.0) as is_ours:
            if not is_ours:
                yield None
                return
            path = self.partial() or self._named(self._next(), _NEW_ENDING)
            try:
                with self._open(path) as cache:
                    self._add_known_here(cache)
                    yield cache
            except _UNUSABLE:
                _remove(path)
                self.begin()
                raise

    def swap(self) -> None:
        """Put the cache that was downloaded, complete and closed, in the place of the one in use.

        Raises:
            EnvironmentFault: When it cannot be renamed for now; then the next download tries again.
        """
        built = self.partial()
        if built is None:
            return
        with self._swapping():
            self._rename(built)
        self.remove_leftovers()

    def remove_leftovers(self) -> None:
        """Delete what an older cache left, where nobody holds it open."""
        used = self.current_file()
        for each in self._found(_USED):
            if each.path != used:
                _remove(each.path)
        for each in self._found(_COMPANIONS):
            if not each.path.with_name(each.path.name.rpartition("-")[0]).exists():
                _remove(each.path)

    def _replace(self, unusable: Path | None) -> Cache:
        known = tuple(
            self._registered_here()
        )  # opens the ledger: where the key is wrong for all files, nothing is replaced
        with self._swapping():
            if self.current_file() == unusable:  # else another program was faster
                self._start_over(known)
        self.remove_leftovers()
        used = self.current_file()
        if used is None:
            raise CacheUnusable(file=self._first.name)
        return self._watched(self._open(used))

    def _start_over(self, known: Iterable[Subscriber]) -> None:
        for left in self._found(_STARTED):
            _remove(left.path)
        made = self._named(self._next(), _START_ENDING)
        with self._open(made) as cache:
            cache.subscribers.store(known)
        self._rename(made)

    def _rename(self, made: Path) -> None:
        """Give a complete cache its own number, or a higher one where another was faster."""
        own = next((each.number for each in self._found(_MADE) if each.path == made), 0)
        highest = max((each.number for each in self._found(_USED)), default=0)
        try:
            made.rename(self._named(own if own > highest else self._next()))
        except OSError as error:
            raise cache_fault_of(error, made) from error

    def _add_known_here(self, cache: Cache) -> None:
        people = cache.subscribers
        people.store(each for each in self._registered_here() if people.get(each.id) is None)

    def _open(self, path: Path) -> Cache:
        is_begun = path.name.endswith((_NEW_ENDING, _START_ENDING))
        if path.is_dir() or (not is_begun and not path.stat().st_size):
            raise CacheUnusable(file=path.name)
        cache = open_cache(path, self._key())
        cache.identity = _identity(path)
        return cache

    def _watched(self, cache: Cache) -> Cache:
        """From here on damage that is met in the cache begins the next one."""

        def faults(error: Exception, path: Path) -> EnvironmentFault:
            fault = cache_fault_of(error, path)
            if isinstance(fault, CacheUnusable) and path == self.current_file():
                self.begin()
            return fault

        cache.connection.faults = faults
        return cache

    @contextmanager
    def _swapping(self) -> Iterator[None]:
        with self._held("swap", LOCK_SECONDS) as is_ours:
            if not is_ours:
                raise CacheBusy(file=self._first.name)
            yield

    @contextmanager
    def _held(self, purpose: str, seconds: float) -> Iterator[bool]:
        from filelock import FileLock, Timeout  # takes as long as the window to show, and is seldom needed

        lock = FileLock(self._lock(purpose), mode=0o600)
        try:
            self._first.parent.mkdir(parents=True, exist_ok=True)
            lock.acquire(timeout=seconds)
        except Timeout:
            yield False
            return
        except OSError as error:
            raise cache_fault_of(error, self._first) from error
        try:
            yield True
        finally:
            lock.release()

    def _lock(self, purpose: str) -> Path:
        return self._first.with_name(f"{self._first.stem}.{purpose}.lock")

    def _named(self, number: int, ending: str = ".db") -> Path:
        stem = self._first.stem if number == 1 and ending == ".db" else f"{self._first.stem}-{number}"
        return self._first.with_name(stem + ending)

    def _next(self) -> int:
        """A number that not even a left-over companion of a deleted cache has."""
        return max((each.number for each in self._found(_ANY)), default=0) + 1

    def _found(self, pattern: re.Pattern[str]) -> "list[_Numbered]":
        folder, stem = self._first.parent, self._first.stem
        if not folder.is_dir():
            return []
        names = ((each, pattern.fullmatch(each.name.removeprefix(stem))) for each in folder.iterdir())
        return [_Numbered(int(match[1] or 1), each) for each, match in names if match and each.name.startswith(stem)]


@dataclass(frozen=True, slots=True)
class _Numbered:
    number: int
    path: Path


@dataclass(frozen=True, slots=True)
class _Nothing:
    number: int = 0
    path: None = None


def _identity(path: Path) -> tuple[int, int]:
    """Tell a file from another one that took its name."""
    status = path.stat()
    return status.st_dev, status.st_ino


def _remove(path: Path) -> None:
    """Windows refuses while somebody holds it open; then the next one who tidies tries again."""
    if path.is_dir():
        return
    with suppress(OSError):
        path.unlink(missing_ok=True)
        for ending in COMPANIONS:
            path.with_name(path.name + ending).unlink(missing_ok=True)


_NOTHING = _Nothing()
_NEW_ENDING, _START_ENDING = ".new.db", ".start.db"
_USED = re.compile(r"(?:-([0-9]{1,9}))?\.db")
_NEW = re.compile(r"-([0-9]{1,9})\.new\.db")
_STARTED = re.compile(r"-([0-9]{1,9})\.start\.db")
_MADE = re.compile(r"-([0-9]{1,9})\.(?:new|start)\.db")
_COMPANIONS = re.compile(r"(?:-([0-9]{1,9}))?(?:\.new|\.start)?\.db(?:-wal|-shm|-journal)")
_ANY = re.compile(r"(?:-([0-9]{1,9}))?(?:\.new|\.start)?\.db(?:-wal|-shm|-journal)?")
_UNUSABLE = (CacheUnusable, NewerFile)
