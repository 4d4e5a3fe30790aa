"""One discrepancy: what the POS, this till and Hellotext have, and the button that fixes it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from posapp.domain.money import format_money
from posapp.domain.reconciliation.discrepancies import Discrepancy, Fix
from posapp.domain.shop import Shop
from posapp.ui.kit.basics import label, named_label, primary_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.rows_model import joined
from posapp.ui.labels.reconciliation import advice, discrepancy_label, fix_label
from posapp.ui.labels.sentences import state_label
from posapp.ui.labels.timestamps import timestamp_text

__all__ = ["DiscrepancyPanel"]

MAX_LINES = 3
FIELD = "field"


class DiscrepancyPanel(QWidget):
    """Three texts, perhaps a field, and a button.

    Signals:
        fix_requested: The Discrepancy, and what was typed for it: the receipt's number, or the reason.

    Args:
        shop: Its zone and locale decide how times and amounts are written.
    """

    fix_requested = Signal(Discrepancy, str)
    is_without_customer: bool
    """Whether the button records the sale without its customer, whom nobody knows."""

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._found: Discrepancy | None = None
        self.is_without_customer = False
        self._title = named_label("discrepancyTitle", "title")
        self._sides = [named_label(name, lines=MAX_LINES) for name in ("tillSide", "hereSide", "hellotextSide")]
        self._advice = label("", "soft", wraps=True)
        self._advice.setObjectName("discrepancyAdvice")
        self._field = line_field("discrepancyField", "", limit=500)
        self._button = primary_button("", "fixButton")
        self._button.clicked.connect(self._submit)
        self._lay_out()

    def show_discrepancy(self, found: Discrepancy) -> None:
        """Show one discrepancy, with the receipt's number in the field where that is the fix."""
        self._found = found
        self._title.setText(discrepancy_label(found.kind))
        for side, text in zip(self._sides, (self._till(found), self._here(found), self._there(found)), strict=True):
            side.setText(text)
        self._advice.setText(advice(found))
        self.is_without_customer = False
        self._button.setText(fix_label(found))
        self._button.setVisible(found.fix is not Fix.NOTHING)
        self._prepare_field(found)
        self.set_busy(busy=False)

    def show_field_error(self, text: str) -> None:
        """Show what is wrong with what was typed."""
        self._form.show_message(FIELD, text)

    def offer_without_customer(self) -> None:
        """Let the button record the sale without its customer."""
        self.is_without_customer = True
        self._button.setText(self.tr("Record without a customer"))

    def set_busy(self, *, busy: bool) -> None:
        """Ignore the button while the fix is saved."""
        self._button.setEnabled(not busy)

    def _prepare_field(self, found: Discrepancy) -> None:
        requested = {
            Fix.CORRECT_RECEIPT: self.tr("Receipt number in the POS"),
            Fix.SEND_TO_REVIEW: self.tr("Reason (saved in the activity log)"),
        }.get(found.fix, "")
        needs_sale = found.kind.is_refund and found.here is None
        requested = self.tr("Receipt of the sale") if needs_sale else requested
        self._form.set_caption(FIELD, requested)
        self._form.set_shown(FIELD, is_shown=bool(requested))
        is_receipt = found.fix is Fix.CORRECT_RECEIPT and found.till is not None
        proposed = found.candidates[0] if found.candidates else ""
        self._field.setText(found.receipt if is_receipt else proposed)

    def _submit(self) -> None:
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
        return joined(receipt, amount, timestamp_text(moment, self._shop), more)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        captions = (self.tr("POS"), self.tr("Here"), self.tr("Hellotext"))
        for place, (caption, side) in enumerate(zip(captions, self._sides, strict=True)):
            grid.addWidget(label(caption, "caption"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(side, place, 1)
        whole = column(self._title, grid, self._advice, spacing=12)
        self.setLayout(whole)
        self._form = Form(whole, self)
        self._form.add(FormField(self._field, self.tr("Receipt number in the POS"), FIELD, "discrepancyError"))
        self._form.entered.connect(self._submit)
        whole.addLayout(row(None, self._button))
        whole.addStretch()
