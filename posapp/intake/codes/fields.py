"""Reads the amounts, days and parameters of fiscal codes strictly: what is not plain is refused, never guessed."""

import re
from datetime import date
from decimal import Decimal
from urllib.parse import unquote

from posapp.domain.currency import currency
from posapp.domain.money import MAX_MINOR, Money
from posapp.domain.pos_receipts.fiscal_code_errors import AmountNotPlain, CodeDamaged

__all__ = ["Link", "link", "parameters", "plain_amount", "plain_day", "plain_number"]

_LINK = re.compile(r"(https?)://([a-z0-9.-]{4,100})/([^?]{0,100})\?(.+)", re.IGNORECASE | re.DOTALL)
_AMOUNT = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,6})?")
_DAYS = (
    re.compile(r"(?P<year>20[0-9]{2})-?(?P<month>[0-9]{2})-?(?P<day>[0-9]{2})"),
    re.compile(r"(?P<day>[0-9]{2})/(?P<month>[0-9]{2})/(?P<year>20[0-9]{2})"),
    re.compile(r"(?P<day>[0-9]{2})-(?P<month>[0-9]{2})-(?P<year>20[0-9]{2})"),
)


class Link:
    """An address in a code.

    Attributes:
        host: In small letters.
        path: In small letters, without the slash before it.
        query: What follows the question mark, as it stands.
    """

    __slots__ = ("host", "path", "query")

    def __init__(self, host: str, path: str, query: str) -> None:
        self.host, self.path, self.query = host.lower(), path.lower(), query


def link(text: str) -> Link | None:
    """Take an address apart; None where the text is none with a question mark."""
    found = _LINK.fullmatch(text)
    return None if found is None else Link(found[2], found[3], found[4])


def parameters(query: str, *names: str, optional: str = "") -> dict[str, str]:
    """Give parameters of a query, decoded.

    Args:
        query: What follows the question mark.
        names: Those that must say something.
        optional: One that may be missing or empty, and is empty then.

    Raises:
        CodeDamaged: One is missing, or there twice.
    """
    found: dict[str, str] = {}
    for each in query.split("&", 50):
        name, _equals, value = each.partition("=")
        if name in found:
            raise CodeDamaged(part=name)
        if name in {*names, optional}:
            found[name] = unquote(value)
    for name in names:
        if not found.get(name):
            raise CodeDamaged(part=name)
    return {optional: ""} | found


def plain_amount(text: str, code: str) -> Money:
    """Read digits with at most one point and no more decimals than the currency has, but zeros.

    Raises:
        AmountNotPlain: It is written otherwise, is negative, or is more than any sale.
    """
    if not _AMOUNT.fullmatch(text):
        raise AmountNotPlain()
    unit = currency(code)
    minor = Decimal(text).scaleb(unit.exponent)
    if minor != minor.to_integral_value() or minor > MAX_MINOR:
        raise AmountNotPlain()
    return Money(int(minor), unit)


def plain_day(text: str) -> date:
    """Read a day of this century with its year first, or last and with marks; raises CodeDamaged."""
    for form in _DAYS:
        found = form.fullmatch(text)
        if found is not None:
            try:
                return date(int(found["year"]), int(found["month"]), int(found["day"]))
            except ValueError:
                continue
    raise CodeDamaged(part="date")


def plain_number(text: str, part: str, most: int) -> str:
    """Give the digits of a whole number above zero, without zeros before it; raises CodeDamaged.

    Args:
        text: The digits.
        part: What a refusal calls it.
        most: The largest number of digits.
    """
    if not (text.isascii() and text.isdigit() and len(text) <= most and int(text)):
        raise CodeDamaged(part=part)
    return str(int(text))
