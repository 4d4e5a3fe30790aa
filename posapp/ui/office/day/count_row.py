"""Counts one payment method: the expected amount, the counted one, and the difference."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from posapp.domain.amounts.reading import parse_amount
from posapp.domain.day.close import CountedTender
from posapp.domain.day.denominations import PieceCount, check_pieces, denominations_of
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money, typed_amount
from posapp.domain.sales.tender import Tender
from posapp.ui.kit.amount_fields import mark_as_amount
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.cash_count import CashCount
from posapp.ui.kit.choice import toggle_button
from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.labels.sentences import sentence, tender_label

__all__ = ["CountRow"]

FIELD_WIDTH = 170


class CountRow(QWidget):
    """The widgets of one method in one currency, laid into a grid of the caller's; cash is counted by its pieces too.

    Signals:
        changed: Something else is counted now.
        done: Enter was pressed.

    Args:
        method: The tender.
        expected: What should be there.
        locale: How amounts are written.
        blind: Whether what was recorded is kept out of sight.
    """

    changed = Signal()
    done = Signal()

    def __init__(
        self, method: Tender, expected: Money, locale: str, *, blind: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._method, self._expected, self._locale, self._blind = method, expected, locale, blind
        key = f"{method.code}{expected.currency.code}"
        self._name = label(tender_label(method))
        recorded = "" if blind else self.tr("expected: {amount}").format(amount=format_money(expected, locale))
        self._recorded = ElidedLabel(recorded, "soft", self)
        self._recorded.setObjectName(f"recorded{key}")
        self.field = self._make_field(key)
        self._name.setBuddy(self.field)
        self._difference = ElidedLabel()
        self._difference.setObjectName(f"difference{key}")
        self._error = FieldError(f"countError{key}", self.field)
        self.cash_count = self._make_cash_count() if method == Tender.CASH else None
        self._counting = self._make_counting(key)
        self.hide()

    def lay_into(self, grid: QGridLayout, row: int) -> None:
        """Add the widgets to five rows of a grid of four columns."""
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        name = Qt.AlignmentFlag.AlignVCenter if self._blind else Qt.AlignmentFlag.AlignBottom
        grid.addWidget(self._name, row, 0, 2 if self._blind else 1, 1, name)
        if not self._blind:
            grid.addWidget(self._recorded, row + 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.field, row, 1, 2, 1)
        grid.addWidget(self._difference, row, 2, 2, 1, right)
        grid.addWidget(self._error, row + 2, 0, 1, 4)
        if self.cash_count is not None:
            grid.addWidget(self._counting, row + 3, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(self.cash_count, row + 4, 0, 1, 4)

    @property
    def is_typed(self) -> bool:
        """Whether the field has a text."""
        return bool(self.field.text().strip())

    @property
    def difference(self) -> str:
        """What is over or short, as it is shown; empty while nothing is counted, and in a blind count."""
        return self._difference_text()

    @property
    def pieces(self) -> tuple[PieceCount, ...]:
        """The notes and coins that are counted; none where they are not."""
        return () if self.cash_count is None or not self._counting.isChecked() else self.cash_count.pieces()

    @property
    def typed(self) -> tuple[str, tuple[PieceCount, ...]]:
        """What is typed: the text of the field, and the notes and coins."""
        return self.field.text(), self.pieces

    def show_typed(self, text: str, pieces: tuple[PieceCount, ...]) -> None:
        """Show what was typed before the row was made anew."""
        if self.cash_count is not None and pieces:
            self._counting.setChecked(True)
            self.cash_count.show_pieces(pieces)
        self.field.setText(text)

    def counted(self) -> CountedTender | None:
        """Give the counted amount, or None where the field is empty; raises PosappError where it is no amount."""
        if not self.is_typed:
            return None
        money = parse_amount(self.field.text(), self._expected.currency, self._locale)
        return CountedTender(method=self._method, money=money, pieces=check_pieces(self.pieces, money))

    def is_valid(self) -> bool:
        """Show below the field what is wrong with it; True where nothing is."""
        try:
            self.counted()
        except PosappError as error:
            self._error.show_message(sentence(error))
            return False
        self._error.show_message("")
        return True

    def _make_cash_count(self) -> CashCount | None:
        denominations = denominations_of(self._expected.currency)
        if denominations is None:
            return None
        made = CashCount("close", self._expected.currency, denominations, self._locale)
        made.changed.connect(self._show_sum)
        made.done.connect(self.field.setFocus)
        made.setContentsMargins(0, 6, 0, 12)
        made.hide()
        return made

    def _make_counting(self, key: str) -> QPushButton:
        button = toggle_button(self.tr("Count notes and coins"), f"countPieces{key}")
        button.toggled.connect(self._show_cash_count)
        return button

    def _show_cash_count(self, is_shown: bool) -> None:
        if self.cash_count is not None:
            self.cash_count.setVisible(is_shown)
            if is_shown and self.cash_count.isVisible():
                self.cash_count.take_focus()

    def _show_sum(self) -> None:
        if self.cash_count is not None:
            total = self.cash_count.total
            self.field.setText(typed_amount(total, self._locale) if self.cash_count.is_typed else "")

    def _make_field(self, key: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"count{key}")
        field.setAccessibleName(
            self.tr("Counted, {method}, {currency}").format(
                method=tender_label(self._method), currency=self._expected.currency.code
            )
        )
        field.setPlaceholderText(self.tr("not counted"))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setMaxLength(40)
        field.setFixedWidth(FIELD_WIDTH)
        mark_as_amount(field)
        field.textChanged.connect(self._show_difference)
        field.returnPressed.connect(self.done)
        return field

    def _show_difference(self, _text: str) -> None:
        self._error.show_message("")
        self._difference.setText(self._difference_text())
        self.changed.emit()

    def _difference_text(self) -> str:
        if self._blind:
            return ""
        try:
            counted = self.counted()
        except PosappError:
            return ""
        if counted is None:
            return ""
        missing = counted.money - self._expected
        if not missing.minor:
            return self.tr("Balanced")
        sign = "+" if missing.minor > 0 else ""
        return sign + format_money(missing, self._locale)
