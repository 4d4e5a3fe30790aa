"""The counter's screen: customer, payment and the day's sales."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.coupons.coupon import CouponChanged
from posapp.domain.errors import PosappError
from posapp.domain.money import Money, format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.sales.receipts import ReceiptFarAhead
from posapp.domain.sales.sale import DayTotals, PaymentDraft, RecordedSale
from posapp.domain.staff.members import Permission, PermissionMissing
from posapp.services.sessions import LedgerSession
from posapp.ui.counter.checkout.customer_panel import CustomerPanel
from posapp.ui.counter.checkout.day_panel import DaySalesPanel
from posapp.ui.counter.checkout.draft_sale import DraftSale
from posapp.ui.counter.checkout.payment_panel import PaymentPanel
from posapp.ui.counter.checkout.sale_items import SaleItems
from posapp.ui.counter.checkout.scan_router import ScanRouter
from posapp.ui.customers.results import shown_name
from posapp.ui.kit.fault_banner import ErrorBanner
from posapp.ui.kit.sheet import Sheet, text_sheet
from posapp.ui.kit.toast import Toast
from posapp.ui.labels.sentences import sentence

__all__ = ["CheckoutScreen"]

REFRESH_MILLISECONDS = 250
MINUTE_MILLISECONDS = 60_000
"""How often the day is read again while nothing happens, since a new one starts at midnight."""

NOTICE_SECONDS = 4.0
Day = tuple[tuple[RecordedSale, ...], DayTotals, int]


class CheckoutScreen(QWidget):
    """Records payments from the customer to the undo.

    Signals:
        waiting_changed: How many events are still on their way, as the ledger says.
        permission_requested: A Permission that is missing, and what to do once a manager lent it.
        refund_requested: The receipt of the sale that is to be paid back.

    Args:
        context: What the screen works with.
        draft: A sale to go on with; None where none was begun.
    """

    waiting_changed = Signal(int)
    permission_requested = Signal(Permission, object)
    refund_requested = Signal(str)

    def __init__(self, context: AppContext, draft: DraftSale | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._undoable: RecordedSale | None = None
        self._refreshing = False
        self._refresh_again = False
        self._reading_failed = False
        self.customer = CustomerPanel(context)
        self.payment = PaymentPanel(context)
        self.day = DaySalesPanel(context.shop)
        self.day.refund_requested.connect(self.refund_requested)
        self._right = QVBoxLayout()
        self._right.addWidget(self.day, stretch=2)
        self.items = SaleItems(context, self.payment, self._right)
        self.items.failed.connect(self._show_fault)
        self._banner = ErrorBanner()
        self._toast = Toast(self)
        self._toast.undone.connect(self._undo)
        self.customer.chosen.connect(lambda _who: self._focus_amount())
        self.customer.cleared.connect(self._recheck_coupons)
        self.customer.coupon_requested.connect(self.payment.take_coupon)
        self.payment.record.connect(self._record)
        self._scans = self._route_scans()
        self._later = QTimer(self, singleShot=True, interval=REFRESH_MILLISECONDS)
        self._later.timeout.connect(self.refresh)
        self._midnight = QTimer(self, interval=MINUTE_MILLISECONDS)
        self._midnight.timeout.connect(self.refresh)
        self._midnight.start()
        context.sync.status_changed.connect(self._refresh_soon)
        self._lay_out()
        if draft is None or not draft.payment.receipt:
            self._propose_receipt()
        self.refresh()
        self.customer.clear()
        if draft is not None:
            self._resume(draft)

    def _route_scans(self) -> ScanRouter:
        scans = ScanRouter(self._context, self.customer, self.payment, self.items, self)
        scans.refund_requested.connect(self.refund_requested)
        scans.message.connect(self.show_message)
        scans.failed.connect(self._show_fault)
        return scans

    def activate(self) -> None:
        """Put the keyboard where the first customer is found, once the screen is in its window."""
        self.customer.take_focus()

    def draft(self) -> DraftSale:
        """Give the sale that is not recorded yet."""
        return DraftSale(
            search_text=self.customer.search_text,
            customer_decided=self.customer.customer_decided,
            subscriber=self.customer.subscriber,
            payment=self.payment.draft(),
            items=self.items.draft(),
            undoable=self._undoable,
        )

    def refresh(self) -> None:
        """Read the day again, one reading at a time."""
        if self._refreshing:
            self._refresh_again = True
            return
        self._refreshing, self._refresh_again = True, False
        self._context.ledger.run(_read_day, on_success=self._show_day, on_failure=self._show_read_error)

    def show_message(self, text: str) -> None:
        """Show a short notice."""
        self._toast.show_message(text, NOTICE_SECONDS, can_undo=False)
        self._place_toast()

    def showEvent(self, event: QShowEvent) -> None:
        """Listen to the scanner from now on."""
        super().showEvent(event)
        self._scans.listen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the notice to the foot of the day's list, where it hides no button."""
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

    def _resume(self, draft: DraftSale) -> None:
        self.customer.search(draft.search_text)
        if draft.customer_decided:
            self.customer.choose(draft.subscriber)
        self.payment.resume(draft.payment)
        self.items.resume(draft.items)
        undoable = draft.undoable
        if undoable is not None and undoable.undo_until is not None and undoable.undo_until > datetime.now(UTC):
            self._undoable = undoable
            self._offer_undo(undoable)

    def _record(self, *, agreed_to_zero: bool = False, agreed_to_receipt: bool = False) -> None:
        if self.items.waits_for_code(self._record):
            return
        if not self.customer.customer_decided:
            self.customer.require_customer()
            self._context.chime(Chime.REFUSED)
            return
        if self.items.blocks_payment(self._record) or self.payment.coupons.run_when_checked(self._record):
            return
        money, receipt = self.payment.money(), self.payment.receipt()
        if money is None or receipt is None:
            self._context.chime(Chime.REFUSED)
            return
        coupons = self.payment.coupons.redeemed()
        if coupons is None:
            return
        if not money.minor and not agreed_to_zero:
            self._ask_about_zero(money)
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
        )
        self.payment.set_busy(busy=True)
        self._context.ledger.run(
            lambda session: (session.checkout.record_payment(draft), session.checkout.propose_receipt()),
            on_success=lambda outcome: self._recorded(*outcome),
            on_failure=lambda error: self._refused(error, agreed_to_zero=agreed_to_zero),
        )

    def _ask_about_zero(self, money: Money) -> None:
        """A payment of nothing is more often a forgotten amount than a gift."""
        amount = format_money(money, self._context.shop.locale)
        sheet = self._question(
            self.tr("Record a payment of {amount}?").format(amount=amount),
            self.tr("Nothing would be paid. Cancel to enter the amount."),
        )
        sheet.accepted.connect(lambda: self._record(agreed_to_zero=True))
        sheet.cancelled.connect(self.payment.focus_amount)
        sheet.open()

    def _ask_about_receipt(self, error: ReceiptFarAhead, *, agreed_to_zero: bool) -> None:
        sheet = self._question(sentence(error), self.tr("The series goes on from this number. Cancel to correct it."))
        sheet.accepted.connect(lambda: self._record(agreed_to_zero=agreed_to_zero, agreed_to_receipt=True))
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
        if not self.items.take_focus():
            self.payment.focus_amount()

    def _recheck_coupons(self) -> None:
        who = self.customer.subscriber
        anonymous = self.customer.customer_decided and who is None
        self.payment.coupons.set_customer(who.id if who else "", anonymous=anonymous)

    def _recorded(self, recorded: RecordedSale, next_receipt: str) -> None:
        self._context.chime(Chime.ACCEPTED)
        self.payment.set_busy(busy=False)
        self._banner.clear()
        self.items.clear()
        self.payment.clear()
        self.payment.propose(next_receipt)
        self.customer.clear()
        self._undoable = recorded
        self._offer_undo(recorded)
        self.refresh()
        self._context.sync.wake()

    def _refused(self, error: Exception, *, agreed_to_zero: bool = False) -> None:
        self._context.chime(Chime.REFUSED)
        self.payment.set_busy(busy=False)
        if isinstance(error, ReceiptFarAhead):
            self._ask_about_receipt(error, agreed_to_zero=agreed_to_zero)
            return
        field = getattr(error, "field", "")
        if isinstance(error, PosappError) and field == "receipt":
            self.payment.show_receipt_error(error)
        elif isinstance(error, PosappError) and field == "amount":
            self.payment.amount_error.show_message(sentence(error))
        elif isinstance(error, CouponChanged):
            self.payment.coupons.recheck(error)
        else:
            self._show_fault(error)

    def _offer_undo(self, recorded: RecordedSale) -> None:
        amount = format_money(recorded.sale.money, self._context.shop.locale)
        until = recorded.undo_until
        seconds = (until - datetime.now(UTC)).total_seconds() if until is not None else NOTICE_SECONDS
        text = self.tr("{amount} recorded · {receipt}").format(amount=amount, receipt=isolated(recorded.sale.receipt))
        self._toast.show_message(text, max(seconds, 1.0), can_undo=until is not None)
        self._place_toast()

    def _undo(self) -> None:
        undoable = self._undoable
        if undoable is None:
            return
        self.customer.take_focus()
        self._context.ledger.run(
            lambda session: session.checkout.undo(undoable.sale.id),
            on_success=self._undone,
            on_failure=self._show_undo_error,
        )

    def _show_undo_error(self, error: Exception) -> None:
        if isinstance(error, PermissionMissing):
            self.permission_requested.emit(error.permission, self._undo)
        else:
            self._show_fault(error)

    def _undone(self, recorded: RecordedSale) -> None:
        if self._undoable is not None and self._undoable.sale.id == recorded.sale.id:
            self._undoable = None
        text = self.tr("{receipt} undone; it will not be sent").format(receipt=isolated(recorded.sale.receipt))
        self.show_message(text)
        self.refresh()

    def _propose_receipt(self) -> None:
        self._context.ledger.run(
            lambda session: session.checkout.propose_receipt(),
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
        self._toast.anchor_to(self.day.geometry())


def _read_day(session: LedgerSession) -> Day:
    today = session.day.today()
    return session.day.sales(today), session.day.totals(today), session.outbox.counts().waiting
