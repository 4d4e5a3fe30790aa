"""Opens the sheets that split a payment and take a tip."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from posapp.domain.money import Money
from posapp.domain.sales.split_plan import SplitPlan
from posapp.domain.shop import Shop
from posapp.ui.counter.checkout.payment_panel import PaymentPanel
from posapp.ui.counter.checkout.split_sheet import SplitSheet
from posapp.ui.counter.checkout.tip_sheet import TipSheet

__all__ = ["SplitAndTip"]


class SplitAndTip(QObject):
    """Splits the payment of a panel, and takes its tip, once an amount is typed.

    Signals:
        record: The payment was split, and is to be recorded.

    Args:
        shop: Whose currency is paid.
        payment: The panel.
        host: Over whose window the sheets open.
    """

    record = Signal()

    def __init__(self, shop: Shop, payment: PaymentPanel, host: QWidget) -> None:
        super().__init__(host)
        self._shop, self._payment, self._host = shop, payment, host
        payment.head.split_requested.connect(self._open_split)
        payment.head.tip_requested.connect(self._open_tip)

    def _open_split(self) -> None:
        goods = self._goods()
        if goods is None:
            return
        plan = SplitPlan.of(goods + self._payment.tip, self._payment.due.step)
        sheet = SplitSheet(*self._below(), self._shop, self._payment.tenders, plan)
        sheet.split.connect(self._take_split)
        sheet.cancelled.connect(lambda: self._payment.set_split(()))
        sheet.open()

    def _open_tip(self) -> None:
        goods = self._goods()
        if goods is None:
            return
        sheet = TipSheet(*self._below(), self._shop, goods, self._payment.tip)
        sheet.chosen.connect(self._take_tip)
        sheet.cancelled.connect(self._payment.refresh)
        sheet.open()

    def _goods(self) -> Money | None:
        """Give what is to be paid for goods; where nothing is typed, say so at the field."""
        self._payment.refresh()  # a button that was pressed shows what is, not that it was pressed
        if self._payment.is_busy or self._payment.money() is None:
            return None
        return self._payment.goods

    def _take_split(self, plan: SplitPlan) -> None:
        self._payment.set_split(plan.parts, plan.change)
        self.record.emit()

    def _take_tip(self, tip: Money) -> None:
        self._payment.set_tip(tip)
        self._payment.focus_amount()

    def _below(self) -> tuple[QWidget, QWidget]:
        window = self._host.window()
        content = window.centralWidget() if isinstance(window, QMainWindow) else None
        return window, content or self._host
