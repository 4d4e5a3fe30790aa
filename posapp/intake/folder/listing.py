"""Lists the files of a watched folder without following links, so that none leads out of it or in circles."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["MAX_DEPTH", "FoundFile", "UnreadableFolder", "files_in"]

MAX_DEPTH = 8
_SUFFIXES = frozenset({".xml", ".csv", ".tsv", ".xlsx", ".txt", ".prn", ".tkt"})
"""What fiscal software and POS write; pictures, archives and databases beside them are left alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A file as it was seen.

    Attributes:
        path: Where it is.
        size: Bytes.
        modified: When it was last written, in nanoseconds as the file system counts.
    """

    path: Path
    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class UnreadableFolder:
    """A folder below the watched one that the system does not let be listed."""

    path: Path


def files_in(folder: Path, *, with_subfolders: bool) -> Iterator[FoundFile | UnreadableFolder]:
    """Give the files that may hold receipts, one by one; raises OSError when the folder itself cannot be listed."""
    waiting = [(folder, 0)]
    while waiting:
        here, depth = waiting.pop()
        try:
            entries = os.scandir(here)
        except OSError:
            if here == folder:
                raise
            yield UnreadableFolder(here)
            continue
        with entries:
            for each in entries:
                if with_subfolders and depth < MAX_DEPTH and _is_folder(each):
                    waiting.append((Path(each.path), depth + 1))
                elif _is_wanted(each.name):
                    found = _file(each)
                    if found is not None:
                        yield found


def _is_wanted(name: str) -> bool:
    """Hidden files and the locks of spreadsheets are somebody's work in progress."""
    return not name.startswith((".", "~")) and os.path.splitext(name)[1].lower() in _SUFFIXES  # noqa: PTH122 - fast


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
    except OSError:
        return False


def _file(entry: os.DirEntry[str]) -> FoundFile | None:
    """A file that vanished since a moment is none."""
    try:
        if not entry.is_file(follow_symlinks=False):
            return None
        found = os.stat(entry.path, follow_symlinks=False)  # noqa: PTH116 - Windows fills an entry's own from the folder
    except OSError:
        return None
    return FoundFile(path=Path(entry.path), size=found.st_size, modified=found.st_mtime_ns)
