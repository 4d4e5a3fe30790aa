"""Writes a day in figures as the shop does, and reads one that is typed so."""

import re
from datetime import date

from PySide6.QtCore import QLocale

from posapp.domain.coupons.terms import DayInvalid, parse_day

__all__ = ["day_format", "read_day", "written_day"]

_PARTS = re.compile("d+|M+|y+")
_NUMERIC = re.compile(r"d{1,2}|M{1,2}|yyyy")
_EXAMPLE = date(2026, 12, 31)


def day_format(locale: str) -> str:
    """Give the shop's format for days, as Qt spells it, with four figures of a year: two may be of another century."""
    short = QLocale(locale).dateFormat(QLocale.FormatType.ShortFormat)
    return short.replace("yyyy", "yy").replace("yy", "yyyy")


def written_day(day: date, locale: str) -> str:
    """Give a day in the shop's order, such as "31/12/2026"; as year, month and day where the shop writes names."""
    pattern = day_format(locale)
    if not all(_NUMERIC.fullmatch(part) for part in _PARTS.findall(pattern)):
        return day.isoformat()
    figures = {"d": day.day, "M": day.month, "y": day.year}
    return _PARTS.sub(lambda part: f"{figures[part[0][0]]:0{len(part[0])}}", pattern)


def read_day(text: str, locale: str) -> date:
    """Read a day in the shop's order, its zeros left out or not, or as year, month and day ("2026-12-31").

    Raises:
        DayInvalid: When it is neither, or the calendar has no such day.
    """
    order = [part[0] for part in _PARTS.findall(day_format(locale))]
    between = [re.escape(sign) for sign in _PARTS.split(day_format(locale))]
    figures = "".join(
        f"{before}(?P<{part}>[0-9]{{{'4' if part == 'y' else '1,2'}}})"
        for before, part in zip(between, order, strict=False)
    )
    match = re.fullmatch(figures + between[-1], text.strip())
    try:
        if match is None:
            return parse_day(text)
        return date(int(match["y"]), int(match["M"]), int(match["d"]))
    except ValueError as error:
        raise DayInvalid(text=text.strip()[:20], example=written_day(_EXAMPLE, locale)) from error
    except DayInvalid as error:
        raise DayInvalid(text=error.facts["text"], example=written_day(_EXAMPLE, locale)) from error
