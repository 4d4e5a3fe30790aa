"""Reads amounts: what a person types, what a script gives, and what a column of a file has."""

import re
from functools import lru_cache

from posapp.domain.amounts.amount_text import amount_text
from posapp.domain.amounts.errors import (
    AmountAmbiguous,
    AmountBeginsWithZero,
    AmountInvalid,
    AmountTooLarge,
    AmountTooPrecise,
)
from posapp.domain.amounts.marks import DecimalMark, Digits, digits_in, mark_of
from posapp.domain.currency import Currency
from posapp.domain.money import MAX_MINOR, Money, format_amount

__all__ = ["parse_amount", "parse_exact_amount", "parse_in_column", "parse_stored_amount"]

MAX_WHOLE_DIGITS = 10
"""No shop is paid ten billion of anything: a number of more digits is a barcode."""


def parse_amount(text: str, unit: Currency, locale: str) -> Money:
    """Read an amount that a person typed, never negative.

    The shop's country decides what dot and comma mean. Where its reading makes no sense and the other one can be
    nothing else ("89.90" where the country writes "89,90"), the other one is taken; where both could be meant
    ("1.500" in a country that writes "1,500.00"), neither is.

    Args:
        text: With or without grouping, the currency's sign, and blanks around it.
        unit: The currency.
        locale: The shop's, such as "es_UY".

    Raises:
        AmountAmbiguous: When it can be read in two ways.
        AmountBeginsWithZero: When its digits begin with a zero, as a phone's last four may.
        AmountInvalid: When it is no amount, or a negative one.
        AmountTooPrecise: When it has more decimals than the currency.
        AmountTooLarge: When it is beyond what a till takes.
        CurrencySignDiffers: When it bears the sign of another currency.
    """
    found = amount_text(text, unit, locale)
    if found is None or found.is_negative:
        raise _invalid(text, unit, mark_of(locale))
    if _ZERO_BEFORE.match(found.digits):
        raise AmountBeginsWithZero(text=text[:40])
    own = digits_in(found.digits, mark_of(locale), locale)
    other = digits_in(found.digits, mark_of(locale).other, locale)
    if own is not None and own.fit(unit):
        if other is not None and other.decimals and other.fit(unit):
            raise _ambiguous(text, unit, locale, own, other)
        return _money(own, unit, text)
    if other is not None and other.fit(unit):
        if own is not None:
            raise _ambiguous(text, unit, locale, other, own)
        return _money(other, unit, text)
    if own is None and other is None:
        raise _invalid(text, unit, mark_of(locale))
    raise AmountTooPrecise(text=text[:40], currency=unit.code, exponent=unit.exponent)


@lru_cache(maxsize=32_768)
def parse_in_column(
    text: str, unit: Currency, locale: str, mark: DecimalMark, *, three_decimals: bool = False
) -> Money:
    """Read an amount of a file's column whose decimal mark is known; it may be negative.

    Args:
        text: The cell.
        unit: The row's currency.
        locale: The shop's, which decides what a bare `$` means.
        mark: The column's decimal mark.
        three_decimals: Whether somebody said that a third decimal of zero is nothing ("99.900" is 99.90).

    Raises:
        AmountInvalid: When it is no amount with this mark.
        AmountTooPrecise, AmountTooLarge, CurrencySignDiffers: As `parse_amount` does.
    """
    found = amount_text(text, unit, locale)
    digits = None if found is None else digits_in(found.digits, mark, locale)
    if found is None or digits is None:
        raise _invalid(text, unit, mark)
    if three_decimals and unit.exponent == 2 and len(digits.decimals) == 3 and digits.decimals.endswith("0"):
        digits = Digits(digits.whole, digits.decimals[:2])
    money = _money(digits, unit, text)
    return -money if found.is_negative else money


def parse_exact_amount(text: str, unit: Currency) -> Money:
    """Read an amount as scripts give it: digits, and a point before at most the currency's decimals; no grouping.

    Raises:
        AmountInvalid: When the text is anything else.
        AmountTooPrecise: When it has more decimals than the currency, also where they are zeros.
        AmountTooLarge: When it is beyond what a till takes.
    """
    digits = _plain(text, unit)
    if len(digits.decimals) > unit.exponent:
        raise AmountTooPrecise(text=text[:40], currency=unit.code, exponent=unit.exponent)
    return _money(digits, unit, text)


def parse_stored_amount(text: str, unit: Currency) -> Money:
    """Read an amount that posapp or Hellotext wrote, which may be the sum of many payments.

    Raises:
        AmountInvalid: When it is not digits with at most one point.
        AmountTooPrecise: When it has more decimals than the currency that are not zeros.
        AmountTooLarge: When it is above MAX_MINOR.
    """
    digits = _plain(text, unit)
    if digits.decimals[unit.exponent :].strip("0"):
        raise AmountTooPrecise(text=text[:40], currency=unit.code, exponent=unit.exponent)
    return _in_minor(digits, unit, text)


def _plain(text: str, unit: Currency) -> Digits:
    found = _PLAIN.fullmatch(text.strip())
    if found is None:
        raise _invalid(text, unit, DecimalMark.POINT)
    return Digits(found["whole"], found["decimals"] or "")


def _money(digits: Digits, unit: Currency, text: str) -> Money:
    if len(digits.whole) > MAX_WHOLE_DIGITS:
        raise AmountTooLarge(text=text[:40])
    if not digits.fit(unit):
        raise AmountTooPrecise(text=text[:40], currency=unit.code, exponent=unit.exponent)
    return _in_minor(digits, unit, text)


def _in_minor(digits: Digits, unit: Currency, text: str) -> Money:
    if len(digits.whole) > len(str(MAX_MINOR)):
        raise AmountTooLarge(text=text[:40])
    minor = int(digits.whole + digits.decimals[: unit.exponent].ljust(unit.exponent, "0"))
    if minor > MAX_MINOR:
        raise AmountTooLarge(text=text[:40])
    return Money(minor, unit)


def _invalid(text: str, unit: Currency, mark: DecimalMark) -> AmountInvalid:
    example = "89" + (mark.sign + "9".ljust(unit.exponent, "0") if unit.exponent else "")
    return AmountInvalid(text=text[:40], example=example)


def _ambiguous(text: str, unit: Currency, locale: str, whole: Digits, part: Digits) -> AmountAmbiguous:
    """Both readings as the shop's country writes them; what the currency cannot express is cut off."""
    cut = Digits(part.whole, part.decimals[: unit.exponent])
    meant = (format_amount(_in_minor(each, unit, text), locale) for each in (whole, cut))
    return AmountAmbiguous(text=text[:40], whole=next(meant), part=next(meant))


_ZERO_BEFORE = re.compile(rf"(?![0-9]{{{MAX_WHOLE_DIGITS + 1}}})0+[1-9]")
_PLAIN = re.compile(r"(?P<whole>[0-9]+)(?:\.(?P<decimals>[0-9]+))?")
