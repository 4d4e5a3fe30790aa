"""Summing up: from what a file gives for some periods to one summary, whose parts add up to the whole."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from posapp.domain.currency import Currency
from posapp.domain.day.hours import ShopHour, hours_of
from posapp.domain.summary.periods import Period, PeriodKind
from posapp.domain.summary.summary import (
    Addable,
    CustomerCount,
    DayTakings,
    EventHour,
    Line,
    Redeemed,
    Returned,
    Stage,
    Summary,
    Takings,
)

__all__ = ["EventPart", "HourPart", "Part", "PeriodParts", "PlacePart", "Purse", "sum_up"]

Figures = TypeVar("Figures", bound=Addable)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePart:
    """What one cashier took by one tender at one till and stands at one stage; `anonymous` of it without a customer."""

    till: str
    cashier: str
    cashier_name: str
    method: str
    stage: Stage
    takings: Takings
    anonymous: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HourPart:
    """What was taken in an hour of a shop's day and stands at one stage."""

    day: date
    hour: ShopHour
    stage: Stage
    takings: Takings


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPart:
    """How many events of an hour stand at one stage."""

    hour: ShopHour
    stage: Stage
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[Figures]):
    """What stands under one key, in one currency, at one stage."""

    key: str
    name: str = ""
    currency: Currency
    stage: Stage
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodParts:
    """All that a file gives for one period. Places and hours are the same takings, told twice.

    Attributes:
        places: By cashier, till, tender.
        hours: By day and hour.
        coupons: By coupon.
        reasons: By reason.
        customers: Who was there; payments and those without a customer are counted from the places.
    """

    places: tuple[PlacePart, ...]
    hours: tuple[HourPart, ...]
    coupons: tuple[Part[Redeemed], ...]
    reasons: tuple[Part[Returned], ...]
    customers: CustomerCount


@dataclass(frozen=True, slots=True, kw_only=True)
class Purse:
    """Whose summary it is.

    Attributes:
        shop: The shop's name.
        zone: Its zone.
        unit: Its currency, which has a line also where nothing was taken.
    """

    shop: str
    zone: ZoneInfo
    unit: Currency


def sum_up(
    purse: Purse,
    period: Period,
    taken_at: datetime,
    now: PeriodParts,
    earlier: Sequence[PeriodParts],
    *,
    events: Iterable[EventPart] = (),
    last_days: Iterable[DayTakings] = (),
) -> Summary:
    """Give the summary of a period.

    Args:
        purse: Whose it is.
        period: Which days.
        taken_at: When it was read, UTC.
        now: What the file gives for it.
        earlier: What it gives for the periods before that the till has a record of, nearest first.
        events: The events of the period.
        last_days: The thirty days up to its last one.
    """
    sums = _Sums(now, earlier)
    total = PlacePart(
        till="", cashier="", cashier_name="", method="", stage=Stage.NOT_SENT, takings=Takings.nothing(purse.unit)
    )
    return Summary(
        shop=purse.shop,
        zone=purse.zone.key,
        period=period,
        taken_at=taken_at,
        usual_of=len(earlier),
        totals=sums.lines(lambda parts: [_part("", "", each) for each in (*parts.places, total)], Takings.nothing),
        by_hour=_existing(sums.lines(_by_hour, Takings.nothing), period, purse.zone),
        by_day=() if period.kind is PeriodKind.DAY else _Sums(now, ()).lines(_by_day, Takings.nothing),
        by_cashier=sums.lines(_by_cashier, Takings.nothing),
        by_till=sums.lines(_by_till, Takings.nothing),
        by_method=sums.lines(_by_method, Takings.nothing),
        coupons=sums.lines(lambda parts: parts.coupons, Redeemed.nothing),
        reasons=sums.lines(lambda parts: parts.reasons, Returned.nothing),
        customers=_customers(now),
        customers_before=_customers(earlier[0]) if earlier else None,
        customers_usual=sum((_customers(each) for each in earlier), CustomerCount()) if earlier else None,
        events=_events(events),
        last_days=tuple(last_days),
    )


Choice = Callable[[PeriodParts], Iterable[Part[Figures]]]


