"""The screen that connects the shop's own POS."""

from posapp.ui.office.pos.screen import YourPosScreen

__all__ = ["YourPosScreen"]
