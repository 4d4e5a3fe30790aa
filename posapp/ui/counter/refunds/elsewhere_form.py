"""The form of a receipt that this till does not have, entered from the paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from posapp.background.workers import Worker
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money, parse_amount
from posapp.domain.refunds.refund import AmountMissing
from posapp.domain.sales.receipts import check_receipt
from posapp.domain.shop import Shop
from posapp.services.sessions import SearchSession
from posapp.ui.customers.picker import CustomerPicker
from posapp.ui.kit.basics import FieldError, label, primary_button, secondary_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.labels.sentences import sentence

__all__ = ["ExternalReceiptForm"]

MAX_RESULTS = 5


class ExternalReceiptForm(QWidget):
    """Its number, its total, and whose it was.

    Signals:
        ready: The receipt's number, its total as Money, and the Subscriber or None.
        left: Back without one.

    Args:
        shop: Its currency and locale tell how the total is read.
        cache: Finds the customer.
    """

    ready = Signal(str, Money, Subscriber)
    left = Signal()

    def __init__(self, shop: Shop, cache: Worker[SearchSession], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._receipt = line_field("externalReceipt", self.tr("Number on the receipt"), limit=200)
        self._total = line_field("externalTotal", self.tr("Total on the receipt"), limit=200)
        caption = self.tr("Customer: name, phone or number")
        self._picker = CustomerPicker("externalCustomer", caption, "externalResults", cache, most=MAX_RESULTS)
        self._picker.entered.connect(self._enter_customer)
        self._receipt_error = FieldError("externalReceiptError", self._receipt)
        self._total_error = FieldError("externalTotalError", self._total)
        for field in (self._receipt, self._total):
            field.returnPressed.connect(self._continue)
            field.textChanged.connect(self._clear_errors)
        self._lay_out()

    def activate(self, receipt: str) -> None:
        """Start anew with what was typed before."""
        self._picker.clear()
        self._total.clear()
        self._receipt.setText(receipt)
        (self._total if receipt else self._receipt).setFocus()

    def _enter_customer(self) -> None:
        """Enter picks the first customer that was found; once one is picked it goes on."""
        if not self._picker.choose_first():
            self._continue()

    def _continue(self) -> None:
        receipt, total = self._checked_receipt(), self._checked_total()
        if receipt is not None and total is not None:
            self.ready.emit(receipt, total, self._picker.customer)

    def _checked_receipt(self) -> str | None:
        try:
            return check_receipt(self._receipt.text())
        except PosappError as error:
            self._receipt_error.show_message(sentence(error))
            return None

    def _checked_total(self) -> Money | None:
        try:
            total = parse_amount(self._total.text(), self._shop.currency, self._shop.locale)
            if total.minor == 0:
                raise AmountMissing()
        except PosappError as error:
            self._total_error.show_message(sentence(error))
            return None
        return total

    def _clear_errors(self) -> None:
        for error in (self._receipt_error, self._total_error):
            error.show_message("")

    def _lay_out(self) -> None:
        zero = format_money(Money(0, self._shop.currency), self._shop.locale)
        self._total.setToolTip(tooltip(self.tr("e.g. {example}").format(example=zero)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Another receipt"), "heading"))
        explanation = self.tr("From another till, or from before posapp. It is marked as entered by hand.")
        column.addWidget(label(explanation, "soft", wraps=True))
        for widget in (
            *(self._receipt, self._receipt_error),
            *(self._total, self._total_error),
            self._picker,
        ):
            column.addWidget(widget, stretch=int(widget is self._picker))
        back = secondary_button(self.tr("Cancel"), "cancelExternalButton")
        back.clicked.connect(self.left)
        go_on = primary_button(self.tr("Continue"), "externalContinueButton")
        go_on.clicked.connect(self._continue)
        row = QHBoxLayout()
        row.addWidget(back, stretch=1)
        row.addWidget(go_on, stretch=2)
        column.addLayout(row)
