"""A keypad on the screen, for till screens that are touched."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["Keypad"]

TOUCH_SIZE = 44
"""Pixels that a finger needs."""


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
        grid.setSpacing(6)
        for place, text in enumerate(["7", "8", "9", "4", "5", "6", "1", "2", "3", decimal_key or "00", "0"]):
            grid.addWidget(self._key(text), place // 3, place % 3)
        grid.addWidget(self._back_key(), 3, 2)
        for column in range(grid.columnCount()):
            grid.setColumnMinimumWidth(column, TOUCH_SIZE)

    def _key(self, text: str) -> QPushButton:
        key = _blank_key(self)
        key.setText(text)
        key.setAccessibleName(self.tr("Key {text}").format(text=text))
        key.clicked.connect(lambda: self.typed.emit(text))
        return key

    def _back_key(self) -> QPushButton:
        key = _blank_key(self)
        key.setIconSize(QSize(26, 26))
        key.setAccessibleName(self.tr("Erase the last digit"))
        key.setAutoRepeat(True)
        key.clicked.connect(self.erased)
        redraw_on_theme_change(key, lambda: key.setIcon(icon("backspace", palette().ink, 26)))
        return key


def _blank_key(keypad: Keypad) -> QPushButton:
    """A key as large as the room allows; the keyboard stays in the field."""
    key = QPushButton(keypad)
    key.setProperty("kind", "key")
    key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return key
