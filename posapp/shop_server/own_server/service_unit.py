"""Installs the unit by which a user's systemd starts the shop's own server with the computer."""

import os
from pathlib import Path

from posapp.shop_server.own_server.errors import SettingsEdited
from posapp.shop_server.own_server.own_files import write_settings
from posapp.shop_server.own_server.service_texts import SERVICE

__all__ = ["install_unit"]


def install_unit(configuration: Path, unit: str) -> Path:
    """Write the unit and let it start with the user's systemd, as `systemctl --user enable` does; give its file.

    Args:
        configuration: The user's folder of settings, such as ~/.config.
        unit: The text.

    Raises:
        SettingsEdited: Where there is a unit of this name that posapp did not write, or that somebody edited.
        OSError: When the folder refuses.
    """
    file = configuration / "systemd" / "user" / f"{SERVICE}.service"
    wanted = file.parent / "default.target.wants" / file.name
    if os.path.lexists(wanted) and Path(os.path.realpath(wanted)) != Path(os.path.realpath(file)):
        raise SettingsEdited(file=wanted)
    wanted.parent.mkdir(parents=True, exist_ok=True)
    write_settings(file, unit)
    if not os.path.lexists(wanted):
        wanted.symlink_to(file)
    return file
