"""`posapp transfer`: moves undelivered events from one till to another."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option

if TYPE_CHECKING:
    from posapp.storage.database.passphrase import Passphrase

__all__ = ["transfer"]

VARIABLE = "POSAPP_PASSPHRASE"


@click.group(short_help="Move undelivered events to another till.")
def transfer() -> None:
    """Move the events that are not in Hellotext yet to another till of this shop.

    The passphrase of the file is asked for, or read from POSAPP_PASSPHRASE.
    """


@transfer.command(short_help="Export undelivered events to an encrypted file.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@json_option
@click.pass_obj
def export(command_session: CommandSession, file: Path) -> int:
    """Export everything that is not in Hellotext yet to an encrypted FILE; this till then stops sending it."""
    from posapp.services.on_till.transfer.export import Transfers

    done = Transfers(command_session.till).export_to(file, _passphrase(command_session, new=True))
    document: Json = {
        "file": str(done.file),
        "hand_over": done.number,
        "events": done.events,
        "customers": done.customers,
    }
    command_session.answer(document, [f"Exported to {done.file}: {done.events} events, {done.customers} new customers"])
    command_session.note("This till no longer sends them. Import the file at another till: posapp transfer import FILE")
    return 0


@transfer.command("import", short_help="Import a file that another till exported.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Import even if another till has begun to import the file and is lost.")
@json_option
@click.pass_obj
def import_events(command_session: CommandSession, file: Path, *, force: bool) -> int:
    """Import a FILE that another till of this shop exported.

    Each event is looked for in Hellotext before it is sent. With --force another till may send the events too, so those
    that Hellotext does not list go to review.
    """
    from posapp.services.on_till.transfer.export import Transfers

    done = Transfers(command_session.till).import_from(file, _passphrase(command_session, new=False), force=force)
    document: Json = {"hand_over": done.number, "events": done.events, "to_review": done.to_review}
    command_session.answer(document, [f"Events imported: {done.events}"])
    if done.to_review:
        command_session.note(
            "Another till may send them too. Each is looked for in Hellotext; those that are not found go to review."
        )
    return 0


@transfer.command(short_help="Cancel an export; this till sends its events again.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@json_option
@click.pass_obj
def cancel(command_session: CommandSession, file: Path | None, *, yes: bool) -> int:
    """Cancel the export to FILE; this till takes its events back and looks for each in Hellotext before it sends it.

    Without FILE the newest export is cancelled. Another till may have imported it, so events that Hellotext does not
    list go to review.
    """
    from posapp.services.on_till.transfer.export import Transfers

    question = (
        "Was the exported file deleted or never written? Another till may have imported it, so events that Hellotext "
        "does not list go to review. If you have the file, name it instead. Cancel the export?"
    )
    if file is None and not yes and not click.confirm(question, err=True):
        return FAILED
    passphrase = None if file is None else _passphrase(command_session, new=False)
    count = Transfers(command_session.till).cancel(file=file, passphrase=passphrase)
    command_session.answer(
        {"events": count},
        [f"Events returned to this till: {count}. Each is looked for in Hellotext before it is sent."],
    )
    return 0


def _passphrase(command_session: CommandSession, *, new: bool) -> "Passphrase":
    from posapp.services.on_till.transfer.export import passphrase_of

    given = command_session.environment.get(VARIABLE, "")
    if given:
        return passphrase_of(given)
    return passphrase_of(click.prompt("Passphrase", hide_input=True, confirmation_prompt=new, err=True))
