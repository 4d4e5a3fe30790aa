"""What needs a person, as the manager sees it: what happened in words, and what may be decided."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox

from posapp.domain.events.event import OutboxCounts
from posapp.services.on_till.till import Till
from posapp.sync.status import ConnectionState, SyncStatus
from tests.ui.cashier import Cashier


@pytest.fixture
def manager(till_in_review: Till, cashier: Cashier) -> Cashier:
    """Somebody at the review."""
    cashier.presses("searchField", Qt.Key.Key_F9)
    cashier.until(lambda: len(cases(cashier)) == 3)
    return cashier


def cases(cashier: Cashier) -> list[str]:
    model = cashier.find(QAbstractItemView, "reviewList").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose(cashier: Cashier, row: int) -> None:
    view = cashier.find(QAbstractItemView, "reviewList")
    view.setCurrentIndex(view.model().index(row, 0))


def counts(cashier: Cashier) -> OutboxCounts:
    found: list[OutboxCounts] = []
    cashier.context.ledger.run(lambda session: session.outbox.counts(), on_success=found.append, on_failure=print)
    cashier.until(lambda: bool(found))
    return found[0]


def test_what_needs_somebody_leads_from_the_foot_to_the_review(till_in_review: Till, cashier: Cashier) -> None:
    status = SyncStatus(
        connection=ConnectionState.ONLINE,
        counts=OutboxCounts(rejected=2, review=1),
        last_answer_at=None,
        clock_skew=0.0,
        next_try_at=None,
    )
    cashier.context.sync.status_changed.emit(status)
    cashier.clicks("reviewLabel")
    cashier.until(lambda: len(cases(cashier)) == 3)


def test_the_facts_are_told_in_words_and_the_servers_own_under_a_fold(manager: Cashier) -> None:
    choose(manager, 1)
    assert manager.reads("reviewCustomer") == "Bruno Ñandú"
    assert "179,80" in manager.reads("reviewReason")
    assert "does not know the customer" in manager.reads("reviewCause")
    assert "C1-000002" in manager.reads("reviewDetails")
    assert not manager.sees("serverWords")
    manager.clicks("serverWordsButton")
    assert manager.reads("serverWords") == "404 · not_found · profile"


def test_one_cause_can_be_looked_at_alone(manager: Cashier) -> None:
    box = manager.find(QComboBox, "causeBox")
    assert [box.itemText(place)[-3:] for place in range(box.count())] == ["(3)", "(2)", "(1)"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    manager.until(lambda: len(cases(manager)) == 2)


def test_no_decision_without_a_reason(manager: Cashier) -> None:
    manager.clicks("dismissButton")
    manager.until(lambda: "explain why in a few words" in manager.reads("decisionError"))
    assert len(cases(manager)) == 3


def test_a_dismissal_can_be_undone(manager: Cashier) -> None:
    choose(manager, 2)
    manager.types("decisionReason", "a test sale")
    manager.clicks("dismissButton")
    manager.until(lambda: len(cases(manager)) == 2)
    manager.presses("reviewList", Qt.Key.Key_F8)
    manager.until(lambda: len(cases(manager)) == 3)


def test_what_may_be_there_already_warns_before_it_is_sent_again(manager: Cashier) -> None:
    choose(manager, 0)
    manager.types("decisionReason", "the customer called")
    manager.clicks("sendAgainButton")
    manager.until(lambda: "may already have this" in manager.reads("decisionError"))
    assert counts(manager).pending == 0
    manager.clicks("sendAgainButton")
    manager.until(lambda: len(cases(manager)) == 2)
    assert counts(manager).pending == 1


def test_a_refused_payment_cannot_be_called_delivered(manager: Cashier) -> None:
    choose(manager, 1)
    assert not manager.find(QAbstractButton, "deliveredButton").isEnabled()


def test_another_customer_is_chosen_and_the_payment_goes_again(manager: Cashier) -> None:
    choose(manager, 2)
    manager.clicks("correctButton")
    manager.types("correctionSearch", "suarez")
    found = manager.find(QAbstractItemView, "correctionResults").model()
    manager.until(lambda: found.rowCount() == 1)
    manager.presses("correctionSearch")
    manager.types("decisionReason", "it was the other Ana")
    assert manager.reads("correctButton") == "Send correction"
    manager.clicks("correctButton")
    manager.until(lambda: len(cases(manager)) == 2)
    assert counts(manager).pending == 1


def test_a_correction_that_changes_nothing_is_not_sent(manager: Cashier) -> None:
    choose(manager, 2)
    manager.clicks("correctButton")
    manager.clicks("correctButton")
    assert "Choose another customer" in manager.reads("correctionSearchError")
    manager.types("correctionAmount", "12x")
    manager.clicks("correctButton")
    assert manager.reads("correctionAmountError")
    manager.presses("correctionAmount", Qt.Key.Key_Escape)
    assert manager.sees("reviewCustomer")


def test_all_of_them_are_decided_at_once(manager: Cashier) -> None:
    manager.clicks("chooseAllButton")
    assert manager.reads("reviewCustomer") == "3 payments selected"
    manager.types("decisionReason", "a day of training")
    manager.clicks("dismissButton")
    manager.until(lambda: manager.sees("reviewEmpty"))
    assert not manager.sees("chooseAllButton")
    assert counts(manager).dismissed == 3


def test_escape_leads_back_to_the_counter(manager: Cashier) -> None:
    manager.presses("reviewList", Qt.Key.Key_Escape)
    assert manager.sees("searchField")
    assert manager.has_focus("searchField")
