"""The pictures of a summary: which bars, which words."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from posapp.domain.currency import Currency
from posapp.domain.day.hours import ShopHour, hours_of
from posapp.domain.money import Money
from posapp.domain.summary.drill_down import DrillDown, RowKind
from posapp.domain.summary.periods import Period, PeriodKind
from posapp.domain.summary.summary import BreakdownLine, SalesTotals, Stage, Summary, mean_money, only_in
from posapp.services.on_ledger.summary.chart import Bar, Chart, Fill, LegendEntry, Shape
from posapp.services.on_ledger.summary.labels import Label, Localizer, stages

__all__ = ["STAGE_FILLS", "ChartWithLists", "SummaryCharts", "charts_of"]

STAGE_FILLS = {
    Stage.CONFIRMED: Fill.FULL,
    Stage.ACCEPTED: Fill.PALE,
    Stage.WAITING: Fill.RISING,
    Stage.NEEDS_A_PERSON: Fill.CROSSED,
    Stage.DISMISSED: Fill.FALLING,
    Stage.ELSEWHERE: Fill.DOTS,
    Stage.NOT_SENT: Fill.HOLLOW,
}
MAX_COUPONS = 8
HOURS_AROUND = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartWithLists:
    """A chart, and for each of its bars the list behind it."""

    chart: Chart
    drill_down: tuple[DrillDown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryCharts:
    """The four of them.

    Attributes:
        hours: Sales by hour, beside what is usual.
        days: The last thirty days.
        coupons: Redemptions by coupon.
        events: Events by hour and stage.
    """

    hours: ChartWithLists
    days: ChartWithLists
    coupons: ChartWithLists
    events: ChartWithLists

    @property
    def all(self) -> tuple[ChartWithLists, ...]:
        """All four, in their order."""
        return self.hours, self.days, self.coupons, self.events


def charts_of(summary: Summary, unit: Currency, localizer: Localizer) -> SummaryCharts:
    """Give the pictures of a summary in one of its currencies."""
    return SummaryCharts(
        hours=_hours(summary, unit, localizer),
        days=_days(summary, unit, localizer),
        coupons=_coupons(summary, unit, localizer),
        events=_events(summary, localizer),
    )


def _payments(summary: Summary, unit: Currency) -> DrillDown:
    return DrillDown(listed=RowKind.PAYMENTS, period=summary.period, currency=unit.code)


def _hours(summary: Summary, unit: Currency, localizer: Localizer) -> ChartWithLists:
    lines = {line.key: line for line in only_in(summary.by_hour, unit)}
    keys = _without_gaps(summary, tuple(lines), localizer)
    zero = BreakdownLine(key="", currency=unit, stages=(), zero=SalesTotals.zero(unit))
    bars = tuple(_hour_bar(key, lines.get(key, zero), summary, localizer) for key in keys)
    now = Label.THIS_DAY if summary.period.kind is PeriodKind.DAY else Label.THESE_DAYS
    legend: tuple[LegendEntry, ...] = (LegendEntry(fill=Fill.FULL, text=localizer.say(now)),)
    if summary.usual_of:
        legend += (LegendEntry(fill=Fill.MARK, text=localizer.usual(summary.period, summary.usual_of)),)
    chart = _chart(Label.SALES_BY_HOUR, Shape.COLUMNS, bars, legend, localizer, _money_step(unit, localizer))
    payments = _payments(summary, unit)
    return ChartWithLists(chart=chart, drill_down=tuple(replace(payments, hour=ShopHour.named(key)) for key in keys))


def _hour_bar(key: str, line: BreakdownLine[SalesTotals], summary: Summary, localizer: Localizer) -> Bar:
    paid = line.figures.paid
    usual = None if line.usual is None or not summary.usual_of else mean_money(line.usual.paid, summary.usual_of)
    accessible_text = f"{localizer.hour(key)}: {localizer.cell(paid)}"
    if usual is not None:
        accessible_text += f" · {localizer.usual(summary.period, summary.usual_of)} {localizer.cell(usual)}"
    return Bar(
        label=_short(key),
        parts=((Fill.FULL, paid.minor),),
        accessible_text=accessible_text,
        mark=None if usual is None else usual.minor,
    )


def _days(summary: Summary, unit: Currency, localizer: Localizer) -> ChartWithLists:
    days = tuple(each for each in summary.last_days if each.takings.gross.currency == unit)
    bars = tuple(
        Bar(
            label=str(each.day.day),
            parts=((Fill.FULL if each.day in summary.period else Fill.PALE, each.takings.paid.minor),),
            accessible_text=f"{localizer.day(each.day)}: {localizer.cell(each.takings.paid)} · "
            f"{localizer.say(Label.PAYMENTS)} {each.takings.payments}",
        )
        for each in days
    )
    now = Label.THIS_DAY if summary.period.kind is PeriodKind.DAY else Label.THESE_DAYS
    legend = (LegendEntry(fill=Fill.FULL, text=localizer.say(now)),)
    chart = _chart(Label.LAST_DAYS, Shape.COLUMNS, bars, legend, localizer, _money_step(unit, localizer))
    payments = _payments(summary, unit)
    return ChartWithLists(
        chart=chart, drill_down=tuple(replace(payments, period=Period.of_day(each.day)) for each in days)
    )


def _coupons(summary: Summary, unit: Currency, localizer: Localizer) -> ChartWithLists:
    lines = sorted(only_in(summary.coupons, unit), key=lambda line: -line.figures.times)
    lines = [line for line in lines if line.figures.times][:MAX_COUPONS]
    bars = tuple(
        Bar(
            label=line.name or line.key,
            parts=((Fill.FULL, line.figures.times),),
            accessible_text=f"{line.name or line.key}: {line.figures.times} · {localizer.say(Label.DISCOUNTED)} "
            f"{localizer.cell(line.figures.discount)} · "
            f"{localizer.say(Label.PAID_WITH_IT)} {localizer.cell(line.figures.paid)}",
            shown=str(line.figures.times),
        )
        for line in lines
    )
    payments = _payments(summary, unit)
    chart = _chart(Label.COUPONS_BY_CODE, Shape.ROWS, bars, (), localizer, str)
    return ChartWithLists(chart=chart, drill_down=tuple(replace(payments, coupon=line.key) for line in lines))


def _events(summary: Summary, localizer: Localizer) -> ChartWithLists:
    found = {each.hour.key: each for each in summary.events}
    keys = _without_gaps(summary, tuple(found), localizer)
    named = stages()
    bars = []
    for key in keys:
        here = found[key].stages if key in found else ()
        accessible_text = " · ".join(f"{number} {localizer.say(named[stage])}" for stage, number in here) or "0"
        parts = tuple((STAGE_FILLS[stage], number) for stage, number in here)
        bars.append(Bar(label=_short(key), parts=parts, accessible_text=f"{localizer.hour(key)}: {accessible_text}"))
    legend = tuple(
        LegendEntry(fill=STAGE_FILLS[stage], text=f"{localizer.say(named[stage])} {summary.events_at(stage)}")
        for stage in Stage
        if summary.events_at(stage)
    )
    events = DrillDown(listed=RowKind.EVENTS, period=summary.period)
    chart = _chart(Label.EVENTS_BY_HOUR, Shape.COLUMNS, tuple(bars), legend, localizer, str)
    return ChartWithLists(chart=chart, drill_down=tuple(replace(events, hour=ShopHour.named(key)) for key in keys))


def _chart(
    title: Label,
    shape: Shape,
    bars: tuple[Bar, ...],
    legend: tuple[LegendEntry, ...],
    localizer: Localizer,
    write: Callable[[int], str],
) -> Chart:
    longest = max((max(bar.length, bar.mark or 0) for bar in bars), default=0)
    return Chart(
        title=localizer.say(title),
        shape=shape,
        bars=bars,
        keys=legend,
        steps=tuple((value, write(value)) for value in _round_steps(longest)),
        nothing=localizer.say(Label.NO_SALES),
    )


def _round_steps(longest: int) -> tuple[int, ...]:
    """Give two to four round values from nothing to beyond the longest bar."""
    if longest <= 0:
        return (0, 1)
    scale = 1
    while True:
        for step in (scale, 2 * scale, 5 * scale):
            if step * 4 >= longest:
                return tuple(step * number for number in range(-(-longest // step) + 1))
        scale *= 10


def _money_step(unit: Currency, localizer: Localizer) -> Callable[[int], str]:
    from babel.numbers import format_compact_decimal

    def write(minor: int) -> str:
        return str(format_compact_decimal(Money(minor, unit).decimal, locale=localizer.locale, fraction_digits=1))

    return write


def _without_gaps(summary: Summary, keys: tuple[str, ...], localizer: Localizer) -> tuple[str, ...]:
    """Give every hour from the first to the last one with something in it, in the order of the wall clock."""
    if not keys:
        return ()
    if summary.period.kind is PeriodKind.DAY:
        everything = [hour.key for hour in hours_of(summary.period.first, localizer.zone)]
    else:
        everything = sorted({*(ShopHour(hour).key for hour in range(24)), *keys})
    screen_specs = [everything.index(key) for key in keys if key in everything]
    return tuple(everything[max(0, min(screen_specs) - HOURS_AROUND) : max(screen_specs) + 1 + HOURS_AROUND])


def _short(key: str) -> str:
    hour = ShopHour.named(key)
    return f"{hour.hour}{'′' if hour.again else ''}"
