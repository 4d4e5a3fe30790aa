"""Builds the form for a receipt that this till does not have."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from posapp.background.workers import Worker
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money
from posapp.domain.refunds.refund import AmountMissing
from posapp.domain.sales.receipts import check_receipt
from posapp.domain.shop import Shop
from posapp.services.sessions import SearchSession
from posapp.ui.customers.picker import CustomerPicker
from posapp.ui.kit.basics import FieldError, label, primary_button, secondary_button
from posapp.ui.kit.form import FieldErrors, MoneyField, line_field
from posapp.ui.kit.kept_caption import keep_caption
from posapp.ui.kit.plain_text import tooltip

__all__ = ["ExternalReceiptForm"]

MAX_RESULTS = 5
Value = TypeVar("Value")


class ExternalReceiptForm(QWidget):
    """Asks for the number, the total and the customer of a receipt.

    Signals:
        ready: The receipt's number, its total as Money, and the Subscriber or None.
        left: Cancel was pressed.

    Args:
        shop: Its currency and locale decide how the total is read.
        cache: Finds the customer.
    """

    ready = Signal(str, Money, Subscriber)
    left = Signal()

    def __init__(self, shop: Shop, cache: Worker[SearchSession], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._receipt = line_field("externalReceipt", self.tr("Number on the receipt"), limit=200)
        total = self.tr("Total on the receipt")
        self._total = MoneyField("externalTotal", total, shop, hint=total)
        caption = self.tr("Customer: name, phone or number")
        self._picker = CustomerPicker("externalCustomer", caption, "externalResults", cache, most=MAX_RESULTS)
        self._picker.entered.connect(self._enter_customer)
        for field in (self._receipt, self._total, self._picker.field):
            keep_caption(field)
        self._errors = FieldErrors(
            {
                "receipt": FieldError("externalReceiptError", self._receipt),
                "amount": FieldError("externalTotalError", self._total),
            },
            default="amount",
        )
        for field in (self._receipt, self._total):
            field.returnPressed.connect(self._continue)
            field.textChanged.connect(lambda _text: self._errors.clear())
        self._lay_out()

    def activate(self, receipt: str) -> None:
        """Start with the receipt number that was typed in the search."""
        self._picker.clear()
        self._total.clear()
        self._receipt.setText(receipt)
        (self._total if receipt else self._receipt).setFocus()

    def _enter_customer(self) -> None:
        """Enter chooses the first customer that was found; once one is chosen, it continues."""
        if not self._picker.choose_first():
            self._continue()

    def _continue(self) -> None:
        receipt, total = self._checked(self._read_receipt), self._checked(self._read_total)
        if receipt is not None and total is not None:
            self.ready.emit(receipt, total, self._picker.customer)

    def _checked(self, read: Callable[[], Value]) -> Value | None:
        """Give what a field says; None where something is wrong, which is then shown beside it."""
        try:
            return read()
        except PosappError as error:
            self._errors.show_error(error)
            return None

    def _read_receipt(self) -> str:
        return check_receipt(self._receipt.text())

    def _read_total(self) -> Money:
        total = self._total.money()
        if total is None or total.minor == 0:
            raise AmountMissing()
        return total

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
            *(self._receipt, self._errors["receipt"]),
            *(self._total, self._errors["amount"]),
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
