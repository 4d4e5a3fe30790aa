"""`posapp backup`: makes today's backup of the till's file."""

import click

from posapp.cli.command_session import CommandSession, Json, json_option

__all__ = ["backup"]


@click.command(short_help="Make today's backup.")
@json_option
@click.pass_obj
def backup(command_session: CommandSession) -> int:
    """Copy the till's file, verify the copy, and keep the newest seven; posapp also does this once a day by itself."""
    from posapp.services.on_till.maintenance import Maintenance

    made = Maintenance(command_session.till).back_up()
    document: Json = {"day": made.day.isoformat(), "file": str(made.file), "bytes": made.size}
    command_session.answer(document, [f"{made.day.isoformat()}  {made.file}"])
    return 0
