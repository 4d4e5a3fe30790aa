"""Distinguishes a missing ledger from a first start, and moves the backups of an earlier till aside."""

import os
from datetime import datetime
from pathlib import Path

from posapp.domain.errors import EnvironmentFault
from posapp.domain.texts import mark
from posapp.paths import Home
from posapp.storage.backup.backups import backups_in
from posapp.storage.faults import fault_of

__all__ = ["LedgerDisappeared", "LedgerMissing", "has_traces", "rename_backups", "require_ledger"]


class LedgerMissing(EnvironmentFault):
    """The ledger is missing, but backups exist."""

    sentence = mark(
        "errors",
        "The till's file is missing from its folder; backups found: {count}. Restore the newest one, in "
        "the window or with “posapp restore --newest”. Nothing was set up again.",
    )


class LedgerDisappeared(LedgerMissing):
    """The ledger and all backups are missing, but the mark exists."""

    sentence = mark(
        "errors",
        "The till's file is missing from its folder, where a till was set up, and there is no backup. "
        "Put the folder back, or set up the till again with “posapp setup --force”. Nothing was set up "
        "again.",
    )


def require_ledger(home: Home) -> None:
    """Raise LedgerMissing where a till was set up and its ledger is missing or empty."""
    if home.ledger.exists() and home.ledger.stat().st_size:
        return
    count = len(backups_in(home.backups))
    if count:
        raise LedgerMissing(count=count)
    if os.path.lexists(home.mark):
        raise LedgerDisappeared(count=0)


def has_traces(home: Home) -> bool:
    """Say whether a till was set up in a folder before: a ledger, a backup, a cache or the mark outside is there.

    Backups that were renamed for a new till count too: only their own key opens them.
    """
    backups = (*home.backups.parent.glob(f"{home.backups.name}*/*"), *home.folder.glob(f"{home.ledger.stem}*"))
    caches = home.folder.glob(f"{home.cache.stem}*.db")
    return any(True for _each in (*backups, *caches)) or os.path.lexists(home.mark)


def rename_backups(home: Home, at: datetime) -> Path | None:
    """Rename the backups of an earlier till, so that those of a new till do not overwrite them.

    Returns:
        Their new folder; None where there were none.

    Raises:
        EnvironmentFault: When the folder refuses.
    """
    if not backups_in(home.backups):
        return None
    aside = home.backups.with_name(f"{home.backups.name}.replaced-{at:%Y%m%d-%H%M%S-%f}")
    try:
        return home.backups.rename(aside)
    except OSError as error:
        raise fault_of(error, home.backups) from error
