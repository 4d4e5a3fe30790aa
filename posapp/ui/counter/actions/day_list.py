"""What was recorded today beside the sales, and the orders with which something can still happen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from posapp.domain.actions.availability import RecordedAction
from posapp.domain.money import format_money
from posapp.domain.orders import Order
from posapp.domain.shop import Shop
from posapp.ui.counter.actions.recorded_model import DayActionsModel
from posapp.ui.counter.checkout.day_model import AMOUNT
from posapp.ui.counter.checkout.day_table import NARROWEST_AMOUNT, day_table
from posapp.ui.kit.basics import label
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.rows_model import Lines, ShopRowsModel, joined
from posapp.ui.kit.two_line_list import TwoLineList
from posapp.ui.labels.actions import step_label

__all__ = ["DayActionsList"]

TODAY, ORDERS = "today", "orders"


class DayActionsList(QWidget):
    """Two lists, one in sight at a time.

    Signals:
        order_requested: The Order that was touched.

    Args:
        shop: Its zone and locale tell how times and amounts are written.
    """

    order_requested = Signal(Order)

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._which = Choice("actionsOrOrders", {TODAY: self.tr("Today"), ORDERS: self.tr("Open orders")})
        self._which.changed.connect(self._turn)
        self.recorded = DayActionsModel(shop, self)
        self._table = day_table("recordedActions", self.recorded)
        self._table.setAccessibleName(self.tr("Recorded today"))
        self._orders = _OrderModel(shop, self)
        self._open = TwoLineList("openOrders", self._orders)
        self._open.setAccessibleName(self.tr("Open orders"))
        for touched in (self._open.clicked, self._open.activated):
            touched.connect(lambda index: self._emit_request(index.row()))
        self._empty = label("", "soft", wraps=True)
        self._empty.setObjectName("actionsNothingYet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        for page in (self._empty, self._table, self._open):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._which)
        column.addWidget(self._pages, stretch=1)

    def show_day(self, recorded: tuple[RecordedAction, ...], orders: tuple[Order, ...]) -> None:
        """Show what there is."""
        self.recorded.show(recorded)
        self._orders.refresh(orders)
        needed = self._table.sizeHintForColumn(AMOUNT)
        self._table.setColumnWidth(AMOUNT, max(NARROWEST_AMOUNT, needed))
        self._turn()

    def _turn(self) -> None:
        if self._which.chosen == ORDERS:
            self._empty.setText(self.tr("No open orders."))
            self._pages.setCurrentWidget(self._open if self._orders.rowCount() else self._empty)
        else:
            self._empty.setText(self.tr("Nothing yet today. What you record here appears as soon as it is saved."))
            self._pages.setCurrentWidget(self._table if self.recorded.rowCount() else self._empty)

    def _emit_request(self, row: int) -> None:
        order = self._orders.at(row)
        if order is not None:
            self.order_requested.emit(order)


class _OrderModel(ShopRowsModel[Order]):
    """Orders, newest first."""

    def lines(self, order: Order, /) -> Lines:
        amount = "" if order.money is None else format_money(order.money, self.shop.locale)
        return order.customer_name or order.profile, order.reference, joined(step_label(order.step), amount)
