"""A list that leads round in a circle is noticed, however long the circle; one that ends is never suspected."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.hellotext.errors import AnswerUnreadable
from posapp.sync.cursor_watch import CursorTracker


def follow(watch: CursorTracker, places: Iterable[int]) -> None:
    for place in places:
        watch.follow(str(place))


@given(before=st.integers(0, 200), circle=st.integers(1, 200))
def test_a_circle_is_noticed_after_a_few_rounds(before: int, circle: int) -> None:
    pages = range(4 * (before + circle) + 4)
    with pytest.raises(AnswerUnreadable):
        follow(CursorTracker(), [page if page < before else before + (page - before) % circle for page in pages])


@given(pages=st.integers(0, 2000))
def test_a_list_that_ends_is_read_to_its_end(pages: int) -> None:
    watch = CursorTracker()
    follow(watch, range(pages))
    watch.follow("")


def test_a_list_that_never_ends_is_left_at_last() -> None:
    with pytest.raises(AnswerUnreadable):
        follow(CursorTracker(max_pages=50), range(1000))
