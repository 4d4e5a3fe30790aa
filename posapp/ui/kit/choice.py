"""Buttons of which one is chosen."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

__all__ = ["Choice", "toggle_button"]

Value = TypeVar("Value")


class Choice(QWidget, Generic[Value]):
    """Buttons of which one is chosen, in one row or two; the arrow keys move the choice.

    Signals:
        changed: Another one is chosen.
    """

    changed = Signal()

    def __init__(self, name: str, values: Mapping[Value, str], *, rows: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._values = list(values)
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for number, text in enumerate(values.values()):
            button = QPushButton(text, self)
            button.setCheckable(True)
            button.setProperty("kind", "choice")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(button, number)
            _place(grid, button, number, len(values), rows)
        self.choose(self._values[0])
        self._group.idToggled.connect(lambda _number, chosen: self.changed.emit() if chosen else None)

    @property
    def chosen(self) -> Value:
        """What is chosen."""
        return self._values[self._group.checkedId()]

    def choose(self, value: Value) -> None:
        """Choose one of the values."""
        self._group.button(self._values.index(value)).setChecked(True)


def toggle_button(text: str, name: str) -> QPushButton:
    """Give a button that stays pressed until it is pressed again."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setCheckable(True)
    button.setAutoDefault(False)
    button.setProperty("kind", "choice")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def _place(grid: QGridLayout, button: QPushButton, number: int, count: int, rows: int) -> None:
    """Fill the rows evenly: five in two rows are three wide ones above and two wider ones below."""
    longest = -(-count // rows)
    row, place = divmod(number, longest)
    in_row = min(longest, count - row * longest)
    width = longest * (count - longest if rows > 1 else 1) // in_row
    grid.addWidget(button, row, place * width, 1, width)
