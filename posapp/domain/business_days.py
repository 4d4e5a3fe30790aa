"""Says to which of the shop's days a moment belongs, where a day may end some hours after midnight."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

__all__ = ["LATEST_END", "BusinessDays", "DayEnd"]

LATEST_END = 6
"""The latest hour at which a day may end, on the next calendar day."""
_DAY, _SECOND = timedelta(days=1), timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class DayEnd:
    """The hour at which days end, on the next calendar day.

    Attributes:
        first: The first day that ends then; those before it end as they did.
        hour: 0 is midnight; at most LATEST_END.
    """

    first: date
    hour: int


@dataclass(frozen=True, slots=True)
class BusinessDays:
    """The days of a shop: each begins where the one before ends, so that every moment belongs to exactly one.

    When another end is chosen, the ends of earlier days stay: no moment before the change ever moves to another day.

    Attributes:
        zone: The shop's zone.
        ends: When its days end, the earliest first; days before the first of them end at midnight.
    """

    zone: ZoneInfo
    ends: tuple[DayEnd, ...] = ()

    def end_hour(self, day: date) -> int:
        """Give the hour at which a day ends, on the next calendar day."""
        return next((each.hour for each in reversed(self.ends) if each.first <= day), 0)

    def begin(self, day: date) -> datetime:
        """Give the moment (UTC) at which a day begins, and the one before ends; raises OverflowError at date.min."""
        return _first_moment(day, self.end_hour(day - _DAY), self.zone)

    def end(self, day: date) -> datetime:
        """Give the moment (UTC) at which a day is over, and the next begins; raises OverflowError at date.max."""
        return self.begin(day + _DAY)

    def of(self, moment: datetime) -> date:
        """Give the day of a moment."""
        day = moment.astimezone(self.zone).date()
        if not date.min + 2 * _DAY < day < date.max - 2 * _DAY:  # nothing is sold where the calendar ends
            return day
        while moment < self.begin(day):
            day -= _DAY
        while moment >= self.end(day):
            day += _DAY
        return day

    def changed(self, hour: int, now: datetime, is_closed: Callable[[date], bool]) -> "BusinessDays":
        """Give the days once they end at another hour, from the running day on.

        Where the running day is closed, or would be over by the new hour already, it ends as it was to end, and the
        next day is the first that ends at the new hour.

        Args:
            hour: From 0 to LATEST_END.
            now: The moment of the change, UTC.
            is_closed: Says whether a day is closed.
        """
        running = self.of(now)
        at_once = self._ending(hour, running)
        return self._ending(hour, running + _DAY) if is_closed(running) or at_once.end(running) <= now else at_once

    def _ending(self, hour: int, first: date) -> "BusinessDays":
        before = tuple(each for each in self.ends if each.first < first)
        is_same = (before[-1].hour if before else 0) == hour
        return replace(self, ends=before if is_same else (*before, DayEnd(first, hour)))


@lru_cache(maxsize=4_096)
def _first_moment(day: date, hour: int, zone: ZoneInfo) -> datetime:
    """Give the first moment at which the clocks of a zone show an hour of a day, or a later one where they skip it."""
    wanted = datetime.combine(day, time(hour), zone)
    found = wanted.astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None) == wanted.replace(tzinfo=None):
        return found
    before = wanted.replace(fold=1).astimezone(UTC)  # read by the offset after the gap, it lies before the gap
    offset = before.astimezone(zone).utcoffset()
    while found - before > _SECOND:
        middle = before + (found - before) // 2
        if middle.astimezone(zone).utcoffset() == offset:
            before = middle
        else:
            found = middle
    return found.replace(microsecond=0)
