"""Builds the tiles and breakdowns of a summary, each figure with its drill-down."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from posapp.domain.currency import Currency
from posapp.domain.day.hours import ShopHour
from posapp.domain.money import Money
from posapp.domain.summary.comparison import average_receipt
from posapp.domain.summary.drill_down import DrillDown, RowKind
from posapp.domain.summary.periods import Period
from posapp.domain.summary.summary import (
    Addable,
    BreakdownLine,
    CustomerCount,
    SalesTotals,
    Stage,
    Summary,
    mean_count,
    mean_money,
    only_in,
)
from posapp.services.on_ledger.summary.labels import Cell, DecimalTenths, Label, Localizer, Percentage, stages
from posapp.services.on_ledger.summary.morning_tables import average_cells, best_tables
from posapp.services.on_ledger.summary.sentences import Change, change_of, sentences_of
from posapp.services.on_ledger.summary.tables import (
    ALWAYS,
    BREAKDOWNS,
    CUSTOMERS,
    REDEEMED,
    RETURNED,
    TAKINGS,
    item_name,
)
from posapp.ui.office.summary.figure_tile import TileContent

__all__ = ["Breakdown", "FigureCell", "Tile", "breakdowns_of", "customer_tiles", "stages_text", "takings_tiles"]

GOOD = frozenset({Label.PAYMENTS, Label.GROSS, Label.NET, Label.SERVED, Label.NEW, Label.RETURNING})
"""Figures of which more is better; more discounts or refunds may be either."""
Figures = TypeVar("Figures", bound=Addable)
Measure = Callable[[Figures], int | Money]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCell:
    """A figure of a breakdown.

    Attributes:
        figure: How much, or what the line is about.
        below: What it was before, and what is usual.
        accessible_text: All of it in words.
        drill_down: The list behind it; None where there is none.
    """

    figure: str
    below: str = ""
    accessible_text: str = ""
    drill_down: DrillDown | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """A table of the screen."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[FigureCell, ...], ...]
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """The texts of a tile, and its drill-down."""

    text: TileContent
    drill_down: DrillDown


def takings_tiles(summary: Summary, unit: Currency, localizer: Localizer) -> dict[Label, Tile]:
    """Give the tiles of a currency's takings."""
    (line,) = only_in(summary.totals, unit)
    everything = DrillDown(listed=RowKind.PAYMENTS, period=summary.period, currency=unit.code)
    tiles = {}
    for word, measure in TAKINGS.items():
        of = _amounts(measure)
        accessible_text = tuple((stage, of(figures)) for stage, figures in line.stages)
        before, usual = _compared(line, measure, summary)
        change = _change(summary, unit, of, localizer)
        text = TileContent(
            figure=localizer.cell(measure(line.figures)),
            change="" if change is None else change.text,
            trend=0 if change is None or word not in GOOD else change.direction,
            before=_named(localizer.before(summary.period), before, localizer),
            usual=_named(localizer.usual(summary.period, summary.usual_of), usual, localizer),
            stages=accessible_text,
            standing=_shares(accessible_text, localizer),
        )
        tiles[word] = Tile(text=text, drill_down=_for_takings(word, everything))
    tiles[Label.AVERAGE_RECEIPT] = Tile(text=_average_text(summary, unit, line, localizer), drill_down=everything)
    return tiles


def customer_tiles(summary: Summary, localizer: Localizer) -> dict[Label, Tile]:
    """Give the tiles about customers."""
    before, usual, of = summary.customers_before, summary.customers_usual, summary.usual_of
    payments = DrillDown(listed=RowKind.PAYMENTS, period=summary.period)
    drill_down = {
        Label.SERVED: replace(payments, anonymous=False),
        Label.NEW: replace(payments, newcomers=True),
        Label.RETURNING: replace(payments, newcomers=False),
        Label.UNKNOWN: replace(payments, unknown=True),
        Label.ANONYMOUS: replace(payments, anonymous=True),
    }
    tiles = {}
    for word, measure in CUSTOMERS.items():
        mean = None if usual is None else DecimalTenths(mean_count(measure(usual), of))
        figure = localizer.cell(measure(summary.customers))
        if word is Label.ANONYMOUS:
            figure = f"{figure} · {localizer.cell(Percentage(summary.customers.anonymous_hundredths))}"
        change = _customer_change(summary, measure, localizer)
        text = TileContent(
            figure=figure,
            change="" if change is None else change.text,
            trend=0 if change is None or word not in GOOD else change.direction,
            before=_named(localizer.before(summary.period), None if before is None else measure(before), localizer),
            usual=_named(localizer.usual(summary.period, of), mean, localizer),
        )
        tiles[word] = Tile(text=text, drill_down=drill_down[word])
    return tiles


