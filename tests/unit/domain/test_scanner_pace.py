"""A scanner is known by its pace, and its code is taken out of its frame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.scanning.bare_code import bare_code
from posapp.domain.scanning.pace import MAX_GAP_MILLISECONDS, KeyBurst, Pace


def typed(text: str, gaps: list[int], pace: Pace | None = None) -> KeyBurst:
    """Give the burst of keys that came so many milliseconds apart."""
    burst, at = KeyBurst(pace), 1_000
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


@st.composite
def slow_scans(draw: st.DrawFn) -> tuple[str, list[int], Pace]:
    quickest = draw(st.integers(min_value=50, max_value=100))
    pace = Pace(quickest, draw(st.integers(min_value=quickest, max_value=100)))
    text = draw(st.text("0123456789.,", min_size=4, max_size=40).filter(lambda each: each.strip("0")))
    gaps = st.integers(min_value=pace.quickest, max_value=pace.slowest)
    return text, draw(st.lists(gaps, min_size=len(text) - 1, max_size=len(text) - 1)), pace


@given(scan=slow_scans())
def test_figures_of_a_slow_scanner_that_was_learned_are_no_amount(scan: tuple[str, list[int], Pace]) -> None:
    burst = typed(*scan)
    assert (burst.text, burst.is_no_amount, burst.is_code) == (scan[0], True, True)


@given(
    text=st.text("0123456789.,", min_size=1, max_size=12),
    gap=st.integers(min_value=106, max_value=2_000),
    pace=st.sampled_from([Pace(60, 100), Pace(90, 100), Pace(1, 5), Pace(40, 70)]),
)
def test_figures_at_a_fingers_pace_are_typed_also_beside_a_slow_scanner(text: str, gap: int, pace: Pace) -> None:
    assert not typed(text, [gap] * (len(text) - 1), pace).is_no_amount


@pytest.mark.parametrize("gaps", [[90, 140, 80, 200], [60, 100, 60, 30], [20, 95, 95, 95], [88, 92, 107, 90]])
def test_uneven_fingers_are_no_slow_scanner(gaps: list[int]) -> None:
    assert not typed("12345", gaps, Pace(85, 100)).is_no_amount


def test_a_pace_as_uneven_as_fingers_widens_nothing() -> None:
    assert (Pace(5, 100).is_told_from_fingers, Pace(5, 100).max_gap) == (False, MAX_GAP_MILLISECONDS)
    assert not typed("12345", [90, 80, 90, 100], Pace(5, 100)).is_no_amount


def test_a_slow_code_is_one_among_words_too_where_enter_follows_it() -> None:
    pace = Pace(75, 95)
    assert typed("C-100312", [80, 90, 80, 90, 80, 90, 80], pace).is_code_among_words(ended=True)
    assert not typed("C-100312", [80, 90, 80, 90, 80, 90, 80], pace).is_code_among_words(ended=False)
    assert not typed("C-100312", [80, 90, 80, 90, 80, 90, 80]).is_code_among_words(ended=True)
    assert typed("1003", [80, 90, 80], pace).is_code_among_words(ended=True)
    assert not typed("Luis", [60, 90, 80], pace).is_code_among_words(ended=True)
    assert not typed("Luis", [80, 90, 80]).is_code_among_words(ended=True)
    assert not typed("Ana", [30, 30], pace).is_code_among_words(ended=True)
    assert not typed("García", [80, 120, 95, 140, 90], pace).is_code_among_words(ended=True)


def test_a_slow_code_without_an_end_is_one_where_the_scanner_sends_none() -> None:
    silent = Pace(75, 95, ends_silently=True)
    assert typed("C-1003", [80, 90, 80, 90, 80], silent).is_code_among_words(ended=False)
    assert not typed("ción", [80, 90, 80], silent).is_code_among_words(ended=False)


def test_a_shift_between_two_characters_is_no_pause() -> None:
    burst = KeyBurst(Pace(80, 100))
    burst.begin("1", 0)
    for at, text in [(80, ""), (80, "C"), (170, ""), (171, "A"), (260, "7")]:
        assert burst.continues(at)
        burst.add(text, at)
    assert (burst.text, burst.is_no_amount, burst.measured.quickest) == ("1CA7", True, 89)


def test_a_key_that_is_stuck_fills_no_memory() -> None:
    burst = KeyBurst()
    burst.begin("1", 0)
    for at in range(1, 20_000):
        burst.add("1", at)
    assert (len(burst.text), len(burst._gaps)) == (8_000, 7_999)


def test_a_frame_that_no_fingers_send_makes_a_slow_burst_a_code() -> None:
    burst = KeyBurst(Pace(85, 95))
    burst.begin("1", 0, is_framed=True)
    for number, gap in enumerate([60, 99, 30], 2):
        burst.add(str(number), burst._last + gap)
    assert burst.is_no_amount
    assert burst.is_code_among_words(ended=False)
    burst.begin("1", 9_000)
    assert not burst.is_framed


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
