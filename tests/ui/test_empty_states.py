"""What stands on a screen before there is anything to show: what will stand there, and how it comes."""

from PySide6.QtWidgets import QAbstractButton

from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import Cashier

ORDERS = ("order.placed", "order.confirmed", "order.delivered", "order.cancelled")


def test_before_the_first_customer_the_counter_says_who_will_stand_there(cashier: Cashier) -> None:
    cashier.until(lambda: cashier.sees("searchHint"))
    assert "Whoever was here lately will stand here" in cashier.reads("searchHint")


def test_without_an_open_order_the_list_says_what_will_stand_there(offline_till: Till, cashier: Cashier) -> None:
    with open_ledger_session(offline_till) as session:
        session.actions.offers.switch(ORDERS, on=True)
    cashier.chooses("More actions")
    cashier.until(lambda: cashier.sees("actionsOrOrders"))
    (orders,) = [each for each in cashier.window.findChildren(QAbstractButton) if each.text() == "Open orders"]
    orders.click()
    cashier.until(lambda: cashier.sees("noOpenOrders"))
    assert cashier.reads("noOpenOrders").startswith("No open orders. An order that is placed here stays")


def test_where_nothing_waits_the_delivery_says_what_would(cashier: Cashier) -> None:
    cashier.chooses("Delivery")
    cashier.until(lambda: cashier.sees("deliveryEmpty"))
    assert "has not reached Hellotext yet" in cashier.reads("deliveryEmpty")
    assert not cashier.sees("deliveryList")


def test_as_soon_as_something_waits_the_delivery_lists_it(cashier: Cashier) -> None:
    cashier.is_paid("C-1001", "20")
    cashier.chooses("Delivery")
    cashier.until(lambda: cashier.sees("deliveryList"))
    assert not cashier.sees("deliveryEmpty")