def breakdowns_of(summary: Summary, unit: Currency, localizer: Localizer) -> dict[Label, Breakdown]:
    """Give the tables of a currency that have any rows, by their subject."""
    found = {Label.STANDING: _stage_table(summary, unit, localizer)}
    for part, column, name in BREAKDOWNS:
        lines = only_in(getattr(summary, name), unit)
        asked = _BreakdownBuilder(part, column, summary, unit, localizer)
        if lines:
            found[part] = asked.breakdown(lines, TAKINGS, _for_takings)
    found |= best_breakdowns(summary, unit, localizer)
    coupons, reasons = only_in(summary.coupons, unit), only_in(summary.reasons, unit)
    if coupons:
        asked = _BreakdownBuilder(Label.COUPONS, Label.COUPON, summary, unit, localizer)
        made = asked.breakdown(coupons, REDEEMED, lambda _word, drill_down: drill_down)
        sentence = sentences_of(summary, unit, localizer).get(Label.COUPONS, "")
        found[Label.COUPONS] = replace(made, sentence=sentence)
    if reasons:
        asked = _BreakdownBuilder(Label.REFUND_REASONS, Label.REASON, summary, unit, localizer)
        found[Label.REFUND_REASONS] = asked.breakdown(reasons, RETURNED, lambda _word, drill_down: drill_down)
    return found


def stages_text(stages_in: Iterable[tuple[Stage, Cell]], localizer: Localizer) -> str:
    """Give the stages in words: "22 delivered, 3 waiting", as on the badges."""
    named = stages()
    return " · ".join(f"{localizer.cell(value)} {localizer.say(named[stage])}" for stage, value in stages_in)


def _stage_table(summary: Summary, unit: Currency, localizer: Localizer) -> Breakdown:
    """Give the stages of each figure."""
    (line,) = only_in(summary.totals, unit)
    shown = tuple(dict.fromkeys((*ALWAYS, *(stage for stage, _figures in line.stages))))
    everything = DrillDown(listed=RowKind.PAYMENTS, period=summary.period, currency=unit.code)
    rows = []
    for word, measure in TAKINGS.items():
        drill_down = _for_takings(word, everything)
        cells = [FigureCell(figure=localizer.say(word), drill_down=drill_down)]
        for stage in shown:
            value = measure(line.at(stage))
            accessible_text = localizer.cell(value)
            at_stage = replace(drill_down, stage=stage)
            cells.append(
                FigureCell(
                    figure=localizer.cell(value, bare=True), accessible_text=accessible_text, drill_down=at_stage
                )
            )
        rows.append(tuple(cells))
    named = stages()
    columns = (localizer.say(Label.FIGURE), *(localizer.say(named[stage]) for stage in shown))
    heading = f"{localizer.say(Label.AT_HELLOTEXT)} · {unit.code}"
    return Breakdown(heading=heading, columns=columns, rows=tuple(rows))


class _BreakdownBuilder:
    """One breakdown of one currency."""

    def __init__(self, part: Label, column: Label, summary: Summary, unit: Currency, localizer: Localizer) -> None:
        self._part = part
        self._column = column
        self._summary = summary
        self._unit = unit
        self._localizer = localizer

    def breakdown(
        self,
        lines: tuple[BreakdownLine[Figures], ...],
        measures: dict[Label, Measure[Figures]],
        drill_down: Callable[[Label, DrillDown], DrillDown],
    ) -> Breakdown:
        say = self._localizer.say
        count = next(iter(measures.values()))
        rows = []
        for line in lines:
            list_of = self._drill_down(line.key)
            name = FigureCell(
                figure=item_name(self._part, line, self._localizer),
                below=stages_text(((stage, count(figures)) for stage, figures in line.stages), self._localizer),
                accessible_text=stages_text(
                    ((stage, count(figures)) for stage, figures in line.stages), self._localizer
                ),
                drill_down=list_of,
            )
            figures = (self._cell(line, measure, drill_down(word, list_of)) for word, measure in measures.items())
            rows.append((name, *figures))
        columns = (say(self._column), *(say(word) for word in measures))
        return Breakdown(heading=f"{say(self._part)} · {self._unit.code}", columns=columns, rows=tuple(rows))

    def _cell(self, line: BreakdownLine[Figures], measure: Measure[Figures], drill_down: DrillDown) -> FigureCell:
        before, usual = _compared(line, measure, self._summary)
        write, period = self._localizer, self._summary.period
        figure = write.cell(measure(line.figures), bare=True)
        if before is None:
            return FigureCell(figure=figure, accessible_text=write.cell(measure(line.figures)), drill_down=drill_down)
        accessible_text = (
            write.cell(measure(line.figures)),
            _named(write.before(period), before, write),
            _named(write.usual(period, self._summary.usual_of), usual, write),
        )
        below = f"{write.cell(before, bare=True)} | {write.cell(usual, bare=True)}"
        return FigureCell(figure=figure, below=below, accessible_text=". ".join(accessible_text), drill_down=drill_down)

    def _drill_down(self, key: str) -> DrillDown:
        listed = RowKind.REFUNDS if self._part is Label.REFUND_REASONS else RowKind.PAYMENTS
        everything = DrillDown(listed=listed, period=self._summary.period, currency=self._unit.code)
        return _NARROWED[self._part](everything, key)


