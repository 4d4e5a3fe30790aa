"""A shop's whole day, from the opening float to the close: by the keyboard alone, and by the mouse alone."""

from collections import Counter
from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.catalogue.products import Product
from posapp.domain.coupons.coupon import CouponKind, CouponRules
from posapp.domain.money import Money
from posapp.domain.sales.tender import Tender
from posapp.domain.staff.members import Role
from posapp.domain.staff.pins import Pin
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session, open_search_session
from posapp.ui.kit.screen_keyboard import ALWAYS, save_use
from tests.e2e.one_hand import KeyboardAlone, MouseAlone, OneHand
from tests.ui.cashier import ANA_PIN, EVA_PIN

pytestmark = [pytest.mark.slow, pytest.mark.qt_log_ignore("This plugin does not support")]
BREAD = Product(barcode="4006381333931", name="Country bread", price=Money.of(450, "USD"))
ARRIVES = {
    ("physical_store.paid", 20.0): 1,
    ("physical_store.paid", 36.0): 1,
    ("physical_store.paid", 7.0): 1,
    ("physical_store.paid", 4.5): 1,
    ("coupon.redeemed", None): 1,
    ("refund.received", 5.0): 1,
    ("form.completed", None): 1,
}
"""What Hellotext counts at the end: neither the payment of nobody nor the one that was undone."""


@pytest.fixture
def shop_of_the_day(till: Till) -> Till:
    """A till of Eva, a manager, and Ana, a cashier, with bread, a coupon and a form to fill in."""
    ten_percent = CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000)
    with open_search_session(till) as cache, open_ledger_session(till) as session:
        session.staff.make_first_manager("Eva Luz", EVA_PIN)
        session.staff.add("Ana Soto", Role.CASHIER, ANA_PIN)
        session.coupons.save_rules(cache.coupons.named("WELCOME10"), ten_percent)
        session.actions.offers.switch(("form.completed",), on=True)
    with till.open_ledger() as ledger, ledger.transaction():
        ledger.products.save(BREAD)
    return till


@pytest.fixture(params=[KeyboardAlone, MouseAlone])
def hand(request: pytest.FixtureRequest, qtbot: QtBot, shop_of_the_day: Till) -> Iterator[OneHand]:
    """Somebody before the window, with the keyboard or the mouse and nothing else."""
    preferences = QSettings(str(shop_of_the_day.home.window_settings), QSettings.Format.IniFormat)
    save_use(preferences, ALWAYS)
    preferences.sync()
    window = TillWindow(shop_of_the_day)
    window.open()
    qtbot.waitUntil(lambda: window.widget is not None, timeout=15_000)
    assert window.widget is not None
    with qtbot.waitActive(window.widget):
        window.widget.resize(1366, 728)
        window.widget.show()
        window.widget.activateWindow()
    yield request.param(qtbot, window)
    window.close()


def test_a_whole_day_from_the_float_to_the_close(hand: OneHand, shop_of_the_day: Till, sandbox: RunningSandbox) -> None:
    people = sandbox.shop.profiles()
    signs_in(hand, "Eva Luz", EVA_PIN)
    counts_the_float(hand)
    first = pays_cash_found_by_name(hand, people[0])
    pays_by_card_with_a_coupon_found_by_phone(hand, people[1])
    pays_without_being_known(hand)
    pays_found_by_four_digits_and_is_undone(hand, people[3])
    registers_and_sells(hand)
    buys_bread(hand, people[0])
    takes_cash_out(hand)
    gives_a_part_back(hand, first)
    fills_in_a_form(hand, people[0])
    looks_at_the_day(hand)
    locks_and_goes_on(hand)
    closes_the_day(hand)
    signs_out(hand)
    the_ledger_agrees(shop_of_the_day)
    hand.until(lambda: len(sandbox.shop.events()) >= sum(ARRIVES.values()))
    arrived = Counter((event["action"], amount_of(event)) for event in sandbox.shop.events())
    assert arrived == ARRIVES
    assert [each["phone"] for each in sandbox.shop.profiles()].count("+12125550188") == 1


# --- the morning


def signs_in(hand: OneHand, name: str, pin: str) -> None:
    hand.until(lambda: hand.sees(f"staffTile-{name}"))
    if hand.read("signInName") != name:
        hand.pushes(f"staffTile-{name}")
    assert hand.read("signInName") == name
    hand.writes("pinField", pin)
    if isinstance(hand, MouseAlone):
        hand.pushes("enterPinKey")
    else:
        hand.enters()
    hand.until(lambda: hand.sees("searchField"))
    assert hand.read("personButton") == name


