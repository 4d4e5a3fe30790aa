"""`posapp intake read`: reads a file of the shop's POS."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, json_option
from posapp.cli.intake_output import receipt_line, receipts_document

if TYPE_CHECKING:
    from posapp.domain.pos_receipts.receipt import PosReceipt

__all__ = ["read"]


@click.command(short_help="Read a file of the shop's POS.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--template", default="", metavar="NAME", help="The only receipt template to use.")
@json_option
@click.pass_obj
def read(command_session: CommandSession, file: Path, template: str) -> int:
    """Read the receipts in FILE and show how sure each is; nothing is recorded.

    FILE is what a printer was sent, or a text; form feeds divide several receipts. What is no receipt gives none.
    """
    from posapp.services.on_ledger.intake.reading import read_content, read_intake_file, reading_context

    with command_session.till.open_workplace() as workplace:
        context = reading_context(workplace, template)
    receipts = read_content(read_intake_file(file), context)
    command_session.answer(receipts_document(receipts), [f"{receipt_line(each)}  ({_why(each)})" for each in receipts])
    if not receipts:
        command_session.note(f"There is no receipt in {file.name}.")
    return 0


def _why(receipt: "PosReceipt") -> str:
    return ", ".join(each.value.replace("_", " ") for each in receipt.why)
