"""A scanner is known by its pace, and its code is taken out of its frame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.scanning import MAX_GAP_MILLISECONDS, KeyBurst, bare_code


def typed(text: str, gaps: list[int]) -> KeyBurst:
    """Give the burst of keys that came so many milliseconds apart."""
    burst, at = KeyBurst(), 1_000
    for sign, gap in zip(text, [0, *gaps], strict=True):
        at += gap
        if burst.continues(at):
            burst.add(sign, at)
        else:
            burst.begin(sign, at)
    return burst


@st.composite
def scans(draw: st.DrawFn) -> tuple[str, list[int]]:
    text = draw(st.text("0123456789.,", min_size=4, max_size=40).filter(lambda each: each.strip("0")))
    gaps = st.integers(min_value=0, max_value=MAX_GAP_MILLISECONDS)
    return text, draw(st.lists(gaps, min_size=len(text) - 1, max_size=len(text) - 1))


@given(scan=scans())
def test_figures_at_a_scanners_pace_are_no_amount(scan: tuple[str, list[int]]) -> None:
    assert typed(*scan).is_no_amount


@given(
    text=st.text("0123456789.,", min_size=1, max_size=12),
    gap=st.integers(min_value=MAX_GAP_MILLISECONDS + 1, max_value=2_000),
)
def test_figures_at_a_fingers_pace_are_typed(text: str, gap: int) -> None:
    burst = typed(text, [gap] * (len(text) - 1))
    assert not burst.is_no_amount
    assert burst.text == text[-1]


@pytest.mark.parametrize("zeros", ["00", "000", "00000"])
def test_a_keypads_double_zero_is_typed(zeros: str) -> None:
    assert not typed(zeros, [1] * (len(zeros) - 1)).is_no_amount


@pytest.mark.parametrize(
    ("text", "gap", "is_scan"), [("15", 10, True), ("15", 20, False), ("150", 30, True), ("150", 50, False)]
)
def test_two_or_three_figures_must_be_quicker_to_be_a_code(text: str, gap: int, is_scan: bool) -> None:
    assert typed(text, [gap] * (len(text) - 1)).is_no_amount is is_scan


def test_a_quick_run_of_letters_is_a_word_and_no_code() -> None:
    assert not typed("ción", [45, 60, 45]).is_code_among_words(ended=True)
    assert not typed("ciones", [30, 40, 30, 30, 30]).is_code_among_words(ended=False)
    assert typed("C-1003", [10] * 5).is_code_among_words(ended=False)


def test_a_clock_that_goes_back_begins_a_new_burst() -> None:
    burst = KeyBurst()
    burst.begin("1", 5_000)
    assert not burst.continues(4_990)


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("\x027501031311309\x03", "7501031311309"),
        ("]E07501031311309", "7501031311309"),
        ("]C10109506000134352\x1d10ABC", "0109506000134352\x1d10ABC"),
        ("  C-1003 ", "C-1003"),
        ("]E0", "]E0"),
        ("[E0]", "[E0]"),
    ],
)
def test_a_code_comes_without_its_frame(sent: str, code: str) -> None:
    assert bare_code(sent) == code


@given(text=st.text(max_size=60))
def test_a_bare_code_has_no_control_characters_but_the_separator_of_its_fields(text: str) -> None:
    code = bare_code(text)
    assert code == code.strip()
    assert not [each for each in code if ord(each) < 32 and each not in "\x1d\t"]
