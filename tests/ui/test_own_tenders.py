"""Payment methods of the shop's own: in the settings, at the counter, at a refund and at the close of the day."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QLineEdit, QPushButton, QWidget

from posapp.domain.sales.own_tenders import OwnTender
from posapp.domain.sales.tender import Tender
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import Cashier
from tests.ui.test_closing_the_day import opens_the_close
from tests.ui.test_refund_screen import begins, takes
from tests.ui.test_settings import goes_to_the_settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def own(till: Till) -> list[tuple[str, bool, bool]]:
    """Give the shop's own tenders: name, whether offered, whether counted."""
    with open_ledger_session(till) as session:
        return [(each.tender.name, each.is_active, each.is_counted) for each in session.tenders.list()]


def adds(till: Till, *names: str) -> list[OwnTender]:
    with open_ledger_session(till) as session:
        return [session.tenders.add(name) for name in names]


def tender_buttons(cashier: Cashier, name: str = "methodChoice") -> list[str]:
    return [each.text() for each in cashier.find(QWidget, name).findChildren(QPushButton) if not each.isHidden()]


def opens_the_sheet(cashier: Cashier) -> None:
    goes_to_the_settings(cashier)
    cashier.clicks("setting-tenders")
    cashier.until(lambda: cashier.sees("tenderName"))


@pytest.fixture
def manager(cashier: Cashier) -> Cashier:
    """Somebody who opened the payment methods."""
    opens_the_sheet(cashier)
    return cashier


def test_a_suggestion_is_taken_and_stands_at_the_counter_at_once(manager: Cashier, offline_till: Till) -> None:
    manager.until(lambda: manager.has_focus("tenderName"))
    assert manager.reads("suggestedTender0") == "QR"
    manager.clicks("suggestedTender0")
    manager.clicks("saveTenderButton")
    manager.until(lambda: own(offline_till) == [("QR", True, True)])
    manager.until(lambda: manager._lines("tenderList", 1) == ["QR, Alt+6, Counted by itself"])
    manager.clicks("acceptButton")
    assert tender_buttons(manager) == ["Cash", "Debit", "Credit", "Transfer", "Other", "QR"]


def test_it_is_renamed_not_counted_deactivated_and_offered_again(manager: Cashier, offline_till: Till) -> None:
    manager.types("tenderName", "QR")
    manager.presses("tenderName")
    manager.until(lambda: manager.sees("deactivateTenderButton"))
    manager.types("tenderName", "Wallet")
    manager.find(QCheckBox, "tenderCounted").click()
    manager.clicks("saveTenderButton")
    manager.until(lambda: own(offline_till) == [("Wallet", True, False)])
    manager.clicks("deactivateTenderButton")
    manager.until(lambda: manager.sees("reactivateTenderButton"))
    assert len(tender_buttons(manager)) == 5
    manager.clicks("reactivateTenderButton")
    manager.until(lambda: manager.sees("deactivateTenderButton"))
    assert tender_buttons(manager)[-1] == "Wallet"


def test_a_name_that_is_taken_is_said_below_it(manager: Cashier, offline_till: Till) -> None:
    manager.types("tenderName", "cash")
    manager.clicks("saveTenderButton")
    manager.until(lambda: manager.reads("tenderNameError").startswith("Name: there is a payment method “cash”"))
    assert own(offline_till) == []
    assert manager.find(QLineEdit, "tenderName").hasFocus()


def test_one_is_moved_up_to_another_key(cashier: Cashier, offline_till: Till) -> None:
    adds(offline_till, "PIX", "QR")
    opens_the_sheet(cashier)
    cashier.until(lambda: len(cashier._lines("tenderList", 1)) == 2)
    view = cashier.find(QAbstractItemView, "tenderList")
    view.setCurrentIndex(view.model().index(1, 0))
    cashier.until(lambda: cashier.sees("moveTenderUpButton"))
    cashier.clicks("moveTenderUpButton")
    cashier.until(lambda: [name for name, _active, _counted in own(offline_till)] == ["QR", "PIX"])
    cashier.until(lambda: tender_buttons(cashier)[5:] == ["QR", "PIX"])


