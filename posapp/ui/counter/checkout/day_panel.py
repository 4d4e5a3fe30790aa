"""The day at this till: every sale with where it stands, and what they come to."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTableView, QWidget

from posapp.domain.money import format_money
from posapp.domain.sales.sale import DayTotals, RecordedSale
from posapp.domain.shop import Shop
from posapp.ui.counter.checkout.day_model import AMOUNT, DaySalesModel
from posapp.ui.counter.checkout.day_table import day_table
from posapp.ui.kit.basics import Card, label

__all__ = ["DaySalesPanel"]

VISIBLE_ROWS_ONLY = 0


class DaySalesPanel(Card):
    """A table that shows only what fits, and the day's totals above it.

    Signals:
        refund_requested: The receipt of the sale that is to be paid back.
    """

    refund_requested = Signal(str)

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._model = DaySalesModel(shop, self)
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
        head.addWidget(label(self.tr("Today at this till"), "heading"))
        head.addStretch()
        head.addWidget(self._count)
        self.column.addLayout(head)
        self.column.addWidget(self._totals)
        self.column.addWidget(self._refunded)
        self._table = self._make_table()
        self._empty = label(
            self.tr("No sales yet today. The first one appears here as soon as it is saved."), "soft", wraps=True
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._table)
        self.column.addWidget(self._pages, stretch=1)

    def hasHeightForWidth(self) -> bool:
        """Say that no width asks for a height: the totals wrap, and the table takes what is left."""
        return False

    def show_day(self, sales: tuple[RecordedSale, ...], totals: DayTotals) -> None:
        """Show a day's sales, newest first, and what they come to."""
        self._model.show(sales)
        self._pages.setCurrentWidget(self._table if sales else self._empty)
        self._fit_amounts()
        self._totals.setText("   ".join(format_money(each, self._shop.locale) for each in totals.totals))
        self._count.setText(self._count_text(len(sales), totals.count))
        refunded = "   ".join(format_money(each, self._shop.locale) for each in totals.refunded)
        self._refunded.setText(self.tr("{amount} refunded").format(amount=refunded))
        self._refunded.setVisible(bool(totals.refunded))

    def _request_refund(self, index: QModelIndex) -> None:
        recorded = self._model.at(index.row())
        if recorded is not None:
            self.refund_requested.emit(recorded.sale.receipt)

    def _fit_amounts(self) -> None:
        """Widen the column to the amounts in sight; all of a day's would have to be written out to be measured."""
        needed = self._table.sizeHintForColumn(AMOUNT)
        if needed > self._table.columnWidth(AMOUNT):
            self._table.setColumnWidth(AMOUNT, needed)

    def _count_text(self, shown: int, count: int) -> str:
        """A day with more sales than the list holds says so."""
        if count > shown:
            return self.tr("{count} sales, newest {shown} shown").format(count=count, shown=shown)
        return self.tr("%n sale(s)", "", count)

    def _make_table(self) -> QTableView:
        table = day_table("dayTable", self._model)
        table.setAccessibleName(self.tr("Today's sales"))
        table.activated.connect(self._request_refund)
        table.horizontalHeader().setResizeContentsPrecision(VISIBLE_ROWS_ONLY)
        table.verticalScrollBar().valueChanged.connect(self._fit_amounts)
        table.verticalScrollBar().rangeChanged.connect(self._fit_amounts)
        return table
