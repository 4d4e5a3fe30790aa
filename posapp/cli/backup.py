"""`posapp backup` and `posapp restore`: the daily copies of the till's file."""

from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option

if TYPE_CHECKING:
    from posapp.services.on_till.maintenance import Backup, Restoration

__all__ = ["backup", "restore"]


@click.command(short_help="Make today's backup.")
@json_option
@click.pass_obj
def backup(command_session: CommandSession) -> int:
    """Copy the till's file, check the copy, and keep the newest seven; posapp does so each day by itself."""
    from posapp.services.on_till.maintenance import Maintenance

    made = Maintenance(command_session.till).back_up()
    document: Json = {"day": made.day.isoformat(), "file": str(made.file), "bytes": made.size}
    command_session.answer(document, [f"{made.day.isoformat()}  {made.file}"])
    return 0


@click.command(short_help="List the backups, or go back to one.")
@click.argument("day", required=False, default="")
@click.option("--newest", is_flag=True, help="The newest backup that reads well.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
@click.pass_obj
def restore(command_session: CommandSession, day: str, *, newest: bool, yes: bool) -> int:
    """Put the backup of a DAY (2026-08-07) in the place of the till's file; without a day, list the backups.

    The file that is replaced is kept, and what it holds beyond the backup is taken over where it can be read.
    """
    from posapp.services.on_till.maintenance import Maintenance

    maintenance = Maintenance(command_session.till)
    if not day and not newest:
        return _list(command_session, maintenance.backups())
    chosen = maintenance.backup_of(day) if day else None
    question = "Replace the till's file by this backup? The file is kept under another name."
    if not yes and not click.confirm(question, err=True):
        return FAILED
    return _print(command_session, maintenance.restore(chosen))


def _list(command_session: CommandSession, backups: "tuple[Backup, ...]") -> int:
    document: Json = {"backups": [{"day": each.day.isoformat(), "bytes": each.size} for each in backups]}
    command_session.answer(document, [f"{each.day.isoformat()}  {each.size:,} bytes" for each in backups])
    if not backups:
        command_session.note("There is no backup yet.")
    return 0


def _print(command_session: CommandSession, done: "Restoration") -> int:
    day = done.backup.day.isoformat()
    document: Json = {
        "backup": day,
        "replaced": "" if done.replaced is None else str(done.replaced),
        "sales_taken_over": done.sales,
        "events_taken_over": done.events,
    }
    lines = [f"The backup of {day} is in place; {done.sales} sales recorded since then were taken over."]
    if done.replaced is not None:
        lines.append(f"The file that was there is kept as {done.replaced.name}.")
    command_session.answer(document, lines)
    return 0
