"""Keeps the till's own files for the user who runs it: files are 600, folders 700; Windows' profile does it there."""

import os
import re
import stat
from contextlib import suppress
from pathlib import Path

__all__ = ["keep_private", "make_private_file", "make_private_folder", "open_private"]

FILE = 0o600
FOLDER = 0o700
OURS = re.compile(r"(ledger|cache|adopting|sender|intake|printer|shop|window|posapp|problem|hard-fault)[-.].*")
"""A folder that somebody named for a till may hold files of theirs, too."""


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it, for this user alone; one that is there stays as it is; raises OSError."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=FOLDER, exist_ok=True)
    if not folder.is_dir():
        folder.mkdir()  # says which of the system's errors it is


def make_private_file(file: Path) -> None:
    """Make an empty file for this user alone, unless there is one; raises OSError.

    SQLite gives what it writes beside a file the rights of that file.
    """
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE))


def open_private(file: str, flags: int) -> int:
    """Open a file, making it for this user alone; fit for the `opener` of `open`; raises OSError."""
    return os.open(file, flags, FILE)


def keep_private(folder: Path) -> None:
    """Remove other users' access to a folder of the till and its files, as far as they belong to this user.

    What belongs to somebody else is left as it is, and so is what the system does not let be changed: a till with wide
    rights still sells.
    """
    if os.name != "posix":
        return
    with suppress(OSError):
        _narrow(folder, os.lstat(folder))
        for each in os.scandir(folder):
            if OURS.fullmatch(each.name):
                _narrow(Path(each.path), each.stat(follow_symlinks=False))


def _narrow(path: Path, found: os.stat_result) -> None:
    """Rights that the owner lacks stay lacking: somebody may have made a file read-only on purpose."""
    is_ours = found.st_uid == os.geteuid()
    is_plain = stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)
    narrow = stat.S_IMODE(found.st_mode) & FOLDER
    if is_ours and is_plain and narrow != stat.S_IMODE(found.st_mode):
        with suppress(OSError):
            path.chmod(narrow)
