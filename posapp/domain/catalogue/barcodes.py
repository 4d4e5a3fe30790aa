"""Checks the barcodes of products: EAN and UPC with their check digits, and the shop's own codes."""

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["BarcodeInvalid", "CheckDigitWrong", "check_barcode", "check_digit", "is_trade_number", "spellings"]

MAX_LENGTH = 64
LENGTHS = frozenset({8, 12, 13, 14})
"""How many digits EAN-8, UPC-A, EAN-13 and the code of a carton have."""


class BarcodeInvalid(InputError):
    """The text is no barcode."""

    field = "barcode"
    sentence = mark("errors", "Barcode: “{code}” is not a barcode. Enter 1 to 64 characters without spaces.")


class CheckDigitWrong(InputError):
    """The check digit differs: a digit was mistyped, or two were swapped."""

    field = "barcode"
    sentence = mark("errors", "Barcode: the last digit of {code} should be {digit}. A digit is wrong or missing.")


def check_barcode(text: str) -> str:
    """Give a code without the blanks around it; one with the length of an EAN or UPC must have its check digit.

    Raises:
        BarcodeInvalid: When it is no barcode.
        CheckDigitWrong: When it is an EAN or UPC by its length and its last digit does not fit the others.
    """
    code = text.strip()
    if not code or len(code) > MAX_LENGTH or not code.isprintable() or " " in code:
        raise BarcodeInvalid(code=code[:40])
    if _has_its_length(code) and check_digit(code[:-1]) != code[-1]:
        raise CheckDigitWrong(code=code, digit=check_digit(code[:-1]))
    return code


def check_digit(digits: str) -> str:
    """Give the check digit of an EAN or UPC without it.

    Every second digit counts three times, from the last one on; the check digit completes the sum to tens.
    """
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits)))
    return str(-total % 10)


def is_trade_number(code: str) -> bool:
    """Say whether a text has the length and the check digit of an EAN or UPC."""
    return _has_its_length(code) and check_digit(code[:-1]) == code[-1]


def spellings(code: str) -> tuple[str, ...]:
    """Give the spellings of one code by scanners: a trade number of 8, 12, 13 or 14 digits with zeros in front."""
    bare = code.strip()
    if not is_trade_number(bare):
        return (bare,)
    whole = bare.zfill(max(LENGTHS))
    shorter = (whole[-length:] for length in sorted(LENGTHS) if not whole[:-length].strip("0"))
    return tuple(dict.fromkeys((bare, *shorter)))


def _has_its_length(code: str) -> bool:
    return len(code) in LENGTHS and code.isascii() and code.isdigit()
