"""The three-way check on the screen."""

from posapp.ui.checking.screen import CheckScreen

__all__ = ["CheckScreen"]
