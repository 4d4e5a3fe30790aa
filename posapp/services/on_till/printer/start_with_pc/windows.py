"""Starts the printer in between on Windows: a value in the user's registry, which runs when the user signs in."""

from pathlib import Path
from typing import Protocol

from posapp.services.on_till.printer.start_with_pc.entry import StartEntry, run_value
from posapp.services.on_till.printer.start_with_pc.starts import StartStanding
from posapp.storage.faults import fault_of

__all__ = ["RunValue", "RunValues", "startup_shortcuts"]

SHORTCUT = "posapp printer.lnk"
STARTUP = Path("Microsoft", "Windows", "Start Menu", "Programs", "Startup")


class RunValues(Protocol):
    """The values under the user's key `Run`."""

    def get(self, name: str) -> str | None:
        """Give a value; None where there is none."""

    def put(self, name: str, value: str) -> None:
        """Write a value; raises OSError."""

    def remove(self, name: str) -> None:
        """Remove a value, if it is there; raises OSError."""


def startup_shortcuts(own: Path, everybodys: Path) -> tuple[Path, Path]:
    """Give where the installer puts its shortcut: for this user, for everybody.

    Args:
        own: The user's folder of settings that roam, `%APPDATA%`.
        everybodys: The folder of settings of all users, `%PROGRAMDATA%`.
    """
    return own / STARTUP / SHORTCUT, everybodys / STARTUP / SHORTCUT


class RunValue:
    """A value of the registry; the installer's shortcut in the Startup folder counts as well.

    Args:
        entry: What is started.
        values: The registry's values.
        shortcuts: The installer's shortcut: of this user, of everybody.
    """

    def __init__(self, entry: StartEntry, values: RunValues, shortcuts: tuple[Path, Path]) -> None:
        self._entry, self._values = entry, values
        self._own, self._everybodys = shortcuts

    def standing(self) -> StartStanding:
        """Say how it stands."""
        if self._values.get(self._entry.name) or self._own.exists():
            return StartStanding.ON
        return StartStanding.FOR_EVERYBODY if self._everybodys.exists() else StartStanding.OFF

    def switch_on(self) -> None:
        """Write the value, in place of an own shortcut; raises EnvironmentFault."""
        value = run_value(self._entry)
        try:
            self._values.put(self._entry.name, value)
            self._own.unlink(missing_ok=True)
        except OSError as error:
            raise fault_of(error, self._own) from error

    def switch_off(self) -> None:
        """Remove the value and an own shortcut; raises EnvironmentFault."""
        try:
            self._values.remove(self._entry.name)
            self._own.unlink(missing_ok=True)
        except OSError as error:
            raise fault_of(error, self._own) from error
