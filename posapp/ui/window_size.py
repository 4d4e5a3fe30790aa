"""Fits a window to the screen that it opens on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

__all__ = ["fitting_size"]

FRAME_MARGIN = QSize(16, 40)


def fitting_size(window: QWidget, requested: QSize) -> QSize:
    """Give the wanted size in pixels, or less where the screen lacks room for it and the window's frame."""
    return requested.boundedTo(window.screen().availableSize() - FRAME_MARGIN)
