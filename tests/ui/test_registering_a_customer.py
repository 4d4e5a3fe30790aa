"""Somebody new at the counter: registered while they wait, never twice, and subscribed only if they said so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox

from posapp.domain.customers.registration import NewCustomer
from tests.ui.cashier import Cashier, busy_worker


def registered(cashier: Cashier) -> list[NewCustomer]:
    found: list[NewCustomer] = []
    cashier.context.ledger.run(
        lambda session: session.registration.undelivered(),
        on_success=found.extend,
        on_failure=print,
    )
    cashier.until(lambda: bool(found))
    return found


def test_what_was_searched_for_is_already_typed(cashier: Cashier) -> None:
    cashier.types("searchField", "eva de la cruz")
    cashier.presses("searchField", Qt.Key.Key_F6)
    assert (cashier.reads("newFirstName"), cashier.reads("newLastName")) == ("Eva", "De La Cruz")
    assert cashier.has_focus("newPhone")


def test_a_phone_is_written_as_the_country_does_while_it_is_typed(cashier: Cashier) -> None:
    cashier.clicks("newCustomerButton")
    cashier.types("newPhone", "099555147")
    assert cashier.reads("newPhone") == "099 555 147"


def test_a_customer_registered_without_a_network_is_chosen_and_pays(cashier: Cashier) -> None:
    cashier.clicks("newCustomerButton")
    cashier.types("newFirstName", "Eva")
    cashier.types("newPhone", "099555147")
    cashier.clicks("registerButton")
    cashier.until(lambda: cashier.sees("customerName"))
    assert cashier.reads("customerName") == "Eva"
    cashier.types("amountField", "150")
    cashier.presses("amountField")
    cashier.until(lambda: len(cashier.day()) == 1)
    assert "Eva" in cashier.day()[0]
    (eva,) = registered(cashier)
    assert (eva.phone, eva.consent) == ("+59899555147", None)
    cashier.finds("eva", "Eva")


def test_consent_is_off_until_it_is_given_and_kept_in_its_words(cashier: Cashier) -> None:
    cashier.clicks("newCustomerButton")
    box = cashier.find(QCheckBox, "consentBox")
    assert not box.isChecked()
    cashier.types("newFirstName", "Eva")
    box.click()
    cashier.clicks("registerButton")
    cashier.until(lambda: cashier.sees("customerName"))
    (eva,) = registered(cashier)
    assert eva.consent is not None
    assert "Almacén del Puerto" in eva.consent.wording
    cashier.presses("changeCustomerButton", Qt.Key.Key_Escape)
    cashier.clicks("newCustomerButton")
    assert not box.isChecked()


def test_somebody_known_is_offered_and_not_registered_again(cashier: Cashier) -> None:
    cashier.clicks("newCustomerButton")
    cashier.types("newPhone", "099123451")
    cashier.until(lambda: cashier.sees("chooseKnownButton"))
    assert cashier.reads("knownCustomer") == "Ana Pérez already has this phone or e-mail."
    assert not cashier.find(QAbstractButton, "registerButton").isEnabled()
    cashier.clicks("chooseKnownButton")
    cashier.until(lambda: cashier.sees("customerName"))
    assert cashier.reads("customerName") == "Ana Pérez"


def test_whoever_presses_register_before_the_list_answered_makes_nobody_twice(cashier: Cashier) -> None:
    cashier.clicks("newCustomerButton")
    with busy_worker(cashier.context.cache):
        cashier.types("newPhone", "099123451")
        cashier.clicks("registerButton")
    cashier.until(lambda: cashier.sees("chooseKnownButton"))
    assert not cashier.sees("customerName")


def test_a_slip_is_told_beside_its_field_and_registers_nobody(cashier: Cashier) -> None:
    cashier.clicks("newCustomerButton")
    cashier.clicks("registerButton")
    assert "enter a name" in cashier.reads("newNameError")
    cashier.types("newEmail", "eva@")
    cashier.clicks("registerButton")
    assert "is not an e-mail address" in cashier.reads("newEmailError")
    cashier.types("newEmail", "eva@example.com")
    assert not cashier.sees("newEmailError")


def test_enter_goes_through_the_fields_and_registers_from_the_last(cashier: Cashier) -> None:
    cashier.clicks("newCustomerButton")
    for name, text in (("newFirstName", "Eva"), ("newLastName", "Luz"), ("newPhone", "099555148")):
        assert cashier.has_focus(name)
        cashier.types(name, text)
        cashier.presses(name)
    assert cashier.has_focus("newEmail")
    cashier.presses("newEmail")
    cashier.until(lambda: cashier.sees("customerName"))
    assert cashier.reads("customerName") == "Eva Luz"


def test_escape_goes_back_to_the_search(cashier: Cashier) -> None:
    cashier.clicks("newCustomerButton")
    cashier.presses("newFirstName", Qt.Key.Key_Escape)
    assert cashier.has_focus("searchField")


def test_an_unusual_number_is_asked_about_before_it_is_kept(cashier: Cashier) -> None:
    cashier.clicks("newCustomerButton")
    cashier.types("newFirstName", "Eva")
    cashier.types("newPhone", "090123456")
    assert not cashier.sees("keepPhoneButton")
    cashier.clicks("registerButton")
    cashier.until(lambda: cashier.sees("newPhoneError") and cashier.sees("keepPhoneButton"))
    cashier.types("newPhone", "090123457")
    assert not cashier.sees("keepPhoneButton")
    cashier.clicks("registerButton")
    cashier.until(lambda: cashier.sees("keepPhoneButton"))
    cashier.clicks("keepPhoneButton")
    cashier.until(lambda: cashier.sees("customerName"))
    assert registered(cashier)[0].phone == "+59890123457"


@pytest.mark.parametrize("typed", ["099 123 456 / 098 765 432", "59899123456.0", "2901 2345 int. 12"])
def test_a_field_that_holds_more_than_a_number_is_said_and_no_character_is_lost(cashier: Cashier, typed: str) -> None:
    cashier.clicks("newCustomerButton")
    cashier.types("newFirstName", "Eva")
    cashier.types("newPhone", typed)
    cashier.clicks("registerButton")
    cashier.until(lambda: cashier.sees("newPhoneError"))
    assert "".join(cashier.reads("newPhone").split()) == "".join(typed.split())
    assert not cashier.sees("keepPhoneButton")
