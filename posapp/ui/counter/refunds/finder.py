"""Finding the payment to pay back: by receipt, by customer, or from the day's list."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from posapp.background.workers import Worker
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import PosappError
from posapp.domain.refunds.refund import RefundablePayment, SaleVoided
from posapp.domain.shop import Shop
from posapp.services.on_ledger.refunds import ReceiptUnknown
from posapp.services.sessions import LedgerSession, SearchSession
from posapp.ui.counter.refunds.case_choices import RefundablePaymentModel
from posapp.ui.kit.basics import FieldError, label, secondary_button
from posapp.ui.kit.two_line_list import TwoLineList
from posapp.ui.labels.sentences import sentence
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["PaymentSearch"]

MAX_CUSTOMERS = 5


class PaymentSearch(QWidget):
    """A field, and the payments that are meant by what stands in it; without a word those of today.

    Signals:
        chosen: The RefundablePayment that is marked.
        external_receipt: What was typed: the receipt is not of this till.

    Args:
        shop: The shop.
        ledger: Knows the payments.
        cache: Knows the customers.
    """

    chosen = Signal(RefundablePayment)
    external_receipt = Signal(str)

    def __init__(
        self, shop: Shop, ledger: Worker[LedgerSession], cache: Worker[SearchSession], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ledger, self._cache = ledger, cache
        self._asked = 0
        self._field = self._make_field()
        self._error = FieldError("refundSearchError", self._field)
        self._model = RefundablePaymentModel(shop, self)
        self._list = TwoLineList("refundCases", self._model)
        self._list.setAccessibleName(self.tr("Payments"))
        self._list.selectionModel().currentChanged.connect(lambda now, _before: self._emit(now.row()))
        self._empty = label("", "soft", wraps=True)
        self._empty.setObjectName("refundNothingFound")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._list)
        other = secondary_button(self.tr("Another receipt"), "externalReceiptButton")
        other.setToolTip(self.tr("From another till, or from before posapp"))
        other.clicked.connect(lambda: self.external_receipt.emit(self._field.text().strip()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self._field, self._error, self._pages, other):
            column.addWidget(widget, stretch=int(widget is self._pages))

    def activate(self, receipt: str = "") -> None:
        """Start anew, with a receipt or with the payments of today."""
        self._field.setText(receipt)
        self._field.setFocus()
        self._field.selectAll()
        self.refresh()

    def choices_area(self, above: QWidget) -> QRect:
        """Give where the payments stand, in the coordinates of a widget that holds this one."""
        return QRect(self._pages.mapTo(above, QPoint(0, 0)), self._pages.size())

    def refresh(self) -> None:
        """Look again for what stands in the field, beside the UI thread."""
        self._asked += 1
        number, text = self._asked, self._field.text().strip()
        self._error.show_message("")
        if not text:
            self._run(_today, number, self._show)
        else:
            self._run(lambda session: session.refunds.by_receipt(text), number, lambda case: self._show((case,)))

    def _run(
        self,
        ask: "Callable[[LedgerSession], object]",
        number: int,
        show: "Callable[..., None]",
    ) -> None:
        self._ledger.run(
            ask,
            on_success=lambda found: show(found) if number == self._asked else None,
            on_failure=lambda error: self._show_error(error, number),
        )

    def _show_error(self, error: Exception, number: int) -> None:
        """What is no receipt of this till may be somebody's name, phone or number."""
        if number != self._asked:
            return
        if isinstance(error, SaleVoided) or not isinstance(error, PosappError):
            self._show(())
            self._error.show_message(sentence(error))
        elif isinstance(error, ReceiptUnknown) or getattr(error, "field", "") == "receipt":
            self._look_for_customers(number)
        else:
            self._error.show_message(sentence(error))

    def _look_for_customers(self, number: int) -> None:
        text = self._field.text().strip()
        self._cache.run(
            lambda session: session.find.search(text, MAX_CUSTOMERS),
            on_success=lambda found: self._look_for_payments(found, number),
            on_failure=lambda error: self._error.show_message(sentence(error)),
        )

    def _look_for_payments(self, customers: tuple[Subscriber, ...], number: int) -> None:
        ids = [each.id for each in customers]
        self._run(lambda session: _of_customers(session, ids), number, self._show)

    def _show(self, cases: tuple[RefundablePayment, ...]) -> None:
        self._model.show(cases)
        self._pages.setCurrentWidget(self._list if cases else self._empty)
        self._empty.setText(self._nothing())
        if cases:
            first = self._model.index(0, 0)
            self._list.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            self.chosen.emit(None)

    def _nothing(self) -> str:
        if self._field.text().strip():
            return self.tr("No payment found. Search again, or enter another receipt.")
        return self.tr("No payments yet today. Scan or type a receipt number or a customer's name.")

    def _emit(self, row: int) -> None:
        case = self._model.at(row)
        if case is not None:
            self.chosen.emit(case)

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("refundSearch")
        field.setAccessibleName(self.tr("Receipt or customer"))
        field.setPlaceholderText(self.tr("Receipt, name or phone"))
        field.setMaxLength(200)
        field.textEdited.connect(lambda _text: self.refresh())
        field.returnPressed.connect(self.refresh)
        sign = field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        redraw_on_theme_change(field, lambda: sign.setIcon(icon("receipt", palette().soft)))
        return field


def _today(session: LedgerSession) -> tuple[RefundablePayment, ...]:
    """Requests come first: somebody waits for a decision."""
    asked = [session.refunds.case(each.refund.original) for each in session.refunds.open_requests()]
    seen = {case.original.receipt for case in asked}
    sales = [each.sale for each in session.day.sales(session.day.today(), 50) if each.sale.voided_at is None]
    return (*asked, *(session.refunds.of_sale(sale) for sale in sales if sale.receipt not in seen))


def _of_customers(session: LedgerSession, ids: list[str]) -> tuple[RefundablePayment, ...]:
    return tuple(case for profile in ids for case in session.refunds.of_customer(profile))
