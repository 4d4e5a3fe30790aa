"""The shares of a tip: what a manager may type for them, and what a ledger may hold."""

import pytest

from posapp.domain.settings.till_settings import TIP_SHARES
from posapp.domain.settings.tip_shares import TipSharesInvalid
from posapp.domain.shop import Shop


@pytest.mark.parametrize(
    ("typed", "shares"),
    [
        ("5 10 15", (5, 10, 15)),
        (" 5, 10, 15 ", (5, 10, 15)),
        ("5;10;15;", (5, 10, 15)),
        ("10 % 5%", (10, 5)),
        ("100", (100,)),
        ("1 2 3 4", (1, 2, 3, 4)),
    ],
)
def test_the_shares_are_read_as_people_type_them(typed: str, shares: tuple[int, ...]) -> None:
    assert TIP_SHARES.typed(typed) == shares


@pytest.mark.parametrize(
    "typed", ["", " ", "%", "0 10", "101", "5 5", "1 2 3 4 5", "7,5", "7.5", "-5", "ten", "²", "٥", "5" + " " * 60]
)
def test_what_is_no_share_or_may_be_read_in_two_ways_is_refused(typed: str) -> None:
    with pytest.raises(TipSharesInvalid):
        TIP_SHARES.typed(typed)


def test_a_damaged_stored_text_counts_as_what_every_shop_begins_with(shop: Shop) -> None:
    assert TIP_SHARES.value_in("7,5 x", shop) == (5, 10, 15)
    assert TIP_SHARES.value_in("8 12", shop) == (8, 12)
