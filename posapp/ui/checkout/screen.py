"""The counter, put together: who pays, what is paid, and the day."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from posapp.background.counter import Counter
from posapp.background.sounds import Chime
from posapp.domain.coupons import Coupon, CouponChanged
from posapp.domain.errors import PosappError
from posapp.domain.money import format_money
from posapp.domain.products import Product
from posapp.domain.sales import DayTotals, PaymentDraft, RecordedSale
from posapp.domain.staff import PermissionMissing
from posapp.domain.subscribers import Subscriber
from posapp.services.desks import LedgerDesk
from posapp.ui.checkout.begun_sale import BegunSale
from posapp.ui.checkout.customer_panel import CustomerPanel
from posapp.ui.checkout.day_panel import DayPanel
from posapp.ui.checkout.payment_panel import PaymentPanel
from posapp.ui.checkout.results import shown_name
from posapp.ui.checkout.sale_items import SaleItems
from posapp.ui.checkout.scanned_code import ScannedCode
from posapp.ui.checkout.scanner import Scanner
from posapp.ui.sentences import sentence
from posapp.ui.widgets.fault_banner import FaultBanner
from posapp.ui.widgets.toast import Toast

__all__ = ["CheckoutScreen"]

REFRESH_MILLISECONDS = 250
MINUTE_MILLISECONDS = 60_000
"""So often the day is read anew while nothing happens: at the shop's midnight another one begins."""

NOTICE_SECONDS = 4.0
Day = tuple[tuple[RecordedSale, ...], DayTotals, int]


