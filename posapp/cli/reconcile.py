"""`posapp reconcile`: compares the POS export of a day with what was recorded here and what is in Hellotext."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from posapp.cli.close import day_option
from posapp.cli.command_session import FAILED, CommandSession, Json, field_of, json_option
from posapp.cli.intake_output import untaken_document, untaken_words
from posapp.cli.interrupts import stop_on_signal
from posapp.cli.key_values import read_key_values
from posapp.cli.pos_file import FileChoices, open_file, pos_file_options
from posapp.cli.pos_questions import questions_answer
from posapp.cli.progress_bar import progress_bar
from posapp.cli.refund_proposals import proposal_line
from posapp.domain.errors import InputError, RuleError
from posapp.domain.pos_receipts.proposals import ReceiptTally
from posapp.domain.sales.tender import tender_document
from posapp.domain.staff.members import PermissionMissing, SignInNeeded
from posapp.domain.texts import mark
from posapp.services.sessions import LedgerSession, open_ledger_session, open_report_session

if TYPE_CHECKING:
    from posapp.domain.reconciliation.discrepancies import Discrepancy, PosSale
    from posapp.services.on_ledger.reconciliation.comparison import ReconciledDay

__all__ = ["DiscrepancyUnknown", "reconcile"]

MAX_DAYS_SHOWN = 7


class DiscrepancyUnknown(InputError):
    """A receipt without a discrepancy that the action would fix."""

    field = "receipt"
    sentence = mark("errors", "Receipt: the reconciliation found nothing about {receipt} that “{action}” would fix.")


class ReconcileOptions(FileChoices):
    """The options of the command, as click passes them."""

    record: tuple[str, ...]
    review: tuple[str, ...]
    correct: tuple[str, ...]


@click.command(short_help="Compare a day with the POS export.")
@click.argument("file", type=click.Path(path_type=Path))
@day_option
@pos_file_options
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

    FILE is read as by “posapp import”; columns that are not known are described once with --map receipt=Ticket
    --map "sold_at=Date + Time" --map amount=Total. Exits with 1 while there are discrepancies, and where no --day is
    given and the file has no row of today.
    """
    command_session.till.shop()
    lines = open_file(command_session, file, options)
    if isinstance(lines, tuple):
        chosen_day = None if day is None else day.date()
        return questions_answer(command_session, _questions_document(chosen_day), lines)
    with (
        stop_on_signal() as stopped,
        progress_bar("Reconciling", len(lines)) as bar,
        open_report_session(command_session.till) as session,
    ):
        chosen = session.summaries.today() if day is None else day.date()
        found = session.reconciliation.check(lines, chosen, bar.advance_to, stopped.is_set)
    failed = 0
    if options["record"] or options["review"] or options["correct"]:
        failed = _fix(command_session, found, options)
        with open_report_session(command_session.till) as session:
            found = session.reconciliation.check(lines, chosen)
    code = max(_answer(command_session, found, sorted(lines.days)), FAILED if failed else 0)
    if chosen in lines.days or found.lines or found.given_back:
        return code
    command_session.note(_days_instead(chosen, sorted(lines.days)))
    return FAILED if day is None else code


def _fix(command_session: CommandSession, found: "ReconciledDay", options: ReconcileOptions) -> int:
    """Apply the fixes, and give how many sales could not be recorded; with “all” the others are recorded."""
    from posapp.domain.reconciliation.discrepancies import Fix

    with open_ledger_session(command_session.till) as session:
        failed = _record_missing(command_session, session, found, options["record"])
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
    return failed


def _record_missing(
    command_session: CommandSession, session: LedgerSession, found: "ReconciledDay", receipts: Sequence[str]
) -> int:
    from posapp.domain.reconciliation.discrepancies import DiscrepancyKind

    missing = [each for each in found.discrepancies if each.kind is DiscrepancyKind.ONLY_IN_POS]
    if "all" not in receipts:
        for receipt in receipts:
            _record(command_session, session, _discrepancy(missing, receipt, "--record").till)
        return 0
    failed = [each.receipt for each in missing if not _is_recorded(command_session, session, each)]
    if failed:
        command_session.note(f"{len(failed)} of {len(missing)} sales were not recorded.")
    return len(failed)


def _is_recorded(command_session: CommandSession, session: LedgerSession, each: "Discrepancy") -> bool:
    """One sale that is rejected does not hold up the others; a missing permission does."""
    try:
        _record(command_session, session, each.till)
    except (PermissionMissing, SignInNeeded):
        raise
    except (InputError, RuleError) as error:
        command_session.note(f"{each.receipt} was not recorded: {error}")
        return False
    return True


def _record(command_session: CommandSession, session: "LedgerSession", line: "PosSale | None") -> None:
    """Record a sale; a customer whom nobody knows costs no sale, and is said."""
    from posapp.services.on_ledger.customers.named import customer_with_number
    from posapp.services.on_till.sales_import import CustomerUnknown

    if line is None:
        return
    customer = None
    with command_session.till.open_cache() as cache:
        try:
            customer = customer_with_number(line.customer, cache) if line.customer else None
        except InputError:
            command_session.note(f"{line.receipt}: {CustomerUnknown(number=line.customer[:60])}")
    session.fixes.record(line, customer)


def _discrepancy(discrepancies: "Sequence[Discrepancy]", receipt: str, action: str) -> "Discrepancy":
    found = next((each for each in discrepancies if each.receipt == receipt), None)
    if found is None:
        raise DiscrepancyUnknown(receipt=receipt[:64], action=action)
    return found


