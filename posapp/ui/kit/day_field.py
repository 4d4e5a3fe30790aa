"""A day, typed or picked from a calendar, as the shop writes days."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget

__all__ = ["DayField"]


class DayField(QDateEdit):
    """One day.

    Signals:
        chosen: Another day (a date) is chosen.

    Args:
        name: Its object name.
        caption: What it is, for screen readers.
        locale: How the shop writes days.
    """

    chosen = Signal(date)

    def __init__(self, name: str, caption: str, locale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(caption)
        self.setCalendarPopup(True)
        self.setLocale(QLocale(locale))
        self.setDisplayFormat(_with_whole_years(QLocale(locale)))
        self.setDateRange(QDate(1971, 1, 1), QDate(9998, 12, 31))
        self.setKeyboardTracking(False)
        _dress(self.calendarWidget())
        self.dateChanged.connect(lambda _day: self.chosen.emit(self.day))

    @property
    def day(self) -> date:
        """The day that is shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Show a day without a signal."""
        self.blockSignals(True)
        self.setDate(QDate(day.year, day.month, day.day))
        self.blockSignals(False)


def _with_whole_years(locale: QLocale) -> str:
    """Four figures of a year: two may be of another century."""
    return locale.dateFormat(QLocale.FormatType.ShortFormat).replace("yyyy", "yy").replace("yy", "yyyy")


def _dress(calendar: QCalendarWidget) -> None:
    """Qt's own arrows are black and its weekends red, whatever the scheme."""
    for name, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(QIcon())
            button.setText(sign)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