class CheckoutScreen(QWidget):
    """One screen for the whole way of a payment.

    Signals:
        waiting_changed: How many events are still on their way, as the ledger says.
        permission_wanted: A Permission that is missing, and what to do once a manager lent it.
        refund_wanted: The receipt of the sale that is to be paid back.

    Args:
        counter: What the screen works with.
        begun: A sale to go on with; None where none was begun.
    """

    waiting_changed = Signal(int)
    permission_wanted = Signal(object, object)
    refund_wanted = Signal(str)

    def __init__(self, counter: Counter, begun: BegunSale | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counter = counter
        self._undoable: RecordedSale | None = None
        self._refreshing = False
        self._refresh_again = False
        self._reading_failed = False
        self.customer = CustomerPanel(counter)
        self.payment = PaymentPanel(counter)
        self.day = DayPanel(counter.shop)
        self.day.refund_wanted.connect(self.refund_wanted)
        self._right = QVBoxLayout()
        self._right.addWidget(self.day, stretch=2)
        self.items = SaleItems(counter, self.payment, self._right)
        self.items.failed.connect(self._show_fault)
        self._banner = FaultBanner()
        self._toast = Toast(self)
        self._toast.undone.connect(self._undo)
        self.customer.chosen.connect(lambda _who: self._go_on_to_the_amount())
        self.customer.cleared.connect(self._hold_coupons_against_the_customer)
        self.customer.coupon_wanted.connect(self._take_coupon)
        self.payment.record.connect(self._record)
        self._scanned = self._watch_codes()
        self._scanner = self._watch_scanner()
        self._later = QTimer(self, singleShot=True, interval=REFRESH_MILLISECONDS)
        self._later.timeout.connect(self.refresh)
        self._midnight = QTimer(self, interval=MINUTE_MILLISECONDS)
        self._midnight.timeout.connect(self.refresh)
        self._midnight.start()
        counter.sync.status_changed.connect(self._refresh_soon)
        self._lay_out()
        if begun is None or not begun.payment.receipt:
            self._propose_receipt()
        self.refresh()
        self.customer.clear()
        if begun is not None:
            self._resume(begun)

    def _watch_codes(self) -> ScannedCode:
        """A code goes where it belongs, whichever of the two fields it was typed into."""
        scanned = ScannedCode(self._counter, self)
        self.items.wait_for(scanned)
        self.customer.nobody_found.connect(scanned.look_up)
        self.payment.not_an_amount.connect(scanned.look_up)
        scanned.customer.connect(self._take_scanned_customer)
        scanned.coupon.connect(self._take_scanned_coupon)
        scanned.product.connect(self._take_scanned_product)
        scanned.receipt.connect(self._leave_for_refund)
        scanned.failed.connect(self._show_fault)
        return scanned

    def _watch_scanner(self) -> Scanner:
        """What a scanner types goes where it belongs, wherever the keyboard is."""
        scanner = Scanner(self)
        found = ScannedCode(self._counter, self)
        self.items.wait_for(found)
        scanner.scanned.connect(lambda code: self._take_scan(scanner, found, code))
        found.product.connect(self.items.add)
        found.customer.connect(self.customer.choose)
        found.coupon.connect(self._take_coupon)
        found.receipt.connect(self.refund_wanted)
        found.failed.connect(self._show_fault)
        found.unknown.connect(lambda code: self._leave_scan(scanner, code))
        return scanner

    def _take_scan(self, scanner: Scanner, found: ScannedCode, code: str) -> None:
        if self.customer.is_registering:
            scanner.let_through()
        else:
            found.look_up(code)

    def _leave_scan(self, scanner: Scanner, code: str) -> None:
        """An unknown code is never an amount, and never records anything."""
        if code == scanner.latest and scanner.place in {"searchField", "couponField", "productField"}:
            scanner.let_through()
        elif code == scanner.latest and scanner.place == "receiptField":
            scanner.keep()
            self.payment.focus_amount()
        else:
            self._counter.chime(Chime.REFUSED)
            self.tell(self.tr("Nothing here has the code {code}").format(code=code))
            self.customer.look_elsewhere_for(code)

    def _take_scanned_customer(self, subscriber: Subscriber) -> None:
        self.payment.forget_amount()
        self.customer.choose(subscriber)

    def _take_scanned_coupon(self, coupon: Coupon) -> None:
        self.payment.forget_amount()
        self.customer.forget_search()
        self._take_coupon(coupon)

    def _take_scanned_product(self, product: Product) -> None:
        self.payment.forget_amount()
        self.customer.forget_search()
        self.items.add(product)

    def _leave_for_refund(self, receipt: str) -> None:
        self.payment.forget_amount()
        self.customer.forget_search()
        self.refund_wanted.emit(receipt)

    def begin(self) -> None:
        """Put the keyboard where the first customer is found, once the screen is in its window."""
        self.customer.take_keyboard()

    def begun(self) -> BegunSale:
        """Give what was typed so far and not recorded."""
        return BegunSale(
            searched=self.customer.searched,
            decided=self.customer.decided,
            subscriber=self.customer.subscriber,
            payment=self.payment.begun(),
            items=self.items.begun(),
            undoable=self._undoable,
        )

    def refresh(self) -> None:
        """Read the day anew, beside the UI thread; never more than one reading at a time."""
        if self._refreshing:
            self._refresh_again = True
            return
        self._refreshing, self._refresh_again = True, False
        self._counter.ledger.run(_read_day, on_success=self._show_day, on_failure=self._fail_reading)

    def tell(self, text: str) -> None:
        """Show a short notice."""
        self._toast.tell(text, NOTICE_SECONDS, can_undo=False)
        self._place_toast()

    def showEvent(self, event: QShowEvent) -> None:
        """Listen to the scanner from now on."""
        super().showEvent(event)
        self._scanner.listen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the notice at the foot of the day's list, where it hides no button."""
        super().resizeEvent(event)
        self._place_toast()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(14)
        for panel, narrowest in ((self.customer, 290), (self.payment, 300)):
            panel.setMinimumWidth(narrowest)
            columns.addWidget(panel, stretch=4)
        self.day.setMinimumWidth(320)
        self._right.setSpacing(14)
        columns.addLayout(self._right, stretch=5)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 14, 16, 14)
        grid.addWidget(self._banner, 0, 0)
        grid.addLayout(columns, 1, 0)
        grid.setRowStretch(1, 1)

    def _resume(self, begun: BegunSale) -> None:
        self.customer.search(begun.searched)
        if begun.decided:
            self.customer.choose(begun.subscriber)
        self.payment.resume(begun.payment)
        self.items.resume(begun.items)
        undoable = begun.undoable
        if undoable is not None and undoable.undo_until is not None and undoable.undo_until > datetime.now(UTC):
            self._undoable = undoable
            self._offer_undo(undoable)

    def _record(self) -> None:
        if not self.customer.decided:
            self.customer.ask_for_one()
            self._counter.chime(Chime.REFUSED)
            return
        if self.items.holds_up(self._record) or self.payment.coupons.when_checked(self._record):
            return
        money, receipt = self.payment.money(), self.payment.receipt()
        if money is None or receipt is None:
            self._counter.chime(Chime.REFUSED)
            return
        coupons = self.payment.coupons.taken()
        if coupons is None:
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
        )
        self.payment.set_busy(True)
        self._counter.ledger.run(
            lambda desk: (desk.checkout.record_payment(draft), desk.checkout.propose_receipt()),
            on_success=lambda outcome: self._recorded(*outcome),
            on_failure=self._refused,
        )

    def _go_on_to_the_amount(self) -> None:
        self._hold_coupons_against_the_customer()
        if not self.items.take_keyboard():
            self.payment.focus_amount()

    def _hold_coupons_against_the_customer(self) -> None:
        who = self.customer.subscriber
        anonymous = self.customer.decided and who is None
        self.payment.coupons.belong_to(who.id if who else "", anonymous=anonymous)

    def _take_coupon(self, coupon: Coupon) -> None:
        self.payment.coupons.take(coupon)
        self.payment.focus_amount()

    def _recorded(self, recorded: RecordedSale, next_receipt: str) -> None:
        self._counter.chime(Chime.ACCEPTED)
        self.payment.set_busy(False)
        self._banner.clear()
        self.items.clear()
        self.payment.clear()
        self.payment.propose(next_receipt)
        self.customer.clear()
        self._undoable = recorded
        self._offer_undo(recorded)
        self.refresh()
        self._counter.sync.wake()

    def _refused(self, error: Exception) -> None:
        self._counter.chime(Chime.REFUSED)
        self.payment.set_busy(False)
        field = getattr(error, "field", "")
        if isinstance(error, PosappError) and field == "receipt":
            self.payment.refuse_receipt(error)
        elif isinstance(error, PosappError) and field == "amount":
            self.payment.amount_error.tell(sentence(error))
        elif isinstance(error, CouponChanged):
            self.payment.coupons.look_again(error)
        else:
            self._show_fault(error)

    def _offer_undo(self, recorded: RecordedSale) -> None:
        amount = format_money(recorded.sale.money, self._counter.shop.locale)
        until = recorded.undo_until
        seconds = (until - datetime.now(UTC)).total_seconds() if until is not None else NOTICE_SECONDS
        text = self.tr("{amount} recorded · {receipt}").format(amount=amount, receipt=recorded.sale.receipt)
        self._toast.tell(text, max(seconds, 1.0), can_undo=until is not None)
        self._place_toast()

    def _undo(self) -> None:
        undoable = self._undoable
        if undoable is None:
            return
        self.customer.take_keyboard()
        self._counter.ledger.run(
            lambda desk: desk.checkout.undo(undoable.sale.id), on_success=self._undone, on_failure=self._miss_undo
        )

    def _miss_undo(self, error: Exception) -> None:
        if isinstance(error, PermissionMissing):
            self.permission_wanted.emit(error.permission, self._undo)
        else:
            self._show_fault(error)

    def _undone(self, recorded: RecordedSale) -> None:
        if self._undoable is not None and self._undoable.sale.id == recorded.sale.id:
            self._undoable = None
        text = self.tr("{receipt} undone; it will not be sent").format(receipt=recorded.sale.receipt)
        self.tell(text)
        self.refresh()

    def _propose_receipt(self) -> None:
        self._counter.ledger.run(
            lambda desk: desk.checkout.propose_receipt(),
            on_success=self.payment.propose,
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

    def _fail_reading(self, error: Exception) -> None:
        self._refreshing = False
        self._reading_failed = True
        self._show_fault(error)

    def tell_fault(self, error: Exception) -> None:
        """Say across the counter what stands in the way."""
        self._show_fault(error)

    def _show_fault(self, error: Exception) -> None:
        self._banner.tell(sentence(error))

    def _place_toast(self) -> None:
        self._toast.stand_on(self.day.geometry())


def _read_day(desk: LedgerDesk) -> Day:
    today = desk.day.today()
    return desk.day.sales(today), desk.day.totals(today), desk.queue.counts().waiting