def counts_the_float(hand: OneHand) -> None:
    hand.opens("drawer")
    hand.until(lambda: hand.has_keyboard("drawerAmount"))
    hand.pushes("countPiecesButton")
    hand.writes("floatPieces10000USD", "2")
    hand.writes("floatPieces2000USD", "3")
    assert hand.read("floatSumUSD") == "$260.00"
    hand.pushes("recordDrawerButton")
    hand.until(lambda: len(hand.rows("drawerList")) == 1)
    assert hand.rows("drawerList")[0].startswith("Opening float, $260.00")
    hand.goes_back("backFromDrawerButton")
    hand.until(lambda: hand.sees("searchField"))


# --- at the counter


def pays_cash_found_by_name(hand: OneHand, who: dict[str, str]) -> str:
    finds(hand, without_accents(f"{who['first_name']} {who['last_name'][:3]}".lower()), who)
    hand.writes("amountField", "20")
    hand.chooses("methodChoice", "Cash")
    hand.until(lambda: hand.sees("cashOffer0"))
    offers = [name for name in map("cashOffer{}".format, range(4)) if hand.sees(name) and "50" in hand.read(name)]
    hand.pushes(offers[0])
    hand.until(lambda: "30.00" in hand.read("changeDue"))
    receipt = hand.reads("receiptField")
    records(hand, "20.00", 1)
    assert "Change $30.00" in hand.notice()
    return receipt


def pays_by_card_with_a_coupon_found_by_phone(hand: OneHand, who: dict[str, str]) -> None:
    finds(hand, who["phone"].removeprefix("+1"), who)
    hand.writes("amountField", "40")
    hand.chooses("methodChoice", "Credit")
    hand.writes("couponField", "WELCOME10")
    hand.enters()
    hand.until(lambda: "36.00" in hand.read("recordButton"))
    records(hand, "36.00", 2)
    assert "Credit" in " ".join(hand.rows("dayTable"))


def pays_without_being_known(hand: OneHand) -> None:
    hand.pushes("withoutCustomerButton")
    hand.writes("amountField", "12.50")
    records(hand, "12.50", 3)
    assert "not sent" in hand.rows("dayTable")[0].lower()


def pays_found_by_four_digits_and_is_undone(hand: OneHand, who: dict[str, str]) -> None:
    finds(hand, who["phone"][-4:], who)
    hand.writes("amountField", "15")
    records(hand, "15.00", 4)
    hand.undoes()
    hand.until(lambda: "Undone" in hand.rows("dayTable")[0])


def registers_and_sells(hand: OneHand) -> None:
    hand.writes("searchField", "ada smith")
    hand.until(lambda: hand.sees("newCustomerButton"))
    hand.pushes("newCustomerButton")
    hand.until(lambda: hand.sees("newPhone"))
    assert (hand.read("newFirstName"), hand.read("newLastName")) == ("Ada", "Smith")
    hand.writes("newPhone", "2125550188")
    hand.pushes("registerButton")
    hand.until(lambda: hand.sees("customerName"))
    assert hand.read("customerName") == "Ada Smith"
    hand.writes("amountField", "7")
    records(hand, "7.00", 5)


def buys_bread(hand: OneHand, who: dict[str, str]) -> None:
    hand.until(lambda: hand.sees("familiarList") and hand.rows("familiarList")[0].startswith("Ada"))
    hand.picks("familiarList", "Ada")  # somebody who was here is one line away
    hand.until(lambda: hand.sees("customerName"))
    hand.pushes("changeCustomerButton")
    finds(hand, who["reference"], who)
    hand.writes("productField", "bread")
    hand.enters()
    hand.until(lambda: "4.50" in hand.read("recordButton"))
    records(hand, "4.50", 6)


def without_accents(name: str) -> str:
    return "".join(sign for sign in normalize("NFKD", name) if sign.isascii())


def finds(hand: OneHand, text: str, who: dict[str, str]) -> None:
    hand.writes("searchField", text)
    hand.until(lambda: hand.sees("resultList") and who["first_name"] in " ".join(hand.rows("resultList")[:1]))
    hand.takes_found("resultList", who["first_name"])
    hand.until(lambda: hand.sees("customerName"))
    assert who["first_name"] in hand.read("customerName")


def records(hand: OneHand, amount: str, count: int) -> None:
    assert amount in hand.read("recordButton")
    hand.pushes("recordButton")
    hand.until(lambda: len(hand.rows("dayTable")) == count)
    assert amount in hand.rows("dayTable")[0]
    hand.until(lambda: hand.sees("searchField"))


# --- beside the counter


