"""Redraws tinted icons and pictures when the scheme changes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

__all__ = ["redraw_on_theme_change"]


def redraw_on_theme_change(widget: QWidget, draw: Callable[[], object]) -> None:
    """Draw now, and again whenever another scheme is shown.

    Args:
        widget: What is drawn on; its life is the drawing's.
        draw: Sets icons or pictures in the present palette.
    """
    draw()
    _Redrawing(widget, draw)


class _Redrawing(QObject):
    def __init__(self, widget: QWidget, draw: Callable[[], object]) -> None:
        super().__init__(widget)
        self._draw = draw
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice another scheme: it comes as another style sheet."""
        del watched
        if event.type() is QEvent.Type.StyleChange:
            self._draw()
        return False
