"""Makes tables of a summary for people, and one flat list of all its figures for a spreadsheet."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from posapp.domain.currency import Currency
from posapp.domain.money import Money
from posapp.domain.summary.comparison import average_receipt
from posapp.domain.summary.summary import (
    Addable,
    BreakdownLine,
    CustomerCount,
    RedemptionTotals,
    RefundTotals,
    SalesTotals,
    Stage,
    Summary,
    mean_count,
    mean_money,
    only_in,
)
from posapp.services.on_ledger.summary.labels import (
    Cell,
    DecimalTenths,
    Label,
    Localizer,
    Percentage,
    methods,
    reasons,
    stages,
)
from posapp.services.on_ledger.summary.morning_tables import (
    average_cells,
    average_rows,
    best_rows,
    best_tables,
    compared_rows,
    comparison_tables,
    heat_rows,
)
from posapp.services.on_ledger.summary.sentences import sentences_of
from posapp.services.on_ledger.summary.table import FigureRow, Table

__all__ = ["figure_rows", "item_name", "summary_strip", "summary_tables"]

Figures = TypeVar("Figures", bound=Addable)
Measure = Callable[[Figures], int | Money]


TAKINGS: dict[Label, Measure[SalesTotals]] = {
    Label.PAYMENTS: lambda taken: taken.payments,
    Label.GROSS: lambda taken: taken.gross,
    Label.DISCOUNTS: lambda taken: taken.discounts,
    Label.REFUNDS: lambda taken: taken.refunds,
    Label.REFUNDED: lambda taken: taken.refunded,
    Label.NET: lambda taken: taken.net,
}
REDEEMED: dict[Label, Measure[RedemptionTotals]] = {
    Label.REDEEMED: lambda redeemed: redeemed.times,
    Label.WITH_SALES: lambda redeemed: redeemed.sales,
    Label.DISCOUNTED: lambda redeemed: redeemed.discount,
    Label.PAID_WITH_IT: lambda redeemed: redeemed.paid,
}
RETURNED: dict[Label, Measure[RefundTotals]] = {
    Label.TIMES: lambda returned: returned.times,
    Label.AMOUNT: lambda returned: returned.money,
}
CUSTOMERS: dict[Label, Callable[[CustomerCount], int]] = {
    Label.SERVED: lambda count: count.served,
    Label.NEW: lambda count: count.new,
    Label.RETURNING: lambda count: count.returning,
    Label.UNKNOWN: lambda count: count.unknown,
    Label.ANONYMOUS: lambda count: count.anonymous,
}
BREAKDOWNS = (
    (Label.BY_DAY, Label.DAY, "by_day"),
    (Label.BY_HOUR, Label.HOUR, "by_hour"),
    (Label.BY_CASHIER, Label.CASHIER, "by_cashier"),
    (Label.BY_METHOD, Label.METHOD, "by_method"),
    (Label.BY_TILL, Label.TILL, "by_till"),
)
NAME_NUMBER_NET = (0, 1, 6)
ALWAYS = (Stage.CONFIRMED, Stage.ACCEPTED, Stage.WAITING, Stage.NEEDS_A_PERSON)


def summary_tables(summary: Summary, localizer: Localizer) -> tuple[Table, ...]:
    """Give the tables for people: the totals with their stages, then each breakdown with its net beside the usual."""
    tables: list[Table] = []
    for unit in summary.currencies:
        tables.append(_totals(summary, unit, localizer))
        tables += comparison_tables(summary, unit, localizer)
    for unit in summary.currencies:
        tables += _breakdowns(summary, unit, localizer)
    tables.append(_customers(summary, localizer))
    for unit in summary.currencies:
        tables += (table for _part, table in best_tables(summary, unit, localizer))
    tables += _few(summary, localizer, summary.coupons, REDEEMED, (Label.COUPONS, Label.COUPON))
    tables += _few(summary, localizer, summary.reasons, RETURNED, (Label.REFUND_REASONS, Label.REASON))
    tables += _drawers(summary, localizer)
    if summary.events:
        named = stages()
        rows = tuple((localizer.say(named[stage]), summary.events_at(stage)) for stage in Stage)
        rows = tuple(row for row in rows if row[1])
        tables.append(
            Table(heading=localizer.say(Label.EVENTS), columns=_say(localizer, Label.STANDING, Label.TIMES), rows=rows)
        )
    return tuple(tables)


def summary_strip(summary: Summary, localizer: Localizer) -> tuple[Table, ...]:
    """Give the tables for a receipt roll: at most three columns, no comparisons, no empty lines."""
    strips = (_narrowed(table) for table in summary_tables(summary, localizer))
    return tuple(table for table in strips if table.rows)


def figure_rows(summary: Summary, localizer: Localizer) -> tuple[FigureRow, ...]:
    """Give every figure of a summary, each with its comparison and its stages."""
    rows = list(_rows(summary, Label.TOTAL, summary.totals, TAKINGS, localizer))
    rows += average_rows(summary)
    rows += compared_rows(summary, localizer)
    for part, _column, name in BREAKDOWNS:
        rows += _rows(summary, part, getattr(summary, name), TAKINGS, localizer)
    rows += _customer_rows(summary)
    rows += _rows(summary, Label.COUPONS, summary.coupons, REDEEMED, localizer)
    rows += _rows(summary, Label.REFUND_REASONS, summary.reasons, RETURNED, localizer)
    rows += _drawer_rows(summary)
    for hour in summary.events:
        at: dict[Stage, Cell] = dict(hour.stages)
        item = localizer.hour(hour.hour.key)
        rows.append(FigureRow(part=Label.EVENTS, item=item, unit="", figure=Label.TIMES, value=hour.number, at=at))
    return (*rows, *heat_rows(summary, localizer), *best_rows(summary, localizer))


def item_name(part: Label, line: BreakdownLine[Figures], localizer: Localizer) -> str:
    """Give the name of a line of a breakdown."""
    if part is Label.BY_HOUR:
        return localizer.hour(line.key)
    if part is Label.BY_DAY:
        return localizer.day(date.fromisoformat(line.key))
    if part is Label.BY_CASHIER:
        return line.name or localizer.say(Label.NOBODY)
    words = {Label.BY_METHOD: methods(), Label.REFUND_REASONS: reasons()}.get(part, {})
    return localizer.say(words[line.key]) if line.key in words else line.name or line.key


def _narrowed(table: Table) -> Table:
    rows = (tuple(row[place] for place in table.narrow) for row in table.rows)
    is_breakdown = len(table.narrow) > 2
    return Table(
        heading=table.heading,
        is_bare=table.is_bare,
        sentence=table.sentence,
        columns=tuple(table.columns[place] for place in table.narrow),
        rows=tuple(row for row in rows if not is_breakdown or any(map(_is_something, row[1:]))),
    )


def _is_something(cell: Cell) -> bool:
    return bool(cell.minor if isinstance(cell, Money) else cell)


def _totals(summary: Summary, unit: Currency, localizer: Localizer) -> Table:
    (line,) = only_in(summary.totals, unit)
    shown = (*ALWAYS, *(stage for stage, _figures in line.stages if stage not in ALWAYS))
    named = stages()
    rows = tuple(
        (
            localizer.say(word),
            measure(line.figures),
            *_compared(line, measure, summary.usual_of),
            *(measure(line.at(stage)) for stage in shown),
        )
        for word, measure in TAKINGS.items()
    )
    averages = (*average_cells(line), *(average_receipt(line.at(stage)) for stage in shown))
    columns = (
        *_say(localizer, Label.FIGURE, Label.VALUE),
        localizer.before(summary.period),
        localizer.usual(summary.period, summary.usual_of),
        *(localizer.say(named[stage]) for stage in shown),
    )
    rows = (*rows, (localizer.say(Label.AVERAGE_RECEIPT), *averages))
    return Table(heading=f"{localizer.say(Label.TOTAL)} · {unit.code}", columns=columns, rows=rows, is_bare=True)


def _breakdowns(summary: Summary, unit: Currency, localizer: Localizer) -> Iterable[Table]:
    for part, column, name in BREAKDOWNS:
        lines = only_in(getattr(summary, name), unit)
        if not lines:
            continue
        compares = part is not Label.BY_DAY
        compared = (
            (localizer.before(summary.period), localizer.usual(summary.period, summary.usual_of)) if compares else ()
        )
        yield Table(
            heading=f"{localizer.say(part)} · {unit.code}",
            columns=(*_say(localizer, column, *TAKINGS), *compared),
            rows=tuple(
                (
                    item_name(part, line, localizer),
                    *(measure(line.figures) for measure in TAKINGS.values()),
                    *(_compared(line, TAKINGS[Label.NET], summary.usual_of) if compares else ()),
                )
                for line in lines
            ),
            narrow=NAME_NUMBER_NET,
            is_bare=True,
        )


def _few(
    summary: Summary,
    localizer: Localizer,
    lines: tuple[BreakdownLine[Figures], ...],
    measures: dict[Label, Measure[Figures]],
    titles: tuple[Label, Label],
) -> Iterable[Table]:
    """Give the table of coupons or reasons, with the earlier number and the stages of each."""
    if not lines:
        return
    heading, column = titles
    count = next(iter(measures.values()))
    shown = (*ALWAYS, *_other_stages(lines))
    named = stages()
    compared = (localizer.before(summary.period), localizer.usual(summary.period, summary.usual_of))
    yield Table(
        heading=localizer.say(heading),
        columns=(*_say(localizer, column, *measures), *compared, *(localizer.say(named[stage]) for stage in shown)),
        rows=tuple(
            (
                item_name(heading, line, localizer),
                *(measure(line.figures) for measure in measures.values()),
                *_compared(line, count, summary.usual_of),
                *(count(line.at(stage)) for stage in shown),
            )
            for line in lines
        ),
        sentence=_coupon_sentences(summary, localizer) if heading is Label.COUPONS else "",
        narrow=(0, 1, len(measures) if len(measures) < len(REDEEMED) else len(measures) - 1),
    )


def _coupon_sentences(summary: Summary, localizer: Localizer) -> str:
    said = (sentences_of(summary, unit, localizer).get(Label.COUPONS, "") for unit in summary.currencies)
    return " ".join(filter(None, said))


def _customers(summary: Summary, localizer: Localizer) -> Table:
    columns = (
        *_say(localizer, Label.FIGURE, Label.VALUE),
        localizer.before(summary.period),
        localizer.usual(summary.period, summary.usual_of),
    )
    rows = tuple((localizer.say(row.figure), row.value, row.before, row.usual) for row in _customer_rows(summary))
    return Table(heading=localizer.say(Label.CUSTOMERS), columns=columns, rows=rows)


def _customer_rows(summary: Summary) -> tuple[FigureRow, ...]:
    before, usual, of = summary.customers_before, summary.customers_usual, summary.usual_of
    counted = tuple(
        FigureRow(
            part=Label.CUSTOMERS,
            item="",
            unit="",
            figure=word,
            value=measure(summary.customers),
            before=None if before is None else measure(before),
            usual=None if usual is None else DecimalTenths(mean_count(measure(usual), of)),
        )
        for word, measure in CUSTOMERS.items()
    )
    share = FigureRow(
        part=Label.CUSTOMERS,
        item="",
        unit="",
        figure=Label.ANONYMOUS_SHARE,
        value=Percentage(summary.customers.anonymous_hundredths),
        before=None if before is None else Percentage(before.anonymous_hundredths),
        usual=None if usual is None else Percentage(usual.anonymous_hundredths),
    )
    return (*counted, share)


def _drawers(summary: Summary, localizer: Localizer) -> Iterable[Table]:
    """Give a table for the drawers of each currency that had a float, cash in or cash out."""
    for drawer in summary.drawer:
        yield Table(
            heading=f"{localizer.say(Label.DRAWER)} · {drawer.currency.code}",
            columns=_say(localizer, Label.FIGURE, Label.VALUE),
            rows=tuple(
                (localizer.say(row.figure), row.value)
                for row in _drawer_rows(summary)
                if row.unit == drawer.currency.code
            ),
            is_bare=True,
        )


def _drawer_rows(summary: Summary) -> Iterable[FigureRow]:
    for drawer in summary.drawer:
        figures = {Label.CASH_IN: drawer.cash_in, Label.CASH_OUT: drawer.cash_out}
        if drawer.opening_float is not None:
            figures = {Label.OPENING_FLOATS: drawer.opening_float} | figures
        for word, money in figures.items():
            yield FigureRow(part=Label.DRAWER, item="", unit=drawer.currency.code, figure=word, value=money)


def _rows(
    summary: Summary,
    part: Label,
    lines: tuple[BreakdownLine[Figures], ...],
    measures: dict[Label, Measure[Figures]],
    localizer: Localizer,
) -> Iterable[FigureRow]:
    for line in lines:
        for word, measure in measures.items():
            before, usual = _compared(line, measure, summary.usual_of)
            yield FigureRow(
                part=part,
                item=_item(part, line, localizer),
                unit=line.currency.code,
                figure=word,
                value=measure(line.figures),
                before=before,
                usual=usual,
                at={stage: measure(figures) for stage, figures in line.stages},
            )


def _item(part: Label, line: BreakdownLine[Figures], localizer: Localizer) -> str:
    """A day for a spreadsheet is sortable and has its year."""
    if part is Label.TOTAL:
        return ""
    return line.key if part is Label.BY_DAY else item_name(part, line, localizer)


def _compared(line: BreakdownLine[Figures], measure: Measure[Figures], of: int) -> tuple[Cell, Cell]:
    if line.before is None or line.usual is None:
        return None, None
    usual = measure(line.usual)
    mean: Cell = mean_money(usual, of) if isinstance(usual, Money) else DecimalTenths(mean_count(usual, of))
    return measure(line.before), mean


def _other_stages(lines: Iterable[BreakdownLine[Figures]]) -> tuple[Stage, ...]:
    present = {stage for line in lines for stage, _figures in line.stages}
    return tuple(stage for stage in Stage if stage in present and stage not in ALWAYS)


def _say(localizer: Localizer, *words: Label) -> tuple[str, ...]:
    return tuple(localizer.say(word) for word in words)
