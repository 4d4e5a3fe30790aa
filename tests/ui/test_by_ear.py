"""What a cashier who does not look at the window is told: in words, when it happens."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from posapp.domain.coupons.coupon import Coupon
from posapp.domain.events.event import OutboxCounts
from posapp.domain.reading_direction import isolated
from posapp.services.on_till.till import Till
from posapp.sync.status import ConnectionState, SyncStatus
from posapp.ui.kit.basics import FieldError
from posapp.ui.kit.speech import listening, say, spoken
from tests.ui.cashier import Cashier
from tests.ui.stocked_till import BREAD, stock

SLOW_FINGERS = 110
"""Milliseconds from key to key, more than any scanner needs."""
Said = list[tuple[str, bool]]


@pytest.fixture
def said() -> Iterator[Said]:
    """Everything that is said, and whether it is urgent."""
    heard: Said = []
    with listening(lambda text, urgent: heard.append((text, urgent))):
        yield heard


def hears(cashier: Cashier, said: Said, text: str, *, urgent: bool = False) -> None:
    """Wait until something is said."""
    cashier.until(lambda: any(text in words for words, _urgent in said))
    assert [now for words, now in said if text in words][-1] is urgent, said


def test_a_payment_from_the_first_letter_to_the_receipt(cashier: Cashier, said: Said) -> None:
    cashier.types("searchField", "ana")
    hears(cashier, said, "2 customers found. Ana Pérez")
    cashier.presses("searchField", Qt.Key.Key_Down)
    hears(cashier, said, "Ana Suárez")
    cashier.presses("searchField")
    cashier.until(lambda: said[-1] == ("Ana Suárez", False))
    cashier.types("amountField", "20")
    cashier.presses("amountField")
    hears(cashier, said, "$ 20,00 recorded, C1-000001. F8 undoes it.")
    said.clear()
    QTest.keyClick(cashier.window, Qt.Key.Key_F8)
    hears(cashier, said, "C1-000001 undone; it will not be sent")


def test_what_is_refused_is_said_at_once_and_again_when_it_is_refused_again(cashier: Cashier, said: Said) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "1,2,3")
    for times in (1, 2):
        cashier.presses("amountField")
        cashier.until(lambda times=times: len([words for words, urgent in said if urgent]) == times)  # type: ignore[misc]
    first, second = [words for words, urgent in said if urgent]
    assert first == second == cashier.reads("amountError")


def test_a_customer_whom_nobody_knows(cashier: Cashier, said: Said) -> None:
    cashier.types("searchField", "Zacarias")
    hears(cashier, said, "No customer found.")
    cashier.presses("searchField")
    hears(cashier, said, "No customer matches this.", urgent=True)


def test_the_connection_is_said_when_it_changes_and_not_when_the_window_opens(cashier: Cashier, said: Said) -> None:
    def tells(connection: ConnectionState, in_review: int = 0) -> None:
        counts = OutboxCounts(review=in_review)
        cashier.context.sync.status_changed.emit(
            SyncStatus(connection=connection, counts=counts, last_answer_at=None, clock_skew=0.0, next_try_at=None)
        )

    tells(ConnectionState.ONLINE)
    tells(ConnectionState.OFFLINE)
    tells(ConnectionState.OFFLINE)
    tells(ConnectionState.ONLINE, 1)
    hears(cashier, said, "1 payment to review")
    assert [words for words, _ in said] == [
        "Offline – keep selling",
        "Hellotext cannot be reached. Check the network cable or the Wi-Fi.",
        "Online",
        "1 payment to review",
    ]


def test_a_coupon_that_is_taken_refused_or_removed(cashier: Cashier, offline_till: Till, said: Said) -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([Coupon(id="c-plain", code="PLAIN", description="A coffee with it")])
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "20")
    cashier.types("couponField", "PLAIN")
    cashier.presses("couponField")
    hears(cashier, said, "Coupon PLAIN taken")
    cashier.clicks("dropCoupon0")
    hears(cashier, said, "Coupon PLAIN removed")
    cashier.types("couponField", "NOBODYS")
    cashier.presses("couponField")
    hears(cashier, said, "Coupon “NOBODYS” is not on this computer", urgent=True)


def test_each_item_with_what_all_come_to(cashier: Cashier, offline_till: Till, said: Said) -> None:
    stock(offline_till)
    cashier.window.checkout.items.show_panel()
    cashier.types("productField", BREAD.barcode)
    cashier.presses("productField")
    hears(cashier, said, "Pan de campo added, $ 89,90 in all")
    cashier.types("productField", "caf")
    hears(cashier, said, "1 product found. Café molido")


def test_a_question_with_its_explanation(cashier: Cashier, said: Said) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "0")
    cashier.presses("amountField")
    hears(cashier, said, "Record a payment of $ 0,00? Nothing would be paid. Cancel to enter the amount.")


def test_keys_that_a_screen_reader_hands_on_without_their_moment_are_no_scan(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    for digit in "1250":
        QTest.qWait(SLOW_FINGERS)
        _hand_on(cashier, digit)
    QTest.qWait(SLOW_FINGERS)
    assert cashier.reads("amountField") == "1250"


def test_an_amount_that_a_busy_screen_reader_hands_on_at_once_is_no_scan(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    for sign in "12,50":
        _hand_on(cashier, sign)
    QTest.qWait(SLOW_FINGERS)
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Return)
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "12,50" in cashier.day()[0]


def test_a_barcode_that_a_screen_reader_hands_on_is_a_scan(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    for sign in "4006381333931":
        _hand_on(cashier, sign)
    cashier.until(lambda: "4006381333931" in cashier.reads("toastText"))
    assert cashier.reads("amountField") == ""


def _hand_on(cashier: Cashier, digit: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = QKeyEvent(kind, ord(digit), Qt.KeyboardModifier.NoModifier, digit)
        assert key.timestamp() == 0
        QCoreApplication.sendEvent(cashier.window.windowHandle(), key)


def test_a_screen_says_its_name_and_the_drawer_what_is_recorded_next(cashier: Cashier, said: Said) -> None:
    QTest.keyClick(cashier.window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    hears(cashier, said, "Opening float")
    assert [words for words, _ in said] == ["Drawer", "Opening float"]
    cashier.types("drawerAmount", "100")
    cashier.presses("drawerAmount")
    hears(cashier, said, "Opening float of $ 100,00 recorded")
    assert ("Cash out", False) in said


def test_a_tender_that_its_key_chose(cashier: Cashier, said: Said) -> None:
    cashier.clicks("withoutCustomerButton")
    said.clear()
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert said == [("Credit", False)]
    assert cashier.has_focus("amountField")


def test_what_is_over_or_short_when_a_count_is_entered(cashier: Cashier, said: Said) -> None:
    cashier.sells("20")
    QTest.keyClick(cashier.window, Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    cashier.until(lambda: cashier.sees("countcashUYU"))
    cashier.types("countcashUYU", "20")
    cashier.presses("countcashUYU")
    hears(cashier, said, "Balanced")


def test_whose_pin_is_asked_and_who_else_works_here(staffed_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    cashier = open_window(staffed_till)
    cashier.until(lambda: cashier.sees("staffTile-Ana Soto"))
    tile = QAccessible.queryAccessibleInterface(cashier.button("staffTile-Ana Soto"))
    assert tile.role() is QAccessible.Role.RadioButton
    cashier.clicks("staffTile-Ana Soto")
    assert cashier.find(QLineEdit, "pinField").accessibleName() == f"PIN, {isolated('Ana Soto')}"
    cashier.types_pin("9191")
    cashier.until(lambda: bool(cashier.reads("pinError")))
    assert cashier.has_focus("pinField")


def test_each_note_and_coin_says_how_many_of_which_are_asked(cashier: Cashier) -> None:
    QTest.keyClick(cashier.window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    cashier.until(lambda: cashier.sees("drawerAmount"))
    cashier.clicks("countPiecesButton")
    field = QAccessible.queryAccessibleInterface(cashier.find(QLineEdit, "floatPieces100000UYU"))
    labels = [each for each, relation in field.relations() if relation & QAccessible.RelationFlag.Label]
    assert [each.text(QAccessible.Text.Name) for each in labels] == ["How many of $\xa01.000,00"]


def test_nothing_is_said_of_what_is_out_of_sight(qtbot: QtBot, said: Said) -> None:
    behind = QWidget()
    qtbot.addWidget(behind)
    say(behind, "a secret")
    assert said == []


def test_what_is_checked_at_each_key_is_shown_and_not_said(qtbot: QtBot, said: Said) -> None:
    column = QWidget()
    qtbot.addWidget(column)
    error = FieldError("error", parent=column)
    column.show()
    error.show_message("wait 9 seconds")
    error.show_message("wait 8 seconds", aloud=False)
    assert error.text() == "wait 8 seconds"
    assert said == [("wait 9 seconds", True)]


def test_no_sign_between_two_parts_is_read_out() -> None:
    assert spoken("$ 20,00 · C1-000001") == "$ 20,00, C1-000001"
