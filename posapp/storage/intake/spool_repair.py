"""Puts a new spool in the place of one that is damaged; the damaged one stays beside it, for whoever wants to look.

Nobody opens the spool between the first and the last renaming: a new file must never meet the journal of the old one.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from posapp.storage.database.connection import Connection
from posapp.storage.faults import FileBusy, FileDamaged, FolderNotWritable, WrongKey, fault_of
from posapp.storage.files.private_files import make_private_folder

__all__ = ["SPOOL_DAMAGED", "hold_spool_place", "set_aside_damaged", "spool_identity"]

SPOOL_DAMAGED = (FileDamaged, WrongKey)
"""What is raised where the spool may be damaged; a wrong key looks like a damaged beginning."""
COMPANIONS = ("-wal", "-shm", "-journal")
LOCK_SECONDS = 10.0
MEMORY = 1_000

_log = logging.getLogger(__name__)


def set_aside_damaged(path: Path, key: str) -> bool:
    """Look whether the spool is damaged, and if so move it aside; give whether it was moved.

    An earlier one that was moved aside makes room. The key must be known to be right.

    Raises:
        EnvironmentFault: When it cannot be looked at or moved for now, such as while another program on Windows has
            it open.
    """
    with hold_spool_place(path):
        if not path.exists() or _is_sound(path, key):
            return False
        aside = path.with_name(f"{path.stem}-damaged{path.suffix}")
        try:
            for ending in ("", *COMPANIONS):
                aside.with_name(aside.name + ending).unlink(missing_ok=True)
            path.rename(aside)
            for ending in COMPANIONS:
                _move_companion(path.with_name(path.name + ending), aside.with_name(aside.name + ending))
        except OSError as error:
            raise fault_of(error, path) from error
    _log.warning("%s was damaged; it was moved aside and a new one begun", path.name)
    return True


def spool_identity(path: Path) -> tuple[int, int]:
    """Tell a file from another one that took its name; a file that is missing is none that anybody has open."""
    try:
        status = path.stat()
    except OSError:
        return -1, -1
    return status.st_dev, status.st_ino


@contextmanager
def hold_spool_place(path: Path) -> Iterator[None]:
    """Let nobody else open or move the spool meanwhile; raises EnvironmentFault."""
    from filelock import FileLock, Timeout  # takes as long as the window to show

    lock = FileLock(path.with_name(f"{path.stem}.lock"), mode=0o600)
    try:
        make_private_folder(path.parent)
        lock.acquire(timeout=LOCK_SECONDS)
    except Timeout as error:
        raise FileBusy(file=path.name) from error
    except PermissionError as error:
        raise FolderNotWritable(file=path.name) from error
    except OSError as error:
        raise fault_of(error, path) from error
    try:
        yield
    finally:
        lock.release()


def _is_sound(path: Path, key: str) -> bool:
    try:
        connection = Connection(path, key, synchronous="FULL", memory=MEMORY)
    except SPOOL_DAMAGED:
        return False
    try:
        if connection.execute("PRAGMA quick_check(1)") != [("ok",)]:
            return False
        has_table = bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'documents'"))
        return not has_table or connection.execute(_STRANGE)[0][0] == 0
    except SPOOL_DAMAGED:
        return False
    finally:
        connection.close()


def _move_companion(old: Path, new: Path) -> None:
    if os.path.lexists(old):
        old.rename(new)


_STRANGE = (
    "SELECT count(*) FROM documents WHERE typeof(kind) <> 'text' OR typeof(document) <> 'text' "
    "OR typeof(received_at) <> 'integer'"
)
