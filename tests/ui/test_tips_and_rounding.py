"""What the customer hands over besides the goods: the rounding of cash, and a tip."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from posapp.domain.money import Money
from posapp.domain.sales.sale import Sale
from posapp.domain.sales.tender import Tender
from posapp.domain.settings.till_settings import CASH_ROUNDING, TIPS_TAKEN
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from posapp.ui.kit.noted_button import NotedButton
from tests.ui.cashier import Cashier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def offline_till(offline_till: Till) -> Till:
    """A till whose shop takes tips."""
    with open_ledger_session(offline_till) as session:
        session.settings.change(TIPS_TAKEN.change(True))
    return offline_till


def said(cashier: Cashier) -> str:
    return cashier.reads("recordButton").replace("\xa0", " ")


def note(cashier: Cashier) -> str:
    text = cashier.find(NotedButton, "recordButton").note
    return text.translate({0x2068: None, 0x2069: None, 0xA0: " "})


def is_to_pay(cashier: Cashier, amount: str) -> None:
    cashier.until(lambda: cashier.sees("tipButton"))
    cashier.finds("C-1001", "Ana")
    cashier.types("amountField", amount)


def records(cashier: Cashier) -> None:
    before = len(cashier.day())
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == before + 1)


def only_sale(till: Till) -> Sale:
    with open_ledger_session(till) as session:
        (recorded,) = session.day.sales(session.day.today())
    return recorded.sale


def test_cash_is_rounded_on_the_button_and_a_card_pays_to_the_cent(cashier: Cashier, offline_till: Till) -> None:
    is_to_pay(cashier, "100,40")
    assert (said(cashier), note(cashier)) == ("Record $ 100,00", "Rounding −$ 0,40")
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert (said(cashier), note(cashier)) == ("Record $ 100,40", "")
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    records(cashier)
    sale = only_sale(offline_till)
    assert (str(sale.money), sale.rounding, str(sale.collected)) == ("100.40 UYU", -40, "100.00 UYU")
    assert "$ 100,00" in cashier.reads("toastText").replace("\xa0", " ")


def test_the_button_keeps_its_height_when_it_says_more(cashier: Cashier) -> None:
    is_to_pay(cashier, "100")
    before = cashier.find(NotedButton, "recordButton").geometry()
    cashier.types("amountField", "100,40")
    assert note(cashier)
    assert cashier.find(NotedButton, "recordButton").geometry() == before


def test_a_shop_that_does_not_round_takes_what_is_due(cashier: Cashier, offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session:
        session.settings.change(CASH_ROUNDING.change("never"))
    cashier.window.checkout.use_rounding("never")
    is_to_pay(cashier, "100,40")
    assert said(cashier) == "Record $ 100,40"
    records(cashier)
    assert only_sale(offline_till).rounding == 0


def test_a_rounding_that_was_switched_meanwhile_records_nothing_and_shows_the_new_amount(
    cashier: Cashier, offline_till: Till
) -> None:
    is_to_pay(cashier, "100,40")
    with open_ledger_session(offline_till) as session:
        session.settings.change(CASH_ROUNDING.change("never"))
    cashier.presses("amountField")
    cashier.until(lambda: "rounding" in cashier.reads("amountError"))
    cashier.until(lambda: said(cashier) == "Record $ 100,40")
    assert cashier.day() == []
    records(cashier)
    assert str(only_sale(offline_till).collected) == "100.40 UYU"


def test_a_tip_by_one_touch_is_collected_and_hellotext_gets_the_goods(cashier: Cashier, offline_till: Till) -> None:
    is_to_pay(cashier, "1000")
    cashier.clicks("tipButton")
    cashier.clicks("tip10")
    assert (said(cashier), note(cashier)) == ("Record $ 1.100,00", "Tip $ 100,00")
    records(cashier)
    sale = only_sale(offline_till)
    assert (str(sale.money), sale.tip, str(sale.collected)) == ("1000.00 UYU", 10_000, "1100.00 UYU")
    with open_ledger_session(offline_till) as session:
        (queued,) = session.outbox.list(limit=5)
    assert queued.event.money == Money.of(100_000, "UYU")


def test_the_tips_by_one_touch_are_the_shares_of_the_shop(cashier: Cashier) -> None:
    cashier.until(lambda: cashier.sees("tipButton"))
    cashier.chooses("Settings")
    cashier.until(lambda: cashier.sees("setting-shop"))
    cashier.until(lambda: cashier.reads("tip_sharesField") == "5 10 15")
    cashier.types("tip_sharesField", "8, 12 %")
    cashier.presses("tip_sharesField")
    cashier.until(lambda: cashier.reads("tip_sharesSaid") == "Saved")
    QTest.keyClick(cashier.window, Qt.Key.Key_Escape)
    cashier.until(lambda: cashier.sees("amountField"))
    is_to_pay(cashier, "1000")
    cashier.clicks("tipButton")
    assert not cashier.sees("tip10")
    assert cashier.reads("tip8").replace("\xa0", " ") == "8 % · $ 80,00"
    cashier.clicks("tip12")
    assert note(cashier) == "Tip $ 120,00"


def test_a_tip_that_is_typed_can_be_taken_back(cashier: Cashier) -> None:
    is_to_pay(cashier, "1000")
    QTest.keyClick(cashier.window.focusWidget(), Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    cashier.until(lambda: cashier.sees("tipField"))
    cashier.types("tipField", "35,50")
    cashier.presses("tipField")
    assert (said(cashier), note(cashier)) == ("Record $ 1.036,00", "Tip $ 35,50 · Rounding +$ 0,50")
    cashier.until(lambda: cashier.window.findChild(QWidget, "tipField") is None)  # the first sheet is gone
    cashier.clicks("tipButton")
    cashier.clicks("noTipButton")
    assert (said(cashier), note(cashier)) == ("Record $ 1.000,00", "")


def test_a_tip_that_is_no_amount_is_said_at_its_field(cashier: Cashier) -> None:
    is_to_pay(cashier, "1000")
    cashier.clicks("tipButton")
    cashier.types("tipField", "ten")
    cashier.presses("tipField")
    assert cashier.sees("tipError")
    cashier.presses("tipField", Qt.Key.Key_Escape)
    cashier.until(lambda: not cashier.sees("tipField"))
    assert said(cashier) == "Record $ 1.000,00"


def test_without_an_amount_the_tip_asks_for_it(cashier: Cashier) -> None:
    cashier.until(lambda: cashier.sees("tipButton"))
    cashier.clicks("tipButton")
    assert not cashier.sees("tipField")
    assert cashier.sees("amountError")


def test_a_tip_survives_a_lock_and_goes_with_the_next_customer(cashier: Cashier) -> None:
    is_to_pay(cashier, "1000")
    cashier.clicks("tipButton")
    cashier.clicks("tip10")
    draft = cashier.window.checkout.draft().payment
    assert draft.tip == Money.of(10_000, "UYU")
    records(cashier)
    is_to_pay(cashier, "50")
    assert said(cashier) == "Record $ 50,00"


def test_the_drawer_and_the_day_show_what_was_collected(cashier: Cashier, offline_till: Till) -> None:
    is_to_pay(cashier, "100,40")
    cashier.clicks("tipButton")
    cashier.types("tipField", "10")
    cashier.presses("tipField")
    records(cashier)
    assert "Tip $ 10,00" in cashier.day()[0].replace("\xa0", " ") or "110,00" in cashier.day()[0].replace("\xa0", " ")
    with open_ledger_session(offline_till) as session:
        (cash,) = session.drawer.of_day(session.day.today()).cash
        (figures,) = session.closing.x_report(session.day.today()).figures.currencies
    assert str(cash.expected) == "110.00 UYU"
    assert [str(each) for each in (figures.net, figures.tips, figures.rounding)] == [
        "100.40 UYU",
        "10.00 UYU",
        "-0.40 UYU",
    ]
    (method,) = figures.methods
    assert (method.method, str(method.expected)) == (Tender.CASH, "110.00 UYU")
