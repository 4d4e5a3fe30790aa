"""In each language, and in the smallest window, every button says its whole text."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QRegularExpression, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from posapp.background.workers import Worker
from posapp.domain.actions.catalogue import BUILT_IN
from posapp.domain.coupons.coupon import Coupon
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session
from posapp.ui.kit.sheet import Sheet
from posapp.ui.navigation import Entry, ScreenSpec, SheetSpec, ValuesSpec
from posapp.ui.screens import ENTRIES
from posapp.ui.setup import SetupWindow
from posapp.ui.texts import LANGUAGES
from tests.ui.cashier import EVA_PIN, Cashier
from tests.ui.room import cut_off
from tests.ui.test_refund_screen import takes

BACK = QRegularExpression("^backFrom")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.parametrize("language", list(LANGUAGES)),
]


@pytest.fixture
def small(cashier: Cashier) -> Cashier:
    """Somebody at the smallest window."""
    cashier.window.resize(1000, 680)
    return cashier


def chooses(cashier: Cashier, text: str) -> None:
    """Choose from the menu what is written so in English."""
    title = text.removesuffix("…")
    written = QCoreApplication.translate("screens", title) + text.removeprefix(title)
    (action,) = [each for each in cashier.window.actions() if each.text() == written]
    action.trigger()


def test_at_the_counter(small: Cashier) -> None:
    assert cut_off(small.window) == []
    small.clicks("newCustomerButton")
    small.until(lambda: small.sees("newFirstName"))
    assert cut_off(small.window) == []


def test_with_a_customer_whose_phone_can_be_shown_and_without_one(small: Cashier) -> None:
    small.finds("C-1001", "Ana")
    assert cut_off(small.window) == []
    small.clicks("showPhoneButton")
    assert cut_off(small.window) == []
    small.clicks("changeCustomerButton")
    small.clicks("withoutCustomerButton")
    assert cut_off(small.window) == []


def test_with_a_customer_and_an_undo(small: Cashier) -> None:
    small.is_paid("C-1001", "12345.60")
    assert cut_off(small.window) == []
    small.finds("C-1004", "")
    small.types("amountField", "999999.99")
    assert cut_off(small.window) == []


def test_at_the_review(till_in_review: Till, small: Cashier) -> None:
    small.presses("searchField", Qt.Key.Key_F9)
    view = small.find(QAbstractItemView, "reviewList")
    small.until(lambda: view.model().rowCount() == 3)
    view.setCurrentIndex(view.model().index(1, 0))
    small.until(lambda: small.sees("dismissButton"))
    assert cut_off(small.window) == []
    small.clicks("correctButton")
    assert cut_off(small.window) == []


def test_at_a_refund(small: Cashier) -> None:
    small.is_paid("C-1001", "12345.60")
    QTest.keyClick(small.window, Qt.Key.Key_F3)
    takes(small)
    small.types("refundAmount", "12345")
    assert cut_off(small.window) == []
    small.clicks("externalReceiptButton")
    assert cut_off(small.window) == []


def test_at_the_rules_of_the_coupons(offline_till: Till, small: Cashier) -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([Coupon(id="c-tenth", code="TENTH", description="A tenth off everything")])
    chooses(small, "Coupons…")
    small.until(lambda: small.sees("rulesHeading") and small.reads("rulesHeading") == "TENTH")
    assert cut_off(small.window) == []


OPENS_NOTHING = {
    "sync",
    "download",
    "practice",
    "round",
    "cable",
    "practicePos",
    "practiceSale",
    "close",
    "language",
    "help",
}
"""Commands that show nothing of their own in the window; the manual and the languages have tests of their own."""


def opens_a_place(entry: Entry) -> bool:
    if isinstance(entry, ValuesSpec):
        return False  # on the screen of the settings itself
    return isinstance(entry, ScreenSpec | SheetSpec) or entry.name not in OPENS_NOTHING


@pytest.mark.parametrize("name", [each.name for each in ENTRIES if opens_a_place(each) and each.menu is not None])
def test_at_everything_that_the_menu_opens(small: Cashier, name: str) -> None:
    small.is_paid("C-1001", "20")
    (action,) = small.window.findChildren(QAction, f"{name}Action")
    action.trigger()
    is_shown(small, name)


def test_at_everything_that_the_settings_open(small: Cashier) -> None:
    opens_the_settings(small)
    for entry in ENTRIES:
        if opens_a_place(entry) and entry.settings is not None and entry.menu is None:
            small.clicks(f"setting-{entry.name}")
            is_shown(small, entry.name)
            leaves(small)


def opens_the_settings(small: Cashier) -> None:
    (action,) = small.window.findChildren(QAction, "settingsAction")
    action.trigger()
    small.until(lambda: small.sees("setting-shop"))


def leaves(small: Cashier) -> None:
    """Close the sheet, or go back from the screen."""
    sheets = small.window.findChildren(Sheet)
    if sheets:
        sheets[0].cancel()
        small.until(lambda: not small.window.findChildren(Sheet))
    else:
        (back,) = [each for each in small.window.findChildren(QPushButton, BACK) if each.isVisible()]
        small.clicks(back.objectName())
        small.until(lambda: not back.isVisible())
        if not small.sees("setting-shop"):
            opens_the_settings(small)


def is_shown(small: Cashier, name: str) -> None:
    """Wait until a screen or a sheet is in sight, and look whether it cuts a text."""
    small.until(lambda: bool(small.window.findChildren(Sheet)) or not small.sees("searchField"))
    assert cut_off(small.window) == [], name


def test_counting_and_reading_a_report(small: Cashier) -> None:
    small.sells("20")
    (action,) = small.window.findChildren(QAction, "closingAction")
    action.trigger()
    small.until(lambda: small.sees("closeDayButton"))
    small.clicks("closeDayButton")
    assert cut_off(small.window) == []
    small.clicks("closeForGoodButton")
    small.until(lambda: small.sees("reopenButton"))
    assert cut_off(small.window) == []


def test_counting_the_drawer_by_notes_and_coins(small: Cashier) -> None:
    chooses(small, "Drawer")
    small.until(lambda: small.sees("drawerAmount"))
    small.clicks("countPiecesButton")
    small.types("floatPieces200000UYU", "9999")
    small.types("floatPieces100UYU", "9999")
    assert cut_off(small.window) == []
    small.clicks("recordDrawerButton")
    small.until(lambda: small.find(QAbstractItemView, "drawerList").model().rowCount() == 1)
    assert cut_off(small.window) == []
    small.clicks("backFromDrawerButton")
    chooses(small, "Close the day")
    small.until(lambda: small.sees("countcashUYU"))
    small.clicks("countPiecescashUYU")
    small.types("closePieces200000UYU", "9999")
    assert cut_off(small.window) == []


def test_at_more_actions(offline_till: Till, small: Cashier) -> None:
    with open_ledger_session(offline_till) as session:
        session.actions.offers.switch(BUILT_IN, on=True)
    small.finds("C-1001", "Ana")
    QTest.keyClick(small.window, Qt.Key.Key_F11)
    small.until(lambda: small.sees("placedStepButton") and bool(small.reads("orderReference")))
    small.clicks("itemsAddButton")
    assert cut_off(small.window) == []
    with open_ledger_session(offline_till) as session:
        session.actions.offers.switch(["order.shipped"], on=False)
    QTest.keyClick(small.window, Qt.Key.Key_Escape)
    QTest.keyClick(small.window, Qt.Key.Key_F11)
    small.until(lambda: small.sees("placedStepButton") and not small.sees("shippedStepButton"))
    small.until(lambda: cut_off(small.window) == [])
    view = small.find(QAbstractItemView, "offeredActions")
    for row in range(1, view.model().rowCount()):
        view.setCurrentIndex(view.model().index(row, 0))
        assert cut_off(small.window) == []


def test_at_the_choice_of_actions(small: Cashier) -> None:
    chooses(small, "Actions…")
    small.until(lambda: small.sees("settingsActionTitle"))
    assert cut_off(small.window) == []
    for button in ("newCustomActionButton", "integrationsButton"):
        small.clicks(button)
        assert cut_off(small.window) == []


def test_who_is_there_and_the_staff(staffed_till: Till, open_window: Callable[[Till], Cashier]) -> None:
    person = open_window(staffed_till)
    person.window.resize(1000, 680)
    person.until(lambda: person.sees("staffTile-Eva Luz"))
    assert cut_off(person.window) == []
    person.clicks("staffTile-Eva Luz")
    person.until(lambda: person.find(QLineEdit, "pinField").isEnabled())
    assert cut_off(person.window) == []
    person.types_pin(EVA_PIN)
    person.until(lambda: person.sees("personButton"))
    for sheet in ("Staff…", "Refund limit…", "Import from another PC…", "Keyboard shortcuts", "About posapp"):
        chooses(person, sheet)
        person.until(lambda: len(person.window.findChildren(Sheet)) > 0)
        assert cut_off(person.window) == []


def test_the_set_up(offline_till: Till, preferences: QSettings, qtbot: QtBot) -> None:
    network = Worker("network", partial(open_background_session, offline_till))
    window = SetupWindow(network, preferences)
    qtbot.addWidget(window)
    window.resize(980, 660)
    window.show()
    (on,) = window.findChildren(QPushButton, "nextButton")
    qtbot.waitUntil(on.isEnabled, timeout=10_000)
    assert cut_off(window) == []
    (name,) = window.findChildren(QLineEdit, "shopNameField")
    name.setText("Almacén")
    on.click()
    (token,) = window.findChildren(QLineEdit, "tokenField")
    qtbot.waitUntil(token.isVisible)
    assert cut_off(window) == []
    window.close()
    network.close()
