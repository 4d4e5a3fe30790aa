"""`posapp products`: the shop's catalogue, from a CSV file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.cli.csv_progress import CsvFile, import_csv_file

if TYPE_CHECKING:
    from posapp.domain.catalogue.products import Product
    from posapp.services.on_till.products_import import ProductProgress

__all__ = ["products"]

MAX_LISTED = 100_000


@click.group(short_help="Keep the shop's catalogue, for sales by item.")
def products() -> None:
    """Keep the shop's catalogue: with one, the counter takes items by barcode or name; without, bare amounts."""


@products.command("import", short_help="Take the products of a CSV file.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--encoding", default="utf-8", show_default=True, help="How the file is written, such as cp1252.")
@json_option
@click.pass_obj
def import_products(command_session: CommandSession, file: Path, encoding: str) -> int:
    """Take the products of a CSV file, each new or in place of the one with its barcode.

    Its first line names the columns barcode, name, price and currency, and may name unit (piece, kg, l, m), sku,
    category and reference; further ones are ignored. The same file twice changes nothing.
    """
    from posapp.services.on_ledger.catalogue.products_file import read_products_file
    from posapp.services.on_till.products_import import ProductProgress, ProductsImport

    catalogue = CsvFile(
        read=lambda: read_products_file(file, encoding),
        begin=lambda lines: ProductProgress(lines=lines),
        record=ProductsImport(command_session.till).record,
        words=_words,
        kept="What was taken is kept; import the file again to go on.",
    )
    return import_csv_file(command_session, catalogue)


@products.command("list", short_help="List the products, or those that a text means.")
@click.argument("text", default="")
@click.option("--limit", default=MAX_LISTED, show_default=True, help="At most so many.")
@json_option
@click.pass_obj
def list_products(command_session: CommandSession, text: str, limit: int) -> int:
    """List the products by name, or those whose barcode, name, number or category TEXT means."""
    with command_session.till.ledger_session() as session:
        found = session.catalogue.search(text, limit)
    command_session.answer({"products": [_document(each) for each in found]}, map(_line, found))
    if not found:
        command_session.note(
            "No such product." if text.strip() else "No products; “posapp products import” takes a file."
        )
    return 0


@products.command(short_help="Take a product out of the catalogue.")
@click.argument("barcode")
@json_option
@click.pass_obj
def remove(command_session: CommandSession, barcode: str) -> int:
    """Take the product with BARCODE out of the catalogue; sales keep what they say of it."""
    with command_session.till.ledger_session() as session:
        removed = session.catalogue.remove(barcode)
    command_session.answer(_document(removed), [_line(removed)])
    return 0


@products.command(short_help="See or decide whether items are sent to Hellotext.")
@click.argument("wanted", type=click.Choice(("on", "off")), required=False)
@json_option
@click.pass_obj
def events(command_session: CommandSession, wanted: str | None) -> int:
    """See whether each item of a sale is also sent as product.purchased, or switch it on or off.

    The payment carries the amount already: a shop whose reports add up both would count it twice.
    """
    with command_session.till.ledger_session() as session:
        if wanted is not None:
            session.catalogue.set_sends_purchases(wanted=wanted == "on")
        sent = session.catalogue.sends_purchases
    words = "Each item is also sent as product.purchased." if sent else "Only the payment is sent, not its items."
    command_session.answer({"sends_purchases": sent}, [words])
    if wanted == "on":
        command_session.note("The payment carries the amount already; look that your reports do not count it twice.")
    return 0


def _words(done: "ProductProgress") -> str:
    return (
        f"{done.added} added, {done.changed} changed, {done.already_there} already there, {done.refused} refused "
        f"of {done.lines} lines."
    )


def _document(product: "Product") -> Json:
    return {
        "barcode": product.barcode,
        "name": product.name,
        "price": str(product.price.decimal),
        "currency": product.price.currency.code,
        "unit": product.unit.value,
        "sku": product.sku,
        "category": product.category,
        "reference": product.reference,
    }


def _line(product: "Product") -> str:
    price = str(product.price) if product.unit.value == "piece" else f"{product.price} / {product.unit.value}"
    return "  ".join(part for part in (product.barcode, product.name, price, product.sku, product.category) if part)
