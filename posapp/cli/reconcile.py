"""`posapp reconcile`: compares the POS export of a day with what was recorded here and what is in Hellotext."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from posapp.cli.close import day_option
from posapp.cli.command_session import FAILED, CommandSession, Json, field_of, json_option
from posapp.cli.interrupts import stop_on_signal
from posapp.cli.key_values import read_key_values
from posapp.cli.progress_bar import progress_bar
from posapp.domain.errors import InputError
from posapp.domain.texts import mark
from posapp.services.sessions import LedgerSession, open_ledger_session, open_report_session

if TYPE_CHECKING:
    from posapp.domain.reconciliation.discrepancies import Discrepancy, PosSale
    from posapp.domain.reconciliation.pos_exports import ColumnMap
    from posapp.services.on_ledger.reconciliation.comparison import ReconciledDay
    from posapp.services.on_till.till import Till

__all__ = ["DiscrepancyUnknown", "reconcile"]


class DiscrepancyUnknown(InputError):
    """A receipt without a discrepancy that the action would fix."""

    field = "receipt"
    sentence = mark("errors", "Receipt: the reconciliation found nothing about {receipt} that “{action}” would fix.")


class ReconcileOptions(TypedDict):
    """The options of the command, as click passes them."""

    columns: tuple[str, ...]
    dates: str | None
    encoding: str
    record: tuple[str, ...]
    review: tuple[str, ...]
    correct: tuple[str, ...]


@click.command(short_help="Compare a day with the POS export.")
@click.argument("file", type=click.Path(path_type=Path))
@day_option
@click.option(
    "--column", "columns", multiple=True, metavar="receipt=Ticket", help="The column that holds a value; remembered."
)
@click.option("--dates", type=click.Choice(("iso", "dmy", "mdy")), help="The date format of the file; remembered.")
@click.option("--encoding", default="utf-8", show_default=True, help="The encoding of the file, such as cp1252.")
@click.option(
    "--record",
    multiple=True,
    metavar="RECEIPT",
    help="Record a missing sale with its original time; “all” records all.",
)
@click.option(
    "--review",
    multiple=True,
    metavar="RECEIPT",
    help="Send to review: it is not sent to Hellotext until a manager decides.",
)
@click.option(
    "--correct", multiple=True, metavar="OLD=NEW", help="Replace a sale's receipt number with the one in the POS."
)
@json_option
@click.pass_obj
def reconcile(
    command_session: CommandSession, file: Path, day: datetime | None, **options: Unpack[ReconcileOptions]
) -> int:
    """Compare the POS export FILE with what was recorded here and what is in Hellotext, receipt by receipt.

    FILE has the columns of “posapp import”, or other columns that are described once with --column receipt=Ticket
    --column "sold_at=Date + Time" --column amount=Total. Exits with 1 while there are discrepancies.
    """
    from posapp.services.on_ledger.reconciliation.sales_file import read_sales_file

    command_session.till.shop()
    columns = _columns(command_session.till, options)
    lines = read_sales_file(file, options["encoding"], columns)
    with (
        stop_on_signal() as stopped,
        progress_bar("Reconciling", len(lines)) as bar,
        open_report_session(command_session.till) as session,
    ):
        chosen = session.summaries.today() if day is None else day.date()
        found = session.reconciliation.check(lines, chosen, bar.advance_to, stopped.is_set)
    if options["record"] or options["review"] or options["correct"]:
        _fix(command_session, found, options)
        with open_report_session(command_session.till) as session:
            found = session.reconciliation.check(lines, chosen)
    return _answer(command_session, found)


def _columns(till: "Till", options: ReconcileOptions) -> "ColumnMap | None":
    """Remember the columns and dates that were given; use the remembered ones for the rest."""
    from posapp.domain.reconciliation.pos_exports import OWN_COLUMNS, ColumnMap, DateOrder, make_column_map

    with open_ledger_session(till) as session:
        saved = session.fixes.columns()
        if not options["columns"] and options["dates"] is None:
            return saved
        before = saved or ColumnMap()
        names = {name: " + ".join(before.names.get(name, ())) for name in OWN_COLUMNS}
        if options["columns"]:
            names = dict.fromkeys(OWN_COLUMNS, "") | read_key_values(options["columns"], "--column")
        column_map = make_column_map(names, DateOrder(options["dates"]) if options["dates"] else before.dates)
        session.fixes.save_column_map(column_map)
    return column_map


def _fix(command_session: CommandSession, found: "ReconciledDay", options: ReconcileOptions) -> None:
    from posapp.domain.reconciliation.discrepancies import DiscrepancyKind, Fix

    missing = [each for each in found.discrepancies if each.kind is DiscrepancyKind.ONLY_IN_POS]
    wanted = [each.receipt for each in missing] if "all" in options["record"] else list(options["record"])
    with open_ledger_session(command_session.till) as session:
        for receipt in wanted:
            line = _discrepancy(missing, receipt, "--record").till
            if line is not None:
                _record(command_session.till, session, line)
        for receipt in options["review"]:
            here = _discrepancy([each for each in found.discrepancies if each.here], receipt, "--review").here
            if here is not None:
                session.fixes.send_to_review(here.sale.id, "found by reconciliation")
        for old, new in read_key_values(options["correct"], "--correct").items():
            wrong = [each for each in found.discrepancies if each.fix is Fix.CORRECT_RECEIPT and each.here]
            renamed = next((each.here for each in wrong if each.here and each.here.sale.receipt == old), None)
            if renamed is None:
                raise DiscrepancyUnknown(receipt=old[:64], action="--correct")
            session.fixes.correct_receipt(renamed.sale.id, new)


def _record(till: "Till", session: "LedgerSession", line: "PosSale") -> None:
    from posapp.domain.customers.subscribers import SubscriberUnknown

    customer = None
    if line.customer:
        with till.open_cache() as cache:
            customer = cache.subscribers.by_reference(line.customer)
        if customer is None:
            raise SubscriberUnknown(kind="number", text=line.customer[:60])
    session.fixes.record(line, customer)


def _discrepancy(discrepancies: "Sequence[Discrepancy]", receipt: str, action: str) -> "Discrepancy":
    found = next((each for each in discrepancies if each.receipt == receipt), None)
    if found is None:
        raise DiscrepancyUnknown(receipt=receipt[:64], action=action)
    return found


def _answer(command_session: CommandSession, found: "ReconciledDay") -> int:
    document: Json = {
        "day": found.day.isoformat(),
        "lines": found.lines,
        "other_days": found.elsewhere,
        "confirmed": found.confirmed,
        "accepted": found.accepted,
        "never_sent": found.never_sent,
        "findings": [_document(each) for each in found.discrepancies],
        "problems": [
            {"line": each.line, "field": field_of(each.error), "sentence": str(each.error)} for each in found.problems
        ],
    }
    summary = (
        f"{found.day.isoformat()}: {found.lines} POS receipts; {found.confirmed} confirmed by Hellotext, "
        f"{found.accepted} accepted, {found.never_sent} without a customer, {len(found.discrepancies)} discrepancies."
    )
    command_session.answer(document, [*(_line(each) for each in found.discrepancies), summary])
    for problem in found.problems:
        command_session.note(f"Line {problem.line}: {problem.error}")
    return FAILED if found.discrepancies or found.problems else 0


def _document(found: "Discrepancy") -> Json:
    return {
        "receipt": found.receipt,
        "kind": found.kind.value,
        "mending": found.fix.value,
        "till": None if found.till is None else str(found.till.money),
        "here": None if found.here is None else str(found.here.sale.money),
        "receipt_here": None if found.here is None else found.here.sale.receipt,
        "state": None if found.state is None else found.state.value,
        "line": None if found.till is None else found.till.line,
    }


KINDS = {
    "only_in_till": "only in the POS",
    "undone_here": "undone here",
    "only_here": "only here",
    "other_receipt": "here under another receipt",
    "amount_differs": "amounts differ",
    "not_at_hellotext": "not in Hellotext yet",
}
FIXES = {
    "record": "record it (--record)",
    "correct_receipt": "correct the receipt (--correct)",
    "send_to_review": "send to review (--review)",
    "decide": "decide in “posapp review”",
    "send_now": "run “posapp sync”",
    "refund": "refund the difference with “posapp refund record”",
    "nothing": "no fix here",
}


def _line(found: "Discrepancy") -> str:
    pos = "-" if found.till is None else str(found.till.money)
    here = "-" if found.here is None else str(found.here.sale.money)
    other = (
        "" if found.here is None or found.here.sale.receipt == found.receipt else f" (here {found.here.sale.receipt})"
    )
    return f"{found.receipt}{other}  {KINDS[found.kind.value]}  POS {pos}, here {here}  → {FIXES[found.fix.value]}"
