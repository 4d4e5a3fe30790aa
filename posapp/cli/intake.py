"""`posapp intake`: reads what the shop's own POS printed, wrote, showed or posted."""

import click

from posapp.cli.intake_printer import printer

__all__ = ["intake"]


@click.group(short_help="Read the receipts of the shop's own POS.")
def intake() -> None:
    """Read the receipts of the shop's own POS, so that nobody types them twice."""


intake.add_command(printer)
