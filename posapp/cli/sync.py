"""`posapp sync`: sends pending events to Hellotext and looks there for uncertain ones."""

import math
import time
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option
from posapp.cli.event_output import counts_document, counts_line, iso_time
from posapp.domain.errors import EnvironmentFault, PosappError
from posapp.services.sessions import open_ledger_session

if TYPE_CHECKING:
    from posapp.domain.events.event import OutboxCounts
    from posapp.sync.status import SyncStatus

__all__ = ["sync"]

IDLE_SECONDS = 10.0
STOPPED = {
    "token_refused": "Hellotext rejects the API token. Nothing was lost. Run “posapp setup” with a valid token.",
    "not_permitted": (
        "Hellotext does not allow this business to record events. Nothing was lost. Check the plan of your Hellotext "
        "account."
    ),
}
OTHER_COPY_SENDS = (
    "Hellotext lists events under this till's name that were not recorded here. Another copy of this till's folder is "
    "sending too, or another till has the same name. Stop the other copy, or rename one of the tills."
)


@click.command(short_help="Send pending events to Hellotext.")
@click.option(
    "--until-idle",
    is_flag=True,
    help="Continue until only events that need hours of proof are left; look for uncertain events twice.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    metavar="SECONDS",
    help="Stop after this many seconds, even in the middle of a request.",
)
@json_option
@click.pass_obj
def sync(command_session: CommandSession, until_idle: bool, timeout: float | None) -> int:
    """Send pending events to Hellotext, and look there for events whose outcome is uncertain."""
    command_session.till.shop()
    result = _until_idle(command_session, timeout, timeout) if until_idle else _while_it_moves(command_session, timeout)
    connection = result.connection.value
    command_session.answer({**counts_document(result.counts), **_connection(result)}, _lines(result))
    _maintain(command_session)
    _share(command_session)
    if result.blocking_error is not None:
        command_session.note(str(result.blocking_error))
    if connection in STOPPED:
        command_session.note(STOPPED[connection])
        return FAILED
    if result.counts.waiting:
        command_session.note(f"{result.counts.waiting} events still waiting, safe on this computer ({connection}).")
        return FAILED if until_idle or timeout is not None else 0
    return 0


def _until_idle(command_session: CommandSession, timeout: float | None, cut_after: float | None) -> "SyncStatus":
    from posapp.services.on_till.sync import SyncService

    return SyncService(command_session.till).sync(timeout=timeout, cut_after=cut_after)


def _while_it_moves(command_session: CommandSession, timeout: float | None) -> "SyncStatus":
    """Send as long as events arrive; leave those that have to wait for a later sync."""
    end = math.inf if timeout is None else time.monotonic() + timeout
    with open_ledger_session(command_session.till) as session:
        delivered = _delivered(session.outbox.counts())
    while True:
        left = max(end - time.monotonic(), 0.0)
        result = _until_idle(command_session, min(left, IDLE_SECONDS), None if timeout is None else left)
        now, is_over = _delivered(result.counts), time.monotonic() >= end
        if not result.counts.waiting or now <= delivered or is_over or result.connection.value in STOPPED:
            return result
        delivered = now


def _delivered(counts: "OutboxCounts") -> int:
    return counts.accepted + counts.confirmed


def _maintain(command_session: CommandSession) -> None:
    """Make the daily backup and apply the retention; a sync that delivered does not fail because of them."""
    from posapp.services.on_till.data_requests import DataRequests
    from posapp.services.on_till.maintenance import Maintenance

    try:
        Maintenance(command_session.till).back_up_if_due()
        DataRequests(command_session.till).erase_old_names()
    except EnvironmentFault as error:
        command_session.note(f"posapp: today's maintenance failed. {error}")


def _share(command_session: CommandSession) -> None:
    """Share with the other tills of the shop, where there are any; a sync that delivered does not fail of it."""
    from posapp.services.on_till.shop_server.turn import share_all

    try:
        waiting = share_all(command_session.till)
    except PosappError as error:
        command_session.note(f"posapp: {error}")
        return
    if waiting:
        command_session.note(f"{waiting} facts still wait for the shop server.")


def _connection(result: "SyncStatus") -> dict[str, Json]:
    return {
        "connection": result.connection.value,
        "last_answer_at": iso_time(result.last_answer_at),
        "next_try_at": iso_time(result.next_try_at),
        "trouble": None if result.blocking_error is None else str(result.blocking_error),
        "clock_skew": round(result.clock_skew, 1),
        "waiting_for_proof": result.waiting_for_proof,
        "other_copy": result.other_copy,
    }


def _lines(result: "SyncStatus") -> list[str]:
    lines = [counts_line(result.counts)]
    if result.waiting_for_proof:
        lines.append(
            f"{result.waiting_for_proof} of them wait for proof: Hellotext's list does not show yet whether they "
            "arrived. posapp checks again by itself and sends them to review if the list never shows it."
        )
    if result.other_copy:
        lines.append(OTHER_COPY_SENDS)
    return lines
