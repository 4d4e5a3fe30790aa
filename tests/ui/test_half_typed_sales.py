"""What a cashier has half typed is there again after a restart of the program, and is dropped by one key."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.coupons.coupon import Coupon, CouponKind, CouponRules
from posapp.services.on_till.data_requests import DataRequests
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.storage.sales.drafts import NAME
from posapp.ui.main_window import MainWindow
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier
from tests.ui.conftest import idle_sender
from tests.ui.driver import Driver
from tests.ui.stocked_till import stock

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
DIEZ = Coupon(id="k1", code="DIEZ")
NOTICE = "Continued where it was left at"


class Starter:
    """Starts the program on a till, and starts it again."""

    def __init__(self, till: Till, qtbot: QtBot) -> None:
        self._till, self._qtbot = till, qtbot
        self._windows: list[TillWindow] = []

    def starts(self) -> Cashier:
        """Open the window; one that was open is gone without being asked anything, as after a power cut."""
        self.stops()
        window = TillWindow(self._till, idle_sender)
        self._windows.append(window)
        window.open()
        self._qtbot.waitUntil(lambda: isinstance(window.widget, MainWindow), timeout=15_000)
        cashier = Cashier.__new__(Cashier)
        assert isinstance(window.widget, MainWindow)
        cashier.window = window.widget
        Driver.__init__(cashier, lambda: cashier.window, self._qtbot)
        return cashier

    def stops(self) -> None:
        """Close the files and the windows."""
        while self._windows:
            self._windows.pop().close()

    def has_kept(self, text: str) -> bool:
        """Say whether what is on the disk now holds a text."""
        with self._till.open_ledger() as ledger:
            return text in (ledger.settings.get(NAME) or "")


@pytest.fixture
def starter(offline_till: Till, qapp: QApplication, qtbot: QtBot) -> Iterator[Starter]:
    """A till whose program can be started."""
    made = Starter(offline_till, qtbot)
    yield made
    made.stops()


def test_a_half_typed_sale_is_there_after_a_restart_and_says_so(starter: Starter) -> None:
    cashier = starter.starts()
    cashier.finds("C-1001", "Ana")
    cashier.types("receiptField", "A-77")
    cashier.types("amountField", "89,90")
    cashier.until(lambda: starter.has_kept("89,90"))
    again = starter.starts()
    assert (again.reads("amountField"), again.reads("receiptField")) == ("89,90", "A-77")
    assert again.reads("customerName") == "Ana Pérez"
    assert again.reads("toastText").startswith(NOTICE)
    assert again.has_focus("amountField")
    again.presses("amountField")
    again.until(lambda: len(again.day()) == 1)
    assert "Ana Pérez" in again.day()[0]
    third = starter.starts()
    assert not third.sees("toastText")
    assert third.reads("amountField") == ""


@pytest.mark.parametrize("by_key", [True, False])
def test_one_key_or_the_button_drops_all_of_it(starter: Starter, by_key: bool) -> None:
    cashier = starter.starts()
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "89,90")
    cashier.until(lambda: starter.has_kept("89,90"))
    again = starter.starts()
    if by_key:
        again.presses("amountField", Qt.Key.Key_Escape)
    else:
        again.clicks("clearDraftButton")
    assert again.reads("amountField") == ""
    assert again.sees("searchField")
    assert again.has_focus("searchField")
    again.until(lambda: not starter.has_kept("Ana"))
    assert not starter.starts().sees("clearDraftButton")


def test_once_the_notice_is_gone_escape_steps_back_as_ever(starter: Starter) -> None:
    cashier = starter.starts()
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "89,90")
    cashier.until(lambda: starter.has_kept("89,90"))
    again = starter.starts()
    again.window.checkout.show_message("Something else")
    again.presses("amountField", Qt.Key.Key_Escape)
    assert again.sees("searchField")
    assert again.reads("amountField") == "89,90"


def test_the_coupon_is_checked_again(offline_till: Till, starter: Starter) -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([DIEZ])
    with open_ledger_session(offline_till) as session:
        session.coupons.save_rules(DIEZ, CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000))
    cashier = starter.starts()
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "1000")
    cashier.types("couponField", "DIEZ")
    cashier.presses("couponField")
    cashier.until(lambda: cashier.sees("takenCoupon0"))
    cashier.until(lambda: starter.has_kept("DIEZ"))
    starter.stops()
    with open_ledger_session(offline_till) as session:
        session.coupons.save_rules(DIEZ, CouponRules(kind=CouponKind.PERCENTAGE, hundredths=2_000))
    again = starter.starts()
    again.until(lambda: "800,00 to pay" in again.reads("couponTotal"))


def test_the_items_are_kept_and_the_amount_follows_them(offline_till: Till, starter: Starter) -> None:
    stock(offline_till)
    cashier = starter.starts()
    cashier.clicks("withoutCustomerButton")
    cashier.types("productField", "0,350*2000001")
    cashier.presses("productField")
    cashier.until(lambda: cashier.reads("amountField") == "521,47")
    cashier.types("productField", "bol")
    cashier.until(lambda: starter.has_kept("bol"))
    again = starter.starts()
    assert (again.reads("amountField"), again.reads("productField")) == ("521,47", "bol")


def test_closing_the_window_keeps_it_at_once(starter: Starter, qtbot: QtBot) -> None:
    cashier = starter.starts()
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "42")
    with qtbot.waitSignal(cashier.window.closed, timeout=15_000):
        cashier.window.close()
    assert starter.has_kept("42")


def test_a_lock_keeps_it_at_once_and_whoever_comes_next_is_told(
    staffed_till: Till, starter: Starter, qtbot: QtBot
) -> None:
    cashier = starter.starts()
    cashier.signs_in("Eva Luz", EVA_PIN)
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "42")
    cashier.clicks("personButton")
    cashier.until(lambda: starter.has_kept("42"))
    again = starter.starts()
    assert not again.sees("toastText")
    again.signs_in("Ana Soto", ANA_PIN)
    assert again.sees("clearDraftButton")
    assert again.reads("amountField") == "42,00"


def test_nothing_is_left_of_a_customer_who_was_erased_meanwhile(
    offline_till: Till, starter: Starter, wait_for: Callable[[Cashier], None]
) -> None:
    cashier = starter.starts()
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", "89,90")
    cashier.until(lambda: starter.has_kept("89,90"))
    DataRequests(offline_till).erase("p1")
    cashier.types("amountField", "90,90")
    wait_for(cashier)
    assert not starter.has_kept("Ana")
    assert not starter.starts().sees("clearDraftButton")


@pytest.fixture
def wait_for(qtbot: QtBot) -> Callable[[Cashier], None]:
    """Have what is typed now written, and wait until it was."""

    def kept(cashier: Cashier) -> None:
        cashier.window.checkout.keep_draft()
        done: list[object] = []
        ledger = cashier.window._context.ledger
        ledger.run(lambda _session: None, on_success=done.append, on_failure=done.append)
        qtbot.waitUntil(lambda: bool(done), timeout=15_000)

    return kept
