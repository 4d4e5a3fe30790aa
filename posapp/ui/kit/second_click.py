"""Keeps the second half of a double click from what stands below a thing that the first half closed."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

__all__ = ["drop_second_click"]


def drop_second_click(widget: QWidget) -> None:
    """Drop a double click in a widget's window, for as long as one may still come of the click before."""
    handle = widget.window().windowHandle()
    if handle is not None:
        dropping = _Dropping(handle)
        handle.installEventFilter(dropping)
        QTimer.singleShot(QApplication.doubleClickInterval(), dropping, dropping.deleteLater)


class _Dropping(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drop double clicks alone: a click somewhere else is none."""
        del watched
        return event.type() is QEvent.Type.MouseButtonDblClick
