"""What each hand finds at the counter: keys that do something or say why not, and a keypad that follows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QPushButton, QWidget

from posapp.domain.coupons.coupon import Coupon
from posapp.services.on_till.till import Till
from posapp.ui.kit.keypad import Keypad
from tests.ui.cashier import Cashier
from tests.ui.test_scanning import the_scanner_types


def offered(cashier: Cashier) -> list[str]:
    model = cashier.find(QAbstractItemView, "familiarList").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def notice(cashier: Cashier) -> str:
    return cashier.reads("toastText") if cashier.sees("toast") else ""


def tender(cashier: Cashier) -> str:
    buttons = cashier.find(QWidget, "methodChoice").findChildren(QPushButton)
    return next(each.text() for each in buttons if each.isChecked())


def key_of(cashier: Cashier, text: str) -> QPushButton:
    keys = cashier.find(Keypad, "").findChildren(QPushButton)
    return next(each for each in keys if each.text() == text)


# --- the keyboard


@pytest.mark.parametrize("field", ["amountField", "receiptField", "couponField"])
def test_enter_records_from_every_field_of_the_payment(cashier: Cashier, field: str) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "45")
    cashier.find(QLineEdit, field).setFocus()
    cashier.presses(field)
    cashier.until(lambda: len(cashier.day()) == 1)


def test_each_tender_has_its_key_and_enter_on_it_records(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "45")
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert tender(cashier) == "Credit"
    assert cashier.reads("amountField") == "45"
    chosen = next(
        each for each in cashier.find(QWidget, "methodChoice").findChildren(QPushButton) if each.text() == "Credit"
    )
    chosen.setFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Return)
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "Credit" in cashier.day()[0]


def test_the_keyboard_goes_from_the_amount_to_the_tender_to_the_button(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    names = []
    for _ in range(2):
        QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Tab)
        focused = cashier.window.focusWidget()
        above = focused.parentWidget()
        names.append(focused.objectName() or ("" if above is None else above.objectName()))
    assert names == ["methodChoice", "recordButton"]


def test_escape_clears_the_search_then_the_customer_then_the_payment(cashier: Cashier) -> None:
    cashier.types("searchField", "an")
    cashier.presses("searchField", Qt.Key.Key_Escape)
    assert cashier.reads("searchField") == ""
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "45")
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Escape)
    cashier.until(lambda: cashier.has_focus("searchField"))
    assert cashier.reads("amountField") == "45"
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Escape)
    assert cashier.reads("amountField") == ""
    assert notice(cashier) == "Payment cleared"


@pytest.mark.parametrize(("key", "said"), [(Qt.Key.Key_F8, "Nothing to undo"), (Qt.Key.Key_F4, "Press Esc first")])
def test_a_key_that_can_do_nothing_says_why(cashier: Cashier, key: Qt.Key, said: str) -> None:
    cashier.finds("C-1001", "Ana")
    QTest.keyClick(cashier.window.focusWidget(), key)
    assert said in notice(cashier)


def test_a_question_mark_lists_the_keys_from_the_empty_search_and_is_typed_in_a_text(cashier: Cashier) -> None:
    QTest.keyClicks(cashier.find(QLineEdit, "searchField"), "?")
    cashier.until(lambda: cashier.sees("veil"))
    QTest.keyClick(cashier.find(QWidget, "veil"), Qt.Key.Key_Escape)
    cashier.types("searchField", "an?")
    assert cashier.reads("searchField") == "an?"


# --- the finger


def test_the_keypad_types_where_the_keyboard_is(cashier: Cashier) -> None:
    cashier.find(QLineEdit, "searchField").setFocus()
    for digit in "3451":
        QTest.mouseClick(key_of(cashier, digit), Qt.MouseButton.LeftButton)
    assert cashier.reads("searchField") == "3451"
    assert cashier.reads("amountField") == ""
    cashier.until(lambda: bool(cashier.results()))
    cashier.presses("searchField")
    cashier.until(lambda: cashier.has_focus("amountField"))
    key_of(cashier, "7").click()
    assert cashier.reads("amountField") == "7"


def test_who_was_here_is_offered_before_anything_is_typed_and_one_tap_chooses(cashier: Cashier) -> None:
    assert not cashier.sees("familiarList")
    cashier.is_paid("C-1001", "10")
    cashier.is_paid("C-1003", "10")
    cashier.until(lambda: len(offered(cashier)) == 2)
    assert [each.split(",")[0] for each in offered(cashier)] == ["Bruno Ñandú", "Ana Pérez"]
    assert cashier.sees("familiarList")
    view = cashier.find(QAbstractItemView, "familiarList")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(1, 0)).center())
    cashier.until(lambda: cashier.has_focus("amountField"))
    assert cashier.reads("customerName") == "Ana Pérez"


def test_enter_in_the_empty_search_chooses_nobody_and_the_arrow_leads_to_who_was_here(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "10")
    cashier.until(lambda: cashier.sees("familiarList"))
    cashier.presses("searchField")
    assert cashier.sees("searchField")
    cashier.presses("searchField", Qt.Key.Key_Down)
    assert cashier.has_focus("familiarList")
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Return)
    cashier.until(lambda: cashier.has_focus("amountField"))


# --- whose payment it is


def test_a_payment_without_a_customer_can_be_undone_too(cashier: Cashier) -> None:
    cashier.sells("20")
    cashier.until(lambda: cashier.sees("undoButton"))
    QTest.keyClick(cashier.window, Qt.Key.Key_F8)
    cashier.until(lambda: "Undone" in cashier.day()[0])


def test_a_coupon_does_not_go_on_to_the_next_customer(cashier: Cashier, offline_till: Till) -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([Coupon(id="c-plain", code="PLAIN")])
    cashier.finds("C-1001", "Ana")
    cashier.types("couponField", "PLAIN")
    cashier.presses("couponField")
    cashier.until(lambda: cashier.sees("takenCoupon0"))
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Escape)
    cashier.until(lambda: cashier.has_focus("searchField"))
    assert cashier.window.findChild(QLabel, "takenCoupon0") is None or not cashier.sees("takenCoupon0")
    assert "coupons were taken out" in notice(cashier)


def scans_with(cashier: Cashier, code: str) -> None:
    cashier.find(QLineEdit, "amountField").setFocus()
    the_scanner_types(cashier, code)


def test_a_card_that_nobody_knows_holds_the_payment_back_until_somebody_answers(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "28")
    scans_with(cashier, "C-999999")
    cashier.until(lambda: "C-999999" in notice(cashier))
    cashier.presses("amountField")
    cashier.until(lambda: cashier.sees("acceptButton"))
    assert cashier.day() == []
    cashier.clicks("acceptButton")
    cashier.until(lambda: len(cashier.day()) == 1)


def test_a_card_that_takes_the_place_of_another_customer_says_so(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "28")
    scans_with(cashier, "C-1003")
    cashier.until(lambda: "Bruno" in notice(cashier))
    assert cashier.reads("customerName") == "Bruno Ñandú"
