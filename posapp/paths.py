"""Gives the paths of the program's files."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

__all__ = ["Home", "find_home"]


@dataclass(frozen=True)
class Home:
    """The folders that hold everything of one till.

    Attributes:
        folder: What is precious or can be downloaded again.
        logs: The log, and the reports of the program's own mistakes; they name no customer.
        state: Outside of `folder`, so that putting the folder back does not forget it: how far the ledger has come, and
            wrong PINs.
        config: Another place outside of it, for computers without a keyring.
    """

    folder: Path
    logs: Path
    state: Path
    config: Path

    @cached_property
    def fingerprint(self) -> str:
        """An identifier of this folder that is unique on this computer and does not contain its path."""
        from hashlib import sha256

        path = os.path.normcase(os.path.realpath(self.folder))
        return sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    @property
    def mark(self) -> Path:
        """The mark of how far the ledger in this folder has come."""
        return self.state / f"{self.fingerprint}.mark"

    @property
    def generation(self) -> Path:
        """The second place of what the keyring keeps about this folder, where there is no keyring."""
        return self.config / f"{self.fingerprint}.generation"

    @property
    def ledger(self) -> Path:
        """The precious file: sales, events, journal."""
        return self.folder / "ledger.db"

    @property
    def cache(self) -> Path:
        """The file that can be deleted and downloaded again."""
        return self.folder / "cache.db"

    @property
    def backups(self) -> Path:
        """The folder of the daily copies."""
        return self.folder / "backups"

    @property
    def log(self) -> Path:
        """The log's newest file."""
        return self.logs / "posapp.log"

    @property
    def crash_log(self) -> Path:
        """The file into which the interpreter writes a crash of its own."""
        return self.logs / "hard-fault.txt"

    @property
    def sender_lock(self) -> Path:
        """Held by the one program that sends."""
        return self.folder / "sender.lock"

    @property
    def own_server(self) -> Path:
        """Which folder of this computer holds the shop's own server."""
        return self.folder / "shop-server.json"

    @property
    def intake_spool(self) -> Path:
        """What the shop's POS printed or wrote, until a window takes it."""
        return self.folder / "intake.db"

    @property
    def printer_options(self) -> Path:
        """Where the POS connects and where the real printer is."""
        return self.folder / "printer.json"

    @property
    def printer_lock(self) -> Path:
        """Held by the one program that stands between the POS and its printer."""
        return self.folder / "printer.lock"

    @property
    def printer_stop(self) -> Path:
        """Asks the one program that stands between the POS and its printer to end; it removes the file."""
        return self.folder / "printer.stop"

    @property
    def printer_state(self) -> Path:
        """How the forwarder of the printer stands."""
        return self.folder / "printer-forwarder.json"

    @property
    def printer_reader_state(self) -> Path:
        """How the reader of what was printed stands."""
        return self.folder / "printer-reader.json"

    @property
    def printer_seal(self) -> Path:
        """The public key for which the forwarder seals what no reader has kept yet."""
        return self.folder / "printer-seal.json"

    def printer_unread(self, stream: str) -> Path:
        """What a forwarder copied and no reader has kept yet, sealed; `stream` names what it copies."""
        return self.folder / f"printer-unread-{stream}.sealed"

    @property
    def shop_authority(self) -> Path:
        """The certificate authority of the shop server, for the library that connects to it."""
        return self.folder / "shop-authority.pem"

    @property
    def window_settings(self) -> Path:
        """The window's size and theme."""
        return self.folder / "window.ini"


def find_home(environment: Mapping[str, str]) -> Home:
    """Give the folder that `POSAPP_HOME` names, or the system's usual places for a program's files and its logs.

    `XDG_STATE_HOME` and `XDG_CONFIG_HOME` are followed on every system.
    """
    import platformdirs

    given = environment.get("POSAPP_HOME", "")
    if given:
        folder = Path(given).expanduser().absolute()
        logs = folder / "logs"
    else:
        folder = platformdirs.user_data_path("posapp", appauthor=False)
        logs = platformdirs.user_log_path("posapp", appauthor=False)
    state = _named(environment, "XDG_STATE_HOME") or platformdirs.user_state_path("posapp", appauthor=False)
    config = _named(environment, "XDG_CONFIG_HOME") or platformdirs.user_config_path(
        "posapp", appauthor=False, roaming=True
    )
    return Home(folder, logs, _beside(state, folder), _beside(config, folder))


def _named(environment: Mapping[str, str], name: str) -> Path | None:
    given = Path(environment.get(name, ""))
    return given / "posapp" if given.is_absolute() else None


def _beside(place: Path, folder: Path) -> Path:
    """Windows and macOS keep a program's data and its state in one folder; whoever copies that must not copy both."""
    return place.with_name("posapp-marks") if place == folder or folder in place.parents else place
