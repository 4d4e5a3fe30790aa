"""A code that was scanned into a field it was not meant for: a card, a coupon, a receipt."""

from PySide6.QtCore import QObject, Signal

from posapp.background.counter import Counter
from posapp.domain.coupons import Coupon
from posapp.domain.refunds import RefundCase
from posapp.domain.subscribers import Subscriber
from posapp.services.desks import CacheDesk

__all__ = ["ScannedCode"]

Meant = Subscriber | Coupon | None


class ScannedCode(QObject):
    """Finds out, beside the UI thread, what a code means; exactly one signal follows, or none where it cannot be read.

    Only whole codes count: a customer's number, phone or e-mail, a coupon's code, a receipt's number.

    Signals:
        customer: The Subscriber whose card it is.
        coupon: The Coupon.
        receipt: The receipt's number.
        unknown: The code, which means nothing here.

    Args:
        counter: Its lanes know customers, coupons and receipts.
    """

    customer = Signal(object)
    coupon = Signal(object)
    receipt = Signal(str)
    unknown = Signal(str)

    def __init__(self, counter: Counter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._asked = 0

    def look_up(self, code: str) -> None:
        """Look up a code; an earlier one that was not found yet is given up."""
        self._asked += 1
        number = self._asked
        self._counter.cache.run(
            lambda desk: _meant(desk, code),
            on_success=lambda meant: self._tell(meant, code, number),
            on_failure=_leave,
        )

    def _tell(self, meant: Meant, code: str, number: int) -> None:
        if number != self._asked:
            return
        if isinstance(meant, Subscriber):
            self.customer.emit(meant)
        elif isinstance(meant, Coupon):
            self.coupon.emit(meant)
        else:
            self._counter.ledger.run(
                lambda desk: desk.refunds.by_receipt(code),
                on_success=lambda case: self._tell_receipt(case, code, number),
                on_failure=lambda _no_such_receipt: self._tell_unknown(code, number),
            )

    def _tell_receipt(self, case: RefundCase, code: str, number: int) -> None:
        if number != self._asked:
            return
        if case.original.receipt == code.strip():
            self.receipt.emit(case.original.receipt)
        else:
            self.unknown.emit(code)

    def _tell_unknown(self, code: str, number: int) -> None:
        if number == self._asked:
            self.unknown.emit(code)


def _meant(desk: CacheDesk, code: str) -> Meant:
    return desk.find.by_code(code) or desk.coupons.match(code).coupon


def _leave(_error: Exception) -> None:
    """What stands beside the field already says that the code means nothing there."""
