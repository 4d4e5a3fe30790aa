"""`posapp handover`, `posapp adopt` and `posapp leave`: a till that goes, and one that goes on with its events."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option

if TYPE_CHECKING:
    from posapp.services.on_till.transfer.export import Transfers
    from posapp.storage.database.passphrase import Passphrase

__all__ = ["adopt", "handover", "leave"]

VARIABLE = "POSAPP_PASSPHRASE"


@click.command(short_help="Seal what is undelivered for another till.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option(
    "--take-back", is_flag=True, help="This till goes on with what it handed over; name the file if it is there."
)
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
@click.pass_obj
def handover(command_session: CommandSession, file: Path | None, *, cancel: bool, yes: bool) -> int:
    """Seal what Hellotext does not have yet into an encrypted FILE, and close this till for it.

    The passphrase is asked for, or read from POSAPP_PASSPHRASE.
    """
    if cancel:
        return _take_back(command_session, file, yes=yes)
    if file is None:
        raise click.UsageError("Missing argument 'FILE'.")
    done = _hand_over(command_session).export_to(file, _passphrase(command_session, new=True))
    document: Json = {
        "file": str(done.file),
        "hand_over": done.number,
        "events": done.events,
        "customers": done.customers,
    }
    command_session.answer(document, [f"Sealed in {done.file}: events {done.events}, new customers {done.customers}."])
    command_session.note("This till no longer sends them. Adopt the file at another till: posapp adopt FILE")
    return 0


@click.command(short_help="Go on with what another till sealed.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--although-claimed", is_flag=True, help="Another till claimed it and is gone for good.")
@json_option
@click.pass_obj
def adopt(command_session: CommandSession, file: Path, *, force: bool) -> int:
    """Take over what another till of this shop sealed into FILE; it is looked for at Hellotext before it is sent."""
    done = _hand_over(command_session).import_from(file, _passphrase(command_session, new=False), force=force)
    document: Json = {"hand_over": done.number, "events": done.events, "to_review": done.to_review}
    command_session.answer(document, [f"Events adopted: {done.events}."])
    if done.to_review:
        command_session.note(
            "Another till may send them too: each is looked for, and what Hellotext does not show waits in the review."
        )
    return 0


@click.command(short_help="Say whether this till may be left.")
@click.option("--sign-out", is_flag=True, help="Forget the API token too.")
@click.option("--although-undelivered", is_flag=True, help="Sign out all the same; what waits stays here.")
@json_option
@click.pass_obj
def leave(command_session: CommandSession, *, sign_out: bool, although_undelivered: bool) -> int:
    """Exit with 0 when Hellotext has everything and the till may be uninstalled or signed out; else say what waits."""
    leaving = _hand_over(command_session)
    if not although_undelivered:
        leaving.require_all_delivered()
    count = leaving.undelivered()
    if sign_out:
        leaving.sign_out()
    document: Json = {"undelivered": count.events, "customers": count.customers, "signed_out": sign_out}
    command_session.answer(
        document, ["Hellotext has everything." if not count.events else f"Events that wait here: {count.events}."]
    )
    return 0


def _take_back(command_session: CommandSession, file: Path | None, *, yes: bool) -> int:
    question = (
        "Was the sealed file destroyed, or did it never come to be? What Hellotext does not show waits in the review, "
        "since another till may have adopted it. (Name the file to claim it back.)"
    )
    if file is None and not yes and not click.confirm(question, err=True):
        return FAILED
    passphrase = None if file is None else _passphrase(command_session, new=False)
    count = _hand_over(command_session).cancel(file=file, passphrase=passphrase)
    command_session.answer({"events": count}, [f"This till's again: {count}. Each is looked for before it is sent."])
    return 0


def _hand_over(command_session: CommandSession) -> "Transfers":
    from posapp.services.on_till.transfer.export import Transfers

    return Transfers(command_session.till)


def _passphrase(command_session: CommandSession, *, new: bool) -> "Passphrase":
    from posapp.services.on_till.transfer.export import passphrase_of

    given = command_session.environment.get(VARIABLE, "")
    if given:
        return passphrase_of(given)
    return passphrase_of(click.prompt("Passphrase", hide_input=True, confirmation_prompt=new, err=True))
