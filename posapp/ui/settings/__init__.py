"""What a manager can set, gathered."""

from posapp.ui.settings.errands import SettingsErrands
from posapp.ui.settings.screen import SettingsScreen

__all__ = ["SettingsErrands", "SettingsScreen"]
