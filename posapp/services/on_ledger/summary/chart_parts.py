"""The common parts of a summary's pictures: their axes, their hours, and rankings."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from posapp.domain.currency import Currency
from posapp.domain.day.hours import ShopHour
from posapp.domain.money import Money
from posapp.domain.reading_direction import isolated
from posapp.domain.summary.drill_down import DrillDown, RowKind
from posapp.domain.summary.heat import share_hundredths
from posapp.domain.summary.summary import Summary, only_in
from posapp.services.on_ledger.summary.chart import Bar, Chart, Fill, LegendEntry, Shape
from posapp.services.on_ledger.summary.labels import Label, Localizer
from posapp.services.on_ledger.summary.tables import item_name

__all__ = [
    "ChartWithLists",
    "chart_of",
    "money_step",
    "payments_of",
    "ranked",
    "ranking",
    "short_hour",
    "without_gaps",
]

HOURS_AROUND = 1
MOST_RANKED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartWithLists:
    """A chart, and for each of its bars the list behind it."""

    chart: Chart
    drill_down: tuple[DrillDown, ...]


def payments_of(summary: Summary, unit: Currency) -> DrillDown:
    """Give the list of all payments of a summary in a currency."""
    return DrillDown(listed=RowKind.PAYMENTS, period=summary.period, currency=unit.code)


def ranking(part: Label, summary: Summary, unit: Currency, localizer: Localizer) -> ChartWithLists:
    """Give the cashiers or payment methods of a summary in the order of what was paid.

    Args:
        part: Label.BY_CASHIER or Label.BY_METHOD.
        summary: The figures.
        unit: Their currency.
        localizer: How they are written.
    """
    lines = only_in(summary.by_cashier if part is Label.BY_CASHIER else summary.by_method, unit)
    everything = payments_of(summary, unit)
    entries = [
        (
            item_name(part, line, localizer),
            line.figures.paid,
            replace(everything, cashier=line.key) if part is Label.BY_CASHIER else replace(everything, method=line.key),
        )
        for line in lines
    ]
    return ranked(part, entries, localizer)


def ranked(title: Label, entries: list[tuple[str, Money, DrillDown]], localizer: Localizer) -> ChartWithLists:
    """Give names with amounts as rows, the largest first, each with its share of all of them."""
    found = sorted((each for each in entries if each[1].minor > 0), key=lambda each: (-each[1].minor, each[0]))
    whole = sum(money.minor for _name, money, _list in found)
    shown = found[:MOST_RANKED]
    bars = []
    for name, money, _list in shown:
        text = f"{localizer.cell(money)} · {localizer.share(share_hundredths(money.minor, whole))}"
        bars.append(
            Bar(label=name, parts=((Fill.FULL, money.minor),), accessible_text=f"{isolated(name)}: {text}", shown=text)
        )
    chart = chart_of(title, Shape.ROWS, tuple(bars), (), localizer, str)
    return ChartWithLists(chart=chart, drill_down=tuple(drill_down for _name, _money, drill_down in shown))


def chart_of(
    title: Label,
    shape: Shape,
    bars: tuple[Bar, ...],
    legend: tuple[LegendEntry, ...],
    localizer: Localizer,
    write: Callable[[int], str],
) -> Chart:
    """Give a picture with round values on its axis."""
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


def money_step(unit: Currency, localizer: Localizer) -> Callable[[int], str]:
    """Give how an amount is written at an axis."""
    from babel.numbers import format_compact_decimal

    def write(minor: int) -> str:
        text = format_compact_decimal(Money(minor, unit).decimal, locale=localizer.locale, fraction_digits=1)
        return str(text).replace("\u00a0K", "\u00a0k")  # in Spanish, CLDR writes 5 K below 10 k

    return write


def without_gaps(summary: Summary, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Give every hour from the first to the last one with something in it, in the order of the day."""
    if not keys:
        return ()
    everything = list(summary.hours) or sorted(
        {*(ShopHour(hour).key for hour in range(24)), *keys},
        key=lambda key: (ShopHour.named(key).hour < summary.first_hour, key),
    )
    screen_specs = [everything.index(key) for key in keys if key in everything]
    return tuple(everything[max(0, min(screen_specs) - HOURS_AROUND) : max(screen_specs) + 1 + HOURS_AROUND])


def short_hour(key: str) -> str:
    """Give an hour as it stands below a column; the second one of a repeated hour has a stroke."""
    hour = ShopHour.named(key)
    return f"{hour.hour}{'′' if hour.again else ''}"
