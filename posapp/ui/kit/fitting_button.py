"""A button that shortens its text where the window is narrow."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from posapp.ui.kit.plain_text import button_text, tooltip

__all__ = ["ElidedButton"]

NARROWEST_LETTERS = "Mmmmmmmmm…"


class ElidedButton(QPushButton):
    """Shows as much of its text as fits; tooltip and screen readers have all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = self._fitting = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def full_text(self) -> str:
        """The text, also where not all of it is shown."""
        return self._whole

    def show_text(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self.setAccessibleName(text)
        self.setToolTip(tooltip(text))
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Give the room for the whole text."""
        return self._room_for(self._whole)

    def minimumSizeHint(self) -> QSize:
        """Give the room for a few letters."""
        return self._room_for(NARROWEST_LETTERS).boundedTo(self.sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits now."""
        super().resizeEvent(event)
        self._fit()

    def _room_for(self, text: str) -> QSize:
        shown = super().sizeHint()
        metrics = self.fontMetrics()
        wider = metrics.horizontalAdvance(text) - metrics.horizontalAdvance(self._fitting)
        return QSize(shown.width() + wider, shown.height())

    def _fit(self) -> None:
        frame = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self._fitting)
        fits = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, self.width() - frame))
        if fits != self._fitting:
            self._fitting = fits
            self.setText(button_text(fits))
