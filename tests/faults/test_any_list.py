"""Exactly once in effect, however Hellotext lists: garbled, reordered, capped, late, in part or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posapp.sandbox import ListShape, mixed_shape, parse_shape
from posapp.sandbox.shapes import CHOICES
from tests.faults.garbled_lists import Story, blank_ledger, play

SOME = settings(
    max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
AS_DOCUMENTED = ListShape()
SHAPES = st.builds(
    ListShape,
    **{name: st.sampled_from(choice) for name, choice in CHOICES.items()},
    page=st.sampled_from([1, 2, 5, 25, 100, 100]),
    newest=st.sampled_from([0, 0, 0, 3, 10, 25]),
    lag=st.sampled_from([0.0, 0.0, 0.0, 5.0, 90.0, 700.0, 4000.0]),
    lag_growth=st.sampled_from([0.0, 0.0, 0.0, 0.1, 0.5, 0.9]),
    cache=st.sampled_from([0.0, 0.0, 0.0, 30.0, 300.0, 1800.0]),
    seed=st.integers(0, 1000),
)
MIXTURES = st.integers(0, 2**32).map(mixed_shape)
PAGE_SIZES = st.sampled_from([3, 10, 100])
NUMBERED = ("page=1", "page=2", "page=5", "page=25", "newest=3", "newest=10", "newest=25")
LATE = ("lag=5", "lag=90", "lag=700", "lag=4000", "lag-growth=0.1", "lag-growth=0.5", "lag-growth=0.9")
IN_PART = ("lag-spread=30", "lag-spread=900", "cache=30", "cache=300", "cache=1800", "hidden=0.1", "hidden=0.5")


@pytest.fixture(scope="module")
def blank() -> Iterator[Path]:
    """A ledger of a shop that has sold nothing."""
    with blank_ledger() as path:
        yield path


def ways(field: str) -> tuple[str, ...]:
    """Give each way of a field but the documented one."""
    return tuple(f"{field}={way}" for way in list(CHOICES[field])[1:])


@pytest.mark.parametrize("shapes", [*map(ways, CHOICES), NUMBERED, LATE, IN_PART], ids=lambda shapes: shapes[0])
def test_each_single_way_of_listing_doubles_and_loses_nothing(shapes: tuple[str, ...], blank: Path) -> None:
    for number, text in enumerate(shapes):
        shape = parse_shape(text)
        first = shape if number % 2 else AS_DOCUMENTED
        outcome = play(Story(first=first, second=shape, page_size=(3, 100, 10)[number % 3], seed=number), blank)
        assert outcome.is_good, f"{text} on the second day after {first}: {outcome}"
        assert outcome.recorded == outcome.confirmed + outcome.waiting + outcome.to_review


@SOME
@given(first=SHAPES, second=SHAPES, page_size=PAGE_SIZES, seed=st.integers(0, 1000))
def test_whatever_a_list_looks_like_nothing_is_doubled_or_lost(
    blank: Path, first: ListShape, second: ListShape, page_size: int, seed: int
) -> None:
    outcome = play(Story(first=first, second=second, page_size=page_size, seed=seed), blank)
    assert outcome.is_good, outcome


@SOME
@given(first=st.one_of(st.just(AS_DOCUMENTED), MIXTURES), second=MIXTURES, page_size=PAGE_SIZES, seed=st.integers(0, 99))
def test_a_mixed_list_on_the_second_day_doubles_and_loses_nothing(
    blank: Path, first: ListShape, second: ListShape, page_size: int, seed: int
) -> None:
    outcome = play(Story(first=first, second=second, page_size=page_size, seed=seed), blank)
    assert outcome.is_good, outcome


def test_a_list_as_documented_leaves_nobody_anything_to_decide(blank: Path) -> None:
    outcome = play(Story(first=AS_DOCUMENTED, second=AS_DOCUMENTED), blank)
    assert outcome.is_good
    assert outcome.confirmed > 30
    assert (outcome.to_review, outcome.waiting) == (0, 0)
