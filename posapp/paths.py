"""Where the program keeps its files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Home", "find_home"]


@dataclass(frozen=True, slots=True)
class Home:
    """The folders that hold everything of one till.

    Attributes:
        folder: What is precious or can be downloaded again.
        logs: The log, and the reports of the program's own mistakes; they name no customer.
        state: What is remembered outside the till's folder, so that putting the folder back does not forget it.
    """

    folder: Path
    logs: Path
    state: Path

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
    def hard_fault(self) -> Path:
        """Where the interpreter writes what killed it."""
        return self.logs / "hard-fault.txt"

    @property
    def sender_lock(self) -> Path:
        """Held by the one program that sends."""
        return self.folder / "sender.lock"

    @property
    def window_settings(self) -> Path:
        """The window's size and theme."""
        return self.folder / "window.ini"


def find_home(environment: Mapping[str, str]) -> Home:
    """Give the folder that `POSAPP_HOME` names, or the system's usual places for a program's files and its logs."""
    given = environment.get("POSAPP_HOME", "")
    if given:
        folder = Path(given).expanduser().absolute()
        return Home(folder, folder / "logs", _state(environment))
    from platformdirs import user_data_path, user_log_path

    folder = user_data_path("posapp", appauthor=False)
    return Home(folder, user_log_path("posapp", appauthor=False), _state(environment))


def _state(environment: Mapping[str, str]) -> Path:
    """Give one folder for all tills of a user; where the system keeps state among the data, it lies beside them."""
    from platformdirs import user_data_path, user_state_path

    given = environment.get("XDG_STATE_HOME", "")
    if Path(given).is_absolute():
        return Path(given) / "posapp"
    state, data = user_state_path("posapp", appauthor=False), user_data_path("posapp", appauthor=False)
    return state.with_name("posapp-marks") if state == data else state
