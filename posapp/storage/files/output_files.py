"""Writes files that leave the program: whole or not at all, through no link, over another one only when asked."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from posapp.domain.errors import EnvironmentFault
from posapp.domain.texts import mark

__all__ = [
    "FileExists",
    "FileNotWritten",
    "OutputIsLink",
    "OutputIsNoFile",
    "check_output",
    "put_in_place",
    "write_output",
]


class FileExists(EnvironmentFault):
    """A file of that name is there already."""

    sentence = mark(
        "errors", "File: {file} already exists and was not overwritten. Choose another name, or use --overwrite."
    )


class FileNotWritten(EnvironmentFault):
    """The system does not let the file be written."""

    sentence = mark("errors", "File: {file} cannot be written ({reason}). Choose another folder.")


class OutputIsLink(EnvironmentFault):
    """The name is a symbolic link: the file would be written elsewhere."""

    sentence = mark("errors", "File: {file} is a link to another place, so nothing was written. Choose another name.")


class OutputIsNoFile(EnvironmentFault):
    """A folder, a pipe or a device has the name."""

    sentence = mark("errors", "File: {file} is a folder or a device, not a file. Choose another name.")


def write_output(file: Path, content: bytes, *, overwrite: bool = False) -> None:
    """Write a file that only this user reads: beside its place first, then under its name.

    Args:
        file: Where.
        content: All of it.
        overwrite: Whether a file of that name may be replaced; a link or a device never is.

    Raises:
        FileExists: When there is a file of that name and it may not be replaced.
        OutputIsLink: When the name is a symbolic link.
        OutputIsNoFile: When a folder, a pipe or a device has the name.
        FileNotWritten: When the system refuses; then what was there is there as it was.
    """
    check_output(file, overwrite=overwrite)
    with _told(file):
        descriptor, name = tempfile.mkstemp(prefix=f".{file.name[:40]}.", suffix=".unfinished", dir=file.parent)
        unfinished = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            put_in_place(unfinished, file, overwrite=overwrite)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)


def check_output(file: Path, *, overwrite: bool = False) -> None:
    """Raise early what `write_output` would raise about the name; the folder is not checked."""
    with _told(file):
        try:
            found = file.lstat().st_mode
        except FileNotFoundError:
            return
    if stat.S_ISLNK(found):
        raise OutputIsLink(file=file.name)
    if not stat.S_ISREG(found):
        raise OutputIsNoFile(file=file.name)
    if not overwrite:
        raise FileExists(file=file.name)


def put_in_place(unfinished: Path, file: Path, *, overwrite: bool = False) -> None:
    """Give a finished file its name, on disk when this returns.

    Raises:
        FileExistsError: When there is something of that name, even since a moment, and it may not be replaced.
        OSError: When the system refuses.
    """
    if overwrite:
        unfinished.replace(file)
    elif not _linked(unfinished, file):
        if os.path.lexists(file):
            raise FileExistsError(file.name)
        unfinished.rename(file)
    _sync_folder(file.parent)


def _linked(unfinished: Path, file: Path) -> bool:
    """Give a second name, which no system does where there is a file; memory sticks know no second names."""
    try:
        file.hardlink_to(unfinished)
    except FileExistsError:
        raise
    except OSError:
        return False
    unfinished.unlink()
    return True


def _sync_folder(folder: Path) -> None:
    """A new name is on the disk when its folder is; Windows has no such call, and some file systems refuse it."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):
                os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _told(file: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise FileExists(file=file.name) from error
    except (OSError, ValueError) as error:  # a name with a zero byte in it is a ValueError
        reason = (error.strerror if isinstance(error, OSError) else "") or "unknown reason"
        raise FileNotWritten(file=file.name, reason=reason) from error
