"""The settings screen and its sheets."""

from posapp.ui.office.settings.screen import SettingsScreen

__all__ = ["SettingsScreen"]
