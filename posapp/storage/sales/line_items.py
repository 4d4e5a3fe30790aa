"""Stores the line items of sales, in their order."""

from collections.abc import Iterable, Sequence

from posapp.domain.catalogue.quantities import Quantity
from posapp.domain.currency import CurrencyUnknown
from posapp.domain.money import Money
from posapp.domain.sales.line_items import SaleLine
from posapp.storage.catalogue import PRODUCT_COLUMNS, product_of, product_values
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int
from posapp.storage.faults import FileDamaged

__all__ = ["LineItems"]


class LineItems:
    """The line items of sales. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, sale: str, lines: Sequence[SaleLine]) -> None:
        """Write the lines of a sale, inside a transaction of the caller's."""
        self._connection.execute_many(_ADD, [(sale, place, *_values(each)) for place, each in enumerate(lines)])

    def of_sale(self, sale: str) -> tuple[SaleLine, ...]:
        """Give the lines of a sale in their order; none for a sale by amount."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM sale_lines WHERE sale = ? ORDER BY place", (sale,))
        try:
            return tuple(map(_line, rows))
        except (*ROW_ERRORS, CurrencyUnknown) as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def latest_codes(self, till: str, sales: int, lines: int) -> tuple[str, ...]:
        """Give the product's code of each line of a till's latest sales, newest first.

        Undone sales, and items that the catalogue did not have, are left out.

        Args:
            till: The till.
            sales: So many sales are read at most.
            lines: So many lines are given at most.
        """
        rows = self._connection.execute(_LATEST_CODES, (till, sales, lines))
        return tuple(str(row[0]) for row in rows)

    def written(self, sale: str) -> tuple[Row, ...]:
        """Give the rows of a sale's lines, for `copy`."""
        return tuple(self._connection.execute("SELECT * FROM sale_lines WHERE sale = ? ORDER BY place", (sale,)))

    def copy(self, rows: Iterable[Row]) -> None:
        """Write what `written` gave of another file, inside a transaction of the caller's; what is here stays."""
        self._connection.execute_many(f"INSERT OR IGNORE INTO sale_lines VALUES ({_MARKS})", rows)


_COLUMNS = f"{PRODUCT_COLUMNS}, thousandths, discount"
_MARKS = ", ".join("?" * (3 + _COLUMNS.count(",")))
_ADD = f"INSERT INTO sale_lines (sale, place, {_COLUMNS}) VALUES ({_MARKS})"
_LATEST_CODES = """SELECT line.barcode FROM (
    SELECT id, day, occurred_at FROM sales WHERE till = ? AND voided_at IS NULL
    ORDER BY day DESC, occurred_at DESC LIMIT ?
) AS latest JOIN sale_lines AS line ON line.sale = latest.id
WHERE line.barcode <> '' ORDER BY latest.day DESC, latest.occurred_at DESC, line.place LIMIT ?"""
_QUANTITY = PRODUCT_COLUMNS.count(",") + 1


def _values(line: SaleLine) -> tuple[object, ...]:
    return (*product_values(line.product), line.quantity.thousandths, line.discount.minor)


def _line(row: Row) -> SaleLine:
    product = product_of(row)
    return SaleLine(
        product=product,
        quantity=Quantity(as_int(row[_QUANTITY])),
        discount=Money(as_int(row[_QUANTITY + 1]), product.price.currency),
    )
