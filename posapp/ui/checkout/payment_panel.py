"""What is paid: amount, receipt, tender, and the one button."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from posapp.domain.errors import PosappError
from posapp.domain.money import Money, decimal_separator, format_money, parse_amount
from posapp.domain.receipts import check_receipt
from posapp.domain.sales import PaymentMethod
from posapp.domain.shop import Shop
from posapp.ui.checkout.amount_field import AmountField
from posapp.ui.sentences import method_word, sentence
from posapp.ui.theme import icon, keep_tinted, palette
from posapp.ui.widgets.basics import Card, FieldError, label, primary_button
from posapp.ui.widgets.choice import Choice
from posapp.ui.widgets.keypad import Keypad

__all__ = ["PaymentPanel"]


class PaymentPanel(Card):
    """Amount, receipt number, tender.

    Signals:
        record: The cashier wants the payment recorded.
    """

    record = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._busy = False
        self._amount = AmountField(format_money(Money(0, shop.currency), shop.locale))
        self._receipt = self._receipt_field()
        for field in (self._amount, self._receipt):
            field.returnPressed.connect(self._enter)
            field.textChanged.connect(self._forgive)
        self.amount_error = FieldError("amountError", self._amount)
        self.receipt_error = FieldError("receiptError", self._receipt)
        self._method = Choice("methodChoice", {method: method_word(method) for method in PaymentMethod}, rows=2)
        self._keypad = Keypad(decimal_separator(shop.locale) if shop.currency.exponent else "")
        self._keypad.typed.connect(self._amount.type)
        self._keypad.erased.connect(self._amount.erase)
        self._record = primary_button(self.tr("Record payment"), "recordButton")
        self._record.setToolTip(self.tr("Enter"))
        self._record.clicked.connect(self.record)
        self._lay_out()

    @property
    def method(self) -> PaymentMethod:
        """The chosen tender."""
        return self._method.chosen

    def money(self) -> Money | None:
        """Give the amount; None when it is none, which is then said beside the field."""
        try:
            return parse_amount(self._amount.text(), self._shop.currency, self._shop.locale)
        except PosappError as error:
            empty = not self._amount.text().strip()
            self.amount_error.tell(self.tr("Amount: type what was paid.") if empty else sentence(error))
            self._amount.setFocus()
            return None

    def receipt(self) -> str | None:
        """Give the receipt's number; None when it is none, which is then said beside the field."""
        try:
            return check_receipt(self._receipt.text())
        except PosappError as error:
            self.refuse_receipt(error)
            return None

    def refuse_receipt(self, error: Exception) -> None:
        """Say beside the field what is wrong with the receipt."""
        self.receipt_error.tell(sentence(error))
        self._receipt.setFocus()
        self._receipt.selectAll()

    def propose(self, receipt: str) -> None:
        """Propose the next receipt's number."""
        self._receipt.setText(receipt)

    def clear(self) -> None:
        """Begin with the next payment."""
        self._amount.clear()
        self._method.choose(PaymentMethod.CASH)

    def focus_amount(self) -> None:
        """Put the keyboard on the amount."""
        self._amount.setFocus()
        self._amount.selectAll()

    def set_busy(self, busy: bool) -> None:
        """Hold the button while a payment is being written, so that nobody records it twice."""
        self._busy = busy
        self._record.setEnabled(not busy)

    def _receipt_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("receiptField")
        field.setAccessibleName(self.tr("Receipt number"))
        field.setToolTip(self.tr("Receipt number"))
        field.setPlaceholderText(self.tr("Receipt"))
        field.setMaxLength(64)
        sign = field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        keep_tinted(field, lambda: sign.setIcon(icon("receipt", palette().soft)))
        return field

    def _lay_out(self) -> None:
        column = self.column
        column.addLayout(self._head())
        column.addWidget(self.receipt_error)
        column.addWidget(self._amount)
        column.addWidget(self.amount_error)
        column.addWidget(self._keypad, stretch=1)
        column.addWidget(self._method)
        column.addWidget(self._record)
        self.setTabOrder(self._amount, self._method)
        self.setTabOrder(self._method, self._receipt)
        self.setTabOrder(self._receipt, self._record)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(label(self.tr("Payment"), "heading"))
        row.addStretch(1)
        row.addWidget(self._receipt, stretch=4)
        return row

    def _enter(self) -> None:
        if not self._busy:
            self.record.emit()

    def _forgive(self) -> None:
        self.amount_error.tell("")
        self.receipt_error.tell("")
