"""A POS file whose format is known: its rows as sales, refunds, and what is left out."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from posapp.domain.pos_files.answers import PosAnswers
from posapp.domain.pos_files.formats import FormatField, PosFormat, plain_name
from posapp.domain.pos_files.questions import PosQuestion
from posapp.domain.pos_files.timestamps import DateOrder
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.services.files.csv_table import CsvTable, InvalidLine, TableLine
from posapp.services.files.pos_table import PosTable
from posapp.services.on_ledger.pos_files.evidence import ColumnRules, find_rules
from posapp.services.on_ledger.pos_files.row_cells import RowCells
from posapp.services.on_ledger.pos_files.row_reader import Part, PosFileRow, RowReader
from posapp.services.on_ledger.pos_files.seen_columns import day_key

__all__ = ["PosFile", "PosFileRow"]


class PosFile:
    """Its length is the number of its rows, and going through it gives each row once; both can be repeated.

    Attributes:
        format: The format.
        answers: What was said about files of this format.

    Args:
        table: The rows.
        pos_format: The format.
        answers: What was said about files of this format.
        shop: The till's shop.
        header: The names of all columns of the file.
        own_tenders: The tenders of the shop's own that it offers; a row that names one was paid by it.
        keep_zero: Whether sales of nothing are sales.
        today: The shop's day; None where no reading of a date is to be doubted because it lies in the future.
    """

    def __init__(
        self,
        table: PosTable | CsvTable,
        pos_format: PosFormat,
        answers: PosAnswers,
        shop: Shop,
        *,
        header: Sequence[str],
        own_tenders: Sequence[Tender] = (),
        keep_zero: bool = False,
        today: date | None = None,
    ) -> None:
        self._table = table
        self.format = pos_format
        self.answers = answers
        self._header = header
        self._shop, self._keep_zero = shop, keep_zero
        self._own_tenders = {plain_name(each.name): each for each in own_tenders}
        self._rules: ColumnRules = find_rules(table, header, pos_format, answers, shop, today, self._own_tenders)

    @property
    def questions(self) -> tuple[PosQuestion, ...]:
        """What a person must say before the file is used; empty where everything is clear."""
        return self._rules.questions

    @property
    def registers(self) -> tuple[str, ...]:
        """The registers that its rows name, in the order in which they appear."""
        return self._rules.registers

    @property
    def learned(self) -> PosAnswers:
        """The answers with what the file proved by itself, to be remembered for its format.

        A file that contradicts what was known leaves nothing known, so that the next doubtful one is asked about.
        """
        proved, known = self._rules.proved, self.answers.dates
        if proved is None:
            return self.answers
        return self.answers.with_dates(proved if known in {None, DateOrder.ISO, proved} else None)

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
        """A receipt of several rows is given once its last was read, or at the end of the file."""
        reader = RowReader(
            self.format,
            self.answers,
            self._header,
            self._rules,
            self._shop,
            own_tenders=self._own_tenders,
            keep_zero=self._keep_zero,
            is_whole=keys is None,
        )
        waiting: dict[tuple[int, str, bool], list[Part]] = {}
        for row in map(reader.read, self._table if keys is None else self._lines_of(keys)):
            if row is None:
                continue
            if not isinstance(row, Part):
                yield row
                continue
            parts = waiting.setdefault(row.group, [])
            parts.append(row)
            if len(parts) >= self._rules.rows_of.get(row.key, 1):
                yield from reader.merged(waiting.pop(row.group))
        for parts in waiting.values():
            yield from reader.merged(parts)
        yield from reader.total_rows()

    def _lines_of(self, keys: frozenset[str]) -> Iterator[TableLine | InvalidLine]:
        """The further items of an order need not name its day; they go with the first."""
        name = plain_name(self.format.columns[FormatField.SOLD_AT][0])
        row = RowCells(self.format, self._header)
        receipt, is_taken = "", True
        for line in self._table:
            if isinstance(line, InvalidLine):
                yield line
                continue
            own = row.first(line.cells, FormatField.RECEIPT)
            if not (row.continues(line.cells) and own == receipt):
                receipt, is_taken = own, day_key(line.cells.get(name, "")) in keys
            if is_taken:
                yield line
