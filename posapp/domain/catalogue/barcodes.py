"""Codes of products: EAN and UPC with their check digits, and whatever code a shop gives itself."""

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["BarcodeInvalid", "CheckDigitWrong", "check_barcode", "is_trade_number", "spellings"]

MAX_LENGTH = 64
LENGTHS = frozenset({8, 12, 13, 14})
"""How many digits EAN-8, UPC-A, EAN-13 and the code of a carton have."""


class BarcodeInvalid(InputError):
    """Text that no scanner reads as one code."""

    field = "barcode"
    sentence = mark("errors", "Barcode: “{code}” is not a barcode. Enter 1 to 64 characters without spaces.")


class CheckDigitWrong(InputError):
    """A digit was mistyped, or two changed places."""

    field = "barcode"
    sentence = mark("errors", "Barcode: the last digit of {code} should be {digit}. A digit is wrong or missing.")


def check_barcode(text: str) -> str:
    """Give a code without the blanks around it; one with the length of an EAN or UPC must have its check digit.

    Raises:
        BarcodeInvalid: When it cannot be one code.
        CheckDigitWrong: When it is an EAN or UPC by its length and its last digit does not fit the others.
    """
    code = text.strip()
    if not code or len(code) > MAX_LENGTH or not code.isprintable() or " " in code:
        raise BarcodeInvalid(code=code[:40])
    if _has_its_length(code) and _check_digit(code[:-1]) != code[-1]:
        raise CheckDigitWrong(code=code, digit=_check_digit(code[:-1]))
    return code


def is_trade_number(code: str) -> bool:
    """Say whether a text can be nothing but an EAN or UPC, or a number that has the luck to look like one."""
    return _has_its_length(code) and _check_digit(code[:-1]) == code[-1]


def spellings(code: str) -> tuple[str, ...]:
    """Give the ways in which scanners write one code: an UPC of 12 digits is an EAN of 13 with a 0 before it."""
    bare = code.strip()
    if not is_trade_number(bare):
        return (bare,)
    if len(bare) == 12:
        return (bare, f"0{bare}")
    return (bare, bare[1:]) if len(bare) == 13 and bare.startswith("0") else (bare,)


def _has_its_length(code: str) -> bool:
    return len(code) in LENGTHS and code.isascii() and code.isdigit()


def _check_digit(digits: str) -> str:
    """Every second digit counts three times, the last one first; the check digit brings the sum to a whole ten."""
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits)))
    return str(-total % 10)
