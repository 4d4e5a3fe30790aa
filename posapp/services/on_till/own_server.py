"""Makes this computer the shop's server, starts and stops it, and backs it up, for people and for timers."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from posapp.domain.staff.members import Permission
from posapp.services.on_till.till import Till
from posapp.shop_server.own_server.administrator import prepare
from posapp.shop_server.own_server.backups import ServerBackup, backups_in, make_backup
from posapp.shop_server.own_server.control import Standing, standing, start, stop
from posapp.shop_server.own_server.errors import FolderNotOurs, NotServed, ServedFromElsewhere
from posapp.shop_server.own_server.keeping import keep_running
from posapp.shop_server.own_server.listening import change_options
from posapp.shop_server.own_server.log_files import remove_old_logs
from posapp.shop_server.own_server.network import read_listen_address
from posapp.shop_server.own_server.options import ServerOptions
from posapp.shop_server.own_server.programs import refuse_root
from posapp.shop_server.own_server.restoring import RestoredDatabase, restore
from posapp.shop_server.own_server.served import Served, open_served
from posapp.shop_server.own_server.server_folder import ServerFolder
from posapp.shop_server.own_server.setting_up import set_up
from posapp.storage.faults import fault_of
from posapp.storage.files.json_file import read_json_file, write_json_file

__all__ = ["OwnServer", "OwnServerChoice", "ServedPlace"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnServerChoice:
    """What a person says about the server; None leaves each as it is.

    Attributes:
        folder: Where it is, or is to be.
        port: Its port.
        listen: The address with the size of its network at which the shop's other computers reach it.
        alone: Whether only this computer is to reach it.
        programs: Where PostgreSQL's programs are.
    """

    folder: Path | None = None
    port: int | None = None
    listen: str | None = None
    alone: bool = False
    programs: Path | None = None

    @property
    def changes(self) -> bool:
        """Whether anything is said that only a manager may."""
        return self.alone or any(each is not None for each in (self.folder, self.port, self.listen, self.programs))

    def options(self, known: ServerOptions) -> ServerOptions:
        """Give what is chosen from now on; raises ListenInvalid."""
        network = known.network if self.listen is None else read_listen_address(self.listen)
        programs = known.programs if self.programs is None else self.programs.absolute()
        return replace(known, port=self.port or known.port, network=None if self.alone else network, programs=programs)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedPlace:
    """Where the server is and how it stands.

    Attributes:
        folder: Where its files are.
        version: PostgreSQL's major version.
        standing: How it stands.
        port: Its port.
        network: The address at which the shop's other computers reach it; empty where none does.
        authority: What tills believe it by; None where the network does not reach it.
        founding: The words after `posapp shop init` by which a till of this computer founds the shop.
        backups: Those that are there, the newest first.
    """

    folder: Path
    version: int
    standing: Standing
    port: int
    network: str
    authority: Path | None
    founding: tuple[str, ...]
    backups: tuple[ServerBackup, ...]


class OwnServer:
    """The shop's own server on this computer.

    Every method raises, besides what it names: NotServed where this computer serves no shop; the errors of
    `open_served`; ProgramFailed where a program of PostgreSQL's fails; EnvironmentFault where the folder refuses.

    Args:
        till: The till of this computer, which need not be set up.
    """

    def __init__(self, till: Till) -> None:
        self._till = till

    def serve(self, choice: OwnServerChoice) -> ServedPlace:
        """Set the server up where it is not yet, take over what is chosen, and start it.

        Raises:
            SignInNeeded, PermissionMissing: When the operator may not choose.
            InputError, RuleError, EnvironmentFault: When it cannot be done; nothing that is there is overwritten.
        """
        if choice.changes:
            self._till.require(Permission.CHANGE_SETTINGS)
        with self._faults():
            served = self._chosen(choice)
            start(served)
            prepare(served)
            return _place(served)

    def stop(self) -> bool:
        """Stop the server until a person starts it again, and say whether it ran; raises PermissionMissing."""
        self._till.require(Permission.CHANGE_SETTINGS)
        with self._faults():
            return stop(self._served())

    def place(self) -> ServedPlace:
        """Tell where the server is and how it stands."""
        with self._faults():
            return _place(self._served())

    def served(self, folder: Path | None = None) -> Served:
        """Give the server in a folder, or in the one that is remembered, for what starts with the computer."""
        with self._faults():
            return self._served() if folder is None else open_served(_absolute(folder))

    def keep_running(self, folder: Path | None, ending: threading.Event, say: Callable[[str], None]) -> None:
        """Keep the server running until `ending` is set or a person stops it; raises KeeperRunning."""
        served = self.served(folder)
        with self._faults():
            keep_running(served, ending, clock=self._till.clock, say=say)

    def back_up(self) -> ServerBackup:
        """Make a backup now; raises ServerDown, BackupUnderway, BackupUnusable."""
        with self._faults():
            served = self._served()
            remove_old_logs(served.folder)
            return make_backup(served, self._till.clock())

    def restore(self, file: Path, name: str = "") -> RestoredDatabase:
        """Restore a backup into a new database.

        Args:
            file: The backup.
            name: Of the database; a name of this moment where it is empty.

        Raises:
            PermissionMissing: When the operator may not.
            BackupUnusable, DatabaseThere, DatabaseNameInvalid, ServerDown: As they say.
        """
        self._till.require(Permission.CHANGE_SETTINGS)
        with self._faults():
            return restore(self._served(), file, name or _name_of(self._till.clock()))

    def _chosen(self, choice: OwnServerChoice) -> Served:
        known = self._remembered()
        folder = known if choice.folder is None else _absolute(choice.folder)
        if folder is None:
            raise NotServed
        refuse_root()
        if known is not None and known != folder and os.path.lexists(known):
            raise ServedFromElsewhere(folder=known)
        if ServerFolder(folder).is_free:
            if choice.folder is None:
                raise FolderNotOurs(folder=folder)
            served = set_up(folder, choice.options(ServerOptions()))
        else:
            opened = open_served(folder, choice.programs)
            served = change_options(opened, choice.options(opened.options))
        if known != folder:
            write_json_file(self._till.home.own_server, {"folder": str(folder)})
        return served

    def _served(self) -> Served:
        folder = self._remembered()
        if folder is None:
            raise NotServed
        return open_served(folder)

    def _remembered(self) -> Path | None:
        found = read_json_file(self._till.home.own_server).get("folder")
        return Path(found) if isinstance(found, str) and found else None

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise fault_of(error, Path(error.filename or self._till.home.own_server)) from error


def _place(served: Served) -> ServedPlace:
    options, folder = served.options, served.folder
    return ServedPlace(
        folder=folder.path,
        version=served.programs.major,
        standing=standing(served),
        port=options.port,
        network="" if options.network is None else options.network.text,
        authority=None if options.network is None else folder.authority,
        founding=served.founding,
        backups=tuple(backups_in(folder)),
    )


def _absolute(folder: Path) -> Path:
    return Path(os.path.abspath(folder.expanduser()))  # noqa: PTH100 - a link is not followed, and is refused later


def _name_of(moment: datetime) -> str:
    return f"restored_{moment:%Y%m%d_%H%M%S}"
