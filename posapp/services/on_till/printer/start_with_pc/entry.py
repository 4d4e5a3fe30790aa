"""Writes what a system reads to start the printer in between: a unit, a desktop entry, a command line.

What stands in a path is never read as a command: each system's own quoting is followed.
"""

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from posapp.domain.errors import EnvironmentFault
from posapp.domain.texts import mark

__all__ = ["MADE_BY", "StartEntry", "StartNotWritten", "autostart_entry", "run_value", "systemd_unit"]

MADE_BY = "# Written by posapp: Settings > Your POS > Start with this computer"

UNIT = """{made_by}
[Unit]
Description=posapp's printer in between
ConditionFileIsExecutable={program}
StartLimitIntervalSec=0

[Service]
{variables}ExecStart={command}
Restart=always
RestartSec=1
RestartPreventExitStatus=0 2
KillMode=mixed
TimeoutStopSec=15
UMask=0077

[Install]
WantedBy=default.target
"""

AUTOSTART = """{made_by}
[Desktop Entry]
Type=Application
Name=posapp printer in between
NoDisplay=true
TryExec={program}
Exec={command}
"""


class StartNotWritten(EnvironmentFault):
    """What the system would start cannot be written down."""

    sentence = mark("errors", "It cannot be started with this computer ({what}).")


@dataclass(frozen=True, slots=True, kw_only=True)
class StartEntry:
    """What is started.

    Attributes:
        name: Names it among the others of the system; no two tills of one user share it.
        command: The command line.
        variables: Which variables it needs beyond those of the user.
    """

    name: str
    command: Sequence[str]
    variables: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what no such file can hold."""
        if any(not each.isprintable() for each in (*self.command, *self.variables.values())):
            raise StartNotWritten(what="a path has a line break or another character that is not shown")


def systemd_unit(entry: StartEntry) -> str:
    """Give the unit of a user; it starts again one second after it died."""
    variables = "".join(
        f"Environment={_in_unit(f'{name}={value}', keeps_dollar=True)}\n" for name, value in entry.variables.items()
    )
    return UNIT.format(
        made_by=MADE_BY,
        program=entry.command[0].replace("%", "%%"),
        variables=variables,
        command=" ".join(map(_in_unit, entry.command)),
    )


def autostart_entry(entry: StartEntry) -> str:
    """Give the desktop entry for a folder `autostart`."""
    variables = [f"{name}={value}" for name, value in entry.variables.items()]
    words = [*(["env", *variables] if variables else ()), *entry.command]
    return AUTOSTART.format(
        made_by=MADE_BY,
        program=entry.command[0].replace("\\", "\\\\"),
        command=" ".join(map(_in_desktop_entry, words)),
    )


def run_value(entry: StartEntry) -> str:
    """Give the command line for Windows; it has no place for variables.

    Raises:
        StartNotWritten: When it needs any.
    """
    if entry.variables:
        raise StartNotWritten(what=f"Windows starts it without {', '.join(entry.variables)}")
    return subprocess.list2cmdline(entry.command)


def _in_unit(word: str, *, keeps_dollar: bool = False) -> str:
    quoted = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{quoted}"' if keeps_dollar else f'"{quoted.replace("$", "$$")}"'


def _in_desktop_entry(word: str) -> str:
    quoted = word
    for each in '\\"`$':
        quoted = quoted.replace(each, f"\\{each}")
    return f'"{quoted}"'.replace("\\", "\\\\").replace("%", "%%")
