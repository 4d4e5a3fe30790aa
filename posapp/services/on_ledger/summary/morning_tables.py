"""Makes the tables of comparisons, average receipts, returning customers, and the best customers and products."""

from collections.abc import Callable, Iterable

from posapp.domain.currency import Currency
from posapp.domain.money import Money
from posapp.domain.summary.comparison import average_receipt
from posapp.domain.summary.heat import share_hundredths
from posapp.domain.summary.summary import BreakdownLine, SalesTotals, Summary, only_in
from posapp.services.on_ledger.summary.labels import Cell, Label, Localizer, Percentage, QuantityCell
from posapp.services.on_ledger.summary.sentences import change_of, sentences_of
from posapp.services.on_ledger.summary.table import FigureRow, Table

__all__ = [
    "BEST_COLUMNS",
    "average_cells",
    "average_rows",
    "best_rows",
    "best_tables",
    "compared_rows",
    "comparison_tables",
    "customer_rows",
    "heat_rows",
    "product_rows",
    "returning_rows",
]

COMPARED: dict[Label, Callable[[SalesTotals], int | Money | None]] = {
    Label.PAYMENTS: lambda taken: taken.payments,
    Label.GROSS: lambda taken: taken.gross,
    Label.REFUNDED: lambda taken: taken.refunded,
    Label.NET: lambda taken: taken.net,
    Label.AVERAGE_RECEIPT: average_receipt,
}
BEST_COLUMNS = {
    Label.RETURNING_CUSTOMERS: (Label.PAID, Label.SHARE),
    Label.BEST_CUSTOMERS: (Label.PAYMENTS, Label.PAID, Label.SHARE),
    Label.BEST_PRODUCTS: (Label.QUANTITY, Label.PAID, Label.SHARE),
}


def average_cells(line: BreakdownLine[SalesTotals]) -> tuple[Money | None, Money | None, Money | None]:
    """Give the average receipt now, of the period before and of the usual ones; None where nobody paid."""
    figures = (line.figures, line.before, line.usual)
    now, before, usual = (None if each is None else average_receipt(each) for each in figures)
    return now, before, usual


def best_tables(summary: Summary, unit: Currency, localizer: Localizer) -> Iterable[tuple[Label, Table]]:
    """Give the tables of returning customers, best customers and best products that have any rows, by their subject."""
    sentences = sentences_of(summary, unit, localizer)
    for part, column, rows in (
        (Label.RETURNING_CUSTOMERS, Label.CUSTOMERS, returning_rows(summary, unit, localizer)),
        (Label.BEST_CUSTOMERS, Label.CUSTOMER, customer_rows(summary, unit, localizer)),
        (Label.BEST_PRODUCTS, Label.PRODUCT, product_rows(summary, unit, localizer)),
    ):
        if rows:
            table = Table(
                heading=f"{localizer.say(part)} · {unit.code}",
                columns=_say(localizer, column, *BEST_COLUMNS[part]),
                rows=rows,
                narrow=(0, len(BEST_COLUMNS[part]) - 1),
                is_bare=True,
                sentence=sentences.get(part, ""),
            )
            yield part, table


def returning_rows(summary: Summary, unit: Currency, localizer: Localizer) -> tuple[tuple[Cell, ...], ...]:
    """Give what returning and new customers paid in a currency, with their shares."""
    paid = next((each for each in summary.returning if each.new.currency == unit), None)
    if paid is None:
        return ()
    whole = (paid.returning + paid.new).minor
    return tuple(
        (localizer.say(word), money, Percentage(share_hundredths(max(0, money.minor), whole)))
        for word, money in ((Label.RETURNING, paid.returning), (Label.NEW, paid.new))
    )


def customer_rows(summary: Summary, unit: Currency, localizer: Localizer) -> tuple[tuple[Cell, ...], ...]:
    """Give the best customers in a currency, with their share of the net total."""
    net = sum(line.figures.net.minor for line in only_in(summary.totals, unit))
    return tuple(
        (
            each.name or localizer.say(Label.NAMELESS),
            each.payments,
            each.money,
            Percentage(share_hundredths(each.money.minor, net)) if net > 0 else None,
        )
        for each in summary.best_customers
        if each.money.currency == unit
    )


