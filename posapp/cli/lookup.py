"""`posapp lookup`: finds customers on this computer."""

from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession, Json, json_option
from posapp.domain.customers.match_count import MatchCount
from posapp.domain.reading_direction import columns, isolated
from posapp.services.sessions import open_search_session

if TYPE_CHECKING:
    from collections.abc import Iterable

    from posapp.domain.customers.subscribers import Subscriber

__all__ = ["lookup"]


@click.command(short_help="Find customers on this computer.")
@click.argument("text")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Show at most this many.")
@json_option
@click.pass_obj
def lookup(command_session: CommandSession, text: str, limit: int) -> int:
    """Find customers by name, phone in any format or its last four digits, e-mail, or the shop's customer number."""
    from posapp.services.on_till.customers.list_status import read_customer_list

    with open_search_session(command_session.till) as session:
        found = session.find.search(text, limit)
        matching = session.find.count_matches(text) if len(found) == limit else MatchCount(len(found))
    counted = {"count": max(matching.number, len(found)), "is_exact": matching.is_exact}
    command_session.answer({"found": [_document(one) for one in found], "matching": counted}, _lines(found))
    if len(found) < matching.number or not matching.is_exact:
        more = "" if matching.is_exact else "+"
        command_session.note(f"{len(found)} of {matching.number:,}{more} matching customers shown.")
    if not found:
        command_session.note("No matching customers on this computer. Run “posapp pull” to download the customers.")
    failure = read_customer_list(command_session.till).failure
    if failure is not None:
        command_session.note(f"The list may be out of date: its download failed on {failure.at:%Y-%m-%d}. {failure}")
    return 0


def _document(one: "Subscriber") -> Json:
    return {
        "id": one.id,
        "first_name": one.first_name,
        "last_name": one.last_name,
        "phones": list(one.phones),
        "emails": list(one.emails),
        "state": one.state.value,
        "reference": one.reference,
    }


def _lines(found: "Iterable[Subscriber]") -> list[str]:
    rows = [tuple(map(isolated, _row(one))) for one in found]
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _row(one: "Subscriber") -> tuple[str, ...]:
    phone, email = (next(iter(values), "") for values in (one.phones, one.emails))
    return one.name or "(no name)", phone, email, one.state.value, one.reference, one.id
