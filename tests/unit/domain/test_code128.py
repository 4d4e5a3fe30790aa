"""Bar codes as a scanner reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.scanning.code128 import PATTERNS, CharacterNotInCode128, module_widths, symbol_values
from posapp.domain.scanning.learning import TEST_CODES

printable = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=40)


def read(values: tuple[int, ...]) -> str:
    """Read the values of a symbol as a scanner does, and check its checksum."""
    start, *inside, checksum, stop = values
    assert (start + sum(place * value for place, value in enumerate(inside, 1))) % 103 == checksum
    assert stop == 106
    text, is_pairs = "", start == 105
    for value in inside:
        if value == (100 if is_pairs else 99):
            is_pairs = not is_pairs
        else:
            text += f"{value:02}" if is_pairs else chr(value + 32)
    return text


@given(text=printable)
def test_a_scanner_reads_what_was_drawn(text: str) -> None:
    assert read(symbol_values(text)) == text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Wikipedia", (104, 55, 73, 75, 73, 80, 69, 68, 73, 65, 88, 106)),
        ("PJJ123C", (104, 48, 42, 42, 17, 18, 19, 35, 55, 106)),
        ("1234", (105, 12, 34, 82, 106)),
    ],
)
def test_known_symbols_have_their_checksum(text: str, values: tuple[int, ...]) -> None:
    assert symbol_values(text) == values


def test_a_known_symbol_has_its_bars() -> None:
    bars = "".join(str(each) for each in module_widths("A"))
    assert bars == "211214" + "111323" + "131123" + "2331112"


def test_every_pattern_is_eleven_modules_wide_with_an_even_number_of_black_ones() -> None:
    assert len(set(PATTERNS)) == len(PATTERNS) == 107
    for pattern in PATTERNS[:-1]:
        widths = [int(each) for each in pattern]
        assert (len(widths), sum(widths), sum(widths[::2]) % 2) == (6, 11, 0)


def test_the_test_codes_are_narrow_enough_for_a_screen() -> None:
    assert max(sum(module_widths(each)) for each in TEST_CODES) <= 350


@pytest.mark.parametrize("text", ["", "Ñ", "\t", "\x02A", "😀"])
def test_what_the_code_does_not_have_is_refused(text: str) -> None:
    with pytest.raises(CharacterNotInCode128):
        symbol_values(text)
