"""New customers whom Hellotext does not know yet, as the manager sees them in the review."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from posapp.domain.customers.registration import CreationState, CustomerDraft
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.events.states import Reason
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.ui.cashier import Cashier


def registered(till: Till, name: str, phone: str) -> Subscriber:
    """Somebody new, with one payment."""
    with open_ledger_session(till) as session:
        who = session.registration.register(CustomerDraft(first_name=name, phone=phone))
        session.checkout.record_payment(
            PaymentDraft(
                money=Money.of(5000, "UYU"),
                receipt=session.checkout.propose_receipt(),
                profile=who.id,
                customer_name=name,
            )
        )
    return who


def refused(till: Till, who: Subscriber) -> None:
    """Hellotext did not take them."""
    with till.open_ledger() as ledger:
        customer = ledger.new_customers.get(who.id)
        assert customer is not None
        ledger.new_customers.save(
            replace(customer, state=CreationState.REFUSED, explanation="422 · phone_number_invalid")
        )
        ledger.events_of_new_customers.send_to_review(who.id, Reason.CUSTOMER_REFUSED, "422", datetime.now(UTC))


def at_the_review(cashier: Cashier, rows: int) -> None:
    cashier.presses("searchField", Qt.Key.Key_F9)
    cashier.until(lambda: cashier.sees(f"waitingCustomer{rows - 1}"))


def test_nobody_waits_and_the_review_says_nothing_of_it(offline_till: Till, cashier: Cashier) -> None:
    cashier.presses("searchField", Qt.Key.Key_F9)
    cashier.until(lambda: cashier.sees("reviewEmpty"))
    assert not cashier.sees("waitingCustomers")


def test_who_waits_is_shown_with_what_waits_for_them(offline_till: Till, cashier: Cashier) -> None:
    registered(offline_till, "Eva", "099 555 147")
    at_the_review(cashier, 1)
    assert cashier.reads("waitingCustomer0") == "Eva · 1 event waiting"
    cashier.clicks("waitingCustomer0")
    assert "you need not do anything" in cashier.reads("waitingFacts")
    assert not cashier.sees("waiting_phone")


def test_who_was_refused_is_corrected_with_a_reason_and_their_payment_waits_again(
    offline_till: Till, cashier: Cashier
) -> None:
    refused(offline_till, registered(offline_till, "Eva", "099 555 147"))
    at_the_review(cashier, 1)
    assert cashier.reads("waitingCustomer0") == "Eva · rejected"
    cashier.clicks("waitingCustomer0")
    cashier.types("waiting_phone", "12")
    cashier.clicks("acceptButton")
    assert "phone" in cashier.reads("waiting_phoneError").lower()
    cashier.types("waiting_phone", "099 555 149")
    cashier.clicks("acceptButton")
    assert "explain why in a few words" in cashier.reads("waiting_reasonError")
    cashier.find(QLineEdit, "waiting_reason").setText("a slip")
    cashier.clicks("acceptButton")
    cashier.until(lambda: cashier.find(QAbstractButton, "waitingCustomer0").text() == "Eva · 1 event waiting")
    with offline_till.open_ledger() as ledger:
        (customer,) = ledger.new_customers.undelivered()
        assert (customer.phone, customer.state) == ("+59899555149", CreationState.WAITING)
