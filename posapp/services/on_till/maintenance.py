"""Checks the ledger, backs it up each day, and restores a backup."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from posapp.domain.errors import InputError, RuleError
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import NOBODY, Approval, Permission, PermissionMissing, SignInNeeded
from posapp.domain.texts import mark
from posapp.storage.backup.backups import back_up, backups_in
from posapp.storage.backup.restore import copy_backup, replace_ledger
from posapp.storage.backup.salvage import SalvageResult, salvage
from posapp.storage.database.snapshots import passes_integrity_check
from posapp.storage.databases import open_ledger
from posapp.storage.faults import FileDamaged, WrongKey
from posapp.storage.files.lock import hold_sender_lock

if TYPE_CHECKING:
    from posapp.services.on_till.till import Till

__all__ = ["Backup", "BackupUnknown", "Maintenance", "NoBackup", "Restoration"]


class NoBackup(RuleError):
    """There is no backup to restore."""

    sentence = mark("errors", "This till has no backup yet. posapp makes one each day that it is open.")


class BackupUnknown(InputError):
    """There is no backup of this day."""

    field = "backup"
    sentence = mark(
        "errors", "Backup: there is none from “{day}”. “posapp restore” without a day lists the available backups."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup: its day in the shop, its file, its size in bytes."""

    day: date
    file: Path
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restoration:
    """The result of a restore.

    Attributes:
        backup: The backup that replaced the ledger.
        replaced: The new path of the replaced ledger; None where there was none.
        sales: The number of newer sales that were recovered from it.
        events: The number of newer events that were recovered from it.
    """

    backup: Backup
    replaced: Path | None
    sales: int
    events: int


class Maintenance:
    """Checks, backs up and restores the ledger of one till.

    Args:
        till: The till.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def check(self) -> None:
        """Check every page of the ledger; takes a second for some hundred thousand sales.

        Raises:
            FileDamaged: When a page is not what was written.
            EnvironmentFault: When the file cannot be opened.
        """
        with self._till.open_ledger() as ledger:
            if not passes_integrity_check(ledger.connection):
                raise FileDamaged(file=ledger.connection.path.name)

    def back_up_if_due(self) -> Backup | None:
        """Make today's backup unless there is one, and give it; raises as `back_up` does."""
        today = self._till.shop().days.of(self._till.clock())
        return None if any(each.day == today for each in self.backups()) else self.back_up()

    def back_up(self) -> Backup:
        """Make and check the day's backup while sales continue, and give it.

        Raises:
            NotSetUp: Before the set-up.
            FileDamaged: When the copy is damaged; every earlier backup is kept.
            EnvironmentFault: When the folder refuses.
        """
        now = self._till.clock()
        day = self._till.shop().days.of(now)
        with self._till.open_ledger() as ledger:
            made = _backup_of(back_up(ledger, self._till.home.backups, day))
            with ledger.transaction():
                facts = {"day": day.isoformat(), "bytes": str(made.size)}
                ledger.journal.append(at=now, who=NOBODY, what=JournalVerb.BACKUP_CREATED, facts=facts)
        return made

    def backups(self) -> tuple[Backup, ...]:
        """Give the backups, the newest first."""
        return tuple(_backup_of(file) for file in backups_in(self._till.home.backups))

    def backup_of(self, day: str) -> Backup:
        """Give the backup of a day written like 2026-08-07; raises BackupUnknown."""
        found = next((each for each in self.backups() if each.day.isoformat() == day), None)
        if found is None:
            raise BackupUnknown(day=day[:20])
        return found

    def restore(
        self,
        backup: Backup | None = None,
        *,
        show_message: Callable[[str], None] = lambda _step: None,
        who: Approval | None = None,
    ) -> Restoration:
        """Replace the ledger by a backup, and recover the newer records that can still be read.

        The replaced ledger is kept under another name. An event that only the backup considers unsent is
        looked for at Hellotext before it is sent.

        Args:
            backup: The backup; the newest intact one where none is given.
            show_message: Called at each step: "backup", "salvage".
            who: Who wants it, for the journal.

        Raises:
            NoBackup: When there is none, or none that is intact.
            SenderRunning: While the window or a command still sends.
            EnvironmentFault: When the disk refuses.
            SignInNeeded, PermissionMissing: When who is signed in may not, and the file is whole.
        """
        who = self._permitted(who)
        with hold_sender_lock(self._till.home.sender_lock):
            show_message("backup")
            taken, ready = self._copied(self.backups() if backup is None else (backup,))
            show_message("salvage")
            found = self._made_ready(ready, taken, who)
            replaced = replace_ledger(ready, self._till.home.ledger, self._till.clock())
            self._till.open_ledger().close()  # the mark outside the folder follows at once
        return Restoration(backup=taken, replaced=replaced, sales=found.sales, events=found.events)

    def _permitted(self, who: Approval | None) -> Approval:
        """Nobody can sign in at a damaged ledger, so anybody may restore a backup."""
        try:
            return self._till.authorize(Permission.CHANGE_SETTINGS, who)
        except (FileDamaged, WrongKey):
            return who or NOBODY
        except (SignInNeeded, PermissionMissing):
            with self._till.open_ledger() as ledger:
                if passes_integrity_check(ledger.connection):
                    raise
                return Approval(self._till.authorization(ledger).name)

    def _copied(self, candidates: tuple[Backup, ...]) -> tuple[Backup, Path]:
        for backup in candidates:
            try:
                return backup, copy_backup(backup.file, self._till.home.ledger, self._till.database_key())
            except FileDamaged:
                continue
        raise NoBackup()

    def _made_ready(self, ready: Path, backup: Backup, who: Approval) -> SalvageResult:
        """Recover what can be read of the present ledger, and use no receipt number twice if its numbers are lost."""
        now, key, mark, found = (
            self._till.clock(),
            self._till.database_key(),
            self._till.marking.read(),
            SalvageResult(),
        )
        recorded = 0 if mark is None else mark.progress.entries
        with open_ledger(ready, key) as ledger:
            with ledger.transaction():
                self._till.marking.begin_with_backup(ledger)
            if self._till.home.ledger.exists():
                found = salvage(self._till.home.ledger, ledger, key, now, self._till.marking.is_newest)
            facts = {"day": backup.day.isoformat(), "sales": str(found.sales), "events": str(found.events)}
            with ledger.transaction():
                ledger.marks.note_unsent(ledger.events.counts().uncertain)
                if not found.numbers:
                    ledger.marks.skip_numbers(max(recorded - ledger.journal.count(), 0))
                self._till.marking.count_missing(ledger, mark)
                ledger.journal.append(at=now, who=who, what=JournalVerb.BACKUP_RESTORED, facts=facts)
        return found


def _backup_of(file: Path) -> Backup:
    day = date.fromisoformat(file.stem.removeprefix("ledger-"))
    return Backup(day=day, file=file, size=file.stat().st_size)
