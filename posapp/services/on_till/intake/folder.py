"""Watches the folder that the shop's POS writes to, on a thread of its own, and gives its receipts on."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from threading import Event, Lock, Thread

from posapp.domain.errors import PosappError
from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.intake.folder.file_reading import FileTrouble
from posapp.intake.folder.hearing import FolderHearing
from posapp.intake.folder.watching import FolderWatch, ReadFile, Sink, WatchedFolder
from posapp.services.on_ledger.intake.folder_files import FolderFiles
from posapp.services.on_till.till import NotSetUp, Till
from posapp.storage.intake.folder_memory import FolderMemoryFile

__all__ = ["POLL_SECONDS", "FolderIntake", "FolderState", "folder_memory", "folder_watch"]

POLL_SECONDS = 5.0
"""So often the folder is looked at where the system tells of no change, as on network drives."""
SPACING = 0.2
"""So many seconds pass between two looks at least, however many files are written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderState:
    """How watching stands.

    Attributes:
        since: When it was started; None before.
        last_receipt: When the last receipt was given on; None where none was.
        waiting: How many files are still to be read.
        is_gone: Whether the folder cannot be listed.
        hears: Whether the system tells of changes; else they are found by looking.
        is_remembered: Whether what was read is on the disk.
        problem: Why the last look failed as a whole; None where it did not.
        troubles: The files that could not be read, by their names within the folder, and why.
    """

    since: datetime | None = None
    last_receipt: datetime | None = None
    waiting: int = 0
    is_gone: bool = False
    hears: bool = False
    is_remembered: bool = True
    problem: PosappError | None = None
    troubles: tuple[tuple[str, FileTrouble], ...] = ()


def folder_memory(till: Till, folder: Path) -> FolderMemoryFile:
    """Give what a till remembers of a folder; of another one it remembers other things."""
    name = sha256(str(folder.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return FolderMemoryFile(till.home.folder / f"intake-folder-{name}.jsonl", till.clock)


def folder_watch(
    till: Till,
    folder: WatchedFolder,
    memory: FolderMemoryFile,
    sink: Sink,
    *,
    is_stopped: Callable[[], bool] = lambda: False,
) -> FolderWatch:
    """Give what goes through a folder, with the readers of a till.

    Args:
        till: The till; one that is not set up reads XML alone.
        folder: The folder.
        memory: What was read before.
        sink: Takes the receipts; a receipt counts as read once it returns.
        is_stopped: Says whether to end after the current file.
    """
    counted = set[str]()

    @contextmanager
    def reader() -> Iterator[ReadFile]:
        try:
            with till.open_workplace() as workplace:
                yield FolderFiles(workplace, memory.began, counted).read
        except NotSetUp:
            yield FolderFiles(None, memory.began).read

    return FolderWatch(folder, memory, reader, sink, time.monotonic, is_stopped)


class FolderIntake:
    """Starts, watches until it is stopped, and tells how it stands; may be asked from any thread.

    Args:
        till: The till.
        folder: The folder.
        sink: Takes the receipts, on the watching thread; when it returns they are stored. It raises PosappError when it
            cannot store them now, and gets them again later.
        memory: What was read before; None for what the till remembers of this folder.
        poll_seconds: How often to look where nothing is heard.
    """

    def __init__(
        self,
        till: Till,
        folder: WatchedFolder,
        sink: Sink,
        *,
        memory: FolderMemoryFile | None = None,
        poll_seconds: float = POLL_SECONDS,
    ) -> None:
        self._till, self._folder, self._sink = till, folder, sink
        self._memory = memory
        self._poll = poll_seconds
        self._woken, self._stopped, self._guard = Event(), Event(), Lock()
        self._state = FolderState()
        self._thread: Thread | None = None

    @property
    def state(self) -> FolderState:
        """How watching stands now."""
        with self._guard:
            return self._state

    def start(self) -> None:
        """Begin to watch; what the POS left since the last time is read first."""
        if self._thread is None:
            self._tell(lambda before: replace(before, since=self._till.clock()))
            self._thread = Thread(target=self._run, name="folder intake", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End after the current file, and wait for that."""
        self._stopped.set()
        self._woken.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        memory = self._memory or folder_memory(self._till, self._folder.path)
        watch = folder_watch(self._till, self._folder, memory, self._take, is_stopped=self._stopped.is_set)
        hearing = FolderHearing(self._folder.path, self._woken.set, with_subfolders=self._folder.with_subfolders)
        try:
            while not self._stopped.is_set():
                self._woken.clear()
                self._look(watch, hearing, memory)
                self._woken.wait(self._pause(watch))
                self._stopped.wait(SPACING)
        finally:
            hearing.stop()

    def _look(self, watch: FolderWatch, hearing: FolderHearing, memory: FolderMemoryFile) -> None:
        """A folder that is gone is not listened to; when it is back, it is listened to anew."""
        problem = None
        hearing.start()
        try:
            watch.step()
        except PosappError as error:  # the ledger cannot be opened now; the files wait
            problem = error
        if watch.is_gone:
            hearing.stop()
        self._tell(
            lambda before: replace(
                before,
                waiting=watch.waiting,
                is_gone=watch.is_gone,
                hears=hearing.is_listening,
                is_remembered=memory.is_on_disk,
                problem=problem,
                troubles=tuple((_shown(path, self._folder.path), each) for path, each in watch.troubles.items()),
            )
        )

    def _pause(self, watch: FolderWatch) -> float:
        due = watch.next_due
        return self._poll if due is None else min(self._poll, max(due - time.monotonic(), 0.0))

    def _take(self, receipts: Sequence[PosReceipt]) -> None:
        self._sink(receipts)
        self._tell(lambda before: replace(before, last_receipt=self._till.clock()))

    def _tell(self, change: Callable[[FolderState], FolderState]) -> None:
        with self._guard:
            self._state = change(self._state)


def _shown(path: Path, folder: Path) -> str:
    """A name within the folder, whatever bytes it has."""
    name = str(path.relative_to(folder)) if path.is_relative_to(folder) else path.name
    return name.encode("utf-8", "replace").decode()
