"""Fits a window to the screen that it opens on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

__all__ = ["fitting_size"]

ROOM_FOR_THE_FRAME = QSize(16, 40)


def fitting_size(window: QWidget, wanted: QSize) -> QSize:
    """Give the wanted size in pixels, or less where the screen lacks room for it and the window's frame."""
    return wanted.boundedTo(window.screen().availableSize() - ROOM_FOR_THE_FRAME)
