"""The sales of the day as a table; only what changed is told to the view."""

from collections.abc import Callable

from babel.dates import format_time
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from posapp.domain.event_states import EventState
from posapp.domain.money import format_money
from posapp.domain.sales import RecordedSale
from posapp.domain.shop import Shop
from posapp.ui.sentences import method_word, state_word
from posapp.ui.widgets.state_delegate import STATE_ROLE

__all__ = ["COLUMNS", "DayModel"]

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("time", "receipt", "customer", "amount", "state")


class DayModel(QAbstractTableModel):
    """Newest first."""

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._sales: tuple[RecordedSale, ...] = ()
        self._texts: dict[str, Callable[[RecordedSale], str]] = {
            "time": self._time,
            "receipt": lambda recorded: recorded.sale.receipt,
            "customer": self._customer,
            "amount": lambda recorded: format_money(recorded.sale.money, shop.locale),
            "state": lambda recorded: state_word(self._state_of(recorded)),
        }

    def show(self, sales: tuple[RecordedSale, ...]) -> None:
        """Show these sales; rows that stay the same are left alone."""
        if [each.sale.id for each in sales] != [each.sale.id for each in self._sales]:
            self.beginResetModel()
            self._sales = sales
            self.endResetModel()
            return
        before, self._sales = self._sales, sales
        for row, (old, new) in enumerate(zip(before, sales, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def at(self, row: int) -> RecordedSale | None:
        """Give the sale of a row, or None."""
        return self._sales[row] if 0 <= row < len(self._sales) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many sales are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._sales)

    def columnCount(self, parent: Index | None = None) -> int:
        """Give how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the columns' names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("Time"), self.tr("Receipt"), self.tr("Customer"), self.tr("Amount"), self.tr("Hellotext"))
            return names[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section] == "amount":
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what a cell shows."""
        recorded, column = self._sales[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[column](recorded)
        if role == STATE_ROLE and column == "state":
            return self._state_of(recorded)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{self._texts[column](recorded)} · {method_word(recorded.sale.method)}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column == "amount":
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _state_of(self, recorded: RecordedSale) -> EventState | None:
        return EventState.VOIDED if recorded.sale.voided_at is not None else recorded.state

    def _time(self, recorded: RecordedSale) -> str:
        sale = recorded.sale
        return format_time(sale.occurred_at.astimezone(self._shop.zone), "short", locale=self._shop.locale)

    def _customer(self, recorded: RecordedSale) -> str:
        return recorded.sale.customer_name or self.tr("No customer")
