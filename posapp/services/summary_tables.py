"""A summary as tables for people, and as one flat list of all its figures for a spreadsheet."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from posapp.domain.currency import Currency
from posapp.domain.money import Money
from posapp.domain.summary import (
    Addable,
    CustomerCount,
    Line,
    Redeemed,
    Returned,
    Stage,
    Summary,
    Takings,
    mean_count,
    mean_money,
    only_in,
)
from posapp.services.summary_words import Cell, Share, Speech, Tenths, Word, methods, reasons, stages

__all__ = ["FigureRow", "Table", "figure_rows", "item_name", "summary_strip", "summary_tables"]

Figures = TypeVar("Figures", bound=Addable)
Measure = Callable[[Figures], int | Money]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a summary, its texts already in the reader's language.

    Attributes:
        heading: What it is about.
        columns: The headings of its columns; the first one is of names, the others of figures.
        rows: As many cells each as there are columns.
        narrow: Which columns stand on a narrow strip of paper.
        is_bare: Whether its heading says the currency, so that its amounts need not.
    """

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    narrow: tuple[int, ...] = (0, 1)
    is_bare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One figure with all that stands beside it.

    Attributes:
        part: The breakdown that it belongs to.
        item: Which hour, cashier, coupon …; empty for all together.
        unit: Its currency's code; empty for what is no money and has none.
        figure: What is counted.
        value: How much.
        before: The same a week or a month before.
        usual: The mean of what is usual.
        at: How much of it stands at each stage.
    """

    part: Word
    item: str
    unit: str
    figure: Word
    value: Cell
    before: Cell = None
    usual: Cell = None
    at: dict[Stage, Cell] = field(default_factory=dict)


TAKINGS: dict[Word, Measure[Takings]] = {
    Word.PAYMENTS: lambda taken: taken.payments,
    Word.GROSS: lambda taken: taken.gross,
    Word.DISCOUNTS: lambda taken: taken.discounts,
    Word.REFUNDS: lambda taken: taken.refunds,
    Word.REFUNDED: lambda taken: taken.refunded,
    Word.NET: lambda taken: taken.net,
}
REDEEMED: dict[Word, Measure[Redeemed]] = {
    Word.REDEEMED: lambda redeemed: redeemed.times,
    Word.WITH_SALES: lambda redeemed: redeemed.sales,
    Word.TOOK_OFF: lambda redeemed: redeemed.discount,
    Word.PAID_WITH_IT: lambda redeemed: redeemed.paid,
}
RETURNED: dict[Word, Measure[Returned]] = {
    Word.TIMES: lambda returned: returned.times,
    Word.AMOUNT: lambda returned: returned.money,
}
CUSTOMERS: dict[Word, Callable[[CustomerCount], int]] = {
    Word.SERVED: lambda count: count.served,
    Word.NEW: lambda count: count.new,
    Word.RETURNING: lambda count: count.returning,
    Word.UNKNOWN: lambda count: count.unknown,
    Word.ANONYMOUS: lambda count: count.anonymous,
}
BREAKDOWNS = (
    (Word.BY_DAY, Word.DAY, "by_day"),
    (Word.BY_HOUR, Word.HOUR, "by_hour"),
    (Word.BY_CASHIER, Word.CASHIER, "by_cashier"),
    (Word.BY_METHOD, Word.METHOD, "by_method"),
    (Word.BY_TILL, Word.TILL, "by_till"),
)
NAME_NUMBER_NET = (0, 1, 6)
ALWAYS = (Stage.CONFIRMED, Stage.ACCEPTED, Stage.WAITING, Stage.NEEDS_A_PERSON)


def summary_tables(summary: Summary, speech: Speech) -> tuple[Table, ...]:
    """Give the tables for people: the totals with their stages, then each breakdown with its net beside the usual."""
    tables: list[Table] = []
    for unit in summary.currencies:
        tables.append(_totals(summary, unit, speech))
    for unit in summary.currencies:
        tables += _breakdowns(summary, unit, speech)
    tables.append(_customers(summary, speech))
    tables += _few(summary, speech, summary.coupons, REDEEMED, (Word.COUPONS, Word.COUPON))
    tables += _few(summary, speech, summary.reasons, RETURNED, (Word.REFUND_REASONS, Word.REASON))
    if summary.events:
        named = stages()
        rows = tuple((speech.say(named[stage]), summary.events_at(stage)) for stage in Stage)
        rows = tuple(row for row in rows if row[1])
        tables.append(
            Table(heading=speech.say(Word.EVENTS), columns=_said(speech, Word.STANDING, Word.TIMES), rows=rows)
        )
    return tuple(tables)


def summary_strip(summary: Summary, speech: Speech) -> tuple[Table, ...]:
    """Give the tables for a narrow strip of paper: three columns at most, nothing compared, no line of nothing."""
    strips = (_narrowed(table) for table in summary_tables(summary, speech))
    return tuple(table for table in strips if table.rows)


def figure_rows(summary: Summary, speech: Speech) -> tuple[FigureRow, ...]:
    """Give every figure of a summary, each with its comparison and its stages."""
    rows = list(_rows(summary, Word.TOTAL, summary.totals, TAKINGS, speech))
    for part, _column, name in BREAKDOWNS:
        rows += _rows(summary, part, getattr(summary, name), TAKINGS, speech)
    rows += _customer_rows(summary)
    rows += _rows(summary, Word.COUPONS, summary.coupons, REDEEMED, speech)
    rows += _rows(summary, Word.REFUND_REASONS, summary.reasons, RETURNED, speech)
    for hour in summary.events:
        at: dict[Stage, Cell] = dict(hour.stages)
        item = speech.hour(hour.hour.key)
        rows.append(FigureRow(part=Word.EVENTS, item=item, unit="", figure=Word.TIMES, value=hour.number, at=at))
    return tuple(rows)


def item_name(part: Word, line: Line[Figures], speech: Speech) -> str:
    """Give what a line of a breakdown is called."""
    if part is Word.BY_HOUR:
        return speech.hour(line.key)
    if part is Word.BY_DAY:
        return speech.day(date.fromisoformat(line.key))
    if part is Word.BY_CASHIER:
        return line.name or speech.say(Word.NOBODY)
    words = {Word.BY_METHOD: methods(), Word.REFUND_REASONS: reasons()}.get(part, {})
    return speech.say(words[line.key]) if line.key in words else line.name or line.key


def _narrowed(table: Table) -> Table:
    rows = (tuple(row[place] for place in table.narrow) for row in table.rows)
    is_breakdown = len(table.narrow) > 2
    return Table(
        heading=table.heading,
        is_bare=table.is_bare,
        columns=tuple(table.columns[place] for place in table.narrow),
        rows=tuple(row for row in rows if not is_breakdown or any(map(_is_something, row[1:]))),
    )


def _is_something(cell: Cell) -> bool:
    return bool(cell.minor if isinstance(cell, Money) else cell)


def _totals(summary: Summary, unit: Currency, speech: Speech) -> Table:
    (line,) = only_in(summary.totals, unit)
    shown = (*ALWAYS, *(stage for stage, _figures in line.stages if stage not in ALWAYS))
    named = stages()
    rows = tuple(
        (
            speech.say(word),
            measure(line.figures),
            *_compared(line, measure, summary.usual_of),
            *(measure(line.at(stage)) for stage in shown),
        )
        for word, measure in TAKINGS.items()
    )
    columns = (
        *_said(speech, Word.FIGURE, Word.VALUE),
        speech.before(summary.period),
        speech.usual(summary.period, summary.usual_of),
        *(speech.say(named[stage]) for stage in shown),
    )
    return Table(heading=f"{speech.say(Word.TOTAL)} · {unit.code}", columns=columns, rows=rows, is_bare=True)


def _breakdowns(summary: Summary, unit: Currency, speech: Speech) -> Iterable[Table]:
    for part, column, name in BREAKDOWNS:
        lines = only_in(getattr(summary, name), unit)
        if not lines:
            continue
        compares = part is not Word.BY_DAY
        compared = (speech.before(summary.period), speech.usual(summary.period, summary.usual_of)) if compares else ()
        yield Table(
            heading=f"{speech.say(part)} · {unit.code}",
            columns=(*_said(speech, column, *TAKINGS), *compared),
            rows=tuple(
                (
                    item_name(part, line, speech),
                    *(measure(line.figures) for measure in TAKINGS.values()),
                    *(_compared(line, TAKINGS[Word.NET], summary.usual_of) if compares else ()),
                )
                for line in lines
            ),
            narrow=NAME_NUMBER_NET,
            is_bare=True,
        )


def _few(
    summary: Summary,
    speech: Speech,
    lines: tuple[Line[Figures], ...],
    measures: dict[Word, Measure[Figures]],
    titles: tuple[Word, Word],
) -> Iterable[Table]:
    """Give the table of coupons or reasons, with how often each was before and how many stand where."""
    if not lines:
        return
    heading, column = titles
    count = next(iter(measures.values()))
    shown = (*ALWAYS, *_other_stages(lines))
    named = stages()
    compared = (speech.before(summary.period), speech.usual(summary.period, summary.usual_of))
    yield Table(
        heading=speech.say(heading),
        columns=(*_said(speech, column, *measures), *compared, *(speech.say(named[stage]) for stage in shown)),
        rows=tuple(
            (
                item_name(heading, line, speech),
                *(measure(line.figures) for measure in measures.values()),
                *_compared(line, count, summary.usual_of),
                *(count(line.at(stage)) for stage in shown),
            )
            for line in lines
        ),
        narrow=(0, 1, len(measures) if len(measures) < len(REDEEMED) else len(measures) - 1),
    )


def _customers(summary: Summary, speech: Speech) -> Table:
    columns = (
        *_said(speech, Word.FIGURE, Word.VALUE),
        speech.before(summary.period),
        speech.usual(summary.period, summary.usual_of),
    )
    rows = tuple((speech.say(row.figure), row.value, row.before, row.usual) for row in _customer_rows(summary))
    return Table(heading=speech.say(Word.CUSTOMERS), columns=columns, rows=rows)


def _customer_rows(summary: Summary) -> tuple[FigureRow, ...]:
    before, usual, of = summary.customers_before, summary.customers_usual, summary.usual_of
    counted = tuple(
        FigureRow(
            part=Word.CUSTOMERS,
            item="",
            unit="",
            figure=word,
            value=measure(summary.customers),
            before=None if before is None else measure(before),
            usual=None if usual is None else Tenths(mean_count(measure(usual), of)),
        )
        for word, measure in CUSTOMERS.items()
    )
    share = FigureRow(
        part=Word.CUSTOMERS,
        item="",
        unit="",
        figure=Word.ANONYMOUS_SHARE,
        value=Share(summary.customers.anonymous_hundredths),
        before=None if before is None else Share(before.anonymous_hundredths),
        usual=None if usual is None else Share(usual.anonymous_hundredths),
    )
    return (*counted, share)


def _rows(
    summary: Summary,
    part: Word,
    lines: tuple[Line[Figures], ...],
    measures: dict[Word, Measure[Figures]],
    speech: Speech,
) -> Iterable[FigureRow]:
    for line in lines:
        for word, measure in measures.items():
            before, usual = _compared(line, measure, summary.usual_of)
            yield FigureRow(
                part=part,
                item=_item(part, line, speech),
                unit=line.currency.code,
                figure=word,
                value=measure(line.figures),
                before=before,
                usual=usual,
                at={stage: measure(figures) for stage, figures in line.stages},
            )


def _item(part: Word, line: Line[Figures], speech: Speech) -> str:
    """A spreadsheet sorts days by themselves, and wants their year."""
    if part is Word.TOTAL:
        return ""
    return line.key if part is Word.BY_DAY else item_name(part, line, speech)


def _compared(line: Line[Figures], measure: Measure[Figures], of: int) -> tuple[Cell, Cell]:
    if line.before is None or line.usual is None:
        return None, None
    usual = measure(line.usual)
    mean: Cell = mean_money(usual, of) if isinstance(usual, Money) else Tenths(mean_count(usual, of))
    return measure(line.before), mean


def _other_stages(lines: Iterable[Line[Figures]]) -> tuple[Stage, ...]:
    present = {stage for line in lines for stage, _figures in line.stages}
    return tuple(stage for stage in Stage if stage in present and stage not in ALWAYS)


def _said(speech: Speech, *words: Word) -> tuple[str, ...]:
    return tuple(speech.say(word) for word in words)
