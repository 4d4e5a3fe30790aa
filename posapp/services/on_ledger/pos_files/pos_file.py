"""A POS file whose format is known: its rows as sales, refunds, and what is left out."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from posapp.domain.amounts.errors import AmountInvalid
from posapp.domain.amounts.reading import parse_in_column
from posapp.domain.currency import Currency, currency
from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.pos_files.answers import EVERY_REGISTER, PosAnswers
from posapp.domain.pos_files.formats import FormatField, Grouping, KindReader, PosFormat, RowKind, plain_name
from posapp.domain.pos_files.questions import PosQuestion
from posapp.domain.pos_files.rows import LeftOut, LeftOutRow, RefundRow, SaleRow
from posapp.domain.pos_files.tenders import tender_of
from posapp.domain.pos_files.timestamps import iso_timestamp
from posapp.domain.shop import Shop
from posapp.domain.texts import mark
from posapp.services.files.csv_table import CsvTable, InvalidLine, TableLine
from posapp.services.files.pos_table import PosTable
from posapp.services.on_ledger.pos_files.evidence import ColumnRules, day_key, find_rules

__all__ = ["PosFile", "PosFileRow", "TotalDiffers"]

PosFileRow = SaleRow | RefundRow | LeftOutRow | InvalidLine
"""One row of a file is one of these; InvalidLine says why it was not understood."""
TOTALS = frozenset({"total", "totals", "grand total", "totales", "total general", "suma", "sum", "total geral", "soma"})


class TotalDiffers(InputError):
    """A row of totals is another amount than the rows above it come to."""

    field = "amount"
    sentence = mark("errors", "Total: the file says {total}, but the rows above it come to {sum}.")


class PosFile:
    """Its length is the number of its rows, and going through it gives each row once, in order; both can be repeated.

    Attributes:
        format: The format.
        answers: What was said about files of this format.

    Args:
        table: The rows.
        pos_format: The format.
        answers: What was said about files of this format.
        shop: The till's shop.
        keep_zero: Whether sales of nothing are sales.
    """

    def __init__(
        self,
        table: PosTable | CsvTable,
        pos_format: PosFormat,
        answers: PosAnswers,
        shop: Shop,
        *,
        keep_zero: bool = False,
    ) -> None:
        self._table = table
        self.format = pos_format
        self.answers = answers
        self._shop, self._keep_zero = shop, keep_zero
        self._rules: ColumnRules = find_rules(table, pos_format, answers, shop)

    @property
    def questions(self) -> tuple[PosQuestion, ...]:
        """What a person must say before the file is used; empty where everything is clear."""
        return self._rules.questions

    def __len__(self) -> int:
        return len(self._table)

    def __iter__(self) -> Iterator[PosFileRow]:
        """Give the rows, each once; a receipt of several rows is its first, and the others are left out."""
        return self._rows(None)

    @property
    def days(self) -> frozenset[date]:
        """The days that its rows name; a row whose moment has an offset may belong to the next or the one before."""
        return frozenset(each for each in self._rules.days.values() if each is not None)

    def of_days(self, days: Collection[date]) -> Iterator[PosFileRow]:
        """Give the rows that name one of some days or a neighbour of it, and those whose day cannot be told alone."""
        near = {each + timedelta(days=by) for each in days for by in (-1, 0, 1)}
        return self._rows(frozenset(key for key, day in self._rules.days.items() if day is None or day in near))

    def _rows(self, keys: frozenset[str] | None) -> Iterator[PosFileRow]:
        reader = _RowReader(self.format, self._rules, self.answers, self._shop, keep_zero=self._keep_zero)
        parts: list[_Part] = []
        for row in map(reader.read, self._table if keys is None else self._lines_of(keys)):
            if parts and not (isinstance(row, _Part) and row.key == parts[0].key):
                yield from reader.merged(parts)
                parts = []
            if isinstance(row, _Part):
                parts.append(row)
            else:
                yield row
        if parts:
            yield from reader.merged(parts)

    def _lines_of(self, keys: frozenset[str]) -> Iterator[TableLine | InvalidLine]:
        name = plain_name(self.format.columns[FormatField.SOLD_AT][0])
        for line in self._table:
            if isinstance(line, InvalidLine) or day_key(line.cells.get(name, "")) in keys:
                yield line


@dataclass(frozen=True, slots=True)
class _Part:
    """A row of a receipt that may have several."""

    result: SaleRow | RefundRow

    @property
    def key(self) -> tuple[str, bool]:
        """What the rows of one receipt have in common."""
        return self.result.receipt, isinstance(self.result, SaleRow)


class _RowReader:
    """Reads the rows of one file by its rules."""

    def __init__(
        self, pos_format: PosFormat, rules: ColumnRules, answers: PosAnswers, shop: Shop, *, keep_zero: bool
    ) -> None:
        self._format, self._rules, self._answers, self._shop = pos_format, rules, answers, shop
        self._keep_zero = keep_zero
        self._kinds = KindReader(pos_format)
        self._names = {each: tuple(map(plain_name, names)) for each, names in pos_format.columns.items()}
        self._receipt_of_continued = ""
        self._kind_of_continued = RowKind.SALE
        self._sum = 0

    def read(self, line: TableLine | InvalidLine) -> "_Part | PosFileRow":
        """Give a row."""
        if isinstance(line, InvalidLine):
            return line
        try:
            return self._read(line)
        except InputError as error:
            return InvalidLine(line.number, error)

    def merged(self, parts: Sequence[_Part]) -> Iterator[PosFileRow]:
        """Give the rows of one receipt as its first with what they come to, and the others as left out."""
        first = parts[0].result
        if self._format.grouping is Grouping.SUM:
            total = Money(sum(each.result.money.minor for each in parts), first.money.currency)
            first = replace(first, money=total)
        yield self._without_nothing(first)
        for each in parts[1:]:
            yield LeftOutRow(number=each.result.number, why=LeftOut.SAME_RECEIPT)

    def _read(self, line: TableLine) -> "_Part | PosFileRow":
        cells = line.cells
        receipt = self._first(cells, FormatField.RECEIPT)
        if _is_total(cells, receipt):
            return self._total(line)
        kind = self._kind(cells, receipt)
        left_out = _LEFT_OUT.get(kind) or self._other_register(cells)
        if left_out is not None:
            return LeftOutRow(number=line.number, why=left_out)
        return self._part(line, kind, receipt)

    def _total(self, line: TableLine) -> LeftOutRow:
        """A row of totals is a check sum, where it has an amount."""
        if self._cells(line.cells, FormatField.AMOUNT):
            total = self._money(line.cells, self._shop.currency)
            if total.minor != self._sum:
                raise TotalDiffers(total=str(total), sum=str(Money(self._sum, self._shop.currency)))
        return LeftOutRow(number=line.number, why=LeftOut.TOTAL)

    def _kind(self, cells: Mapping[str, str], receipt: str) -> RowKind:
        found = self._kinds.of(cells)
        kind = found if isinstance(found, RowKind) else self._answers.kinds.get(plain_name(found), RowKind.OTHER)
        if self._format.grouping is Grouping.FIRST_ROW and receipt == self._receipt_of_continued:
            return kind if kind is not RowKind.SALE else self._kind_of_continued
        self._receipt_of_continued, self._kind_of_continued = receipt, kind
        return kind

    def _other_register(self, cells: Mapping[str, str]) -> LeftOut | None:
        wanted = self._rules.register
        if not wanted or wanted == EVERY_REGISTER:
            return None
        found = self._first(cells, FormatField.REGISTER)
        return None if not found or plain_name(found) == plain_name(wanted) else LeftOut.OTHER_REGISTER

    def _part(self, line: TableLine, kind: RowKind, receipt: str) -> "_Part | PosFileRow":
        cells = line.cells
        unit = self._unit(cells)
        money = self._money(cells, unit)
        self._sum += -money.minor if kind is RowKind.REFUND and money.minor > 0 else money.minor
        if kind is RowKind.REFUND or money.minor < 0:
            back = money if money.minor > 0 else -money
            return self._alone_or_part(RefundRow(number=line.number, receipt=receipt, money=back))
        sale = SaleRow(
            number=line.number,
            receipt=receipt,
            sold_at=iso_timestamp(" ".join(self._cells(cells, FormatField.SOLD_AT)), self._rules.dates),
            customer=self._first(cells, FormatField.CUSTOMER),
            money=money,
            coupons=_codes(self._first(cells, FormatField.COUPONS)),
            tender=tender_of(self._first(cells, FormatField.TENDER)),
            refunded=money if kind is RowKind.REPAID else self._refunded(cells, unit),
        )
        return self._alone_or_part(sale)

    def _alone_or_part(self, row: SaleRow | RefundRow) -> "_Part | PosFileRow":
        return self._without_nothing(row) if self._format.grouping is Grouping.ONE_ROW else _Part(row)

    def _without_nothing(self, row: SaleRow | RefundRow) -> PosFileRow:
        is_nothing = not row.money.minor and not (self._keep_zero and isinstance(row, SaleRow))
        return LeftOutRow(number=row.number, why=LeftOut.ZERO) if is_nothing else row

    def _unit(self, cells: Mapping[str, str]) -> Currency:
        written = self._first(cells, FormatField.CURRENCY)
        return currency(written) if written else self._shop.currency

    def _money(self, cells: Mapping[str, str], unit: Currency) -> Money:
        written = self._cells(cells, FormatField.AMOUNT)
        if not written and self._format.grouping is not Grouping.FIRST_ROW:
            raise AmountInvalid(text="", example="89.90")
        parts = [parse_in_column(each, unit, self._shop.locale, self._rules.decimals) for each in written]
        return Money(sum(each.minor for each in parts), unit)

    def _refunded(self, cells: Mapping[str, str], unit: Currency) -> Money | None:
        written = self._first(cells, FormatField.REFUNDED)
        if not written:
            return None
        money = parse_in_column(written, unit, self._shop.locale, self._rules.decimals)
        back = -money if money.minor < 0 else money
        return back if back.minor else None

    def _cells(self, cells: Mapping[str, str], what: FormatField) -> list[str]:
        return [cell for name in self._names.get(what, ()) if (cell := cells.get(name, ""))]

    def _first(self, cells: Mapping[str, str], what: FormatField) -> str:
        return next(iter(self._cells(cells, what)), "")


def _is_total(cells: Mapping[str, str], receipt: str) -> bool:
    """A row of totals is called so in its receipt, or in its first cell where it has none."""
    first = next((cell for cell in cells.values() if cell), "")
    return plain_name(receipt or first).rstrip(":") in TOTALS


def _codes(cell: str) -> tuple[str, ...]:
    codes = cell.replace("|", ";").replace(",", ";").split(";") if cell else []
    return tuple(dict.fromkeys(code.strip() for code in codes if code.strip()))


_LEFT_OUT = {
    RowKind.CANCELLED: LeftOut.CANCELLED,
    RowKind.FAILED: LeftOut.FAILED,
    RowKind.PENDING: LeftOut.PENDING,
    RowKind.OTHER: LeftOut.OTHER,
}
