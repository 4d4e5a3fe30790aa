"""The three-way check on the screen."""

from posapp.ui.office.reconciliation.screen import ReconciliationScreen

__all__ = ["ReconciliationScreen"]
