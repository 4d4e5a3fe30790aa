"""`posapp status`: shows the shop, the day and the outbox, without asking the network."""

from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.cli.customer_list_status import customer_list_document, customer_list_lines
from posapp.cli.event_output import counts_document, counts_line
from posapp.services.sessions import open_ledger_session

if TYPE_CHECKING:
    from posapp.domain.marks import RestoredNotice

__all__ = ["status"]


@click.command(short_help="Show the shop, the day and the outbox.")
@click.option("--read", "is_read", is_flag=True, help="Confirm that you read that the till was restored.")
@json_option
@click.pass_obj
def status(command_session: CommandSession, is_read: bool) -> int:
    """Show the shop, the day at this till, and how many events are in each state; works without a network."""
    from posapp.services.on_till.customers.list_status import read_customer_list

    shop = command_session.till.shop()
    with open_ledger_session(command_session.till) as session:
        restored = session.restored.notice()
        if is_read:
            session.restored.acknowledge()
        counts, today = session.outbox.counts(), session.day.today()
        totals = session.day.totals(today)
    customers = read_customer_list(command_session.till)
    document: dict[str, Json] = {
        "shop": shop.name,
        "till": shop.till,
        "practice": shop.practice,
        "home": str(command_session.till.home.folder),
        "server": command_session.till.api_url,
        "customers": customers.customers,
        "customer_list": customer_list_document(customers),
        "day": today.isoformat(),
        "sales": totals.count,
        "without_customer": totals.anonymous,
        "totals": [{"amount": str(money.decimal), "currency": money.currency.code} for money in totals.totals],
        "events": counts_document(counts),
        "restored": None if restored is None else _restored_document(restored),
    }
    total = ", ".join(str(money) for money in totals.totals) or "nothing"
    command_session.answer(
        document,
        [
            f"{shop.name}, {shop.till}{' (PRACTICE)' if shop.practice else ''} in {command_session.till.home.folder}",
            f"{today}: {totals.count} sales, {total}; {totals.anonymous} without a customer",
            *customer_list_lines(customers),
            counts_line(counts),
            *([] if restored is None else _restored_lines(restored)),
        ],
    )
    return 0


def _restored_document(notice: "RestoredNotice") -> Json:
    return {
        "why": notice.doubt.why.value,
        "at": notice.at.isoformat(),
        "missing_entries": notice.doubt.entries,
        "missing_events": notice.doubt.events,
        "looked_for": notice.unsent,
        "brought_back": notice.found,
        "not_brought_back": notice.left_out,
        "is_searched": notice.is_searched,
    }


def _restored_lines(notice: "RestoredNotice") -> list[str]:
    from posapp.services.on_ledger.restored import restored_lines

    return [text.format(**facts) for text, facts in restored_lines(notice)]
