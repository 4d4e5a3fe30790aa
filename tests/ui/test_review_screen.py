"""What needs a person, as the manager sees it: what happened in words, and what may be decided."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox

from posapp.domain.events.event import EventMove, OutboxCounts
from posapp.domain.events.listed_elsewhere import ListedElsewhere
from posapp.domain.events.states import EventState, Reason
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
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


def listed_at_another_till(till: Till, listed: ListedElsewhere, *, receipt: str = "C1-000009") -> None:
    """Hold a payment back because Hellotext lists its receipt."""
    with open_ledger_session(till) as session:
        session.checkout.record_payment(
            PaymentDraft(
                money=Money.of(8990, "UYU"),
                receipt=receipt,
                profile="ana",
                customer_name="Ana Núñez",
                source=SaleSource.IMPORT,
            )
        )
    with till.open_ledger() as ledger:
        queued = ledger.events.list(EventState.PENDING, 1)[0]
        held = EventMove(
            event_id=queued.event.id,
            source=EventState.PENDING,
            target=EventState.REVIEW,
            reason=Reason.LISTED_ELSEWHERE,
            explanation=listed.words,
        )
        ledger.events.move([held], datetime.now(UTC))
        ledger.held_events.release([queued.event.id])


def test_a_receipt_that_another_till_has_sent_is_told_with_its_till_and_time_and_the_person_decides(
    offline_till: Till, cashier: Cashier
) -> None:
    at = datetime(2026, 8, 7, 17, 5, tzinfo=UTC)
    listed_at_another_till(offline_till, ListedElsewhere(till="Caja 2", at=at))
    cashier.presses("searchField", Qt.Key.Key_F9)
    cashier.until(lambda: len(cases(cashier)) == 1)
    choose(cashier, 0)
    cause = cashier.reads("reviewCause")
    assert cause.startswith("Receipt C1-000009 is already in Hellotext, from till “Caja 2” at ")
    assert "14:05. Was this file imported at another till, or does another PC use the name “Caja 2”?" in cause
    assert not cashier.sees("serverWordsButton")
    assert cashier.reads("sendAgainButton") == "Send anyway"
    assert cashier.reads("dismissButton") == "Do not send"
    cashier.types("decisionReason", "two sales")
    cashier.clicks("sendAgainButton")
    cashier.until(lambda: "count it twice" in cashier.reads("decisionError"))
    cashier.clicks("sendAgainButton")
    cashier.until(lambda: counts(cashier).pending == 1)


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        (ListedElsewhere(till="Caja 2"), "Receipt C1-000009 is already in Hellotext, from till “Caja 2”. "),
        (ListedElsewhere(), "Its receipt is already in Hellotext, and this till did not send it; "),
        (
            ListedElsewhere(at=datetime(2026, 8, 7, 17, 5, tzinfo=UTC), has_receipt=False),
            "A payment of this customer with the same amount and time is already in Hellotext, and this till did "
            "not send it. Was this file imported at another till?",
        ),
    ],
)
def test_of_a_listed_receipt_only_what_the_list_shows_is_told(
    offline_till: Till, cashier: Cashier, listed: ListedElsewhere, said: str
) -> None:
    listed_at_another_till(offline_till, listed)
    cashier.presses("searchField", Qt.Key.Key_F9)
    cashier.until(lambda: len(cases(cashier)) == 1)
    choose(cashier, 0)
    assert cashier.reads("reviewCause").startswith(said)


def test_not_sending_a_listed_receipt_dismisses_it(offline_till: Till, cashier: Cashier) -> None:
    listed_at_another_till(offline_till, ListedElsewhere(till="Caja 2"))
    cashier.presses("searchField", Qt.Key.Key_F9)
    cashier.until(lambda: len(cases(cashier)) == 1)
    choose(cashier, 0)
    cashier.types("decisionReason", "imported at Caja 2")
    cashier.clicks("dismissButton")
    cashier.until(lambda: counts(cashier).dismissed == 1)


def test_beside_other_causes_the_usual_words_stand_on_the_buttons(till_in_review: Till, cashier: Cashier) -> None:
    listed_at_another_till(till_in_review, ListedElsewhere(till="Caja 2"))
    cashier.presses("searchField", Qt.Key.Key_F9)
    cashier.until(lambda: len(cases(cashier)) == 4)
    cashier.clicks("chooseAllButton")
    cashier.until(lambda: cashier.reads("sendAgainButton") == "Send again")
