"""Opens files that a person names for reading: regular files only, so that no pipe or device is waited for."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["FileUnreadable", "NoRegularFile", "check_input", "open_input"]


class FileUnreadable(InputError):
    """The system does not let the file be read."""

    field = "file"
    sentence = mark("errors", "File: {name} cannot be read ({reason}).")


class NoRegularFile(FileUnreadable):
    """A folder, a pipe, a socket or a device."""

    sentence = mark("errors", "File: {name} cannot be read as a file ({reason}). Choose a file.")


def open_input(path: Path) -> BinaryIO:
    """Open a file for reading its bytes.

    What is opened is looked at once more, since another program may put a pipe in a file's place.

    Raises:
        NoRegularFile: When it is a folder, a pipe, a socket or a device; opening it never waits.
        FileUnreadable: When the system refuses it.
    """
    check_input(path)
    try:
        descriptor = os.open(path, _READING)
        try:
            _refuse_all_but_files(path, os.fstat(descriptor).st_mode)
        except BaseException:
            os.close(descriptor)
            raise
        return os.fdopen(descriptor, "rb")
    except OSError as error:
        raise FileUnreadable(name=path.name, reason=error.strerror or "unknown reason") from error


def check_input(path: Path) -> None:
    """Raise, before anything is opened, as `open_input` does; a link to a file is a file."""
    try:
        found = path.stat().st_mode
    except OSError as error:
        raise FileUnreadable(name=path.name, reason=error.strerror or "unknown reason") from error
    except ValueError as error:  # a zero byte in the name
        raise FileUnreadable(name=path.name.replace("\0", ""), reason="no such name") from error
    _refuse_all_but_files(path, found)


_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def _refuse_all_but_files(path: Path, mode: int) -> None:
    if not stat.S_ISREG(mode):
        kind = next((name for is_kind, name in _KINDS if is_kind(mode)), "special")
        raise NoRegularFile(name=path.name or str(path), reason=kind)


_KINDS = (
    (stat.S_ISDIR, "folder"),
    (stat.S_ISFIFO, "pipe"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
)
