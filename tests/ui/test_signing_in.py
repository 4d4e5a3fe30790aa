"""Who is at the till: asked by a PIN, locked, switched, and helped by a manager."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from posapp.domain.settings.till_settings import AUTO_LOCK_MINUTES
from posapp.domain.staff.pins import Pin, PinWrong
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.counter.sign_in import auto_lock
from posapp.ui.kit import pin_pad
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier
from tests.ui.stocked_till import stock

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def person(staffed_till: Till, open_window: Callable[[Till], Cashier]) -> Cashier:
    """Somebody before the window of a till with staff."""
    return open_window(staffed_till)


def journal(till: Till) -> list[tuple[str, str]]:
    with till.open_ledger() as ledger:
        return [(entry.who, entry.what) for entry in ledger.journal.entries()]


def test_a_till_without_staff_asks_nobody(cashier: Cashier) -> None:
    assert cashier.has_focus("searchField")
    assert not cashier.sees("personButton")
    assert not cashier.sees("pinField")


def test_the_window_of_a_till_with_staff_opens_with_the_question_and_shows_nothing_of_the_counter(
    person: Cashier,
) -> None:
    assert person.sees("staffTile-Eva Luz")
    assert person.sees("staffTile-Ana Soto")
    assert not person.sees("searchField")
    assert not person.sees("menuButton")


def test_a_pin_typed_on_the_keyboard_shows_dots_and_opens_the_counter(person: Cashier) -> None:
    person.clicks("staffTile-Ana Soto")
    assert person.reads("signInName") == "Ana Soto"
    person.types("pinField", ANA_PIN)
    shown = person.find(QLineEdit, "pinField").displayText()
    assert len(shown) == len(ANA_PIN)
    assert not set(shown) & set(ANA_PIN)
    person.presses("pinField")
    person.until(lambda: person.sees("searchField"))
    assert person.reads("personButton") == "Ana Soto"
    assert person.has_focus("searchField")


def test_a_pin_can_be_tapped(person: Cashier) -> None:
    person.clicks("staffTile-Eva Luz")
    for digit in EVA_PIN:
        person.clicks(f"pinKey{digit}")
    person.clicks("enterPinKey")
    person.until(lambda: person.sees("searchField"))
    assert person.reads("personButton") == "Eva Luz"


def test_the_keys_of_the_pad_are_large_enough_for_a_finger(person: Cashier) -> None:
    keys = [person.find(QPushButton, name) for name in ("enterPinKey", *(f"pinKey{digit}" for digit in "0123456789"))]
    assert min(min(key.width(), key.height()) for key in keys) >= 44


def test_a_wrong_pin_is_said_beside_the_field_and_the_right_one_is_taken_then(person: Cashier) -> None:
    person.clicks("staffTile-Ana Soto")
    person.types_pin("9191")
    person.until(lambda: person.reads("pinError").startswith("PIN: wrong PIN"))
    assert person.reads("pinField") == ""
    person.types_pin(ANA_PIN)
    person.until(lambda: person.sees("searchField"))


def test_too_many_wrong_pins_lock_and_count_down_also_in_a_window_opened_anew(
    staffed_till: Till, open_window: Callable[[Till], Cashier], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pin_pad, "SECOND_MILLISECONDS", 30)
    with open_ledger_session(staffed_till) as session:
        ana = session.staff.find("Ana Soto")
        for _ in range(5):
            with suppress(PinWrong):
                session.staff.sign_in(ana.id, Pin("9191"))
    person = open_window(staffed_till)
    person.clicks("staffTile-Ana Soto")
    person.until(lambda: "seconds" in person.reads("pinError"))
    assert not person.find(QLineEdit, "pinField").isEnabled()
    first = person.reads("pinError")
    person.until(lambda: person.reads("pinError") not in {first, ""})
    person.until(lambda: person.find(QLineEdit, "pinField").isEnabled())


def test_f2_leaves_the_till_to_the_next_and_keeps_a_half_typed_sale(person: Cashier, staffed_till: Till) -> None:
    person.signs_in("Ana Soto", ANA_PIN)
    person.until(lambda: bool(person.reads("receiptField")))
    person.clicks("withoutCustomerButton")
    person.types("amountField", "12,50")
    QTest.keyClick(person.window.focusWidget(), Qt.Key.Key_F2)
    person.until(lambda: person.sees("pinField"))
    assert not person.sees("amountField")
    person.signs_in("Eva Luz", EVA_PIN)
    assert person.reads("amountField") == "12,50"
    assert person.has_focus("amountField")
    person.presses("amountField")
    person.until(lambda: len(person.day()) == 1)
    assert journal(staffed_till)[-1] == ("Eva Luz", "payment recorded")


def test_no_key_reaches_the_counter_while_it_is_locked(person: Cashier) -> None:
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F5, Qt.Key.Key_F4, Qt.Key.Key_F6):
        QTest.keyClick(person.window, key)
    assert person.sees("pinField")
    assert [each.objectName() for each in person.window.actions() if each.isEnabled()] == ["helpAction"]


def test_the_window_locks_itself_when_nobody_touches_it(person: Cashier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(auto_lock, "MINUTE_MILLISECONDS", 300)
    person.signs_in("Ana Soto", ANA_PIN)
    person.until(lambda: person.sees("pinField"))
    assert not person.sees("searchField")


def test_items_stay_while_the_till_is_locked(staffed_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    stock(staffed_till)
    person = open_window(staffed_till)
    person.signs_in("Ana Soto", ANA_PIN)
    person.types("productField", "BOLSA")
    person.presses("productField")
    person.until(lambda: person.reads("amountField") == "8,00")
    person.presses("searchField", Qt.Key.Key_F2)
    person.signs_in("Eva Luz", EVA_PIN)
    assert person.reads("amountField") == "8,00"
    assert person.sees("itemList")


def test_a_window_that_never_locks_stays_open(
    staffed_till: Till, open_window: Callable[[Till], Cashier], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(auto_lock, "MINUTE_MILLISECONDS", 1)
    with open_ledger_session(staffed_till) as session:
        session.staff.sign_in(session.staff.find("Eva Luz").id, Pin(EVA_PIN))
        session.settings.change(AUTO_LOCK_MINUTES.change(0))
    person = open_window(staffed_till)
    person.signs_in("Ana Soto", ANA_PIN)
    person.sells("10")
    qtbot.wait(100)
    assert person.sees("searchField")


def test_a_cashier_opens_the_review_with_a_managers_pin_and_a_manager_without(
    person: Cashier, staffed_till: Till
) -> None:
    person.signs_in("Ana Soto", ANA_PIN)
    person.chooses("Review")
    person.until(lambda: person.sees("managerBox"))
    person.types_pin("9191", "managerPinField")
    person.until(lambda: person.reads("managerPinError").startswith("PIN: wrong PIN"))
    person.types_pin(EVA_PIN, "managerPinField")
    person.until(lambda: person.sees("backToCounterButton"))
    assert ("Eva Luz", "permission lent") in journal(staffed_till)
    person.clicks("backToCounterButton")
    person.clicks("personButton")
    person.signs_in("Eva Luz", EVA_PIN)
    person.chooses("Review")
    person.until(lambda: person.sees("backToCounterButton"))


def test_a_manager_who_does_not_permit_it_changes_nothing(person: Cashier) -> None:
    person.signs_in("Ana Soto", ANA_PIN)
    person.chooses("Move to another PC…")
    person.until(lambda: person.sees("managerBox"))
    person.clicks("cancelButton")
    person.until(lambda: not person.sees("managerBox"))
    assert person.sees("searchField")


def test_a_cashier_undoes_anothers_sale_with_a_managers_pin(person: Cashier, staffed_till: Till) -> None:
    person.signs_in("Eva Luz", EVA_PIN)
    person.until(lambda: bool(person.reads("receiptField")))
    person.is_paid("bruno", "10")
    person.clicks("personButton")
    person.signs_in("Ana Soto", ANA_PIN)
    person.clicks("undoButton")
    person.until(lambda: person.sees("managerBox"))
    person.types_pin(EVA_PIN, "managerPinField")
    person.until(lambda: "undone" in person.reads("toastText"))
    assert journal(staffed_till)[-1] == ("Ana Soto", "payment undone")
    with staffed_till.open_ledger() as ledger:
        assert list(ledger.journal.entries())[-1].granted_by == "Eva Luz"


def test_the_first_manager_is_made_in_the_sheet_of_the_staff_and_is_there_then(
    cashier: Cashier, offline_till: Till
) -> None:
    cashier.chooses("Staff…")
    cashier.until(lambda: cashier.reads("memberHeading") == "First manager")
    cashier.types("memberName", "Eva Luz")
    cashier.types_new_pin("1234")
    cashier.clicks("saveMemberButton")
    cashier.until(lambda: "easy to guess" in cashier.reads("memberPinError"))
    cashier.types_new_pin(EVA_PIN)
    cashier.clicks("saveMemberButton")
    cashier.until(lambda: cashier.reads("personButton") == "Eva Luz")
    assert journal(offline_till)[-1] == ("Eva Luz", "first manager made")


def test_the_first_manager_is_signed_in_also_where_the_sheet_was_closed_at_once(cashier: Cashier) -> None:
    cashier.chooses("Staff…")
    cashier.until(lambda: cashier.reads("memberHeading") == "First manager")
    cashier.types("memberName", "Eva Luz")
    cashier.types_new_pin(EVA_PIN)
    cashier.clicks("saveMemberButton")
    cashier.clicks("acceptButton")
    cashier.until(lambda: cashier.reads("personButton") == "Eva Luz")


def test_a_manager_adds_a_cashier_and_lets_one_go_with_a_reason(person: Cashier, staffed_till: Till) -> None:
    person.signs_in("Eva Luz", EVA_PIN)
    person.chooses("Staff…")
    staff = person.find(QAbstractItemView, "staffList")
    person.until(lambda: staff.model().rowCount() == 2)
    person.types("memberName", "Bruno Gil")
    person.types_new_pin("4826")
    person.clicks("saveMemberButton")
    person.until(lambda: staff.model().rowCount() == 3)
    staff.setCurrentIndex(staff.model().index(1, 0))
    assert person.reads("memberName") == "Ana Soto"
    person.clicks("deactivateMemberButton")
    person.until(lambda: person.reads("memberReasonError").startswith("Reason:"))
    person.types("memberReason", "moved to Salto")
    person.clicks("deactivateMemberButton")
    person.until(lambda: staff.model().index(1, 0).data() == "Ana Soto, inactive")
    person.clicks("acceptButton")
    person.clicks("personButton")
    person.until(lambda: person.sees("staffTile-Bruno Gil"))
    assert not person.sees("staffTile-Ana Soto")


def test_the_minutes_until_the_window_locks_are_chosen_and_remembered(person: Cashier, staffed_till: Till) -> None:
    person.signs_in("Eva Luz", EVA_PIN)
    person.chooses("Staff…")
    box = person.find(QComboBox, "lockMinutesBox")
    person.until(lambda: box.currentText() == "5 minutes")
    box.setCurrentIndex(box.findText("never"))
    box.activated.emit(box.currentIndex())
    person.until(lambda: staffed_till.shop().lock_minutes == 0)


def test_a_sheet_that_was_open_comes_back_for_the_same_person_and_not_for_another(person: Cashier) -> None:
    person.signs_in("Eva Luz", EVA_PIN)
    person.chooses("Staff…")
    person.until(lambda: person.find(QAbstractItemView, "staffList").model().rowCount() == 2)
    person.types("memberName", "Bruno Gil")
    person.window.sign_in_controller.lock()
    assert not person.sees("memberName")
    person.signs_in("Eva Luz", EVA_PIN)
    assert person.sees("memberName")
    assert person.reads("memberName") == "Bruno Gil"
    person.window.sign_in_controller.lock()
    person.signs_in("Ana Soto", ANA_PIN)
    person.until(lambda: person.window.findChild(QAbstractItemView, "staffList") is None)
    assert person.find(QLineEdit, "searchField").isEnabled()


def test_a_touch_of_the_window_puts_its_lock_off(
    person: Cashier, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(auto_lock, "MINUTE_MILLISECONDS", 700)
    person.signs_in("Ana Soto", ANA_PIN)
    handle = person.window.windowHandle()
    assert handle is not None
    for _ in range(10):
        qtbot.wait(100)
        QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert person.sees("searchField")
    person.until(lambda: person.sees("pinField"))
