"""The errors of the till's files: disk, file system, key, other programs."""

import errno
import os
from pathlib import Path

from posapp.domain.errors import EnvironmentFault
from posapp.domain.texts import mark

__all__ = [
    "CacheBusy",
    "CacheDiskFull",
    "CacheNotUsed",
    "CacheUnusable",
    "DiskFull",
    "FileBusy",
    "FileDamaged",
    "FileUnusable",
    "FolderNotWritable",
    "NewerFile",
    "WrongKey",
    "cache_fault_of",
    "fault_of",
]

ONE_STEP = 65_536
"""No file of SQLite's grows by more at a time."""


class WrongKey(EnvironmentFault):
    """The key in the keyring does not open the file."""

    sentence = mark(
        "errors",
        "{file} cannot be opened with the key on this computer. Either the key belongs to another till, "
        "or the start of the file is damaged. Nothing was changed. Restore the key, or the newest backup.",
    )


class FileDamaged(EnvironmentFault):
    """The file does not hold what was written into it."""

    sentence = mark(
        "errors", "{file} is damaged. Nothing was overwritten. Restore the newest backup from the folder next to it."
    )


class CacheUnusable(EnvironmentFault):
    """The cache is damaged; it is downloaded again by itself."""

    sentence = mark(
        "errors",
        "The list of customers on this computer is damaged. posapp downloads it again by itself; you can "
        "still record payments.",
    )


class DiskFull(EnvironmentFault):
    """No room for what was to be written."""

    sentence = mark(
        "errors", "The disk is full, so none of this was recorded. Free some space and try again. {file} is intact."
    )


class FolderNotWritable(EnvironmentFault):
    """The folder or the file cannot be written."""

    sentence = mark(
        "errors",
        "{file} cannot be written: the folder is read-only or belongs to another user. Nothing was "
        "changed. Give this user write access there, or set POSAPP_HOME to another folder.",
    )


class NewerFile(EnvironmentFault):
    """A newer version of the program wrote the file."""

    sentence = mark(
        "errors",
        "{file} was written by a newer version of posapp. Nothing was changed. Install the newer version again.",
    )


class FileBusy(EnvironmentFault):
    """Another program held the file for too long."""

    sentence = mark(
        "errors", "Another program is using {file} and did not release it. None of this was recorded. Try again."
    )


class FileUnusable(EnvironmentFault):
    """Any other refusal of the file system."""

    sentence = mark("errors", "{file} could not be used ({what}). None of this was recorded.")


class CacheDiskFull(DiskFull):
    """No room for the customers; what is recorded is in another file."""

    sentence = mark(
        "errors",
        "The disk is full: not all customers could be saved on this computer. Free some space and download again.",
    )


class CacheBusy(FileBusy):
    """Another program held the cache for too long."""

    sentence = mark("errors", "Another program is using the list of customers and did not release it. Try again.")


class CacheNotUsed(FileUnusable):
    """Any other refusal of the file system."""

    sentence = mark("errors", "The list of customers could not be used ({what}). Try again.")


def fault_of(error: Exception, path: Path) -> EnvironmentFault:
    """Give the fault that an error of SQLite or of the file system stands for."""
    if isinstance(error, EnvironmentFault):
        return error
    if isinstance(error, OSError):
        return _of_system(error, path)
    name = str(getattr(error, "sqlite_errorname", ""))
    if name.startswith("SQLITE_IOERR"):
        return _of_disk(name, path)
    for beginning, fault in _BY_NAME:
        if name.startswith(beginning):
            return fault(file=path.name)
    return FileUnusable(file=path.name, what=name or type(error).__name__)


def cache_fault_of(error: Exception, path: Path) -> EnvironmentFault:
    """Give the fault that an error stands for where the file can be downloaded again."""
    fault = fault_of(error, path)
    if isinstance(fault, WrongKey | FileDamaged) or str(getattr(error, "sqlite_errorname", "")).startswith(_NOT_OURS):
        return CacheUnusable(file=path.name)
    return _OF_CACHE.get(type(fault), type(fault))(**fault.facts)


def _of_system(error: OSError, path: Path) -> EnvironmentFault:
    if error.errno in {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}:
        return DiskFull(file=path.name)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.EISDIR}:
        return FolderNotWritable(file=path.name)
    return FileUnusable(file=path.name, what=errno.errorcode.get(error.errno or 0, "unknown"))


def _of_disk(name: str, path: Path) -> EnvironmentFault:
    """SQLite says that the system refused, and not why: the rights, or a write beside the file one step farther, tell.

    The file itself is not opened to find out, since closing it would give away SQLite's locks on it.
    """
    import tempfile

    beside = path.with_name(f"{path.name}-wal")
    if any(each.exists() and not os.access(each, os.W_OK) for each in (path, beside)):
        return FolderNotWritable(file=path.name)
    try:
        with tempfile.TemporaryFile(dir=path.parent) as trial:
            trial.seek(max(_size(path), _size(beside)) + ONE_STEP)
            trial.write(b"room?")
    except OSError as error:
        return _of_system(error, path)
    return FileUnusable(file=path.name, what=name)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


_NOT_OURS = (
    "SQLITE_CONSTRAINT",
    "SQLITE_ERROR",
    "SQLITE_SCHEMA",
    "SQLITE_MISMATCH",
    "SQLITE_FORMAT",
    "SQLITE_IOERR_SHORT",
)
"""What SQLite says of a cache that another program wrote, or half of one."""

_OF_CACHE: dict[type[EnvironmentFault], type[EnvironmentFault]] = {
    DiskFull: CacheDiskFull,
    FileBusy: CacheBusy,
    FileUnusable: CacheNotUsed,
}
_BY_NAME: tuple[tuple[str, type[EnvironmentFault]], ...] = (
    ("SQLITE_NOTADB", WrongKey),
    ("SQLITE_CORRUPT", FileDamaged),
    ("SQLITE_FULL", DiskFull),
    ("SQLITE_READONLY", FolderNotWritable),
    ("SQLITE_CANTOPEN", FolderNotWritable),
    ("SQLITE_PERM", FolderNotWritable),
    ("SQLITE_AUTH", FolderNotWritable),
    ("SQLITE_BUSY", FileBusy),
    ("SQLITE_LOCKED", FileBusy),
)
