"""Compares a period with an earlier one like for like: the same days of both, up to the same time of day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from posapp.domain.business_days import BusinessDays
from posapp.domain.currency import Currency
from posapp.domain.money import Money
from posapp.domain.summary.figures import CustomerCount, SalesTotals
from posapp.domain.summary.periods import Period, PeriodKind

__all__ = [
    "ComparedCustomers",
    "ComparedTakings",
    "LikeForLike",
    "TimedTakings",
    "average_receipt",
    "compare",
    "percent_change",
]

QUARTER_MINUTES, DAY_MINUTES = 15, 24 * 60
TimedTakings = tuple[date, int, SalesTotals]
"""Takings of a quarter of an hour: the shop's day, the minute at which it began, and the figures.

Minutes are those on the shop's wall, from the midnight of that day; after the next midnight they are 1440 and more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedTakings:
    """The takings of the compared days in one currency, now and then."""

    now: SalesTotals
    before: SalesTotals

    @property
    def currency(self) -> Currency:
        """The one currency of both."""
        return self.now.gross.currency


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedCustomers:
    """Who was there in the compared days, now and then."""

    now: CustomerCount
    before: CustomerCount


@dataclass(frozen=True, slots=True, kw_only=True)
class LikeForLike:
    """Takings and customers of the same days of two periods.

    Attributes:
        days: The days of this period that are counted.
        before: As many days of the earlier one, from its beginning.
        until: The time on the last of these days up to which both are counted; None where the whole day is.
        takings: What was taken, for each currency.
        customers: Who was there; None in a document of an earlier posapp.
    """

    days: Period
    before: Period
    until: time | None
    takings: tuple[ComparedTakings, ...]
    customers: ComparedCustomers | None = None

    def end(self, days: Period, shop_days: BusinessDays) -> datetime:
        """Give the moment (UTC) up to which `self.days` or `self.before` are counted."""
        if self.until is None:
            return shop_days.end(days.last)
        last = datetime.combine(days.last, self.until, shop_days.zone).replace(fold=1)
        if last.astimezone(UTC) < shop_days.begin(days.last):
            last += timedelta(days=1)
        return last.astimezone(UTC)

    def of(self, unit: Currency) -> ComparedTakings:
        """Give the takings in a currency, also where there were none."""
        nothing = SalesTotals.zero(unit)
        return next(
            (each for each in self.takings if each.currency == unit), ComparedTakings(now=nothing, before=nothing)
        )


def compare(
    period: Period,
    generated_at: datetime,
    shop_days: BusinessDays,
    now: Iterable[TimedTakings],
    before: Iterable[TimedTakings],
) -> LikeForLike | None:
    """Compare a period with the one before it.

    A period that is not over counts up to the last whole quarter of an hour, and the earlier one up to the same. Where
    one of two months is shorter, as many days of both are counted as it has.

    Args:
        period: The days.
        generated_at: The moment up to which there are records.
        shop_days: The shop's days.
        now: The takings of the period.
        before: Those of `period.earlier(1)`.

    Returns:
        The comparison; None where no part of the period has passed.
    """
    earlier = period.earlier(1)
    last, until = _reached(period, generated_at, shop_days)
    number = min((last - period.first).days + 1, earlier.days)
    if number < 1:
        return None
    if number < (last - period.first).days + 1:
        until = None  # the last compared day lies before today
    days, then = _first_days(period, number), _first_days(earlier, number)
    sums = _summed(now, days.last, until), _summed(before, then.last, until)
    units = sorted({*sums[0], *sums[1]}, key=lambda unit: unit.code)
    takings = tuple(
        ComparedTakings(now=sums[0].get(unit, SalesTotals.zero(unit)), before=sums[1].get(unit, SalesTotals.zero(unit)))
        for unit in units
    )
    return LikeForLike(days=days, before=then, until=_time(until), takings=takings)


def percent_change(now: int, before: int) -> int | None:
    """Give by how many percent a figure has changed, rounded half away from zero.

    Returns:
        The change; None where there is nothing to compare with: nothing before, or less than nothing.
    """
    if before <= 0:
        return None
    change = now - before
    rounded = (200 * abs(change) + before) // (2 * before)
    return rounded if change >= 0 else -rounded


def average_receipt(takings: SalesTotals) -> Money | None:
    """Give the average paid at once, rounded half up to the minor unit; None where nobody paid."""
    if not takings.payments:
        return None
    paid = takings.paid
    return Money((2 * paid.minor + takings.payments) // (2 * takings.payments), paid.currency)


def _reached(period: Period, generated_at: datetime, shop_days: BusinessDays) -> tuple[date, int | None]:
    """Give the last day with something to count, and up to when; at the day's first quarter that is the day before."""
    day = shop_days.of(generated_at)
    if day > period.last:
        return period.last, None
    minute = _minute(generated_at, day, shop_days)
    until = minute - minute % QUARTER_MINUTES
    begun = until > _minute(shop_days.begin(day), day, shop_days)
    return (day, until) if begun else (day - timedelta(days=1), None)


def _minute(moment: datetime, day: date, shop_days: BusinessDays) -> int:
    there = moment.astimezone(shop_days.zone)
    return (there.date() - day).days * DAY_MINUTES + there.hour * 60 + there.minute


def _time(minute: int | None) -> time | None:
    return None if minute is None else time(minute % DAY_MINUTES // 60, minute % 60)


def _first_days(period: Period, number: int) -> Period:
    if number == period.days:
        return period
    return Period(kind=PeriodKind.RANGE, first=period.first, last=period.first + timedelta(days=number - 1))


def _summed(parts: Iterable[TimedTakings], last: date, until: int | None) -> dict[Currency, SalesTotals]:
    sums: dict[str, list[int]] = defaultdict(lambda: [0] * 5)
    units: dict[str, Currency] = {}
    for day, minute, figures in parts:
        if day < last or (day == last and (until is None or minute < until)):
            unit = figures.gross.currency
            total = sums[unit.code]
            units[unit.code] = unit
            total[0] += figures.payments
            total[1] += figures.gross.minor
            total[2] += figures.discounts.minor
            total[3] += figures.refunds
            total[4] += figures.refunded.minor
    return {units[code]: _takings(units[code], total) for code, total in sums.items()}


def _takings(unit: Currency, total: list[int]) -> SalesTotals:
    payments, gross, discounts, refunds, refunded = total
    return SalesTotals(
        payments=payments,
        gross=Money(gross, unit),
        discounts=Money(discounts, unit),
        refunds=refunds,
        refunded=Money(refunded, unit),
    )
