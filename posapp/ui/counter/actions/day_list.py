"""Shows the actions recorded today, and the open orders."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.domain.actions.availability import RecordedAction
from posapp.domain.money import format_money
from posapp.domain.orders import Order
from posapp.domain.shop import Shop
from posapp.ui.counter.actions.recorded_model import DayActionsModel
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.day_table import DayTable
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.rows_model import Lines, ShopRowsModel, joined
from posapp.ui.kit.stack import Stack
from posapp.ui.labels.actions import step_label

__all__ = ["DayActionsList"]

TODAY, ORDERS = "today", "orders"


class DayActionsList(QWidget):
    """Two lists, of which one is shown at a time.

    Signals:
        order_requested: The Order that was clicked, or on which Enter was pressed.

    Args:
        shop: Its zone and locale decide how times and amounts are written.
    """

    order_requested = Signal(Order)

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._which = Choice("actionsOrOrders", {TODAY: self.tr("Today"), ORDERS: self.tr("Open orders")})
        self._which.changed.connect(self._turn)
        self.recorded = DayActionsModel(shop)
        self._actions = DayTable[RecordedAction](
            "recordedActions",
            self.recorded,
            title=self.tr("Recorded today"),
            empty=self.tr("Nothing yet today. What you record here appears as soon as it is saved."),
            empty_name="actionsNothingYet",
        )
        title = self.tr("Open orders")
        self._orders = RowsList[Order](
            "openOrders",
            _OrderModel(shop),
            title=title,
            empty=self.tr("No open orders. An order that is placed here stays until it is collected or cancelled."),
            empty_name="noOpenOrders",
        )
        self._orders.show_unmarked(())
        for touched in (self._orders.list.clicked, self._orders.list.activated):
            touched.connect(lambda index: self.order_requested.emit(self._orders.model.at(index.row())))
        self._pages = Stack()
        for page in (self._actions, self._orders):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._which)
        column.addWidget(self._pages, stretch=1)

    def show_day(self, recorded: tuple[RecordedAction, ...], orders: tuple[Order, ...]) -> None:
        """Show the actions and the open orders."""
        self._actions.show_rows(recorded)
        if orders != self._orders.model.rows:
            self._orders.show_unmarked(orders)

    def _turn(self) -> None:
        self._pages.setCurrentWidget(self._orders if self._which.chosen == ORDERS else self._actions)


class _OrderModel(ShopRowsModel[Order]):
    """Orders, newest first."""

    def lines(self, order: Order, /) -> Lines:
        amount = "" if order.money is None else format_money(order.money, self.shop.locale)
        return order.customer_name or order.profile, order.reference, joined(step_label(order.step), amount)
