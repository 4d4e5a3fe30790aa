"""Builds a summary from the rows of a ledger for several periods."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from posapp.domain.business_days import BusinessDays
from posapp.domain.currency import Currency
from posapp.domain.day.hours import ShopHour, hours_of
from posapp.domain.summary.best import BestCustomer, BestProduct, ReturningTakings
from posapp.domain.summary.comparison import LikeForLike, TimedTakings, compare
from posapp.domain.summary.heat import heat_of
from posapp.domain.summary.periods import Period, PeriodKind
from posapp.domain.summary.summary import (
    Addable,
    BreakdownLine,
    CustomerCount,
    DaySalesTotals,
    EventsOfHour,
    RedemptionTotals,
    RefundTotals,
    SalesTotals,
    Stage,
    Summary,
)

__all__ = [
    "BestOf",
    "BreakdownRow",
    "EventCountRow",
    "HourRow",
    "PeriodRows",
    "ReportContext",
    "TenderRow",
    "build_summary",
]

Figures = TypeVar("Figures", bound=Addable)


@dataclass(frozen=True, slots=True, kw_only=True)
class TenderRow:
    """The takings of one cashier by one tender at one till and stage; `anonymous` of them without a customer."""

    till: str
    cashier: str
    cashier_name: str
    method: str
    method_name: str = ""
    stage: Stage
    takings: SalesTotals
    anonymous: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HourRow:
    """The takings in a quarter of an hour of a shop's day at one stage.

    `minute` is that on the shop's wall at which the quarter begins, from the day's midnight; the next one is 1440.
    """

    day: date
    hour: ShopHour
    minute: int
    stage: Stage
    takings: SalesTotals


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCountRow:
    """The number of events of an hour at one stage."""

    hour: ShopHour
    stage: Stage
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownRow(Generic[Figures]):
    """The figures of one key, in one currency, at one stage."""

    key: str
    name: str = ""
    currency: Currency
    stage: Stage
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRows:
    """The rows of a ledger for one period. Places and hours are the same takings, grouped in two ways.

    Attributes:
        places: By cashier, till, tender.
        hours: By day and hour.
        coupons: By coupon.
        reasons: By reason.
        customers: Who was there; payments and those without a customer are counted from the places.
    """

    places: tuple[TenderRow, ...]
    hours: tuple[HourRow, ...]
    coupons: tuple[BreakdownRow[RedemptionTotals], ...]
    reasons: tuple[BreakdownRow[RefundTotals], ...]
    customers: CustomerCount


@dataclass(frozen=True, slots=True, kw_only=True)
class BestOf:
    """Who and what brought most in a period.

    Attributes:
        returning: What returning and new customers paid.
        customers: The best customers.
        products: The best products.
    """

    returning: tuple[ReturningTakings, ...] = ()
    customers: tuple[BestCustomer, ...] = ()
    products: tuple[BestProduct, ...] = ()


NO_BEST = BestOf()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContext:
    """The shop and the currency of a summary.

    Attributes:
        shop: The shop's name.
        days: Its days.
        unit: Its currency, which has a line also without takings.
    """

    shop: str
    days: BusinessDays
    unit: Currency


def build_summary(
    context: ReportContext,
    period: Period,
    generated_at: datetime,
    now: PeriodRows,
    earlier: Sequence[PeriodRows],
    *,
    events: Iterable[EventCountRow] = (),
    last_days: Iterable[DaySalesTotals] = (),
    best: BestOf = NO_BEST,
) -> Summary:
    """Give the summary of a period.

    Args:
        context: The shop and its currency.
        period: Which days.
        generated_at: When it was read, UTC.
        now: Its rows.
        earlier: The rows of the earlier periods that the till has records of, nearest first.
        events: The events of the period.
        last_days: The thirty days up to its last one.
        best: Who and what brought most.
    """
    sums = _Sums(now, earlier)
    total = TenderRow(
        till="", cashier="", cashier_name="", method="", stage=Stage.NOT_SENT, takings=SalesTotals.zero(context.unit)
    )
    return Summary(
        shop=context.shop,
        zone=context.days.zone.key,
        period=period,
        generated_at=generated_at,
        usual_of=len(earlier),
        totals=sums.lines(lambda parts: [_part("", "", each) for each in (*parts.places, total)], SalesTotals.zero),
        by_hour=_existing(sums.lines(_by_hour, SalesTotals.zero), period, context.days),
        hours=tuple(each.key for each in hours_of(period.first, context.days)) if period.kind is PeriodKind.DAY else (),
        first_hour=context.days.end_hour(period.last),
        by_day=() if period.kind is PeriodKind.DAY else _Sums(now, ()).lines(_by_day, SalesTotals.zero),
        by_cashier=sums.lines(_by_cashier, SalesTotals.zero),
        by_till=sums.lines(_by_till, SalesTotals.zero),
        by_method=sums.lines(_by_method, SalesTotals.zero),
        coupons=sums.lines(lambda parts: parts.coupons, RedemptionTotals.zero),
        reasons=sums.lines(lambda parts: parts.reasons, RefundTotals.zero),
        customers=_customers(now),
        customers_before=_customers(earlier[0]) if earlier else None,
        customers_usual=sum((_customers(each) for each in earlier), CustomerCount()) if earlier else None,
        events=_events(events),
        last_days=tuple(last_days),
        like_for_like=_like_for_like(context, period, generated_at, now, earlier),
        heat=heat_of((each.day, each.hour, each.takings) for each in now.hours),
        returning=best.returning,
        best_customers=best.customers,
        best_products=best.products,
    )


def _like_for_like(
    context: ReportContext, period: Period, generated_at: datetime, now: PeriodRows, earlier: Sequence[PeriodRows]
) -> LikeForLike | None:
    if not earlier:
        return None
    return compare(period, generated_at, context.days, _by_time(now), _by_time(earlier[0]))


def _by_time(parts: PeriodRows) -> Iterable[TimedTakings]:
    return ((each.day, each.minute, each.takings) for each in parts.hours)


Choice = Callable[[PeriodRows], Iterable[BreakdownRow[Figures]]]


class _Sums:
    """The same breakdown of a period and of those before it."""

    def __init__(self, now: PeriodRows, earlier: Sequence[PeriodRows]) -> None:
        self._now = now
        self._earlier = earlier

    def lines(self, choose: Choice[Figures], zero: Callable[[Currency], Figures]) -> tuple[BreakdownLine[Figures], ...]:
        now, names = _staged(choose(self._now))
        before = _summed(choose(self._earlier[0])) if self._earlier else {}
        usual = _summed(part for each in self._earlier for part in choose(each))
        for each in self._earlier:
            names = {**_names(choose(each)), **names}
        keys = sorted(now.keys() | usual.keys(), key=lambda key: (key[1].code, names.get(key[0], ""), key[0]))
        return tuple(
            BreakdownLine(
                key=key,
                name=names.get(key, ""),
                currency=unit,
                stages=tuple(sorted(now.get((key, unit), {}).items(), key=lambda pair: _ORDER[pair[0]])),
                zero=zero(unit),
                before=before.get((key, unit), zero(unit)) if self._earlier else None,
                usual=usual.get((key, unit), zero(unit)) if self._earlier else None,
            )
            for key, unit in keys
        )


_ORDER = {stage: place for place, stage in enumerate(Stage)}
_Keyed = dict[tuple[str, Currency], Figures]


def _staged(
    parts: Iterable[BreakdownRow[Figures]],
) -> tuple[dict[tuple[str, Currency], dict[Stage, Figures]], dict[str, str]]:
    staged: dict[tuple[str, Currency], dict[Stage, Figures]] = defaultdict(dict)
    chosen = tuple(parts)
    for part in chosen:
        stages = staged[part.key, part.currency]
        stages[part.stage] = stages[part.stage] + part.figures if part.stage in stages else part.figures
    return staged, _names(chosen)


def _summed(parts: Iterable[BreakdownRow[Figures]]) -> _Keyed[Figures]:
    sums: _Keyed[Figures] = {}
    for part in parts:
        key = (part.key, part.currency)
        sums[key] = sums[key] + part.figures if key in sums else part.figures
    return sums


def _names(parts: Iterable[BreakdownRow[Figures]]) -> dict[str, str]:
    return {part.key: part.name for part in parts if part.name}


def _part(key: str, name: str, of: TenderRow | HourRow) -> BreakdownRow[SalesTotals]:
    return BreakdownRow(key=key, name=name, currency=of.takings.gross.currency, stage=of.stage, figures=of.takings)


def _by_hour(parts: PeriodRows) -> Iterable[BreakdownRow[SalesTotals]]:
    return (_part(each.hour.key, "", each) for each in parts.hours)


def _by_day(parts: PeriodRows) -> Iterable[BreakdownRow[SalesTotals]]:
    return (_part(each.day.isoformat(), "", each) for each in parts.hours)


def _by_cashier(parts: PeriodRows) -> Iterable[BreakdownRow[SalesTotals]]:
    return (_part(each.cashier, each.cashier_name, each) for each in parts.places)


def _by_till(parts: PeriodRows) -> Iterable[BreakdownRow[SalesTotals]]:
    return (_part(each.till, "", each) for each in parts.places)


def _by_method(parts: PeriodRows) -> Iterable[BreakdownRow[SalesTotals]]:
    return (_part(each.method, each.method_name, each) for each in parts.places)


def _existing(
    lines: tuple[BreakdownLine[SalesTotals], ...], period: Period, days: BusinessDays
) -> tuple[BreakdownLine[SalesTotals], ...]:
    """Hours stand in the order of the shop's day, which may begin after midnight; a day has none that it skips."""
    if period.kind is not PeriodKind.DAY:
        first = days.end_hour(period.last)
        return tuple(
            sorted(lines, key=lambda line: (line.currency.code, ShopHour.named(line.key).hour < first, line.key))
        )
    keys = [hour.key for hour in hours_of(period.first, days)]
    existing = (line for line in lines if line.key in keys)
    return tuple(sorted(existing, key=lambda line: (line.currency.code, keys.index(line.key))))


def _customers(parts: PeriodRows) -> CustomerCount:
    counted = CustomerCount(
        payments=sum(each.takings.payments for each in parts.places),
        anonymous=sum(each.anonymous for each in parts.places),
    )
    return counted + parts.customers


def _events(parts: Iterable[EventCountRow]) -> tuple[EventsOfHour, ...]:
    hours: dict[ShopHour, dict[Stage, int]] = defaultdict(lambda: defaultdict(int))
    for part in parts:
        hours[part.hour][part.stage] += part.number
    return tuple(
        EventsOfHour(hour=hour, stages=tuple((stage, hours[hour][stage]) for stage in Stage if stage in hours[hour]))
        for hour in sorted(hours)
    )
