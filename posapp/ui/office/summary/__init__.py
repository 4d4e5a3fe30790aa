"""The manager's summary: its screen, its pictures, its pages."""

from posapp.ui.office.summary.screen import SummaryScreen

__all__ = ["SummaryScreen"]
