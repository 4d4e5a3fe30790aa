"""`posapp restore`: lists the backups, or restores one of them."""

from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option

if TYPE_CHECKING:
    from posapp.services.on_till.maintenance import Backup, Restoration

__all__ = ["restore"]


@click.command(short_help="List the backups, or restore one.")
@click.argument("day", required=False, default="")
@click.option("--newest", is_flag=True, help="Restore the newest backup that is intact.")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@json_option
@click.pass_obj
def restore(command_session: CommandSession, day: str, *, newest: bool, yes: bool) -> int:
    """Restore the backup of a DAY such as 2026-08-07; without DAY, list the backups.

    The file that is replaced is kept under another name. Sales and events in it that the backup lacks are copied over
    as far as they can be read.
    """
    from posapp.services.on_till.maintenance import Maintenance

    maintenance = Maintenance(command_session.till)
    if not day and not newest:
        return _list(command_session, maintenance.backups())
    chosen = maintenance.backup_of(day) if day else None
    question = "Replace this till's file with the backup? The current file is kept under another name."
    if not yes and not click.confirm(question, err=True):
        return FAILED
    return _print(command_session, maintenance.restore(chosen))


def _list(command_session: CommandSession, backups: "tuple[Backup, ...]") -> int:
    document: Json = {"backups": [{"day": each.day.isoformat(), "bytes": each.size} for each in backups]}
    command_session.answer(document, [f"{each.day.isoformat()}  {each.size:,} bytes" for each in backups])
    if not backups:
        command_session.note("There are no backups yet.")
    return 0


def _print(command_session: CommandSession, done: "Restoration") -> int:
    day = done.backup.day.isoformat()
    document: Json = {
        "backup": day,
        "replaced": "" if done.replaced is None else str(done.replaced),
        "sales_taken_over": done.sales,
        "events_taken_over": done.events,
    }
    lines = [f"The backup of {day} was restored; {done.sales} sales recorded since then were copied over."]
    if done.replaced is not None:
        lines.append(f"The previous file was kept as {done.replaced.name}.")
    command_session.answer(document, lines)
    return 0
