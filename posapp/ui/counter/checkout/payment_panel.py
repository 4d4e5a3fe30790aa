"""Takes the payment: amount, receipt, tender, and the button that records it."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.amounts.reading import parse_amount
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.drafts.draft_sale import DraftPayment
from posapp.domain.errors import InputError, PosappError
from posapp.domain.money import Money, decimal_separator, format_money, typed_amount
from posapp.domain.pos_files.formats import plain_name
from posapp.domain.pos_files.tenders import tender_of
from posapp.domain.sales.receipts import check_receipt
from posapp.domain.sales.tender import Tender
from posapp.ui.counter.checkout.amount_field import AmountField
from posapp.ui.counter.checkout.cash_change import CashChange
from posapp.ui.counter.checkout.coupons import CouponField, SaleCoupons
from posapp.ui.counter.checkout.due import Due
from posapp.ui.counter.checkout.payment_head import PaymentHead
from posapp.ui.counter.checkout.payment_keypad import PaymentKeypad
from posapp.ui.counter.checkout.payment_slot import PaymentSlot
from posapp.ui.kit.act_once import ActOnce
from posapp.ui.kit.basics import Card, FieldError, label
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.choice_area import ChoiceArea
from posapp.ui.kit.noted_button import NotedButton
from posapp.ui.kit.room import Room
from posapp.ui.labels.sentences import sentence, tender_label

__all__ = ["PaymentPanel"]

MARGIN, LOW_MARGIN = 18, 10
TWO_ROWS = {Room.ROOMY: 750, Room.MIDDLE: 645, Room.LOW: 500}
"""Pixels of this panel's height from which a coupon and the change have a row each, and every key keeps its 44."""
MOST_IN_TWO_ROWS, MOST_IN_A_COLUMN = 6, 5
"""Tenders that keep the height of a finger; more of them stand in three rows, or in two columns."""


