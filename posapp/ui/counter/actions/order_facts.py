"""Shows the items, the total and the steps of an order."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from posapp.domain.money import format_money
from posapp.domain.orders import Delivery, Order, OrderStep
from posapp.domain.shop import Shop
from posapp.ui.kit.chip import Chip
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.labels.actions import step_label
from posapp.ui.labels.timestamps import timestamp_text

__all__ = ["OrderSummary"]


class OrderSummary(QFrame):
    """A card with the order's step and its history; hidden where this till has no such order.

    Args:
        shop: Its zone and locale decide how times and amounts are written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inset")
        self._shop = shop
        self._standing = Chip("orderState")
        self._amount = WrappedLabel("", "figure", lines=1)
        self._amount.setObjectName("orderTotal")
        self._items = WrappedLabel("", "soft")
        self._items.setObjectName("orderItems")
        self._past = WrappedLabel("", "soft")
        self._past.setObjectName("orderHistory")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._standing, alignment=Qt.AlignmentFlag.AlignLeft)
        for widget in (self._amount, self._items, self._past):
            column.addWidget(widget)
        self.hide()

    def show_order(self, order: Order | None) -> None:
        """Show an order, or nothing."""
        self.setVisible(order is not None)
        if order is None:
            return
        tone, sign = _STYLES.get(order.step or OrderStep.PLACED, ("info", "clock"))
        self._standing.show_message(tone, sign, step_label(order.step))
        self._amount.setText("" if order.money is None else format_money(order.money, self._shop.locale))
        self._amount.setVisible(order.money is not None)
        lines = [f"{each.quantity} × {each.product}" for each in order.items]
        self._items.setText("\n".join([*lines, self._delivery(order.delivery)]))
        self._past.setText("\n".join(self._steps(order)))

    def _delivery(self, delivery: Delivery) -> str:
        return self.tr("Collect here") if delivery is Delivery.COLLECT else self.tr("Deliver")

    def _steps(self, order: Order) -> list[str]:
        standing = [each for each in order.steps if each.voided_at is None]
        return [f"{timestamp_text(each.at, self._shop)} · {step_label(each.step)}" for each in standing]


_STYLES = {
    OrderStep.DELIVERED: ("good", "double-check"),
    OrderStep.CANCELLED: ("soft", "close"),
    OrderStep.SHIPPED: ("info", "sending"),
}