@pytest.fixture
def busy_shop(offline_till: Till, open_window: Callable[[Till], Cashier]) -> Cashier:
    """A counter that offers as many tenders as there are keys."""
    adds(offline_till, "PIX", "QR", "Wallet", "Meal card")
    return open_window(offline_till)


def test_the_ninth_key_chooses_the_ninth_tender(busy_shop: Cashier, offline_till: Till) -> None:
    busy_shop.finds("C-1001", "")
    busy_shop.types("amountField", "20")
    QTest.keyClick(busy_shop.window.focusWidget(), Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    busy_shop.presses("amountField")
    busy_shop.until(lambda: len(busy_shop.day()) == 1)
    with open_ledger_session(offline_till) as session:
        (sale,) = session.day.sales(session.day.today())
    assert sale.sale.method.name == "Meal card"
    assert "Meal card" in busy_shop.day()[0]


def test_the_next_payment_is_in_cash_again(busy_shop: Cashier) -> None:
    busy_shop.finds("C-1001", "")
    busy_shop.types("amountField", "20")
    QTest.keyClick(busy_shop.window.focusWidget(), Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    assert busy_shop.window.checkout.payment.method.name == "PIX"
    busy_shop.presses("amountField")
    busy_shop.until(lambda: len(busy_shop.day()) == 1)
    busy_shop.until(lambda: busy_shop.window.checkout.payment.method == Tender.CASH)


def test_what_is_half_typed_keeps_its_tender(busy_shop: Cashier) -> None:
    QTest.keyClick(busy_shop.window.focusWidget(), Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    draft = busy_shop.window.checkout.payment.draft()
    assert draft.method.name == "QR"
    busy_shop.window.checkout.payment.clear()
    busy_shop.window.checkout.payment.resume(draft)
    assert busy_shop.window.checkout.payment.method.name == "QR"


def test_a_tender_that_was_deactivated_while_it_was_chosen_is_cash(busy_shop: Cashier) -> None:
    payment = busy_shop.window.checkout.payment
    QTest.keyClick(busy_shop.window.focusWidget(), Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    draft = payment.draft()
    payment.use_tenders(Tender.BUILT_IN)
    assert payment.method == Tender.CASH
    payment.resume(draft)
    assert payment.method == Tender.CASH


def test_a_refund_proposes_the_tender_of_the_sale(busy_shop: Cashier) -> None:
    busy_shop.finds("C-1001", "")
    busy_shop.types("amountField", "20")
    QTest.keyClick(busy_shop.window.focusWidget(), Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    busy_shop.presses("amountField")
    busy_shop.until(lambda: len(busy_shop.day()) == 1)
    begins(busy_shop)
    takes(busy_shop)
    chosen = [
        each.text() for each in busy_shop.find(QWidget, "refundMethod").findChildren(QPushButton) if each.isChecked()
    ]
    assert chosen == ["Wallet"]
    assert len(tender_buttons(busy_shop, "refundMethod")) == 9


def test_the_close_counts_what_wants_a_count(offline_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    pix, card = (each.tender for each in adds(offline_till, "PIX", "Meal card"))
    with open_ledger_session(offline_till) as session:
        session.tenders.change(card.code, name="Meal card", is_counted=False)
    cashier = open_window(offline_till)
    cashier.finds("C-1001", "")
    cashier.types("amountField", "20")
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    opens_the_close(cashier)
    unit = "UYU"
    assert cashier.sees(f"count{pix.code}{unit}")
    assert cashier.window.findChild(QLineEdit, f"count{card.code}{unit}") is None
    cashier.types(f"count{pix.code}{unit}", "19")
    cashier.clicks("closeDayButton")
    cashier.clicks("closeForGoodButton")
    cashier.until(lambda: closed(offline_till) == [("PIX", 1900, 2000)])


def closed(till: Till) -> list[tuple[str, int, int]]:
    """Give what the last close counted: name, counted and expected."""
    with open_ledger_session(till) as session:
        return [
            (each.method.name, each.counted.minor, each.expected.minor)
            for record in session.closing.records()
            for each in record.report.differences
            if each.counted is not None
        ]
