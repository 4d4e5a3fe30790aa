"""Gives the hours of the shop's day in local time, also on days of a clock change."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from posapp.domain.business_days import BusinessDays

__all__ = ["QUARTER", "ShopHour", "hours_of", "quarter_hour", "quarter_minute", "quarters_of"]

QUARTER = timedelta(minutes=15)
"""Every zone in use differs from UTC by whole quarters of an hour, and every clock change falls between two."""
DAY_MINUTES = 24 * 60
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, order=True)
class ShopHour:
    """An hour of the shop's local time.

    Attributes:
        hour: 0 to 23.
        again: Whether it is the second of two hours that a clock change repeats.
    """

    hour: int
    again: bool = False

    @classmethod
    def of(cls, moment: datetime, zone: ZoneInfo) -> "ShopHour":
        """Give the hour of a moment."""
        there = moment.astimezone(zone)
        return cls(there.hour, bool(there.fold))

    @classmethod
    def named(cls, key: str) -> "ShopHour":
        """Give the hour of a key; raises ValueError for an invalid one."""
        return cls(int(key.removesuffix("+")), key.endswith("+"))

    @property
    def key(self) -> str:
        """Its text in files: "01", and "01+" for the second one."""
        return f"{self.hour:02d}{'+' if self.again else ''}"


def hours_of(day: date, days: BusinessDays) -> tuple[ShopHour, ...]:
    """Give the hours that a day has, in their order: 24, or 23 or 25 where the clock changes by one.

    A day that ends later than the one before it is longer; the hours that it has twice are given once.
    """
    return tuple(dict.fromkeys(quarter_hour(quarter, days.zone) for quarter in _quarters(day, days)))


def quarter_hour(quarter: int, zone: ZoneInfo) -> ShopHour:
    """Give the shop's hour of a quarter of an hour, counted from 1970 in UTC."""
    return ShopHour.of(_EPOCH + quarter * QUARTER, zone)


def quarter_minute(quarter: int, day: date, zone: ZoneInfo) -> int:
    """Give the minute on the shop's wall at which a quarter of an hour begins, counted from the midnight of a day.

    After the midnight that follows it is 1440 or more.
    """
    there = (_EPOCH + quarter * QUARTER).astimezone(zone)
    return (there.date() - day).days * DAY_MINUTES + there.hour * 60 + there.minute


def quarters_of(some: tuple[date, ...], hour: ShopHour, days: BusinessDays) -> tuple[int, ...]:
    """Give the quarters of an hour of local time on some of the shop's days, counted from 1970 in UTC."""
    return tuple(
        quarter for day in some for quarter in _quarters(day, days) if quarter_hour(quarter, days.zone) == hour
    )


def _quarters(day: date, days: BusinessDays) -> range:
    return range((days.begin(day) - _EPOCH) // QUARTER, (days.end(day) - _EPOCH) // QUARTER)
