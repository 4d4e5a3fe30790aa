"""`posapp pull`: downloads customers, coupons and actions."""

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option
from posapp.cli.downloads import KINDS, download, download_lines

__all__ = ["pull"]


@click.command(short_help="Download customers, coupons and actions.")
@click.option("--only", type=click.Choice(KINDS), help="Download only this list.")
@click.option("--anew", is_flag=True, help="Download new lists, which replace the current ones once complete.")
@json_option
@click.pass_obj
def pull(command_session: CommandSession, only: str | None, anew: bool) -> int:
    """Download customers, coupons and actions; resume an earlier download that was interrupted.

    Customers that Hellotext no longer lists are removed from this computer at the end, unless they are so many that the
    list may have been incomplete. Records that cannot be read are skipped and counted.
    """
    if anew and only:
        raise click.UsageError("--anew downloads all lists; do not combine it with --only.")
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
        command_session.note("Stopped. What was downloaded is kept; run “posapp pull” again to resume.")
    return 0 if finished else FAILED
