"""Reads the dates and times that points of sale write; the order of day and month is the whole column's."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

__all__ = [
    "ColumnDates",
    "DateOrder",
    "column_dates",
    "date_order_of",
    "day_in",
    "has_twelve_hours",
    "iso_timestamp",
    "orders_in",
]


class DateOrder(StrEnum):
    """The order in which a POS writes day, month and year."""

    ISO = "iso"
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnDates:
    """What the rows of a column say.

    Attributes:
        certain: The orders of the rows that admit only one: a day above 12.
        is_doubtful: Whether there are rows that may be read in both orders.
    """

    certain: frozenset[DateOrder]
    is_doubtful: bool

    @property
    def proved(self) -> DateOrder | None:
        """The order that the column proves by itself; None where it proves none, or contradicts itself."""
        return next(iter(self.certain)) if len(self.certain) == 1 else None


def iso_timestamp(text: str, order: DateOrder) -> str:
    """Give a date and time in ISO's form, with the offset that it has: "2026-08-07 14:05:00-03:00".

    It knows dates with / . or - between, years of two digits (of this century), names of months in English, Spanish
    and Portuguese, times of twelve hours with "PM" or "p. m.", "UTC" and offsets, and the numbers of spreadsheets,
    whose day 1 is the first of 1900 (ECMA-376, 18.17.4.1).

    Args:
        text: The cell, or the cells of date and time with a blank between.
        order: The column's; ISO for a column of no doubt.

    Returns:
        The same text where it is none of these; the caller refuses it.
    """
    day_text, _, clock_text = text.partition(" ")
    day, clock = _iso_day(day_text, order), _plain_clock(clock_text)
    if day and clock:
        return f"{day} {clock}"
    bare = " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split())
    serial = _SERIAL.fullmatch(bare)
    if serial is not None:
        return _of_serial(float(serial[0]))
    found = _TIMESTAMP.fullmatch(bare)
    if found is None:
        return text
    written, time = _iso_day(found["date"], order), _clock(found)
    return text if written is None or time is None else f"{written}{time}{_offset(found['zone'] or '')}"


def day_in(text: str, order: DateOrder) -> date | None:
    """Give the day of a date without a time; None where the text is none."""
    written = iso_timestamp(text, order)
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None


def orders_in(text: str) -> frozenset[DateOrder]:
    """Give the orders in which a text may be a date; all three where the order does not matter."""
    bare = " ".join(text.split())
    found = _NUMERIC.match(bare)
    if found is None or len(found["first"]) == 4:
        return frozenset(DateOrder)
    first, second = int(found["first"]), int(found["second"])
    if first == second:
        return frozenset(DateOrder)
    orders = set()
    if first <= 31 and second <= 12:
        orders.add(DateOrder.DAY_FIRST)
    if first <= 12 and second <= 31:
        orders.add(DateOrder.MONTH_FIRST)
    return frozenset(orders)


def column_dates(texts: Iterable[str]) -> ColumnDates:
    """Tell what the rows of a whole column say about the order of its dates."""
    certain: set[DateOrder] = set()
    doubtful = False
    for each in texts:
        orders = orders_in(each)
        if len(orders) == 1:
            certain |= orders
        doubtful = doubtful or len(orders) == 2
    return ColumnDates(certain=frozenset(certain), is_doubtful=doubtful)


def date_order_of(locale: str) -> DateOrder:
    """Give the order in which a shop's country writes dates with figures."""
    from babel import Locale

    pattern = Locale.parse(locale).date_formats["short"].pattern
    return DateOrder.MONTH_FIRST if pattern.lower().find("m") < pattern.lower().find("d") else DateOrder.DAY_FIRST


def has_twelve_hours(text: str) -> bool:
    """Say whether a time bears AM or PM."""
    return _TWELVE_HOURS.search(text) is not None


@lru_cache(maxsize=8192)
def _plain_clock(text: str) -> str:
    """A time of day without a zone, as most rows have it; empty for any other text."""
    found = _PLAIN_CLOCK.fullmatch(text)
    time = None if found is None or int(found["hour"]) > 23 else _clock(found)
    return "" if time is None else time.strip()


