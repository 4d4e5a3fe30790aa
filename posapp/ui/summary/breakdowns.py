"""What the screen says of a summary: tiles, and breakdowns whose every figure knows the list behind it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from posapp.domain.currency import Currency
from posapp.domain.money import Money
from posapp.domain.periods import Period
from posapp.domain.shop_hours import ShopHour
from posapp.domain.summary import Addable, Line, Stage, Summary, Takings, mean_count, mean_money, only_in
from posapp.domain.summary_lists import Behind, Listed
from posapp.services.summary_tables import ALWAYS, BREAKDOWNS, CUSTOMERS, REDEEMED, RETURNED, TAKINGS, item_name
from posapp.services.summary_words import Cell, Share, Speech, Tenths, Word, stages
from posapp.ui.summary.figure_tile import TileText

__all__ = ["Breakdown", "FigureCell", "Tile", "breakdowns_of", "customer_tiles", "standing_words", "taking_tiles"]

Figures = TypeVar("Figures", bound=Addable)
Measure = Callable[[Figures], int | Money]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCell:
    """A figure of a breakdown.

    Attributes:
        figure: How much, or what the line is about.
        below: What it was before, and what is usual.
        told: All of it in words.
        behind: The list behind it; None where there is none.
    """

    figure: str
    below: str = ""
    told: str = ""
    behind: Behind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """A table of the screen."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[FigureCell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """What a tile says, and the list behind it."""

    text: TileText
    behind: Behind


def taking_tiles(summary: Summary, unit: Currency, speech: Speech) -> dict[Word, Tile]:
    """Give the tiles of a currency's takings."""
    (line,) = only_in(summary.totals, unit)
    everything = Behind(listed=Listed.PAYMENTS, period=summary.period, currency=unit.code)
    tiles = {}
    for word, measure in TAKINGS.items():
        of = _amounts(measure)
        told = tuple((stage, of(figures)) for stage, figures in line.stages)
        before, usual = _compared(line, measure, summary)
        text = TileText(
            figure=speech.cell(measure(line.figures)),
            before=_named(speech.before(summary.period), before, speech),
            usual=_named(speech.usual(summary.period, summary.usual_of), usual, speech),
            stages=told,
            standing=_shares(told, speech),
        )
        tiles[word] = Tile(text=text, behind=_for_takings(word, everything))
    return tiles


def customer_tiles(summary: Summary, speech: Speech) -> dict[Word, Tile]:
    """Give the tiles of who was there."""
    before, usual, of = summary.customers_before, summary.customers_usual, summary.usual_of
    payments = Behind(listed=Listed.PAYMENTS, period=summary.period)
    behind = {
        Word.SERVED: replace(payments, anonymous=False),
        Word.NEW: replace(payments, newcomers=True),
        Word.RETURNING: replace(payments, newcomers=False),
        Word.UNKNOWN: replace(payments, unknown=True),
        Word.ANONYMOUS: replace(payments, anonymous=True),
    }
    tiles = {}
    for word, measure in CUSTOMERS.items():
        mean = None if usual is None else Tenths(mean_count(measure(usual), of))
        figure = speech.cell(measure(summary.customers))
        if word is Word.ANONYMOUS:
            figure = f"{figure} · {speech.cell(Share(summary.customers.anonymous_hundredths))}"
        text = TileText(
            figure=figure,
            before=_named(speech.before(summary.period), None if before is None else measure(before), speech),
            usual=_named(speech.usual(summary.period, of), mean, speech),
        )
        tiles[word] = Tile(text=text, behind=behind[word])
    return tiles


def breakdowns_of(summary: Summary, unit: Currency, speech: Speech) -> dict[Word, Breakdown]:
    """Give the tables of a currency that have any lines, by what they are about."""
    found = {Word.STANDING: _standing(summary, unit, speech)}
    for part, column, name in BREAKDOWNS:
        lines = only_in(getattr(summary, name), unit)
        asked = _Asked(part, column, summary, unit, speech)
        if lines:
            found[part] = asked.breakdown(lines, TAKINGS, _for_takings)
    coupons, reasons = only_in(summary.coupons, unit), only_in(summary.reasons, unit)
    if coupons:
        asked = _Asked(Word.COUPONS, Word.COUPON, summary, unit, speech)
        found[Word.COUPONS] = asked.breakdown(coupons, REDEEMED, lambda _word, behind: behind)
    if reasons:
        asked = _Asked(Word.REFUND_REASONS, Word.REASON, summary, unit, speech)
        found[Word.REFUND_REASONS] = asked.breakdown(reasons, RETURNED, lambda _word, behind: behind)
    return found


def standing_words(stages_in: Iterable[tuple[Stage, Cell]], speech: Speech) -> str:
    """Say how much stands where: "22 delivered, 3 waiting" in the words of the badges."""
    named = stages()
    return " · ".join(f"{speech.cell(value)} {speech.say(named[stage])}" for stage, value in stages_in)


