"""`posapp pull` and `posapp lookup`: the customers on this computer."""

import sys
from typing import TYPE_CHECKING

import click

from posapp.cli.session import FAILED, Json, Session, json_option
from posapp.cli.stopping import stop_when_asked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from posapp.domain.downloads import DownloadProgress
    from posapp.domain.subscribers import Subscriber

__all__ = ["download", "lookup", "pull", "tell_downloads"]

KINDS = ("actions", "coupons", "profiles")
NAMES = {"actions": "Actions", "coupons": "Coupons", "profiles": "Customers"}


@click.command(short_help="Download customers, coupons and actions.")
@click.option("--only", type=click.Choice(KINDS), help="Download one list and leave the others.")
@json_option
@click.pass_obj
def pull(session: Session, only: str | None) -> int:
    """Download customers, coupons and actions; goes on where an earlier download stopped."""
    session.till.shop()
    downloads = download(session, (only,) if only else KINDS)
    finished = all(progress.finished_at is not None for progress in downloads)
    document: Json = {
        "downloaded": {progress.kind: progress.count for progress in downloads},
        "finished": finished,
    }
    session.answer(document, tell_downloads(downloads))
    if not finished:
        session.note("Stopped. What came is kept; “posapp pull” goes on from there.")
    return 0 if finished else FAILED


@click.command(short_help="Find customers on this computer.")
@click.argument("text")
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many.")
@json_option
@click.pass_obj
def lookup(session: Session, text: str, limit: int) -> int:
    """Find customers by name, phone in any spelling or its last four digits, e-mail, or the shop's own number."""
    with session.till.cache_desk() as desk:
        found = desk.find.search(text, limit)
    session.answer({"found": [_document(one) for one in found]}, _lines(found))
    if not found:
        session.note("Nobody found on this computer; “posapp pull” downloads the customers.")
    return 0


def download(session: Session, kinds: tuple[str, ...] = KINDS) -> "tuple[DownloadProgress, ...]":
    """Download some kinds, with a count on the terminal; Ctrl-C keeps what came.

    Raises:
        HellotextError: When Hellotext refuses or cannot be reached.
        EnvironmentFault: When the disk refuses.
    """
    with stop_when_asked() as stopped, session.till.network_desk() as desk:
        try:
            return desk.setup.download(kinds, _show, stopped.is_set)
        finally:
            if sys.stderr.isatty():
                click.echo(err=True)


def tell_downloads(downloads: "Iterable[DownloadProgress]") -> list[str]:
    """Give a line for each kind that was downloaded."""
    return [f"{NAMES[progress.kind]}: {progress.count} downloaded" for progress in downloads]


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
