"""The keypad: for a finger, beside the keyboard and never instead of it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from posapp.ui.theme import icon, palette

__all__ = ["Keypad"]


class Keypad(QWidget):
    """Ten digits, a decimal key where the currency has decimals, and one key back.

    Signals:
        typed: The text of a key.
        erased: The key back was pressed.
    """

    typed = Signal(str)
    erased = Signal()

    def __init__(self, decimal_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, text in enumerate(["7", "8", "9", "4", "5", "6", "1", "2", "3", decimal_key or "00", "0"]):
            grid.addWidget(self._key(text), place // 3, place % 3)
        grid.addWidget(self._back_key(), 3, 2)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew when the scheme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_back"):
            self._back.setIcon(icon("backspace", palette().ink))

    def _key(self, text: str) -> QPushButton:
        key = QPushButton(text, self)
        key.setProperty("kind", "key")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setAccessibleName(self.tr("Key {text}").format(text=text))
        key.clicked.connect(lambda: self.typed.emit(text))
        return key

    def _back_key(self) -> QPushButton:
        self._back = QPushButton(self)
        self._back.setProperty("kind", "key")
        self._back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._back.setIcon(icon("backspace", palette().ink))
        self._back.setAccessibleName(self.tr("Erase the last digit"))
        self._back.setAutoRepeat(True)
        self._back.clicked.connect(self.erased)
        return self._back
