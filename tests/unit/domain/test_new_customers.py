"""A new customer as typed at the counter, and the only ways on which they become a profile."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.customers.registration import (
    CREATION_MOVES,
    CreationRefused,
    CreationState,
    CustomerDraft,
    CustomerEmpty,
    EmailInvalid,
    NameTooLong,
    checked_draft,
    is_new_customer,
    new_customer_id,
    next_creation_state,
)
from posapp.domain.errors import InputError
from posapp.domain.phones import PhoneInvalid

states = st.sampled_from(CreationState)


def test_what_was_typed_loses_its_blanks_and_the_phone_its_spelling() -> None:
    typed = CustomerDraft(first_name="  Ana  María ", phone="099 123 456", email=" ana@example.com ")
    checked = checked_draft(typed, "UY")
    assert (checked.first_name, checked.phone, checked.email) == ("Ana María", "+59899123456", "ana@example.com")


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        (CustomerDraft(), CustomerEmpty),
        (CustomerDraft(first_name="   "), CustomerEmpty),
        (CustomerDraft(first_name="a" * 101), NameTooLong),
        (CustomerDraft(first_name="Ana", phone="12"), PhoneInvalid),
        (CustomerDraft(first_name="Ana", email="ana"), EmailInvalid),
        (CustomerDraft(first_name="Ana", email="ana@home"), EmailInvalid),
        (CustomerDraft(first_name="Ana", email="a@na@example.com"), EmailInvalid),
        (CustomerDraft(first_name="Ana", email="a na@example.com"), EmailInvalid),
        (CustomerDraft(first_name="Ana", email="@example.com"), EmailInvalid),
        (CustomerDraft(first_name="Ana", email=f"{'a' * 250}@example.com"), EmailInvalid),
    ],
)
def test_what_cannot_be_taken_names_its_field(typed: CustomerDraft, refusal: type[InputError]) -> None:
    with pytest.raises(refusal) as told:
        checked_draft(typed, "UY")
    assert told.value.field in {"name", "phone", "email"}


@given(st.text(), st.text(), st.text(), st.text())
def test_whatever_is_typed_is_taken_or_refused_in_words(first: str, last: str, phone: str, email: str) -> None:
    with suppress(InputError):
        checked = checked_draft(CustomerDraft(first_name=first, last_name=last, phone=phone, email=email), "UY")
        assert checked_draft(checked, "UY") == checked


@given(source=states, target=states)
def test_a_creation_goes_only_where_it_may(source: CreationState, target: CreationState) -> None:
    if target in CREATION_MOVES[source]:
        assert next_creation_state(source, target) is target
    else:
        with pytest.raises(CreationRefused):
            next_creation_state(source, target)


def test_an_id_of_the_till_is_told_from_one_of_hellotext() -> None:
    assert is_new_customer(new_customer_id("0198a1b2"))
    assert not is_new_customer("pr_new:1")