_NARROWED: dict[Label, Callable[[DrillDown, str], DrillDown]] = {
    Label.BY_DAY: lambda drill_down, key: replace(drill_down, period=Period.of_day(date.fromisoformat(key))),
    Label.BY_HOUR: lambda drill_down, key: replace(drill_down, hour=ShopHour.named(key)),
    Label.BY_CASHIER: lambda drill_down, key: replace(drill_down, cashier=key),
    Label.BY_METHOD: lambda drill_down, key: replace(drill_down, method=key),
    Label.BY_TILL: lambda drill_down, key: replace(drill_down, till=key),
    Label.COUPONS: lambda drill_down, key: replace(drill_down, coupon=key),
    Label.REFUND_REASONS: lambda drill_down, key: replace(drill_down, reason=key),
}


def best_breakdowns(summary: Summary, unit: Currency, localizer: Localizer) -> dict[Label, Breakdown]:
    """Give the tables of returning customers, best customers and best products that have any rows."""
    payments = DrillDown(listed=RowKind.PAYMENTS, period=summary.period, currency=unit.code)
    customers = (each for each in summary.best_customers if each.money.currency == unit)
    products = (each for each in summary.best_products if each.money.currency == unit)
    lists = {
        Label.RETURNING_CUSTOMERS: [replace(payments, newcomers=False), replace(payments, newcomers=True)],
        Label.BEST_CUSTOMERS: [replace(payments, customer=each.profile) for each in customers],
        Label.BEST_PRODUCTS: [replace(payments, product=each.barcode) for each in products],
    }
    return {
        part: Breakdown(
            heading=table.heading,
            columns=table.columns,
            rows=tuple(
                tuple(_plain_cell(cell, drill_down, localizer) for cell in row)
                for row, drill_down in zip(table.rows, lists[part], strict=True)
            ),
            sentence=table.sentence,
        )
        for part, table in best_tables(summary, unit, localizer)
    }


def _plain_cell(cell: Cell, drill_down: DrillDown, localizer: Localizer) -> FigureCell:
    return FigureCell(
        figure=localizer.cell(cell, bare=True), accessible_text=localizer.cell(cell), drill_down=drill_down
    )


def _change(summary: Summary, unit: Currency, of: Callable[[SalesTotals], int], localizer: Localizer) -> Change | None:
    """Give the change of a figure like for like; None without a comparison. More refunds are neither good nor bad."""
    if summary.like_for_like is None:
        return None
    takings = summary.like_for_like.of(unit)
    return change_of(of(takings.now), of(takings.before), localizer)


def _customer_change(summary: Summary, measure: Callable[[CustomerCount], int], localizer: Localizer) -> Change | None:
    """Give the change of a number of customers like for like; None without a comparison."""
    compared = None if summary.like_for_like is None else summary.like_for_like.customers
    return None if compared is None else change_of(measure(compared.now), measure(compared.before), localizer)


def _average_text(
    summary: Summary, unit: Currency, line: BreakdownLine[SalesTotals], localizer: Localizer
) -> TileContent:
    now, before, usual = average_cells(line)
    change = _change(summary, unit, _average_minor, localizer)
    return TileContent(
        figure=localizer.cell(now),
        change="" if change is None else change.text,
        trend=0 if change is None else change.direction,
        before=_named(localizer.before(summary.period), before, localizer),
        usual=_named(localizer.usual(summary.period, summary.usual_of), usual, localizer),
    )


def _average_minor(takings: SalesTotals) -> int:
    average = average_receipt(takings)
    return 0 if average is None else average.minor


def _shares(accessible_text: tuple[tuple[Stage, int], ...], localizer: Localizer) -> str:
    """Give the stages in whole percents."""
    whole, named = sum(max(0, value) for _stage, value in accessible_text), stages()
    parts = ((100 * value // whole, localizer.say(named[stage])) for stage, value in accessible_text if value > 0)
    return " · ".join(f"{percent or '< 1'} % {word}" for percent, word in parts)


def _for_takings(word: Label, payments: DrillDown) -> DrillDown:
    if word in {Label.REFUNDS, Label.REFUNDED}:
        return replace(payments, listed=RowKind.REFUNDS)
    return replace(payments, coupon="") if word is Label.DISCOUNTS else payments


def _amounts(measure: Measure[SalesTotals]) -> Callable[[SalesTotals], int]:
    def amount(takings: SalesTotals) -> int:
        value = measure(takings)
        return value.minor if isinstance(value, Money) else value

    return amount


def _compared(line: BreakdownLine[Figures], measure: Measure[Figures], summary: Summary) -> tuple[Cell, Cell]:
    if line.before is None or line.usual is None:
        return None, None
    usual = measure(line.usual)
    if isinstance(usual, Money):
        return measure(line.before), mean_money(usual, summary.usual_of)
    return measure(line.before), DecimalTenths(mean_count(usual, summary.usual_of))


def _named(name: str, value: Cell, localizer: Localizer) -> str:
    return "" if value is None else f"{name}: {localizer.cell(value, bare=True)}"
