"""`posapp sync`, `posapp status` and `posapp events`: what waits, what arrived, and what needs somebody."""

import math
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option, overwrite_option
from posapp.cli.customer_list_status import customer_list_document, customer_list_lines
from posapp.domain.errors import EnvironmentFault

if TYPE_CHECKING:
    from posapp.domain.events.event import OutboxCounts, OutboxEvent
    from posapp.domain.marks import RestoredNotice
    from posapp.sync.status import SyncStatus

__all__ = ["event_document", "events", "status", "sync"]

STATES = (
    *("pending", "sending", "accepted", "confirmed", "uncertain"),
    *("review", "rejected", "dismissed", "voided", "handed_over"),
)
IDLE_SECONDS = 10.0
STOPPED = {
    "token_refused": "Hellotext refuses the API token; nothing was lost. Run “posapp setup” with a good one.",
    "not_permitted": "Hellotext does not permit this business to record events; nothing was lost. Ask for its plan.",
}

OTHER_COPY_SENDS = (
    "Hellotext's list shows events under this till's name that were not recorded here: another copy of this till's "
    "folder sends too, or another till has the same name. Stop the other one, or give it a name of its own."
)


@click.command(short_help="Bring what waits to Hellotext.")
@click.option(
    "--until-idle",
    is_flag=True,
    help="Stay until nothing waits but what needs proof for hours; look twice for what is uncertain.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    metavar="SECONDS",
    help="Give up after so many seconds, also what is under way.",
)
@json_option
@click.pass_obj
def sync(command_session: CommandSession, until_idle: bool, timeout: float | None) -> int:
    """Bring what waits to Hellotext, and look there for what is uncertain."""
    command_session.till.shop()
    result = _until_idle(command_session, timeout, timeout) if until_idle else _while_it_moves(command_session, timeout)
    connection = result.connection.value
    command_session.answer({**_counts(result.counts), **_connection(result)}, _status_lines(result))
    _back_up(command_session)
    if result.blocking_error is not None:
        command_session.note(str(result.blocking_error))
    if connection in STOPPED:
        command_session.note(STOPPED[connection])
        return FAILED
    if result.counts.waiting:
        command_session.note(f"{result.counts.waiting} still waiting; they are safe on this computer ({connection}).")
        return FAILED if until_idle or timeout is not None else 0
    return 0


@click.command(short_help="Show the shop, the day and the queue.")
@click.option("--read", "is_read", is_flag=True, help="Show no more that the till was restored: you have read it.")
@json_option
@click.pass_obj
def status(command_session: CommandSession, is_read: bool) -> int:
    """Show the shop, the day at this till, and how many events stand where. The network is not asked."""
    from posapp.services.on_till.customers.list_status import read_customer_list

    shop = command_session.till.shop()
    with command_session.till.ledger_session() as session:
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
        "events": _counts(counts),
        "restored": None if restored is None else _restored_document(restored),
    }
    taken = ", ".join(str(money) for money in totals.totals) or "nothing"
    command_session.answer(
        document,
        [
            f"{shop.name}, {shop.till}{' (PRACTICE)' if shop.practice else ''} in {command_session.till.home.folder}",
            f"{today}: {totals.count} sales, {taken}; {totals.anonymous} of them without a customer",
            *customer_list_lines(customers),
            _sentence(counts),
            *([] if restored is None else _restored_lines(restored)),
        ],
    )
    return 0


@click.command(short_help="List the events of this till.")
@click.option("--state", type=click.Choice(STATES), help="Those of one state only.")
@click.option("--limit", type=click.IntRange(1, 100_000), default=100, show_default=True, help="At most so many.")
@click.option(
    "--export",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write what is undelivered for Hellotext's support, with customers masked.",
)
@overwrite_option
@json_option
@click.pass_obj
def events(
    command_session: CommandSession, state: str | None, limit: int, export: Path | None, *, overwrite: bool
) -> int:
    """List the events of this till, newest first, or export everything that is undelivered."""
    from posapp.domain.events.states import EventState

    command_session.till.shop()
    if export is not None:
        return _export(command_session, export, overwrite=overwrite)
    with command_session.till.ledger_session() as session:
        found = session.outbox.list(EventState(state) if state else None, limit)
    command_session.answer({"events": [event_document(one) for one in found]}, [_line(one) for one in found])
    return 0