def takes_cash_out(hand: OneHand) -> None:
    hand.opens("drawer")
    hand.until(lambda: hand.has_keyboard("drawerAmount"))
    hand.chooses("drawerKind", "Cash out")
    hand.writes("drawerAmount", "30")
    hand.writes("drawerReason", "baker")
    hand.pushes("recordDrawerButton")
    hand.until(lambda: len(hand.rows("drawerList")) == 2)
    assert hand.rows("drawerList")[0].startswith("Cash out, -$30.00")
    hand.until(lambda: hand.read("expectedUSD") == "$274.00")
    hand.goes_back("backFromDrawerButton")


def gives_a_part_back(hand: OneHand, receipt: str) -> None:
    hand.opens("refunds")
    hand.until(lambda: hand.has_keyboard("refundSearch"))
    hand.writes("refundSearch", receipt)
    hand.until(lambda: len(hand.rows("refundCases")) == 1)
    hand.takes_found("refundCases", receipt)
    hand.until(lambda: hand.sees("refundAmount"))
    hand.writes("refundAmount", "5")
    hand.selects("refundReason", "Damaged or faulty")
    assert hand.read("refundButton") == "Refund $5.00"
    hand.pushes("refundButton")
    hand.until(lambda: f"$5.00 refunded · {receipt}" in hand.notice())
    hand.goes_back("backFromRefundButton")
    hand.until(lambda: hand.sees("searchField"))


def fills_in_a_form(hand: OneHand, who: dict[str, str]) -> None:
    hand.opens("actions")
    hand.until(lambda: hand.sees("actionSearchField"))
    hand.writes("actionSearchField", who["reference"])
    hand.until(lambda: hand.sees("actionResultList") and len(hand.rows("actionResultList")) == 1)
    hand.takes_found("actionResultList", who["first_name"])
    hand.until(lambda: hand.sees("actionCustomerName"))
    hand.picks("offeredActions", "Completed a form")
    hand.writes("actionReference", "raffle")
    hand.pushes("recordActionButton")
    hand.until(lambda: len(hand.rows("recordedActions")) == 1)
    assert "raffle" in hand.rows("recordedActions")[0]
    hand.goes_back("backFromActionsButton")


# --- the evening


def looks_at_the_day(hand: OneHand) -> None:
    hand.until(lambda: hand.sees("dayTable"))
    hand.until(lambda: "$5.00 refunded" in hand.read("dayRefunded"))
    assert "$80.00" in hand.read("dayTotals")
    assert [("Undone" in row, "not sent" in row.lower()) for row in hand.rows("dayTable")].count((True, False)) == 1


def locks_and_goes_on(hand: OneHand) -> None:
    hand.leaves_the_till()
    hand.until(lambda: hand.sees("pinField"))
    assert not hand.sees("dayTable")
    signs_in(hand, "Ana Soto", ANA_PIN)
    hand.leaves_the_till()
    signs_in(hand, "Eva Luz", EVA_PIN)


def closes_the_day(hand: OneHand) -> None:
    hand.opens("closing")
    hand.until(lambda: hand.has_keyboard("countcashUSD"))
    hand.writes("countcashUSD", "269")
    hand.writes("countcreditUSD", "36")
    assert (hand.read("differencecashUSD"), hand.read("differencecreditUSD")) == ("Balanced", "Balanced")
    hand.pushes("closeDayButton")
    hand.until(lambda: hand.sees("closeForGoodButton"))
    assert "Nothing in it can be changed" in hand.read("closeQuestion")
    hand.pushes("closeForGoodButton")
    hand.until(lambda: hand.sees("paper"))
    paper = hand.in_sight(QPlainTextEdit, "paper").toPlainText()
    assert "CLOSE REPORT (Z) No. 1" in paper
    assert "75.00" in paper
    hand.goes_back("backFromClosingButton")


def signs_out(hand: OneHand) -> None:
    hand.until(lambda: hand.sees("searchField"))
    hand.leaves_the_till()
    hand.until(lambda: hand.sees("staffTile-Ana Soto"))
    assert not hand.sees("searchField")


def amount_of(event: dict[str, Any]) -> float | None:
    found: float | None = event.get("amount", event.get("object_parameters", {}).get("amount"))
    return found


def the_ledger_agrees(till: Till) -> None:
    with open_ledger_session(till) as session:
        session.staff.sign_in(session.staff.find("Eva Luz").id, Pin(EVA_PIN))
        report = session.closing.record(1).report
        entries = session.drawer.today().movements
    (figures,) = report.figures.currencies
    assert (figures.net.minor, figures.refunded.minor) == (7500, 500)
    counted = {each.method: (each.expected.minor, each.counted.minor) for each in report.differences if each.counted}
    assert counted == {Tender.CASH: (26_900, 26_900), Tender.CREDIT: (3_600, 3_600)}
    assert [each.money.minor for each in entries] == [26_000, 3_000]
