"""Where the program keeps its files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Home", "find_home"]


@dataclass(frozen=True, slots=True)
class Home:
    """The folder that holds everything of one till."""

    folder: Path

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
    def logs(self) -> Path:
        """The folder of the logs."""
        return self.folder / "logs"

    @property
    def sender_lock(self) -> Path:
        """Held by the one program that sends."""
        return self.folder / "sender.lock"

    @property
    def window_settings(self) -> Path:
        """The window's size and theme."""
        return self.folder / "window.ini"


def find_home(environment: Mapping[str, str]) -> Home:
    """Give the folder that `POSAPP_HOME` names, or the system's usual place for a program's files."""
    given = environment.get("POSAPP_HOME", "")
    if given:
        return Home(Path(given).expanduser().absolute())
    from platformdirs import user_data_path

    return Home(user_data_path("posapp", appauthor=False))
