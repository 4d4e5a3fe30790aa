"""Holds exact amounts of money, and reads and writes them as the shop's country does."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from posapp.domain.currency import Currency, currency
from posapp.domain.errors import InputError, RuleError
from posapp.domain.texts import mark

if TYPE_CHECKING:  # reading a country's ways of writing takes longer than a command that writes no amount
    from babel import Locale

__all__ = [
    "AmountInvalid",
    "AmountTooLarge",
    "AmountTooPrecise",
    "CurrenciesDiffer",
    "Money",
    "decimal_separator",
    "format_money",
    "parse_amount",
    "parse_plain_amount",
    "typed_amount",
]

MAX_MINOR = 10**15
"""Above this an amount is a slip of the hand: it also stays exact as a JSON number (2**53 > 10**15)."""


class AmountInvalid(InputError):
    """The text is no amount of money."""

    field = "amount"
    sentence = mark("errors", "Amount: “{text}” is not an amount. Write it like {example}.")


class AmountTooPrecise(InputError):
    """The amount has more decimals than the currency."""

    field = "amount"
    sentence = mark("errors", "Amount: “{text}” has more decimals than {currency} allows ({exponent}).")


class AmountTooLarge(InputError):
    """The amount is too large for a till."""

    field = "amount"
    sentence = mark("errors", "Amount: “{text}” is too large for a till.")


class CurrenciesDiffer(RuleError):
    """The amounts are of two currencies, which are never added."""

    sentence = mark("errors", "Amounts in {one} and {other} cannot be added.")


@dataclass(frozen=True, slots=True)
class Money:
    """An exact amount.

    Attributes:
        minor: The amount in minor units (cents), negative for money that leaves the till.
        currency: Its currency, with the exponent that gives `minor` its meaning.
    """

    minor: int
    currency: Currency

    @classmethod
    def of(cls, minor: int, code: str) -> "Money":
        """Give an amount from minor units and an ISO 4217 code; raises CurrencyUnknown."""
        return cls(minor, currency(code))

    @property
    def decimal(self) -> Decimal:
        """The amount in the currency's unit, exact: 8990 minor units of USD are Decimal("89.90")."""
        return Decimal(self.minor).scaleb(-self.currency.exponent)

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + self._same(other).minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - self._same(other).minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __str__(self) -> str:
        return f"{self.decimal} {self.currency.code}"

    def _same(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise CurrenciesDiffer(one=self.currency.code, other=other.currency.code)
        return other


def parse_amount(text: str, unit: Currency, locale: str) -> Money:
    """Read a typed amount with the separators of a locale ("1.234,50" in es_UY, "1,234.50" in en_US).

    A single separator that cannot be a thousands mark ("89.90" where the country writes "89,90") is taken as the
    decimal one, since that is what somebody who types it means; anything doubtful is refused.

    Raises:
        AmountInvalid: When the text is not an amount in this locale.
        AmountTooPrecise: When it has more decimals than the currency.
        AmountTooLarge: When it is beyond what a till takes.
    """
    group, point = _separators(locale)
    plain = _without_marks(text, group, point)
    if plain is None:
        raise AmountInvalid(text=text[:40], example=_example(unit, point))
    return parse_plain_amount(plain, unit)


def parse_plain_amount(text: str, unit: Currency) -> Money:
    """Read an amount as machines write it: digits, at most one point ("89.90"), no sign and no grouping.

    Raises:
        AmountInvalid: When the text is anything else.
        AmountTooPrecise: When it has more decimals than the currency.
        AmountTooLarge: When it is beyond what a till takes.
    """
    match = _PLAIN.fullmatch(text.strip())
    if match is None:
        raise AmountInvalid(text=text[:40], example=_example(unit, "."))
    whole, decimals = match["whole"], (match["decimals"] or "").rstrip("0")
    if len(decimals) > unit.exponent:
        raise AmountTooPrecise(text=text[:40], currency=unit.code, exponent=unit.exponent)
    if len(whole) > len(str(MAX_MINOR)):
        raise AmountTooLarge(text=text[:40])
    minor = int(whole + decimals.ljust(unit.exponent, "0"))
    if minor > MAX_MINOR:
        raise AmountTooLarge(text=text[:40])
    return Money(minor, unit)


def format_money(money: Money, locale: str) -> str:
    """Write an amount with its symbol as the locale does, always with all of the currency's digits."""
    from babel.numbers import format_currency

    digits = "0" * money.currency.exponent
    written = format_currency(
        money.decimal,
        money.currency.code,
        format=_currency_pattern(locale, digits),
        locale=_read_locale(locale),
        currency_digits=False,
    )
    return _LETTERS_TOUCH_DIGITS.sub("\u00a0", written)


def typed_amount(money: Money, locale: str) -> str:
    """Give an amount as somebody would type it: no symbol, no grouping; `parse_amount` reads it back."""
    return str(money.decimal).replace(".", decimal_separator(locale))


def decimal_separator(locale: str) -> str:
    """Give the mark between units and decimals in a locale: "," in es_UY, "." in en_US."""
    return _separators(locale)[1]


_PLAIN = re.compile(r"(?P<whole>[0-9]+)(?:\.(?P<decimals>[0-9]+))?")
_LETTERS_TOUCH_DIGITS = re.compile(r"(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")
"""CLDR wants a blank between a currency written in letters and its digits; Babel leaves it out."""
_SPACES = str.maketrans(dict.fromkeys(" \u00a0\u202f\u2009'’", ""))


@lru_cache
def _read_locale(name: str) -> "Locale":
    """Read a locale once; one of language and country without Babel's table of aliases, which takes longer to read."""
    from babel import Locale, UnknownLocaleError

    language, _, territory = name.partition("_")
    try:
        return Locale(language, territory=territory or None)
    except UnknownLocaleError:
        return Locale.parse(name)


@lru_cache
def _separators(locale: str) -> tuple[str, str]:
    from babel.numbers import get_decimal_symbol, get_group_symbol

    read = _read_locale(locale)
    return get_group_symbol(read), get_decimal_symbol(read)


def _without_marks(text: str, group: str, point: str) -> str | None:
    """Give the text with a plain decimal point and no grouping, or None where the marks make no sense."""
    bare = text.strip().translate(_SPACES)
    marks = [sign for sign in bare if sign in ",."]
    if not re.fullmatch(r"[0-9][0-9.,]*", bare) or bare[-1] in ",.":
        return None
    if not marks:
        return bare
    if len(set(marks)) == 1:
        return _with_one_kind_of_mark(bare, marks[0], point)
    return _grouped(bare, group=marks[0], point=marks[-1]) if marks[-1] == point or group in " " else None


def _with_one_kind_of_mark(bare: str, mark: str, point: str) -> str | None:
    if bare.count(mark) == 1 and (mark == point or len(bare.partition(mark)[2]) != 3):
        return bare.replace(mark, ".")
    return _grouped(bare, group=mark, point=point) if mark != point else None


def _grouped(bare: str, *, group: str, point: str) -> str | None:
    whole, _, decimals = bare.partition(point)
    mark = re.escape(group)  # India writes 1,00,000: pairs above the thousands
    if not re.fullmatch(rf"[0-9]{{1,3}}(?:{mark}[0-9]{{2,3}})*{mark}[0-9]{{3}}", whole) or group in decimals:
        return None
    return whole.replace(group, "") + (f".{decimals}" if decimals else "")


def _example(unit: Currency, point: str) -> str:
    return "89" + (point + "9".ljust(unit.exponent, "0") if unit.exponent else "")


@lru_cache
def _currency_pattern(locale: str, digits: str) -> str:
    pattern = _read_locale(locale).currency_formats["standard"].pattern
    return re.sub(r"0(?:\.0+)?", "0" + (f".{digits}" if digits else ""), pattern)
