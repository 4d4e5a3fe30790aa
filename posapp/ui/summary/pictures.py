"""The pictures of a summary: which bars, which words."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from posapp.domain.currency import Currency
from posapp.domain.money import Money
from posapp.domain.periods import Period, PeriodKind
from posapp.domain.shop_hours import ShopHour, hours_of
from posapp.domain.summary import Line, Stage, Summary, Takings, mean_money, only_in
from posapp.domain.summary_lists import Behind, Listed
from posapp.services.summary_words import Speech, Word, stages
from posapp.ui.summary.chart import Bar, Chart, Fill, Key, Shape

__all__ = ["STAGE_FILLS", "Picture", "Pictures", "pictures_of"]

STAGE_FILLS = {
    Stage.CONFIRMED: Fill.FULL,
    Stage.ACCEPTED: Fill.PALE,
    Stage.WAITING: Fill.RISING,
    Stage.NEEDS_A_PERSON: Fill.CROSSED,
    Stage.DISMISSED: Fill.FALLING,
    Stage.ELSEWHERE: Fill.DOTS,
    Stage.NOT_SENT: Fill.HOLLOW,
}
MOST_COUPONS = 8
HOURS_AROUND = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart, and for each of its bars the list behind it."""

    chart: Chart
    behind: tuple[Behind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """The four of them.

    Attributes:
        hours: Sales by hour, beside what is usual.
        days: The last thirty days.
        coupons: Redemptions by coupon.
        events: Events by hour and stage.
    """

    hours: Picture
    days: Picture
    coupons: Picture
    events: Picture

    @property
    def all(self) -> tuple[Picture, ...]:
        """All four, in their order."""
        return self.hours, self.days, self.coupons, self.events


def pictures_of(summary: Summary, unit: Currency, speech: Speech) -> Pictures:
    """Give the pictures of a summary in one of its currencies."""
    return Pictures(
        hours=_hours(summary, unit, speech),
        days=_days(summary, unit, speech),
        coupons=_coupons(summary, unit, speech),
        events=_events(summary, speech),
    )


def _payments(summary: Summary, unit: Currency) -> Behind:
    return Behind(listed=Listed.PAYMENTS, period=summary.period, currency=unit.code)


def _hours(summary: Summary, unit: Currency, speech: Speech) -> Picture:
    lines = {line.key: line for line in only_in(summary.by_hour, unit)}
    keys = _without_gaps(summary, tuple(lines), speech)
    nothing = Line(key="", currency=unit, stages=(), nothing=Takings.nothing(unit))
    bars = tuple(_hour_bar(key, lines.get(key, nothing), summary, speech) for key in keys)
    now = Word.THIS_DAY if summary.period.kind is PeriodKind.DAY else Word.THESE_DAYS
    legend: tuple[Key, ...] = (Key(fill=Fill.FULL, text=speech.say(now)),)
    if summary.usual_of:
        legend += (Key(fill=Fill.MARK, text=speech.usual(summary.period, summary.usual_of)),)
    chart = _chart(Word.SALES_BY_HOUR, Shape.COLUMNS, bars, legend, speech, _money_step(unit, speech))
    payments = _payments(summary, unit)
    return Picture(chart=chart, behind=tuple(replace(payments, hour=ShopHour.named(key)) for key in keys))


def _hour_bar(key: str, line: Line[Takings], summary: Summary, speech: Speech) -> Bar:
    paid = line.figures.paid
    usual = None if line.usual is None or not summary.usual_of else mean_money(line.usual.paid, summary.usual_of)
    told = f"{speech.hour(key)}: {speech.cell(paid)}"
    if usual is not None:
        told += f" · {speech.usual(summary.period, summary.usual_of)} {speech.cell(usual)}"
    return Bar(
        label=_short(key),
        parts=((Fill.FULL, paid.minor),),
        told=told,
        mark=None if usual is None else usual.minor,
    )


def _days(summary: Summary, unit: Currency, speech: Speech) -> Picture:
    days = tuple(each for each in summary.last_days if each.takings.gross.currency == unit)
    bars = tuple(
        Bar(
            label=str(each.day.day),
            parts=((Fill.FULL if each.day in summary.period else Fill.PALE, each.takings.paid.minor),),
            told=f"{speech.day(each.day)}: {speech.cell(each.takings.paid)} · "
            f"{speech.say(Word.PAYMENTS)} {each.takings.payments}",
        )
        for each in days
    )
    now = Word.THIS_DAY if summary.period.kind is PeriodKind.DAY else Word.THESE_DAYS
    legend = (Key(fill=Fill.FULL, text=speech.say(now)),)
    chart = _chart(Word.LAST_DAYS, Shape.COLUMNS, bars, legend, speech, _money_step(unit, speech))
    payments = _payments(summary, unit)
    return Picture(chart=chart, behind=tuple(replace(payments, period=Period.of_day(each.day)) for each in days))


def _coupons(summary: Summary, unit: Currency, speech: Speech) -> Picture:
    lines = sorted(only_in(summary.coupons, unit), key=lambda line: -line.figures.times)
    lines = [line for line in lines if line.figures.times][:MOST_COUPONS]
    bars = tuple(
        Bar(
            label=line.name or line.key,
            parts=((Fill.FULL, line.figures.times),),
            told=f"{line.name or line.key}: {line.figures.times} · {speech.say(Word.TOOK_OFF)} "
            f"{speech.cell(line.figures.discount)} · {speech.say(Word.PAID_WITH_IT)} {speech.cell(line.figures.paid)}",
            shown=str(line.figures.times),
        )
        for line in lines
    )
    payments = _payments(summary, unit)
    chart = _chart(Word.COUPONS_BY_CODE, Shape.ROWS, bars, (), speech, str)
    return Picture(chart=chart, behind=tuple(replace(payments, coupon=line.key) for line in lines))


def _events(summary: Summary, speech: Speech) -> Picture:
    found = {each.hour.key: each for each in summary.events}
    keys = _without_gaps(summary, tuple(found), speech)
    named = stages()
    bars = []
    for key in keys:
        here = found[key].stages if key in found else ()
        told = " · ".join(f"{number} {speech.say(named[stage])}" for stage, number in here) or "0"
        parts = tuple((STAGE_FILLS[stage], number) for stage, number in here)
        bars.append(Bar(label=_short(key), parts=parts, told=f"{speech.hour(key)}: {told}"))
    legend = tuple(
        Key(fill=STAGE_FILLS[stage], text=f"{speech.say(named[stage])} {summary.events_at(stage)}")
        for stage in Stage
        if summary.events_at(stage)
    )
    events = Behind(listed=Listed.EVENTS, period=summary.period)
    chart = _chart(Word.EVENTS_BY_HOUR, Shape.COLUMNS, tuple(bars), legend, speech, str)
    return Picture(chart=chart, behind=tuple(replace(events, hour=ShopHour.named(key)) for key in keys))


def _chart(
    title: Word,
    shape: Shape,
    bars: tuple[Bar, ...],
    legend: tuple[Key, ...],
    speech: Speech,
    write: Callable[[int], str],
) -> Chart:
    longest = max((max(bar.length, bar.mark or 0) for bar in bars), default=0)
    return Chart(
        title=speech.say(title),
        shape=shape,
        bars=bars,
        keys=legend,
        steps=tuple((value, write(value)) for value in _round_steps(longest)),
        nothing=speech.say(Word.NO_SALES),
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


def _money_step(unit: Currency, speech: Speech) -> Callable[[int], str]:
    from babel.numbers import format_compact_decimal

    def write(minor: int) -> str:
        return str(format_compact_decimal(Money(minor, unit).decimal, locale=speech.locale, fraction_digits=1))

    return write


def _without_gaps(summary: Summary, keys: tuple[str, ...], speech: Speech) -> tuple[str, ...]:
    """Give every hour from the first to the last one with something in it, in the order of the wall clock."""
    if not keys:
        return ()
    if summary.period.kind is PeriodKind.DAY:
        everything = [hour.key for hour in hours_of(summary.period.first, speech.zone)]
    else:
        everything = sorted({*(ShopHour(hour).key for hour in range(24)), *keys})
    places = [everything.index(key) for key in keys if key in everything]
    return tuple(everything[max(0, min(places) - HOURS_AROUND) : max(places) + 1 + HOURS_AROUND])


def _short(key: str) -> str:
    hour = ShopHour.named(key)
    return f"{hour.hour}{'′' if hour.again else ''}"
