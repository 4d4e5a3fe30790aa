"""Downloads customers, coupons and actions with a counter on the terminal, and words the result."""

import sys
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import CommandSession
from posapp.cli.interrupts import stop_on_signal
from posapp.services.sessions import open_background_session

if TYPE_CHECKING:
    from collections.abc import Iterable

    from posapp.domain.customers.downloads import DownloadProgress

__all__ = ["KINDS", "download", "download_lines"]

KINDS = ("actions", "coupons", "profiles")
NAMES = {"actions": "Actions", "coupons": "Coupons", "profiles": "Customers"}


def download(
    command_session: CommandSession, kinds: tuple[str, ...] = KINDS, *, anew: bool = False
) -> "tuple[DownloadProgress, ...]":
    """Download some kinds, with a counter on the terminal; Ctrl-C stops and keeps what was downloaded.

    Raises:
        HellotextError: When Hellotext refuses or cannot be reached.
        EnvironmentFault: When the disk refuses.
    """
    with stop_on_signal() as stopped, open_background_session(command_session.till) as session:
        try:
            return session.setup.download(kinds, _show, stopped.is_set, anew=anew)
        finally:
            if sys.stderr.isatty():
                click.echo(err=True)


def download_lines(downloads: "Iterable[DownloadProgress]") -> list[str]:
    """Give a line for each kind that was downloaded."""
    return [f"{NAMES[progress.kind]}: {', '.join(_results(progress))}" for progress in downloads]


def _results(progress: "DownloadProgress") -> list[str]:
    results = [f"{progress.count} downloaded"]
    if progress.unreadable:
        results.append(f"{progress.unreadable} skipped because they could not be read")
    if progress.removed:
        results.append(f"{progress.removed} removed because Hellotext no longer lists them")
    if progress.unlisted:
        results.append(
            f"{progress.unlisted} kept although Hellotext did not list them, because its list may have been incomplete "
            "(“posapp pull --anew” removes them)"
        )
    return results


def _show(progress: "DownloadProgress") -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{NAMES[progress.kind]}: {progress.count:,}    ", nl=False, err=True)
