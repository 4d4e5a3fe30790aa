"""`posapp intake`: reads what the shop's own POS says of its sales."""

import click

from posapp.cli.intake_code import code
from posapp.cli.intake_pair import pair
from posapp.cli.intake_printer import printer
from posapp.cli.intake_read import read
from posapp.cli.intake_template import template
from posapp.cli.intake_watch import watch
from posapp.cli.intake_web import web

__all__ = ["intake"]


@click.group(short_help="Read the receipts of the shop's own POS.")
def intake() -> None:
    """Read the receipts of the shop's own POS, so that nobody types them twice; nothing is recorded."""


intake.add_command(code)
intake.add_command(read)
intake.add_command(template)
intake.add_command(printer)
intake.add_command(pair)
intake.add_command(web)
intake.add_command(watch)
