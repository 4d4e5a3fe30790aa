"""Finds what is new in a folder, reads it once it is whole, and gives each receipt on once."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from posapp.domain.errors import PosappError
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.intake.folder.file_reading import FileReading, FileTrouble
from posapp.intake.folder.fingerprints import fingerprints_of
from posapp.intake.folder.listing import FoundFile, UnreadableFolder, files_in
from posapp.intake.folder.settling import Settling

__all__ = ["MAX_TROUBLES", "FolderMemory", "FolderWatch", "ReadFile", "Sink", "WatchedFolder"]

MAX_TROUBLES = 200
"""So many files that could not be read are named; of more only the first."""

ReadFile = Callable[[FoundFile, bool], FileReading]
"""Reads a file; the second argument says whether it is the last try, and then what seems unfinished is taken."""
Sink = Callable[[Sequence[PosReceipt]], None]
"""Takes receipts; when it returns they are stored. What it cannot store yet raises PosappError."""


class FolderMemory(Protocol):
    """What was read before, also by an earlier run."""

    @property
    def is_new(self) -> bool:
        """Whether the folder was never watched."""

    def begin(self, files: Iterable[FoundFile]) -> None:
        """Remember what was there before the folder was watched, all or nothing."""

    def knows(self, file: FoundFile) -> bool:
        """Say whether a file was read as it is."""

    def has(self, fingerprint: str) -> bool:
        """Say whether a receipt was given on."""

    def remember(self, file: FoundFile, fingerprints: Sequence[str]) -> None:
        """Remember a file as read, with the receipts that were given on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedFolder:
    """Which folder is watched.

    Attributes:
        path: The folder.
        with_subfolders: Whether those in it are, too.
        takes_old: Whether what is there when watching begins for the first time is new.
    """

    path: Path
    with_subfolders: bool = True
    takes_old: bool = False


@dataclass(slots=True)
class FolderWatch:
    """Goes through a folder, step by step, whenever it is asked to.

    Attributes:
        folder: The folder.
        memory: What was read before.
        open_reader: Opens what reads files; it is entered when there is something to read.
        sink: Takes the receipts.
        monotonic: Gives the seconds of a steady clock.
        is_stopped: Says whether to end after the current file.
        is_gone: Whether the folder could not be listed the last time.
        troubles: The files that could not be read, and why.
    """

    folder: WatchedFolder
    memory: FolderMemory
    open_reader: Callable[[], AbstractContextManager[ReadFile]]
    sink: Sink
    monotonic: Callable[[], float]
    is_stopped: Callable[[], bool] = lambda: False
    is_gone: bool = False
    troubles: dict[Path, FileTrouble] = field(default_factory=dict)
    _settling: Settling = field(default_factory=Settling)

    @property
    def waiting(self) -> int:
        """How many files are still to be read."""
        return len(self._settling)

    @property
    def next_due(self) -> float | None:
        """When the next file is to be read, by the steady clock; None where none waits."""
        return self._settling.next_due()

    def step(self) -> int:
        """Look once, read what stopped changing, and give how many receipts were given on."""
        try:
            self._look()
        except OSError:
            self.is_gone = True
            return 0
        self.is_gone = False
        return self._read(self._settling.due(self.monotonic()))

    def _look(self) -> None:
        if self.memory.is_new:
            there = [] if self.folder.takes_old else self._files()
            self.memory.begin(each for each in there if isinstance(each, FoundFile))
        now, seen = self.monotonic(), set[Path]()
        for each in self._files():
            seen.add(each.path)
            if isinstance(each, UnreadableFolder):
                self._note_trouble(each.path, FileTrouble.UNREADABLE)
            elif not self.memory.knows(each):
                self._settling.note(each, now)
        self._settling.keep(seen)
        for path in [each for each in self.troubles if each not in seen]:
            del self.troubles[path]

    def _files(self) -> Iterable[FoundFile | UnreadableFolder]:
        return files_in(self.folder.path, with_subfolders=self.folder.with_subfolders)

    def _read(self, due: Sequence[FoundFile]) -> int:
        if not due or self.is_stopped():
            return 0
        given = 0
        with self.open_reader() as read:
            for each in due:
                if self.is_stopped():
                    break
                given += self._read_one(each, read(each, self._settling.is_last_try(each)))
        return given

    def _read_one(self, file: FoundFile, reading: FileReading) -> int:
        """Give on what is new of a file; it counts as read once the sink has taken it."""
        found = list(fingerprints_of(file.path, reading))
        new = [(mark, each) for mark, each in found if not self.memory.has(mark)]
        trouble = reading.trouble
        try:
            if new:
                self.sink([each for _mark, each in new])
        except PosappError:
            new, trouble = [], FileTrouble.NOT_TAKEN
        if trouble is not None and trouble.may_pass:
            self._settling.try_later(file, self.monotonic())
            self._note_trouble(file.path, trouble)
            if new:
                self.memory.remember(_not_final(file), [mark for mark, _each in new])
            return len(new)
        self.memory.remember(file, [mark for mark, _each in new])
        self._settling.done(file)
        self._note_trouble(file.path, trouble)
        return len(new)

    def _note_trouble(self, path: Path, trouble: FileTrouble | None) -> None:
        if trouble is None:
            self.troubles.pop(path, None)
        elif path in self.troubles or len(self.troubles) < MAX_TROUBLES:
            self.troubles[path] = trouble


def _not_final(file: FoundFile) -> FoundFile:
    """The file as nobody will see it, so that its receipts are remembered and it is read again."""
    return FoundFile(path=file.path, size=-1, modified=file.modified)
