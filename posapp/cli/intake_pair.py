"""`posapp intake pair`: lets a web POS on this PC post its receipts, and ends that."""

import click

from posapp.cli.command_session import CommandSession, json_option

__all__ = ["pair"]


@click.group(short_help="Let a web POS on this PC post its receipts.")
def pair() -> None:
    """Let a web POS or a program on this PC post its receipts to posapp, and end that."""


@pair.command(short_help="Make a token for a web POS.")
@click.argument("name")
@click.option(
    "--origin", default="", metavar="ADDRESS", help="The address of its pages, such as https://pos.example.com."
)
@json_option
@click.pass_obj
def add(command_session: CommandSession, name: str, origin: str) -> int:
    """Make a token for the POS called NAME; it is shown once. Without --origin it is for a program, not for a page."""
    from posapp.services.on_ledger.intake.pairings import Pairings

    with command_session.till.open_workplace() as workplace:
        token = Pairings(workplace).add(name, origin)
    command_session.answer({"name": name, "token": token}, [token])
    return 0


@pair.command("list", short_help="List what is paired.")
@json_option
@click.pass_obj
def list_pairings(command_session: CommandSession) -> int:
    """List who may post receipts, without the tokens."""
    from posapp.services.on_ledger.intake.pairings import Pairings

    with command_session.till.open_workplace() as workplace:
        found = Pairings(workplace).all()
    lines = [f"{each.name}  {each.origin or 'a program'}" for each in found] or ["Nothing is paired."]
    command_session.answer({"pairings": [{"name": each.name, "origin": each.origin} for each in found]}, lines)
    return 0


@pair.command(short_help="End a pairing.")
@click.argument("name")
@json_option
@click.pass_obj
def remove(command_session: CommandSession, name: str) -> int:
    """End the pairing NAME; its token opens nothing from now on."""
    from posapp.services.on_ledger.intake.pairings import Pairings

    with command_session.till.open_workplace() as workplace:
        Pairings(workplace).remove(name)
    command_session.answer({"removed": name}, [f"{name} may no longer post receipts."])
    return 0