def _standing(summary: Summary, unit: Currency, speech: Speech) -> Breakdown:
    """Give how much of each figure stands where."""
    (line,) = only_in(summary.totals, unit)
    shown = tuple(dict.fromkeys((*ALWAYS, *(stage for stage, _figures in line.stages))))
    everything = Behind(listed=Listed.PAYMENTS, period=summary.period, currency=unit.code)
    rows = []
    for word, measure in TAKINGS.items():
        behind = _for_takings(word, everything)
        cells = [FigureCell(figure=speech.say(word), behind=behind)]
        for stage in shown:
            value = measure(line.at(stage))
            told = speech.cell(value)
            at_stage = replace(behind, stage=stage)
            cells.append(FigureCell(figure=speech.cell(value, bare=True), told=told, behind=at_stage))
        rows.append(tuple(cells))
    named = stages()
    columns = (speech.say(Word.FIGURE), *(speech.say(named[stage]) for stage in shown))
    heading = f"{speech.say(Word.AT_HELLOTEXT)} · {unit.code}"
    return Breakdown(heading=heading, columns=columns, rows=tuple(rows))


class _Asked:
    """One breakdown of one currency."""

    def __init__(self, part: Word, column: Word, summary: Summary, unit: Currency, speech: Speech) -> None:
        self._part = part
        self._column = column
        self._summary = summary
        self._unit = unit
        self._speech = speech

    def breakdown(
        self,
        lines: tuple[Line[Figures], ...],
        measures: dict[Word, Measure[Figures]],
        behind: Callable[[Word, Behind], Behind],
    ) -> Breakdown:
        say = self._speech.say
        count = next(iter(measures.values()))
        rows = []
        for line in lines:
            list_of = self._behind(line.key)
            name = FigureCell(
                figure=item_name(self._part, line, self._speech),
                below=standing_words(((stage, count(figures)) for stage, figures in line.stages), self._speech),
                told=standing_words(((stage, count(figures)) for stage, figures in line.stages), self._speech),
                behind=list_of,
            )
            figures = (self._cell(line, measure, behind(word, list_of)) for word, measure in measures.items())
            rows.append((name, *figures))
        columns = (say(self._column), *(say(word) for word in measures))
        return Breakdown(heading=f"{say(self._part)} · {self._unit.code}", columns=columns, rows=tuple(rows))

    def _cell(self, line: Line[Figures], measure: Measure[Figures], behind: Behind) -> FigureCell:
        before, usual = _compared(line, measure, self._summary)
        write, period = self._speech, self._summary.period
        figure = write.cell(measure(line.figures), bare=True)
        if before is None:
            return FigureCell(figure=figure, told=write.cell(measure(line.figures)), behind=behind)
        told = (
            write.cell(measure(line.figures)),
            _named(write.before(period), before, write),
            _named(write.usual(period, self._summary.usual_of), usual, write),
        )
        below = f"{write.cell(before, bare=True)} | {write.cell(usual, bare=True)}"
        return FigureCell(figure=figure, below=below, told=". ".join(told), behind=behind)

    def _behind(self, key: str) -> Behind:
        listed = Listed.REFUNDS if self._part is Word.REFUND_REASONS else Listed.PAYMENTS
        everything = Behind(listed=listed, period=self._summary.period, currency=self._unit.code)
        return _NARROWED[self._part](everything, key)


_NARROWED: dict[Word, Callable[[Behind, str], Behind]] = {
    Word.BY_DAY: lambda behind, key: replace(behind, period=Period.of_day(date.fromisoformat(key))),
    Word.BY_HOUR: lambda behind, key: replace(behind, hour=ShopHour.named(key)),
    Word.BY_CASHIER: lambda behind, key: replace(behind, cashier=key),
    Word.BY_METHOD: lambda behind, key: replace(behind, method=key),
    Word.BY_TILL: lambda behind, key: replace(behind, till=key),
    Word.COUPONS: lambda behind, key: replace(behind, coupon=key),
    Word.REFUND_REASONS: lambda behind, key: replace(behind, reason=key),
}


def _shares(told: tuple[tuple[Stage, int], ...], speech: Speech) -> str:
    """Say in whole percents how much stands where."""
    whole, named = sum(max(0, value) for _stage, value in told), stages()
    parts = ((100 * value // whole, speech.say(named[stage])) for stage, value in told if value > 0)
    return " · ".join(f"{percent or '< 1'} % {word}" for percent, word in parts)


def _for_takings(word: Word, payments: Behind) -> Behind:
    if word in {Word.REFUNDS, Word.REFUNDED}:
        return replace(payments, listed=Listed.REFUNDS)
    return replace(payments, coupon="") if word is Word.DISCOUNTS else payments


def _amounts(measure: Measure[Takings]) -> Callable[[Takings], int]:
    def amount(takings: Takings) -> int:
        value = measure(takings)
        return value.minor if isinstance(value, Money) else value

    return amount


def _compared(line: Line[Figures], measure: Measure[Figures], summary: Summary) -> tuple[Cell, Cell]:
    if line.before is None or line.usual is None:
        return None, None
    usual = measure(line.usual)
    if isinstance(usual, Money):
        return measure(line.before), mean_money(usual, summary.usual_of)
    return measure(line.before), Tenths(mean_count(usual, summary.usual_of))


def _named(name: str, value: Cell, speech: Speech) -> str:
    return "" if value is None else f"{name}: {speech.cell(value, bare=True)}"
