"""A phone number is the same number in every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.errors import InputError
from posapp.domain.phones import (
    PhoneInvalid,
    PhoneOfSpreadsheet,
    PhonesSeveral,
    PhoneUnusual,
    PhoneWithExtension,
    format_phone,
    mask_phone,
    parse_contact_phone,
    parse_phone,
    tolerant_phone,
)


@pytest.mark.parametrize(
    "spelling",
    ["099123456", "099 123 456", "99123456", "+598 99 123 456", "00598 99123456", "+598-99-123-456", "(099) 123456"],
)
def test_a_mobile_of_uruguay_is_one_number_however_it_is_written(spelling: str) -> None:
    assert parse_phone(spelling, "UY") == "+59899123456"


def test_a_number_with_plus_keeps_its_own_country() -> None:
    assert parse_phone("+1 252 555 0170", "UY") == "+12525550170"


@pytest.mark.parametrize("text", ["", "abc", "12", "+99999999999999999", "++1", "0800-MARS-ATTACKS-NOW-OR-NEVER"])
def test_a_number_of_another_planet_is_refused_by_the_field(text: str) -> None:
    with pytest.raises(PhoneInvalid, match="Phone"):
        parse_phone(text, "UY")


def test_a_refused_number_is_not_repeated_in_the_error() -> None:
    with pytest.raises(PhoneInvalid) as refused:
        parse_phone("123456789012345678", "UY")
    assert "1234" not in str(refused.value)


def test_only_the_last_four_digits_are_shown_unasked() -> None:
    assert mask_phone("+59899123456") == "••• 3456"
    assert mask_phone("12") == "•••"


def test_a_number_is_written_nationally_at_home_and_internationally_abroad() -> None:
    assert format_phone("+59899123456", "UY") == "099 123 456"
    assert format_phone("+12525550170", "UY") == "+1 252-555-0170"


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_a_number(text: str) -> None:
    found = tolerant_phone(text, "US")
    assert found is None or (found[0] == "+" and found[1:].isdigit())


@given(st.from_regex(r"\+598 ?9[1-9][0-9]{6}", fullmatch=True))
def test_reading_a_number_twice_changes_nothing(text: str) -> None:
    once = parse_phone(text, "UY")
    assert parse_phone(once, "US") == once


@pytest.mark.parametrize(
    ("text", "country", "error"),
    [
        ("59899123456.0", "UY", PhoneOfSpreadsheet),
        ("5.9E+10", "UY", PhoneOfSpreadsheet),
        ("5,98991E+10", "UY", PhoneOfSpreadsheet),
        ("099 123 456 / 098 765 432", "UY", PhonesSeveral),
        ("099123456; 098765432", "UY", PhonesSeveral),
        ("099 123 456 o 098 765 432", "UY", PhonesSeveral),
        ("2901 2345 int. 12", "UY", PhoneWithExtension),
        ("(212) 555-0147 ext 3", "US", PhoneWithExtension),
        ("(11) 3333-4444 ramal 5", "BR", PhoneWithExtension),
        ("090 123 456", "UY", PhoneUnusual),
        ("(101) 555-0147", "US", PhoneUnusual),
        ("123", "UY", PhoneInvalid),
    ],
)
def test_a_number_that_is_kept_for_a_person_is_one_valid_number(
    text: str, country: str, error: type[InputError]
) -> None:
    with pytest.raises(error) as caught:
        parse_contact_phone(text, country)
    assert caught.value.field == "phone"
    assert not [sign for sign in str(caught.value).partition("“")[2].partition("”")[0] if sign.isdigit()]


def test_an_unusual_number_is_kept_once_a_person_confirmed_it() -> None:
    assert parse_contact_phone("090 123 456", "UY", is_confirmed=True) == "+59890123456"
    assert parse_contact_phone("+52 1 55 1234 5678", "MX") == "+525512345678"
    assert parse_contact_phone("+55 11 8765-4321", "BR") == "+551187654321"
