"""The list of the day at the counter: what became of a sale, and what can be done with it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTableView

from posapp.domain.money import Money, format_money
from posapp.domain.refunds.refund import RefundDraft, RefundReason
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import Cashier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def taps(cashier: Cashier, row: int = 0) -> QMenu:
    """Tap a row of the day, and give what it offers."""
    table = cashier.find(QTableView, "dayTable")
    place = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def offered(menu: QMenu) -> list[str]:
    names = [action.objectName() for action in menu.actions()]
    menu.close()
    return names


def chooses(menu: QMenu, name: str) -> None:
    (action,) = [each for each in menu.actions() if each.objectName() == name]
    menu.close()
    action.trigger()


def refunds(till: Till, receipt: str, amount: int) -> None:
    """Refund a part of a receipt, as at another window."""
    with open_ledger_session(till) as session:
        case = session.refunds.by_receipt(receipt)
        draft = RefundDraft(
            original=case.original,
            money=Money.of(amount, case.left.currency.code),
            reason=next(iter(RefundReason)),
        )
        session.refunds.record(draft)


def test_a_tap_shows_what_can_be_done_with_a_sale(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    assert offered(taps(cashier)) == ["refundSale", "undoSale", "chooseCustomer", "copyReceipt"]


def test_a_sale_without_a_customer_has_none_to_choose(cashier: Cashier) -> None:
    cashier.sells("5")
    assert "chooseCustomer" not in offered(taps(cashier))


def test_an_undone_sale_is_not_refunded_nor_undone_again(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    chooses(taps(cashier), "undoSale")
    cashier.until(lambda: "Undone" in cashier.day()[0])
    assert offered(taps(cashier)) == ["chooseCustomer", "copyReceipt"]


def test_an_earlier_sale_is_undone_and_the_undo_of_the_newest_stays(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "10")
    cashier.is_paid("C-1003", "20")
    chooses(taps(cashier, 1), "undoSale")
    cashier.until(lambda: "Undone" in cashier.day()[1])
    assert "Undone" not in cashier.day()[0]
    assert cashier.reads("toastText").endswith("C1-000002")


def test_the_customer_of_a_sale_is_chosen_again(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "89.90")
    chooses(taps(cashier), "chooseCustomer")
    cashier.until(lambda: cashier.sees("customerName"))
    assert cashier.reads("customerName") == "Ana Pérez"


def test_the_number_of_the_receipt_is_copied(cashier: Cashier) -> None:
    cashier.sells("5")
    chooses(taps(cashier), "copyReceipt")
    assert QApplication.clipboard().text() == "C1-000001"


def test_a_double_click_leaves_the_choice_open(cashier: Cashier) -> None:
    cashier.sells("5")
    menu = taps(cashier)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.rect().topLeft() - menu.rect().bottomRight())
    assert menu.isVisible()
    menu.close()


def test_a_sale_shows_how_much_of_it_was_refunded(cashier: Cashier, offline_till: Till) -> None:
    cashier.is_paid("C-1001", "100")
    assert "↩" not in cashier.day()[0]
    refunds(offline_till, "C1-000001", 3000)
    cashier.window.checkout.refresh()
    part = format_money(Money.of(3000, "UYU"), "es_UY")
    cashier.until(lambda: f"↩ {part} refunded" in cashier.day()[0])
    assert "undoSale" not in offered(taps(cashier))
    refunds(offline_till, "C1-000001", 7000)
    cashier.window.checkout.refresh()
    cashier.until(lambda: "↩ Refunded" in cashier.day()[0])


# --- by a key


def to_the_day(cashier: Cashier) -> None:
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)


def marked(cashier: Cashier) -> str:
    return str(cashier.find(QTableView, "dayTable").currentIndex().data())


def test_a_key_brings_the_keyboard_to_the_newest_sale_and_enter_offers_what_can_be_done(cashier: Cashier) -> None:
    for amount in ("10", "20"):
        cashier.sells(amount)
    cashier.until(lambda: cashier.has_focus("searchField"))
    to_the_day(cashier)
    assert cashier.has_focus("dayTable")
    assert "C1-000002" in marked(cashier)
    cashier.presses("dayTable", Qt.Key.Key_Down)
    assert "C1-000001" in marked(cashier)
    cashier.presses("dayTable")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "refundSale" in offered(menu)


@pytest.mark.parametrize("by_escape", [True, False])
def test_the_same_key_or_escape_goes_back_and_leaves_what_was_begun(cashier: Cashier, by_escape: bool) -> None:
    cashier.sells("10")
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "45")
    to_the_day(cashier)
    if by_escape:
        cashier.presses("dayTable", Qt.Key.Key_Escape)
    else:
        to_the_day(cashier)
    assert cashier.has_focus("amountField")
    assert cashier.reads("amountField") == "45"
    assert cashier.reads("customerName") == "Ana Pérez"


def test_in_a_narrow_window_the_key_brings_the_day_to_the_front_and_the_customer_back(cashier: Cashier) -> None:
    cashier.sells("10")
    cashier.window.resize(800, 560)
    cashier.until(lambda: not cashier.sees("dayTable"))
    assert cashier.has_focus("searchField")
    to_the_day(cashier)
    assert cashier.sees("dayTable")
    assert cashier.has_focus("dayTable")
    cashier.presses("dayTable", Qt.Key.Key_Escape)
    assert cashier.has_focus("searchField")


def test_a_day_without_a_sale_says_so_and_keeps_the_keyboard(cashier: Cashier) -> None:
    to_the_day(cashier)
    assert cashier.reads("toastText") == "No sales yet today"
    assert cashier.has_focus("searchField")
