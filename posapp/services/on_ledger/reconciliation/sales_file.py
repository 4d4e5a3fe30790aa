"""Reads a shop's CSV of sales: every cell as text, to be checked by the caller."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from posapp.domain.reconciliation.pos_exports import OWN_COLUMNS as COLUMNS
from posapp.domain.reconciliation.pos_exports import ColumnMap, plain_moment
from posapp.services.files.csv_table import CsvTable, InvalidLine, TableLine, read_table

__all__ = ["COLUMNS", "SalesFile", "SalesLine", "read_sales_file"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesLine:
    """One sale as the file has it.

    Attributes:
        number: The line's number in the file, the header being 1.
        receipt: As written, without blanks around it; so are the others.
        sold_at: The shop's wall clock, or a moment with an offset.
        customer: The shop's own number of the customer; empty for a sale without one.
        amount: With a decimal point, or a decimal comma.
        currency: ISO 4217, to be checked.
        coupons: The codes, without repeats.
    """

    number: int
    receipt: str
    sold_at: str
    customer: str
    amount: str
    currency: str
    coupons: tuple[str, ...] = ()


class SalesFile:
    """A file that was read whole; its lines are taken apart as they are asked for, since a file may hold a million.

    Its length is the number of its sales, good and bad; it can be gone through more than once.
    """

    def __init__(self, table: CsvTable, columns: ColumnMap) -> None:
        self._table = table
        self._columns = columns

    def __len__(self) -> int:
        return len(self._table)

    def __iter__(self) -> Iterator[SalesLine | InvalidLine]:
        for line in self._table:
            yield line if isinstance(line, InvalidLine) else _sale(line, self._columns)


def read_sales_file(path: Path, encoding: str = "utf-8", columns: ColumnMap | None = None) -> SalesFile:
    """Read the whole file at once, so that a file that cannot be read leaves nothing half done.

    Args:
        path: A CSV file with the columns of COLUMNS in any order and any letter case, separated by `,`, `;` or a tab;
            further ones are ignored.
        encoding: How it is written; a byte order mark is skipped.
        columns: The mapping of a POS export; None where the file has all of COLUMNS under their names.

    Raises:
        InputError: As `read_table` does.
    """
    mapped = columns or ColumnMap()
    named = dict.fromkeys(part.lower() for parts in mapped.names.values() for part in parts)
    return SalesFile(read_table(path, encoding, columns=tuple(named)), mapped)


def _sale(line: TableLine, columns: ColumnMap) -> SalesLine:
    cells = dict.fromkeys(COLUMNS, "")
    for column, parts in columns.names.items():
        cells[column] = " ".join(line.cells[part.lower()] for part in parts)
    cells["sold_at"] = plain_moment(cells["sold_at"], columns.dates)
    coupons = _codes(cells.pop("coupons"))
    return SalesLine(number=line.number, **cells, coupons=coupons)


def _codes(cell: str) -> tuple[str, ...]:
    codes: Sequence[str] = cell.replace("|", ";").split(";")
    return tuple(dict.fromkeys(code.strip() for code in codes if code.strip()))
