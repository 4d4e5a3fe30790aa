"""Brings each code at the counter to where it belongs: a POS's receipt, a card, a coupon, an item, a receipt."""

from datetime import datetime

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from posapp.background.app_context import AppContext
from posapp.background.sounds import Chime
from posapp.domain.catalogue.gs1 import trade_item
from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.scale_codes import ScaleCodeRefused
from posapp.domain.catalogue.scanned_item import ScannedItem
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.reading_direction import isolated
from posapp.domain.scanning.profile import ScannerProfile
from posapp.services.on_ledger.intake.codes import TakenCode
from posapp.ui.counter.checkout.customer_panel import CustomerPanel
from posapp.ui.counter.checkout.payment_panel import PaymentPanel
from posapp.ui.counter.checkout.sale_items import SaleItems
from posapp.ui.counter.checkout.scanned_code import ScanResolver
from posapp.ui.counter.checkout.scanner import Scanner
from posapp.ui.kit.speech import say
from posapp.ui.labels.day import day_text
from posapp.ui.labels.sentences import sentence

__all__ = ["ScanRouter"]


class ScanRouter(QObject):
    """Takes what a scanner sends, and what is typed where a customer or an amount should be and is neither.

    Signals:
        fiscal_code_scanned: The PosReceipt that a fiscal code says; see `posapp/ui/counter/checkout/pos_receipts.py`.
        refund_requested: The receipt of the sale that is to be paid back.
        message: A short notice for the cashier.
        unknown: A code that was scanned and means nothing here.
        failed: The exception that kept a code from being looked for everywhere.

    Args:
        context: Its workers find what the codes mean.
        customer: Takes cards.
        payment: Takes coupons.
        items: Take products.
        screen: Where scans count.
    """

    fiscal_code_scanned = Signal(object)
    refund_requested = Signal(str)
    message = Signal(str)
    unknown = Signal(str)
    failed = Signal(Exception)

    def __init__(
        self, context: AppContext, customer: CustomerPanel, payment: PaymentPanel, items: SaleItems, screen: QWidget
    ) -> None:
        super().__init__(screen)
        self._context = context
        self._customer, self._payment, self._items = customer, payment, items
        self._scanner = Scanner(screen)
        self._scanner.refused.connect(self._refuse_amount)
        self._scanner.broken.connect(self._refuse_part)
        self._route_typed()
        self._route_scanned()

    def listen(self) -> None:
        """Begin, once the screen is in a window that is shown."""
        self._scanner.listen()

    def use_profile(self, profile: ScannerProfile | None) -> None:
        """Correct every scan from now on as its scanner types; None corrects nothing."""
        self._scanner.use_profile(profile)

    def _route_typed(self) -> None:
        """A code goes where it belongs, whichever of the two fields it was typed into."""
        found = ScanResolver(self._context, self)
        self._items.wait_for_scans(found, typed=True)
        self._customer.nothing_found.connect(found.resolve)
        self._payment.unreadable_amount.connect(found.resolve)
        found.pos_receipt.connect(self._use_typed_pos_receipt)
        found.pos_receipt_refused.connect(self._refuse_pos_receipt)
        found.customer.connect(self._use_typed_customer)
        found.coupon.connect(self._use_typed_coupon)
        found.product.connect(self._use_typed_product)
        found.receipt.connect(self._use_typed_receipt)
        found.alike.connect(self._items.offer)
        found.refused.connect(lambda error, _code: self._items.refuse(error))
        found.failed.connect(self.failed)

    def _route_scanned(self) -> None:
        """A code goes where it belongs, wherever the focus is."""
        found = ScanResolver(self._context, self)
        self._items.wait_for_scans(found)
        self._scanner.scanned.connect(lambda code: self._look_up(found, code))
        found.pos_receipt.connect(self._take_pos_receipt)
        found.pos_receipt_refused.connect(self._refuse_pos_receipt)
        found.customer.connect(self._customer.choose)
        found.coupon.connect(self._payment.take_coupon)
        found.product.connect(self._add)
        found.receipt.connect(self.refund_requested)
        found.alike.connect(self._offer)
        found.refused.connect(self._refuse_label)
        found.unknown.connect(self._reject)
        found.failed.connect(self.failed)

    def _look_up(self, found: ScanResolver, code: str) -> None:
        if self._customer.is_registering:
            self._scanner.pass_through()
        else:
            found.resolve(code, self._scanner.latest_arrived)

    def _take_pos_receipt(self, taken: TakenCode) -> None:
        """What is done with the receipt is decided by who listens; what was learned is said last, and only once."""
        self.fiscal_code_scanned.emit(taken.receipt)
        if taken.learned:
            learned = self.tr("The shop's tax ID is now {id}; receipts of others are refused")
            self.message.emit(learned.format(id=isolated(taken.learned)))

    def _use_typed_pos_receipt(self, taken: TakenCode) -> None:
        self._clear_typed()
        self._take_pos_receipt(taken)

    def _refuse_pos_receipt(self, error: Exception) -> None:
        self._context.chime(Chime.REFUSED)
        self.message.emit(sentence(error))

    def _reject(self, code: str) -> None:
        """An unknown code is never an amount, and never records anything."""
        scanner = self._scanner
        is_latest = code == scanner.latest
        if is_latest and scanner.target_name in {"searchField", "couponField", "productField"}:
            scanner.pass_through()
        elif is_latest and scanner.target_name == "receiptField":
            scanner.keep()
            self._payment.focus_amount()
        else:
            self._context.chime(Chime.REFUSED)
            self.message.emit(self.tr("Nothing found for the code {code}").format(code=isolated(code)))
            self.unknown.emit(code)
            self._customer.search_remote(code)

    def _offer(self, alike: tuple[Product, ...], code: str) -> None:
        """Offer what may be meant, unless the code was scanned where a receipt or a coupon is typed."""
        if self._is_typed_elsewhere(code):
            self._reject(code)
        else:
            self._items.offer(alike, code)
            self._customer.search_remote(code)

    def _refuse_label(self, error: ScaleCodeRefused, code: str) -> None:
        """Say why a label sells nothing; the POS's receipt may have a number like it."""
        if self._is_typed_elsewhere(code):
            self._reject(code)
        else:
            self._items.refuse(error)

    def _is_typed_elsewhere(self, code: str) -> bool:
        return code == self._scanner.latest and self._scanner.target_name in {"couponField", "receiptField"}

    def _refuse_part(self) -> None:
        self._context.chime(Chime.REFUSED)
        self.message.emit(self.tr("Only a part of the code arrived. Scan it again."))

    def _refuse_amount(self, _code: str, field: QLineEdit) -> None:
        """Say beside an amount of another screen that a code was scanned into it."""
        self._context.chime(Chime.REFUSED)
        words = self.tr("A scanned code is not an amount. Enter the amount.")
        say(field, words, urgent=True)
        QToolTip.showText(field.mapToGlobal(QPoint(0, field.height())), words, field)

    def _add(self, scanned: ScannedItem, code: str) -> None:
        """Take an item, and say until when it is good and of which lot where its own code says that."""
        self._items.add(scanned)
        product, item = scanned.product, trade_item(code)
        if item is None or (item.expires is None and not item.lot):
            return
        day = "" if item.expires is None else day_text(item.expires, self._context.shop.locale)
        is_over = item.expires is not None and item.expires < datetime.now(self._context.shop.zone).date()
        if is_over:
            self._context.chime(Chime.REFUSED)
        until = (self.tr("expired on {day}") if is_over else self.tr("good until {day}")).format(day=day) if day else ""
        lot = self.tr("lot {lot}").format(lot=isolated(item.lot)) if item.lot else ""
        self.message.emit(" · ".join(each for each in (isolated(product.name), until, lot) if each))

    def _use_typed_customer(self, subscriber: Subscriber) -> None:
        self._payment.clear_amount()
        self._customer.choose(subscriber)

    def _use_typed_coupon(self, coupon: Coupon) -> None:
        self._clear_typed()
        self._payment.take_coupon(coupon)

    def _use_typed_product(self, scanned: ScannedItem, code: str) -> None:
        self._clear_typed()
        self._add(scanned, code)

    def _use_typed_receipt(self, receipt: str) -> None:
        self._clear_typed()
        self.refund_requested.emit(receipt)

    def _clear_typed(self) -> None:
        self._payment.clear_amount()
        self._customer.clear_search()
