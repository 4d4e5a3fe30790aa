"""Builds the form that refunds a payment: one decision, for which nothing is chosen beforehand."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from posapp.domain.amounts.reading import parse_amount
from posapp.domain.errors import InputError, PosappError
from posapp.domain.money import Money, decimal_separator, format_money, typed_amount
from posapp.domain.refunds.given_back import GivenBack
from posapp.domain.refunds.refund import (
    ReasonMissing,
    RefundablePayment,
    RefundDraft,
    RefundKind,
    RefundReason,
    check_refund,
)
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.ui.counter.checkout.amount_field import AmountField
from posapp.ui.counter.refunds.case_facts import CaseFacts
from posapp.ui.counter.refunds.returned_items import ReturnedItems
from posapp.ui.counter.refunds.tip_back import TipBack
from posapp.ui.kit.act_once import ActOnce
from posapp.ui.kit.basics import FieldError, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.choice_area import ChoiceArea
from posapp.ui.kit.form import FieldErrors, line_field
from posapp.ui.kit.kept_caption import keep_caption
from posapp.ui.kit.keypad import Keypad
from posapp.ui.kit.noted_button import NotedButton
from posapp.ui.kit.room import Room
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.labels.collected import tip_and_rounding_text
from posapp.ui.labels.refunds import refund_reason_label
from posapp.ui.labels.sentences import tender_label

__all__ = ["RefundForm"]

MOST_IN_TWO_ROWS = 6


class RefundForm(QWidget):
    """Asks for the amount, the reason and the method of a refund.

    Signals:
        requested: A RefundDraft that can be recorded.
        declined: The id of the request, and the note that says why.
        left: Another payment is to be chosen, where the list is hidden.

    Args:
        shop: Its locale decides how amounts are written.
    """

    requested = Signal(RefundDraft)
    declined = Signal(str, str)
    left = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._room = Room.ROOMY
        self._case: RefundablePayment | None = None
        self._case_facts = CaseFacts(shop)
        self._items = ReturnedItems(shop)
        self._items.changed.connect(self._show_computed)
        self._bringing = QTimer(self, singleShot=True, interval=0)
        self._bringing.timeout.connect(self._scroll_into_view)
        self._items.wrong.connect(self._bringing.start)
        self._amount = self._make_amount()
        self._whole = secondary_button("", "refundWholeButton")
        self._whole.clicked.connect(self._take_whole)
        self._reason = self._make_reasons()
        self._note = keep_caption(line_field("refundNote", self.tr("Note"), limit=500))
        self._errors = FieldErrors(
            {
                "amount": FieldError("refundAmountError", self._amount),
                "reason": FieldError("refundReasonError", self._reason),
                "note": FieldError("refundNoteError", self._note),
            },
            default="amount",
        )
        self._tip = TipBack(shop)
        self._tip.changed.connect(self._name_button)
        self._keypad = Keypad(decimal_separator(shop.locale) if shop.currency.exponent else "")
        self._keypad.typed.connect(self._type_key)
        self._keypad.erased.connect(self._erase_key)
        self._method = Choice("refundMethod", _labelled(Tender.BUILT_IN), rows=2, shrinks=True)
        self._method.changed.connect(self._name_button)
        self._make_buttons()
        self._lay_out()

    @property
    def case(self) -> RefundablePayment | None:
        """The payment that is shown."""
        return self._case

    def show_case(self, case: RefundablePayment, difference: Money | None = None) -> None:
        """Show a payment with an empty form, or with what was requested; the tender is the payment's.

        Args:
            case: The payment.
            difference: By how much the shop's POS has less for it: then that is proposed, without what was refunded
                here already; None where nothing is known of that.
        """
        self._case = case
        self._case_facts.show_case(case)
        asked = case.open_request
        self._reason.setCurrentIndex(-1 if asked is None else self._reason.findData(asked.reason.value))
        self._note.setText("" if asked is None else asked.note)
        self._method.show_values(_labelled(case.tenders))
        self._method.choose(case.method or Tender.CASH)
        self._fit_tenders()
        self._tip.show_tip(case)
        left = format_money(case.left, self._shop.locale)
        self._whole.setText(self.tr("Everything that is left: {amount}").format(amount=left))
        self._propose(_proposed(case, difference) if asked is None else asked.money)
        if self._items.is_focused:
            self.take_focus()  # its rows are about to go
        self._items.show_case(case)
        self._facts.verticalScrollBar().setValue(0)
        self._offer(possible=case.left.minor > 0, asked=asked is not None)

    def show_error(self, error: Exception) -> None:
        """Show beside its field why the refund cannot be recorded, and enable the buttons.

        The keyboard comes first: a screen reader would say the error once more with the field that it comes to.
        """
        self.set_busy(busy=False)
        if isinstance(error, ReasonMissing):
            self._reason.setFocus()
        self._errors.show_error(error)

    def set_busy(self, *, busy: bool) -> None:
        """Disable the buttons while a refund is being written, so that nobody records it twice."""
        self._once.set_busy(busy=busy)

    def set_room(self, room: Room) -> None:
        """Stand closer in a low window: the tenders beside the keypad."""
        low = room is Room.LOW
        self._keys.setDirection(QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom)
        self._room = room
        self._fit_tenders()
        self._money.setSpacing(6 if low else 10)
        self._why.setSpacing(6 if low else 10)

    def _fit_tenders(self) -> None:
        number, low = len(self._method.buttons), self._room is Room.LOW
        self._method.stand_in(-(-number // 2) if low else 2 if number <= MOST_IN_TWO_ROWS else 3, low=low)

    def take_focus(self) -> None:
        """Put the keyboard on the amount."""
        self._amount.setFocus()
        self._amount.selectAll()

    # --- the amount

    def _propose(self, money: Money | None) -> None:
        case = self._case
        self._amount.show_computed("", is_computed=False)
        self._amount.clear()
        if case is None:
            return
        self._amount.setPlaceholderText(format_money(Money(0, case.left.currency), self._shop.locale))
        if money is not None and money.minor:
            least = min(money, case.left, key=lambda each: each.minor)
            self._amount.setText(typed_amount(least, self._shop.locale))

    def _take_whole(self) -> None:
        if self._case is not None:
            self._propose(self._case.left)
            self.take_focus()

    def _show_computed(self, worth: Money | None) -> None:
        """Compute the amount from the returned items; without any, let it be typed."""
        if worth is not None:
            self._amount.show_computed(typed_amount(worth, self._shop.locale), is_computed=True)
        elif self._amount.is_computed:
            self._propose(None)

    def _typed(self) -> Money | None:
        if self._case is None:
            return None
        try:
            return parse_amount(self._amount.text(), self._case.left.currency, self._shop.locale)
        except InputError:
            return None

    def _back(self) -> GivenBack | None:
        """Give what goes back to the customer; None while no amount is typed."""
        case, money = self._case, self._typed()
        if case is None or money is None or not money.minor or money.minor > case.left.minor:
            return None
        return case.give_back(money, self._method.chosen, with_tip=self._tip.is_wanted(whole=money == case.left))

    def _name_button(self) -> None:
        """The button says what it will do: what the customer gets, with tip and rounding."""
        back, money = self._back(), self._typed()
        total = money if back is None else back.total
        amount = "" if total is None or money is None or not money.minor else format_money(total, self._shop.locale)
        self._pay.setText(self.tr("Refund {amount}").format(amount=amount) if amount else self.tr("Refund"))
        self._pay.say_note("" if back is None else tip_and_rounding_text(back.tip, back.rounding, self._shop))
        self._tip.follow(whole=self._case is not None and money == self._case.left)

    def _type_key(self, text: str) -> None:
        if not self._amount.is_computed:
            self._amount.type(text)

    def _erase_key(self) -> None:
        if not self._amount.is_computed:
            self._amount.erase()

    def _scroll_into_view(self) -> None:
        """Scroll to the invalid item, once its error is laid out."""
        wrong = self._items.invalid_item
        if wrong is not None:
            self._facts.ensureWidgetVisible(wrong)

    # --- what is recorded

    def _emit_request(self, kind: RefundKind) -> None:
        draft = self._draft(kind)
        if draft is not None:
            self.requested.emit(draft)

    def _draft(self, kind: RefundKind) -> RefundDraft | None:
        """Give the refund in the fields; None where one is wrong, which is then shown beside it."""
        case = self._case
        if case is None or self._items.focus_error():
            return None
        try:
            money = parse_amount(self._amount.text(), case.original.total.currency, self._shop.locale)
            asked = case.open_request if kind is RefundKind.RECEIVED else None
            back = self._back() if kind is RefundKind.RECEIVED else None
            draft = RefundDraft(
                original=case.original,
                money=money,
                kind=kind,
                reason=self._chosen_reason(),
                note=self._note.text(),
                method=self._method.chosen,
                answers="" if asked is None else asked.id,
                lines=self._items.lines(),
                with_tip=back is not None and back.tip.minor > 0,
                handed_back=None if back is None else back.total,
            )
            return check_refund(draft, [each.refund for each in case.refunds], case.sold)
        except PosappError as error:
            self.show_error(error)
            return None

    def _chosen_reason(self) -> RefundReason:
        chosen = self._reason.currentData()
        if chosen is None:
            raise ReasonMissing()
        return RefundReason(chosen)

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

    # --- how it is put together

    def _offer(self, *, possible: bool, asked: bool) -> None:
        for widget in (self._amount, self._reason, self._note, self._keypad, self._method, self._pay):
            widget.setVisible(possible)
        self._whole.setVisible(possible and self._case is not None and not self._case.sold)  # items have their own
        self._ask.setVisible(possible and not asked)
        self._reject.setVisible(asked)
        self.set_busy(busy=False)
        self._errors.clear()
        self._name_button()

    def _make_amount(self) -> AmountField:
        amount = AmountField("", self.tr("Amount to refund"))
        amount.setObjectName("refundAmount")
        amount.textChanged.connect(lambda _text: self._name_button())
        return amount

    def _make_reasons(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("refundReason")
        box.setAccessibleName(self.tr("Reason"))
        box.setPlaceholderText(self.tr("Choose the reason"))
        for reason in RefundReason:
            box.addItem(refund_reason_label(reason), reason.value)
        box.setCurrentIndex(-1)
        box.currentIndexChanged.connect(lambda _index: self._errors.clear())
        return box

    def _make_buttons(self) -> None:
        self._pay = NotedButton(self.tr("Refund"), "refundButton")
        self._pay.setToolTip(self.tr("Enter"))
        self._ask = secondary_button(self.tr("Request refund"), "requestRefundButton")
        self._ask.setToolTip(self.tr("Records the customer's request; a manager decides"))
        self._reject = secondary_button(self.tr("Decline"), "declineButton")
        self._once = ActOnce(self)
        self._once.bind_button(self._pay, self._refund)
        self._once.bind_button(self._ask, lambda: self._emit_request(RefundKind.REQUESTED))
        self._once.bind_button(self._reject, self._decline)
        for field in (self._amount, self._note):
            field.textChanged.connect(lambda _text: self._errors.clear())
            self._once.bind_field(field, self._refund)

    def _lay_out(self) -> None:
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        columns.addLayout(self._why_column(), stretch=5)
        columns.addLayout(self._money_column(), stretch=6)
        self.setTabOrder(self._amount, self._whole)
        self.setTabOrder(self._whole, self._reason)
        self.setTabOrder(self._reason, self._note)

    def _why_column(self) -> QVBoxLayout:
        inner = QWidget()
        facts = QVBoxLayout(inner)
        facts.setContentsMargins(0, 0, 8, 0)
        facts.setSpacing(8)
        facts.addWidget(self._case_facts)
        facts.addWidget(self._items)
        facts.addStretch()
        self._facts = scroll_area(inner)
        self._facts.setMinimumHeight(60)
        self._why = column = QVBoxLayout()
        column.addWidget(self._facts, stretch=1)
        reason, note = self._errors["reason"], self._errors["note"]
        for widget in (self._tip, self._reason, reason, self._note, note, self._ask, self._reject):
            column.addWidget(widget)
        return column

    def _money_column(self) -> QVBoxLayout:
        self._money = column = QVBoxLayout()
        for widget in (self._amount, self._errors["amount"], self._whole):
            column.addWidget(widget)
        self._keys = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._keys.setSpacing(8)
        self._keys.addWidget(self._keypad, stretch=4)
        self._keys.addWidget(ChoiceArea(self._method), stretch=3)
        column.addLayout(self._keys, stretch=1)
        column.addWidget(self._pay)
        self.set_room(Room.ROOMY)
        return column


def _labelled(tenders: tuple[Tender, ...]) -> dict[Tender, str]:
    return {each: tender_label(each) for each in tenders}


def _proposed(case: RefundablePayment, difference: Money | None) -> Money | None:
    if difference is None or difference.currency != case.left.currency:
        return None
    refunded = case.original.total - case.left
    return Money(max(0, difference.minor - refunded.minor), difference.currency)
