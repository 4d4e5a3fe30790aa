"""Adds up what each hour of each weekday brought, and finds the best of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from posapp.domain.currency import Currency
from posapp.domain.day.hours import ShopHour
from posapp.domain.money import Money
from posapp.domain.summary.figures import SalesTotals

__all__ = ["Busiest", "HeatCell", "busiest", "heat_of", "share_hundredths"]

WHOLE = 10_000
"""All of something in hundredths of a percent."""
HOURS = 24
TOGETHER = 2
"""Neighbouring hours that make the busiest time of a week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatCell:
    """What an hour of a weekday brought, over all such days of a period, before refunds.

    Attributes:
        weekday: 0 is Monday, 6 is Sunday.
        hour: The hour on the shop's wall.
        payments: The number of payments.
        paid: Their total.
    """

    weekday: int
    hour: ShopHour
    payments: int
    paid: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Busiest:
    """The busiest time: up to two neighbouring hours of a weekday.

    Attributes:
        weekday: 0 is Monday.
        first: The hour in which it begins.
        until: The hour at which it is over, 24 for midnight.
        paid: What was paid then.
        hundredths: Its share of everything, in hundredths of a percent.
    """

    weekday: int
    first: int
    until: int
    paid: Money
    hundredths: int


def heat_of(parts: Iterable[tuple[date, ShopHour, SalesTotals]]) -> tuple[HeatCell, ...]:
    """Give the cells in which somebody paid, for each currency by weekday and hour."""
    sums: dict[tuple[str, int, int, bool], list[int]] = defaultdict(lambda: [0, 0])
    units: dict[str, Currency] = {}
    for day, hour, takings in parts:
        if takings.payments:
            unit = takings.gross.currency
            units[unit.code] = unit
            cell = sums[unit.code, day.weekday(), hour.hour, hour.again]  # a ShopHour as key would be slow
            cell[0] += takings.payments
            cell[1] += takings.gross.minor - takings.discounts.minor
    return tuple(
        HeatCell(weekday=weekday, hour=ShopHour(hour, again), payments=payments, paid=Money(paid, units[code]))
        for (code, weekday, hour, again), (payments, paid) in sorted(sums.items())
    )


def busiest(cells: Sequence[HeatCell], first_hour: int = 0) -> Busiest | None:
    """Give the busiest time of one currency's cells, the earliest among equals; None where nothing was paid.

    Args:
        cells: What each hour of each weekday brought.
        first_hour: The hour on the wall with which a day begins; those before it follow midnight, and end the day.
    """
    sums: dict[tuple[int, int], int] = defaultdict(int)
    for cell in cells:
        sums[cell.weekday, (cell.hour.hour - first_hour) % HOURS] += cell.paid.minor
    whole = sum(sums.values())
    if whole <= 0:
        return None
    together = {
        (weekday, hour): sum(sums.get((weekday, hour + more), 0) for more in range(TOGETHER)) for weekday, hour in sums
    }
    weekday, first = min(together, key=lambda place: (-together[place], place))
    until = max(hour for hour in range(first, first + TOGETHER) if sums.get((weekday, hour))) + 1
    paid = together[weekday, first]
    return Busiest(
        weekday=weekday,
        first=(first_hour + first) % HOURS,
        until=(first_hour + until - 1) % HOURS + 1,
        paid=Money(paid, cells[0].paid.currency),
        hundredths=share_hundredths(paid, whole),
    )


def share_hundredths(part: int, whole: int) -> int:
    """Give a share in hundredths of a percent, rounded half up; 0 of nothing."""
    return 0 if whole <= 0 else (2 * WHOLE * part + whole) // (2 * whole)
