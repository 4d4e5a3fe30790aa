"""The journal on the screen."""

from posapp.ui.journal.screen import JournalScreen

__all__ = ["JournalScreen"]
