"""The screen of the reconciliation with the shop's POS."""

from posapp.ui.office.reconciliation.screen import ReconciliationScreen

__all__ = ["ReconciliationScreen"]
