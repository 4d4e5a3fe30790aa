"""A code that was scanned into a field it was not meant for: a card, a coupon, a product, a receipt."""

from PySide6.QtCore import QObject, Signal

from posapp.background.app_context import AppContext
from posapp.domain.catalogue.products import Product
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import InputError, RuleError
from posapp.domain.refunds.refund import RefundablePayment
from posapp.services.sessions import LedgerSession, SearchSession

__all__ = ["ScanResolver"]

Meant = Subscriber | Coupon | None


class ScanResolver(QObject):
    """Finds the meaning of a code off the UI thread, and emits it; nothing where it cannot be read.

    Only whole codes count: a customer's number, phone or e-mail, a coupon's code, a product's barcode or
    number, a receipt's number.

    Signals:
        customer: The Subscriber whose card it is.
        coupon: The Coupon.
        product: The Product, and the code.
        receipt: The receipt's number.
        unknown: The code, which means nothing here.
        search_finished: A code is answered, whatever it means.
        failed: The exception that kept it from looking everywhere.

    Args:
        context: Its workers find customers, coupons, products and receipts.
    """

    customer = Signal(Subscriber)
    coupon = Signal(Coupon)
    product = Signal(Product, str)
    receipt = Signal(str)
    unknown = Signal(str)
    search_finished = Signal()
    failed = Signal(Exception)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._under_way = 0

    @property
    def is_searching(self) -> bool:
        """Whether a code is not answered yet."""
        return self._under_way > 0

    def resolve(self, code: str) -> None:
        """Look up a code. Each is answered: who scans faster than the disk loses nothing."""
        self._under_way += 1
        self._context.cache.run(
            lambda session: _find_match(session, code),
            on_success=lambda meant: self._show_message(meant, code),
            on_failure=lambda error: self._resolve_without_cache(error, code),
        )

    def _resolve_without_cache(self, error: Exception, code: str) -> None:
        """Products and receipts are found also where the list of customers cannot be read."""
        self.failed.emit(error)
        self._show_message(None, code)

    def _show_message(self, meant: Meant, code: str) -> None:
        if meant is None:
            self._context.ledger.run(
                lambda session: _find_in_ledger(session, code),
                on_success=lambda kept: self._emit_ledger_match(kept, code),
                on_failure=lambda error: self._emit_receipt_unknown(error, code),
            )
            return
        if isinstance(meant, Subscriber):
            self.customer.emit(meant)
        else:
            self.coupon.emit(meant)
        self._finish_lookup()

    def _emit_ledger_match(self, kept: Product | RefundablePayment, code: str) -> None:
        if isinstance(kept, Product):
            self.product.emit(kept, code)
        elif kept.original.receipt == code.strip():
            self.receipt.emit(kept.original.receipt)
        else:
            self.unknown.emit(code)
        self._finish_lookup()

    def _emit_receipt_unknown(self, error: Exception, code: str) -> None:
        """An unknown receipt is no failure; an error of the machine is."""
        if not isinstance(error, InputError | RuleError):
            self.failed.emit(error)
        self._emit_unknown(code)

    def _emit_unknown(self, code: str) -> None:
        self.unknown.emit(code)
        self._finish_lookup()

    def _finish_lookup(self) -> None:
        self._under_way -= 1
        self.search_finished.emit()


def _find_match(session: SearchSession, code: str) -> Meant:
    return session.find.by_code(code) or session.coupons.match(code).coupon


def _find_in_ledger(session: LedgerSession, code: str) -> Product | RefundablePayment:
    return session.catalogue.by_code(code) or session.refunds.by_receipt(code)
