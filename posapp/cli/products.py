"""`posapp products`: the shop's catalogue, from a CSV file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.progress import progress_bar
from posapp.cli.session import FAILED, Json, Session, field_of, json_option
from posapp.cli.stopping import stop_when_asked
from posapp.domain.errors import InputError, PosappError

if TYPE_CHECKING:
    from posapp.domain.products import Product
    from posapp.services.importing import LineProblem
    from posapp.services.importing_products import ProductProgress

__all__ = ["products"]

MOST_PROBLEMS_TOLD = 200
"""A file that is wrong all over is not read aloud to its end; `--json` names every line."""
MOST_LISTED = 100_000


@click.group(short_help="Keep the shop's catalogue, for sales by item.")
def products() -> None:
    """Keep the shop's catalogue: with one, the counter takes items by barcode or name; without, bare amounts."""


@products.command("import", short_help="Take the products of a CSV file.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--encoding", default="utf-8", show_default=True, help="How the file is written, such as cp1252.")
@json_option
@click.pass_obj
def import_products(session: Session, file: Path, encoding: str) -> int:
    """Take the products of a CSV file, each new or in place of the one with its barcode.

    Its first line names the columns barcode, name, price and currency, and may name unit (piece, kg, l, m), sku,
    category and reference; further ones are ignored. The same file twice changes nothing.
    """
    from posapp.services.csv_table import EncodingUnknown, FileUnreadable
    from posapp.services.importing_products import ImportProducts, ProductProgress
    from posapp.services.products_file import read_products_file

    try:
        lines = read_products_file(file, encoding)
    except (EncodingUnknown, FileUnreadable):
        raise
    except InputError as error:  # what was typed is good; what stands in the file is not
        return session.tell_error(error, FAILED)
    run = _Run(session, ProductProgress(lines=len(lines)))
    with stop_when_asked() as stopped, progress_bar("Importing", len(lines)) as bar:

        def report(progress: ProductProgress, problems: "Sequence[LineProblem]") -> None:
            run.note(progress, problems)
            bar.reach(progress.done)

        try:
            ImportProducts(session.till).record(lines, report, stopped.is_set)
        except PosappError:
            session.note(run.summary)
            raise
    return run.answer(stopped=stopped.is_set() and run.progress.done < len(lines))


@products.command("list", short_help="List the products, or those that a text means.")
@click.argument("text", default="")
@click.option("--limit", default=MOST_LISTED, show_default=True, help="At most so many.")
@json_option
@click.pass_obj
def list_products(session: Session, text: str, limit: int) -> int:
    """List the products by name, or those whose barcode, name, number or category TEXT means."""
    with session.till.ledger_desk() as desk:
        found = desk.catalogue.search(text, limit)
    session.answer({"products": [_document(each) for each in found]}, map(_line, found))
    if not found:
        session.note("No such product." if text.strip() else "No products; “posapp products import” takes a file.")
    return 0


@products.command(short_help="Take a product out of the catalogue.")
@click.argument("barcode")
@json_option
@click.pass_obj
def remove(session: Session, barcode: str) -> int:
    """Take the product with BARCODE out of the catalogue; sales keep what they say of it."""
    with session.till.ledger_desk() as desk:
        removed = desk.catalogue.remove(barcode)
    session.answer(_document(removed), [_line(removed)])
    return 0


@products.command(short_help="See or decide whether items are sent to Hellotext.")
@click.argument("wanted", type=click.Choice(("on", "off")), required=False)
@json_option
@click.pass_obj
def events(session: Session, wanted: str | None) -> int:
    """See whether each item of a sale is also sent as product.purchased, or switch it on or off.

    The payment carries the amount already: a shop whose reports add up both would count it twice.
    """
    with session.till.ledger_desk() as desk:
        if wanted is not None:
            desk.catalogue.set_sends_purchases(wanted=wanted == "on")
        sent = desk.catalogue.sends_purchases
    words = "Each item is also sent as product.purchased." if sent else "Only the payment is sent, not its items."
    session.answer({"sends_purchases": sent}, [words])
    if wanted == "on":
        session.note("The payment carries the amount already; look that your reports do not count it twice.")
    return 0


class _Run:
    """What an import has come to: kept beside it, so that a fault in the middle can still tell what is on disk."""

    def __init__(self, session: Session, start: "ProductProgress") -> None:
        self.session = session
        self.progress = start
        self.problems: list[LineProblem] = []

    def note(self, progress: "ProductProgress", problems: "Sequence[LineProblem]") -> None:
        self.progress = progress
        self.problems += problems

    @property
    def summary(self) -> str:
        done = self.progress
        return (
            f"{done.added} added, {done.changed} changed, {done.already_there} already there, {done.refused} refused "
            f"of {done.lines} lines."
        )

    def answer(self, *, stopped: bool) -> int:
        for problem in self.problems[:MOST_PROBLEMS_TOLD]:
            self.session.note(f"Line {problem.line}: {problem.error}")
        if len(self.problems) > MOST_PROBLEMS_TOLD:
            self.session.note(f"… and {len(self.problems) - MOST_PROBLEMS_TOLD} more; --json names every line.")
        if stopped:
            self.session.note("Stopped. What was taken is kept; import the file again to go on.")
        self.session.answer(self._document(stopped=stopped), [self.summary])
        return FAILED if stopped or self.progress.refused else 0

    def _document(self, *, stopped: bool) -> Json:
        return {
            "lines": self.progress.lines,
            "added": self.progress.added,
            "changed": self.progress.changed,
            "already_there": self.progress.already_there,
            "refused": self.progress.refused,
            "stopped": stopped,
            "problems": [_problem(problem) for problem in self.problems],
        }


def _problem(problem: "LineProblem") -> Json:
    return {
        "line": problem.line,
        "field": field_of(problem.error),
        "kind": type(problem.error).__name__,
        "sentence": str(problem.error),
    }


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
