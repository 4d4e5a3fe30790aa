"""`posapp intake code`: reads the fiscal code of a receipt."""

import sys

import click

from posapp.cli.command_session import CommandSession, json_option
from posapp.cli.intake_output import receipt_line, receipts_document
from posapp.domain.pos_receipts.receipt import PosReceipt

__all__ = ["code"]

STDIN = "-"
MAX_BYTES = 10_000
"""More than four times the longest code; the rest of a longer input is not read."""


@click.command(short_help="Read the fiscal code of a receipt.")
@click.argument("text")
@json_option
@click.pass_obj
def code(command_session: CommandSession, text: str) -> int:
    """Read TEXT, which a scanner read from a receipt, as the counter does; “-” reads it from the standard input.

    Nothing is recorded, and the shop's tax ID is not learned from it. On a computer without a till, times are left out.
    """
    receipt = _read(command_session, _from_stdin() if text == STDIN else text)
    receipts = () if receipt is None else (receipt,)
    command_session.answer(receipts_document(receipts), map(receipt_line, receipts))
    if receipt is None:
        command_session.note("This is no fiscal code that posapp knows.")
    return 0


def _read(command_session: CommandSession, text: str) -> PosReceipt | None:
    from posapp.intake.codes.reading import read_fiscal_code
    from posapp.services.on_till.till import NotSetUp
    from posapp.services.sessions import open_ledger_session

    try:
        with open_ledger_session(command_session.till) as session:
            return session.codes.read_code(text)
    except NotSetUp:
        return read_fiscal_code(text)


def _from_stdin() -> str:
    """A stamp from Chile is in Latin-1; everything else reads alike in both."""
    typed = sys.stdin.buffer.read(MAX_BYTES)
    try:
        return typed.decode().strip()
    except UnicodeDecodeError:
        return typed.decode("latin-1").strip()
