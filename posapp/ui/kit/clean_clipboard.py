"""Copies names as they are stored: without the characters that isolate them on the screen."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from posapp.domain.plain_text import ISOLATE, POP_ISOLATE

__all__ = ["CleanClipboard"]

_ISOLATES = str.maketrans("", "", ISOLATE + POP_ISOLATE)


class CleanClipboard(QObject):
    """Takes out of a text that was copied in the program what only the screen needs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QApplication.clipboard()
        self._clipboard.dataChanged.connect(self._clean)

    def _clean(self) -> None:
        """Leave alone what another program copied: to read it may take as long as that program likes."""
        if not self._clipboard.ownsClipboard() and QApplication.activeWindow() is None:
            return
        text = self._clipboard.text()
        bare = text.translate(_ISOLATES)
        if bare != text:
            self._clipboard.setText(bare)
