"""The journal on the screen."""

from posapp.ui.office.journal.screen import JournalScreen

__all__ = ["JournalScreen"]
