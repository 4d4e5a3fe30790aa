"""Says where each file of the shop's own server is, and refuses a folder that is not this user's."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from posapp.shop_server.own_server.errors import FolderDamaged, FolderNotOurs, FolderOfAnother, FolderOpen

__all__ = ["ADMINISTRATOR", "DATABASE", "ServerFolder"]

ADMINISTRATOR, DATABASE = "posapp_admin", "shop"
LONGEST_SOCKET = 100
"""Bytes of a socket's path, of which systems take 103 to 107."""


@dataclass(frozen=True, slots=True)
class ServerFolder:
    """The folder that the shop chose. `data` is PostgreSQL's; the rest is ours."""

    path: Path

    @property
    def options(self) -> Path:
        """Which port, which network; by this file a folder is known to be ours."""
        return self.path / "server.json"

    @property
    def data(self) -> Path:
        """What PostgreSQL keeps."""
        return self.path / "data"

    @property
    def settings(self) -> Path:
        """Our settings, which PostgreSQL's own file includes."""
        return self.data / "posapp.conf"

    @property
    def access(self) -> Path:
        """Who may connect from where."""
        return self.data / "pg_hba.conf"

    @property
    def passfile(self) -> Path:
        """The administrator's password as libpq reads it; nobody else has it."""
        return self.path / "administrator.pgpass"

    @property
    def logs(self) -> Path:
        """What the server reports."""
        return self.path / "log"

    @property
    def start_log(self) -> Path:
        """What the server said before it opened its log; of the last start."""
        return self.logs / "start.log"

    @property
    def certificates(self) -> Path:
        """The shop's certificate authority and the server's certificate."""
        return self.path / "tls"

    @property
    def authority(self) -> Path:
        """What a till believes the server by; no secret."""
        return self.certificates / "authority.pem"

    @property
    def backups(self) -> Path:
        """The backups of the last week."""
        return self.path / "backups"

    @property
    def backup_lock(self) -> Path:
        """Held by whoever makes a backup."""
        return self.path / "backup.lock"

    @property
    def keeper_lock(self) -> Path:
        """Held by whoever keeps the server running."""
        return self.path / "keeper.lock"

    @property
    def stopped(self) -> Path:
        """Says that a person stopped the server, so that nobody starts it again by himself."""
        return self.path / "stopped"

    @property
    def socket(self) -> Path | None:
        """The folder of the Unix socket; None on Windows, and where its path is longer than sockets allow."""
        folder = self.path / "socket"
        fits = len(os.fsencode(folder / ".s.PGSQL.65535.lock")) <= LONGEST_SOCKET
        return folder if os.name == "posix" and fits else None

    @property
    def major(self) -> int:
        """The major version of PostgreSQL that made the data; raises FolderDamaged."""
        try:
            return int((self.data / "PG_VERSION").read_text("ascii"))
        except (OSError, ValueError) as error:
            raise FolderDamaged(file="data/PG_VERSION") from error

    @property
    def is_free(self) -> bool:
        """Whether a server can be made here: there is nothing, or an empty folder."""
        if not os.path.lexists(self.path):
            return True
        try:
            return self.path.is_dir() and not self.path.is_symlink() and not any(self.path.iterdir())
        except PermissionError:
            return False

    def require_ours(self) -> None:
        """Refuse a folder that another user owns or can change, or that is no shop server.

        Raises:
            FolderOfAnother, FolderOpen, FolderNotOurs: As they say.
        """
        try:
            folders = {each: os.lstat(each) for each in (self.path, self.data)}
            is_ours = self.options.is_file() and all(stat.S_ISDIR(found.st_mode) for found in folders.values())
        except PermissionError as error:
            raise FolderOfAnother(folder=self.path) from error
        except OSError as error:
            raise FolderNotOurs(folder=self.path) from error
        if not is_ours:
            raise FolderNotOurs(folder=self.path)
        for each, found in folders.items():
            _require_private(each, found)


def _require_private(folder: Path, found: os.stat_result) -> None:
    if os.name != "posix":
        return  # the profile of its user keeps it there
    if found.st_uid != os.geteuid():
        raise FolderOfAnother(folder=folder)
    if stat.S_IMODE(found.st_mode) & 0o077:
        raise FolderOpen(folder=folder)
