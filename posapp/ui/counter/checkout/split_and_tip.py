"""Opens the sheets that split a payment and take a tip."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from posapp.domain.money import Money
from posapp.domain.sales.split_plan import SplitPlan
from posapp.domain.settings.till_settings import TIP_SHARES
from posapp.domain.shop import Shop
from posapp.ui.counter.checkout.payment_panel import PaymentPanel
from posapp.ui.counter.checkout.split_sheet import SplitSheet
from posapp.ui.counter.checkout.tip_sheet import TipSheet

__all__ = ["SplitAndTip"]


class SplitAndTip(QObject):
    """Splits the payment of a panel, and takes its tip, once an amount is typed.

    Args:
        shop: Whose currency is paid.
        payment: The panel.
        host: Over whose window the sheets open.
        record: Is called once the payment was split, and is to be recorded.
    """

    def __init__(self, shop: Shop, payment: PaymentPanel, host: QWidget, record: Callable[[], None]) -> None:
        super().__init__(host)
        self._shop, self._payment, self._host = shop, payment, host
        self._record = record
        self._tip_shares = TIP_SHARES.default
        payment.head.split_requested.connect(self._open_split)
        payment.head.tip_requested.connect(self._open_tip)

    def use_tip_shares(self, shares: tuple[int, ...]) -> None:
        """Offer these shares from the next time on that a tip is asked for.

        Args:
            shares: In percent.
        """
        self._tip_shares = shares

    def _open_split(self) -> None:
        goods, due = self._goods(self._open_split), self._payment.due
        if goods is None:
            return
        plan = SplitPlan.of(goods + due.tip, due.step)
        sheet = SplitSheet(*self._below(), self._shop, self._payment.tenders, plan)
        sheet.split.connect(self._take_split)
        sheet.cancelled.connect(lambda: due.set_split(()))
        sheet.open()

    def _open_tip(self) -> None:
        goods = self._goods(self._open_tip)
        if goods is None:
            return
        sheet = TipSheet(*self._below(), self._shop, goods, self._payment.due.tip, shares=self._tip_shares)
        sheet.chosen.connect(self._take_tip)
        sheet.cancelled.connect(self._payment.refresh)
        sheet.open()

    def _goods(self, again: Callable[[], None]) -> Money | None:
        """Give what is to be paid for goods; where nothing is typed, say so at the field.

        While a coupon is checked nobody knows it yet: then `again` is called once it is.
        """
        self._payment.refresh()  # a button that was pressed shows what is, not that it was pressed
        if self._payment.is_busy or self._payment.money() is None:
            return None
        if self._payment.coupons.run_when_checked(again):
            return None
        return self._payment.goods

    def _take_split(self, plan: SplitPlan) -> None:
        self._payment.due.set_split(plan.parts, plan.change)
        self._record()

    def _take_tip(self, tip: Money) -> None:
        self._payment.due.set_tip(tip)
        self._payment.focus_amount()

    def _below(self) -> tuple[QWidget, QWidget]:
        window = self._host.window()
        content = window.centralWidget() if isinstance(window, QMainWindow) else None
        return window, content or self._host
