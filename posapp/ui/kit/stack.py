"""Pages of which one is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

__all__ = ["Stack"]


class Stack(QWidget):
    """What QStackedWidget is, but nothing to a screen reader, which calls each of those a "layered pane".

    Signals:
        currentChanged: The place of the page that is shown now.
    """

    currentChanged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.currentChanged.connect(self.currentChanged)

    def addWidget(self, page: QWidget) -> int:
        """Add a page, and give its place."""
        return self._stack.addWidget(page)

    def removeWidget(self, page: QWidget) -> None:
        """Take a page out."""
        self._stack.removeWidget(page)

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show a page."""
        self._stack.setCurrentWidget(page)

    def setCurrentIndex(self, place: int) -> None:
        """Show the page at a place."""
        self._stack.setCurrentIndex(place)

    def currentWidget(self) -> QWidget | None:
        """Give the page that is shown; None while there is none."""
        return self._stack.currentWidget()

    def currentIndex(self) -> int:
        """Give the place of the page that is shown; -1 while there is none."""
        return self._stack.currentIndex()
