"""The three-way check on the screen."""

from posapp.ui.checking.screen import ReconciliationScreen

__all__ = ["ReconciliationScreen"]
