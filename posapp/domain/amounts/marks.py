"""Tells what the dots, commas and blanks between the digits of an amount mean."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from posapp.domain.currency import Currency
from posapp.domain.money import decimal_separator, groups_in_pairs

__all__ = ["BLANKS", "DecimalMark", "Digits", "decide_mark", "digits_in", "mark_of", "marks_in"]


BLANKS = " \u00a0\u2007\u2009\u202f"
"""The blanks that group thousands: a plain one, and those of fixed width that spreadsheets and countries use."""


class DecimalMark(StrEnum):
    """What stands between units and decimals; the other mark groups thousands."""

    POINT = "point"
    COMMA = "comma"

    @property
    def sign(self) -> str:
        """The mark itself."""
        return "." if self is DecimalMark.POINT else ","

    @property
    def other(self) -> "DecimalMark":
        """The mark that groups thousands beside this one."""
        return DecimalMark.COMMA if self is DecimalMark.POINT else DecimalMark.POINT


@dataclass(frozen=True, slots=True)
class Digits:
    """An amount's digits as one decimal mark has them.

    Attributes:
        whole: The digits before the mark.
        decimals: Those behind it; empty where there is none.
    """

    whole: str
    decimals: str

    def fit(self, unit: Currency) -> bool:
        """Say whether the currency has these decimals.

        Zeros beyond its own are nothing ("1500.00" pesos of Chile), but three decimals are never cents with a zero:
        they are what grouped thousands look like.
        """
        beyond = self.decimals[unit.exponent :]
        return not beyond or (not beyond.strip("0") and len(self.decimals) != 3)


def mark_of(locale: str) -> DecimalMark:
    """Give the decimal mark of the shop's country."""
    return DecimalMark.COMMA if decimal_separator(locale) == "," else DecimalMark.POINT


def digits_in(text: str, mark: DecimalMark, locale: str) -> Digits | None:
    """Take digits apart at a decimal mark; None where its grouping or the mark itself makes no sense.

    Args:
        text: As AmountText has it.
        mark: The decimal mark.
        locale: The shop's; in some countries thousands are grouped in pairs (1,00,000).
    """
    found = _PATTERNS[mark, groups_in_pairs(locale)].fullmatch(text)
    if found is None:
        return None
    return Digits(re.sub(r"[^0-9]", "", found["whole"]), found["decimals"] or "")


def marks_in(text: str, locale: str) -> frozenset[DecimalMark]:
    """Give the decimal marks with which digits make sense; both where the text has none, or can be read in two ways."""
    return frozenset(each for each in DecimalMark if digits_in(text, each, locale) is not None)


def decide_mark(texts: Iterable[str], unit: Currency, locale: str) -> DecimalMark | None:
    """Give the decimal mark of a whole column; None where a person must say it.

    Rows that admit one reading only decide. Where there are none, the country does, as long as each row that can be
    read in two ways is a whole grouping there.

    Args:
        texts: The column's digits, as AmountText has them.
        unit: The column's currency.
        locale: The shop's.
    """
    certain: set[DecimalMark] = set()
    doubtful: list[str] = []
    for each in texts:
        marks = marks_in(each, locale)
        certain |= marks if len(marks) == 1 else set()
        if len(marks) == 2 and not each.isdigit():
            doubtful.append(each)
    if certain:
        return certain.pop() if len(certain) == 1 else None
    own = mark_of(locale)
    readings = (digits_in(each, own, locale) for each in doubtful)
    return own if all(each is not None and each.fit(unit) for each in readings) else None


def _pattern(mark: DecimalMark, *, in_pairs: bool) -> re.Pattern[str]:
    """Groups are of three digits behind the first, which begins with no zero; one kind of sign groups them all."""
    group = rf"(?P<group>[{re.escape(mark.other.sign)}'’{BLANKS}])"
    inner = "[0-9]{2,3}" if in_pairs else "[0-9]{3}"
    grouped = rf"[1-9][0-9]{{0,2}}(?={group})(?:(?P=group){inner})*(?P=group)[0-9]{{3}}"
    return re.compile(rf"(?P<whole>{grouped}|[0-9]+)(?:{re.escape(mark.sign)}(?P<decimals>[0-9]+))?")


_PATTERNS = {(mark, pairs): _pattern(mark, in_pairs=pairs) for mark in DecimalMark for pairs in (False, True)}
