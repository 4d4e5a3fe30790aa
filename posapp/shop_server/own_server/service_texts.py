"""Writes how the shop's own server starts with the computer: a systemd unit, or the commands for Windows."""

import subprocess
from collections.abc import Sequence

from posapp.shop_server.own_server.served import Served

__all__ = ["SERVICE", "systemd_unit", "windows_commands"]

SERVICE = "posapp-shop"
UNIT = """[Unit]
Description=The shop's server (PostgreSQL, kept running by posapp)

[Service]
Type=exec
ExecStart={command}
Restart=on-failure
RestartSec=5
KillMode=mixed
TimeoutStopSec=90

[Install]
WantedBy=default.target
"""


def systemd_unit(command: Sequence[str]) -> str:
    """Give the unit of a user's systemd that runs a command."""
    return UNIT.format(command=" ".join(map(_quoted, command)))


def windows_commands(served: Served, backup: Sequence[str]) -> list[str]:
    """Give the commands that an administrator of Windows runs once: the service, and the daily backup.

    Args:
        served: The server.
        backup: The command that makes a backup.
    """
    register = [str(served.programs.folder / "pg_ctl.exe"), "register", "-N", SERVICE, "-S", "auto", "-w"]
    task = ["schtasks", "/Create", "/TN", f"{SERVICE}-backup", "/SC", "DAILY", "/ST", "03:30", "/TR"]
    return [
        subprocess.list2cmdline([*register, "-D", str(served.folder.data)]),
        subprocess.list2cmdline([*task, subprocess.list2cmdline(backup)]),
    ]


def _quoted(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"'
