"""A calendar beside a field in which a day may be typed or left out, as the shop writes days."""

from contextlib import suppress
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QCalendarWidget, QLineEdit

from posapp.domain.coupons.terms import DayInvalid
from posapp.ui.kit.day_field import dress_calendar
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.labels.written_day import read_day, written_day
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["offer_calendar"]

KEYS = "Alt+Down"


def offer_calendar(field: QLineEdit, caption: str, locale: str) -> None:
    """Let a day be picked as well as typed: by the sign in the field, or by Alt and the arrow down.

    Args:
        field: Where the day stands.
        caption: What the sign says.
        locale: How the shop writes days, and names months and weekdays.
    """
    sign = field.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
    sign.setText(caption)
    sign.setToolTip(tooltip(f"{caption} ({KEYS})"))
    redraw_on_theme_change(field, lambda: sign.setIcon(icon("calendar", palette().soft)))
    keys = QShortcut(QKeySequence(KEYS), field, context=Qt.ShortcutContext.WidgetShortcut)
    for asked in (sign.triggered, keys.activated):
        asked.connect(lambda *_checked: _open_calendar(field, locale))


def _open_calendar(field: QLineEdit, locale: str) -> None:
    calendar = QCalendarWidget(field)
    calendar.setObjectName("dayCalendar")
    calendar.setWindowFlags(Qt.WindowType.Popup)
    calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    calendar.setLocale(QLocale(locale))
    dress_calendar(calendar)
    with suppress(DayInvalid):
        typed = read_day(field.text(), locale)
        calendar.setSelectedDate(QDate(typed.year, typed.month, typed.day))
    for picked in (calendar.clicked, calendar.activated):
        picked.connect(lambda day: _take(field, calendar, day, locale))
    calendar.adjustSize()
    calendar.move(_place(field, calendar))
    calendar.show()
    calendar.setFocus()


def _place(field: QLineEdit, calendar: QCalendarWidget) -> QPoint:
    """Below the field, or as far up as the screen asks."""
    size, screen = calendar.sizeHint().expandedTo(calendar.minimumSize()), field.screen().availableGeometry()
    below = field.mapToGlobal(QPoint(0, field.height()))
    return QPoint(min(below.x(), screen.right() - size.width()), min(below.y(), screen.bottom() - size.height()))


def _take(field: QLineEdit, calendar: QCalendarWidget, day: QDate, locale: str) -> None:
    field.setText(written_day(date(day.year(), day.month(), day.day()), locale))
    field.setFocus()
    calendar.close()
