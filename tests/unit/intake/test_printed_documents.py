"""A printed paper is the same after it was written down and read again; what is none is refused by the field's name."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.intake.printed import Ending, PrintedPaper
from posapp.intake.printed_document import (
    MAX_CODE_TEXT,
    MAX_CODES,
    MAX_LINE_TEXT,
    MAX_LINES,
    PaperUnreadable,
    from_document,
    to_document,
)

READABLE = st.characters(exclude_categories=["C", "Z"], include_characters=" ")
LINES = st.lists(st.text(READABLE, max_size=MAX_LINE_TEXT), max_size=20)
CODES = st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300), max_size=MAX_CODES)


@st.composite
def papers(draw: st.DrawFn) -> PrintedPaper:
    lines = draw(LINES)
    return PrintedPaper(
        lines=tuple(lines),
        large=draw(st.frozensets(st.integers(0, len(lines) - 1))) if lines else frozenset(),
        codes=tuple(draw(CODES)),
        has_picture=draw(st.booleans()),
        unknown=draw(st.integers(0, 1_000)),
        is_cut_off=draw(st.booleans()),
        ending=draw(st.sampled_from(Ending)),
    )


def document() -> dict[str, object]:
    return to_document(
        PrintedPaper(lines=("TOTAL   $ 1.234,50",), large=frozenset({0}), codes=("https://a.example/1",))
    )


@given(papers())
def test_a_paper_is_the_same_after_it_was_written_down_and_read_again(paper: PrintedPaper) -> None:
    assert from_document(json.loads(json.dumps(to_document(paper)))) == paper


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("version", 2),
        ("version", None),
        ("lines", "TOTAL"),
        ("lines", [1]),
        ("lines", ["a\nb"]),
        ("lines", ["a\x1bb"]),
        ("lines", ["x" * (MAX_LINE_TEXT + 1)]),
        ("lines", [""] * (MAX_LINES + 1)),
        ("large", [1]),
        ("large", [-1]),
        ("large", [True]),
        ("large", [0, 0]),
        ("codes", [""]),
        ("codes", ["\ud800"]),
        ("codes", ["x" * (MAX_CODE_TEXT + 1)]),
        ("codes", ["x"] * (MAX_CODES + 1)),
        ("has_picture", 1),
        ("unknown", -1),
        ("unknown", 10**12),
        ("unknown", 1.0),
        ("is_cut_off", None),
        ("ending", "torn"),
        ("ending", ["cut"]),
    ],
)
def test_a_document_that_was_changed_is_refused_with_the_name_of_the_field(name: str, value: object) -> None:
    with pytest.raises(PaperUnreadable, match=rf"^{name}$"):
        from_document(document() | {name: value})


@pytest.mark.parametrize("other", [None, 1, "paper", [], [document()]])
def test_what_is_no_object_is_refused(other: object) -> None:
    with pytest.raises(PaperUnreadable):
        from_document(other)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda some: st.lists(some, max_size=4)))
def test_no_other_error_leaves_whatever_stands_in_a_field(value: object) -> None:
    for name in document():
        try:
            from_document(document() | {name: value})
        except PaperUnreadable:
            continue
