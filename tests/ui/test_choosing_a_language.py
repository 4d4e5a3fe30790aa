"""The window speaks the cashier's language as soon as it is chosen, and nothing typed is lost."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.coupons.coupon import Coupon, CouponKind, CouponRules
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session
from posapp.ui.language_menu import LanguageMenu
from posapp.ui.main_window import MainWindow
from posapp.ui.setup import SetupWindow
from posapp.ui.texts import load_texts, shown_language
from tests.ui.cashier import EVA_PIN, Cashier
from tests.ui.conftest import idle_sender
from tests.ui.driver import Driver
from tests.ui.stocked_till import stock

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
DIEZ = Coupon(id="k1", code="DIEZ")


class Shopper(Cashier):
    """A cashier whose window is built anew when another language is chosen."""

    def __init__(self, till_window: TillWindow, qtbot: QtBot) -> None:
        self.till_window = till_window
        Driver.__init__(self, lambda: self.window, qtbot)
        self.comes_to_the_counter()

    def comes_to_the_counter(self) -> None:
        self.until(lambda: isinstance(self.till_window.widget, MainWindow))
        assert isinstance(self.till_window.widget, MainWindow)
        self.window = self.till_window.widget

    def languages(self) -> dict[str, QAction]:
        (menu,) = self.window.findChildren(LanguageMenu)
        return {action.text(): action for action in menu.actions()}

    def chooses_language(self, name: str) -> None:
        before = self.window
        self.languages()[name].trigger()
        self.until(lambda: self.till_window.widget is not before)
        self.comes_to_the_counter()

    def sees_sales(self, count: int) -> None:
        self.until(lambda: len(self.day()) == count)

    def tender(self, word: str) -> QPushButton:
        buttons = self.find(QWidget, "methodChoice").findChildren(QPushButton)
        return next(each for each in buttons if each.text() == word)

    def may_choose_a_language(self) -> bool:
        menu = self.find(QToolButton, "menuButton").menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        (languages,) = self.window.findChildren(LanguageMenu)
        return languages.isEnabled()


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[Till], Shopper]]:
    """Open a till as the program does; a second time as after a new start."""
    windows: list[TillWindow] = []

    def open_till(till: Till) -> Shopper:
        for earlier in windows:
            earlier.close()
        windows.append(TillWindow(till, idle_sender))
        windows[-1].open()
        qtbot.waitUntil(lambda: windows[-1].widget is not None, timeout=15_000)
        return Shopper(windows[-1], qtbot)

    yield open_till
    for window in windows:
        window.close()


@pytest.fixture
def shopper(offline_till: Till, opened: Callable[[Till], Shopper]) -> Shopper:
    """Somebody at a counter in Uruguay whose computer speaks English."""
    return opened(offline_till)


def test_who_picks_spanish_reads_spanish_at_once(shopper: Shopper) -> None:
    assert shopper.reads("recordButton") == "Record payment"
    shopper.chooses_language("Español")
    assert shopper.reads("recordButton") == "Registrar pago"
    assert shopper.reads("withoutCustomerButton") == "Vender sin cliente"
    shopper.chooses_language("Português (Brasil)")
    assert shopper.reads("withoutCustomerButton") == "Vender sem cliente"
    shopper.chooses_language("English")
    assert shopper.reads("withoutCustomerButton") == "Sell without a customer"


def test_the_language_is_remembered_at_the_next_start(
    shopper: Shopper, offline_till: Till, opened: Callable[[Till], Shopper]
) -> None:
    shopper.chooses_language("Português (Brasil)")
    again = opened(offline_till)
    assert again.reads("withoutCustomerButton") == "Vender sem cliente"
    assert again.languages()["Português (Brasil)"].isChecked()


def test_a_language_that_is_not_shipped_any_more_is_the_systems(
    offline_till: Till, opened: Callable[[Till], Shopper]
) -> None:
    settings = QSettings(str(offline_till.home.window_settings), QSettings.Format.IniFormat)
    settings.setValue("language", "tlh")
    settings.sync()
    assert opened(offline_till).languages()["Same as system"].isChecked()


def test_money_stays_as_the_country_writes_it(shopper: Shopper) -> None:
    for before, language in enumerate(("Español", "Português (Brasil)", "English")):
        shopper.chooses_language(language)
        shopper.sees_sales(before)
        shopper.sells("1234,50")
        assert "1.234,50" in shopper.day()[0]


def test_in_the_united_states_spanish_speaks_of_dollars_with_a_point(
    offline_till: Till, opened: Callable[[Till], Shopper]
) -> None:
    with open_background_session(offline_till) as session:
        shop = session.setup.load_shop()
        assert shop is not None
        session.setup.save(replace(shop, country="US", locale="en_US"), offline_till.token)
    shopper = opened(offline_till)
    shopper.chooses_language("Español")
    shopper.sells("1,234.50")
    assert "1,234.50" in shopper.day()[0]


def test_a_sale_that_is_half_typed_goes_on_in_the_other_language(shopper: Shopper) -> None:
    shopper.finds("C-1001", "Ana")
    shopper.types("amountField", "89,90")
    shopper.types("receiptField", "A-77")
    shopper.chooses_language("Español")
    shopper.until(lambda: shopper.reads("amountField") == "89,90")
    assert shopper.reads("receiptField") == "A-77"
    shopper.presses("amountField")
    shopper.until(lambda: len(shopper.day()) == 1)
    assert "Ana Pérez" in shopper.day()[0]
    assert "A-77" in shopper.day()[0]


def test_the_coupon_and_the_tender_go_on_too(offline_till: Till, opened: Callable[[Till], Shopper]) -> None:
    with offline_till.open_cache() as cache:
        cache.coupons.store([DIEZ])
    with open_ledger_session(offline_till) as session:
        session.coupons.save_rules(DIEZ, CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000))
    shopper = opened(offline_till)
    shopper.clicks("withoutCustomerButton")
    shopper.types("amountField", "1000")
    shopper.tender("Debit").click()
    shopper.types("couponField", "DIEZ")
    shopper.presses("couponField")
    shopper.until(lambda: shopper.sees("takenCoupon0"))
    shopper.chooses_language("Español")
    shopper.until(lambda: "900,00 a pagar" in shopper.reads("couponTotal"))
    assert "DIEZ" in shopper.reads("takenCoupon0")
    assert shopper.tender("Débito").isChecked()


def test_the_items_of_a_sale_go_on_too_and_so_does_the_next_one_half_typed(
    offline_till: Till, opened: Callable[[Till], Shopper]
) -> None:
    stock(offline_till)
    shopper = opened(offline_till)
    shopper.clicks("withoutCustomerButton")
    shopper.types("productField", "0,350*2000001")
    shopper.presses("productField")
    shopper.until(lambda: shopper.reads("amountField") == "521,47")
    shopper.types("productField", "bol")
    shopper.chooses_language("Español")
    shopper.until(lambda: shopper.reads("amountField") == "521,47")
    assert shopper.reads("productField") == "bol"
    assert shopper.find(QLineEdit, "amountField").isReadOnly()
    shopper.until(lambda: shopper.sees("productResults"))
    shopper.presses("productField")
    shopper.until(lambda: shopper.reads("amountField") == "529,47")
    shopper.presses("amountField")
    shopper.sees_sales(1)
    with open_ledger_session(offline_till) as session:
        assert [each.line.product.name for each in session.refunds.by_receipt("1").lines] == ["Jamón crudo", "Bolsa"]


def test_a_payment_recorded_just_now_can_still_be_undone(shopper: Shopper) -> None:
    shopper.is_paid("C-1001", "20")
    shopper.chooses_language("Español")
    shopper.until(lambda: shopper.sees("undoButton"))
    assert shopper.reads("toastText").startswith("$")
    shopper.sees_sales(1)
    shopper.clicks("undoButton")
    shopper.until(lambda: any("Deshecho" in row for row in shopper.day()))


def test_the_language_waits_while_somebody_is_registered_or_paid_back(shopper: Shopper) -> None:
    assert shopper.may_choose_a_language()
    shopper.clicks("newCustomerButton")
    assert not shopper.may_choose_a_language()
    shopper.clicks("backToSearchButton")
    assert shopper.may_choose_a_language()
    shopper.presses("searchField", Qt.Key.Key_F3)
    shopper.until(lambda: shopper.sees("refundSearch"))
    assert not shopper.may_choose_a_language()
    shopper.clicks("backFromRefundButton")
    assert shopper.may_choose_a_language()


def test_who_was_signed_in_types_their_pin_again_and_finds_what_was_typed(
    staffed_till: Till, opened: Callable[[Till], Shopper]
) -> None:
    shopper = opened(staffed_till)
    _sign_in(shopper)
    shopper.clicks("withoutCustomerButton")
    shopper.types("amountField", "42")
    shopper.chooses_language("Español")
    _sign_in(shopper)
    assert shopper.reads("amountField") == "42,00"


def _sign_in(shopper: Shopper) -> None:
    shopper.until(lambda: shopper.sees("staffTile-Eva Luz"))
    shopper.clicks("staffTile-Eva Luz")
    shopper.until(lambda: shopper.find(QLineEdit, "pinField").isEnabled())
    shopper.types_pin(EVA_PIN)
    shopper.until(lambda: shopper.sees("personButton"))


def test_whoever_sets_a_till_up_chooses_a_language_and_keeps_the_name_typed(
    qtbot: QtBot, new_environment: Callable[[RunningSandbox], dict[str, str]], sandbox: RunningSandbox
) -> None:
    opening = TillWindow(Till(new_environment(sandbox)), idle_sender)
    opening.open()
    qtbot.waitUntil(lambda: isinstance(opening.widget, SetupWindow), timeout=15_000)
    english = opening.widget
    assert english is not None
    (name,) = english.findChildren(QLineEdit, "shopNameField")
    name.setText("Padaria")
    (box,) = english.findChildren(QComboBox, "languageBox")
    box.setCurrentIndex(box.findText("Português (Brasil)"))
    box.activated.emit(box.currentIndex())
    assert opening.widget is not english
    assert opening.widget is not None
    assert opening.widget.findChildren(QLineEdit, "shopNameField")[0].text() == "Padaria"
    assert opening.widget.findChildren(QPushButton, "nextButton")[0].text() == "Avançar"
    countries = opening.widget.findChildren(QComboBox, "countryBox")[0]
    qtbot.waitUntil(lambda: countries.findText("Alemanha") >= 0, timeout=15_000)
    opening.close()


@pytest.mark.parametrize(
    ("system", "shown"), [("es_MX", "es"), ("pt_PT", "pt_BR"), ("pt_BR", "pt_BR"), ("en_GB", "en"), ("de_DE", "en")]
)
def test_the_systems_language_is_taken_where_it_is_shipped(qapp: QApplication, system: str, shown: str) -> None:
    load_texts(qapp, QLocale(system))
    assert shown_language() == shown
