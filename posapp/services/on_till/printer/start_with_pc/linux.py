"""Starts the printer in between on Linux: by the user's systemd, or by the desktop where there is none."""

import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

from posapp.services.on_till.printer.start_with_pc.entry import MADE_BY, StartEntry, autostart_entry, systemd_unit
from posapp.services.on_till.printer.start_with_pc.starts import StartStanding
from posapp.storage.faults import fault_of

__all__ = ["DesktopStart", "SystemdStart", "is_systemd_there"]

RELOAD_SECONDS = 5.0
MAX_BYTES = 65_536


class SystemdStart:
    """A unit of the user's systemd; the package's own one where it starts the same.

    Args:
        entry: What is started.
        config: The user's folder for settings.
        everybody: The folder in which an administrator lets units start for all users.
        packaged: The unit that the package brought, where it would start the same till; None where it would not.
    """

    def __init__(self, entry: StartEntry, config: Path, everybody: Path, packaged: Path | None) -> None:
        self._entry, self._packaged = entry, packaged
        name = f"{entry.name}.service"
        self._unit = config / "systemd" / "user" / name
        self._wanted = self._unit.parent / "default.target.wants" / name
        self._of_everybody = everybody / "default.target.wants" / name if packaged is not None else None

    def standing(self) -> StartStanding:
        """Say how it stands; a link to a unit that is gone starts nothing."""
        if self._wanted.exists():
            return StartStanding.ON
        is_of_everybody = self._of_everybody is not None and self._of_everybody.exists()
        return StartStanding.FOR_EVERYBODY if is_of_everybody else StartStanding.OFF

    def switch_on(self) -> None:
        """Write the unit, unless the package brought it, and let it start; raises EnvironmentFault."""
        try:
            self._wanted.parent.mkdir(parents=True, exist_ok=True)
            if self._packaged is None:
                self._unit.write_text(systemd_unit(self._entry), "utf-8")
            self._wanted.unlink(missing_ok=True)
            self._wanted.symlink_to(self._packaged or self._unit)
        except OSError as error:
            raise fault_of(error, self._wanted) from error
        _reload()

    def switch_off(self) -> None:
        """Take the link away, and the unit if it is ours; one that runs goes on. Raises EnvironmentFault."""
        try:
            self._wanted.unlink(missing_ok=True)
            _remove_if_ours(self._unit)
        except OSError as error:
            raise fault_of(error, self._wanted) from error
        _reload()


class DesktopStart:
    """An entry in the folder of which a desktop starts everything.

    Args:
        entry: What is started.
        config: The user's folder for settings.
    """

    def __init__(self, entry: StartEntry, config: Path) -> None:
        self._entry, self._file = entry, config / "autostart" / f"{entry.name}.desktop"

    def standing(self) -> StartStanding:
        """Say how it stands."""
        return StartStanding.ON if self._file.exists() else StartStanding.OFF

    def switch_on(self) -> None:
        """Write the entry; raises EnvironmentFault."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(autostart_entry(self._entry), "utf-8")
        except OSError as error:
            raise fault_of(error, self._file) from error

    def switch_off(self) -> None:
        """Take the entry away; raises EnvironmentFault."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            raise fault_of(error, self._file) from error


def is_systemd_there(running: Path = Path("/run/systemd/system")) -> bool:
    """Say whether this computer was started by systemd, as `sd_booted` does."""
    return running.is_dir()


def _remove_if_ours(unit: Path) -> None:
    """Somebody may have written a unit of that name by hand."""
    if unit.is_file():
        with unit.open("rb") as opened:
            is_ours = opened.read(MAX_BYTES).startswith(MADE_BY.encode())
        if is_ours:
            unit.unlink(missing_ok=True)


def _reload() -> None:
    """A systemd that cannot be asked now, as over a bare terminal, reads it at the next sign-in."""
    program = shutil.which("systemctl")
    if program is not None:
        command = [program, "--user", "daemon-reload"]
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(command, check=False, capture_output=True, timeout=RELOAD_SECONDS)  # noqa: S603
