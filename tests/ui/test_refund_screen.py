"""Paying back at the counter: found, typed, taken back, and a manager where it takes one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLabel, QPushButton, QWidget

from posapp.domain.refunds.refund import RefundReason
from tests.ui.cashier import Cashier, busy_worker


def choices(cashier: Cashier) -> list[str]:
    model = cashier.find(QAbstractItemView, "refundCases").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def begins(cashier: Cashier) -> None:
    QTest.keyClick(cashier.window, Qt.Key.Key_F3)
    cashier.until(lambda: cashier.sees("refundSearch"))


def takes(cashier: Cashier, row: int = 0) -> None:
    """Choose one of the payments in the list."""
    cashier.until(lambda: len(choices(cashier)) > row)
    view = cashier.find(QAbstractItemView, "refundCases")
    view.setCurrentIndex(view.model().index(row, 0))
    cashier.until(lambda: cashier.sees("refundWho"))


def pays_back(cashier: Cashier, amount: str, *, button: str = "refundButton") -> None:
    if not cashier.sees("refundAmount"):
        takes(cashier)
    box = cashier.find(QComboBox, "refundReason")
    box.setCurrentIndex(box.findData(RefundReason.DAMAGED.value))
    cashier.types("refundAmount", amount)
    cashier.clicks(button)


def details(cashier: Cashier) -> str:
    return cashier.reads("refundDetails")


def test_todays_payments_are_offered_and_nothing_is_chosen_beforehand(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    begins(cashier)
    cashier.until(lambda: len(choices(cashier)) == 1)
    assert choices(cashier)[0].startswith("Ana Pérez, ")
    assert not cashier.sees("refundAmount")
    takes(cashier)
    assert cashier.reads("refundAmount") == ""
    assert cashier.find(QComboBox, "refundReason").currentIndex() == -1
    assert cashier.find(QPushButton, "refundButton").text() == "Refund"


def test_everything_that_is_left_is_one_tap_and_the_button_says_how_much(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    begins(cashier)
    takes(cashier)
    assert "89,90" in cashier.find(QPushButton, "refundWholeButton").text()
    cashier.clicks("refundWholeButton")
    assert cashier.reads("refundAmount") == "89,90"
    assert (
        cashier.find(QPushButton, "refundButton").text().replace("\xa0", " ") == "Refund $ 90,00"
    )  # as it was rounded
    cashier.types("refundAmount", "20")
    assert cashier.find(QPushButton, "refundButton").text().replace("\xa0", " ") == "Refund $ 20,00"


def test_without_a_reason_nothing_is_paid_back(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    begins(cashier)
    takes(cashier)
    cashier.types("refundAmount", "20")
    cashier.presses("refundAmount")
    assert "choose why" in cashier.reads("refundReasonError")
    assert cashier.has_focus("refundReason")
    heard_again = cashier.find(QComboBox, "refundReason").accessibleDescription()
    assert heard_again == "", "a screen reader says the error a second time with the field"


def test_after_a_refund_the_form_is_gone_and_a_second_enter_does_nothing(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    begins(cashier)
    pays_back(cashier, "20")
    cashier.until(lambda: not cashier.sees("refundAmount"))
    for _ in range(3):
        QTest.keyClick(cashier.window, Qt.Key.Key_Return)
    cashier.until(lambda: cashier.has_focus("refundSearch"))
    assert "69,90 left" in choices(cashier)[0].replace("\xa0", " ")
    takes(cashier)
    assert cashier.reads("refundAmount") == ""


def test_the_tender_is_the_one_that_was_paid_with(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "50")
    next(
        each for each in cashier.find(QWidget, "methodChoice").findChildren(QPushButton) if each.text() == "Credit"
    ).click()
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    begins(cashier)
    takes(cashier)
    chosen = [
        each.text() for each in cashier.find(QWidget, "refundMethod").findChildren(QPushButton) if each.isChecked()
    ]
    assert chosen == ["Credit"]


def test_enter_on_a_receipt_goes_on_to_its_amount(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    begins(cashier)
    cashier.types("refundSearch", "1")
    cashier.presses("refundSearch")
    cashier.until(lambda: cashier.has_focus("refundAmount"))
    assert cashier.reads("refundAmount") == ""


def test_a_part_is_paid_back_and_the_day_says_so(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    begins(cashier)
    pays_back(cashier, "50")
    cashier.until(lambda: "39,90 left" in choices(cashier)[0].replace("\xa0", " "))
    cashier.clicks("backFromRefundButton")
    cashier.until(lambda: cashier.sees("dayRefunded"))
    assert "50" in cashier.reads("dayRefunded")


def test_more_than_is_left_is_refused_beside_the_amount(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    begins(cashier)
    pays_back(cashier, "90")
    cashier.until(lambda: cashier.sees("refundAmountError"))
    assert "89.90" in cashier.reads("refundAmountError")
    cashier.types("refundAmount", "10")
    assert not cashier.sees("refundAmountError")


def test_another_reason_asks_for_words(cashier: Cashier) -> None:
    cashier.sells("20")
    begins(cashier)
    takes(cashier)
    cashier.clicks("refundWholeButton")
    box = cashier.find(QComboBox, "refundReason")
    box.setCurrentIndex(box.findData(RefundReason.OTHER.value))
    cashier.clicks("refundButton")
    assert cashier.sees("refundNoteError")
    cashier.types("refundNote", "too small")
    cashier.clicks("refundButton")
    cashier.until(lambda: "refunded" in choices(cashier)[0])
    takes(cashier)
    assert not cashier.sees("refundButton")


def test_a_refund_is_undone_within_its_seconds(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    begins(cashier)
    pays_back(cashier, "50")
    cashier.until(lambda: "left" in choices(cashier)[0])
    QTest.keyClick(cashier.window, Qt.Key.Key_F8)
    cashier.until(lambda: "left" not in choices(cashier)[0])


def test_what_the_customer_asks_for_is_decided_later(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    begins(cashier)
    pays_back(cashier, "30", button="requestRefundButton")
    cashier.until(lambda: "requested" in choices(cashier)[0])
    takes(cashier)
    assert cashier.reads("refundAmount") == "30,00"
    assert "30" in cashier.reads("refundAsked")
    cashier.clicks("declineButton")
    assert cashier.sees("refundNoteError")
    cashier.types("refundNote", "worn for a month")
    cashier.clicks("declineButton")
    cashier.until(lambda: not cashier.sees("refundAsked"))
    takes(cashier)
    assert cashier.sees("refundButton")


def test_a_scanned_receipt_and_a_customers_name_find_the_payment(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    cashier.is_paid("C-1003", "12.00")
    receipt = cashier.day()[0].split("\n")[1].split(" · ")[0]
    begins(cashier)
    cashier.until(lambda: len(choices(cashier)) == 2)
    cashier.types("refundSearch", receipt)
    cashier.presses("refundSearch")
    cashier.until(lambda: len(choices(cashier)) == 1)
    assert receipt in choices(cashier)[0]
    cashier.types("refundSearch", "ana")
    cashier.until(lambda: len(choices(cashier)) == 1 and "Ana" in choices(cashier)[0])


def test_what_nobody_knows_is_said_and_the_way_on_is_offered(cashier: Cashier) -> None:
    begins(cashier)
    cashier.until(lambda: "No payments yet today" in cashier.reads("refundNothingFound"))
    cashier.types("refundSearch", "OLD-77")
    cashier.until(lambda: "enter another receipt" in cashier.reads("refundNothingFound"))
    cashier.clicks("externalReceiptButton")
    assert cashier.reads("externalReceipt") == "OLD-77"
    assert cashier.has_focus("externalTotal")


def test_a_receipt_from_elsewhere_is_marked_as_typed_in(cashier: Cashier) -> None:
    begins(cashier)
    cashier.clicks("externalReceiptButton")
    cashier.clicks("externalContinueButton")
    assert cashier.sees("externalReceiptError")
    assert cashier.sees("externalTotalError")
    cashier.types("externalReceipt", "OLD-77")
    cashier.types("externalTotal", "40")
    cashier.types("externalCustomer", "bruno")
    cashier.until(lambda: cashier.find(QAbstractItemView, "externalResults").model().rowCount() == 1)
    cashier.presses("externalCustomer")
    cashier.presses("externalCustomer")
    cashier.until(lambda: cashier.sees("refundAmount"))
    assert "entered by hand" in details(cashier)
    pays_back(cashier, "15")
    cashier.until(lambda: not cashier.sees("refundAmount"))
    cashier.types("refundSearch", "OLD-77")
    cashier.presses("refundSearch")
    cashier.until(lambda: "25" in details(cashier))


def test_a_whole_receipt_from_elsewhere_is_asked_about_once_more(cashier: Cashier) -> None:
    begins(cashier)
    cashier.clicks("externalReceiptButton")
    cashier.types("externalReceipt", "OLD-78")
    cashier.types("externalTotal", "40")
    cashier.clicks("externalContinueButton")
    cashier.until(lambda: cashier.has_focus("refundAmount"))
    pays_back(cashier, "40")
    cashier.until(lambda: cashier.sees("acceptButton"))
    said = [each.text() for each in cashier.find(QWidget, "veil").findChildren(QLabel)]
    assert any("OLD-78" in each for each in said)
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Return)  # as if it were still held
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_Escape)
    cashier.until(lambda: cashier.window.findChild(QWidget, "veil") is None)
    assert cashier.reads("refundAmount") == "40"
    cashier.clicks("refundButton")
    cashier.clicks("acceptButton")
    cashier.until(lambda: not cashier.sees("refundAmount"))
    cashier.types("refundSearch", "OLD-78")
    cashier.presses("refundSearch")
    cashier.until(lambda: "can still be refunded" in details(cashier))


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_enter_twice_on_a_row_of_the_day_leads_to_its_refund(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    table = cashier.find(QAbstractItemView, "dayTable")
    table.setFocus()
    table.selectionModel().setCurrentIndex(
        table.model().index(0, 0), table.selectionModel().SelectionFlag.ClearAndSelect
    )
    QTest.keyClick(table, Qt.Key.Key_Return)
    choice = QApplication.activePopupWidget()
    assert choice is not None
    QTest.keyClick(choice, Qt.Key.Key_Return)
    cashier.until(lambda: cashier.sees("refundAmount"))
    assert cashier.reads("refundWho") == "Ana Pérez"


def test_escape_goes_back_to_the_counter(cashier: Cashier) -> None:
    begins(cashier)
    QTest.keyClick(cashier.window, Qt.Key.Key_Escape)
    cashier.until(lambda: cashier.sees("searchField"))


def opens_the_limit(cashier: Cashier) -> None:
    next(action for action in cashier.window.actions() if action.text() == "Refund limit…").trigger()
    cashier.until(lambda: cashier.sees("refund_limitField"))


@pytest.mark.parametrize(("typed", "shown"), [("100", "100"), ("0", "0"), (" ", "")])
def test_the_limit_is_kept_and_shown_again(cashier: Cashier, typed: str, shown: str) -> None:
    opens_the_limit(cashier)
    cashier.types("refund_limitField", "1e5")
    cashier.presses("refund_limitField")
    cashier.until(lambda: cashier.sees("refund_limitFieldError"))
    cashier.types("refund_limitField", typed)
    cashier.presses("refund_limitField")
    cashier.until(lambda: not cashier.sees("refund_limitFieldError"))
    if shown:
        cashier.until(lambda: cashier.reads("refund_limitSaid") == "Saved")
    cashier.clicks("backFromSettingsButton")
    opens_the_limit(cashier)
    cashier.until(lambda: shown in cashier.reads("refund_limitField"))


def test_another_receipt_stays_open_when_the_list_answers_later(cashier: Cashier) -> None:
    with busy_worker(cashier.context.ledger):
        QTest.keyClick(cashier.window, Qt.Key.Key_F3)
        cashier.until(lambda: cashier.sees("externalReceiptButton"))
        cashier.clicks("externalReceiptButton")
        assert cashier.sees("externalReceipt")
    answered: list[bool] = []
    cashier.context.ledger.run(lambda _session: True, on_success=answered.append, on_failure=lambda _error: None)
    cashier.until(lambda: bool(answered))
    assert cashier.sees("externalReceipt")
