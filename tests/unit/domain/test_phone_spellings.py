"""One person, however their number was written."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.phone_spellings import spellings_of
from posapp.domain.phones import tolerant_phone


@pytest.mark.parametrize(
    ("country", "written"),
    [
        ("AR", ["+54 9 11 2345-6789", "+54 11 2345-6789", "011 15 2345-6789", "11 2345-6789", "0054 9 11 2345 6789"]),
        ("AR", ["+54 9 351 555-1234", "0351 15 555-1234", "+54 351 555 1234"]),
        ("MX", ["+52 1 55 1234 5678", "+52 55 1234 5678", "044 55 1234 5678", "045 55 1234 5678", "01 55 1234 5678"]),
        ("BR", ["+55 11 98765-4321", "+55 11 8765-4321", "011 98765-4321", "0 15 11 98765-4321", "(11) 98765-4321"]),
        ("UY", ["+598 99 123 456", "099 123 456", "99123456"]),
    ],
)
def test_every_spelling_of_a_number_reaches_one_person(country: str, written: list[str]) -> None:
    read = [tolerant_phone(each, country) for each in written]
    assert None not in read
    stored = {frozenset(spellings_of(each or "")) for each in read}
    assert len(stored) == 1


@pytest.mark.parametrize("e164", ["+59899123456", "+12025550123", "+551133334444", "+5215", "no number", ""])
def test_other_numbers_have_one_spelling(e164: str) -> None:
    assert spellings_of(e164) == (e164,)


@given(
    code=st.sampled_from(["+549", "+54", "+521", "+52", "+5511", "+55119"]),
    rest=st.text("0123456789", min_size=7, max_size=10),
)
def test_the_spellings_of_a_spelling_are_the_same(code: str, rest: str) -> None:
    spellings = spellings_of(code + rest)
    assert all(set(spellings_of(each)) == set(spellings) for each in spellings)


@pytest.mark.parametrize("country", ["AR", "MX", "BR", "UY", "CL", "US"])
def test_two_numbers_of_a_country_share_no_spelling(country: str) -> None:
    example = phonenumbers.example_number_for_type(country, phonenumbers.PhoneNumberType.MOBILE)
    assert example is not None
    numbers = []
    for last in range(40):
        national = str(example.national_number)[:-2] + f"{last:02d}"
        numbers.append(f"+{example.country_code}{national}")
    spelled = [each for number in numbers for each in spellings_of(number)]
    assert len(spelled) == len(set(spelled))
