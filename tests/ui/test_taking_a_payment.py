"""What is paid: typed or keyed, refused beside its field, on disk before the screen says so, undone in time."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import Cashier, busy_worker

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_payment_stands_in_the_day_with_customer_amount_receipt_and_state(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "1.234,50")
    (line,) = cashier.day()
    for part in ("Ana Pérez", "C1-000001", "1.234,50", "Waiting", "Cash"):
        assert part in line
    assert "1.234,50" in cashier.reads("dayTotals")


def test_nothing_is_said_to_be_recorded_before_it_is_on_disk(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "10")
    with busy_worker(cashier.context.ledger):
        cashier.presses("amountField")
        assert cashier.day() == []
        assert not cashier.sees("toastText")
        assert cashier.reads("amountField") == "10"
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "recorded" in cashier.reads("toastText")


def test_pressing_enter_again_and_again_records_once(cashier: Cashier, offline_till: Till) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "10")
    with busy_worker(cashier.context.ledger):
        for _ in range(3):
            cashier.presses("amountField")
        assert not cashier.find(QAbstractButton, "recordButton").isEnabled()
        cashier.clicks("recordButton")
    cashier.until(lambda: bool(cashier.day()) and cashier.find(QAbstractButton, "recordButton").isEnabled())
    cashier.sells("11")
    assert len(cashier.day()) == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("15,000", "15.000,00"),
        ("US$ 12", "US$"),
        ("0,500", "more decimals"),
        ("7791234567898", "too large"),
        ("12 34", "not an amount"),
    ],
)
def test_an_amount_that_may_mean_something_else_is_said_and_not_recorded(
    cashier: Cashier, typed: str, said: str
) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", typed)
    cashier.presses("amountField")
    cashier.until(lambda: said in cashier.reads("amountError"))
    assert cashier.day() == []


@pytest.mark.parametrize(("typed", "meant"), [("15.000", "15.000,00"), ("$U 1.500", "1.500,00"), ("89.90", "89,90")])
def test_an_amount_is_recorded_as_the_country_means_it(cashier: Cashier, typed: str, meant: str) -> None:
    cashier.sells(typed)
    assert f"$ {meant}" in cashier.day()[0].replace("\u00a0", " ")


def test_a_payment_of_nothing_is_asked_and_a_held_enter_records_nothing(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "0")
    cashier.presses("amountField")
    cashier.until(lambda: cashier.has_focus("cancelButton"))
    for _ in range(3):
        cashier.presses("cancelButton")
    assert cashier.day() == []
    cashier.clicks("cancelButton")
    cashier.until(lambda: cashier.has_focus("amountField"))
    cashier.presses("amountField")
    cashier.until(lambda: cashier.sees("acceptButton"))
    cashier.clicks("acceptButton")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "0,00" in cashier.day()[0]


def test_after_a_payment_everything_is_ready_for_the_next_one(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "5")
    assert cashier.has_focus("searchField")
    assert cashier.reads("amountField") == ""
    assert cashier.reads("searchField") == ""
    assert cashier.reads("receiptField") == "C1-000002"


def test_who_pays_has_to_be_said_first(cashier: Cashier) -> None:
    cashier.types("amountField", "5")
    cashier.presses("amountField")
    assert "Choose a customer" in cashier.reads("searchError")
    assert cashier.has_focus("searchField")
    cashier.types("searchField", "b")
    assert not cashier.sees("searchError")


@pytest.mark.parametrize(("typed", "said"), [("", "enter what was paid"), ("1,234,5", "not an amount"), ("1,001", "")])
def test_an_amount_that_is_none_is_said_below_its_field(cashier: Cashier, typed: str, said: str) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", typed)
    cashier.presses("amountField")
    assert said in cashier.reads("amountError")
    assert cashier.sees("amountError")
    assert cashier.has_focus("amountField")
    cashier.find(QLineEdit, "receiptField").setFocus()
    assert cashier.find(QLineEdit, "amountField").accessibleDescription() == cashier.reads("amountError")
    assert cashier.day() == []


def test_a_receipt_that_was_used_is_marked_to_be_overwritten(cashier: Cashier) -> None:
    cashier.sells("5")
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "6")
    cashier.types("receiptField", "C1-000001")
    cashier.presses("receiptField")
    cashier.until(lambda: "C1-000001" in cashier.reads("receiptError"))
    assert cashier.find(QLineEdit, "receiptField").selectedText() == "C1-000001"
    assert cashier.reads("amountField") == "6"
    cashier.types_at_focus("R77")
    assert not cashier.sees("receiptError")
    cashier.presses("receiptField")
    cashier.until(lambda: len(cashier.day()) == 2)
    assert "R77" in cashier.day()[0]


def test_the_keypad_writes_as_the_country_does(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    keys = {key.accessibleName(): key for key in cashier.window.findChildren(QAbstractButton)}
    for sign in "12,55":
        keys[f"Key {sign}"].click()
    keys["Erase the last digit"].click()
    assert cashier.reads("amountField") == "12,5"
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "12,50" in cashier.day()[0]


def test_a_slip_is_taken_back_by_its_key_and_counts_no_more(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "500")
    cashier.presses("searchField", Qt.Key.Key_F8)
    cashier.until(lambda: "Undone" in cashier.day()[0])
    assert "will not be sent" in cashier.reads("toastText")
    assert not cashier.sees("undoButton")
    assert cashier.reads("dayTotals") == ""
    assert cashier.has_focus("searchField")


def test_what_is_on_its_way_already_is_not_undone_and_that_is_said(cashier: Cashier, offline_till: Till) -> None:
    cashier.is_paid("C-1001", "500")
    with offline_till.open_ledger() as ledger:
        assert ledger.events.claim(datetime.now(UTC) + timedelta(minutes=1), 1)
    cashier.clicks("undoButton")
    cashier.until(lambda: "can no longer be undone" in cashier.reads("faultBanner"))
    assert "Undone" not in cashier.day()[0]
    cashier.clicks("closeFaultButton")
    assert not cashier.sees("faultBanner")


def test_a_row_that_was_chosen_stays_chosen_while_others_come(cashier: Cashier) -> None:
    cashier.sells("1")
    table = cashier.find(QTableView, "dayTable")
    table.selectionModel().select(table.model().index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    cashier.sells("2")
    (chosen,) = table.selectionModel().selectedIndexes()
    assert chosen.row() == 1


def test_an_amount_of_a_thousand_million_is_shown_whole_in_the_narrowest_window(cashier: Cashier, qtbot: QtBot) -> None:
    cashier.window.resize(cashier.window.minimumSize())
    cashier.sells("999999999,99")
    table = cashier.find(QTableView, "dayTable")
    amount = str(table.model().index(0, 1).data()).split("\n", maxsplit=1)[0]
    assert table.columnWidth(1) >= table.fontMetrics().horizontalAdvance(amount)
    field = cashier.find(QLineEdit, "amountField")
    cashier.types("amountField", "999999999,99")
    qtbot.wait(0)
    assert field.fontMetrics().horizontalAdvance("999999999,99") <= field.width() - 28


def test_a_day_with_more_sales_than_the_list_holds_says_so(cashier: Cashier, offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session, offline_till.open_ledger() as ledger, ledger.transaction():
        writing = Checkout(offline_till.workplace(ledger))
        for number in range(501):
            draft = PaymentDraft(money=Money(100, session.shop.currency), receipt=f"R{number}")
            writing.write_payment(writing.prepare(draft), (), offline_till.clock())
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "1")
    cashier.presses("amountField")
    cashier.until(lambda: "500" in cashier.reads("dayCount"))
    assert cashier.reads("dayCount") == "502 sales, newest 500 shown"
    assert len(cashier.day()) == 500


def test_a_large_amount_further_down_is_shown_whole_once_it_is_scrolled_to(cashier: Cashier) -> None:
    cashier.window.resize(cashier.window.minimumSize())
    cashier.sells("999999999,99")
    for number in range(1, 16):
        cashier.sells(str(number))
    table = cashier.find(QTableView, "dayTable")
    amount = str(table.model().index(15, 1).data()).split("\n", maxsplit=1)[0]
    table.scrollToBottom()
    cashier.until(lambda: table.columnWidth(1) >= table.fontMetrics().horizontalAdvance(amount))


def test_a_receipt_far_ahead_of_the_series_is_asked_about(cashier: Cashier) -> None:
    cashier.sells("5")
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "6")
    cashier.types("receiptField", "C1-900000123")
    cashier.presses("receiptField")
    cashier.until(lambda: cashier.has_focus("cancelButton"))
    assert len(cashier.day()) == 1
    cashier.clicks("cancelButton")
    cashier.until(lambda: "C1-000002" in cashier.reads("receiptError"))
    cashier.presses("receiptField")
    cashier.until(lambda: cashier.sees("acceptButton"))
    cashier.clicks("acceptButton")
    cashier.until(lambda: len(cashier.day()) == 2)
    cashier.until(lambda: cashier.reads("receiptField") == "C1-900000124")
