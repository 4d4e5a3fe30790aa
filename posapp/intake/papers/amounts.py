"""Finds the amounts in the lines of a paper, by the project's one parser of amounts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from posapp.domain.amounts.currency_symbols import is_known_symbol, means
from posapp.domain.amounts.marks import DecimalMark, decide_mark
from posapp.domain.amounts.reading import parse_in_column
from posapp.domain.currency import Currency, all_codes, currency
from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.intake.papers.shop_facts import ShopFacts

__all__ = ["Amount", "Figure", "amounts_of", "figures_in", "paper_mark"]

MAX_FIGURES = 24
"""No line of a receipt has more columns; what follows in a line of noise is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Digits in a line that may be an amount, before dot and comma are understood.

    Attributes:
        digits: With their marks: "1.234,50".
        sign: The currency's sign beside it; empty for none.
        is_negative: Whether a minus or brackets stand around it.
        is_quantity: Whether "x", "kg" or the like follows.
        stands_apart: Whether it stands at the end of its line behind at least two blanks.
        start: Where it begins in the line, with its sign.
        end: Where it ends.
    """

    digits: str
    sign: str
    is_negative: bool
    is_quantity: bool
    stands_apart: bool
    start: int
    end: int

    @property
    def decimals(self) -> int:
        """How many digits follow the last mark; 0 where there is no mark."""
        found = _LAST_MARK.search(self.digits)
        return len(found[1]) if found else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount in a line.

    Attributes:
        money: What it says, negative with a minus; of the shop's currency where it bears no sign.
        figure: Where it stands.
        is_plain: Whether it looks like money by itself: a currency's sign, all its decimals, or a column of its own.
    """

    money: Money
    figure: Figure
    is_plain: bool


def figures_in(line: str) -> tuple[Figure, ...]:
    """Give the figures of a plain line from left to right; dates, times, percentages and codes are none."""
    found = []
    for match in _FIGURE.finditer(line):
        if _ZERO_BEFORE.match(match["digits"]):
            continue
        found.append(_figure(line, match))
        if len(found) == MAX_FIGURES:
            break
    return tuple(found)


def paper_mark(figures: Iterable[Figure], shop: ShopFacts) -> DecimalMark | None:
    """Give the decimal mark of a whole paper; None where its figures contradict each other or may mean two things.

    Figures with the currency's decimals prove it; where there are none, all of them and the country decide.
    """
    of_money = [each for each in figures if not each.is_quantity and not each.digits.isdigit()]
    exponent = shop.currency.exponent
    proving = [each.digits for each in of_money if exponent and each.decimals == exponent]
    texts = proving or [each.digits for each in of_money]
    return decide_mark(texts, shop.currency, shop.locale)


def amounts_of(figures: Sequence[Figure], shop: ShopFacts, mark: DecimalMark) -> tuple[Amount, ...]:
    """Give the amounts among the figures of a line; quantities and what no currency can express are left out."""
    read = (_amount(each, shop, mark) for each in figures if not each.is_quantity)
    return tuple(each for each in read if each is not None)


def _amount(figure: Figure, shop: ShopFacts, mark: DecimalMark) -> Amount | None:
    unit = _unit(figure.sign, shop.currency, shop.locale) if figure.sign else shop.currency
    if unit is None:
        return None
    try:
        money = parse_in_column(figure.digits, unit, shop.locale, mark)
    except InputError:
        return None
    has_decimals = unit.exponent > 0 and figure.decimals == unit.exponent
    plain = bool(figure.sign) or has_decimals or figure.stands_apart
    return Amount(money=-money if figure.is_negative else money, figure=figure, is_plain=plain)


@lru_cache(maxsize=512)
def _unit(sign: str, own: Currency, locale: str) -> Currency | None:
    """The currency of a sign: the shop's where it may be, else the only one that it can mean."""
    if means(sign, own, locale):
        return own
    if not is_known_symbol(sign):
        return None
    meant = [unit for code in all_codes() if means(sign, unit := currency(code), locale)]
    return meant[0] if len(meant) == 1 else None


def _figure(line: str, match: re.Match[str]) -> Figure:
    start, end = match.span()
    before, behind = line[:start], line[end:]
    return Figure(
        digits=match["digits"],
        sign=(match["sign"] or match["behind"] or "").strip(),
        is_negative=bool(match["first"] or match["second"] or match["after"]),
        is_quantity=_QUANTITY.match(behind) is not None,
        stands_apart=not behind.strip() and (before.endswith("  ") or not before.strip()),
        start=start,
        end=end,
    )


_SIGN = (
    r"(?:U\$S|US\$|AR\$|MX\$|CL\$|RD\$|R\$|\$U|\$|€|£|¥|₲|₡|S/\.?|Bs\.?|Gs\.?|"
    r"(?:USD|EUR|BRL|ARS|UYU|CLP|MXN|COP|PYG|PEN|BOB)(?![A-Za-z]))"
)
_FIGURE = re.compile(
    r"(?<![0-9A-Za-z.,/#%'_*\-])(?<![0-9]:)"
    r"(?P<first>[-(] ?)?"
    rf"(?:(?P<sign>{_SIGN}) {{0,12}})?"
    r"(?P<second>-)?"
    r"(?P<digits>[0-9]{1,3}(?:[.,'’][0-9]{2,3}){1,4}(?:[.,][0-9]{1,4})?(?![0-9])|[0-9]{1,12}(?:[.,][0-9]{1,4})?)"
    r"(?P<after>-(?![0-9A-Za-z])|\))?"
    r"(?P<behind> ?(?:€|USD|EUR|BRL|ARS|UYU|CLP|MXN)(?![A-Za-z]))?"
    r"(?:[A-FNT*](?=\s|$))?"
    r"(?![0-9A-Za-z'_#]|[.,/:\-][0-9A-Za-z]| ?%)"
)
_LAST_MARK = re.compile(r"[.,]([0-9]+)$")
_ZERO_BEFORE = re.compile(r"0[0-9]")
_QUANTITY = re.compile(
    r" {0,3}(?:[xX*@](?![A-Za-z])|"
    r"(?:KG|Kg|kg|UN|Un|un|UND|UNID|Unid|unid|PCT|Pct|LT|Lt|lt|GR|gr|ML|ml|PZA|pza|PC|pc|ea)\b)"
)
