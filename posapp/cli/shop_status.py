"""`posapp shop status`: shows how the tills of the shop stand."""

from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option

if TYPE_CHECKING:
    from posapp.services.on_till.shop_server.inviting import ShopStanding
    from posapp.shop_server.tills import SharedTill

__all__ = ["status"]


@click.command(short_help="Show the tills of the shop, and what the server does not have yet.")
@json_option
@click.pass_obj
def status(command_session: CommandSession) -> int:
    """Show each till of the shop: when it was last seen, its version, and how many of this till's facts wait."""
    from posapp.services.on_till.shop_server.inviting import shop_standing

    standing = shop_standing(command_session.till)
    command_session.answer(_document(standing), _lines(standing))
    return 0


def _document(standing: "ShopStanding") -> Json:
    return {
        "shop": standing.membership.shop,
        "server": standing.membership.host,
        "waiting": standing.waiting,
        "tills": [_till(each, standing) for each in standing.tills],
    }


def _till(till: "SharedTill", standing: "ShopStanding") -> dict[str, Json]:
    return {
        "till": till.name,
        "till_id": till.till_id,
        "is_this_one": till.till_id == standing.membership.till_id,
        "state": till.state.value,
        "last_seen": None if till.last_seen is None else till.last_seen.isoformat(timespec="seconds"),
        "version": till.version,
        "receipt_prefix": till.prefix,
        "facts": till.facts_to,
        "taken_over_by": till.taken_over_by,
    }


def _lines(standing: "ShopStanding") -> list[str]:
    lines = [f"{standing.membership.shop}, on the server {standing.membership.host}"]
    for each in standing.tills:
        seen = "never seen" if each.last_seen is None else f"seen {each.last_seen.isoformat(timespec='seconds')}"
        here = " (this one)" if each.till_id == standing.membership.till_id else ""
        lines.append(f"{each.name}{here}: {each.state.value}, {seen}, posapp {each.version or 'unknown'}")
    lines.append(f"Waiting to be shared from here: {standing.waiting}")
    return lines