@lru_cache(maxsize=8192)
def _iso_day(text: str, order: DateOrder) -> str | None:
    named = _NAMED_DAY_FIRST.fullmatch(text) or _NAMED_MONTH_FIRST.fullmatch(text)
    if named is not None:
        month = _MONTHS.get(named["month"].rstrip(".").lower()[:3])
        return None if month is None else f"{int(named['year']):04d}-{month:02d}-{int(named['day']):02d}"
    found = _NUMERIC.fullmatch(text)
    if found is None:
        return None
    first, second, third = found["first"], found["second"], found["third"]
    if len(first) == 4:
        return f"{first}-{int(second):02d}-{int(third):02d}"
    if order is DateOrder.ISO or len(third) not in {2, 4}:
        return None
    day, month_text = (first, second) if order is DateOrder.DAY_FIRST else (second, first)
    year = third if len(third) == 4 else f"20{third}"
    return f"{year}-{int(month_text):02d}-{int(day):02d}"


def _clock(found: re.Match[str]) -> str | None:
    if found["hour"] is None:
        return ""
    hour, half = int(found["hour"]), (found["half"] or "").lower()[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return f" {hour:02d}:{found['minute']}:{found['second'] or '00'}"


def _offset(zone: str) -> str:
    if not zone:
        return ""
    if zone.upper() in {"Z", "UTC", "GMT"}:
        return "+00:00"
    digits = zone.replace(":", "")
    return f"{digits[:3]}:{digits[3:] or '00'}"


def _of_serial(days: float) -> str:
    """Spreadsheets believe in a 29 February 1900, so day 1 is counted from 30 December 1899 for every later date."""
    timestamp = datetime(1899, 12, 30) + timedelta(seconds=round(days * 86_400))  # noqa: DTZ001 - a wall clock
    return timestamp.strftime("%Y-%m-%d %H:%M:%S") if days % 1 else timestamp.strftime("%Y-%m-%d")


_MONTHS = {
    **dict(zip("jan feb mar apr may jun jul aug sep oct nov dec".split(), range(1, 13), strict=True)),
    **dict(zip("ene feb mar abr may jun jul ago sep oct nov dic".split(), range(1, 13), strict=True)),
    **dict(zip("jan fev mar abr mai jun jul ago set out nov dez".split(), range(1, 13), strict=True)),
}
_SERIAL = re.compile(r"[2-6][0-9]{4}(?:\.[0-9]{1,12})?")
"""The days of 1954 to 2091."""
_PLAIN_CLOCK = re.compile(
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?(?: (?P<half>[AP])M)?"
)
_TWELVE_HOURS = re.compile(r"[0-9]\s?[AaPp]\.?\s?[Mm]\b")
_NUMERIC = re.compile(
    r"(?P<first>[0-9]{4}|[0-9]{1,2})(?P<mark>[/.\-])(?P<second>[0-9]{1,2})(?P=mark)(?P<third>[0-9]{1,4})"
)
_NAMED_DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|º)?[ \-/](?:de )?(?P<month>[^\W\d_]{3,10}\.?)"
    r"[ \-/,](?: ?(?:de|del) )? ?(?P<year>[0-9]{4})"
)
_NAMED_MONTH_FIRST = re.compile(
    r"(?P<month>[^\W\d_]{3,10}\.?) (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? (?P<year>[0-9]{4})"
)
_TIMESTAMP = re.compile(
    r"(?P<date>.{6,30}?)(?:(?:[T ]|, ?| ?- ?| a las | às )(?P<hour>[0-9]{1,2}):(?P<minute>[0-5][0-9])"
    r"(?::(?P<second>[0-5][0-9])(?:[.,][0-9]{1,9})?)?(?: ?(?P<half>[AaPp]\.? ?[Mm]\.?))?"
    r"(?: ?h(?:s|rs)?\.?)?(?: ?(?P<zone>Z|UTC|GMT|[+\-][0-9]{2}:?(?:[0-9]{2})?))?)?"
)
