"""Exactly once in effect, however Hellotext lists: garbled, reordered, capped, late, in part or not at all."""

from collections.abc import Iterable, Iterator
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
NUMBERS = {
    "page": (1, 2, 5, 25),
    "newest": (3, 10, 25),
    "lag": (5.0, 90.0, 700.0, 4000.0),
    "lag_growth": (0.1, 0.5, 0.9),
    "lag_spread": (30.0, 900.0),
    "cache": (30.0, 300.0, 1800.0),
    "hidden": (0.1, 0.5),
}
PAGE_SIZES = st.sampled_from([3, 10, 100])


def mostly_documented(name: str, others: Iterable[object]) -> st.SearchStrategy[object]:
    """Draw a field of a shape; where too much is strange at once, nothing can be read and little can go wrong."""
    documented = getattr(AS_DOCUMENTED, name)
    return st.sampled_from([*[documented] * (30 if name == "answer" else 9), *others])


SHAPES = st.builds(
    ListShape,
    **{name: mostly_documented(name, choice) for name, choice in CHOICES.items()},
    **{name: mostly_documented(name, numbers) for name, numbers in NUMBERS.items()},
    seed=st.integers(0, 1000),
)
MIXTURES = st.integers(0, 2**32).map(mixed_shape)
SINGLE = {
    **{name: [f"{name}={way}" for way in list(choice)[1:]] for name, choice in CHOICES.items()},
    **{name: [f"{name.replace('_', '-')}={number}" for number in numbers] for name, numbers in NUMBERS.items()},
}
"""Each way of each field, one at a time."""


@pytest.fixture(scope="module")
def blank() -> Iterator[Path]:
    """A ledger of a shop that has sold nothing."""
    with blank_ledger() as path:
        yield path


@pytest.mark.parametrize("field", SINGLE)
def test_each_single_way_of_listing_doubles_and_loses_nothing(field: str, blank: Path) -> None:
    for number, text in enumerate(SINGLE[field]):
        shape = parse_shape(text)
        first = shape if number % 2 else AS_DOCUMENTED
        story = Story(first=first, second=shape, page_size=(3, 100, 10)[number % 3], seed=number)
        outcome = play(story, blank)
        assert outcome.is_good, f"{story}: {outcome}"
        assert outcome.recorded == outcome.confirmed + outcome.waiting + outcome.to_review


@SOME
@given(first=SHAPES, second=SHAPES, page_size=PAGE_SIZES, seed=st.integers(0, 1000))
def test_whatever_a_list_looks_like_nothing_is_doubled_or_lost(
    blank: Path, first: ListShape, second: ListShape, page_size: int, seed: int
) -> None:
    story = Story(first=first, second=second, page_size=page_size, seed=seed)
    outcome = play(story, blank)
    assert outcome.is_good, f"{story}: {outcome}"


@SOME
@given(first=st.just(AS_DOCUMENTED) | MIXTURES, second=MIXTURES, page_size=PAGE_SIZES, seed=st.integers(0, 1000))
def test_a_mixed_list_on_the_second_day_doubles_and_loses_nothing(
    blank: Path, first: ListShape, second: ListShape, page_size: int, seed: int
) -> None:
    story = Story(first=first, second=second, page_size=page_size, seed=seed)
    outcome = play(story, blank)
    assert outcome.is_good, f"{story}: {outcome}"


@pytest.mark.parametrize("seed", range(4))
def test_a_list_as_documented_leaves_nobody_anything_to_decide_once_it_has_shown_enough(seed: int, blank: Path) -> None:
    outcome = play(Story(first=AS_DOCUMENTED, second=AS_DOCUMENTED, seed=seed, calm=30), blank)
    assert outcome.is_good
    assert outcome.confirmed > 60
    assert (outcome.to_review, outcome.waiting) == (0, 0)
