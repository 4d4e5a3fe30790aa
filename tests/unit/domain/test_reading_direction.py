"""A Hebrew or Arabic name beside figures: the figures stay where they are, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.plain_text import lines, one_line, without_unseen
from posapp.domain.reading_direction import columns, isolated, whole_isolates

RIGHT_TO_LEFT = ["שרה כהן", "محمد", "Ana שרה", "كريم 7", "ܐܒܐ", "𞤀𞤣𞤤𞤢𞤥", "ﻣﺤﻤﺪ"]
NAMES = st.text(st.sampled_from("Aא ب7·\u2066\u2067\u2068\u2069\u202a\u202e\u200f\n")) | st.text()


@pytest.mark.parametrize("name", RIGHT_TO_LEFT)
def test_a_name_that_is_read_from_right_to_left_is_isolated(name: str) -> None:
    assert isolated(name) == f"\u2068{name}\u2069"


@pytest.mark.parametrize("name", ["", "Ana Pérez", "山田花子", "Αθηνά", "Иван", "R-0012 · $ 12,50", "नेहा"])
def test_any_other_text_stays_as_it_is(name: str) -> None:
    assert isolated(name) == name


@pytest.mark.parametrize("turn", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069\u200e\u200f\u061c")
def test_a_name_brings_no_direction_of_its_own(turn: str) -> None:
    assert isolated(f"Ana{turn} 12") == "Ana 12"
    assert isolated(f"{turn}שרה{turn}") == "\u2068שרה\u2069"


def test_a_name_cannot_leave_its_isolation() -> None:
    assert isolated("שרה\u2069 · 12 · \u2068א") == "\u2068שרה · 12 · א\u2069"
    assert isolated("\u2068x\u2069 שרה") == "\u2068x שרה\u2069"
    assert isolated("\u2067שרה") + isolated("Ana\u2069") == "\u2068שרה\u2069Ana"


def test_two_names_cannot_isolate_the_amount_between_them() -> None:
    assert isolated("Ana\u2068") + " · 12 · " + isolated("Bea\u2069") == "Ana · 12 · Bea"


@given(name=NAMES)
def test_whatever_the_name_isolation_is_whole_and_only_adds_its_ends(name: str) -> None:
    shown = isolated(name)
    assert isolated(shown) == one_line(shown) == shown
    assert shown.count("\u2068") == shown.count("\u2069")
    assert without_unseen(shown) == without_unseen(one_line(name))
    assert len(shown.splitlines()) <= 1


@given(names=st.lists(NAMES, min_size=1, max_size=4))
def test_a_line_of_several_names_keeps_each_of_them_isolated(names: list[str]) -> None:
    row = " · ".join(map(isolated, names))
    assert one_line(row) == lines(row) == row
    depth = 0
    for sign in row:
        depth += (sign == "\u2068") - (sign == "\u2069")
        assert 0 <= depth <= 1


def test_a_broken_line_has_both_ends_of_what_is_isolated_in_it() -> None:
    assert list(whole_isolates(["12 · \u2068שרה", "כהן", "לוי\u2069 · 7", "8"])) == [
        "12 · \u2068שרה\u2069",
        "\u2068כהן\u2069",
        "\u2068לוי\u2069 · 7",
        "8",
    ]


def test_what_isolates_takes_no_room() -> None:
    assert columns(isolated("שרה")) == columns("Ana") == 3