class PaymentPanel(Card):
    """Amount, receipt number, coupons, tender.

    Signals:
        record: The cashier wants the payment recorded.
        unreadable_amount: What stands where the amount should; perhaps a code that was scanned.
        key_pressed: What a key of the keypad says while the amount follows the items.
        key_erased: The keypad's key back was pressed meanwhile.
    """

    record = Signal()
    unreadable_amount = Signal(str)
    key_pressed = Signal(str)
    key_erased = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop = context.shop
        self._once = ActOnce(self)
        self._room = Room.ROOMY
        self._proposed = ""
        self._amount = AmountField(format_money(Money(0, shop.currency), shop.locale))
        self._coupon = CouponField()
        self.head = PaymentHead(self._coupon)
        self._receipt = self.head.receipt
        self.due = Due(shop, self)
        self.due.changed.connect(self.refresh)
        self.coupons = SaleCoupons(context, self._coupon)
        self.coupons.collect_by(lambda left: self.due.total(left, self.method))
        self.coupons.changed.connect(self.refresh)
        self._amount.textChanged.connect(lambda _text: self._follow_amount())
        for field in (self._amount, self._receipt):
            self._once.bind_field(field, self.record.emit)
            field.textChanged.connect(self._clear_errors)
        self.amount_error = FieldError("amountError", self._amount)
        self.receipt_error = FieldError("receiptError", self._receipt)
        self._once.bind_field(self._coupon, self._record_without_code)
        self._tenders = tuple(context.tenders)
        self._method = Choice("methodChoice", _labelled(context.tenders), rows=2, modifier="Alt", shrinks=True)
        self._method.setAccessibleName(self.tr("Payment method"))
        self._method.entered.connect(self._record_once)
        has_decimals = shop.currency.exponent > 0 or context.has_catalogue  # also what is weighed is typed here
        self._keypad = PaymentKeypad(decimal_separator(shop.locale) if has_decimals else "", self._amount)
        self._keypad.key_pressed.connect(self.key_pressed)
        self._keypad.key_erased.connect(self.key_erased)
        self._record = NotedButton(self.tr("Record payment"), "recordButton")
        self._record.setToolTip(self.tr("Enter"))
        self._once.bind_button(self._record, self.record.emit)
        self._change = CashChange(shop, self)
        self._change.entered.connect(self._record_once)
        self._method.changed.connect(lambda: self.due.set_split(()))  # who chooses one tender wants that one
        self._slot = PaymentSlot(self.receipt_error, self.amount_error, self.coupons, self._change)
        self._change.chosen.connect(lambda: self._slot.ensureWidgetVisible(self._change, 0, 0))
        self._lay_out()

    @property
    def method(self) -> Tender:
        """The chosen tender."""
        return self._method.chosen

    @property
    def handed(self) -> Money | None:
        """What the customer handed over in cash; None where nobody said."""
        return self._change.handed

    @property
    def change_given(self) -> Money | None:
        """What goes back of what was handed over in cash; None where nobody said."""
        return self.due.change if self.due.split else self._change.change

    def use_tenders(self, tenders: tuple[Tender, ...]) -> None:
        """Offer these tenders from now on; what is chosen stays so where it is still offered, else it is cash."""
        self._tenders = tenders
        self._method.show_values(_labelled(tenders))
        self.set_room(self._room)
        self.refresh()
        self._order_fields()

    @property
    def has_wide_tenders(self) -> bool:
        """Whether there are so many tenders that beside the keypad they need two columns."""
        return len(self._method.buttons) > MOST_IN_A_COLUMN

    def offer_change(self, *, on: bool) -> None:
        """Offer what may be handed over in cash, or not."""
        self._change.switch(on=on)

    def take_tips(self, *, on: bool) -> None:
        """Take tips, or not; one that was entered goes with the button for it."""
        self.head.take_tips(on=on)
        if not on:
            self.due.set_tip(Money(0, self._shop.currency))

    @property
    def rounding(self) -> Money | None:
        """What the rounding of cash adds, as the button says; None before it says so."""
        goods = self.goods
        if goods is None or not self.due.knows_rounding:
            return None
        return self.due.collection(goods, self.method).rounding

    @property
    def goods(self) -> Money | None:
        """What is to be paid for goods after the coupons; None while no amount is typed."""
        money = self._typed()
        return None if money is None or not money.minor else self.coupons.left_of(money)

    @property
    def tenders(self) -> tuple[Tender, ...]:
        """What the counter offers."""
        return self._tenders

    def refresh(self) -> None:
        """Show what is collected: the button says it, less the coupons, with tip and rounding."""
        goods = self.goods
        self.due.keep_fitting_split(goods)
        words, note = self.tr("Record payment"), ""
        if goods is not None:
            amount = format_money(self.due.total(goods, self.method), self._shop.locale)
            words, note = self.tr("Record {amount}").format(amount=amount), self.due.note(goods, self.method)
        self._record.setText(words)
        self._record.say_note(note)
        self.coupons.show_total()
        self.head.show_state(has_tip=self.due.tip.minor > 0, is_split=bool(self.due.split))
        self._change.set_due(None if goods is None else self.due.cash(goods, self.method))

    def money(self) -> Money | None:
        """Give the amount; None when it is none, which is then said beside the field."""
        try:
            return parse_amount(self._amount.text(), self._shop.currency, self._shop.locale)
        except PosappError as error:
            empty = not self._amount.text().strip()
            self.amount_error.show_message(self.tr("Amount: enter what was paid.") if empty else sentence(error))
            self._amount.setFocus()
            if not empty:
                self.unreadable_amount.emit(self._amount.text())
            return None

    def receipt(self) -> str | None:
        """Give the receipt's number; None when it is none, which is then said beside the field."""
        try:
            return check_receipt(self._receipt.text())
        except PosappError as error:
            self.show_receipt_error(error)
            return None

    def show_receipt_error(self, error: Exception) -> None:
        """Say beside the field what is wrong with the receipt."""
        self.receipt_error.show_message(sentence(error))
        self._receipt.setFocus()
        self._receipt.selectAll()

    def propose(self, receipt: str) -> None:
        """Propose the next receipt's number."""
        self._proposed = receipt
        self._receipt.setText(receipt)

    @property
    def is_begun(self) -> bool:
        """Whether an amount or a number was typed that is not the one proposed."""
        return bool(self._amount.text().strip()) or self._receipt.text().strip() not in {"", self._proposed}

    def tender_named(self, words: str) -> Tender | None:
        """Give the tender that the POS's words name, the shop's own by its name; None for no words."""
        own = (each for each in self._tenders if each.is_own and plain_name(each.name) == plain_name(words))
        return next(own, tender_of(words)) if words else None

    def fill(self, money: Money | None, receipt: str, method: Tender | None) -> None:
        """Put in what a receipt of the POS says, as if it were typed, and say so; what it does not say stays.

        Args:
            money: The amount; None where it says none.
            receipt: Its number; empty where it has none.
            method: The tender; None where it says none.
        """
        if money is not None and not self._amount.is_computed:
            self._amount.setText(typed_amount(money, self._shop.locale))
        if receipt:
            self._receipt.setText(receipt)
        if method is not None:
            self._method.choose(method)

    def mark_origin(self, *, from_pos: bool) -> None:
        """Show that what stands in the fields came from the POS, or that it is typed."""
        for field in (self._amount, self._receipt):
            if bool(field.property("fromPos")) is not from_pos:
                field.setProperty("fromPos", from_pos)
                field.setAccessibleDescription(self.tr("From the POS") if from_pos else "")
                field.style().unpolish(field)
                field.style().polish(field)

    def clear(self) -> None:
        """Begin with the next payment."""
        self.coupons.clear()
        self.due.clear()
        self._amount.clear()
        self._method.choose(Tender.CASH)

    def clear_amount(self) -> None:
        """Take away what was no amount."""
        if not self._amount.is_computed:
            self._amount.clear()

    def take_coupon(self, coupon: Coupon) -> None:
        """Redeem a coupon with this payment, and put the keyboard on the amount."""
        self.coupons.add_coupon(coupon)
        self.focus_amount()

    def show_computed(self, total: Money | None) -> None:
        """Let the amount be what the items come to; None where there are none: it is typed again."""
        self._amount.show_computed(
            "" if total is None else typed_amount(total, self._shop.locale), is_computed=total is not None
        )

    @property
    def typed(self) -> str:
        """The text of the amount field."""
        return self._amount.text()

    @property
    def is_busy(self) -> bool:
        """Whether a payment is being written."""
        return self._once.is_busy

    def draft(self) -> DraftPayment:
        """Give what is typed so far."""
        code, coupons = self.coupons.draft()
        return DraftPayment(
            money=self._typed(),
            typed=self._amount.text(),
            receipt=self._receipt.text(),
            method=self.method,
            code=code,
            coupons=coupons,
            handed=self.handed,
            tip=self.due.tip,
            split=self.due.split,
        )

    def resume(self, draft: DraftPayment) -> None:
        """Go on with what was typed elsewhere; an amount is written as this shop's locale writes it."""
        money = draft.money
        self._amount.setText(draft.typed if money is None else typed_amount(money, self._shop.locale))
        self._receipt.setText(draft.receipt)
        if self._method.offers(draft.method):  # else it was deactivated since
            self._method.choose(draft.method)
        self.coupons.resume(draft.code, draft.coupons)
        if draft.tip is not None:
            self.due.set_tip(draft.tip)
        self.due.set_split(draft.split)
        self._change.hand_over(draft.handed)

    def focus_amount(self) -> None:
        """Put the keyboard on the amount."""
        self._amount.setFocus()
        self._amount.selectAll()

    def set_busy(self, *, busy: bool) -> None:
        """Disable the button while a payment is being written, so that nobody records it twice."""
        self._once.set_busy(busy=busy)

    def set_room(self, room: Room) -> None:
        """Stand closer where the window has less height: the tenders beside the keypad, at last no heading."""
        low, beside = room is Room.LOW, room is not Room.ROOMY
        self._heading.setVisible(not low)
        self._room = room
        self._fit_slot()
        self._keys.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        for place, share in enumerate((2, 3) if beside and self.has_wide_tenders else (5, 4)):
            self._keys.setStretch(place, share)
        self._method.stand_in(_rows_of(len(self._method.buttons), room), low=low)
        margin = LOW_MARGIN if low else MARGIN
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(6 if low else 10)
        for widget in (self._amount, self._record):
            widget.setProperty("low", low)
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what is said of the payment the height that the keys do not need."""
        super().resizeEvent(event)
        self._fit_slot()

    def _fit_slot(self) -> None:
        self._slot.set_room(low=self._room is Room.LOW, tall=self.height() >= TWO_ROWS[self._room])

    def _lay_out(self) -> None:
        column = self.column
        self._heading = label(self.tr("Payment"), "heading")
        self._keys = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._keys.setSpacing(10)
        self._keys.addWidget(self._keypad, stretch=5)
        self._keys.addWidget(ChoiceArea(self._method), stretch=4)
        column.addWidget(self._heading)
        column.addWidget(self.head)
        column.addWidget(self._amount)
        column.addWidget(self._slot)
        column.addLayout(self._keys, stretch=1)
        column.addWidget(self._record)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Let Tab go from the amount to the tenders and the button: an order only holds within one window."""
        super().showEvent(event)
        self._order_fields()

    def _order_fields(self) -> None:
        tenders, offers = self._method.buttons, self._change.buttons
        order: tuple[QWidget, ...] = (self._amount, *tenders, *offers, self._record, self._receipt, self._coupon)
        for one, other in pairwise(order):
            self.setTabOrder(one, other)

    def _follow_amount(self) -> None:
        self.coupons.set_amount(self._typed())
        self.refresh()

    def _record_without_code(self) -> None:
        """Enter in the coupon's field records where no code is typed, as in every other field."""
        if not self._coupon.text().strip():
            self.record.emit()

    def _record_once(self) -> None:
        if not self.is_busy:
            self.record.emit()

    def _typed(self) -> Money | None:
        """The amount as far as it is one; what is wrong with it is said when it is to be recorded."""
        try:
            return parse_amount(self._amount.text(), self._shop.currency, self._shop.locale)
        except InputError:
            return None

    def _clear_errors(self) -> None:
        self.amount_error.show_message("")
        self.receipt_error.show_message("")


def _labelled(tenders: tuple[Tender, ...]) -> dict[Tender, str]:
    return {each: tender_label(each) for each in tenders}


def _rows_of(number: int, room: Room) -> int:
    """Below the keypad the tenders stand in up to three rows; beside it in one column, or in two where it is low."""
    if room is Room.ROOMY:
        return 2 if number <= MOST_IN_TWO_ROWS else 3
    if room is Room.MIDDLE and number <= MOST_IN_A_COLUMN:
        return number
    return -(-number // 2)
