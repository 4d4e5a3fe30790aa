"""Puts a backup in the place of the ledger: prepares a copy beside it, then renames it in one step."""

import os
from datetime import datetime
from pathlib import Path

from posapp.storage.database.snapshots import make_verified_copy
from posapp.storage.databases import open_ledger
from posapp.storage.faults import fault_of

__all__ = ["copy_backup", "replace_ledger"]


def copy_backup(backup: Path, ledger_file: Path, key: str) -> Path:
    """Give a checked copy of a backup beside the ledger, to be made ready there.

    Args:
        backup: One of the daily copies.
        ledger_file: Where the till's file is to be.
        key: 64 hexadecimal digits.

    Raises:
        FileDamaged: When the backup does not read as it was written.
        EnvironmentFault: When the disk refuses. Nothing that was there is changed in each case.
    """
    ready = ledger_file.with_name(f"{ledger_file.name}.restoring")
    try:
        for ending in ("-wal", "-shm"):  # of a restore that was killed: it would be taken for a part of the new copy
            ready.with_name(ready.name + ending).unlink(missing_ok=True)
    except OSError as error:
        raise fault_of(error, ready) from error
    with open_ledger(backup, key) as source:
        return make_verified_copy(source.connection, ready)


def replace_ledger(ready: Path, ledger_file: Path, at: datetime) -> Path | None:
    """Put a file that is ready in the ledger's place, and keep the one that was there under another name.

    Until it is done, the ledger that was there is there: whoever is killed over it does it again.

    Args:
        ready: The file, which nobody has open.
        ledger_file: The till's file, which nobody has open.
        at: Now, UTC.

    Returns:
        Where the file that was there lies now; None where there was none.

    Raises:
        EnvironmentFault: When the disk refuses.
    """
    aside = ledger_file.with_name(f"{ledger_file.stem}.replaced-{at:%Y%m%d-%H%M%S-%f}.db")
    was_there = ledger_file.exists()
    try:
        for ending in ("-wal", "-shm"):  # a log without its file would be taken for a part of the one that comes
            part = ledger_file.with_name(ledger_file.name + ending)
            if part.exists():
                part.rename(aside.with_name(aside.name + ending))
        if was_there:
            _move_aside(ledger_file, aside)
        ready.replace(ledger_file)
    except OSError as error:
        raise fault_of(error, ledger_file) from error
    return aside if was_there else None


def _move_aside(ledger_file: Path, aside: Path) -> None:
    """Give the file a second name; where the disk knows no such thing, another one."""
    try:
        os.link(ledger_file, aside)
    except OSError:
        ledger_file.rename(aside)
