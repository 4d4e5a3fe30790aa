"""The counter's screen: customer, payment and the day's sales."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.catalogue.barcodes import is_trade_number
from posapp.domain.coupons.coupon import CouponChanged
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.drafts.draft_sale import DraftSale
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.sales.collected import RoundingChanged
from posapp.domain.sales.receipts import ReceiptFarAhead
from posapp.domain.sales.sale import DayTotals, PaymentDraft, RecordedSale
from posapp.domain.sales.tender import Tender
from posapp.domain.scanning.profile import ScannerProfile
from posapp.domain.settings.till_settings import CASH_ROUNDING, CHANGE_OFFERED, SCANNER, TIPS_TAKEN
from posapp.domain.staff.members import Permission, PermissionMissing
from posapp.services.on_ledger.coupon_claims import CouponAtAnotherTill, ServerAwayForCoupon
from posapp.services.sessions import LedgerSession
from posapp.ui.counter.checkout.customer_panel import CustomerPanel
from posapp.ui.counter.checkout.day_key import DayKey
from posapp.ui.counter.checkout.day_panel import DaySalesPanel
from posapp.ui.counter.checkout.draft_keeper import DraftKeeper
from posapp.ui.counter.checkout.frame import CounterFrame
from posapp.ui.counter.checkout.idle_keys import why_idle
from posapp.ui.counter.checkout.payment_panel import PaymentPanel
from posapp.ui.counter.checkout.pos_receipts import PosReceiptTaker
from posapp.ui.counter.checkout.sale_items import SaleItems
from posapp.ui.counter.checkout.scan_router import ScanRouter
from posapp.ui.counter.checkout.split_and_tip import SplitAndTip
from posapp.ui.customers.results import shown_name
from posapp.ui.kit.fault_banner import ErrorBanner
from posapp.ui.kit.room import NARROW, NARROW_WITH_ITEMS, Room
from posapp.ui.kit.sheet import Sheet, text_sheet
from posapp.ui.kit.toast import Toast
from posapp.ui.labels.sentences import sentence
from posapp.ui.labels.timestamps import time_text

__all__ = ["CheckoutScreen"]

REFRESH_MILLISECONDS = 250
MINUTE_MILLISECONDS = 60_000
"""How often the day is read again while nothing happens, since a new one starts at midnight."""

NOTICE_SECONDS = 4.0
READ_A_SECOND = 20
"""Characters of a longer notice that a person reads in a second."""
CONTINUED_SECONDS = 30.0
PAYMENT, LOW_PAYMENT = 360, 434
"""Pixels of width of the payment: the least, and that in which keypad and two columns of tenders stand side by side."""
Day = tuple[tuple[RecordedSale, ...], DayTotals, int]


class CheckoutScreen(QWidget):
    """Records payments from the customer to the undo.

    Signals:
        waiting_changed: How many events are still on their way, as the ledger says.
        permission_requested: A Permission that is missing, and what to do once a manager lent it.
        refund_requested: The receipt of the sale that is to be paid back.
        credit_note_taken: The receipt to refund (empty where it is unknown), the Money or None, the credit note's id.

    Args:
        context: What the screen works with.
        draft: A sale to go on with; None where none was begun.
        left_at: When the program was left with that sale half typed, UTC; None where it was not.
    """

    waiting_changed = Signal(int)
    permission_requested = Signal(Permission, object)
    refund_requested = Signal(str)
    credit_note_taken = Signal(str, object, str)

    def __init__(
        self,
        context: AppContext,
        draft: DraftSale | None = None,
        left_at: datetime | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._undoable: RecordedSale | None = None
        self._left_at = left_at
        self._refreshing = False
        self._refresh_again = False
        self._reading_failed = False
        self._unknown_code = ""
        self.customer = CustomerPanel(context)
        self.payment = PaymentPanel(context)
        self.day = DaySalesPanel(context.shop)
        aside = QWidget()
        self._right = QVBoxLayout(aside)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.addWidget(self.day, stretch=2)
        self.items = SaleItems(context, self.payment, self._right)
        self.pos_receipts = self._take_pos_receipts()
        panels = (self.pos_receipts.strip, self.customer, self.payment, aside)
        self._frame = CounterFrame(*panels, has_items=context.has_catalogue)
        self._offer_day()
        self.items.failed.connect(self._show_fault)
        self.items.wanted.connect(self._frame.show_day)
        self._banner = ErrorBanner()
        self._toast = Toast(self)
        self._toast.undone.connect(self._undo)
        self._toast.cleared.connect(self._drop_draft)
        self.customer.chosen.connect(lambda _who: self._focus_amount())
        self.customer.cleared.connect(self._leave_customer)
        self.customer.replaced.connect(self._say_replaced)
        self.customer.cleared.connect(self._frame.show_customer)
        self.customer.coupon_requested.connect(self.payment.take_coupon)
        self.payment.record.connect(self._record)
        SplitAndTip(context.shop, self.payment, self).record.connect(self._record)
        self._scans = self._route_scans()
        self._read_in_time()
        context.sync.status_changed.connect(self._refresh_soon)
        self._lay_out()
        if draft is None or not draft.payment.receipt:
            self._propose_receipt()
        self._read_settings()
        self.refresh()
        self.pos_receipts.refresh()
        self.customer.clear()
        if draft is not None:
            self._resume(draft)
        self._keeper = DraftKeeper(context, self.draft, lambda: self.payment.is_busy, self)

    def _offer_day(self) -> None:
        self.day.refund_requested.connect(self.refund_requested)
        self.day.undo_requested.connect(self._undo_sale)
        self.day.customer_requested.connect(self._find_customer)
        DayKey(self.day, self._frame, self).message.connect(self.show_message)

    def _route_scans(self) -> ScanRouter:
        scans = ScanRouter(self._context, self.customer, self.payment, self.items, self)
        scans.refund_requested.connect(self.refund_requested)
        scans.fiscal_code_scanned.connect(self.pos_receipts.take_scanned)
        scans.message.connect(self.show_message)
        scans.unknown.connect(self._note_unknown)
        scans.failed.connect(self._show_fault)
        return scans

    def _read_in_time(self) -> None:
        self._later = QTimer(self, singleShot=True, interval=REFRESH_MILLISECONDS)
        self._later.timeout.connect(self.refresh)
        self._midnight = QTimer(self, interval=MINUTE_MILLISECONDS)
        self._midnight.timeout.connect(self.refresh)
        self._midnight.timeout.connect(self.pos_receipts.refresh)
        self._midnight.start()

    def _take_pos_receipts(self) -> PosReceiptTaker:
        taker = PosReceiptTaker(self._context, self.payment, self.items, self)
        taker.taken.connect(self._go_on_with_receipt)
        taker.put_back.connect(self._propose_receipt)
        taker.message.connect(self.show_message_beside_undo)
        taker.notice.connect(self.show_message)
        taker.refund_requested.connect(self.credit_note_taken)
        taker.failed.connect(self._show_fault)
        taker.strip_shown.connect(lambda: self.set_room(*self._size))
        return taker

    def set_room(self, room: Room, width: int) -> None:
        """Fit the panels to the window.

        Args:
            room: How much height there is.
            width: The window's, in pixels.
        """
        self._size = (room, width)
        beside, (room, compact) = room, self.pos_receipts.room_left(room)
        column, low = self.layout(), room is Room.LOW
        if column is not None:
            column.setContentsMargins(*((8, 6, 8, 6) if low else (16, 14, 16, 14)))
        self.customer.set_compact(compact=compact)
        self.payment.set_room(room)
        self.items.set_room(beside)  # the strip takes nothing of what stands beside it
        self._right.setSpacing(6 if beside is Room.LOW else 14)
        more = LOW_PAYMENT - PAYMENT if room is Room.MIDDLE and self.payment.has_wide_tenders else 0
        self.payment.setMinimumWidth(LOW_PAYMENT if low else PAYMENT + more)
        narrow = width < more + (NARROW_WITH_ITEMS if self._context.has_catalogue else NARROW)
        self._frame.set_narrow(narrow=narrow, compact=compact)
        self._place_toast()

    def use_scanner(self, profile: ScannerProfile | None) -> None:
        """Correct every scan from now on as the till's scanner types; None corrects nothing."""
        self._scans.use_profile(profile)

    def use_tenders(self, tenders: tuple[Tender, ...]) -> None:
        """Offer these tenders from now on."""
        self.payment.use_tenders(tenders)
        self.set_room(*self._size)

    def offer_change(self, on: bool) -> None:
        """Offer from now on what may be handed over in cash, or not."""
        self.payment.offer_change(on=on)

    def use_rounding(self, choice: str) -> None:
        """Round cash from now on as the setting says."""
        self.payment.due.use_rounding(choice)

    def take_tips(self, on: bool) -> None:
        """Take tips from now on, or not."""
        self.payment.take_tips(on=on)

    def activate(self) -> None:
        """Put the keyboard where the first customer is found, once the screen is in its window.

        Where the program was left with a sale half typed, say so the first time.
        """
        self.customer.take_focus()
        self.pos_receipts.refresh()
        left_at, self._left_at = self._left_at, None
        if left_at is not None:
            self._offer_to_clear(left_at)

    def draft(self) -> DraftSale:
        """Give the sale that is not recorded yet."""
        return DraftSale(
            search_text=self.customer.search_text,
            customer_decided=self.customer.customer_decided,
            subscriber=self.customer.subscriber,
            payment=replace(self.payment.draft(), pos_receipt=self.pos_receipts.held_id),
            items=self.items.draft(),
            undoable=self._undoable,
        )

    def keep_draft(self) -> None:
        """Have what is half typed written to disk at once, since the window closes or locks."""
        self._keeper.keep()

    def refresh(self) -> None:
        """Read the day again, one reading at a time."""
        if self._refreshing:
            self._refresh_again = True
            return
        self._refreshing, self._refresh_again = True, False
        self._context.ledger.run(_read_day, on_success=self._show_day, on_failure=self._show_read_error)

    def show_message(self, text: str) -> None:
        """Show a short notice."""
        self._toast.show_message(text, max(NOTICE_SECONDS, len(text) / READ_A_SECOND), can_undo=False)
        self._place_toast()

    def show_message_beside_undo(self, text: str) -> bool:
        """Show a short notice unless an undo is offered in its place; say whether it was shown."""
        if self._toast.offers_undo:
            return False
        self.show_message(text)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Listen to the scanner from now on."""
        super().showEvent(event)
        self._scans.listen()

    def event(self, event: QEvent) -> bool:
        """While what was left is offered to be cleared, Escape does that and nothing else."""
        is_override = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and isinstance(event, QKeyEvent) and self._clears_draft(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears the search, then the customer, then the payment; a key that can do nothing says why."""
        if self._clears_draft(event):
            self._drop_draft()
        elif event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif event.key() == Qt.Key.Key_F10 and self.items.open():
            pass
        elif why := why_idle(event.key()):
            self.show_message(why)
        else:
            super().keyPressEvent(event)

    def _clears_draft(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self._toast.offers_clear

    def _step_back(self) -> None:
        if self.customer.search_text:
            self.customer.clear_search()
        elif self.customer.customer_decided:
            self.customer.clear()
        else:
            self._start_over()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the notice to the foot of the day's list, where it hides no button."""
        super().resizeEvent(event)
        self._place_toast()

    def _lay_out(self) -> None:
        for panel, narrowest in ((self.customer, 262), (self.payment, PAYMENT), (self.day, 262)):
            panel.setMinimumWidth(narrowest)
        self._right.setSpacing(14)
        column = QVBoxLayout(self)
        column.addWidget(self._banner)
        column.addWidget(self._frame, stretch=1)
        self.set_room(Room.ROOMY, NARROW_WITH_ITEMS)

    def _resume(self, draft: DraftSale) -> None:
        self.customer.search(draft.search_text)
        if draft.customer_decided:
            self.customer.choose(draft.subscriber)
        self.payment.resume(draft.payment)
        self.items.resume(draft.items)
        self.pos_receipts.resume(draft.payment.pos_receipt)
        undoable = draft.undoable
        until = None if undoable is None else undoable.undoable_until(self._context.shop.undo_seconds)
        if undoable is not None and until is not None and until > datetime.now(UTC):
            self._undoable = undoable
            self._offer_undo(undoable)

    def _offer_to_clear(self, left_at: datetime) -> None:
        if self.customer.customer_decided:
            self._focus_amount()
        time = time_text(left_at, self._context.shop)
        text = self.tr("Continued where it was left at {time}").format(time=isolated(time))
        self._toast.show_message(text, CONTINUED_SECONDS, can_undo=False, can_clear=True)
        self._place_toast()

    def _drop_draft(self) -> None:
        """Nobody wants what the program was left with: begin with the next customer."""
        self.items.clear()
        self.payment.clear()
        self.customer.clear()
        self.pos_receipts.recorded()
        self._propose_receipt()
        self._keeper.keep()
        self.show_message(self.tr("Payment cleared"))

    def _note_unknown(self, code: str) -> None:
        if self.customer.customer_decided:
            self._unknown_code = code

    def _record(self, *, agreed_to_amount: bool = False, agreed_to_receipt: bool = False) -> None:
        if self.items.waits_for_code(self._record) or not self._is_customer_sure():
            return
        if self.items.blocks_payment(self._record) or self.payment.coupons.run_when_checked(self._record):
            return
        money, receipt = self.payment.money(), self.payment.receipt()
        if money is None or receipt is None:
            self._context.chime(Chime.REFUSED)
            return
        coupons = self.payment.coupons.redeemed()
        if coupons is None or self._has_lost_split():
            return
        if not agreed_to_amount and (not money.minor or is_trade_number(self.payment.typed.strip())):
            self._ask_about_amount(money)
            return
        who = self.customer.subscriber
        draft = PaymentDraft(
            money=money,
            receipt=receipt,
            method=self.payment.method,
            profile=who.id if who else "",
            customer_name=shown_name(who) if who else "",
            coupons=coupons,
            lines=self.items.lines,
            receipt_confirmed=agreed_to_receipt,
            pos_receipt=self.pos_receipts.held_id,
            tip=self.payment.due.tip,
            rounding=self.payment.rounding,
            split=self.payment.due.split,
        )
        change = self.payment.change_given
        self.payment.set_busy(busy=True)
        self._context.ledger.run(
            lambda session: (session.checkout.record_payment(draft), session.checkout.propose_receipt()),
            on_success=lambda outcome: self._recorded(*outcome, change),
            on_failure=lambda error: self._refused(error, agreed_to_amount=agreed_to_amount),
        )

    def _has_lost_split(self) -> bool:
        """Say once that a payment is no longer split: nobody said that one tender pays it."""
        is_lost = self.payment.due.forget_lost_split()
        if is_lost:
            self._context.chime(Chime.REFUSED)
            words = self.tr("The amount changed, so the payment is no longer split. Check how it is paid.")
            self.payment.amount_error.show_message(words)
        return is_lost

    def _is_customer_sure(self) -> bool:
        if self.customer.customer_decided and not self._unknown_code:
            return True
        self._context.chime(Chime.REFUSED)
        if self._unknown_code:
            self._ask_about_customer()
        else:
            self._frame.show_customer()
            self.customer.require_customer()
        return False

    def _ask_about_customer(self) -> None:
        """A card that nobody knows was scanned after the customer was chosen: whose payment is it?"""
        code, self._unknown_code = self._unknown_code, ""
        who = self.customer.subscriber
        name = shown_name(who) if who else self.tr("No customer")
        sheet = self._question(
            self.tr("Is this payment for {name}?").format(name=isolated(name)),
            self.tr("The code {code} was scanned, and nobody knows it. Cancel to choose the customer anew.").format(
                code=isolated(code)
            ),
        )
        sheet.accepted.connect(self._record)
        sheet.open()

    def _ask_about_amount(self, money: Money) -> None:
        """A payment of nothing is more often a forgotten amount than a gift, and a barcode is no amount."""
        amount = format_money(money, self._context.shop.locale)
        sheet = self._question(
            self.tr("Record a payment of {amount}?").format(amount=amount),
            self.tr("What was typed is also the number of a barcode. Cancel to enter the amount.")
            if money.minor
            else self.tr("Nothing would be paid. Cancel to enter the amount."),
        )
        sheet.accepted.connect(lambda: self._record(agreed_to_amount=True))
        sheet.cancelled.connect(self.payment.focus_amount)
        sheet.open()

    def _ask_about_receipt(self, error: ReceiptFarAhead, *, agreed_to_amount: bool) -> None:
        sheet = self._question(sentence(error), self.tr("The series goes on from this number. Cancel to correct it."))
        sheet.accepted.connect(lambda: self._record(agreed_to_amount=agreed_to_amount, agreed_to_receipt=True))
        sheet.cancelled.connect(lambda: self.payment.show_receipt_error(error))
        sheet.open()

    def _question(self, title: str, text: str) -> Sheet:
        """Give a question about the payment; a key that is held down answers no."""
        window = self.window()
        content = window.centralWidget() if isinstance(window, QMainWindow) else None
        accept, cancel = self.tr("Record payment"), self.tr("Cancel")
        return text_sheet(window, content or self, title, text, accept=accept, cancel=cancel, cancel_first=True)

    def _focus_amount(self) -> None:
        self._recheck_coupons()
        if self.pos_receipts.held_id or not self.items.take_focus():
            self.payment.focus_amount()

    def _go_on_with_receipt(self) -> None:
        """Whose it is comes next, unless that was said before."""
        if self.customer.customer_decided:
            self._focus_amount()
        else:
            self._frame.show_customer()
            self.customer.take_focus()

    def _leave_customer(self) -> None:
        """A coupon was checked for who was there; the next customer's are taken anew."""
        self._unknown_code = ""
        self._drop_coupons()
        self._recheck_coupons()

    def _say_replaced(self, subscriber: Subscriber | None) -> None:
        self._unknown_code = ""
        if not self._drop_coupons():
            name = shown_name(subscriber) if subscriber else self.tr("No customer")
            self.show_message(self.tr("The customer is now {name}").format(name=isolated(name)))

    def _drop_coupons(self) -> bool:
        code, coupons = self.payment.coupons.draft()
        if coupons:
            self.payment.coupons.clear()
            self.show_message(self.tr("Another customer: the coupons were taken out"))
        return bool(code or coupons)

    def _start_over(self) -> None:
        """Leave a payment that nobody wants any more; items stay, since they take long to scan again."""
        if self.pos_receipts.release():
            pass
        elif self.payment.typed or self.payment.coupons.draft()[1]:
            self.payment.clear()
            self.show_message(self.tr("Payment cleared"))
        self.customer.take_focus()

    def _recheck_coupons(self) -> None:
        who = self.customer.subscriber
        anonymous = self.customer.customer_decided and who is None
        self.payment.coupons.set_customer(who.id if who else "", anonymous=anonymous)

    def _recorded(self, recorded: RecordedSale, next_receipt: str, change: Money | None) -> None:
        self._context.chime(Chime.ACCEPTED)
        self.payment.set_busy(busy=False)
        self._banner.clear()
        self.items.clear()
        self.payment.clear()
        self.payment.propose(next_receipt)
        self.customer.clear()
        self.pos_receipts.recorded()
        self._undoable = recorded
        self._offer_undo(recorded, self._change_words(change))
        self.refresh()
        self._context.sync.wake()

    def _refused(self, error: Exception, *, agreed_to_amount: bool = False) -> None:
        self._context.chime(Chime.REFUSED)
        self.payment.set_busy(busy=False)
        if isinstance(error, ReceiptFarAhead):
            self._ask_about_receipt(error, agreed_to_amount=agreed_to_amount)
            return
        if self.pos_receipts.refused(error):
            self._show_fault(error)
            return
        if isinstance(error, RoundingChanged):
            self._read_rounding()
        field = getattr(error, "field", "")
        if isinstance(error, PosappError) and field == "receipt":
            self.payment.show_receipt_error(error)
        elif isinstance(error, PosappError) and field == "amount":
            self.payment.amount_error.show_message(sentence(error))
        elif isinstance(error, CouponChanged | CouponAtAnotherTill | ServerAwayForCoupon):
            self.payment.coupons.recheck(error)
        elif isinstance(error, PermissionMissing):
            self.permission_requested.emit(error.permission, lambda: self._record(agreed_to_amount=agreed_to_amount))
        else:
            self._show_fault(error)

    def _change_words(self, change: Money | None) -> str:
        """Say what goes back of what was handed over; nothing where nobody said, or nothing goes back."""
        if change is None or change.minor <= 0:
            return ""
        return self.tr("Change {amount}").format(amount=format_money(change, self._context.shop.locale))

    def _offer_undo(self, recorded: RecordedSale, change: str = "") -> None:
        amount = format_money(recorded.sale.collected, self._context.shop.locale)
        until = recorded.undoable_until(self._context.shop.undo_seconds)
        seconds = (until - datetime.now(UTC)).total_seconds() if until is not None else NOTICE_SECONDS
        text = self.tr("{amount} recorded · {receipt}").format(amount=amount, receipt=isolated(recorded.sale.receipt))
        self._toast.show_message(text, max(seconds, 1.0), can_undo=until is not None, figure=change)
        self._place_toast()

    def _undo(self) -> None:
        if self._undoable is not None:
            self._undo_sale(self._undoable)

    def _undo_sale(self, recorded: RecordedSale) -> None:
        self.customer.take_focus()
        self._context.ledger.run(
            lambda session: session.checkout.undo(recorded.sale.id),
            on_success=self._undone,
            on_failure=lambda error: self._show_undo_error(error, recorded),
        )

    def _show_undo_error(self, error: Exception, recorded: RecordedSale) -> None:
        if isinstance(error, PermissionMissing):
            self.permission_requested.emit(error.permission, lambda: self._undo_sale(recorded))
        else:
            self._show_fault(error)

    def _undone(self, recorded: RecordedSale) -> None:
        """The undo of another sale that is still offered stays."""
        text = self.tr("{receipt} undone; it will not be sent").format(receipt=isolated(recorded.sale.receipt))
        if self._undoable is not None and self._undoable.sale.id == recorded.sale.id:
            self._undoable = None
            self.show_message(text)
        else:
            self.show_message_beside_undo(text)
        self.refresh()
        self.pos_receipts.refresh()

    def _find_customer(self, recorded: RecordedSale) -> None:
        """Choose the customer of an earlier sale; what is half typed of a new one stays."""
        if self.customer.is_registering:
            self.show_message_beside_undo(self.tr("Finish the new customer first"))
            return
        profile = recorded.sale.profile
        self._context.cache.run(
            lambda session: session.find.with_ids((profile,)),
            on_success=self._choose_found,
            on_failure=self._show_fault,
        )

    def _choose_found(self, found: tuple[Subscriber, ...]) -> None:
        if self.customer.is_registering:
            return
        if found:
            self._frame.show_customer()
            self.customer.choose(found[0])
        else:
            self.show_message_beside_undo(self.tr("This customer is not in the list of this till"))

    def _propose_receipt(self) -> None:
        self._context.ledger.run(
            lambda session: session.checkout.propose_receipt(),
            on_success=self.payment.propose,
            on_failure=self._show_fault,
        )

    def _read_settings(self) -> None:
        ask = self._context.ledger.run
        ask(lambda session: session.settings.get(SCANNER), on_success=self.use_scanner, on_failure=self._show_fault)
        ask(
            lambda session: session.settings.get(CHANGE_OFFERED),
            on_success=self.offer_change,
            on_failure=self._show_fault,
        )
        self._read_rounding()
        ask(lambda session: session.settings.get(TIPS_TAKEN), on_success=self.take_tips, on_failure=self._show_fault)

    def _read_rounding(self) -> None:
        self._context.ledger.run(
            lambda session: session.settings.get(CASH_ROUNDING),
            on_success=self.use_rounding,
            on_failure=self._show_fault,
        )

    def _refresh_soon(self, _status: object) -> None:
        if not self._later.isActive():
            self._later.start()

    def _show_day(self, day: Day) -> None:
        if self._reading_failed:
            self._reading_failed = False
            self._banner.clear()
        sales, totals, waiting = day
        self.day.show_day(sales, totals)
        self.waiting_changed.emit(waiting)
        self._refreshing = False
        if self._refresh_again:
            self._later.start()

    def _show_read_error(self, error: Exception) -> None:
        self._refreshing = False
        self._reading_failed = True
        self._show_fault(error)

    def show_fault(self, error: Exception) -> None:
        """Show an error in the banner."""
        self._show_fault(error)

    def _show_fault(self, error: Exception) -> None:
        self._banner.show_message(sentence(error))

    def _place_toast(self) -> None:
        self._toast.anchor_to(self._frame.notice_area(self))


def _read_day(session: LedgerSession) -> Day:
    today = session.day.today()
    return session.day.sales(today), session.day.totals(today), session.outbox.counts().waiting
