"""Writes the log and rotates it, so that only a few files are kept."""

from itertools import pairwise
from pathlib import Path

from posapp.storage.faults import fault_of
from posapp.storage.files.private_files import make_private_folder, open_private

__all__ = ["LogFile"]

FULL = 512 * 1024
KEPT = 4


class LogFile:
    """A file of lines; two programs may write to it at once.

    It is opened for each line and closed again, so that nobody holds it while somebody puts it aside.

    Args:
        path: The file; made, with its folder, at the first line.
        full: How many bytes it may hold before it is put aside.
        kept: How many of those put aside are kept.
    """

    def __init__(self, path: Path, *, full: int = FULL, kept: int = KEPT) -> None:
        self._path = path
        self._full = full
        self._kept = kept

    @property
    def folder(self) -> Path:
        """The folder of the log and its rotated files."""
        return self._path.parent

    def append(self, line: str) -> None:
        """Write one line; raises EnvironmentFault."""
        try:
            make_private_folder(self._path.parent)
            self._rotate_when_full()
            with open(self._path, "ab", opener=open_private) as file:
                file.write(line.replace("\n", " ").encode() + b"\n")
        except OSError as error:
            raise fault_of(error, self._path) from error

    def last(self, lines: int) -> tuple[str, ...]:
        """Give the last lines, the newest at the end; none where there is no log; raises EnvironmentFault."""
        try:
            text = "".join(each.read_text("utf-8", "replace") for each in self._oldest_first() if each.exists())
        except OSError as error:
            raise fault_of(error, self._path) from error
        return tuple(text.splitlines()[-lines:])

    def _rotate_when_full(self) -> None:
        if not self._path.exists() or self._path.stat().st_size < self._full:
            return
        for older, newer in pairwise(self._oldest_first()):
            if newer.exists():
                newer.replace(older)

    def _oldest_first(self) -> tuple[Path, ...]:
        aside = [self._path.with_suffix(f".{number}{self._path.suffix}") for number in range(self._kept, 0, -1)]
        return (*aside, self._path)
