"""Stores the shop's catalogue, and finds products by code or by a part of the name."""

from collections.abc import Sequence

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Unit
from posapp.domain.currency import CurrencyUnknown
from posapp.domain.money import Money
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text
from posapp.storage.faults import FileDamaged

__all__ = ["PRODUCT_COLUMNS", "Products", "product_of", "product_values"]


class Products:
    """The products of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def has_any(self) -> bool:
        """Whether the shop has a catalogue at all."""
        return bool(self._connection.execute("SELECT 1 FROM products LIMIT 1"))

    def count(self) -> int:
        """Give how many there are."""
        return int(self._connection.execute("SELECT count(*) FROM products")[0][0])

    def save(self, product: Product) -> None:
        """Keep a product, in place of the one with its barcode, inside a transaction of the caller's."""
        self.remove(product.barcode)
        marks = ", ".join("?" * len(product_values(product)))
        rows = self._connection.execute(
            f"INSERT INTO products ({PRODUCT_COLUMNS}) VALUES ({marks}) RETURNING number", product_values(product)
        )
        words = " ".join((product.name, product.sku, product.category))
        self._connection.execute("INSERT INTO product_words (rowid, words) VALUES (?, ?)", (rows[0][0], words))

    def remove(self, barcode: str) -> bool:
        """Remove a product, inside a transaction of the caller's; say whether there was one."""
        rows = self._connection.execute("DELETE FROM products WHERE barcode = ? RETURNING number", (barcode,))
        for row in rows:
            self._connection.execute("DELETE FROM product_words WHERE rowid = ?", (row[0],))
        return bool(rows)

    def by_barcode(self, *spellings: str) -> Product | None:
        """Give the product that has one of these codes, or None."""
        marks = ", ".join("?" * len(spellings))
        return next(iter(self._read(f"WHERE barcode IN ({marks}) LIMIT 1", *spellings)), None)

    def by_sku(self, sku: str) -> Product | None:
        """Give the product with a number of the shop's own where exactly one has it, or None."""
        found = self._read("WHERE sku = ? AND sku <> '' LIMIT 2", sku)
        return found[0] if len(found) == 1 else None

    def with_codes(self, codes: Sequence[str], limit: int) -> tuple[Product, ...]:
        """Give the products whose barcode or article number is one of these codes, at most so many."""
        marks = ", ".join("?" * len(codes))
        return self._read(
            f"WHERE number IN (SELECT number FROM products WHERE barcode IN ({marks}) "
            f"UNION SELECT number FROM products WHERE sku IN ({marks}) AND sku <> '') ORDER BY barcode LIMIT ?",
            *codes,
            *codes,
            limit,
        )

    def looking_like(self, look: str, limit: int) -> tuple[Product, ...]:
        """Give the products whose barcode or article number looks so, by barcode; see `product_look`.

        It reads every code, which takes a tenth of a second for 100,000 products. Letters beyond ASCII must be equal.
        """
        return self._read(
            f"WHERE number IN (SELECT number FROM products WHERE {_look('barcode')} = ? "
            f"UNION SELECT number FROM products WHERE sku <> '' AND {_look('sku')} = ?) ORDER BY barcode LIMIT ?",
            look,
            look,
            limit,
        )

    def find(self, words: tuple[str, ...], limit: int) -> tuple[Product, ...]:
        """Give products whose name, number or category has all of these beginnings of words, by name.

        Where more have them than anybody reads through, those that were kept first.
        """
        wanted = " AND ".join(f'"{word}"*' for word in words)
        return self._read(
            "WHERE number IN (SELECT rowid FROM product_words WHERE product_words MATCH ? LIMIT ?) "
            "ORDER BY name COLLATE NOCASE, barcode LIMIT ?",
            wanted,
            max(limit, CANDIDATES),
            limit,
        )

    def beginning_with(self, barcode: str, limit: int) -> tuple[Product, ...]:
        """Give the products whose barcode begins so, by barcode."""
        return self._read(
            "WHERE barcode >= ? AND barcode < ? ORDER BY barcode LIMIT ?", barcode, f"{barcode}{LAST}", limit
        )

    def list(self, limit: int) -> tuple[Product, ...]:
        """Give all products by name, at most so many."""
        return self._read("ORDER BY name COLLATE NOCASE, barcode LIMIT ?", limit)

    def _read(self, where: str, *parameters: object) -> tuple[Product, ...]:
        rows = self._connection.execute(f"SELECT {PRODUCT_COLUMNS} FROM products {where}", parameters)
        try:
            return tuple(map(product_of, rows))
        except (*ROW_ERRORS, CurrencyUnknown) as error:
            raise FileDamaged(file=self._connection.path.name) from error


PRODUCT_COLUMNS = "barcode, name, minor, currency, unit, sku, category, reference"
CANDIDATES = 200
"""Two letters may mean thousands of products; so many are ordered in a moment."""
LAST = "\U0010ffff"
"""Sorts after every text with a beginning."""


def _look(column: str) -> str:
    """Give the SQL for `product_look` of a column."""
    sql = f"lower({column})"
    for character, read_as in ((" ", ""), ("-", ""), (".", ""), ("_", ""), ("o", "0"), ("i", "1"), ("l", "1")):
        sql = f"replace({sql}, '{character}', '{read_as}')"
    return f"ltrim({sql}, '0')"


def product_values(product: Product) -> tuple[object, ...]:
    """Give what is written for a product, in the order of PRODUCT_COLUMNS."""
    return (
        product.barcode,
        product.name,
        product.price.minor,
        product.price.currency.code,
        product.unit.value,
        product.sku,
        product.category,
        product.reference,
    )


def product_of(row: Row) -> Product:
    """Give the product of a row that begins with PRODUCT_COLUMNS; raises what UNREADABLE names."""
    return Product(
        barcode=as_text(row[0]),
        name=as_text(row[1]),
        price=Money.of(as_int(row[2]), as_text(row[3])),
        unit=Unit(row[4]),
        sku=as_text(row[5]),
        category=as_text(row[6]),
        reference=as_text(row[7]),
    )
