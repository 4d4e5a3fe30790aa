"""One of a few, all in sight."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

__all__ = ["Choice"]

Value = TypeVar("Value")


class Choice(QWidget, Generic[Value]):
    """A row of buttons of which one is chosen; the arrow keys move the choice."""

    def __init__(self, name: str, values: Mapping[Value, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._values = list(values)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for number, text in enumerate(values.values()):
            button = QPushButton(text, self)
            button.setCheckable(True)
            button.setProperty("kind", "choice")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(button, number)
            row.addWidget(button, stretch=1)
        self.choose(self._values[0])

    @property
    def chosen(self) -> Value:
        """What is chosen."""
        return self._values[self._group.checkedId()]

    def choose(self, value: Value) -> None:
        """Choose one of the values."""
        self._group.button(self._values.index(value)).setChecked(True)
