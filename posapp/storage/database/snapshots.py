"""Makes copies of an open file, encrypted with its key, and verifies them."""

import os
from pathlib import Path

from posapp.storage.database.connection import Connection
from posapp.storage.faults import FileDamaged, fault_of
from posapp.storage.files.private_files import make_private_folder

__all__ = ["make_verified_copy", "passes_integrity_check"]


def make_verified_copy(connection: Connection, target: Path) -> Path:
    """Copy a file while others may write, and give the copy, in place of an earlier one of that name.

    An earlier copy is there until the new one is complete and checked.

    Raises:
        FileDamaged: When the copy does not read as it was written, which means damage in the file itself.
        EnvironmentFault: When the copy cannot be written. The file is unharmed in each case.
    """
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        make_private_folder(target.parent)
        unfinished.unlink(missing_ok=True)
        _copy(connection, unfinished, target)
        _sync(unfinished)
        unfinished.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise fault_of(error, target) from error
    finally:
        _remove(unfinished)
    return target


def passes_integrity_check(connection: Connection) -> bool:
    """Say whether every page reads as it was written, by the cipher's seals and by SQLite's structure."""
    try:
        return not connection.execute("PRAGMA cipher_integrity_check") and connection.execute("PRAGMA quick_check") == [
            ("ok",)
        ]
    except FileDamaged:
        return False


def _copy(connection: Connection, unfinished: Path, target: Path) -> None:
    copy = connection.copy_to(unfinished)
    try:
        if not passes_integrity_check(copy):
            raise FileDamaged(file=target.name)
    finally:
        copy.close()


def _sync(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def _sync_folder(folder: Path) -> None:
    """A new name is on the disk when its folder is; Windows has no such call and needs none."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove(unfinished: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        unfinished.with_name(unfinished.name + ending).unlink(missing_ok=True)
