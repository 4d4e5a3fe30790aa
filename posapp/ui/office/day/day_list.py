"""The days to close and the reports of those that are closed."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from posapp.domain.day.close import CloseRecord
from posapp.domain.money import format_money
from posapp.domain.shop import Shop
from posapp.ui.kit.plain_text import text_for_role
from posapp.ui.kit.two_line_list import LINES
from posapp.ui.labels.day import short_day_text

__all__ = ["BusinessDayModel", "OpenDay"]

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDay:
    """A day that can be closed; `is_late` where it lies before today."""

    day: date
    is_late: bool


class BusinessDayModel(QAbstractListModel):
    """Open days first, then the reports, the newest first.

    Args:
        shop: Its locale tells how days and amounts are written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._rows: tuple[OpenDay | CloseRecord, ...] = ()

    def show(self, rows: tuple[OpenDay | CloseRecord, ...]) -> None:
        """Show other days."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def at(self, row: int) -> OpenDay | CloseRecord | None:
        """Give what stands in a row, or None."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, day: date) -> int:
        """Give the first row of a day, or 0 where it is not there."""
        return next((row for row, each in enumerate(self._rows) if _day_of(each) == day), 0)

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the lines of a row for painting, and a sentence for screen readers."""
        lines = self._lines(self._rows[index.row()])
        if role == LINES:
            return lines
        return text_for_role(role, ", ".join(line for line in lines if line))

    def _lines(self, row: OpenDay | CloseRecord) -> tuple[str, str, str]:
        day = short_day_text(_day_of(row), self._shop.locale)
        if isinstance(row, OpenDay):
            return (day, "", self.tr("left open; close it now")) if row.is_late else (self.tr("Today"), "", day)
        nets = "   ".join(format_money(each.net, self._shop.locale) for each in row.report.figures.currencies)
        number = self.tr("No. {number}").format(number=row.number)
        if row.reopened is None:
            return day, number, nets or self.tr("No sales or refunds.")
        return day, number, self.tr("reopened: {reason}").format(reason=row.reopened.reason)


def _day_of(row: OpenDay | CloseRecord) -> date:
    return row.day if isinstance(row, OpenDay) else row.report.day
