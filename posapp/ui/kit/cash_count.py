"""Counts cash by its notes and coins: a field for each value, and the sum while it is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRegularExpression, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from posapp.domain.currency import Currency
from posapp.domain.day.denominations import Denominations, PieceCount, pieces_total
from posapp.domain.money import Money, decimal_separator, format_amount, format_money
from posapp.ui.kit.amount_fields import mark_as_amount
from posapp.ui.kit.basics import label

__all__ = ["CashCount"]

FACE_WIDTH, FIELD_WIDTH, AMOUNT_WIDTH = 60, 72, 92
GAP = 8
NARROWEST = 280
SIDE_BY_SIDE = 540
"""From this width on, in pixels, the coins are beside the notes."""


class CashCount(QWidget):
    """Fields for how many notes and coins of each value there are.

    Signals:
        changed: Another number is typed.
        done: Enter was pressed in the last field.

    Args:
        name: Begins the object names of its fields, such as "float" in "floatPieces1000UYU".
        unit: The currency.
        denominations: Its notes and coins.
        locale: How amounts are written.
    """

    changed = Signal()
    done = Signal()

    def __init__(
        self, name: str, unit: Currency, denominations: Denominations, locale: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Count{unit.code}")
        self._name, self._unit, self._locale = name, unit, locale
        self._rows: list[_PieceRow] = []
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setSpacing(24)
        for caption, values in ((self.tr("Notes"), denominations.notes), (self.tr("Coins"), denominations.coins)):
            if values:
                self._parts.addLayout(self._group(caption, values))
        self._sum = label("", "figure")
        self._sum.setObjectName(f"{name}Sum{unit.code}")
        self._lay_out()
        self._show_sum()

    @property
    def is_typed(self) -> bool:
        """Whether any number is typed."""
        return any(row.field.text() for row in self._rows)

    @property
    def total(self) -> Money:
        """What the notes and coins are worth together."""
        return pieces_total(self.pieces(), self._unit)

    def pieces(self) -> tuple[PieceCount, ...]:
        """Give the numbers that are typed."""
        return tuple(row.piece() for row in self._rows if row.field.text())

    def show_pieces(self, pieces: Sequence[PieceCount]) -> None:
        """Show numbers in place of those that are typed."""
        numbers = {each.value: str(each.number) for each in pieces}
        with_change = [row for row in self._rows if row.field.text() != numbers.get(row.value, "")]
        for row in with_change:
            with QSignalBlocker(self):  # nobody shall see or hear the sums in between
                row.field.setText(numbers.get(row.value, ""))
        if with_change:
            self.changed.emit()

    def take_focus(self) -> None:
        """Put the keyboard on the first field."""
        self._rows[0].field.setFocus()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as one group: the coins go below the notes before anything is cut off."""
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the coins below the notes where there is no room beside them."""
        super().resizeEvent(event)
        beside = event.size().width() >= SIDE_BY_SIDE
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _group(self, caption: str, values: Sequence[int]) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(4, 1)
        for place, value in enumerate(values):
            row = _PieceRow(f"{self._name}Pieces{value}{self._unit.code}", Money(value, self._unit), self._locale, self)
            row.lay_into(grid, place)
            row.field.textChanged.connect(lambda _text: self._note_change())
            row.field.returnPressed.connect(self._continue)
            self._rows.append(row)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(label(caption, "caption"))
        column.addLayout(grid)
        column.addStretch()
        return column

    def _note_change(self) -> None:
        self._show_sum()
        self.changed.emit()

    def _show_sum(self) -> None:
        self._sum.setText(format_money(self.total, self._locale))

    def _continue(self) -> None:
        fields = [row.field for row in self._rows]
        after = [field.hasFocus() for field in fields].index(True) + 1 if any(f.hasFocus() for f in fields) else 0
        if after == len(fields):
            self.done.emit()
            return
        fields[after].setFocus()
        fields[after].selectAll()
        _scroll_to(fields[after])

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(label(self.tr("Sum of notes and coins"), "soft"))
        foot.addWidget(self._sum)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._parts)
        column.addLayout(foot)


class _PieceRow:
    """The widgets of one value: what it is, how many, and what they are worth."""

    def __init__(self, name: str, worth: Money, locale: str, parent: CashCount) -> None:
        self.value = worth.minor
        self._worth, self._locale = worth, locale
        self._face = label(_face(worth, locale))
        self._times = label("×", "soft")
        self._amount = label("", "soft")
        self.field = QLineEdit(parent)
        self.field.setObjectName(name)
        named = QCoreApplication.translate("CashCount", "How many of {value}")
        self.field.setAccessibleName(named.format(value=format_money(worth, locale)))
        self.field.setPlaceholderText("0")
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setFixedWidth(FIELD_WIDTH)
        self.field.setProperty("narrow", True)
        self.field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,5}"), self.field))
        mark_as_amount(self.field)
        self._face.setBuddy(self.field)
        self._face.setAccessibleName(self.field.accessibleName())  # read in the place of the field's own name
        self.field.textChanged.connect(lambda _text: self._show_amount())

    def piece(self) -> PieceCount:
        """Give the number that is typed."""
        return PieceCount(self.value, int(self.field.text() or "0"))

    def lay_into(self, grid: QGridLayout, row: int) -> None:
        """Add the widgets to a row of a grid."""
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for shown, width in ((self._face, FACE_WIDTH), (self._amount, AMOUNT_WIDTH)):
            shown.setMinimumWidth(width)
            shown.setAlignment(right)
        grid.addWidget(self._face, row, 0, right)
        grid.addWidget(self._times, row, 1)
        grid.addWidget(self.field, row, 2)
        grid.addWidget(self._amount, row, 3, right)

    def _show_amount(self) -> None:
        money = Money(self.piece().minor, self._worth.currency)
        self._amount.setText(format_amount(money, self._locale) if self.field.text() else "")


def _scroll_to(field: QLineEdit) -> None:
    """Scroll the area that the count is in, if any, as the Tab key does."""
    around = field.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        around.ensureWidgetVisible(field)


def _face(worth: Money, locale: str) -> str:
    """Give a value as it stands on the note: without decimals where it has none."""
    written = format_amount(worth, locale)
    return written if worth.minor % worth.currency.minor_per_unit else written.split(decimal_separator(locale))[0]
