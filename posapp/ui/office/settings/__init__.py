"""What a manager can set, gathered."""

from posapp.ui.office.settings.actions import SettingsCommands
from posapp.ui.office.settings.screen import SettingsScreen

__all__ = ["SettingsCommands", "SettingsScreen"]
