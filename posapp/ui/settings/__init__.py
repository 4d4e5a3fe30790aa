"""What a manager can set, gathered."""

from posapp.ui.settings.errands import SettingsCommands
from posapp.ui.settings.screen import SettingsScreen

__all__ = ["SettingsCommands", "SettingsScreen"]
