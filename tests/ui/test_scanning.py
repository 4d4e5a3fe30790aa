"""One hand on the scanner: a code goes where it belongs, whichever field it was scanned into."""

from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QWidget

from posapp.domain.coupons.coupon import Coupon
from posapp.domain.scanning.pace import SILENCE_MILLISECONDS
from posapp.services.on_till.till import Till
from tests.ui.cashier import Cashier, busy_worker

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def with_a_coupon(offline_till: Till) -> None:
    """The shop has one coupon, without rules."""
    with offline_till.open_cache() as cache:
        cache.coupons.store([Coupon(id="c1", code="SUMMER-10", description="Ten off")])


Key = tuple[Qt.Key, str]
RETURN, KEYPAD_ENTER, TAB = (Qt.Key.Key_Return, "\r"), (Qt.Key.Key_Enter, "\r"), (Qt.Key.Key_Tab, "\t")
LINE_FEED, STX, ETX = (Qt.Key.Key_J, "\n"), (Qt.Key.Key_B, "\x02"), (Qt.Key.Key_C, "\x03")
ENDS: dict[str, tuple[Key, ...]] = {
    "Enter": (RETURN,),
    "the keypad's Enter": (KEYPAD_ENTER,),
    "Tab": (TAB,),
    "a line feed": (LINE_FEED,),
    "a return and a line feed": (RETURN, LINE_FEED),
    "Enter twice": (RETURN, RETURN),
    "ETX": (ETX,),
    "nothing": (),
}
moments = count(1_000_000, 10_000)
last_moments = [0]


def keys_reach_the_window(
    cashier: Cashier,
    text: str,
    *,
    every: int,
    enter_after: int,
    ends: tuple[Key, ...] = (RETURN,),
    after: int | None = None,
) -> None:
    """As the system hands keys to the window, whatever has the keyboard: milliseconds apart, and then the end.

    With `after`, the first key comes so many milliseconds after the last one of the call before.
    """
    window = cashier.window.windowHandle()
    moment = next(moments) if after is None else last_moments[0] + after - every
    for key, sign in [*((Qt.Key(0), sign) for sign in text), *ends]:
        moment += every if key is Qt.Key(0) else enter_after
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
            event.setTimestamp(moment)
            QCoreApplication.sendEvent(window, event)
    last_moments[0] = moment


def the_scanner_types(cashier: Cashier, code: str, *, ends: tuple[Key, ...] = (RETURN,), every: int = 10) -> None:
    keys_reach_the_window(cashier, code, every=every, enter_after=every, ends=ends)


def fingers_type(cashier: Cashier, text: str, *, ends: tuple[Key, ...] = (RETURN,)) -> None:
    """No finger is as quick as a scanner."""
    keys_reach_the_window(cashier, text, every=110, enter_after=110, ends=ends)


def scans(cashier: Cashier, field: str, code: str) -> None:
    cashier.types(field, code)
    cashier.presses(field)


@pytest.mark.usefixtures("with_a_coupon")
@pytest.mark.parametrize("field", ["searchField", "amountField"])
def test_a_coupon_is_taken_wherever_it_is_scanned(cashier: Cashier, field: str) -> None:
    if field == "amountField":
        cashier.finds("C-1001", "Ana")
    scans(cashier, field, "SUMMER-10")
    cashier.until(lambda: cashier.sees("takenCoupon0"))
    assert cashier.reads(field) == ""
    assert not cashier.sees("searchError")
    assert not cashier.sees("amountError")


@pytest.mark.parametrize("field", ["searchField", "amountField"])
def test_a_scanned_receipt_leads_to_its_refund(cashier: Cashier, field: str) -> None:
    cashier.is_paid("C-1001", "89,90")
    receipt = cashier.day()[0].split("\n")[1].split(" · ")[0]
    if field == "amountField":
        cashier.finds("C-1003", "Bruno")
    scans(cashier, field, receipt)
    cashier.until(lambda: cashier.sees("refundAmount"))
    assert cashier.reads("refundWho") == "Ana Pérez"


