"""`posapp import`: imports sales from a CSV file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, json_option
from posapp.cli.csv_progress import CsvFile, import_csv_file

if TYPE_CHECKING:
    from posapp.services.on_till.sales_import import ImportProgress

__all__ = ["import_"]


@click.command("import", short_help="Import sales from a CSV file.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--encoding", default="utf-8", show_default=True, help="The encoding of the file, such as cp1252.")
@json_option
@click.pass_obj
def import_(command_session: CommandSession, file: Path, encoding: str) -> int:
    """Import sales from a CSV file, each with its original time.

    The first line names the columns: receipt, sold_at, customer, amount, currency and coupons; others are ignored.
    Times are in the shop's time zone unless they have an offset. Importing a file again records nothing twice.
    """
    from posapp.services.on_ledger.reconciliation.sales_file import read_sales_file
    from posapp.services.on_till.sales_import import ImportProgress, SalesImport

    sales = CsvFile(
        read=lambda: read_sales_file(file, encoding),
        begin=lambda lines: ImportProgress(lines=lines),
        record=SalesImport(command_session.till).record,
        words=_words,
        stop_note="The sales recorded so far are kept; import the file again to continue.",
    )
    return import_csv_file(command_session, sales)


def _words(done: "ImportProgress") -> str:
    return (
        f"{done.recorded} recorded, {done.already_there} already recorded, {done.refused} rejected "
        f"(of {done.lines} lines)."
    )
