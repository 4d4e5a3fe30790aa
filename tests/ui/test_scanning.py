"""One hand on the scanner: a code goes where it belongs, whichever field it was scanned into."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QWidget

from posapp.domain.coupons.coupon import Coupon
from posapp.services.on_till.till import Till
from tests.ui.cashier import Cashier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def with_a_coupon(offline_till: Till) -> None:
    """The shop has one coupon, without rules."""
    with offline_till.open_cache() as cache:
        cache.coupons.store([Coupon(id="c1", code="SUMMER-10", description="Ten off")])


def keys_reach_the_window(cashier: Cashier, text: str, *, every: int, enter_after: int) -> None:
    """As the system hands keys to the window, whatever has the keyboard: so many milliseconds apart, and then Enter."""
    window = cashier.window.windowHandle()
    moment = 1_000_000
    for key, sign in [*((Qt.Key(0), sign) for sign in text), (Qt.Key.Key_Return, "\r")]:
        moment += enter_after if key is Qt.Key.Key_Return else every
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
            event.setTimestamp(moment)
            QCoreApplication.sendEvent(window, event)


def the_scanner_types(cashier: Cashier, code: str) -> None:
    keys_reach_the_window(cashier, code, every=10, enter_after=10)


def fingers_type(cashier: Cashier, text: str) -> None:
    """No finger is as quick as a scanner."""
    keys_reach_the_window(cashier, text, every=60, enter_after=60)


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


@pytest.mark.parametrize(("every", "enter_after"), [(10, 400), (60, 10)])
def test_quick_figures_alone_or_a_quick_enter_alone_are_no_scan(cashier: Cashier, every: int, enter_after: int) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.find(QWidget, "amountField").setFocus()
    keys_reach_the_window(cashier, "12345678", every=every, enter_after=enter_after)
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
