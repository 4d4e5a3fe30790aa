"""Draws a text as a Code 128 bar code, as ISO/IEC 15417 lays it down."""

import re
from itertools import pairwise

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["QUIET_MODULES", "CharacterNotInCode128", "module_widths", "symbol_values"]

QUIET_MODULES = 10
"""The white room that a scanner needs on either side, in modules; a module is the width of the thinnest bar."""
START_B, START_C, CODE_B, CODE_C, STOP = 104, 105, 100, 99, 106
MODULUS = 103
FIRST, LAST = " ", "\x7f"
PATTERNS = (
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 "
    "123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 "
    "232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 "
    "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 "
    "111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 "
    "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 "
    "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112"
).split()
"""The widths of bar, space, bar, … of each value, in modules; the last is the stop."""
DIGITS = re.compile(r"(?:\d\d){2,}")
"""Runs of digits that are shorter in the code set for pairs."""


class CharacterNotInCode128(InputError):
    """The text is empty, or has a character that the code set B of Code 128 does not have."""

    field = "code"
    sentence = mark("errors", "Code: this text cannot be drawn as a bar code.")


def symbol_values(text: str) -> tuple[int, ...]:
    """Give the values of a text's symbols, from the start to the stop with the checksum before it.

    Raises:
        CharacterNotInCode128: When the text is empty or has other characters than printable ASCII.
    """
    if not text or not all(FIRST <= each <= LAST for each in text):
        raise CharacterNotInCode128()
    values = list(_values(text))
    values[0] = START_C if values[0] == CODE_C else START_B
    checksum = (values[0] + sum(place * value for place, value in enumerate(values[1:], 1))) % MODULUS
    return (*values, checksum, STOP)


def module_widths(text: str) -> tuple[int, ...]:
    """Give the widths of a text's bars and spaces in modules, a bar first; without the quiet zones.

    Raises:
        CharacterNotInCode128: When the text is empty or has other characters than printable ASCII.
    """
    return tuple(int(width) for value in symbol_values(text) for width in PATTERNS[value])


def _values(text: str) -> list[int]:
    """Give the values with a change of code set before each part, also before the first."""
    values: list[int] = []
    for part, is_pairs in _parts(text):
        values.append(CODE_C if is_pairs else CODE_B)
        values += [int(part[at : at + 2]) for at in range(0, len(part), 2)] if is_pairs else map(_value, part)
    return values


def _parts(text: str) -> list[tuple[str, bool]]:
    """Split a text into runs of pairs of digits and the rest."""
    ends = [0, *(end for found in DIGITS.finditer(text) for end in found.span()), len(text)]
    runs = [(text[start:end], number % 2 == 1) for number, (start, end) in enumerate(pairwise(ends))]
    return [each for each in runs if each[0]]


def _value(character: str) -> int:
    return ord(character) - ord(FIRST)
