"""Makes the daily backups of the ledger: encrypted with its key, verified, the newest seven kept."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from posapp.storage.database.snapshots import make_verified_copy
from posapp.storage.faults import fault_of
from posapp.storage.ledger import Ledger

__all__ = ["back_up", "backups_in"]

MAX_BACKUPS = 7


def back_up(ledger: Ledger, folder: Path, day: date) -> Path:
    """Copy the ledger into a folder as the backup of a day, and keep the newest seven.

    Sales may be recorded meanwhile. A second backup of a day takes the first one's place once it is checked, and no
    older one is removed before that.

    Args:
        ledger: The open ledger.
        folder: Where the backups lie; made when it is missing.
        day: The shop's day.

    Returns:
        The backup's file.

    Raises:
        FileDamaged: When the copy does not read as it was written; every earlier backup is kept.
        EnvironmentFault: When the folder refuses; the ledger is unharmed.
    """
    made = make_verified_copy(ledger.connection, folder / f"ledger-{day.isoformat()}.db")
    _remove(backups_in(folder)[MAX_BACKUPS:])
    return made


def backups_in(folder: Path) -> tuple[Path, ...]:
    """Give the backups in a folder, the newest day first; nothing else that lies there."""
    try:
        found = [each for each in folder.iterdir() if _NAME.fullmatch(each.name)] if folder.is_dir() else []
    except OSError as error:
        raise fault_of(error, folder) from error
    return tuple(sorted(found, key=lambda each: each.name, reverse=True))


def _remove(backups: Sequence[Path]) -> None:
    for each in backups:
        try:
            each.unlink()
        except OSError as error:
            raise fault_of(error, each) from error


_NAME = re.compile(r"ledger-\d{4}-\d{2}-\d{2}\.db")