def _export(command_session: CommandSession, file: Path, *, overwrite: bool) -> int:
    with command_session.till.report_session() as session:
        count = session.support.write(file, overwrite=overwrite)
    command_session.answer({"file": str(file), "events": count}, [f"{file}: {count} undelivered events"])
    return 0


def _until_idle(command_session: CommandSession, timeout: float | None, cut_after: float | None) -> "SyncStatus":
    from posapp.services.on_till.sync import SyncService

    return SyncService(command_session.till).sync(timeout=timeout, cut_after=cut_after)


def _while_it_moves(command_session: CommandSession, timeout: float | None) -> "SyncStatus":
    """Send as long as something arrives, and leave what has to wait for another time."""
    end = math.inf if timeout is None else time.monotonic() + timeout
    with command_session.till.ledger_session() as session:
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


def event_document(queued: "OutboxEvent") -> dict[str, Json]:
    """Give an event for machines: its id and state first, times in UTC, amounts as texts."""
    event = queued.event
    return {
        "id": event.id,
        "state": queued.state.value,
        "action": event.action,
        "profile": event.profile,
        "amount": str(event.money.decimal) if event.money else None,
        "currency": event.money.currency.code if event.money else None,
        "occurred_at": event.occurred_at.isoformat(),
        "reference": event.reference,
        "attempts": queued.attempts,
        "reason": queued.reason.value,
        "explanation": queued.explanation,
    }


def _line(queued: "OutboxEvent") -> str:
    event = queued.event
    when = event.occurred_at.isoformat(sep=" ", timespec="seconds")
    amount = str(event.money) if event.money else "-"
    why = f"  {queued.reason.value}: {queued.explanation}" if queued.explanation else ""
    return (
        f"{event.id}  {queued.state.value:<9}  {when}  {event.action:<20}  {amount:>14}  {event.reference or '-'}{why}"
    )


def _back_up(command_session: CommandSession) -> None:
    """What was sent is sent: a backup that cannot be made is told, and nothing else fails for it."""
    from posapp.services.on_till.data_requests import DataRequests
    from posapp.services.on_till.maintenance import Maintenance

    try:
        Maintenance(command_session.till).back_up_if_due()
        DataRequests(command_session.till).erase_old_names()
    except EnvironmentFault as error:
        command_session.note(f"posapp: the upkeep of today could not be done. {error}")


def _counts(counts: "OutboxCounts") -> dict[str, Json]:
    each: dict[str, Json] = {state: int(getattr(counts, state)) for state in STATES}
    return {**each, "waiting": counts.waiting, "oldest_waiting": _moment(counts.oldest_waiting)}


def _connection(result: "SyncStatus") -> dict[str, Json]:
    return {
        "connection": result.connection.value,
        "last_answer_at": _moment(result.last_answer_at),
        "next_try_at": _moment(result.next_try_at),
        "trouble": None if result.blocking_error is None else str(result.blocking_error),
        "clock_skew": round(result.clock_skew, 1),
        "waiting_for_proof": result.waiting_for_proof,
        "other_copy": result.other_copy,
    }


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


def _status_lines(result: "SyncStatus") -> list[str]:
    lines = [_sentence(result.counts)]
    if result.waiting_for_proof:
        lines.append(
            f"{result.waiting_for_proof} of these wait for proof: Hellotext's list does not tell yet whether they "
            "arrived. posapp looks again by itself and asks a person where the list never tells."
        )
    if result.other_copy:
        lines.append(OTHER_COPY_SENDS)
    return lines


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _sentence(counts: "OutboxCounts") -> str:
    always = ("pending", "accepted", "confirmed", "uncertain", "rejected")
    lines = [state for state in STATES if state in always or getattr(counts, state)]
    return ", ".join(f"{getattr(counts, state)} {state}" for state in lines)
