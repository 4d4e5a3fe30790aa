"""The manager's choice: offered or not, the shop's own at Hellotext, and what is connected."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QCheckBox

from posapp.domain.orders import OrderStep
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import ANA_PIN, EVA_PIN, Cashier

OpenWindow = Callable[[Till], Cashier]


def goes_there(cashier: Cashier) -> None:
    next(action for action in cashier.window.actions() if action.objectName() == "offersAction").trigger()


def begins(cashier: Cashier) -> None:
    goes_there(cashier)
    cashier.until(lambda: cashier.sees("settingsActionList") and bool(lines(cashier)))


def lines(cashier: Cashier) -> list[str]:
    model = cashier.find(QAbstractItemView, "settingsActionList").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def looks_for(cashier: Cashier, text: str) -> None:
    cashier.types("settingsActionSearch", text)
    cashier.until(lambda: len(lines(cashier)) == 1)


def ticks(cashier: Cashier, name: str) -> None:
    cashier.find(QCheckBox, name).click()


def test_a_tick_offers_an_action_at_the_counter(cashier: Cashier, offline_till: Till) -> None:
    begins(cashier)
    looks_for(cashier, "form.completed")
    cashier.until(lambda: cashier.reads("settingsActionTitle") == "Completed a form")
    ticks(cashier, "settingsActionOffered")
    cashier.until(lambda: lines(cashier) == ["Completed a form, offered, form.completed"])
    with open_ledger_session(offline_till) as session:
        assert [each.action.name for each in session.actions.offers.offered([])] == ["form.completed"]
    ticks(cashier, "settingsActionOffered")
    cashier.until(lambda: lines(cashier) == ["Completed a form, form.completed"])


@pytest.mark.parametrize(("language", "order"), [("en", "Order "), ("es", "Pedido "), ("pt_BR", "Pedido ")])
def test_every_step_of_an_order_is_named_alike(cashier: Cashier, language: str, order: str) -> None:
    del language
    begins(cashier)
    cashier.types("settingsActionSearch", "order.")
    cashier.until(lambda: len(lines(cashier)) == len(OrderStep))
    assert [line for line in lines(cashier) if not line.startswith(order)] == []


def test_what_is_recorded_elsewhere_says_where(cashier: Cashier) -> None:
    begins(cashier)
    looks_for(cashier, "coupon.redeemed")
    cashier.until(lambda: "checkout" in cashier.reads("settingsActionUnavailable"))
    assert not cashier.sees("settingsActionOffered")


def test_a_connected_system_takes_its_actions_off_the_counter_and_is_named(cashier: Cashier) -> None:
    begins(cashier)
    cashier.clicks("integrationsButton")
    ticks(cashier, "mercado_libreBox")
    QTest.keyClick(cashier.window, Qt.Key.Key_Escape)
    looks_for(cashier, "order.placed")
    cashier.until(lambda: "integration" in lines(cashier)[0])
    cashier.until(lambda: cashier.reads("settingsActionUnavailable").startswith("Mercado Libre already sends this"))
    cashier.clicks("integrationsButton")
    assert cashier.find(QCheckBox, "mercado_libreBox").isChecked()
    ticks(cashier, "mercado_libreBox")
    QTest.keyClick(cashier.window, Qt.Key.Key_Escape)
    cashier.until(lambda: cashier.sees("settingsActionOffered"))


def test_without_a_network_that_is_said_and_switching_works_all_the_same(cashier: Cashier) -> None:
    begins(cashier)
    cashier.until(lambda: "from the last download" in cashier.reads("settingsActionNotice"))
    assert "cannot be reached" in cashier.reads("settingsActionNotice")
    cashier.clicks("newCustomActionButton")
    cashier.types("newActionName", "bike.repaired")
    cashier.presses("newActionName")
    cashier.until(lambda: cashier.sees("newActionError") or cashier.sees("newActionNameError"))
    assert "cannot be reached" in cashier.reads("newActionError")
    assert cashier.reads("newActionName") == "bike.repaired"


@pytest.mark.parametrize(
    ("name", "said"), [("Bike Repaired", "object.verb"), ("order.placed", "built into Hellotext"), (" ", "object.verb")]
)
def test_a_name_that_cannot_be_one_is_said_beside_it(cashier: Cashier, name: str, said: str) -> None:
    begins(cashier)
    cashier.clicks("newCustomActionButton")
    cashier.types("newActionName", name)
    cashier.clicks("newActionSaveButton")
    cashier.until(lambda: said in cashier.reads("newActionNameError"))
    assert cashier.has_focus("newActionName")


def test_an_own_action_is_created_and_changed_at_hellotext(
    till: Till, sandbox: RunningSandbox, open_window: OpenWindow
) -> None:
    cashier = open_window(till)
    begins(cashier)
    cashier.until(lambda: "1 custom action" in cashier.reads("settingsActionNotice"))
    cashier.clicks("newCustomActionButton")
    cashier.types("newActionName", "bike.repaired")
    cashier.types("newActionTitle", "Bike repaired")
    ticks(cashier, "newActionGoal")
    ticks(cashier, "newActionImportant")
    cashier.clicks("newActionSaveButton")
    cashier.until(lambda: cashier.reads("settingsActionTitle") == "Bike repaired")
    (made,) = (action for action in sandbox.shop.actions() if action["name"] == "bike.repaired")
    assert (made["title"], made["goal"], made["passive"]) == ("Bike repaired", True, False)
    cashier.types("ownActionTitle", "Bike mended")
    ticks(cashier, "ownActionImportant")
    cashier.clicks("ownActionSaveButton")
    cashier.until(lambda: cashier.reads("settingsActionTitle") == "Bike mended")
    (made,) = (action for action in sandbox.shop.actions() if action["name"] == "bike.repaired")
    assert (made["title"], made["goal"], made["passive"]) == ("Bike mended", True, True)


def test_a_name_that_the_business_has_is_said_beside_it(till: Till, open_window: OpenWindow) -> None:
    cashier = open_window(till)
    begins(cashier)
    cashier.clicks("newCustomActionButton")
    cashier.types("newActionName", "physical_store.paid")
    cashier.clicks("newActionSaveButton")
    cashier.until(lambda: "already" in cashier.reads("newActionNameError"))


def test_a_cashier_needs_a_manager_who_is_named_in_the_journal(staffed_till: Till, open_window: OpenWindow) -> None:
    cashier = open_window(staffed_till)
    cashier.until(lambda: cashier.sees("staffTile-Ana Soto"))
    cashier.clicks("staffTile-Ana Soto")
    cashier.types_pin(ANA_PIN)
    cashier.until(lambda: cashier.sees("searchField"))
    goes_there(cashier)
    cashier.until(lambda: cashier.sees("managerPinField"))
    cashier.types("managerPinField", EVA_PIN)
    cashier.presses("managerPinField")
    cashier.until(lambda: cashier.sees("settingsActionList") and bool(lines(cashier)))
    looks_for(cashier, "form.completed")
    ticks(cashier, "settingsActionOffered")
    cashier.until(lambda: "offered" in lines(cashier)[0])
    with staffed_till.open_ledger() as ledger:
        last = list(ledger.journal.entries())[-1]
    assert (last.who, last.granted_by, last.what) == ("Ana Soto", "Eva Luz", "actions switched on")
