"""`posapp shop overruns`, `free` and `take-over`: what a manager settles after tills were away or lost."""

from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option

if TYPE_CHECKING:
    from posapp.shop_server.overruns import Overrun

__all__ = ["free", "overruns", "take_over"]


@click.command(short_help="List what was redeemed or refunded twice while tills were offline.")
@click.option("--settle", "subject", metavar="ID", help="Note that you dealt with one.")
@json_option
@click.pass_obj
def overruns(command_session: CommandSession, subject: str | None) -> int:
    """List coupons that two tills redeemed, and receipts refunded beyond their amount, while the server was away."""
    from posapp.services.on_till.shop_server.shop_day import overruns as listed
    from posapp.services.on_till.shop_server.shop_day import settle

    if subject is not None:
        settle(command_session.till, subject)
    found = listed(command_session.till)
    command_session.answer({"overruns": [_document(each) for each in found]}, [_line(each) for each in found])
    if not found:
        command_session.note("Nothing is to be settled.")
    return 0


@click.command(short_help="Free a coupon of a till that does not come back.")
@click.argument("coupon")
@click.option("--customer", default="", metavar="ID", help="The customer's id, for a coupon that each redeems once.")
@click.option("--because", "reason", required=True, help="Why, for the activity log.")
@json_option
@click.pass_obj
def free(command_session: CommandSession, coupon: str, customer: str, reason: str) -> int:
    """Free COUPON, by its code, so that another till can redeem it; one that was redeemed stays so."""
    from posapp.services.on_till.shop_server.shop_day import free_coupon
    from posapp.services.sessions import open_search_session

    with open_search_session(command_session.till) as session:
        found = session.coupons.named(coupon)
    free_coupon(command_session.till, found.id, customer, reason)
    command_session.answer({"freed": found.code}, [f"{found.code} is free."])
    return 0


@click.command("take-over", short_help="Take over what a retired till had not delivered.")
@click.argument("till")
@json_option
@click.pass_obj
def take_over(command_session: CommandSession, till: str) -> int:
    """Take over the undelivered events of TILL, which is retired; each is looked for at Hellotext before it is sent."""
    from posapp.services.on_till.shop_server.taking_over import take_over as take

    taken = take(command_session.till, till)
    command_session.answer(
        {"till": taken.till, "events": taken.events, "customers": taken.customers},
        [f"{taken.events} events and {taken.customers} customers of {taken.till} are sent from here."],
    )
    return 0


def _document(overrun: "Overrun") -> Json:
    return {
        "id": overrun.subject,
        "kind": overrun.kind,
        "what": overrun.what,
        "till": overrun.till,
        "other_till": overrun.other_till,
        "noted_at": overrun.noted_at.isoformat(timespec="seconds"),
    }


def _line(overrun: "Overrun") -> str:
    done = "redeemed" if overrun.kind == "coupon" else "refunded"
    before = overrun.other_till or "another till"
    return f"{overrun.subject}  {overrun.what} {done} at {overrun.till}, and before at {before}"
