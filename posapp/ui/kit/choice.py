"""Buttons of which one is chosen."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QWidget

from posapp.ui.kit.plain_text import tooltip
from posapp.ui.kit.speech import say
from posapp.ui.theme import palette

__all__ = ["Choice", "paint_key", "toggle_button"]

Value = TypeVar("Value")
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
CORNER = 7
"""Pixels between a button's edge and its key."""


class Choice(QWidget, Generic[Value]):
    """Buttons of which one is chosen, in rows; the arrow keys move the choice.

    Signals:
        changed: Another one is chosen.
        entered: Enter was pressed on one.

    Args:
        name: Its object name.
        values: What can be chosen, each with its words.
        rows: In how many rows they stand.
        modifier: The key that chooses one together with its number, such as "Alt"; none where it is empty.
    """

    changed = Signal()
    entered = Signal()

    def __init__(
        self,
        name: str,
        values: Mapping[Value, str],
        *,
        rows: int = 1,
        modifier: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._values = list(values)
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._rows = 0
        for number, text in enumerate(values.values()):
            key = f"{modifier}+{number + 1}" if modifier else ""
            button = _ChoiceButton(text, str(number + 1) if key else "", self)
            button.entered.connect(self.entered)
            self._group.addButton(button, number)
            if key:
                button.setToolTip(tooltip(key))
                QShortcut(QKeySequence(key), button, lambda button=button: _press(button))
        self.stand_in(rows)
        self.choose(self._values[0])
        self._group.idToggled.connect(lambda _number, chosen: self.changed.emit() if chosen else None)

    @property
    def chosen(self) -> Value:
        """What is chosen."""
        return self._values[self._group.checkedId()]

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """The buttons, in their order."""
        return tuple(self._group.buttons())

    def choose(self, value: Value) -> None:
        """Choose one of the values."""
        self._group.button(self._values.index(value)).setChecked(True)

    def stand_in(self, rows: int) -> None:
        """Let the buttons stand in another number of rows."""
        if rows == self._rows:
            return
        self._rows = rows
        for button in self._group.buttons():
            self._grid.removeWidget(button)
        for number, button in enumerate(self._group.buttons()):
            _place(self._grid, button, number, len(self._values), rows)


def toggle_button(text: str, name: str) -> QPushButton:
    """Give a button that stays pressed until it is pressed again."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setCheckable(True)
    button.setAutoDefault(False)
    button.setProperty("kind", "choice")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def paint_key(button: QPushButton, key: str) -> None:
    """Paint a button's key in its corner, from within its `paintEvent`."""
    painter = QPainter(button)
    font = painter.font()
    font.setPixelSize(11)
    painter.setFont(font)
    painter.setPen(QColor(palette().soft))
    painter.drawText(
        QRect(0, CORNER - 3, button.width() - CORNER, button.height()),
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop,
        key,
    )


class _ChoiceButton(QPushButton):
    """A radio button with the look of a button, and its key in a corner."""

    entered = Signal()

    def __init__(self, text: str, key: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._key = key
        self.setCheckable(True)
        self.setAutoExclusive(True)  # so that a screen reader calls it a radio button
        self.setProperty("kind", "choice")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; a key that is held down does so once."""
        if Qt.Key(event.key()) not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key's number in the corner."""
        super().paintEvent(event)
        if self._key:
            paint_key(self, self._key)


def _press(button: QPushButton) -> None:
    """Choose by the key, which leaves the keyboard where it is: a screen reader would say nothing."""
    button.click()
    say(button, button.text())


def _place(grid: QGridLayout, button: QWidget, number: int, count: int, rows: int) -> None:
    """Fill the rows evenly: five in two rows are three narrow ones above and two wider ones below."""
    longest = -(-count // rows)
    row, place = divmod(number, longest)
    in_row = min(longest, count - row * longest)
    steps = longest * max(1, count % longest)
    width = steps // in_row
    grid.addWidget(button, row, place * width, 1, width)
