"""Writes a summary as a workbook (.xlsx): numbers are numbers, days are days, and a text is never a formula."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from posapp.domain.currency import Currency
from posapp.domain.money import Money
from posapp.domain.summary.summary import DaySalesTotals, Stage, Summary
from posapp.services.on_ledger.summary.labels import (
    Cell,
    DecimalTenths,
    Label,
    Localizer,
    Percentage,
    QuantityCell,
    stages,
)
from posapp.services.on_ledger.summary.morning_tables import best_tables, comparison_tables
from posapp.services.on_ledger.summary.sentences import all_sentences
from posapp.services.on_ledger.summary.table import Table
from posapp.services.on_ledger.summary.tables import TAKINGS, figure_rows

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

__all__ = ["summary_workbook"]

NAME_LENGTH = 31
"""So many characters a sheet's name may have."""
MAX_TEXT = 32_767
"""So many characters a cell may hold."""
WIDE, NARROW = 34, 16
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
WorkbookCell = Cell | date


def summary_workbook(summary: Summary, localizer: Localizer) -> bytes:
    """Give a summary as a workbook: in short, all figures, the last thirty days, and a sheet for each small table.

    The same summary gives the same bytes.
    """
    from xlsxwriter.workbook import Workbook

    content = BytesIO()
    workbook = Workbook(
        content,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    workbook.set_properties({"title": _title(summary, localizer), "created": summary.generated_at.replace(tzinfo=None)})
    pages = _Pages(workbook)
    pages.add(localizer.say(Label.IN_SHORT), (), _short(summary, localizer))
    pages.add(localizer.say(Label.SUMMARY), _figure_heads(summary, localizer), _figures(summary, localizer))
    pages.add(localizer.say(Label.LAST_DAYS), _day_heads(localizer), [_day(each) for each in summary.last_days])
    pages.add(localizer.say(Label.HEAT), _heat_heads(localizer), _heat(summary, localizer))
    for unit in summary.currencies:
        for table in _tables(summary, unit, localizer):
            pages.add(table.heading, table.columns, table.rows)
    workbook.close()
    return content.getvalue()


class _Pages:
    """The sheets of a workbook."""

    def __init__(self, workbook: "Workbook") -> None:
        self._workbook = workbook
        self._names: set[str] = set()
        self._head = workbook.add_format({"bold": True, "bottom": 1})
        self._date = workbook.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._percent = workbook.add_format({"num_format": "0.00%"})
        self._tenths = workbook.add_format({"num_format": "0.0"})
        self._quantity = workbook.add_format({"num_format": "0.###"})
        self._money: dict[int, Format] = {}

    def add(self, name: str, heads: Sequence[str], rows: Sequence[Sequence[WorkbookCell]]) -> None:
        """Add a sheet with its heads, which stay in sight, and its rows."""
        sheet = self._workbook.add_worksheet(self._free_name(name))
        sheet.set_column(0, 0, WIDE)
        sheet.set_column(1, max(1, len(heads) - 1), NARROW)
        for column, head in enumerate(heads):
            sheet.write_string(0, column, head[:MAX_TEXT], self._head)
        if heads:
            sheet.freeze_panes(1, 0)
        for number, row in enumerate(rows, start=1 if heads else 0):
            for column, cell in enumerate(row):
                self._write(sheet, number, column, cell)

    def _write(self, sheet: "Worksheet", row: int, column: int, cell: WorkbookCell) -> None:
        """Write a cell by its kind: what is a text is written as a text, whatever it begins with."""
        if isinstance(cell, str):
            sheet.write_string(row, column, cell[:MAX_TEXT])
        elif isinstance(cell, Money):
            sheet.write_number(row, column, float(cell.decimal), self._money_format(cell.currency))
        elif isinstance(cell, DecimalTenths):
            sheet.write_number(row, column, cell.value / 10, self._tenths)
        elif isinstance(cell, Percentage):
            sheet.write_number(row, column, cell.hundredths / 10_000, self._percent)
        elif isinstance(cell, QuantityCell):
            sheet.write_number(row, column, cell.thousandths / 1000, self._quantity)
        elif isinstance(cell, date):
            sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), self._date)  # noqa: DTZ001
        elif cell is not None:
            sheet.write_number(row, column, cell)

    def _money_format(self, unit: Currency) -> "Format":
        if unit.exponent not in self._money:
            decimals = f".{'0' * unit.exponent}" if unit.exponent else ""
            self._money[unit.exponent] = self._workbook.add_format({"num_format": f"#,##0{decimals}"})
        return self._money[unit.exponent]

    def _free_name(self, name: str) -> str:
        """Give a name that a sheet may have and no other has; capitals do not tell two apart."""
        wanted = " ".join(name.translate(FORBIDDEN).split())[:NAME_LENGTH].strip() or "-"
        found, number = wanted, 1
        while found.casefold() in self._names:
            number += 1
            ending = f" {number}"
            found = wanted[: NAME_LENGTH - len(ending)] + ending
        self._names.add(found.casefold())
        return found


def _title(summary: Summary, localizer: Localizer) -> str:
    return f"{summary.shop} · {localizer.period(summary.period)}"


def _short(summary: Summary, localizer: Localizer) -> list[tuple[WorkbookCell, ...]]:
    period = summary.period
    return [
        (summary.shop,),
        (localizer.period(period), period.first, period.last),
        (localizer.as_of(summary.generated_at),),
        *((sentence,) for sentence in all_sentences(summary, localizer)),
    ]


def _figure_heads(summary: Summary, localizer: Localizer) -> list[str]:
    heads = (Label.PARTS, Label.ITEM, Label.CURRENCY, Label.FIGURE, Label.VALUE)
    return [
        *map(localizer.say, heads),
        localizer.before(summary.period),
        localizer.usual(summary.period, summary.usual_of),
        *(localizer.say(stages()[stage]) for stage in Stage),
    ]


def _figures(summary: Summary, localizer: Localizer) -> list[tuple[WorkbookCell, ...]]:
    return [
        (
            localizer.say(row.part),
            date.fromisoformat(row.item) if row.part is Label.BY_DAY else row.item,
            row.unit,
            localizer.say(row.figure),
            *(row.value, row.before, row.usual),
            *(row.at.get(stage) for stage in Stage),
        )
        for row in figure_rows(summary, localizer)
    ]


def _day_heads(localizer: Localizer) -> list[str]:
    return [localizer.say(word) for word in (Label.DAY, Label.CURRENCY, *TAKINGS)]


def _day(day: DaySalesTotals) -> tuple[WorkbookCell, ...]:
    figures = (measure(day.takings) for measure in TAKINGS.values())
    return (day.day, day.takings.gross.currency.code, *figures)


def _heat_heads(localizer: Localizer) -> list[str]:
    return [localizer.say(word) for word in (Label.DAY, Label.HOUR, Label.CURRENCY, Label.PAYMENTS, Label.PAID)]


def _heat(summary: Summary, localizer: Localizer) -> list[tuple[WorkbookCell, ...]]:
    return [
        (
            localizer.weekday(each.weekday),
            localizer.hour(each.hour.key),
            each.paid.currency.code,
            each.payments,
            each.paid,
        )
        for each in summary.heat
    ]


def _tables(summary: Summary, unit: Currency, localizer: Localizer) -> list[Table]:
    best = (table for _part, table in best_tables(summary, unit, localizer))
    return [*comparison_tables(summary, unit, localizer), *best]
