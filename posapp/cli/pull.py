"""`posapp pull` and `posapp lookup`: the customers on this computer."""

import sys
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option
from posapp.cli.interrupts import stop_on_signal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from posapp.domain.customers.downloads import DownloadProgress
    from posapp.domain.customers.subscribers import Subscriber

__all__ = ["download", "download_lines", "lookup", "pull"]

KINDS = ("actions", "coupons", "profiles")
NAMES = {"actions": "Actions", "coupons": "Coupons", "profiles": "Customers"}


@click.command(short_help="Download customers, coupons and actions.")
@click.option("--only", type=click.Choice(KINDS), help="Download one list and leave the others.")
@click.option("--anew", is_flag=True, help="Download new lists, which take the place of these once they have come.")
@json_option
@click.pass_obj
def pull(command_session: CommandSession, only: str | None, anew: bool) -> int:
    """Download customers, coupons and actions; goes on where an earlier download stopped.

    Customers that Hellotext lists no longer leave this computer at the end, unless they are so many that its list may
    have been incomplete. Records that cannot be read are skipped and counted.
    """
    if anew and only:
        raise click.UsageError("--anew downloads all lists; leave --only out.")
    command_session.till.shop()
    downloads = download(command_session, (only,) if only else KINDS, anew=anew)
    finished = all(progress.finished_at is not None for progress in downloads)
    document: Json = {
        "downloaded": {progress.kind: progress.count for progress in downloads},
        "finished": finished,
        "skipped": {progress.kind: progress.unreadable for progress in downloads},
        "removed": {progress.kind: progress.removed for progress in downloads},
        "kept_unlisted": {progress.kind: progress.unlisted for progress in downloads},
    }
    command_session.answer(document, download_lines(downloads))
    if not finished:
        command_session.note("Stopped. What came is kept; “posapp pull” goes on from there.")
    return 0 if finished else FAILED


@click.command(short_help="Find customers on this computer.")
@click.argument("text")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many.")
@json_option
@click.pass_obj
def lookup(command_session: CommandSession, text: str, limit: int) -> int:
    """Find customers by name, phone in any spelling or its last four digits, e-mail, or the shop's own number."""
    from posapp.services.on_till.customers.list_status import read_customer_list

    with command_session.till.search_session() as session:
        found = session.find.search(text, limit)
    command_session.answer({"found": [_document(one) for one in found]}, _lines(found))
    if not found:
        command_session.note("Nobody found on this computer; “posapp pull” downloads the customers.")
    failure = read_customer_list(command_session.till).failure
    if failure is not None:
        command_session.note(f"The list may be out of date: its download failed on {failure.at:%Y-%m-%d}. {failure}")
    return 0


def download(
    command_session: CommandSession, kinds: tuple[str, ...] = KINDS, *, anew: bool = False
) -> "tuple[DownloadProgress, ...]":
    """Download some kinds, with a count on the terminal; Ctrl-C keeps what came.

    Raises:
        HellotextError: When Hellotext refuses or cannot be reached.
        EnvironmentFault: When the disk refuses.
    """
    with stop_on_signal() as stopped, command_session.till.background_session() as session:
        try:
            return session.setup.download(kinds, _show, stopped.is_set, anew=anew)
        finally:
            if sys.stderr.isatty():
                click.echo(err=True)


def download_lines(downloads: "Iterable[DownloadProgress]") -> list[str]:
    """Give a line for each kind that was downloaded."""
    return [f"{NAMES[progress.kind]}: {', '.join(_printed_lines(progress))}" for progress in downloads]


def _printed_lines(progress: "DownloadProgress") -> list[str]:
    lines = [f"{progress.count} downloaded"]
    if progress.unreadable:
        lines.append(f"{progress.unreadable} could not be read and were skipped")
    if progress.removed:
        lines.append(f"{progress.removed} removed, since Hellotext lists them no longer")
    if progress.unlisted:
        lines.append(
            f"{progress.unlisted} kept that Hellotext did not list, since its list may have been incomplete "
            "(“posapp pull --anew” drops them)"
        )
    return lines


def _show(progress: "DownloadProgress") -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{NAMES[progress.kind]}: {progress.count:,}    ", nl=False, err=True)


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
    rows = [_row(one) for one in found]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _row(one: "Subscriber") -> tuple[str, ...]:
    phone, email = (next(iter(values), "") for values in (one.phones, one.emails))
    return one.name or "(no name)", phone, email, one.state.value, one.reference, one.id
