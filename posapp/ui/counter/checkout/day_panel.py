"""Shows the sales of the day at this till, each with its state, and their totals."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from posapp.domain.money import format_money
from posapp.domain.sales.sale import DayTotals, RecordedSale
from posapp.domain.shop import Shop
from posapp.ui.counter.checkout.day_model import DaySalesModel
from posapp.ui.counter.checkout.sale_menu import SaleMenu
from posapp.ui.kit.basics import Card, label
from posapp.ui.kit.day_table import DayTable
from posapp.ui.kit.plain_text import tooltip

__all__ = ["DAY_KEY", "DaySalesPanel"]

DAY_KEY = "Alt+D"
"""Brings the keyboard to the list."""


class DaySalesPanel(Card):
    """The day's totals, and below them its sales.

    Signals:
        refund_requested: The receipt of the sale to refund.
        undo_requested: The RecordedSale to undo.
        customer_requested: The RecordedSale whose customer is to be chosen again.
    """

    refund_requested = Signal(str)
    undo_requested = Signal(RecordedSale)
    customer_requested = Signal(RecordedSale)

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._totals = label("", "figure")
        self._totals.setObjectName("dayTotals")
        self._count = label("", "soft")
        self._count.setObjectName("dayCount")
        self._refunded = label("", "soft")
        self._refunded.setObjectName("dayRefunded")
        self._refunded.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._totals.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._totals.setWordWrap(True)
        head = QHBoxLayout()
        title = label(self.tr("Today at this till"), "heading")
        title.setToolTip(tooltip(DAY_KEY))
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._count)
        self.column.addLayout(head)
        self.column.addWidget(self._totals)
        self.column.addWidget(self._refunded)
        self._table = DayTable[RecordedSale](
            "dayTable",
            DaySalesModel(shop),
            title=self.tr("Today's sales"),
            empty=self.tr("No sales yet today. The first one appears here as soon as it is saved."),
        )
        self._menu: SaleMenu | None = None
        for touched in (self._table.activated, self._table.tapped):
            touched.connect(self._offer)
        self.column.addWidget(self._table, stretch=1)

    @property
    def is_empty(self) -> bool:
        """Whether no sale stands in the list."""
        return self._table.is_empty

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on the list."""
        return self._table.has_keyboard

    def take_focus(self) -> None:
        """Put the keyboard on the newest sale."""
        self._table.take_focus()

    def watch_keys(self, watcher: QObject) -> None:
        """Let the event filter of an object see what is pressed in the list."""
        self._table.watch_keys(watcher)

    def hasHeightForWidth(self) -> bool:
        """Give False: the totals wrap, and the table fills the rest of any height."""
        return False

    def show_day(self, sales: tuple[RecordedSale, ...], totals: DayTotals) -> None:
        """Show a day's sales, newest first, and their totals."""
        self._table.show_rows(sales)
        self._totals.setText("   ".join(format_money(each, self._shop.locale) for each in totals.totals))
        self._count.setText(self._count_text(len(sales), totals.count))
        refunded = "   ".join(format_money(each, self._shop.locale) for each in totals.refunded)
        self._refunded.setText(self.tr("{amount} refunded").format(amount=refunded))
        self._refunded.setVisible(bool(totals.refunded))

    def _offer(self, recorded: RecordedSale) -> None:
        """Open what can be done with a sale; where a click also activates, only once."""
        if self._menu is not None:
            if self._menu.isVisible():
                return
            self._menu.deleteLater()
        until = None if recorded.refunded is not None else recorded.undoable_until(self._shop.undo_seconds)
        self._menu = menu = SaleMenu(recorded, self, can_undo=until is not None and until > datetime.now(UTC))
        menu.refund_requested.connect(lambda: self.refund_requested.emit(recorded.sale.receipt))
        menu.undo_requested.connect(lambda: self.undo_requested.emit(recorded))
        menu.customer_requested.connect(lambda: self.customer_requested.emit(recorded))
        menu.open(self._table.below_current())

    def _count_text(self, shown: int, count: int) -> str:
        """Give the count, and how many are shown where the list holds fewer."""
        if count > shown:
            return self.tr("{count} sales, newest {shown} shown").format(count=count, shown=shown)
        return self.tr("%n sale(s)", "", count)
