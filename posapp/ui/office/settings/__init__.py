"""What a manager can set, gathered."""

from posapp.ui.office.settings.screen import SettingsScreen

__all__ = ["SettingsScreen"]