def test_a_card_that_is_scanned_into_the_amount_is_the_customers(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    scans(cashier, "amountField", "C-1003")
    cashier.until(lambda: cashier.reads("customerName").startswith("Bruno"))
    assert cashier.reads("amountField") == ""
    assert cashier.day() == []


def test_what_means_nothing_is_said_where_it_stands(cashier: Cashier) -> None:
    scans(cashier, "searchField", "ZZZ-999")
    cashier.until(lambda: cashier.sees("searchError"))
    assert cashier.reads("searchField") == "ZZZ-999"
    cashier.clicks("withoutCustomerButton")
    scans(cashier, "amountField", "1.2.3")
    cashier.until(lambda: cashier.sees("amountError"))
    assert cashier.reads("amountField") == "1.2.3"
    assert cashier.find(QAbstractItemView, "dayTable").model().rowCount() == 0


def test_a_card_is_taken_also_while_a_button_has_the_keyboard(cashier: Cashier) -> None:
    cashier.find(QAbstractButton, "recordButton").setFocus()
    the_scanner_types(cashier, "C-1003")
    cashier.until(lambda: cashier.reads("customerName").startswith("Bruno"))
    assert cashier.day() == []


@pytest.mark.usefixtures("with_a_coupon")
def test_an_amount_that_stands_there_survives_a_coupon_that_is_scanned_onto_it(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "250,00")
    the_scanner_types(cashier, "SUMMER-10")
    cashier.until(lambda: cashier.sees("takenCoupon0"))
    assert cashier.reads("amountField") == "250,00"
    assert cashier.day() == []


def test_an_unknown_barcode_is_no_amount_of_millions(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.find(QWidget, "amountField").setFocus()
    the_scanner_types(cashier, "7501031311309")
    cashier.until(lambda: "7501031311309" in cashier.reads("toastText"))
    assert cashier.reads("amountField") == ""
    assert cashier.day() == []


def test_a_paper_receipt_that_is_scanned_into_its_field_stays_there_and_records_nothing(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "15,00")
    cashier.types("receiptField", "")
    the_scanner_types(cashier, "A-778899")
    cashier.until(lambda: cashier.has_focus("amountField"))
    assert cashier.reads("receiptField").endswith("A-778899")
    assert cashier.day() == []


@pytest.mark.parametrize(
    ("code", "every"),
    [
        *(
            (code, every)
            for code in ("12345678", "1234", "7501031311309", "12.50", "9" * 30)
            for every in (1, 10, 30, 60)
        ),
        *(("150", every) for every in (1, 10, 30)),
    ],
)
@pytest.mark.parametrize("end", ["Enter", "nothing"])
def test_nothing_that_comes_at_a_scanners_pace_is_an_amount(cashier: Cashier, code: str, end: str, every: int) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "25")
    the_scanner_types(cashier, code, ends=ENDS[end], every=every)
    cashier.until(lambda: cashier.reads("amountField") == "25")
    assert cashier.day() == []


@pytest.mark.parametrize("enter_after", [400, 2000])
def test_a_scan_is_over_before_its_late_enter(cashier: Cashier, enter_after: int) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.find(QWidget, "amountField").setFocus()
    keys_reach_the_window(cashier, "12345678", every=10, enter_after=enter_after)
    assert cashier.day() == []


@pytest.mark.parametrize("end", ENDS)
def test_a_card_is_the_customers_however_its_scan_ends(cashier: Cashier, end: str) -> None:
    cashier.find(QWidget, "amountField").setFocus()
    the_scanner_types(cashier, "C-1003", ends=ENDS[end])
    cashier.until(lambda: cashier.reads("customerName").startswith("Bruno"))
    assert cashier.day() == []
    assert not cashier.sees("amountError")


@pytest.mark.parametrize("frame", ["\x02{}\x03", "]E0{}", "]C0{}", " {} "])
def test_what_a_scanner_puts_around_a_card_is_no_part_of_it(cashier: Cashier, frame: str) -> None:
    cashier.find(QWidget, "amountField").setFocus()
    the_scanner_types(cashier, frame.format("C-1003"))
    cashier.until(lambda: cashier.reads("customerName").startswith("Bruno"))


def test_the_second_key_of_a_scans_end_records_nothing(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "250,00")
    the_scanner_types(cashier, "C-1003", ends=(RETURN, RETURN))
    cashier.until(lambda: cashier.reads("customerName").startswith("Bruno"))
    assert (cashier.reads("amountField"), cashier.day()) == ("250,00", [])


def test_a_payment_waits_for_the_card_that_was_scanned_before_it(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "250,00")
    with busy_worker(cashier.context.cache):
        the_scanner_types(cashier, "C-1003")
        cashier.presses("amountField")
        assert cashier.day() == []
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "Bruno" in cashier.day()[0]


def test_a_payment_does_not_ask_who_paid_while_the_card_is_looked_up(cashier: Cashier) -> None:
    cashier.types("amountField", "250,00")
    with busy_worker(cashier.context.cache):
        the_scanner_types(cashier, "C-1003")
        cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "Bruno" in cashier.day()[0]
    assert not cashier.sees("searchError")


def test_the_double_zero_of_a_keypad_is_typed(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.find(QWidget, "amountField").setFocus()
    fingers_type(cashier, "15", ends=())
    keys_reach_the_window(cashier, "00", every=1, enter_after=200)
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "1.500,00" in cashier.day()[0]


def test_a_product_that_is_scanned_into_a_refunds_amount_is_taken_out_again(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89,90")
    receipt = cashier.day()[0].split("\n")[1].split(" · ")[0]
    scans(cashier, "searchField", receipt)
    cashier.until(lambda: cashier.sees("refundAmount"))
    cashier.types("refundAmount", "20")
    cashier.find(QWidget, "refundAmount").setFocus()
    the_scanner_types(cashier, "75010313")
    assert cashier.reads("refundAmount") == "20"
    assert cashier.sees("refundAmount")


def test_a_key_that_is_held_down_is_no_scan(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.find(QWidget, "amountField").setFocus()
    window, moment = cashier.window.windowHandle(), next(moments)
    for place in range(6):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_5, Qt.KeyboardModifier.NoModifier, "5", autorep=place > 0, count=1
        )
        event.setTimestamp(moment + 30 * place)
        QCoreApplication.sendEvent(window, event)
    QTest.qWait(SILENCE_MILLISECONDS + 50)
    assert cashier.reads("amountField") == "555555"


@pytest.mark.parametrize("typed", ["", "25"])
@pytest.mark.parametrize("pause", [81, 120, 350])
@pytest.mark.parametrize("place", [4, 7])
def test_a_key_that_comes_late_makes_no_money_of_a_code(cashier: Cashier, typed: str, pause: int, place: int) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", typed)
    cashier.find(QWidget, "amountField").setFocus()
    code = "40170725"
    keys_reach_the_window(cashier, code[:place], every=20, enter_after=20, ends=())
    if pause > SILENCE_MILLISECONDS:
        QTest.qWait(SILENCE_MILLISECONDS + 50)
    keys_reach_the_window(cashier, code[place:], every=20, enter_after=20, after=pause)
    QTest.qWait(SILENCE_MILLISECONDS + 150)
    assert cashier.reads("amountField") == typed
    assert cashier.day() == []


def test_a_refused_scan_leaves_marked_what_was_marked(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "45")
    cashier.find(QLineEdit, "amountField").selectAll()
    the_scanner_types(cashier, "75010313")
    cashier.until(lambda: cashier.reads("amountField") == "45")
    cashier.types_at_focus("30")
    assert cashier.reads("amountField") == "30"


def test_an_amount_that_looks_like_a_barcode_is_asked_about(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    fingers_type(cashier, "40170725", ends=())
    cashier.presses("amountField")
    cashier.until(lambda: cashier.sees("acceptButton"))
    assert cashier.day() == []
    cashier.clicks("cancelButton")
    cashier.types("amountField", "40170724")  # no barcode has this check digit
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)


def test_whoever_types_a_code_with_fingers_is_no_scanner(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.find(QWidget, "amountField").setFocus()
    fingers_type(cashier, "12345678")
    cashier.until(lambda: len(cashier.day()) == 1)


def test_what_is_scanned_while_somebody_registers_stays_in_its_field(cashier: Cashier) -> None:
    cashier.clicks("newCustomerButton")
    cashier.find(QWidget, "newLastName").setFocus()
    the_scanner_types(cashier, "C-1003")
    assert cashier.reads("newLastName") == "C-1003"


def test_alt_with_a_digit_right_after_the_digits_is_a_hand_and_no_scan(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.find(QLineEdit, "amountField").setFocus()
    keys_reach_the_window(cashier, "2500", every=4, enter_after=4, ends=())
    window = cashier.window.windowHandle()
    chord = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier, "3")
    chord.setTimestamp(last_moments[0] + 4)
    chord.ignore()
    QCoreApplication.sendEvent(window, chord)
    assert not chord.isAccepted(), "the scanner took the shortcut of a payment method"
    QTest.qWait(SILENCE_MILLISECONDS + 50)
    assert cashier.reads("amountField") == "2500"
