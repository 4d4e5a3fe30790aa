"""A day that may be typed, picked or left out."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit
from pytestqt.qtbot import QtBot

from posapp.ui.kit.day_picker import offer_calendar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    offer_calendar(field, "Pick from a calendar", "es_UY")
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    return field


def calendar_of(field: QLineEdit) -> QCalendarWidget:
    (sign,) = [each for each in field.actions() if each.text() == "Pick from a calendar"]
    sign.trigger()
    calendar = field.findChild(QCalendarWidget, "dayCalendar")
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.isVisible()
    return calendar


def test_a_picked_day_is_written_as_it_is_typed(field: QLineEdit, qtbot: QtBot) -> None:
    calendar_of(field).clicked.emit(QDate(2026, 12, 5))
    assert field.text() == "5/12/2026"
    qtbot.waitUntil(lambda: field.findChild(QCalendarWidget, "dayCalendar") is None)


@pytest.mark.parametrize("typed", ["28/2/2031", "28/02/2031", "2031-02-28"])
def test_the_calendar_opens_at_the_day_that_stands_in_the_field(field: QLineEdit, typed: str) -> None:
    field.setText(typed)
    assert calendar_of(field).selectedDate() == QDate(2031, 2, 28)


def test_what_is_no_day_is_left_as_it_was_typed(field: QLineEdit) -> None:
    field.setText("soon")
    calendar_of(field).close()
    assert field.text() == "soon"


def test_the_keyboard_opens_it_too(field: QLineEdit) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QCalendarWidget)
    popup.close()
