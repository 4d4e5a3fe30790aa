"""One discrepancy: the till's side, this side, Hellotext's side, and the one action that fixes it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from posapp.domain.money import format_money
from posapp.domain.reconciliation.discrepancies import Discrepancy, Fix
from posapp.domain.shop import Shop
from posapp.ui.kit.basics import FieldError, label, primary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.labels.reconciliation import advice, discrepancy_label, fix_label
from posapp.ui.labels.sentences import state_label

__all__ = ["DiscrepancyPanel"]

MAX_LINES = 3


class DiscrepancyPanel(QWidget):
    """What stands on each side, and a button.

    Signals:
        fix_requested: The Discrepancy and what was typed for it: the receipt's number, or the reason.

    Args:
        shop: Its zone and locale tell how times and amounts are written.
    """

    fix_requested = Signal(Discrepancy, str)

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._found: Discrepancy | None = None
        self._title = WrappedLabel("", "title")
        self._title.setObjectName("discrepancyTitle")
        self._sides = [WrappedLabel(lines=MAX_LINES) for _ in range(3)]
        for side, name in zip(self._sides, ("tillSide", "hereSide", "hellotextSide"), strict=True):
            side.setObjectName(name)
        self._advice = label("", "soft", wraps=True)
        self._advice.setObjectName("discrepancyAdvice")
        self._field = QLineEdit()
        self._field.setObjectName("discrepancyField")
        self._field.setMaxLength(500)
        self._field.returnPressed.connect(self._fix)
        self._error = FieldError("discrepancyError", self._field)
        self._field.textChanged.connect(lambda _text: self._error.show_message(""))
        self._button = primary_button("", "fixButton")
        self._button.clicked.connect(self._fix)
        self._lay_out()

    def show_discrepancy(self, found: Discrepancy) -> None:
        """Show one discrepancy, with nothing typed yet but what is known."""
        self._found = found
        self._title.setText(discrepancy_label(found.kind))
        for side, text in zip(self._sides, (self._till(found), self._here(found), self._there(found)), strict=True):
            side.setText(text)
        self._advice.setText(advice(found))
        self._button.setText(fix_label(found.fix))
        self._button.setVisible(found.fix is not Fix.NOTHING)
        self._prepare_field(found)
        self.set_busy(busy=False)

    def show_field_error(self, text: str) -> None:
        """Say what is wrong with what was typed."""
        self._error.show_message(text)
        self._field.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Take no second click while the first one is written."""
        self._button.setEnabled(not busy)

    def _prepare_field(self, found: Discrepancy) -> None:
        requested = {
            Fix.CORRECT_RECEIPT: self.tr("Receipt number in the POS"),
            Fix.SEND_TO_REVIEW: self.tr("Reason (saved in the activity log)"),
        }.get(found.fix, "")
        self._field.setVisible(bool(requested))
        self._field.setAccessibleName(requested)
        self._field.setPlaceholderText(requested)
        is_receipt = found.fix is Fix.CORRECT_RECEIPT and found.till is not None
        self._field.setText(found.receipt if is_receipt else "")
        self._error.show_message("")

    def _fix(self) -> None:
        if self._found is not None and self._button.isEnabled():
            self.fix_requested.emit(self._found, self._field.text())

    def _till(self, found: Discrepancy) -> str:
        if found.till is None:
            return self.tr("nothing")
        line = self.tr("line {line}").format(line=found.till.line)
        return self._side_text(
            found.till.receipt, format_money(found.till.money, self._shop.locale), found.till.occurred_at, line
        )

    def _here(self, found: Discrepancy) -> str:
        if found.here is None:
            return self.tr("nothing")
        sale = found.here.sale
        undone = self.tr("undone") if sale.voided_at is not None else sale.customer_name
        return self._side_text(sale.receipt, format_money(sale.money, self._shop.locale), sale.occurred_at, undone)

    def _there(self, found: Discrepancy) -> str:
        return self.tr("nothing") if found.here is None else state_label(found.state)

    def _side_text(self, receipt: str, amount: str, moment: datetime, more: str) -> str:
        when = moment.astimezone(self._shop.zone).strftime("%Y-%m-%d %H:%M")
        return " · ".join(part for part in (receipt, amount, when, more) if part)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._title)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        captions = (self.tr("POS"), self.tr("Here"), self.tr("Hellotext"))
        for row, (caption, side) in enumerate(zip(captions, self._sides, strict=True)):
            grid.addWidget(label(caption, "caption"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(side, row, 1)
        column.addLayout(grid)
        column.addWidget(self._advice)
        column.addWidget(self._field)
        column.addWidget(self._error)
        row_of_buttons = QHBoxLayout()
        row_of_buttons.addStretch()
        row_of_buttons.addWidget(self._button)
        column.addLayout(row_of_buttons)
        column.addStretch()
