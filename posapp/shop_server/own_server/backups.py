"""Backs the shop's own server up, checks each backup, and keeps those of a week."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from filelock import FileLock, Timeout

from posapp.shop_server.own_server.administrator import administrator
from posapp.shop_server.own_server.control import State, standing
from posapp.shop_server.own_server.errors import BackupUnderway, BackupUnusable, ProgramFailed, ServerDown
from posapp.shop_server.own_server.logins import write_logins_down
from posapp.shop_server.own_server.programs import Programs
from posapp.shop_server.own_server.served import Served
from posapp.shop_server.own_server.server_folder import DATABASE, ServerFolder

__all__ = ["KEPT", "ServerBackup", "backups_in", "make_backup", "require_whole"]

KEPT = timedelta(days=7)
LONGEST_SECONDS = 3600
_NAME = re.compile(rf"{DATABASE}-(\d{{8}}T\d{{6}}Z)\.dump")
_STAMP = "%Y%m%dT%H%M%SZ"
_UNFINISHED = re.compile(rf"\.{_NAME.pattern}\.unfinished")


@dataclass(frozen=True, slots=True)
class ServerBackup:
    """One backup: its file, when it was made (UTC), its size in bytes."""

    file: Path
    made_at: datetime
    size: int


def make_backup(served: Served, now: datetime) -> ServerBackup:
    """Make a backup, and remove those that are older than a week once it is whole; the newest always stays.

    Args:
        served: The server, which runs.
        now: This moment, UTC.

    Raises:
        ServerDown, DriverMissing, BackupUnderway: When it cannot be made at present.
        ProgramFailed, BackupUnusable: When it was not made, or is not whole; it is removed again.
        OSError: When the folder refuses.
    """
    if standing(served).state is not State.RUNNING:
        raise ServerDown
    file = served.folder.backups / f"{DATABASE}-{now.astimezone(UTC):{_STAMP}}.dump"
    unfinished = file.with_name(f".{file.name}.unfinished")
    with _one_at_a_time(served.folder):
        _remove_unfinished(served.folder)
        with administrator(served, DATABASE) as shop:
            write_logins_down(shop)
        try:
            _dump(served, unfinished)
            require_whole(served.programs, unfinished)
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
        _remove_old(served.folder, now)
    return _backup_of(file)


def backups_in(folder: ServerFolder) -> list[ServerBackup]:
    """List the whole backups, the newest first; raises OSError."""
    names = sorted((each.name for each in folder.backups.iterdir() if _NAME.fullmatch(each.name)), reverse=True)
    return [_backup_of(folder.backups / each) for each in names]


def require_whole(programs: Programs, file: Path) -> None:
    """Refuse a file that is no backup, or of which a part is missing.

    The list at its beginning is whole where only the end was cut off; so everything is read once.

    Raises:
        BackupUnusable: When it is not whole.
    """
    unusable = BackupUnusable(file=file)
    if not file.is_file():
        raise unusable
    for words in (("--list", file.absolute()), ("--file", os.devnull, file.absolute())):
        try:
            programs.must("pg_restore", *words, seconds=LONGEST_SECONDS)
        except ProgramFailed as error:
            raise unusable from error


def _dump(served: Served, unfinished: Path) -> None:
    os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    served.programs.must(
        *("pg_dump", *served.connection, "--format", "custom", "--lock-wait-timeout", "60s"),
        *("--file", unfinished, DATABASE),
        passfile=served.folder.passfile,
        seconds=LONGEST_SECONDS,
    )
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def _one_at_a_time(folder: ServerFolder) -> Iterator[None]:
    lock = FileLock(folder.backup_lock, mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise BackupUnderway from error
    try:
        yield
    finally:
        lock.release()


def _remove_unfinished(folder: ServerFolder) -> None:
    for each in folder.backups.iterdir():
        if _UNFINISHED.fullmatch(each.name):
            each.unlink(missing_ok=True)


def _remove_old(folder: ServerFolder, now: datetime) -> None:
    for each in backups_in(folder)[1:]:
        if each.made_at < now - KEPT:
            each.file.unlink(missing_ok=True)


def _backup_of(file: Path) -> ServerBackup:
    found = _NAME.fullmatch(file.name)
    stamp = "19700101T000000Z" if found is None else found[1]
    made_at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    return ServerBackup(file, made_at, file.stat().st_size)
