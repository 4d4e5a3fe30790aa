"""Finds the payment to refund: by receipt, by customer, or from the list of the day."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from posapp.background.workers import Worker
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import PosappError
from posapp.domain.refunds.refund import RefundablePayment, SaleVoided
from posapp.domain.shop import Shop
from posapp.services.on_ledger.refunds import ReceiptUnknown
from posapp.services.sessions import LedgerSession, SearchSession
from posapp.ui.counter.refunds.case_choices import RefundablePaymentModel
from posapp.ui.kit.basics import FieldError, secondary_button
from posapp.ui.kit.form import line_field
from posapp.ui.kit.latest_search import LatestSearch
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.labels.sentences import sentence
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["PaymentSearch"]

MAX_CUSTOMERS = 5


class PaymentSearch(QWidget):
    """A search field and the payments it finds; those of today while it is empty.

    Signals:
        chosen: The RefundablePayment that is marked; None where none is.
        taken: Enter, or a double click, on the marked payment: the keyboard goes on to the amount.
        external_receipt: What was typed: the receipt is not of this till.

    Args:
        shop: The shop.
        ledger: Finds the payments.
        cache: Finds the customers.
    """

    chosen = Signal(object)
    taken = Signal()
    external_receipt = Signal(str)

    def __init__(
        self, shop: Shop, ledger: Worker[LedgerSession], cache: Worker[SearchSession], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._latest, self._customers = LatestSearch(ledger, parent=self), LatestSearch(cache, parent=self)
        self._field = self._make_field()
        self._error = FieldError("refundSearchError", self._field)
        self._list = RowsList[RefundablePayment](
            "refundCases",
            RefundablePaymentModel(shop, self),
            title=self.tr("Payments"),
            empty_name="refundNothingFound",
        )
        self._list.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list.marked.connect(self.chosen)
        self._list.activated.connect(self.taken)
        self._is_entered = False
        other = secondary_button(self.tr("Another receipt"), "externalReceiptButton")
        other.setToolTip(self.tr("From another till, or from before posapp"))
        other.clicked.connect(self._request_external_form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self._field, self._error, self._list, other):
            column.addWidget(widget, stretch=int(widget is self._list))

    def activate(self, receipt: str = "") -> None:
        """Show a receipt, or the payments of today."""
        self._field.setText(receipt)
        self._field.setFocus()
        self._field.selectAll()
        self._is_entered = bool(receipt)
        self._search()

    @property
    def choices(self) -> QWidget:
        """The part that shows the payments."""
        return self._list

    def refresh(self) -> None:
        """Search again for the text in the field; no payment is marked until somebody does."""
        self._is_entered = False
        self._search()

    def clear(self) -> None:
        """Begin anew, after something was recorded, with the payments of today and the keyboard in the field."""
        self._field.clear()
        self._field.setFocus()
        self.refresh()

    def _enter(self) -> None:
        """Enter goes on with the payment that is found alone; of several, to the list."""
        self._is_entered = True
        self._search()

    def _search(self) -> None:
        text = self._field.text().strip()
        self._error.show_message("")
        self._customers.cancel()
        if not text:
            self._latest.ask(_today, self._show, self._show_error)
        else:
            self._latest.ask(lambda session: (session.refunds.by_receipt(text),), self._show, self._show_error)

    def _request_external_form(self) -> None:
        """Drop answers that are still to come: they would replace the form."""
        self._latest.cancel()
        self._customers.cancel()
        self.external_receipt.emit(self._field.text().strip())

    def _show_error(self, error: Exception) -> None:
        """Search for customers where the text is no receipt of this till."""
        if isinstance(error, SaleVoided) or not isinstance(error, PosappError):
            self._show(())
            self._say(error)
        elif isinstance(error, ReceiptUnknown) or getattr(error, "field", "") == "receipt":
            self._look_for_customers()
        else:
            self._say(error)

    def _look_for_customers(self) -> None:
        text = self._field.text().strip()
        self._customers.ask(
            lambda session: session.find.search(text, MAX_CUSTOMERS), self._look_for_payments, self._say
        )

    def _look_for_payments(self, customers: tuple[Subscriber, ...]) -> None:
        ids = [each.id for each in customers]
        self._latest.ask_more(lambda session: _of_customers(session, ids), self._show, self._say)

    def _say(self, error: Exception) -> None:
        self._error.show_message(sentence(error))

    def _show(self, payments: tuple[RefundablePayment, ...]) -> None:
        is_entered, self._is_entered = self._is_entered, False
        self._list.show_unmarked(payments, empty=self._nothing())
        self._list.clear_mark()
        if is_entered and payments:
            self._list.mark_row(0)
            if len(payments) == 1:
                self.taken.emit()
            else:
                self._list.setFocus()

    def _nothing(self) -> str:
        if self._field.text().strip():
            return self.tr("No payment found. Search again, or enter another receipt.")
        return self.tr("No payments yet today. Scan or type a receipt number or a customer's name.")

    def _make_field(self) -> QLineEdit:
        field = line_field(
            "refundSearch", self.tr("Receipt or customer"), hint=self.tr("Receipt, name or phone"), limit=200
        )
        field.textEdited.connect(lambda _text: self.refresh())
        field.returnPressed.connect(self._enter)
        sign = field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        redraw_on_theme_change(field, lambda: sign.setIcon(icon("receipt", palette().soft)))
        return field


def _today(session: LedgerSession) -> tuple[RefundablePayment, ...]:
    """Give the open requests first, since customers wait for a decision."""
    asked = [session.refunds.case(each.refund.original) for each in session.refunds.open_requests()]
    seen = {case.original.receipt for case in asked}
    sales = [each.sale for each in session.day.sales(session.day.today(), 50) if each.sale.voided_at is None]
    return (*asked, *(session.refunds.of_sale(sale) for sale in sales if sale.receipt not in seen))


def _of_customers(session: LedgerSession, ids: list[str]) -> tuple[RefundablePayment, ...]:
    return tuple(case for profile in ids for case in session.refunds.of_customer(profile))