def product_rows(summary: Summary, unit: Currency, localizer: Localizer) -> tuple[tuple[Cell, ...], ...]:
    """Give the best products in a currency, with their share of what was sold by item."""
    del localizer
    return tuple(
        (
            each.name,
            QuantityCell(each.thousandths, each.unit),
            each.money,
            Percentage(share_hundredths(each.money.minor, each.whole.minor)) if each.whole.minor > 0 else None,
        )
        for each in summary.best_products
        if each.money.currency == unit
    )


def comparison_tables(summary: Summary, unit: Currency, localizer: Localizer) -> Iterable[Table]:
    """Give the table of the same days of this period and the one before; none where there is nothing to compare."""
    compared = summary.like_for_like
    if compared is None:
        return
    takings = compared.of(unit)
    rows: list[tuple[Cell, ...]] = []
    for word, measure in COMPARED.items():
        now, before = measure(takings.now), measure(takings.before)
        change = change_of(_number(now), _number(before), localizer).text
        rows.append((localizer.say(word), now, before, change))
    yield Table(
        heading=f"{localizer.say(Label.LIKE_FOR_LIKE)} · {unit.code}",
        columns=(
            localizer.say(Label.FIGURE),
            localizer.days(compared.days),
            localizer.days(compared.before),
            localizer.say(Label.CHANGE),
        ),
        rows=tuple(rows),
        narrow=(0, 1, 2),
        is_bare=True,
        sentence=sentences_of(summary, unit, localizer)[Label.LIKE_FOR_LIKE],
    )


def _number(cell: int | Money | None) -> int:
    return cell.minor if isinstance(cell, Money) else cell or 0


def average_rows(summary: Summary) -> Iterable[FigureRow]:
    """Give the average receipt of each currency."""
    for line in summary.totals:
        now, before, usual = average_cells(line)
        yield FigureRow(
            part=Label.TOTAL,
            item="",
            unit=line.currency.code,
            figure=Label.AVERAGE_RECEIPT,
            value=now,
            before=before,
            usual=usual,
        )


def compared_rows(summary: Summary, localizer: Localizer) -> Iterable[FigureRow]:
    """Give the same days of this period and the one before."""
    compared = summary.like_for_like
    if compared is None:
        return
    for takings in compared.takings:
        for word, measure in COMPARED.items():
            yield FigureRow(
                part=Label.LIKE_FOR_LIKE,
                item=localizer.days(compared.days),
                unit=takings.currency.code,
                figure=word,
                value=measure(takings.now),
                before=measure(takings.before),
            )


def heat_rows(summary: Summary, localizer: Localizer) -> Iterable[FigureRow]:
    """Give what each hour of each weekday brought."""
    for cell in summary.heat:
        item = f"{localizer.weekday(cell.weekday)} {localizer.hour(cell.hour.key)}"
        values: tuple[tuple[Label, Cell], ...] = ((Label.PAYMENTS, cell.payments), (Label.PAID, cell.paid))
        for word, value in values:
            yield FigureRow(part=Label.HEAT, item=item, unit=cell.paid.currency.code, figure=word, value=value)


def best_rows(summary: Summary, localizer: Localizer) -> Iterable[FigureRow]:
    """Give returning customers, the best customers and the best products."""
    for unit in summary.currencies:
        for part, rows in (
            (Label.RETURNING_CUSTOMERS, returning_rows(summary, unit, localizer)),
            (Label.BEST_CUSTOMERS, customer_rows(summary, unit, localizer)),
            (Label.BEST_PRODUCTS, product_rows(summary, unit, localizer)),
        ):
            for item, *values in rows:
                for word, value in zip(BEST_COLUMNS[part], values, strict=True):
                    yield FigureRow(part=part, item=str(item), unit=unit.code, figure=word, value=value)


def _say(localizer: Localizer, *words: Label) -> tuple[str, ...]:
    return tuple(localizer.say(word) for word in words)
