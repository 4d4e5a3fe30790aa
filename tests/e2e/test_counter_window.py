"""The real window against the practice server, over HTTP: what a cashier does and what arrives."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.coupons.coupon import CouponKind, CouponRules
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session, open_search_session
from tests.ui.driver import Driver

PATIENCE = 15_000


class Cashier(Driver):
    """Types, clicks and reads as a person at the counter."""

    def __init__(self, qtbot: QtBot, window: TillWindow) -> None:
        super().__init__(lambda: window.widget, qtbot)
        self.window = window

    def finds(self, customer: str) -> None:
        self.types("searchField", customer)
        results = self.find(QAbstractItemView, "resultList")
        self.until(lambda: results.model().rowCount() > 0)
        self.presses("searchField")

    def pays(self, customer: str, amount: str) -> str:
        before = self.rows_of_the_day()
        self.finds(customer)
        self.types("amountField", amount)
        receipt = self.reads("receiptField")
        self.presses("amountField")
        self.until(lambda: self.rows_of_the_day() == before + 1)
        return receipt

    def takes_a_coupon(self, code: str) -> None:
        self.types("couponField", code)
        self.presses("couponField")

    def sees_to_pay(self, amount: str) -> bool:
        total = self.find(QLabel, "couponTotal")
        return total.isVisible() and f"{amount} to pay" in total.text().replace("\u00a0", " ")

    def rows_of_the_day(self) -> int:
        return self.find(QTableView, "dayTable").model().rowCount()

    def day(self) -> str:
        model = self.find(QTableView, "dayTable").model()
        rows = range(model.rowCount())
        cells = [str(model.index(row, column).data()) for row in rows for column in range(model.columnCount())]
        return " | ".join(cells)


@pytest.fixture
def cashier(qtbot: QtBot, till: Till) -> Iterator[Cashier]:
    window = TillWindow(till)
    window.open()
    qtbot.waitUntil(lambda: window.widget is not None, timeout=15_000)
    yield Cashier(qtbot, window)
    window.close()


def test_payments_taken_online_and_offline_each_arrive_once(cashier: Cashier, sandbox: RunningSandbox) -> None:
    customers = [profile for profile in sandbox.shop.profiles() if profile["first_name"]]
    one, other = customers[0], customers[1]
    first = cashier.pays(one["reference"], "89.90")
    with sandbox.offline():
        second = cashier.pays(other["reference"], "12.50")
        cashier.until(lambda: "2" in cashier.reads("waitingLabel") or "1" in cashier.reads("waitingLabel"))
        arrived_offline = [event["metadata"]["reference"] for event in sandbox.shop.events()]
        assert second not in arrived_offline
    cashier.until(lambda: len(sandbox.shop.events()) == 2)
    events = {event["metadata"]["reference"]: event for event in sandbox.shop.events()}
    assert {first: 89.9, second: 12.5} == {reference: event["amount"] for reference, event in events.items()}
    assert {first: one["id"], second: other["id"]} == {
        reference: event["profile"] for reference, event in events.items()
    }


def test_a_payment_undone_in_time_never_leaves_the_shop(cashier: Cashier, sandbox: RunningSandbox) -> None:
    customer = sandbox.shop.profiles()[0]
    undone = cashier.pays(customer["reference"], "5.00")
    cashier.clicks("undoButton")
    cashier.until(lambda: "undone" in cashier.day().lower() or "voided" in cashier.day().lower())
    kept = cashier.pays(customer["reference"], "7.00")
    cashier.until(lambda: len(sandbox.shop.events()) == 1)
    assert sandbox.shop.events()[0]["metadata"]["reference"] == kept != undone


def test_a_coupon_taken_with_a_payment_arrives_once_and_one_undone_is_free_again(
    cashier: Cashier, till: Till, sandbox: RunningSandbox
) -> None:
    coupon = next(each for each in sandbox.shop.coupons() if each["code"] == "WELCOME10")
    one, other = [each["reference"] for each in sandbox.shop.profiles() if each["first_name"]][:2]
    with open_search_session(till) as cache, open_ledger_session(till) as session:
        once = CouponRules(kind=CouponKind.PERCENTAGE, hundredths=1_000, once_in_all=True)
        session.coupons.save_rules(cache.coupons.named("WELCOME10"), once)

    cashier.finds(one)
    cashier.types("amountField", "20.00")
    cashier.takes_a_coupon("WELCOME10")
    cashier.until(lambda: cashier.sees_to_pay("$18.00"))
    cashier.presses("amountField")
    cashier.until(lambda: cashier.rows_of_the_day() == 1)
    cashier.clicks("undoButton")
    cashier.until(lambda: "undone" in cashier.day().lower())

    cashier.finds(other)
    cashier.types("amountField", "40.00")
    cashier.takes_a_coupon("WELCOME10")
    cashier.until(lambda: cashier.sees_to_pay("$36.00"))
    receipt = cashier.reads("receiptField")
    cashier.presses("amountField")
    cashier.until(lambda: cashier.rows_of_the_day() == 2)

    cashier.until(lambda: len(sandbox.shop.events()) >= 2)
    cashier.finds(one)
    cashier.types("amountField", "5.00")
    cashier.takes_a_coupon("WELCOME10")
    cashier.until(lambda: "used up" in cashier.reads("couponError"))

    payment, redeemed = sorted(sandbox.shop.events(), key=lambda event: str(event["action"]), reverse=True)
    assert (payment["action"], payment["amount"]) == ("physical_store.paid", 36.0)
    assert (redeemed["action"], redeemed["object"]) == ("coupon.redeemed", coupon["id"])
    assert redeemed.get("amount") is None
    assert {each["metadata"]["reference"] for each in (payment, redeemed)} == {receipt}


def test_a_sale_without_a_customer_is_said_not_to_be_sent(cashier: Cashier, sandbox: RunningSandbox) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "3.20")
    cashier.presses("amountField")
    cashier.until(lambda: cashier.rows_of_the_day() == 1)
    assert "not sent" in cashier.day().lower()
    assert sandbox.shop.events() == []


def test_an_amount_that_is_none_is_said_beside_the_field_and_nothing_is_recorded(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "1.23,4.5")
    cashier.presses("amountField")
    cashier.until(lambda: "amount" in cashier.reads("amountError").lower())
    assert cashier.rows_of_the_day() == 0


def test_a_receipt_used_before_is_said_beside_the_field(cashier: Cashier) -> None:
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "1.00")
    used = cashier.reads("receiptField")
    cashier.presses("amountField")
    cashier.until(lambda: cashier.rows_of_the_day() == 1)
    cashier.clicks("withoutCustomerButton")
    cashier.types("amountField", "2.00")
    cashier.types("receiptField", used)
    cashier.presses("receiptField")
    cashier.until(lambda: used in cashier.reads("receiptError"))
    assert cashier.rows_of_the_day() == 1


def test_a_practice_shop_says_so(cashier: Cashier) -> None:
    ribbon = cashier.find(QWidget, "practiceRibbon")
    assert ribbon.isVisible()
    assert "PRACTICE" in ribbon.accessibleName().upper() or "PRACTICE" in cashier.reads("practiceRibbon").upper()
