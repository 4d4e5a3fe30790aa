"""A code scanned into a field it was not meant for: a POS's receipt, a card, a coupon, a product, a receipt."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from posapp.background.app_context import AppContext
from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.scale_codes import ScaleCodeRefused
from posapp.domain.catalogue.scanned_item import ScannedItem
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import InputError, RuleError
from posapp.domain.pos_receipts.code_length import may_be_fiscal_code
from posapp.domain.pos_receipts.fiscal_code_errors import FiscalCodeRefused
from posapp.domain.pos_receipts.proposals import Proposal, ReceiptNotProposed, ReceiptTaken
from posapp.domain.refunds.refund import RefundablePayment
from posapp.services.sessions import LedgerSession, SearchSession

__all__ = ["ScanResolver", "ScannedReceipt"]

Meant = Subscriber | Coupon | None
Alike = tuple[Product, ...]
InLedger = ScannedItem | RefundablePayment | Alike


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedReceipt:
    """A receipt of the shop's POS whose code was scanned.

    Attributes:
        proposal: The receipt as it is known now.
        learned: The shop's tax id, where this receipt was the first to tell it; else empty.
    """

    proposal: Proposal
    learned: str


class ScanResolver(QObject):
    """Finds the meaning of a code off the UI thread, and emits it; nothing where it cannot be read.

    Only whole codes count: a customer's number, phone or e-mail, a coupon's code, a product's barcode or
    number, a receipt's number.

    A fiscal code of the shop's POS comes before all of them.

    Signals:
        pos_receipt: The ScannedReceipt of a receipt of the shop's POS.
        pos_receipt_refused: The exception that says why such a receipt is not taken: it is recorded already, or none
            of this shop.
        customer: The Subscriber whose card it is.
        coupon: The Coupon.
        product: The ScannedItem, and the code.
        receipt: The receipt's number.
        alike: The Products of which one may be meant, and the code, which is none of theirs.
        refused: The ScaleCodeRefused that says why a label of the shop's scale sells nothing, and its code.
        unknown: The code, which means nothing here.
        search_finished: A code is answered, whatever it means.
        failed: The exception that kept it from looking everywhere.

    Args:
        context: Its workers find customers, coupons, products and receipts.
    """

    pos_receipt = Signal(object)
    pos_receipt_refused = Signal(Exception)
    customer = Signal(Subscriber)
    coupon = Signal(Coupon)
    product = Signal(ScannedItem, str)
    receipt = Signal(str)
    alike = Signal(object, str)
    refused = Signal(Exception, str)
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

    def resolve(self, code: str, arrived: str = "") -> None:
        """Look up a code. Each is answered: who scans faster than the disk loses nothing.

        Args:
            code: The code.
            arrived: What the scanner's keys typed before they were corrected, where that is known: a correction knows
                only the characters of shops' own codes.
        """
        self._under_way += 1
        text = arrived or code
        if not may_be_fiscal_code(text):
            self._look_up(code)
            return
        self._context.ledger.run(
            lambda session: _take(session, text),
            on_success=lambda taken: self._emit_taken(taken, code),
            on_failure=lambda error: self._emit_refused(error, code),
        )

    def _emit_taken(self, scanned: "ScannedReceipt | None", code: str) -> None:
        if scanned is None:
            self._look_up(code)
            return
        self.pos_receipt.emit(scanned)
        self._finish_lookup()

    def _emit_refused(self, error: Exception, code: str) -> None:
        if isinstance(error, FiscalCodeRefused | ReceiptTaken | ReceiptNotProposed):
            self.pos_receipt_refused.emit(error)
        else:
            self.failed.emit(error)
            self.unknown.emit(code)
        self._finish_lookup()

    def _look_up(self, code: str) -> None:
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
                on_failure=lambda error: self._emit_failure(error, code),
            )
            return
        if isinstance(meant, Subscriber):
            self.customer.emit(meant)
        else:
            self.coupon.emit(meant)
        self._finish_lookup()

    def _emit_ledger_match(self, found: InLedger, code: str) -> None:
        if isinstance(found, ScannedItem):
            self.product.emit(found, code)
        elif isinstance(found, RefundablePayment):
            self.receipt.emit(found.original.receipt)
        elif found:
            self.alike.emit(found, code)
        else:
            self.unknown.emit(code)
        self._finish_lookup()

    def _emit_failure(self, error: Exception, code: str) -> None:
        """A label that sells nothing is no failure; an error of the machine is."""
        if isinstance(error, ScaleCodeRefused):
            self.refused.emit(error, code)
        else:
            self.failed.emit(error)
            self.unknown.emit(code)
        self._finish_lookup()

    def _finish_lookup(self) -> None:
        self._under_way -= 1
        self.search_finished.emit()


def _find_match(session: SearchSession, code: str) -> Meant:
    return session.find.by_code(code) or session.coupons.match(code).coupon


def _find_in_ledger(session: LedgerSession, code: str) -> InLedger:
    """Give the item or the receipt of exactly this code, else the products that look so; raises ScaleCodeRefused."""
    refusal: ScaleCodeRefused | None = None
    try:
        item = session.catalogue.scanned(code)
    except ScaleCodeRefused as error:
        item, refusal = None, error
    found = item or _receipt(session, code)
    if found is not None:
        return found
    if refusal is not None:
        raise refusal
    return session.catalogue.alike(code)


def _receipt(session: LedgerSession, code: str) -> RefundablePayment | None:
    """An unknown receipt, and one that nobody signed in may see, is none."""
    try:
        found = session.refunds.by_receipt(code)
    except (InputError, RuleError):
        return None
    return found if found.original.receipt == code.strip() else None


def _take(session: LedgerSession, text: str) -> ScannedReceipt | None:
    taken = session.codes.take(text)
    if taken is None:
        return None
    return ScannedReceipt(proposal=session.proposals.receive_scanned(taken.receipt), learned=taken.learned)
