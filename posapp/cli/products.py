"""`posapp products`: manages the shop's product catalogue."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.cli.csv_progress import CsvFile, import_csv_file
from posapp.cli.products_scale import scale
from posapp.domain.reading_direction import isolated
from posapp.domain.settings.till_settings import PURCHASES_ARE_SENT
from posapp.services.sessions import open_ledger_session

if TYPE_CHECKING:
    from posapp.domain.catalogue.products import Product
    from posapp.services.on_till.products_import import ProductProgress

__all__ = ["products"]

MAX_LISTED = 100_000


@click.group(short_help="Manage the product catalogue.")
def products() -> None:
    """Manage the product catalogue. With one, the counter sells items by barcode or name; without one, only amounts."""


products.add_command(scale)


@products.command("import", short_help="Import products from a CSV file.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--encoding", default="utf-8", show_default=True, help="The encoding of the file, such as cp1252.")
@click.option(
    "--decimals",
    type=click.Choice(("point", "comma")),
    help="The decimal mark of the prices.",
)
@json_option
@click.pass_obj
def import_products(command_session: CommandSession, file: Path, encoding: str, decimals: str | None) -> int:
    """Import products from a CSV file; a product replaces the one with the same barcode.

    The first line names the columns: barcode, name, price and currency, and optionally unit (piece, kg, l, m), sku,
    category and reference; others are ignored. Importing a file again changes nothing.
    """
    from posapp.domain.amounts.marks import DecimalMark
    from posapp.services.on_ledger.catalogue.products_file import PriceMarkUnclear, read_products_file
    from posapp.services.on_till.products_import import ProductProgress, ProductsImport

    catalogue = CsvFile(
        read=lambda: read_products_file(file, encoding),
        begin=lambda lines: ProductProgress(lines=lines),
        record=lambda lines, report, stopped: ProductsImport(command_session.till).record(
            lines, report, stopped, mark=DecimalMark(decimals) if decimals else None
        ),
        words=_words,
        stop_note="The products imported so far are kept; import the file again to continue.",
    )
    try:
        return import_csv_file(command_session, catalogue)
    except PriceMarkUnclear:
        command_session.note("Say it with --decimals point or --decimals comma.")
        raise


@products.command("list", short_help="List or search products.")
@click.argument("text", default="")
@click.option("--limit", default=MAX_LISTED, show_default=True, help="Show at most this many.")
@json_option
@click.pass_obj
def list_products(command_session: CommandSession, text: str, limit: int) -> int:
    """List all products by name, or those whose barcode, name, SKU or category matches TEXT."""
    with open_ledger_session(command_session.till) as session:
        found = session.catalogue.search(text, limit)
    command_session.answer({"products": [_document(each) for each in found]}, map(_line, found))
    if not found:
        command_session.note(
            "No matching products."
            if text.strip()
            else "No products yet. Run “posapp products import FILE” to add some."
        )
    return 0


@products.command(short_help="Remove a product from the catalogue.")
@click.argument("barcode")
@json_option
@click.pass_obj
def remove(command_session: CommandSession, barcode: str) -> int:
    """Remove the product with BARCODE from the catalogue; recorded sales keep its name and price."""
    with open_ledger_session(command_session.till) as session:
        removed = session.catalogue.remove(barcode)
    command_session.answer(_document(removed), [_line(removed)])
    return 0


@products.command(short_help="Show or set whether items are sent to Hellotext.")
@click.argument("wanted", type=click.Choice(("on", "off")), required=False)
@json_option
@click.pass_obj
def events(command_session: CommandSession, wanted: str | None) -> int:
    """Show whether each item of a sale is also sent as product.purchased, or switch that on or off.

    The payment already includes the amount, so reports that add up both count it twice.
    """
    with open_ledger_session(command_session.till) as session:
        if wanted is not None:
            session.settings.change(PURCHASES_ARE_SENT.change(wanted == "on"))
        sent = session.catalogue.sends_purchases
    words = "Each item is also sent as product.purchased." if sent else "Only payments are sent, not their items."
    command_session.answer({"sends_purchases": sent}, [words])
    if wanted == "on":
        command_session.note("The payment already includes the amount. Check that your reports do not count it twice.")
    return 0


def _words(done: "ProductProgress") -> str:
    return (
        f"{done.added} added, {done.changed} changed, {done.already_there} unchanged, {done.refused} rejected "
        f"(of {done.lines} lines)."
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
    return "  ".join(
        isolated(part) for part in (product.barcode, product.name, price, product.sku, product.category) if part
    )
