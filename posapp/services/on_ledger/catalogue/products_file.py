"""Reads a shop's CSV of products and checks it cell by cell."""

from collections.abc import Iterator
from pathlib import Path

from posapp.domain.amounts.amount_text import amount_text
from posapp.domain.amounts.errors import AmountInvalid
from posapp.domain.amounts.marks import DecimalMark, decide_mark, marks_in
from posapp.domain.amounts.reading import parse_in_column
from posapp.domain.catalogue.barcodes import check_barcode
from posapp.domain.catalogue.products import Product, check_product
from posapp.domain.catalogue.quantities import read_unit
from posapp.domain.currency import currency
from posapp.domain.errors import InputError
from posapp.domain.money import Money
from posapp.domain.shop import Shop
from posapp.domain.texts import mark
from posapp.services.files.csv_table import CsvTable, InvalidLine, TableLine, read_table

__all__ = [
    "COLUMNS",
    "OPTIONAL",
    "PriceMarkUnclear",
    "ProductsFile",
    "price_mark",
    "products_in",
    "read_products_file",
]

COLUMNS = ("barcode", "name", "price", "currency")
"""The columns that a file must have, in any order and any letter case."""
OPTIONAL = ("unit", "sku", "category", "reference")
"""Those that it may have; further ones are ignored."""

ProductsFile = CsvTable


class PriceMarkUnclear(InputError):
    """The file's prices can be read in two ways, and neither they nor the shop's country decide."""

    field = "price"
    sentence = mark(
        "errors", "Price: “{text}” in line {line} can be read in two ways. Choose a decimal point or a decimal comma."
    )


def read_products_file(path: Path, encoding: str = "utf-8") -> ProductsFile:
    """Read the whole file at once, so that a file that cannot be read leaves nothing half done.

    Args:
        path: A CSV file with the columns of COLUMNS, separated by `,`, `;` or a tab.
        encoding: How it is written; a byte order mark is skipped.

    Raises:
        InputError: As `read_table` does.
    """
    return read_table(path, encoding, columns=COLUMNS, optional=OPTIONAL)


def price_mark(table: ProductsFile, shop: Shop) -> DecimalMark:
    """Give the decimal mark of a file's prices, as the whole column has it.

    Raises:
        PriceMarkUnclear: When a person must say it.
    """
    cells = [(line.number, line.cells["price"]) for line in table if isinstance(line, TableLine)]
    prices = [(number, text, _digits(text, shop)) for number, text in cells]
    found = decide_mark((digits for _number, _text, digits in prices), shop.currency, shop.locale)
    if found is not None:
        return found
    number, text = next(
        (number, text) for number, text, digits in prices if marks_in(digits, shop.locale) and not digits.isdigit()
    )
    raise PriceMarkUnclear(text=text[:40], line=number)


def _digits(text: str, shop: Shop) -> str:
    """What is no amount is said where its line is read."""
    try:
        found = amount_text(text, shop.currency, shop.locale)
    except InputError:
        return ""
    return "" if found is None else found.digits


def _product(line: TableLine | InvalidLine, shop: Shop, price_mark: DecimalMark) -> Product:
    """Give the product of a line; raises InputError that names the column."""
    if isinstance(line, InvalidLine):
        raise line.error
    cells = line.cells
    return check_product(
        Product(
            barcode=check_barcode(cells["barcode"]),
            name=" ".join(cells["name"].split()),
            price=_price(cells["price"], cells["currency"], shop, price_mark),
            unit=read_unit(cells["unit"]),
            sku=cells["sku"],
            category=cells["category"],
            reference=cells["reference"],
        )
    )


def products_in(table: ProductsFile, shop: Shop, price_mark: DecimalMark) -> Iterator[tuple[int, Product | InputError]]:
    """Give each line's number with its product, or with its error.

    Args:
        table: The file.
        shop: Its country decides what a bare `$` means.
        price_mark: The decimal mark of the file's prices.
    """
    for line in table:
        try:
            yield line.number, _product(line, shop, price_mark)
        except InputError as error:
            yield line.number, error


def _price(text: str, code: str, shop: Shop, price_mark: DecimalMark) -> Money:
    price = parse_in_column(text, currency(code), shop.locale, price_mark)
    if price.minor < 0:
        raise AmountInvalid(text=text[:40], example=str(-price.decimal))
    return price
