"""Reads a shop's CSV of products and checks it cell by cell."""

import re
from collections.abc import Iterator
from pathlib import Path

from posapp.domain.amounts.reading import parse_exact_amount
from posapp.domain.catalogue.barcodes import check_barcode
from posapp.domain.catalogue.products import Product, check_product
from posapp.domain.catalogue.quantities import read_unit
from posapp.domain.currency import currency
from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.services.files.csv_table import CsvTable, InvalidLine, TableLine, read_table

__all__ = ["COLUMNS", "OPTIONAL", "ProductsFile", "products_in", "read_products_file"]

COLUMNS = ("barcode", "name", "price", "currency")
"""The columns that a file must have, in any order and any letter case."""
OPTIONAL = ("unit", "sku", "category", "reference")
"""Those that it may have; further ones are ignored."""

ProductsFile = CsvTable


def read_products_file(path: Path, encoding: str = "utf-8") -> ProductsFile:
    """Read the whole file at once, so that a file that cannot be read leaves nothing half done.

    Args:
        path: A CSV file with the columns of COLUMNS, separated by `,`, `;` or a tab.
        encoding: How it is written; a byte order mark is skipped.

    Raises:
        InputError: As `read_table` does.
    """
    return read_table(path, encoding, columns=COLUMNS, optional=OPTIONAL)


def _product(line: TableLine | InvalidLine) -> Product:
    """Give the product of a line; raises InputError that names the column."""
    if isinstance(line, InvalidLine):
        raise line.error
    cells = line.cells
    return check_product(
        Product(
            barcode=check_barcode(cells["barcode"]),
            name=" ".join(cells["name"].split()),
            price=_price(cells["price"], cells["currency"]),
            unit=read_unit(cells["unit"]),
            sku=cells["sku"],
            category=cells["category"],
            reference=cells["reference"],
        )
    )


def products_in(table: ProductsFile) -> Iterator[tuple[int, Product | InputError]]:
    """Give each line's number with its product, or with its error."""
    for line in table:
        try:
            yield line.number, _product(line)
        except InputError as error:
            yield line.number, error


def _price(text: str, code: str) -> Money:
    """A comma is read as the decimal separator only where it is unambiguous: "17,44", and not "1,234"."""
    if re.fullmatch(r"[0-9]+,(?:[0-9]{1,2}|[0-9]{4})", text):
        text = text.replace(",", ".")
    return parse_exact_amount(text, currency(code))
