"""A till's file that is missing where a till was set up is no first start: what there is of it is offered."""

import os
from datetime import datetime
from pathlib import Path

from posapp.domain.errors import EnvironmentFault
from posapp.domain.texts import mark
from posapp.paths import Home
from posapp.storage.backup.backups import backups_in
from posapp.storage.faults import fault_of

__all__ = ["LedgerDisappeared", "LedgerMissing", "rename_backups", "require_ledger"]


class LedgerMissing(EnvironmentFault):
    """The file is not there, and its backups are."""

    sentence = mark(
        "errors",
        "The till's file is missing from its folder; backups found: {count}. Restore the newest one, in "
        "the window or with “posapp restore --newest”. Nothing was set up again.",
    )


class LedgerDisappeared(LedgerMissing):
    """The file is not there, nor is any backup; its mark is."""

    sentence = mark(
        "errors",
        "The till's file is missing from its folder, where a till was set up, and there is no backup. "
        "Put the folder back, or set up the till again with “posapp setup --force”. Nothing was set up "
        "again.",
    )


def require_ledger(home: Home) -> None:
    """Raise LedgerMissing where a till was set up and its file is not there, or is empty."""
    if home.ledger.exists() and home.ledger.stat().st_size:
        return
    count = len(backups_in(home.backups))
    if count:
        raise LedgerMissing(count=count)
    if os.path.lexists(home.mark):
        raise LedgerDisappeared(count=0)


def rename_backups(home: Home, at: datetime) -> Path | None:
    """Keep the backups of an earlier till under another name, so that a new till's do not take their places.

    Returns:
        Where they lie now; None where there were none.

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
