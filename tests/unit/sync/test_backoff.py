"""Waiting after failures: never longer than allowed, spread over the whole span, and from the start after a success."""

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from posapp.sync.backoff import Backoff

SECONDS = st.floats(0.001, 10**6)
CHANCE = st.floats(0, 1, exclude_max=True)


@given(first=SECONDS, longest=SECONDS, chances=st.lists(CHANCE, min_size=1, max_size=80))
def test_no_wait_is_negative_or_longer_than_its_turn_allows(first: float, longest: float, chances: list[float]) -> None:
    drawn = iter(chances)
    backoff = Backoff(first, longest, lambda: next(drawn))
    for turn, _ in enumerate(chances):
        assert 0 <= backoff.fail() <= min(longest, first * 2.0**turn)


@given(first=SECONDS, longest=SECONDS, failures=st.integers(1, 2000))
def test_the_longest_possible_wait_rises_to_its_limit_and_stays(first: float, longest: float, failures: int) -> None:
    backoff = Backoff(first, longest, lambda: 1.0)
    waits = [backoff.fail() for _ in range(failures)]
    assert all(earlier <= later for earlier, later in pairwise(waits))
    assert waits[0] == min(first, longest)


@given(failures=st.integers(1, 50), random_fraction=CHANCE)
def test_a_success_begins_anew(failures: int, random_fraction: float) -> None:
    backoff = Backoff(1.0, 120.0, lambda: random_fraction)
    first = backoff.fail()
    for _ in range(failures):
        backoff.fail()
    backoff.succeed()
    assert backoff.fail() == first


def test_tills_that_fail_together_do_not_knock_together() -> None:
    """Full jitter: the waits of a turn fill its whole span evenly, from nothing on."""
    random_fraction = random.Random(7).random
    waits = []
    for _ in range(2000):
        till = Backoff(1.0, 120.0, random_fraction)
        waits.append([till.fail() for _ in range(5)][-1])
    tenths = [sum(low * 1.6 <= wait < (low + 1) * 1.6 for wait in waits) for low in range(10)]
    assert sum(tenths) == 2000
    assert all(150 < tenth < 250 for tenth in tenths)
