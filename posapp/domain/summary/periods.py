"""Holds the period of a summary: a day, a week, a month or a range of the shop's days."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["MAX_RANGE_DAYS", "Period", "PeriodInvalid", "PeriodKind"]

MAX_RANGE_DAYS = 366
FIRST_YEAR, LAST_YEAR = 1971, 9998
"""So that what is compared with, and the day after, are days of the calendar too."""
WEEK = 7


class PeriodInvalid(InputError):
    """The days are no valid period."""

    field = "period"
    sentence = mark(
        "errors", "Period: {first} to {last} is not a valid period. Enter at most 366 days, with the first day first."
    )


class PeriodKind(StrEnum):
    """The kinds of periods, which define the next and the compared period."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    RANGE = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Consecutive days of the shop's calendar.

    Attributes:
        kind: Day, week, month or any range.
        first: Its first day.
        last: Its last day, the same one for a single day.
    """

    kind: PeriodKind
    first: date
    last: date

    @classmethod
    def of_day(cls, day: date) -> "Period":
        """Give a single day; raises PeriodInvalid where the calendar ends."""
        return _checked(PeriodKind.DAY, day, day)

    @classmethod
    def of_week(cls, day: date, first_weekday: int = 0) -> "Period":
        """Give the week of a day.

        Args:
            day: One of its days.
            first_weekday: The weekday on which it begins: 0 is Monday, 6 is Sunday.

        Raises:
            PeriodInvalid: Where the calendar ends.
        """
        _checked(PeriodKind.DAY, day, day)
        first = day - timedelta(days=(day.weekday() - first_weekday) % WEEK)
        return _checked(PeriodKind.WEEK, first, first + timedelta(days=WEEK - 1))

    @classmethod
    def of_month(cls, day: date) -> "Period":
        """Give the month of a day; raises PeriodInvalid where the calendar ends."""
        last = calendar.monthrange(day.year, day.month)[1]
        return _checked(PeriodKind.MONTH, day.replace(day=1), day.replace(day=last))

    @classmethod
    def between(cls, first: date, last: date) -> "Period":
        """Give any range of at most 366 days; raises PeriodInvalid."""
        return _checked(PeriodKind.RANGE, first, last)

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def each_day(self) -> tuple[date, ...]:
        """Give its days in their order."""
        return tuple(self.first + timedelta(days=number) for number in range(self.days))

    def step(self, by: int) -> "Period":
        """Give the period so many steps later, earlier where `by` is negative; raises PeriodInvalid."""
        try:
            if self.kind is PeriodKind.MONTH:
                return Period.of_month(_month_of(self.first, by))
            moved = timedelta(days=by * self.days)
            return _checked(self.kind, self.first + moved, self.last + moved)
        except (OverflowError, ValueError) as error:  # beyond what a date can be
            raise PeriodInvalid(first=self.first.isoformat(), last=self.last.isoformat()) from error

    def earlier(self, number: int) -> "Period":
        """Give an earlier period to compare with: so many weeks, or for a month so many months, before.

        A range goes back by as many whole weeks as it takes to lie before itself, so that weekdays meet weekdays.
        """
        if self.kind is PeriodKind.MONTH:
            return Period.of_month(_month_of(self.first, -number))
        back = timedelta(days=number * WEEK * -(-self.days // WEEK))
        return Period(kind=self.kind, first=self.first - back, last=self.last - back)

    def pieces(self, longest: int) -> tuple["Period", ...]:
        """Give the period in parts of at most so many days, to be read one by one."""
        starts = range(0, self.days, longest)
        return tuple(
            Period(
                kind=PeriodKind.RANGE,
                first=self.first + timedelta(days=start),
                last=min(self.last, self.first + timedelta(days=start + longest - 1)),
            )
            for start in starts
        )


def _checked(kind: PeriodKind, first: date, last: date) -> Period:
    in_reach = first.year >= FIRST_YEAR and last.year <= LAST_YEAR
    if not in_reach or not 0 <= (last - first).days < MAX_RANGE_DAYS:
        raise PeriodInvalid(first=first.isoformat(), last=last.isoformat())
    return Period(kind=kind, first=first, last=last)


def _month_of(first: date, by: int) -> date:
    months = first.year * 12 + first.month - 1 + by
    return date(months // 12, months % 12 + 1, 1)
