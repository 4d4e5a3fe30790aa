"""`posapp customer`: what this till keeps of one customer, given out or erased, and how long names stay."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option, overwrite_option

if TYPE_CHECKING:
    from posapp.services.on_till.data_requests import DataRequests

__all__ = ["customer"]


@click.group(short_help="Give out or erase what is kept of one customer.")
def customer() -> None:
    """Give out or erase what this till keeps of one customer, and decide how long names stay on payments.

    WHO is Hellotext's id, the shop's own number of the customer, or the phone.
    """


@customer.command(short_help="Write everything kept of a customer into one JSON file.")
@click.argument("who")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, metavar="FILE", help="Where.")
@overwrite_option
@json_option
@click.pass_obj
def export(command_session: CommandSession, who: str, out: Path, *, overwrite: bool) -> int:
    """Write everything that this till keeps of WHO into one new JSON file, readable by this user alone."""
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
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
@click.pass_obj
def erase(command_session: CommandSession, who: str, *, yes: bool) -> int:
    """Erase name, phone, e-mail and notes of WHO from this till; amounts and figures stay.

    It is refused while something of them is not at Hellotext yet.
    """
    question = "Erase name, phone, e-mail and notes of this customer from this till? It cannot be taken back."
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
        document, [f"Erased: the name on {done.sales} payments and {done.refunds} refunds, and the details."]
    )
    command_session.note(
        "Erase them at Hellotext too, or the next download brings them back. Backups hold them for 7 days."
    )
    return 0


@customer.command(short_help="Show or set how long names stay on payments.")
@click.argument("days", type=click.IntRange(1, 36_500), required=False)
@click.option("--for-good", is_flag=True, help="Keep the names.")
@json_option
@click.pass_obj
def retention(command_session: CommandSession, days: int | None, *, for_good: bool) -> int:
    """Show for how many DAYS names stay on payments and refunds, or set it; older ones are taken off once a day."""
    if days is not None and for_good:
        raise click.UsageError("Give a number of days, or --for-good.")
    records = _records(command_session)
    if days is not None or for_good:
        records.set_retention(days)
    kept = records.retention
    command_session.answer(
        {"days": kept}, ["Names are kept for good." if kept is None else f"Names are kept for {kept} days."]
    )
    return 0


def _records(command_session: CommandSession) -> "DataRequests":
    from posapp.services.on_till.data_requests import DataRequests

    command_session.till.shop()
    return DataRequests(command_session.till)
