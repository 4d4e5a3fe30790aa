"""`posapp customer`: exports or erases a customer's data, and sets the retention of names."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option, overwrite_option

if TYPE_CHECKING:
    from posapp.services.on_till.data_requests import DataRequests

__all__ = ["customer"]


@click.group(short_help="Export or erase a customer's data.")
def customer() -> None:
    """Export or erase the data that this till holds about a customer, and set how long names stay on payments.

    WHO is the customer's Hellotext ID, shop number or phone.
    """


@customer.command(short_help="Export a customer's data to a JSON file.")
@click.argument("who")
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, metavar="FILE", help="The file to write."
)
@overwrite_option
@json_option
@click.pass_obj
def export(command_session: CommandSession, who: str, out: Path, *, overwrite: bool) -> int:
    """Export everything that this till holds about WHO to a JSON file that only this user can read."""
    record = _records(command_session).export(who, out, overwrite=overwrite)
    document: Json = {
        "customer": record.profile,
        "file": str(out),
        "payments": len(record.sales),
        "refunds": len(record.refunds),
        "events": len(record.events),
    }
    command_session.answer(document, [f"{out}: {len(record.sales)} payments, {len(record.refunds)} refunds"])
    return 0


@customer.command(short_help="Erase a customer's personal data from this till.")
@click.argument("who")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@json_option
@click.pass_obj
def erase(command_session: CommandSession, who: str, *, yes: bool) -> int:
    """Erase the name, phone, e-mail and notes of WHO from this till; amounts and figures are kept.

    Fails while events of the customer are not in Hellotext yet.
    """
    question = "Erase the name, phone, e-mail and notes of this customer from this till? This cannot be undone."
    if not yes and not click.confirm(question, err=True):
        return FAILED
    done = _records(command_session).erase(who)
    document: Json = {
        "customer": done.profile,
        "payments": done.sales,
        "refunds": done.refunds,
        "note": done.note,
        "details": done.details,
    }
    command_session.answer(
        document, [f"Erased the name on {done.sales} payments and {done.refunds} refunds, and the customer's details."]
    )
    command_session.note(
        "Also erase the customer in Hellotext, or the next download restores the data. Backups keep it for 7 days."
    )
    return 0


@customer.command(short_help="Show or set how long names stay on payments.")
@click.argument("days", type=click.IntRange(1, 36_500), required=False)
@click.option("--for-good", is_flag=True, help="Keep names forever.")
@json_option
@click.pass_obj
def retention(command_session: CommandSession, days: int | None, *, for_good: bool) -> int:
    """Show or set for how many DAYS names stay on payments and refunds; older names are removed once a day."""
    if days is not None and for_good:
        raise click.UsageError("Give either a number of days or --for-good.")
    from posapp.domain.settings.till_settings import NAME_RETENTION
    from posapp.services.sessions import open_ledger_session

    with open_ledger_session(command_session.till) as session:
        if days is not None or for_good:
            session.settings.change(NAME_RETENTION.change(days))
        days_kept = session.settings.get(NAME_RETENTION)
    command_session.answer(
        {"days": days_kept},
        ["Names are kept forever." if days_kept is None else f"Names are kept for {days_kept} days."],
    )
    return 0


def _records(command_session: CommandSession) -> "DataRequests":
    from posapp.services.on_till.data_requests import DataRequests

    command_session.till.shop()
    return DataRequests(command_session.till)
