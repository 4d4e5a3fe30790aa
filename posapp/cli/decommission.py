"""`posapp decommission`: checks that nothing is undelivered before a till is retired."""

import click

from posapp.cli.command_session import CommandSession, Json, json_option

__all__ = ["decommission"]


@click.command(short_help="Check that nothing is undelivered before this till is retired.")
@click.option("--sign-out", is_flag=True, help="Also remove the API token from this computer.")
@click.option("--force", is_flag=True, help="Go on even if something is undelivered; it stays on this computer.")
@json_option
@click.pass_obj
def decommission(command_session: CommandSession, *, sign_out: bool, force: bool) -> int:
    """Check that Hellotext has everything, so that posapp can be uninstalled; fail if something is undelivered."""
    from posapp.services.on_till.transfer.export import Transfers

    retiring = Transfers(command_session.till)
    if not force:
        retiring.require_all_delivered()
    count = retiring.undelivered()
    if sign_out:
        retiring.sign_out()
    document: Json = {"undelivered": count.events, "customers": count.customers, "signed_out": sign_out}
    command_session.answer(
        document,
        ["Hellotext has everything." if not count.events else f"Undelivered events on this computer: {count.events}"],
    )
    return 0
