"""`posapp shop init`, `join` and `leave`: makes this till one of the tills of a shop, and ends that."""

from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option

if TYPE_CHECKING:
    from posapp.services.on_till.shop_server.joining import JoinedShop

__all__ = ["init", "join", "leave"]


@click.command(short_help="Found a shop of several tills on a PostgreSQL; this till is its first.")
@click.argument("server", metavar="postgresql://…")
@click.option(
    "--reached-at", default="", metavar="HOST[:PORT]", help="The address by which the tills reach it, if it is another."
)
@click.option("--another", is_flag=True, help="Found a second shop beside one that the database has.")
@json_option
@click.pass_obj
def init(command_session: CommandSession, server: str, reached_at: str, *, another: bool) -> int:
    """Prepare the database as its administrator and make this till the first of the shop.

    The shop is called as this till's is. Repeating a call that was cut off finishes it. A password belongs into
    PGPASSWORD or ~/.pgpass, not into the address.
    """
    from posapp.services.on_till.shop_server.founding import found_shop

    founded = found_shop(command_session.till, server, reached_at=reached_at, beside_others=another)
    command_session.answer(_document(founded), _lines(founded))
    if founded.is_local:
        command_session.note(
            "The server is on this computer: nothing is encrypted on the way, and its own authentication holds. "
            "Tills on other computers need a server with TLS, and --reached-at."
        )
    return 0


@click.command(short_help="Join a shop with the code of an invitation.")
@click.argument("code")
@json_option
@click.pass_obj
def join(command_session: CommandSession, code: str) -> int:
    """Join the shop that CODE invites to. The code works once, and for 15 minutes; repeat a call that was cut off."""
    from posapp.services.on_till.shop_server.joining import join_shop

    joined = join_shop(command_session.till, code)
    command_session.answer(_document(joined), _lines(joined))
    return 0


@click.command(short_help="Leave the shop; this till sells on alone.")
@click.option("--force", is_flag=True, help="Leave even if the server cannot be told; it still admits this till then.")
@json_option
@click.pass_obj
def leave(command_session: CommandSession, *, force: bool) -> int:
    """Leave the shop. What this till shared stays there; it may be invited again."""
    from posapp.services.on_till.shop_server.joining import leave_shop

    left = leave_shop(command_session.till, even_if_away=force)
    command_session.answer({"shop": left.shop, "server_was_told": left.was_told}, [f"This till left {left.shop}."])
    if not left.was_told:
        command_session.note("The shop server could not be told. Retire this till at another one, once it is back.")
    return 0


def _document(joined: "JoinedShop") -> Json:
    return {"shop": joined.shop, "till": joined.till, "server": joined.host, "is_local": joined.is_local}


def _lines(joined: "JoinedShop") -> list[str]:
    return [f"{joined.till} is one of the tills of {joined.shop}, on the server {joined.host}."]
