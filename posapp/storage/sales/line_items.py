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

    def written(self, sale: str) -> tuple[Row, ...]:
        """Give the rows of a sale's lines, for `copy`."""
        return tuple(self._connection.execute("SELECT * FROM sale_lines WHERE sale = ? ORDER BY place", (sale,)))

    def copy(self, rows: Iterable[Row]) -> None:
        """Write what `written` gave of another file, inside a transaction of the caller's; what is here stays."""
        self._connection.execute_many(f"INSERT OR IGNORE INTO sale_lines VALUES ({_MARKS})", rows)


_COLUMNS = f"{PRODUCT_COLUMNS}, thousandths, discount"
_MARKS = ", ".join("?" * (3 + _COLUMNS.count(",")))
_ADD = f"INSERT INTO sale_lines (sale, place, {_COLUMNS}) VALUES ({_MARKS})"
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
