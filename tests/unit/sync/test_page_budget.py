"""So many pages in any hour that really passes, whatever the clock on the wall says."""

from hypothesis import given
from hypothesis import strategies as st

from posapp.sync.rate_limit import HOUR, PageRateLimit

PAUSES = st.lists(st.floats(0, 2 * HOUR, allow_nan=False), max_size=60)


@given(most=st.integers(0, 8), pauses=PAUSES)
def test_no_hour_ever_holds_more_pages_than_allowed(most: int, pauses: list[float]) -> None:
    budget, now = PageRateLimit(most), 0.0
    read: list[float] = []
    for pause in pauses:
        now += pause
        if budget.try_acquire(now):
            read.append(now)
    for first in read:
        assert sum(first <= moment < first + HOUR for moment in read) <= most


@given(most=st.integers(1, 8), pauses=PAUSES)
def test_a_page_is_refused_only_when_the_hour_is_full(most: int, pauses: list[float]) -> None:
    budget, now = PageRateLimit(most), 0.0
    read: list[float] = []
    for pause in pauses:
        now += pause
        in_the_hour = sum(moment > now - HOUR for moment in read)
        assert budget.try_acquire(now) is (in_the_hour < most)
        if in_the_hour < most:
            read.append(now)


def test_pages_come_back_one_by_one_as_their_hour_ends() -> None:
    budget = PageRateLimit(2)
    assert [budget.try_acquire(moment) for moment in (0, 1800, 1900)] == [True, True, False]
    assert [budget.try_acquire(HOUR + moment) for moment in (-1, 0, 1, 1799, 1800)] == [False, True, False, False, True]
