"""`posapp shop backup` and `restore`: the backups of the shop's server on this PC."""

from pathlib import Path

import click

from posapp.cli.command_session import CommandSession, Json, json_option

__all__ = ["backup", "restore"]


@click.command(short_help="Back up the shop's server on this PC.")
@json_option
@click.pass_obj
def backup(command_session: CommandSession) -> int:
    """Back the shop's server up, check the backup, and keep those of a week; “posapp shop serve” does it daily."""
    from posapp.services.on_till.own_server import OwnServer

    made = OwnServer(command_session.till).back_up()
    document: Json = {"file": str(made.file), "made_at": made.made_at.isoformat(), "bytes": made.size}
    command_session.answer(document, [f"{made.made_at:%Y-%m-%d %H:%M} UTC  {made.file}"])
    return 0


@click.command(short_help="Restore a backup of the shop's server into a new database.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--into", default="", metavar="NAME", help="The new database's name; one of this moment without it.")
@json_option
@click.pass_obj
def restore(command_session: CommandSession, file: Path, into: str) -> int:
    """Restore the backup FILE into a new database of the shop's server on this PC; the one in use stays as it is."""
    from posapp.services.on_till.own_server import OwnServer

    made = OwnServer(command_session.till).restore(file, into)
    command_session.answer(
        {"database": made.name, "tables": made.tables, "logins": made.logins},
        [
            f"Restored into the database {made.name}: {made.tables} tables, and {made.logins} logins of tills that "
            "this server did not have.",
            "The tills go on with the database that they use.",
        ],
    )
    return 0