def _days_instead(day: date, days: Sequence[date]) -> str:
    """Say that nothing was compared, and which days the file has."""
    nothing = f"The file has no row of {day.isoformat()}, so nothing was compared."
    if not days:
        return nothing
    shown = ", ".join(each.isoformat() for each in days[:MAX_DAYS_SHOWN])
    more = f" and {len(days) - MAX_DAYS_SHOWN} more, up to {days[-1].isoformat()}" if len(days) > MAX_DAYS_SHOWN else ""
    return f"{nothing} It has {shown}{more}. Choose one with --day."


def _answer(command_session: CommandSession, found: "ReconciledDay", days: Sequence[date]) -> int:
    document: dict[str, Json] = {
        **_questions_document(found.day),
        "days": [each.isoformat() for each in days],
        "lines": found.lines,
        "other_days": found.elsewhere,
        "confirmed": found.confirmed,
        "accepted": found.accepted,
        "never_sent": found.never_sent,
        "untaken": untaken_document(found.untaken),
        "findings": [_document(each) for each in found.discrepancies],
        "left_out": {why.value: count for why, count in found.left_out.items()},
        "pos_total": _pos_totals(found),
        "refund_proposals": [
            {
                "line": each.line,
                "receipt": each.receipt,
                "amount": str(each.money),
                "is_here": each.is_known,
                "candidates": list(each.candidates),
                "pos_refund": each.pos_refund,
                **tender_document(each.method),
                "is_cancelled": each.is_cancelled,
            }
            for each in found.proposals
        ],
        "problems": [
            {"line": each.line, "field": field_of(each.error), "sentence": str(each.error)} for each in found.problems
        ],
    }
    totals = "".join(f" {line}" for line in _total_lines(found))
    summary = (
        f"{found.day.isoformat()}: {found.lines} POS receipts; {found.confirmed} confirmed by Hellotext, "
        f"{found.accepted} accepted, {found.never_sent} without a customer, {_count(found)}."
        f"{totals}{untaken_words(found.untaken)}"
    )
    command_session.answer(document, [*(_line(each) for each in found.discrepancies), summary])
    for proposal in found.proposals:
        command_session.note(proposal_line(proposal))
    for problem in found.problems:
        command_session.note(f"Line {problem.line}: {problem.error}")
    if found.problems and not found.discrepancies:
        lines = "1 line was" if len(found.problems) == 1 else f"{len(found.problems)} lines were"
        command_session.note(f"There are no discrepancies, but {lines} not understood, so the day may not be whole.")
    return FAILED if found.discrepancies or found.problems else 0


def _count(found: "ReconciledDay") -> str:
    count = len(found.discrepancies)
    return "1 discrepancy" if count == 1 else f"{count} discrepancies"


def _questions_document(day: date | None) -> dict[str, Json]:
    """Every key of the command's document, before anything was compared."""
    return {
        "day": None if day is None else day.isoformat(),
        "lines": 0,
        "other_days": 0,
        "days": [],
        "confirmed": 0,
        "accepted": 0,
        "never_sent": 0,
        "untaken": untaken_document(ReceiptTally()),
        "findings": [],
        "left_out": {},
        "pos_total": {},
        "refund_proposals": [],
        "questions": [],
        "problems": [],
    }


def _pos_totals(found: "ReconciledDay") -> dict[str, Json]:
    from posapp.domain.money import Money

    codes = sorted({*found.sold, *found.given_back})
    sums = {code: (found.sold.get(code, 0), found.given_back.get(code, 0)) for code in codes}
    return {
        code: {
            "sales": str(Money.of(sold, code).decimal),
            "refunds": str(Money.of(back, code).decimal),
            "net": str(Money.of(sold - back, code).decimal),
        }
        for code, (sold, back) in sums.items()
    }


def _total_lines(found: "ReconciledDay") -> list[str]:
    from posapp.domain.money import Money

    codes = sorted({*found.sold, *found.given_back})
    sums = [(Money.of(found.sold.get(each, 0), each), Money.of(found.given_back.get(each, 0), each)) for each in codes]
    return [f"The POS sold {sold}, gave back {back}: {sold - back}." for sold, back in sums]


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
        "candidates": list(found.candidates),
    }


KINDS = {
    "only_in_till": "only in the POS",
    "undone_here": "undone here",
    "only_here": "only here",
    "other_receipt": "here under another receipt",
    "amount_differs": "amounts differ",
    "not_at_hellotext": "not in Hellotext yet",
    "refund_only_in_till": "refunded only in the POS",
    "cancelled_in_till": "cancelled in the POS",
}
FIXES = {
    "record": "record it (--record)",
    "correct_receipt": "correct the receipt (--correct)",
    "send_to_review": "send to review (--review)",
    "decide": "decide in “posapp review”",
    "send_now": "run “posapp sync”",
    "refund": "refund it with “posapp refund record”",
    "nothing": "no fix here",
}


def _line(found: "Discrepancy") -> str:
    pos = "-" if found.till is None else str(found.till.money)
    here = "-" if found.here is None else str(found.here.sale.money)
    other = (
        "" if found.here is None or found.here.sale.receipt == found.receipt else f" (here {found.here.sale.receipt})"
    )
    return f"{found.receipt}{other}  {KINDS[found.kind.value]}  POS {pos}, here {here}  → {FIXES[found.fix.value]}"
