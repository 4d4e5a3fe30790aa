"""The sales of the day as a table; only what changed is told to the view."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from posapp.domain.events.states import EventState
from posapp.domain.money import format_money
from posapp.domain.sales.sale import RecordedSale
from posapp.domain.shop import Shop
from posapp.ui.kit.plain_text import one_line, tooltip
from posapp.ui.labels.sentences import state_label, tender_label

__all__ = ["AMOUNT", "SALE", "STATE_ROLE", "DaySalesModel"]

Index = QModelIndex | QPersistentModelIndex
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
SALE, AMOUNT = 0, 1
"""The columns. Each cell has two lines: who, and when by which receipt; how much, and where it stands."""


class DaySalesModel(QAbstractTableModel):
    """Newest first."""

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._sales: tuple[RecordedSale, ...] = ()

    def show(self, sales: tuple[RecordedSale, ...]) -> None:
        """Show these sales; rows that stay the same are left alone."""
        new = _new_on_top([each.sale.id for each in self._sales], [each.sale.id for each in sales])
        if new is None:
            self.beginResetModel()
            self._sales = sales
            self.endResetModel()
            return
        self._grow(sales, new)
        self._update(sales)

    def _grow(self, sales: tuple[RecordedSale, ...], new: int) -> None:
        """New sales come on top; what the list has no room for any more leaves at its end."""
        if new:
            self.beginInsertRows(QModelIndex(), 0, new - 1)
            self._sales = sales[:new] + self._sales
            self.endInsertRows()
        if len(self._sales) > len(sales):
            self.beginRemoveRows(QModelIndex(), len(sales), len(self._sales) - 1)
            self._sales = self._sales[: len(sales)]
            self.endRemoveRows()

    def _update(self, sales: tuple[RecordedSale, ...]) -> None:
        before, self._sales = self._sales, sales
        pairs = enumerate(zip(before, sales, strict=True))
        changed = [row for row, (old, new) in pairs if old is not new and old != new]
        if changed:  # told once: a view weighs what it is told anew each time
            self.dataChanged.emit(self.index(changed[0], SALE), self.index(changed[-1], AMOUNT))

    def at(self, row: int) -> RecordedSale | None:
        """Give the sale of a row, or None."""
        return self._sales[row] if 0 <= row < len(self._sales) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many sales are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._sales)

    def columnCount(self, parent: Index | None = None) -> int:
        """Give how many columns there are."""
        return 0 if parent is not None and parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell's two lines, its state, or the sentence for a screen reader."""
        recorded = self._sales[index.row()]
        if role == STATE_ROLE:
            return _state_of(recorded)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._sale_lines(recorded) if index.column() == SALE else self._amount_lines(recorded)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._row_text(recorded)
        return tooltip(self._row_text(recorded)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _row_text(self, recorded: RecordedSale) -> str:
        return f"{self._sale_lines(recorded)}\n{self._amount_lines(recorded)}"

    def _sale_lines(self, recorded: RecordedSale) -> str:
        sale = recorded.sale
        details = (sale.receipt, self._time(recorded), tender_label(sale.method), *self._extra_text(recorded))
        who = sale.customer_name or self.tr("No customer")
        return f"{one_line(who)}\n{one_line(' · '.join(details))}"

    def _extra_text(self, recorded: RecordedSale) -> tuple[str, ...]:
        lines = (self.tr("%n item(s)", "", recorded.lines),) if recorded.lines else ()
        return (*lines, *self._coupon_text(recorded))

    def _coupon_text(self, recorded: RecordedSale) -> tuple[str, ...]:
        if recorded.discount is not None:
            return (f"−{format_money(recorded.discount, self._shop.locale)}",)
        return (self.tr("%n coupon(s)", "", recorded.coupons),) if recorded.coupons else ()

    def _amount_lines(self, recorded: RecordedSale) -> str:
        amount = format_money(recorded.sale.money, self._shop.locale)
        return f"{amount}\n{state_label(_state_of(recorded))}"

    def _time(self, recorded: RecordedSale) -> str:
        from babel.dates import format_time

        there = recorded.sale.occurred_at.astimezone(self._shop.zone)
        return str(format_time(there, "short", locale=self._shop.locale))


def _state_of(recorded: RecordedSale) -> EventState | None:
    return EventState.VOIDED if recorded.sale.voided_at is not None else recorded.state


def _new_on_top(before: list[str], after: list[str]) -> int | None:
    """Give how many sales came on top of those before; None where anything else changed in their order."""
    if not before or not after:
        return None
    new = after.index(before[0]) if before[0] in after else None
    kept = len(after) - new if new is not None else 0
    return new if before[:kept] == after[new:] else None
