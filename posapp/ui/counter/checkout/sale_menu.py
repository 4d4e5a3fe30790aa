"""What can be done with a sale of the day: refund it, undo it, choose its customer again, copy its number."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QPoint, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from posapp.domain.reading_direction import isolated
from posapp.domain.sales.sale import RecordedSale
from posapp.ui.kit.plain_text import button_text
from posapp.ui.theme import icon, palette

__all__ = ["SaleMenu"]

ICON_SIZE = 20


class SaleMenu(QMenu):
    """Opens below a row with its first line marked, so that Enter twice on a row refunds it.

    Signals:
        refund_requested: The sale is to be refunded.
        undo_requested: The sale is to be undone.
        customer_requested: The customer is to be chosen again.

    Args:
        recorded: The sale.
        can_undo: Whether it can still be undone.
    """

    refund_requested = Signal()
    undo_requested = Signal()
    customer_requested = Signal()

    def __init__(self, recorded: RecordedSale, parent: QWidget, *, can_undo: bool) -> None:
        super().__init__(parent)
        self.setObjectName("saleMenu")
        self._open_for = QElapsedTimer()
        sale = recorded.sale
        self.setAccessibleName(sale.receipt)
        if sale.voided_at is None:
            self._add("refundSale", self.tr("Refund…"), "undo", self.refund_requested.emit)
            if can_undo:
                self._add("undoSale", self.tr("Undo"), "close", self.undo_requested.emit)
        if sale.profile:
            name = isolated(sale.customer_name) if sale.customer_name else self.tr("the customer")
            text = self.tr("Choose {name} again").format(name=name)
            self._add("chooseCustomer", text, "customer", self.customer_requested.emit)
        self._add("copyReceipt", self.tr("Copy the receipt number"), "receipt", lambda: _copy(sale.receipt))

    def open(self, at: QPoint) -> None:
        """Open it at a place on the screen."""
        self._open_for.start()
        self.popup(at)
        self.setActiveAction(self.actions()[0])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stay open for the second press of a double click."""
        is_second = self._open_for.elapsed() < QApplication.doubleClickInterval()
        if not (is_second and not self.rect().contains(event.position().toPoint())):
            super().mousePressEvent(event)

    def _add(self, name: str, text: str, icon_name: str, then: Callable[[], object]) -> None:
        action = QAction(icon(icon_name, palette().soft, ICON_SIZE), button_text(text), self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: then())
        self.addAction(action)


def _copy(text: str) -> None:
    QApplication.clipboard().setText(text)
