"""A phone number is the same number in every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.phones import PhoneInvalid, format_phone, mask_phone, parse_phone, tolerant_phone


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
