"""Buttons of which one is chosen."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QStyleOptionButton,
    QWidget,
)

from posapp.ui.kit.plain_text import tooltip
from posapp.ui.kit.speech import say
from posapp.ui.theme import palette

__all__ = ["Choice", "paint_key", "toggle_button"]

Value = TypeVar("Value")
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
CORNER = 7
"""Pixels between a button's edge and its key."""
SPACING = 6
ROOMY_ROWS, LOW_ROWS = 3, "4"
SMALLEST = "smaller"
LETTERS = {"": (15, 20), "small": (13, 16), SMALLEST: (11, 12)}
"""By what the style sheet calls them, the usual one first: the size of a button's words in pixels, and what stands
beside them."""
NARROWEST = 104
"""Pixels of width in which words that a shop chose are written, if need be not to their end: a third of the payment."""


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
        shrinks: Whether words that a shop chose are written smaller where a button is too narrow for them.
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
        shrinks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._modifier, self._shrinks = modifier, shrinks
        self._values: list[Value] = []
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACING)
        self._rows, self._is_dense = 0, False
        self.show_values(values)
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

    def show_values(self, values: Mapping[Value, str]) -> None:
        """Offer other values; what was chosen stays chosen where it is still offered, else the first one is."""
        if list(values.items()) == list(
            zip(self._values, (each.text() for each in self._group.buttons()), strict=True)
        ):
            return
        chosen = self.chosen if self._values else None
        self._remove_buttons()
        self._values = list(values)
        for number, text in enumerate(values.values()):
            self._add_button(number, text)
        rows, self._rows = self._rows, 0
        if rows:
            self.stand_in(rows, low=self._is_dense)
            self.choose(chosen if chosen is not None and chosen in self._values else self._values[0])

    def offers(self, value: Value) -> bool:
        """Say whether a value can be chosen."""
        return value in self._values

    def choose(self, value: Value) -> None:
        """Choose one of the values."""
        self._group.button(self._values.index(value)).setChecked(True)

    def _remove_buttons(self) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._grid.removeWidget(old)
            old.setParent(None)
            old.deleteLater()

    def _add_button(self, number: int, text: str) -> None:
        key = f"{self._modifier}+{number + 1}" if self._modifier else ""
        kind = _ShrinkingButton if self._shrinks else _ChoiceButton
        button = kind(text, str(number + 1) if key else "", self)
        button.entered.connect(self.entered)
        self._group.addButton(button, number)
        if key:
            button.setToolTip(tooltip(key))
            QShortcut(QKeySequence(key), button, lambda: _press(button))

    def stand_in(self, rows: int, *, low: bool = False) -> None:
        """Let the buttons stand in another number of rows.

        Args:
            rows: How many.
            low: Whether more than three rows stand as close as the keys of a keypad in a low window.
        """
        is_dense = low and rows > ROOMY_ROWS
        if (rows, is_dense) == (self._rows, self._is_dense):
            return
        self._rows, self._is_dense = rows, is_dense
        for button in self._group.buttons():
            _restyle(button, "rows", LOW_ROWS if is_dense else "")
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


class _ShrinkingButton(_ChoiceButton):
    """Writes its words smaller where it is too narrow, and at last not to their end; a screen reader has them all."""

    _is_painting = False

    def minimumSizeHint(self) -> QSize:
        """Ask for the same width whatever the words are."""
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the largest letters that fit."""
        super().resizeEvent(event)
        fitting = (name for name, (pixels, _) in LETTERS.items() if self._advance(pixels) <= self._text_room(name))
        _restyle(self, "letters", next(fitting, SMALLEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave out the end of what does not fit in any size."""
        self._is_painting = True
        super().paintEvent(event)
        self._is_painting = False

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Give the words as far as they have room, while they are painted."""
        super().initStyleOption(option)
        if self._is_painting:
            room = self._text_room(str(self.property("letters") or ""))
            option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _advance(self, pixels: int) -> int:
        font = self.font()
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold)  # as the style sheet has it, which may not be there yet
        return QFontMetrics(font).horizontalAdvance(self.text())

    def _text_room(self, letters: str) -> int:
        return self.width() - LETTERS[letters][1]


def _restyle(button: QWidget, name: str, value: str) -> None:
    if (button.property(name) or "") != value:
        button.setProperty(name, value)
        button.style().unpolish(button)
        button.style().polish(button)


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
