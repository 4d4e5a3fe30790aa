"""`posapp intake`: reads what the shop's own POS printed, wrote or showed."""

import click

from posapp.cli.intake_code import code
from posapp.cli.intake_read import read
from posapp.cli.intake_template import template
from posapp.cli.intake_watch import watch

__all__ = ["intake"]


@click.group(short_help="Read receipts of the shop's POS.")
def intake() -> None:
    """Read receipts of the shop's own POS; nothing is recorded."""


intake.add_command(code)
intake.add_command(read)
intake.add_command(template)
intake.add_command(watch)
