"""`posapp intake`: reads what the shop's own POS says of its sales."""

import click

from posapp.cli.intake_code import code
from posapp.cli.intake_pair import pair

__all__ = ["intake"]


@click.group(short_help="Read what the shop's own POS says of its sales.")
def intake() -> None:
    """Read what the shop's own POS says of its sales; nothing is recorded."""


intake.add_command(code)
intake.add_command(pair)
