"""`posapp shop invite` and `retire`: lets another till in, and locks one out that is gone."""

from datetime import UTC

import click

from posapp.cli.command_session import CommandSession, json_option
from posapp.cli.qr_code import qr_lines

__all__ = ["invite", "retire"]


@click.command(short_help="Make a code with which another till joins.")
@click.option("--till", "name", required=True, help="What the other till is called, such as “Till 2”.")
@json_option
@click.pass_obj
def invite(command_session: CommandSession, name: str) -> int:
    """Make a code with which the till NAME joins this shop: it works once, and for 15 minutes.

    The key of the shop lies in it: show it to nobody else.
    """
    from posapp.services.on_till.shop_server.inviting import invite_till

    invited = invite_till(command_session.till, name)
    until = invited.expires_at.astimezone(UTC).isoformat(timespec="seconds")
    document = {"code": invited.code, "shop": invited.shop, "till": invited.till, "expires_at": until}
    command_session.answer(
        document,
        [*qr_lines(invited.code), "", invited.code, "", f"At {invited.till}: posapp shop join CODE, until {until}."],
    )
    return 0


@click.command(short_help="Retire a till that is lost.")
@click.argument("till")
@click.option("--because", "reason", required=True, help="Why, for the activity log.")
@json_option
@click.pass_obj
def retire(command_session: CommandSession, till: str, reason: str) -> int:
    """Retire the till TILL, by its name or id, for good: it is cut off, and sends nothing should it be found again."""
    from posapp.services.on_till.shop_server.inviting import retire_till

    lost = retire_till(command_session.till, till, reason)
    command_session.answer(
        {"retired": lost.name, "till_id": lost.till_id}, [f"{lost.name} is retired; it shares nothing any more."]
    )
    return 0
