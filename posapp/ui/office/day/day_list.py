"""The days to close and the reports of those that are closed, as rows of a list."""

from dataclasses import dataclass
from datetime import date

from posapp.domain.day.close import CloseRecord
from posapp.domain.money import format_money
from posapp.domain.reading_direction import isolated
from posapp.ui.kit.rows_model import Lines, ShopRowsModel
from posapp.ui.labels.day import short_day_text

__all__ = ["BusinessDayModel", "DayRow", "OpenDay"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDay:
    """A day that can be closed; `is_late` where it lies before today."""

    day: date
    is_late: bool


DayRow = OpenDay | CloseRecord


class BusinessDayModel(ShopRowsModel[DayRow]):
    """Open days first, then the reports, the newest first."""

    def key(self, row: DayRow, /) -> date:
        """Give the day."""
        return row.day if isinstance(row, OpenDay) else row.report.day

    def lines(self, row: DayRow, /) -> Lines:
        """Give the day and the number of its report, and below them the totals."""
        day = short_day_text(self.key(row), self.shop.locale)
        if isinstance(row, OpenDay):
            return (day, "", self.tr("left open; close it now")) if row.is_late else (self.tr("Today"), "", day)
        nets = "   ".join(format_money(each.net, self.shop.locale) for each in row.report.figures.currencies)
        number = self.tr("No. {number}").format(number=row.number)
        if row.reopened is None:
            return day, number, nets or self.tr("No sales or refunds.")
        return day, number, self.tr("reopened: {reason}").format(reason=isolated(row.reopened.reason))
