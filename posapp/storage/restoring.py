"""Putting a backup in the place of the till's file, and the file that was there beside it."""

from datetime import datetime
from pathlib import Path

from posapp.storage.copies import make_checked_copy
from posapp.storage.faults import fault_of
from posapp.storage.opening import open_ledger

__all__ = ["put_aside", "restore_backup"]


def restore_backup(backup: Path, ledger_file: Path, key: str, at: datetime) -> Path | None:
    """Put a checked copy of a backup in the ledger's place, and look for all that seems not sent before it is sent.

    Args:
        backup: One of the daily copies.
        ledger_file: Where the till's file is to be.
        key: 64 hexadecimal digits.
        at: Now, UTC.

    Returns:
        Where the file that was there lies now; None where there was none.

    Raises:
        FileDamaged: When the backup does not read as it was written; then nothing was changed.
        EnvironmentFault: When the disk refuses.
    """
    ready = ledger_file.with_name(f"{ledger_file.name}.restoring")
    with open_ledger(backup, key) as source:
        make_checked_copy(source.connection, ready)
    aside = put_aside(ledger_file, at)
    try:
        ready.replace(ledger_file)
    except OSError as error:
        raise fault_of(error, ledger_file) from error
    with open_ledger(ledger_file, key) as restored:
        restored.events.distrust(at)
    return aside


def put_aside(ledger_file: Path, at: datetime) -> Path | None:
    """Give a file and what lies beside it other names, so that nothing is overwritten; raises EnvironmentFault."""
    if not ledger_file.exists():
        return None
    aside = ledger_file.with_name(f"{ledger_file.stem}.replaced-{at:%Y%m%d-%H%M%S-%f}.db")
    try:
        for ending in ("-wal", "-shm", ""):
            part = ledger_file.with_name(ledger_file.name + ending)
            if part.exists():
                part.rename(aside.with_name(aside.name + ending))
    except OSError as error:
        raise fault_of(error, ledger_file) from error
    return aside
