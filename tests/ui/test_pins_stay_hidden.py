"""A new PIN is asked twice, and no PIN is read anywhere but by who types it."""

import logging
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier

DIFFER = "The PINs do not match. Repeat the PIN."
NEW_PIN = "90417"


@pytest.fixture
def person(staffed_till: Till, open_window: Callable[[Till], Cashier]) -> Cashier:
    """Somebody before the window of a till with staff."""
    return open_window(staffed_till)


def opens_the_staff(person: Cashier) -> QAbstractItemView:
    person.signs_in("Eva Luz", EVA_PIN)
    person.chooses("Staff…")
    staff = person.find(QAbstractItemView, "staffList")
    person.until(lambda: staff.model().rowCount() == 2)
    return staff


def spoken(window: QWidget) -> str:
    """Give all that a screen reader can be told of a window."""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description, QAccessible.Text.Help)
    told: list[str] = []
    for widget in (window, *window.findChildren(QWidget)):
        interface = QAccessible.queryAccessibleInterface(widget)
        told += [interface.text(kind) for kind in kinds]
        told += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.objectName()]
    return "\n".join(told)


def test_a_new_pin_that_is_typed_differently_is_said_beside_it_and_nobody_is_added(
    person: Cashier, staffed_till: Till
) -> None:
    staff = opens_the_staff(person)
    person.types("memberName", "Bruno Gil")
    person.types("memberPin", NEW_PIN)
    person.types("memberPinAgain", "90471")
    person.clicks("saveMemberButton")
    assert person.reads("memberPinAgainError") == DIFFER
    with open_ledger_session(staffed_till) as session:
        assert len(session.staff.members()) == 2
    person.types("memberPinAgain", NEW_PIN)
    assert person.reads("memberPinAgainError") == ""
    person.presses("memberPinAgain")
    person.until(lambda: staff.model().rowCount() == 3)


def test_a_pin_of_somebody_else_is_changed_only_when_both_are_alike(person: Cashier) -> None:
    staff = opens_the_staff(person)
    staff.setCurrentIndex(staff.model().index(1, 0))
    assert person.reads("memberName") == "Ana Soto"
    person.types("memberPin", NEW_PIN)
    person.presses("memberPin")
    assert person.has_focus("memberPinAgain")
    person.clicks("saveMemberButton")
    assert person.reads("memberPinAgainError") == DIFFER
    person.types("memberPinAgain", NEW_PIN)
    person.clicks("saveMemberButton")
    person.until(lambda: person.reads("memberPin") == "")
    assert person.reads("memberPinAgain") == ""
    person.clicks("acceptButton")
    person.clicks("personButton")
    person.signs_in("Ana Soto", NEW_PIN)


def test_a_name_is_changed_without_a_new_pin(person: Cashier, staffed_till: Till) -> None:
    staff = opens_the_staff(person)
    staff.setCurrentIndex(staff.model().index(1, 0))
    person.types("memberName", "Ana Soto Ruiz")
    person.clicks("saveMemberButton")
    rows = range(staff.model().rowCount())
    person.until(lambda: any("Ana Soto Ruiz" in str(staff.model().index(row, 0).data()) for row in rows))
    person.clicks("acceptButton")
    person.clicks("personButton")
    person.signs_in("Ana Soto Ruiz", ANA_PIN)


def test_no_pin_is_told_to_a_screen_reader_or_copied_or_logged(
    person: Cashier, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        person.until(lambda: person.sees("staffTile-Eva Luz"))
        person.clicks("staffTile-Eva Luz")
        person.until(lambda: person.find(QLineEdit, "pinField").isEnabled())
        refuses_to_give(person, "pinField", EVA_PIN)
        person.presses("pinField")
        person.until(lambda: person.sees("personButton"))
        person.chooses("Staff…")
        person.until(lambda: person.find(QAbstractItemView, "staffList").model().rowCount() == 2)
        person.types("memberName", "Bruno Gil")
        for field in ("memberPin", "memberPinAgain"):
            refuses_to_give(person, field, NEW_PIN)
        person.clicks("saveMemberButton")
        person.until(lambda: person.find(QAbstractItemView, "staffList").model().rowCount() == 3)
    assert EVA_PIN not in caplog.text
    assert NEW_PIN not in caplog.text


def refuses_to_give(person: Cashier, name: str, pin: str) -> None:
    """Type a PIN and try to get it out of its field again."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("something else")
    person.types(name, pin)
    field = person.find(QLineEdit, name)
    field.selectAll()
    for keys in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut):
        QTest.keySequence(field, QKeySequence(keys))
    field.copy()
    assert clipboard.text() == "something else"
    person.types(name, pin)
    assert pin not in spoken(person.window)
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
