"""Holds exact amounts of money, and writes them as the shop's country does."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from posapp.domain.currency import Currency, currency
from posapp.domain.errors import RuleError
from posapp.domain.texts import mark

if TYPE_CHECKING:  # reading a country's ways of writing takes longer than a command that writes no amount
    from babel import Locale

__all__ = [
    "CurrenciesDiffer",
    "Money",
    "decimal_separator",
    "format_amount",
    "format_money",
    "groups_in_pairs",
    "typed_amount",
]

MAX_MINOR = 10**15
"""Above this an amount is a slip of the hand: it also stays exact as a JSON number (2**53 > 10**15)."""


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


def format_money(money: Money, locale: str) -> str:
    """Write an amount with its symbol as the locale does, always with all of the currency's digits."""
    from babel.numbers import format_currency

    digits = "0" * money.currency.exponent
    by_apostrophe = _groups_by_apostrophe(locale)
    written = format_currency(
        money.decimal,
        money.currency.code,
        format=_currency_pattern(locale, digits),
        locale=_read_locale(locale),
        currency_digits=False,
        group_separator=not by_apostrophe,
    )
    return _LETTERS_TOUCH_DIGITS.sub("\u00a0", _with_apostrophes(written) if by_apostrophe else written)


def format_amount(money: Money, locale: str) -> str:
    """Write an amount without its symbol, always with all of the currency's digits: "1.234,50"."""
    from babel.numbers import format_decimal

    digits = f".{'0' * money.currency.exponent}" if money.currency.exponent else ""
    by_apostrophe = _groups_by_apostrophe(locale)
    written: str = format_decimal(
        money.decimal,
        format=_read_locale(locale).decimal_formats[None].pattern.replace("0.###", f"0{digits}"),
        locale=_read_locale(locale),
        group_separator=not by_apostrophe,
    )
    return _with_apostrophes(written) if by_apostrophe else written


def typed_amount(money: Money, locale: str) -> str:
    """Give an amount as somebody would type it: no symbol, no grouping; `amounts.reading.parse_amount` reads it."""
    return str(money.decimal).replace(".", decimal_separator(locale))


@lru_cache
def decimal_separator(locale: str) -> str:
    """Give the mark between units and decimals in a locale: "," in es_UY, "." in en_US."""
    from babel.numbers import get_decimal_symbol

    return get_decimal_symbol(_read_locale(locale))


@lru_cache
def groups_in_pairs(locale: str) -> bool:
    """Say whether a locale groups the digits above thousands in pairs: 1,00,000 in India."""
    return bool(_read_locale(locale).decimal_formats[None].grouping == (3, 2))


_WHOLE = re.compile(r"[0-9]+")
_LETTERS_TOUCH_DIGITS = re.compile(r"(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")
"""CLDR wants a blank between a currency written in letters and its digits; Babel leaves it out."""


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
def _groups_by_apostrophe(locale: str) -> bool:
    """Babel takes the apostrophes of Switzerland for quotes and drops them in pairs: 1234567.89."""
    from babel.numbers import get_group_symbol

    return get_group_symbol(_read_locale(locale)) in "'’"


def _with_apostrophes(written: str) -> str:
    return _WHOLE.sub(lambda found: f"{int(found[0]):,}".replace(",", "’"), written, count=1)


@lru_cache
def _currency_pattern(locale: str, digits: str) -> str:
    pattern = _read_locale(locale).currency_formats["standard"].pattern
    return re.sub(r"0(?:\.0+)?", "0" + (f".{digits}" if digits else ""), pattern)
