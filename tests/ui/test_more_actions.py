"""More actions at the counter: what is offered, what each asks for, orders through their steps, and the undo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox

from posapp.domain.actions.catalogue import CustomAction
from posapp.domain.customers.subscribers import SubscriptionState
from posapp.domain.events.states import EventState
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import PEOPLE, Cashier

SWITCHED_ON = (
    *("order.placed", "order.confirmed", "order.delivered", "order.cancelled", "form.completed", "page.viewed"),
    *("app.spent", "subscribed", "unsubscribed", "bike.repaired"),
)


@pytest.fixture
def offline_till(offline_till: Till) -> Till:
    """A till whose manager switched some actions on."""
    with offline_till.open_cache() as cache:
        cache.actions.store([CustomAction(id="a1", name="bike.repaired", title="Bike repaired")])
        cache.subscribers.store([replace(PEOPLE[1], state=SubscriptionState.UNSUBSCRIBED)])
    with open_ledger_session(offline_till) as session:
        session.actions.offers.switch(SWITCHED_ON, on=True)
    return offline_till


def begins(cashier: Cashier, customer: str = "") -> None:
    QTest.keyClick(cashier.window, Qt.Key.Key_F11)
    cashier.until(lambda: cashier.sees("offeredActions"))
    if customer:
        cashier.types("actionSearchField", customer)
        cashier.until(lambda: cashier.find(QAbstractItemView, "actionResultList").model().rowCount() == 1)
        cashier.presses("actionSearchField")
        cashier.until(lambda: cashier.sees("actionCustomerName"))


def lines(cashier: Cashier, name: str) -> list[str]:
    model = cashier.find(QAbstractItemView, name).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def offered(cashier: Cashier) -> list[str]:
    return [line.split(", ")[0] for line in lines(cashier, "offeredActions")]


def marks(cashier: Cashier, title: str) -> None:
    view = cashier.find(QAbstractItemView, "offeredActions")
    row = offered(cashier).index(title)
    view.selectionModel().setCurrentIndex(
        view.model().index(row, 0), view.selectionModel().SelectionFlag.ClearAndSelect
    )


def today(cashier: Cashier) -> list[str]:
    model = cashier.find(QAbstractItemView, "recordedActions").model()
    return [" ".join(str(model.index(row, column).data()) for column in (0, 1)) for row in range(model.rowCount())]


def recorded(cashier: Cashier, count: int) -> list[str]:
    cashier.until(lambda: len(today(cashier)) == count)
    return today(cashier)


def on_disk(till: Till) -> list[tuple[str, EventState]]:
    with open_ledger_session(till) as session:
        return [(queued.event.action, queued.state) for queued in session.outbox.list()]


def test_what_the_manager_switched_on_is_offered_with_orders_as_one_line(cashier: Cashier) -> None:
    begins(cashier)
    assert offered(cashier) == [
        "Order",
        "Bike repaired",
        "Viewed a page",
        "Spent money in the app",
        "Completed a form",
        "Subscribed to messages",
        "Unsubscribed from messages",
    ]


def test_where_nothing_is_switched_on_the_way_to_it_is_shown(cashier: Cashier) -> None:
    cashier.context.ledger.run(
        lambda session: session.actions.offers.switch(SWITCHED_ON, on=False),
        on_success=lambda _done: None,
        on_failure=lambda _error: None,
    )
    QTest.keyClick(cashier.window, Qt.Key.Key_F11)
    cashier.until(lambda: cashier.sees("noActionsOffered"))
    cashier.clicks("chooseActionsButton")
    cashier.until(lambda: cashier.sees("settingsActionList"))


def test_the_customer_of_the_counter_is_carried_over(cashier: Cashier) -> None:
    cashier.finds("C-1001", "Ana")
    cashier.until(lambda: cashier.sees("customerName"))
    begins(cashier)
    cashier.until(lambda: cashier.reads("actionCustomerName") == "Ana Pérez")


def test_a_form_asks_for_its_number_and_is_recorded_with_its_state(cashier: Cashier, offline_till: Till) -> None:
    begins(cashier, "C-1001")
    marks(cashier, "Completed a form")
    assert not cashier.sees("actionAmount")
    cashier.clicks("recordActionButton")
    cashier.until(lambda: cashier.sees("actionReferenceError"))
    assert on_disk(offline_till) == []
    cashier.types("actionReference", "raffle")
    assert not cashier.sees("actionReferenceError")
    cashier.presses("actionReference")
    (line,) = recorded(cashier, 1)
    assert line.startswith("Completed a form")
    assert "Ana Pérez · raffle" in line
    assert line.endswith("Waiting")
    assert cashier.reads("actionReference") == ""


def test_each_action_shows_the_fields_that_it_needs(cashier: Cashier) -> None:
    begins(cashier, "C-1001")
    names = ("actionAmount", "actionReference", "actionUrl", "actionKind", "actionConsentBox")
    shown = {
        "Viewed a page": {"actionUrl"},
        "Spent money in the app": {"actionAmount", "actionReference"},
        "Bike repaired": {"actionAmount", "actionKind"},
        "Subscribed to messages": {"actionConsentBox"},
        "Unsubscribed from messages": set(),
    }
    for title, requested in shown.items():
        marks(cashier, title)
        assert {name for name in names if cashier.sees(name)} == requested, title


def test_what_an_amount_or_an_address_cannot_be_is_said_beside_it(cashier: Cashier) -> None:
    begins(cashier, "C-1001")
    marks(cashier, "Spent money in the app")
    cashier.types("actionReference", "game")
    for typed in ("", "1e5"):
        cashier.types("actionAmount", typed or " ")
        cashier.clicks("recordActionButton")
        cashier.until(lambda: cashier.sees("actionAmountError"))
    marks(cashier, "Viewed a page")
    cashier.types("actionUrl", "shop")
    cashier.presses("actionUrl")
    cashier.until(lambda: cashier.sees("actionUrlError"))


def test_the_shops_own_action_may_have_happened_to_something(cashier: Cashier, offline_till: Till) -> None:
    begins(cashier, "C-1001")
    marks(cashier, "Bike repaired")
    cashier.clicks("recordActionButton")
    recorded(cashier, 1)
    box = cashier.find(QComboBox, "actionKind")
    box.setCurrentIndex(box.findData("product"))
    cashier.types("actionReference", "BIKE-7")
    cashier.types("actionAmount", "1.250")
    cashier.clicks("factsAddButton")
    cashier.types("facts0x0", "workshop")
    cashier.types("facts0x1", "north")
    cashier.clicks("recordActionButton")
    assert "1.250" in recorded(cashier, 2)[0]
    with open_ledger_session(offline_till) as session:
        event = session.outbox.list()[0].event
    assert (event.object.type, event.metadata) == ("product", {"workshop": "north"})


def test_nobody_is_recorded_about_nobody(cashier: Cashier, offline_till: Till) -> None:
    begins(cashier)
    marks(cashier, "Bike repaired")
    cashier.clicks("recordActionButton")
    assert cashier.sees("actionSearchError")
    assert cashier.has_focus("actionSearchField")
    assert on_disk(offline_till) == []


def test_what_was_recorded_is_undone_within_its_seconds(cashier: Cashier, offline_till: Till) -> None:
    begins(cashier, "C-1001")
    marks(cashier, "Bike repaired")
    cashier.clicks("recordActionButton")
    recorded(cashier, 1)
    QTest.keyClick(cashier.window, Qt.Key.Key_F8)
    cashier.until(lambda: today(cashier)[0].endswith("Undone"))
    assert on_disk(offline_till) == [("bike.repaired", EventState.VOIDED)]


# --- being written to


def test_only_who_agrees_is_subscribed(cashier: Cashier, offline_till: Till) -> None:
    begins(cashier, "C-1003")
    marks(cashier, "Subscribed to messages")
    cashier.clicks("recordActionButton")
    cashier.until(lambda: cashier.sees("actionConsentError"))
    cashier.find(QCheckBox, "actionConsentBox").click()
    cashier.clicks("recordActionButton")
    recorded(cashier, 1)
    with offline_till.open_ledger() as ledger:
        said = ledger.opt_ins.latest("p3")
    assert said is not None
    assert "Almacén del Puerto may send them messages" in said.wording
    assert "Subscribed" in cashier.reads("actionCustomerContact")
    assert not cashier.find(QCheckBox, "actionConsentBox").isChecked()


def test_one_customers_consent_is_never_anothers(cashier: Cashier, offline_till: Till) -> None:
    begins(cashier, "C-1003")
    marks(cashier, "Subscribed to messages")
    cashier.find(QCheckBox, "actionConsentBox").click()
    cashier.clicks("actionChangeCustomerButton")
    assert not cashier.find(QCheckBox, "actionConsentBox").isChecked()
    cashier.find(QCheckBox, "actionConsentBox").click()
    QTest.keyClick(cashier.window, Qt.Key.Key_Escape)
    cashier.finds("C-1001", "Ana")
    begins(cashier)
    cashier.until(lambda: cashier.reads("actionCustomerName") == "Ana Pérez")
    cashier.until(lambda: not cashier.find(QCheckBox, "actionConsentBox").isChecked())
    assert on_disk(offline_till) == []


def test_who_unsubscribed_is_not_subscribed_again(cashier: Cashier, offline_till: Till) -> None:
    begins(cashier, "C-1002")
    marks(cashier, "Subscribed to messages")
    cashier.find(QCheckBox, "actionConsentBox").click()
    cashier.clicks("recordActionButton")
    cashier.until(lambda: cashier.sees("actionConsentError"))
    assert "unsubscribed before" in cashier.reads("actionConsentError")
    assert on_disk(offline_till) == []


# --- orders


def steps(cashier: Cashier) -> list[str]:
    every = ("placed", "confirmed", "shipped", "delivered", "cancelled")
    return [step for step in every if cashier.sees(f"{step}StepButton")]


def test_an_order_is_typed_in_with_its_products_and_goes_on_step_by_step(cashier: Cashier, offline_till: Till) -> None:
    begins(cashier, "C-1001")
    cashier.until(lambda: cashier.reads("orderReference") == "C1-P-000001")
    cashier.until(lambda: steps(cashier) == ["placed", "confirmed", "delivered", "cancelled"])
    cashier.clicks("itemsAddButton")
    for name, text in (("items0x0", "Bread"), ("items0x1", "2"), ("items0x2", "89,90")):
        cashier.types(name, text)
    cashier.clicks("placedStepButton")
    assert "179,80" in recorded(cashier, 1)[0]
    cashier.until(lambda: cashier.sees("orderState"))
    assert "2 × Bread" in cashier.reads("orderItems")
    cashier.until(lambda: steps(cashier) == ["confirmed", "delivered", "cancelled"])
    cashier.clicks("deliveredStepButton")
    recorded(cashier, 2)
    cashier.until(lambda: steps(cashier) == [])
    assert "finished" in cashier.reads("orderNothingPossible")
    assert [action for action, _ in on_disk(offline_till)] == ["order.delivered", "order.placed"]


def test_an_order_is_found_again_by_its_number_or_among_the_open_ones(cashier: Cashier) -> None:
    begins(cashier, "C-1001")
    cashier.until(lambda: cashier.reads("orderReference") == "C1-P-000001")
    cashier.types("orderReference", "WEB-77")
    cashier.clicks("confirmedStepButton")
    recorded(cashier, 1)
    cashier.clicks("actionChangeCustomerButton")
    cashier.types("orderReference", "WEB-7")
    cashier.until(lambda: not cashier.sees("orderState"))
    cashier.types("orderReference", "WEB-77")
    cashier.until(lambda: steps(cashier) == ["delivered", "cancelled"])
    assert cashier.sees("actionCustomerName")
    assert [line.split(", ")[:2] for line in lines(cashier, "openOrders")] == [["Ana Pérez", "WEB-77"]]


def test_an_undone_step_is_offered_again(cashier: Cashier) -> None:
    begins(cashier, "C-1001")
    cashier.until(lambda: cashier.reads("orderReference") == "C1-P-000001")
    cashier.clicks("placedStepButton")
    recorded(cashier, 1)
    cashier.until(lambda: next(iter(steps(cashier)), "") == "confirmed")
    cashier.clicks("confirmedStepButton")
    recorded(cashier, 2)
    cashier.until(lambda: steps(cashier) == ["delivered", "cancelled"])
    QTest.keyClick(cashier.window, Qt.Key.Key_F8)
    cashier.until(lambda: steps(cashier) == ["confirmed", "delivered", "cancelled"])


def test_a_scanned_number_shows_the_order_and_a_second_enter_takes_its_step(
    cashier: Cashier, offline_till: Till
) -> None:
    begins(cashier, "C-1001")
    cashier.until(lambda: cashier.reads("orderReference") == "C1-P-000001")
    cashier.clicks("placedStepButton")
    recorded(cashier, 1)
    cashier.types("orderReference", "C1-P-000001")
    cashier.presses("orderReference")
    cashier.until(lambda: cashier.has_focus("confirmedStepButton"))
    assert [action for action, _ in on_disk(offline_till)] == ["order.placed"]
    cashier.presses("confirmedStepButton")
    recorded(cashier, 2)
    assert [action for action, _ in on_disk(offline_till)] == ["order.confirmed", "order.placed"]


def test_a_line_that_says_nothing_is_said_below_the_lines(cashier: Cashier, offline_till: Till) -> None:
    begins(cashier, "C-1001")
    cashier.until(lambda: cashier.reads("orderReference") == "C1-P-000001")
    cashier.clicks("itemsAddButton")
    cashier.types("items0x0", "Bread")
    cashier.clicks("placedStepButton")
    cashier.until(lambda: cashier.sees("orderItemsError"))
    assert "line 1" in cashier.reads("orderItemsError")
    cashier.clicks("items0RemoveButton")
    assert not cashier.sees("orderItemsError")
    cashier.clicks("placedStepButton")
    recorded(cashier, 1)


def test_escape_goes_back_to_the_counter(cashier: Cashier) -> None:
    begins(cashier)
    QTest.keyClick(cashier.window, Qt.Key.Key_Escape)
    cashier.until(lambda: cashier.sees("searchField"))
