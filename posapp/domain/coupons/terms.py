"""Reads the terms of a coupon that a manager types: a percentage, a day."""

import re
from datetime import date

from posapp.domain.coupons.coupon import WHOLE
from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["DayInvalid", "PercentInvalid", "parse_day", "parse_percent"]


class PercentInvalid(InputError):
    """The text is no percentage between 0 and 100."""

    field = "percent"
    sentence = mark("errors", "Percent: “{text}” is not a percentage. Write a number from 0.01 to 100, such as 12.5.")


class DayInvalid(InputError):
    """The text is no day of the calendar."""

    field = "day"
    sentence = mark("errors", "Day: “{text}” is not a day. Write it like {example}.")


def parse_percent(text: str) -> int:
    """Read a percentage, with a point or a comma ("12.5", "12,5 %"), as hundredths of a percent: 1250.

    Raises:
        PercentInvalid: When it is none, not more than zero, or more than a hundred.
    """
    match = _PERCENT.fullmatch(text.strip())
    hundredths = 0 if match is None else int(match["whole"]) * 100 + int((match["part"] or "").ljust(2, "0"))
    if not 0 < hundredths <= WHOLE:
        raise PercentInvalid(text=text.strip()[:20])
    return hundredths


def parse_day(text: str) -> date:
    """Read a day as year, month and day ("2026-12-31").

    Raises:
        DayInvalid: When the calendar has no such day.
    """
    plain = text.strip()
    try:
        return date.fromisoformat(plain if _DAY.fullmatch(plain) else "")
    except ValueError as error:
        raise DayInvalid(text=plain[:20], example="2026-12-31") from error


_PERCENT = re.compile(r"(?P<whole>[0-9]{1,3})(?:[.,](?P<part>[0-9]{1,2}))?\s*%?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