class _Sums:
    """The same breakdown of a period and of those before it."""

    def __init__(self, now: PeriodParts, earlier: Sequence[PeriodParts]) -> None:
        self._now = now
        self._earlier = earlier

    def lines(self, choose: Choice[Figures], nothing: Callable[[Currency], Figures]) -> tuple[Line[Figures], ...]:
        now, names = _staged(choose(self._now))
        before = _summed(choose(self._earlier[0])) if self._earlier else {}
        usual = _summed(part for each in self._earlier for part in choose(each))
        for each in self._earlier:
            names = {**_names(choose(each)), **names}
        keys = sorted(now.keys() | usual.keys(), key=lambda key: (key[1].code, names.get(key[0], ""), key[0]))
        return tuple(
            Line(
                key=key,
                name=names.get(key, ""),
                currency=unit,
                stages=tuple(sorted(now.get((key, unit), {}).items(), key=lambda pair: _ORDER[pair[0]])),
                nothing=nothing(unit),
                before=before.get((key, unit), nothing(unit)) if self._earlier else None,
                usual=usual.get((key, unit), nothing(unit)) if self._earlier else None,
            )
            for key, unit in keys
        )


_ORDER = {stage: place for place, stage in enumerate(Stage)}
_Keyed = dict[tuple[str, Currency], Figures]


def _staged(parts: Iterable[Part[Figures]]) -> tuple[dict[tuple[str, Currency], dict[Stage, Figures]], dict[str, str]]:
    staged: dict[tuple[str, Currency], dict[Stage, Figures]] = defaultdict(dict)
    chosen = tuple(parts)
    for part in chosen:
        stages = staged[part.key, part.currency]
        stages[part.stage] = stages[part.stage] + part.figures if part.stage in stages else part.figures
    return staged, _names(chosen)


def _summed(parts: Iterable[Part[Figures]]) -> _Keyed[Figures]:
    sums: _Keyed[Figures] = {}
    for part in parts:
        key = (part.key, part.currency)
        sums[key] = sums[key] + part.figures if key in sums else part.figures
    return sums


def _names(parts: Iterable[Part[Figures]]) -> dict[str, str]:
    return {part.key: part.name for part in parts if part.name}


def _part(key: str, name: str, of: PlacePart | HourPart) -> Part[Takings]:
    return Part(key=key, name=name, currency=of.takings.gross.currency, stage=of.stage, figures=of.takings)


def _by_hour(parts: PeriodParts) -> Iterable[Part[Takings]]:
    return (_part(each.hour.key, "", each) for each in parts.hours)


def _by_day(parts: PeriodParts) -> Iterable[Part[Takings]]:
    return (_part(each.day.isoformat(), "", each) for each in parts.hours)


def _by_cashier(parts: PeriodParts) -> Iterable[Part[Takings]]:
    return (_part(each.cashier, each.cashier_name, each) for each in parts.places)


def _by_till(parts: PeriodParts) -> Iterable[Part[Takings]]:
    return (_part(each.till, "", each) for each in parts.places)


def _by_method(parts: PeriodParts) -> Iterable[Part[Takings]]:
    return (_part(each.method, "", each) for each in parts.places)


def _existing(lines: tuple[Line[Takings], ...], period: Period, zone: ZoneInfo) -> tuple[Line[Takings], ...]:
    """A day whose clocks skip an hour has no line of it, whatever was usual in that hour."""
    if period.kind is not PeriodKind.DAY:
        return lines
    keys = {hour.key for hour in hours_of(period.first, zone)}
    return tuple(line for line in lines if line.key in keys)


def _customers(parts: PeriodParts) -> CustomerCount:
    counted = CustomerCount(
        payments=sum(each.takings.payments for each in parts.places),
        anonymous=sum(each.anonymous for each in parts.places),
    )
    return counted + parts.customers


def _events(parts: Iterable[EventPart]) -> tuple[EventHour, ...]:
    hours: dict[ShopHour, dict[Stage, int]] = defaultdict(lambda: defaultdict(int))
    for part in parts:
        hours[part.hour][part.stage] += part.number
    return tuple(
        EventHour(hour=hour, stages=tuple((stage, hours[hour][stage]) for stage in Stage if stage in hours[hour]))
        for hour in sorted(hours)
    )
