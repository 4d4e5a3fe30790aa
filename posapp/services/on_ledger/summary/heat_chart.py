"""The picture of the week: what each hour of each weekday brought."""

from dataclasses import replace

from posapp.domain.currency import Currency
from posapp.domain.day.hours import ShopHour
from posapp.domain.money import Money
from posapp.domain.shop import first_weekday
from posapp.domain.summary.heat import HeatCell, share_hundredths
from posapp.domain.summary.summary import Summary
from posapp.services.on_ledger.summary.chart import Bar, Fill, LegendEntry, Shape
from posapp.services.on_ledger.summary.chart_parts import (
    ChartWithLists,
    chart_of,
    payments_of,
    ranked,
    short_hour,
    without_gaps,
)
from posapp.services.on_ledger.summary.labels import Label, Localizer
from posapp.services.on_ledger.summary.sentences import sentences_of

__all__ = ["heat_chart"]

WEEK = 7


def heat_chart(summary: Summary, unit: Currency, localizer: Localizer) -> ChartWithLists:
    """Give a box for each weekday and hour, or the best hours in their order where there is one weekday alone."""
    cells = [each for each in summary.heat if each.paid.currency == unit]
    is_one_day = len({each.weekday for each in cells}) <= 1
    made = (_best_hours if is_one_day else _grid)(cells, summary, unit, localizer)
    sentence = sentences_of(summary, unit, localizer).get(Label.HEAT, "")
    return replace(made, chart=replace(made.chart, sentence=sentence))


def _best_hours(cells: list[HeatCell], summary: Summary, unit: Currency, localizer: Localizer) -> ChartWithLists:
    payments = payments_of(summary, unit)
    entries = [(localizer.hour(each.hour.key), each.paid, replace(payments, hour=each.hour)) for each in cells]
    return ranked(Label.BEST_HOURS, entries, localizer)


def _grid(cells: list[HeatCell], summary: Summary, unit: Currency, localizer: Localizer) -> ChartWithLists:
    found = {(each.weekday, each.hour.key): each for each in cells}
    hours = without_gaps(summary, tuple({each.hour.key for each in cells}))
    weekdays = _weekdays(summary, localizer)
    whole = sum(each.paid.minor for each in cells)
    bars, lists, payments = [], [], payments_of(summary, unit)
    for weekday in weekdays:
        for hour in hours:
            cell = found.get((weekday, hour))
            bars.append(_box(weekday, hour, Money(0, unit) if cell is None else cell.paid, whole, localizer))
            lists.append(replace(payments, weekday=weekday, hour=ShopHour.named(hour)))
    legend = (LegendEntry(fill=Fill.FULL, text=localizer.say(Label.SHARE_OF_WHOLE)),)
    chart = replace(
        chart_of(Label.HEAT, Shape.GRID, tuple(bars), legend, localizer, str),
        columns=tuple(map(short_hour, hours)),
        rows=tuple(map(localizer.short_weekday, weekdays)),
    )
    return ChartWithLists(chart=chart, drill_down=tuple(lists))


def _box(weekday: int, hour: str, paid: Money, whole: int, localizer: Localizer) -> Bar:
    hundredths = share_hundredths(paid.minor, whole)
    name = f"{localizer.weekday(weekday)} {localizer.hour(hour)}"
    return Bar(
        label=short_hour(hour),
        parts=((Fill.FULL, paid.minor),),
        accessible_text=f"{name}: {localizer.cell(paid)} · {localizer.share(hundredths)}",
        shown=str((hundredths + 50) // 100) if hundredths >= 50 else "",
    )


def _weekdays(summary: Summary, localizer: Localizer) -> list[int]:
    """Give the weekdays of the period, in the order in which the shop's country has them."""
    first = first_weekday(localizer.locale)
    here = {day.weekday() for day in summary.period.each_day()[:WEEK]}
    return [weekday for weekday in ((first + number) % WEEK for number in range(WEEK)) if weekday in here]
