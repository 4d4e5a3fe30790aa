"""Builds the form that refunds a payment, with its facts and its earlier refunds."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from posapp.domain.amounts.reading import parse_amount
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money, typed_amount
from posapp.domain.reading_direction import isolated
from posapp.domain.refunds.refund import (
    RecordedRefund,
    RefundablePayment,
    RefundDraft,
    RefundKind,
    RefundReason,
    check_refund,
)
from posapp.domain.sales.sale import PaymentMethod
from posapp.domain.shop import Shop
from posapp.ui.counter.checkout.amount_field import AmountField
from posapp.ui.counter.refunds.returned_items import ReturnedItems
from posapp.ui.kit.act_once import ActOnce
from posapp.ui.kit.basics import FieldError, primary_button, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.form import FieldErrors, line_field
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.labels.items import named_quantity
from posapp.ui.labels.refunds import refund_reason_label, refund_state_label
from posapp.ui.labels.sentences import tender_label
from posapp.ui.labels.timestamps import timestamp_text

__all__ = ["RefundForm"]


class RefundForm(QWidget):
    """Asks for the amount, the reason and the method of a refund.

    Signals:
        requested: A RefundDraft that can be recorded.
        declined: The id of the request, and the note that says why.

    Args:
        shop: Its locale decides how amounts are written.
    """

    requested = Signal(RefundDraft)
    declined = Signal(str, str)

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._case: RefundablePayment | None = None
        self._who = _text_label("refundWho", "title", lines=2)
        self._paid = _text_label("refundPaid", "figure", lines=1)
        self._details = _text_label("refundDetails", "soft")
        self._asked = _text_label("refundAsked", "warning")
        self._past = QVBoxLayout()
        self._why = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._why.setSpacing(10)
        self._items = ReturnedItems(shop)
        self._items.changed.connect(self._show_computed)
        self._bringing = QTimer(self, singleShot=True, interval=0)
        self._bringing.timeout.connect(self._scroll_into_view)
        self._items.wrong.connect(self._bringing.start)
        self._amount = AmountField("")
        self._amount.setObjectName("refundAmount")
        self._amount.setAccessibleName(self.tr("Amount to refund"))
        self._reason = self._make_reasons()
        self._note = line_field("refundNote", self.tr("Note"), limit=500)
        self._errors = FieldErrors(
            {
                "amount": FieldError("refundAmountError", self._amount),
                "note": FieldError("refundNoteError", self._note),
            },
            default="amount",
        )
        self._method = Choice("refundMethod", {method: tender_label(method) for method in PaymentMethod}, rows=2)
        self._pay = primary_button(self.tr("Refund"), "refundButton")
        self._pay.setToolTip(self.tr("Enter"))
        self._ask = secondary_button(self.tr("Request refund"), "requestRefundButton")
        self._ask.setToolTip(self.tr("Records the customer's request; a manager decides"))
        self._reject = secondary_button(self.tr("Decline"), "declineButton")
        self._once = ActOnce(self)
        self._once.bind_button(self._pay, self._refund)
        self._once.bind_button(self._ask, lambda: self._emit_request(RefundKind.REQUESTED))
        self._once.bind_button(self._reject, self._decline)
        for field in (self._amount, self._note):
            field.textChanged.connect(self._clear_errors)
            self._once.bind_field(field, self._refund)
        self._lay_out()

    def show_case(self, case: RefundablePayment, difference: Money | None = None) -> None:
        """Show a payment, and propose what is left of it, or what was requested.

        Args:
            case: The payment.
            difference: By how much the shop's POS has less for it: then only that is proposed, without what was
                refunded here already; None where nothing is known of that.
        """
        self._case = case
        original = case.original
        self._who.setText(original.customer_name or self.tr("No customer"))
        self._paid.setText(format_money(original.total, self._shop.locale))
        self._details.setText("\n".join(self._detail_lines(case)))
        self._show_past(case)
        asked = case.open_request
        self._asked.setVisible(asked is not None)
        if asked is not None:
            self._asked.setText(self._request_text(asked.money, refund_reason_label(asked.reason), asked.note))
            self._reason.setCurrentIndex(self._reason.findData(asked.reason.value))
        wanted = _proposed(case, difference) if asked is None else asked.money
        self._propose(min(wanted, case.left, key=lambda each: each.minor))
        if self._items.is_focused:
            self.take_focus()  # its rows are about to go
        self._items.show_case(case)
        self._facts.verticalScrollBar().setValue(0)
        beside = QBoxLayout.Direction.LeftToRight if case.sold else QBoxLayout.Direction.TopToBottom
        self._why.setDirection(beside)  # items need the room
        self._note.setText("" if asked is None else asked.note)
        self._offer(possible=case.left.minor > 0, asked=asked is not None)

    def show_error(self, error: Exception) -> None:
        """Show beside its field why the refund cannot be recorded, and enable the buttons."""
        self.set_busy(busy=False)
        self._errors.show_error(error)

    def set_busy(self, *, busy: bool) -> None:
        """Disable the buttons while a refund is being written, so that nobody records it twice."""
        self._once.set_busy(busy=busy)

    def take_focus(self) -> None:
        """Put the keyboard on the amount."""
        self._amount.setFocus()
        self._amount.selectAll()

    def _detail_lines(self, case: RefundablePayment) -> list[str]:
        original = case.original
        lines = [self.tr("Receipt {receipt}").format(receipt=isolated(original.receipt))]
        if case.occurred_at is not None:
            lines.append(timestamp_text(case.occurred_at, self._shop))
        if original.is_external:
            lines.append(self.tr("From elsewhere, entered by hand"))
        if not original.profile:
            lines.append(self.tr("No customer: not sent to Hellotext"))
        if case.left != original.total:
            left = format_money(case.left, self._shop.locale)
            lines.append(self.tr("{amount} can still be refunded").format(amount=left))
        return lines

    def _request_text(self, money: Money, reason: str, note: str) -> str:
        amount = format_money(money, self._shop.locale)
        why = f"{reason}: {isolated(note)}" if note else reason
        return self.tr("The customer requests a refund of {amount}. {why}").format(amount=amount, why=why)

    def _show_computed(self, worth: Money | None) -> None:
        """Compute the amount from the returned items; without any, propose what is left and let it be typed."""
        if worth is not None:
            self._amount.show_computed(typed_amount(worth, self._shop.locale), is_computed=True)
        elif self._amount.is_computed and self._case is not None:
            self._amount.show_computed("", is_computed=False)
            self._propose(self._case.left)

    def _scroll_into_view(self) -> None:
        """Scroll to the invalid item, once its error is laid out."""
        wrong = self._items.invalid_item
        if wrong is not None:
            self._facts.ensureWidgetVisible(wrong)

    def _propose(self, money: Money) -> None:
        self._amount.show_computed("", is_computed=False)
        self._amount.setPlaceholderText(format_money(Money(0, money.currency), self._shop.locale))
        self._amount.setText(typed_amount(money, self._shop.locale) if money.minor else "")

    def _offer(self, *, possible: bool, asked: bool) -> None:
        for widget in (self._amount, self._reason, self._note, self._method, self._pay):
            widget.setVisible(possible)
        self._ask.setVisible(possible and not asked)
        self._reject.setVisible(asked)
        self.set_busy(busy=False)
        self._clear_errors()

    def _show_past(self, case: RefundablePayment) -> None:
        while (item := self._past.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in case.refunds:
            amount = format_money(each.refund.money, self._shop.locale)
            moment = timestamp_text(each.refund.occurred_at, self._shop)
            words = (
                amount,
                *self._item_text(each, case),
                refund_state_label(each),
                refund_reason_label(each.refund.reason),
                moment,
            )
            self._past.addWidget(WrappedLabel(" · ".join(words), "soft"))

    def _item_text(self, recorded: RecordedRefund, case: RefundablePayment) -> tuple[str, ...]:
        known = [each for each in recorded.refund.lines if each.place < len(case.sold)]
        names = [named_quantity(case.sold[each.place], self._shop.locale, each.quantity) for each in known]
        return (", ".join(names),) if names else ()

    def _emit_request(self, kind: RefundKind) -> None:
        draft = self._draft(kind)
        if draft is not None:
            self.requested.emit(draft)

    def _draft(self, kind: RefundKind) -> RefundDraft | None:
        """Give the refund in the fields; None where one is wrong, which is then shown beside it."""
        case = self._case
        if case is None:
            return None
        if self._items.focus_error():
            return None
        try:
            asked = case.open_request if kind is RefundKind.RECEIVED else None
            draft = RefundDraft(
                original=case.original,
                money=parse_amount(self._amount.text(), case.original.total.currency, self._shop.locale),
                kind=kind,
                reason=RefundReason(self._reason.currentData()),
                note=self._note.text(),
                method=self._method.chosen,
                answers="" if asked is None else asked.id,
                lines=self._items.lines(),
            )
            return check_refund(draft, [each.refund for each in case.refunds], case.sold)
        except PosappError as error:
            self.show_error(error)
            return None

    def _decline(self) -> None:
        asked = None if self._case is None else self._case.open_request
        if asked is None:
            return
        if not self._note.text().strip():
            self._errors["note"].show_message(self.tr("Note: enter why you decline the request."))
            self._note.setFocus()
            return
        self.declined.emit(asked.id, self._note.text())

    def _refund(self) -> None:
        self._emit_request(RefundKind.RECEIVED)

    def _clear_errors(self) -> None:
        self._errors.clear()

    def _make_reasons(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("refundReason")
        box.setAccessibleName(self.tr("Reason"))
        for reason in RefundReason:
            box.addItem(refund_reason_label(reason), reason.value)
        box.currentIndexChanged.connect(self._clear_errors)
        return box

    def _lay_out(self) -> None:
        inner = QWidget()
        facts = QVBoxLayout(inner)
        facts.setContentsMargins(0, 0, 8, 0)
        facts.setSpacing(8)
        for widget in (self._who, self._paid, self._details, self._asked):
            facts.addWidget(widget)
        facts.addLayout(self._past)
        facts.addWidget(self._items)
        facts.addStretch()
        self._facts = scroll_area(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._facts, stretch=1)
        self._why.addWidget(self._reason)
        self._why.addWidget(self._note)
        column.addWidget(self._amount)
        column.addWidget(self._errors["amount"])
        column.addLayout(self._why)
        column.addWidget(self._errors["note"])
        column.addWidget(self._method)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        for button, stretch in ((self._ask, 1), (self._reject, 1), (self._pay, 2)):
            buttons.addWidget(button, stretch=stretch)
        column.addLayout(buttons)


def _text_label(name: str, role: str, *, lines: int = 0) -> WrappedLabel:
    made = WrappedLabel("", role, lines=lines)
    made.setObjectName(name)
    return made


def _proposed(case: RefundablePayment, difference: Money | None) -> Money:
    if difference is None or difference.currency != case.left.currency:
        return case.left
    refunded = case.original.total - case.left
    return Money(max(0, difference.minor - refunded.minor), difference.currency)
