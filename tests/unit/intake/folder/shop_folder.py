"""A watched folder for tests: a clock that the test moves, real files, and a list that takes the receipts."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from posapp.domain.pos_receipts.receipt import PosReceipt
from posapp.intake.folder.listing import FoundFile
from posapp.intake.folder.settling import QUIET
from posapp.intake.folder.watching import FolderWatch, ReadFile, WatchedFolder
from posapp.services.on_ledger.intake.folder_files import FolderFiles
from posapp.services.workplace import Workplace
from posapp.storage.faults import DiskFull
from posapp.storage.intake.folder_memory import FolderMemoryFile

__all__ = ["BEGAN", "ShopFolder"]

BEGAN = datetime(2026, 7, 30, 12, 0, tzinfo=UTC)


class ShopFolder:
    """Each `passes` lets time pass and the folder be looked at twice, as the thread of the till does."""

    def __init__(self, root: Path, workplace: Workplace | None = None, *, takes_old: bool = False) -> None:
        self.path = root / "pos"
        self.path.mkdir(exist_ok=True)
        self.memory_file = root / "memory.jsonl"
        self.taken: list[PosReceipt] = []
        self.refuses = False
        self.seconds = 0.0
        self._workplace, self._takes_old = workplace, takes_old
        self.watch = self.opened()

    def opened(self) -> FolderWatch:
        """The watch of a program that was just started, with what is remembered on the disk."""
        self.memory = FolderMemoryFile(self.memory_file, lambda: BEGAN)

        @contextmanager
        def reader() -> Iterator[ReadFile]:
            yield FolderFiles(self._workplace, self.memory.began).read

        folder = WatchedFolder(path=self.path, takes_old=self._takes_old)
        return FolderWatch(folder, self.memory, reader, self.take, lambda: self.seconds)

    def take(self, receipts: Sequence[PosReceipt]) -> None:
        if self.refuses:
            raise DiskFull(file="ledger.db")
        self.taken += receipts

    def passes(self, seconds: float = 2 * QUIET) -> list[str]:
        """Let seconds pass; gives the numbers of the receipts that came."""
        before = len(self.taken)
        self.watch.step()
        self.seconds += seconds
        self.watch.step()
        return [each.number for each in self.taken[before:]]

    def starts_again(self) -> None:
        self.watch = self.opened()

    def write(self, name: str, content: str | bytes) -> Path:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    def append(self, name: str, text: str) -> None:
        with (self.path / name).open("a", newline="") as stream:
            stream.write(text)

    def found(self, name: str) -> FoundFile:
        stat = (self.path / name).stat()
        return FoundFile(path=self.path / name, size=stat.st_size, modified=stat.st_mtime_ns)
