"""Which products are offered at the counter before anything is typed."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.catalogue.familiar import MAX_FAMILIAR, familiar_codes, keep_places

CODES = st.sampled_from([chr(each) for each in range(ord("a"), ord("a") + 20)])
SHELF = st.lists(CODES, unique=True, max_size=MAX_FAMILIAR)


def test_what_sells_most_comes_first_and_of_equals_what_was_sold_last() -> None:
    sold = ["milk", "bread", "eggs", "bread", "eggs", "salt", "bread"]
    assert familiar_codes(sold, limit=3) == ("bread", "eggs", "milk")


def test_on_the_first_day_nothing_is_offered() -> None:
    assert familiar_codes([]) == ()


def test_what_the_catalogue_does_not_have_is_not_offered() -> None:
    assert familiar_codes(["", "bread", "", ""]) == ("bread",)


@given(st.lists(CODES, max_size=80))
def test_nothing_left_out_was_sold_more_often_than_what_is_offered(sold: list[str]) -> None:
    offered, times = familiar_codes(sold), Counter(sold)
    assert len(set(offered)) == len(offered) == min(MAX_FAMILIAR, len(times))
    assert set(offered) <= set(sold)
    left_out = [times[code] for code in times if code not in offered]
    assert max(left_out, default=0) <= min((times[code] for code in offered), default=0)


def test_a_product_keeps_its_place_while_another_one_takes_the_place_of_what_sells_no_more() -> None:
    assert keep_places(("milk", "bread", "eggs"), ("eggs", "salt", "milk")) == ("milk", "salt", "eggs")


@given(SHELF, SHELF)
def test_whatever_is_shown_stays_where_it_was(before: list[str], now: list[str]) -> None:
    shown = keep_places(before, now)
    assert sorted(shown) == sorted(now)
    for place, code in enumerate(before[: len(now)]):
        assert code not in now or shown[place] == code
