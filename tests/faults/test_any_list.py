"""Exactly once in effect, however Hellotext lists: garbled, reordered, capped, late, in part or not at all."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from posapp.sandbox import ListShape, mixed_shape, parse_shape
from posapp.sandbox.shapes import CHOICES
from tests.faults.garbled_lists import MANY_BEFORE, PAGE_SIZES, Story, blank_ledger, mixed_story, play

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
Shapes = st.SearchStrategy[ListShape]
BEFORE, SIZES, SEEDS = st.sampled_from([0, MANY_BEFORE]), st.sampled_from(PAGE_SIZES), st.integers(0, 1000)


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
READ_WHERE_NO_ID_IS_SHOWN = ("amounts", "moments")
SINGLE = {
    **{name: [f"{name}={way}" for way in list(choice)[1:]] for name, choice in CHOICES.items()},
    **{name: [f"{name.replace('_', '-')}={number}" for number in numbers] for name, numbers in NUMBERS.items()},
}
"""Each way of each field, one at a time."""


def some(examples: int) -> settings:
    """Give how many stories hypothesis tells, the same ones in each run."""
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


@pytest.fixture(scope="module")
def blank() -> Iterator[Path]:
    """A ledger of a shop that has sold nothing."""
    with blank_ledger() as path:
        yield path


@pytest.mark.parametrize("field", SINGLE)
def test_each_single_way_of_listing_doubles_and_loses_nothing(field: str, blank: Path) -> None:
    for number, text in enumerate(SINGLE[field]):
        shape = parse_shape(f"{text},metadata=missing" if field in READ_WHERE_NO_ID_IS_SHOWN else text)
        first, before = shape if number % 2 else AS_DOCUMENTED, 0 if number % 4 else MANY_BEFORE
        story = Story(first=first, second=shape, before=before, page_size=PAGE_SIZES[number % 3], seed=number)
        outcome = play(story, blank)
        assert outcome.is_good, f"{story}: {outcome}"
        assert outcome.recorded == outcome.confirmed + outcome.waiting + outcome.to_review


@pytest.mark.parametrize("examples", [8, pytest.param(200, marks=pytest.mark.slow)])
@pytest.mark.parametrize("days", [(SHAPES, SHAPES), (st.just(AS_DOCUMENTED), MIXTURES)], ids=["strange", "mixed"])
def test_whatever_a_list_looks_like_nothing_is_doubled_or_lost(
    days: tuple[Shapes, Shapes], examples: int, blank: Path
) -> None:
    @some(examples)
    @given(st.builds(Story, first=days[0], second=days[1], before=BEFORE, page_size=SIZES, seed=SEEDS))
    def in_each_story(story: Story) -> None:
        outcome = play(story, blank)
        assert outcome.is_good, f"{story}: {outcome}"

    in_each_story()


@pytest.mark.parametrize("seed", [535468, 536474, 536897])
def test_a_list_that_hides_a_part_of_the_events_from_the_second_day_on_doubles_nothing(seed: int, blank: Path) -> None:
    """Found among thousands of stories by chance: the first day's list had earned a trust that the second's did not."""
    story = mixed_story(seed)
    outcome = play(story, blank)
    assert outcome.is_good, f"{story}: {outcome}"


def test_a_list_as_documented_leaves_nobody_anything_to_decide_once_it_has_shown_enough(blank: Path) -> None:
    stories = [Story(first=AS_DOCUMENTED, second=AS_DOCUMENTED, before=MANY_BEFORE, seed=seed) for seed in (0, 3)]
    outcomes = [play(story, blank) for story in stories]
    assert all(outcome.is_good for outcome in outcomes)
    assert all(outcome.sent_again for outcome in outcomes), "nothing was sent again: these days try too little"
    assert all(outcome.confirmed > 60 for outcome in outcomes)
    assert not any(outcome.to_review for outcome in outcomes)


@pytest.mark.parametrize("shape", ["cursor=unknown", "cursor=repeating", "answer=503"])
def test_a_list_that_breaks_off_after_its_first_page_is_left_alone_for_a_while(shape: str, blank: Path) -> None:
    strange = parse_shape(shape)
    outcome = play(Story(first=strange, second=strange, seed=2), blank)
    assert outcome.is_good
    assert outcome.requests < 20 * outcome.recorded, "the list is asked for again and again"
