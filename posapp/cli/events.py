"""`posapp events`: lists the events of this till, or exports those that are undelivered."""

from pathlib import Path

import click

from posapp.cli.command_session import CommandSession, json_option, overwrite_option
from posapp.cli.event_output import STATES, clock_document, event_document, event_line
from posapp.services.sessions import open_ledger_session, open_report_session

__all__ = ["events"]


@click.command(short_help="List the events of this till.")
@click.option("--state", type=click.Choice(STATES), help="Show only events in this state.")
@click.option(
    "--limit", type=click.IntRange(1, 100_000), default=100, show_default=True, help="Show at most this many."
)
@click.option(
    "--export",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Export all undelivered events for Hellotext's support, with customers masked.",
)
@overwrite_option
@json_option
@click.pass_obj
def events(
    command_session: CommandSession, state: str | None, limit: int, export: Path | None, *, overwrite: bool
) -> int:
    """List the events of this till, newest first, or export all that are undelivered."""
    from posapp.domain.events.states import EventState

    command_session.till.shop()
    if export is not None:
        return _export(command_session, export, overwrite=overwrite)
    with open_ledger_session(command_session.till) as session:
        found = session.outbox.list(EventState(state) if state else None, limit)
        sales = session.outbox.sales_of(found)
    command_session.answer(
        {"events": [event_document(one) | clock_document(sales.get(one.event.id)) for one in found]},
        [event_line(one, sales.get(one.event.id)) for one in found],
    )
    return 0


def _export(command_session: CommandSession, file: Path, *, overwrite: bool) -> int:
    with open_report_session(command_session.till) as session:
        count = session.support.write(file, overwrite=overwrite)
    command_session.answer({"file": str(file), "events": count}, [f"{file}: {count} undelivered events"])
    return 0
