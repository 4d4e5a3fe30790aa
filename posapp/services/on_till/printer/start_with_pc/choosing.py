"""Chooses how the printer in between of a till is started with this computer."""

import sys
from collections.abc import Mapping
from pathlib import Path

from posapp.paths import Home
from posapp.services.on_till.printer.reader_process import this_program
from posapp.services.on_till.printer.start_with_pc.entry import StartEntry
from posapp.services.on_till.printer.start_with_pc.linux import DesktopStart, SystemdStart, is_systemd_there
from posapp.services.on_till.printer.start_with_pc.registry import WindowsRunValues
from posapp.services.on_till.printer.start_with_pc.starts import StartWay
from posapp.services.on_till.printer.start_with_pc.windows import RunValue, startup_shortcuts

__all__ = ["start_entry", "start_way"]

NAME = "posapp-printer"
PACKAGED_PROGRAM = "/opt/posapp/posapp"
PACKAGED_UNIT = Path("/usr/lib/systemd/user/posapp-printer.service")
EVERYBODY = Path("/etc/systemd/user")
PLACES = ("POSAPP_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
WORDS = ("intake", "printer", "--unless-running")


def start_way(home: Home, environment: Mapping[str, str]) -> StartWay:
    """Give the way of this system for a till.

    Args:
        home: The till's folder.
        environment: The process's variables, which name the till.
    """
    if sys.platform == "win32":
        folders = startup_shortcuts(*(Path(environment.get(each, "")) for each in ("APPDATA", "PROGRAMDATA")))
        return RunValue(start_entry(home, environment, is_kept=True), WindowsRunValues(), folders)
    config = home.config.parent
    if not is_systemd_there():
        return DesktopStart(start_entry(home, environment, is_kept=True), config)
    entry = start_entry(home, environment, is_kept=False)
    is_packaged = entry.command[0] == PACKAGED_PROGRAM and not entry.variables and PACKAGED_UNIT.exists()
    return SystemdStart(entry, config, EVERYBODY, PACKAGED_UNIT if is_packaged else None)


def start_entry(home: Home, environment: Mapping[str, str], *, is_kept: bool) -> StartEntry:
    """Give what is started for a till; a key of the environment is no part of it, since others could read it there.

    Args:
        home: The till's folder.
        environment: The process's variables, which name the till.
        is_kept: Whether the program itself starts it again when it dies; else the system does.
    """
    variables = {name: environment[name] for name in PLACES if environment.get(name)}
    program, *rest = this_program(*WORDS, *(["--keep-running"] if is_kept else ()))
    if program.endswith("posapp.exe"):
        program = str(Path(program).with_name("posappw.exe"))  # no console for what nobody looks at
    name = f"{NAME}-{home.fingerprint[:8]}" if variables.get("POSAPP_HOME") else NAME
    return StartEntry(name=name, command=(program, *rest), variables=variables)
