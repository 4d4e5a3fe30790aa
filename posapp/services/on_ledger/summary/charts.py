"""The pictures of a summary: which bars, which words."""

from dataclasses import dataclass, replace

from posapp.domain.currency import Currency
from posapp.domain.day.hours import ShopHour
from posapp.domain.reading_direction import isolated
from posapp.domain.summary.drill_down import DrillDown, RowKind
from posapp.domain.summary.periods import Period, PeriodKind
from posapp.domain.summary.summary import BreakdownLine, SalesTotals, Stage, Summary, mean_money, only_in
from posapp.services.on_ledger.summary.chart import Bar, Fill, LegendEntry, Shape
from posapp.services.on_ledger.summary.chart_parts import (
    ChartWithLists,
    chart_of,
    money_step,
    payments_of,
    ranking,
    short_hour,
    without_gaps,
)
from posapp.services.on_ledger.summary.heat_chart import heat_chart
from posapp.services.on_ledger.summary.labels import Label, Localizer, stages
from posapp.services.on_ledger.summary.sentences import sentences_of

__all__ = ["STAGE_FILLS", "SummaryCharts", "charts_of"]

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


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryCharts:
    """The five of them.

    Attributes:
        heat: What each hour of each weekday brought; the best hours where there is one weekday alone.
        hours: Sales by hour, beside what is usual; by cashier where there is one hour alone.
        days: The last thirty days; by payment method where one day alone has sales.
        coupons: Redemptions by coupon.
        events: Events by hour and stage.
    """

    heat: ChartWithLists
    hours: ChartWithLists
    days: ChartWithLists
    coupons: ChartWithLists
    events: ChartWithLists

    @property
    def all(self) -> tuple[ChartWithLists, ...]:
        """All of them, in their order."""
        return self.heat, self.hours, self.days, self.coupons, self.events


def charts_of(summary: Summary, unit: Currency, localizer: Localizer) -> SummaryCharts:
    """Give the pictures of a summary in one of its currencies."""
    return SummaryCharts(
        heat=heat_chart(summary, unit, localizer),
        hours=_hours(summary, unit, localizer),
        days=_days(summary, unit, localizer),
        coupons=_coupons(summary, unit, localizer),
        events=_events(summary, localizer),
    )


def _hours(summary: Summary, unit: Currency, localizer: Localizer) -> ChartWithLists:
    lines = {line.key: line for line in only_in(summary.by_hour, unit)}
    keys = without_gaps(summary, tuple(lines))
    zero = BreakdownLine(key="", currency=unit, stages=(), zero=SalesTotals.zero(unit))
    if sum(bool(line.figures.paid.minor) for line in lines.values()) == 1 and not summary.usual_of:
        return ranking(Label.BY_CASHIER, summary, unit, localizer)
    bars = tuple(_hour_bar(key, lines.get(key, zero), summary, localizer) for key in keys)
    now = Label.THIS_DAY if summary.period.kind is PeriodKind.DAY else Label.THESE_DAYS
    legend: tuple[LegendEntry, ...] = (LegendEntry(fill=Fill.FULL, text=localizer.say(now)),)
    if summary.usual_of:
        legend += (LegendEntry(fill=Fill.MARK, text=localizer.usual(summary.period, summary.usual_of)),)
    chart = chart_of(Label.SALES_BY_HOUR, Shape.COLUMNS, bars, legend, localizer, money_step(unit, localizer))
    payments = payments_of(summary, unit)
    return ChartWithLists(chart=chart, drill_down=tuple(replace(payments, hour=ShopHour.named(key)) for key in keys))


def _hour_bar(key: str, line: BreakdownLine[SalesTotals], summary: Summary, localizer: Localizer) -> Bar:
    paid = line.figures.paid
    usual = None if line.usual is None or not summary.usual_of else mean_money(line.usual.paid, summary.usual_of)
    accessible_text = f"{localizer.hour(key)}: {localizer.cell(paid)}"
    if usual is not None:
        accessible_text += f" · {localizer.usual(summary.period, summary.usual_of)} {localizer.cell(usual)}"
    return Bar(
        label=short_hour(key),
        parts=((Fill.FULL, paid.minor),),
        accessible_text=accessible_text,
        mark=None if usual is None else usual.minor,
    )


def _days(summary: Summary, unit: Currency, localizer: Localizer) -> ChartWithLists:
    days = tuple(each for each in summary.last_days if each.takings.gross.currency == unit)
    sold = [each.day for each in days if each.takings.payments]
    if len(sold) == 1 and sold[0] in summary.period:
        return ranking(Label.BY_METHOD, summary, unit, localizer)
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
    chart = chart_of(Label.LAST_DAYS, Shape.COLUMNS, bars, legend, localizer, money_step(unit, localizer))
    payments = payments_of(summary, unit)
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
            accessible_text=f"{isolated(line.name or line.key)}: {line.figures.times} · "
            f"{localizer.say(Label.DISCOUNTED)} {localizer.cell(line.figures.discount)} · "
            f"{localizer.say(Label.PAID_WITH_IT)} {localizer.cell(line.figures.paid)}",
            shown=str(line.figures.times),
        )
        for line in lines
    )
    payments = payments_of(summary, unit)
    chart = chart_of(Label.COUPONS_BY_CODE, Shape.ROWS, bars, (), localizer, str)
    chart = replace(chart, sentence=sentences_of(summary, unit, localizer).get(Label.COUPONS, ""))
    return ChartWithLists(chart=chart, drill_down=tuple(replace(payments, coupon=line.key) for line in lines))


def _events(summary: Summary, localizer: Localizer) -> ChartWithLists:
    found = {each.hour.key: each for each in summary.events}
    keys = without_gaps(summary, tuple(found))
    named = stages()
    bars = []
    for key in keys:
        here = found[key].stages if key in found else ()
        accessible_text = " · ".join(f"{number} {localizer.say(named[stage])}" for stage, number in here) or "0"
        parts = tuple((STAGE_FILLS[stage], number) for stage, number in here)
        bars.append(
            Bar(label=short_hour(key), parts=parts, accessible_text=f"{localizer.hour(key)}: {accessible_text}")
        )
    legend = tuple(
        LegendEntry(fill=STAGE_FILLS[stage], text=f"{localizer.say(named[stage])} {summary.events_at(stage)}")
        for stage in Stage
        if summary.events_at(stage)
    )
    events = DrillDown(listed=RowKind.EVENTS, period=summary.period)
    chart = chart_of(Label.EVENTS_BY_HOUR, Shape.COLUMNS, tuple(bars), legend, localizer, str)
    return ChartWithLists(chart=chart, drill_down=tuple(replace(events, hour=ShopHour.named(key)) for key in keys))
