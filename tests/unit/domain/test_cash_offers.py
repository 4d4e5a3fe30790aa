"""What a customer may hand over: the exact amount and the next sensible notes, never less than what is due."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.currency import all_codes, currency
from posapp.domain.day.cash_offers import MOST_OFFERS, cash_offers
from posapp.domain.day.denominations import denominations_of
from posapp.domain.money import MAX_MINOR, Money

LISTED = [code for code in all_codes() if denominations_of(currency(code)) is not None]
FEW = 12
"""Notes and coins that a round amount takes beside as many of the largest note as the amount itself is worth."""


@pytest.mark.parametrize(
    ("code", "due", "offered"),
    [
        ("UYU", "1234", "1234 1240 1300 2000"),
        ("UYU", "234", "234 240 300 500"),
        ("UYU", "34", "34 40 50 100"),
        ("UYU", "7", "7 10 20 50"),
        ("UYU", "50", "50 100 200 500"),
        ("UYU", "1500", "1500 2000"),
        ("UYU", "2000", "2000"),
        ("UYU", "2100", "2100 2500 3000 4000"),
        ("UYU", "8990", "8990 9000 10000"),
        ("UYU", "1234.56", "1234.56 1240 1300 2000"),
        ("BRL", "89.90", "89.90 90 100 200"),
        ("EUR", "17.35", "17.35 18 20 50"),
        ("EUR", "0.35", "0.35 1 2 5"),
        ("USD", "8.50", "8.50 9 10 20"),
        ("CLP", "12340", "12340 13000 15000 20000"),
        ("COP", "34500", "34500 35000 40000 50000"),
        ("PYG", "185000", "185000 190000 200000"),
    ],
)
def test_a_cashier_is_offered_what_people_hand_over(code: str, due: str, offered: str) -> None:
    assert [each.minor for each in cash_offers(_money(due, code))] == [
        _money(each, code).minor for each in offered.split()
    ]


def test_nothing_is_offered_where_nothing_is_due() -> None:
    assert cash_offers(Money.of(0, "UYU")) == ()
    assert cash_offers(Money.of(-100, "UYU")) == ()


def test_nothing_is_offered_in_a_currency_whose_notes_are_not_listed() -> None:
    assert cash_offers(Money.of(1000, "JPY")) == ()


@given(code=st.sampled_from(LISTED), minor=st.integers(min_value=1, max_value=MAX_MINOR))
def test_no_offer_is_less_than_what_is_due(code: str, minor: int) -> None:
    offers = cash_offers(Money.of(minor, code))
    assert offers[0] == Money.of(minor, code)
    assert 1 <= len(offers) <= MOST_OFFERS
    assert all(one.minor < other.minor for one, other in pairwise(offers))
    assert {each.currency.code for each in offers} == {code}


@given(code=st.sampled_from(LISTED), minor=st.integers(min_value=1, max_value=10**9))
def test_every_other_offer_is_paid_with_few_notes(code: str, minor: int) -> None:
    known = denominations_of(currency(code))
    assert known is not None
    for each in cash_offers(Money.of(minor, code))[1:]:
        pieces, left = 0, each.minor
        for value in known.values:
            pieces, left = pieces + left // value, left % value
        assert left == 0
        assert pieces <= minor // known.values[0] + FEW


@given(code=st.sampled_from(LISTED), minor=st.integers(min_value=1, max_value=10**9))
def test_nobody_gets_more_back_than_the_largest_note(code: str, minor: int) -> None:
    known = denominations_of(currency(code))
    assert known is not None
    assert all(each.minor - minor <= known.values[0] for each in cash_offers(Money.of(minor, code)))


def _money(text: str, code: str) -> Money:
    unit = currency(code)
    whole, _, decimals = text.partition(".")
    return Money(int(whole + decimals.ljust(unit.exponent, "0")), unit)
