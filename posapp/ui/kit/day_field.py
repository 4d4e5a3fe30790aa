"""A day, typed or picked from a calendar, as the shop writes days."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget

from posapp.ui.labels.written_day import day_format

__all__ = ["DayField", "dress_calendar"]

LEAST_CALENDAR = (7 * 48, 320)
"""Pixels in which a finger hits a day."""


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
        self.setDisplayFormat(day_format(locale))
        self.setDateRange(QDate(1971, 1, 1), QDate(9998, 12, 31))
        self.setKeyboardTracking(False)
        dress_calendar(self.calendarWidget())
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


def dress_calendar(calendar: QCalendarWidget) -> None:
    """Make a calendar's days large, and give it the program's look.

    Qt's own arrows are black and its weekends red, whatever the scheme.
    """
    for name, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
        button = calendar.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(QIcon())
            button.setText(sign)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setMinimumSize(*LEAST_CALENDAR)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
