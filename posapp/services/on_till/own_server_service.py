"""Lets the shop's own server start with the computer."""

import os
from pathlib import Path

from posapp.domain.staff.members import Permission
from posapp.services.on_till.own_server import OwnServer
from posapp.services.on_till.printer.reader_process import this_program
from posapp.services.on_till.till import Till
from posapp.shop_server.own_server.service_texts import systemd_unit, windows_commands
from posapp.shop_server.own_server.service_unit import install_unit
from posapp.storage.faults import fault_of

__all__ = ["install_service", "service_lines"]


def service_lines(till: Till) -> list[str]:
    """Give the unit of systemd, or the commands for an administrator of Windows; raises as `OwnServer` does."""
    served = OwnServer(till).served()
    if os.name == "nt":
        return windows_commands(served, this_program("shop", "backup"))
    return systemd_unit(_command(served.folder.path)).splitlines()


def install_service(till: Till) -> Path:
    """Install the unit of systemd for this user and give its file.

    Raises:
        PermissionMissing: When the operator may not.
        SettingsEdited: Where there is one that posapp did not write.
        PosappError: As `OwnServer` does.
    """
    till.require(Permission.CHANGE_SETTINGS)
    served = OwnServer(till).served()
    given = Path(till.environment.get("XDG_CONFIG_HOME", ""))
    configuration = given if given.is_absolute() else Path.home() / ".config"
    try:
        return install_unit(configuration, systemd_unit(_command(served.folder.path)))
    except OSError as error:
        raise fault_of(error, configuration) from error


def _command(folder: Path) -> list[str]:
    return this_program("shop", "serve", "--keep-running", "--folder", str(folder))
