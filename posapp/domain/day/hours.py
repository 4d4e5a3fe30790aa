"""Gives the hours of the shop's day in local time, also on days of a clock change."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from posapp.domain.clock import shop_day

__all__ = ["QUARTER", "ShopHour", "hours_of", "midnight", "quarter_hour", "quarter_minute", "quarters_of"]

QUARTER = timedelta(minutes=15)
"""Every zone in use differs from UTC by whole quarters of an hour, and every clock change falls between two."""
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


def hours_of(day: date, zone: ZoneInfo) -> tuple[ShopHour, ...]:
    """Give the hours that a day has, in their order: 24, or 23 or 25 where the clock changes by one."""
    return tuple(dict.fromkeys(quarter_hour(quarter, zone)[1] for quarter in _quarters(day, zone)))


def quarter_hour(quarter: int, zone: ZoneInfo) -> tuple[date, ShopHour]:
    """Give the shop's day and hour of a quarter of an hour, counted from 1970 in UTC."""
    moment = _EPOCH + quarter * QUARTER
    return shop_day(moment, zone), ShopHour.of(moment, zone)


def quarter_minute(quarter: int, zone: ZoneInfo) -> int:
    """Give the minute on the shop's wall at which a quarter of an hour begins."""
    return (_EPOCH + quarter * QUARTER).astimezone(zone).minute


def quarters_of(days: tuple[date, ...], hour: ShopHour, zone: ZoneInfo) -> tuple[int, ...]:
    """Give the quarters of an hour of local time on some days, counted from 1970 in UTC."""
    return tuple(
        quarter for day in days for quarter in _quarters(day, zone) if quarter_hour(quarter, zone) == (day, hour)
    )


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """Give the moment (UTC) at which a day of the shop begins."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _quarters(day: date, zone: ZoneInfo) -> range:
    start, end = midnight(day, zone), midnight(day + timedelta(days=1), zone)
    return range((start - _EPOCH) // QUARTER, (end - _EPOCH) // QUARTER)
