"""`posapp import`: imports sales from a POS file."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Unpack

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option
from posapp.cli.csv_progress import problem_document
from posapp.cli.interrupts import stop_on_signal
from posapp.cli.pos_file import FileChoices, open_file, pos_file_options, questions_answer
from posapp.cli.progress_bar import progress_bar
from posapp.domain.errors import InputError, PosappError

if TYPE_CHECKING:
    from posapp.services.on_ledger.pos_files.pos_file import PosFile
    from posapp.services.on_ledger.pos_files.refunds_in_file import RefundProposal
    from posapp.services.on_till.sales_import import ImportProgress, LineProblem

__all__ = ["import_"]

MAX_PROBLEMS_SHOWN = 200
"""The most problems to show on a terminal; `--json` lists every one."""
STOPPED = "Stopped. The sales recorded so far are kept; import the file again to continue."


@click.command("import", short_help="Import sales from a POS file.")
@click.argument("file", type=click.Path(path_type=Path))
@pos_file_options
@click.option("--dry-run", is_flag=True, help="Read the file and record nothing.")
@json_option
@click.pass_obj
def import_(command_session: CommandSession, file: Path, dry_run: bool, **choices: Unpack[FileChoices]) -> int:
    """Import sales from the file of a POS (CSV, text or .xlsx), each with its original time.

    The format is recognized by the names of the columns; “posapp formats list” shows those that are known. Times are in
    the shop's time zone unless they have an offset. Refunds are compared and proposed, never recorded. Importing a file
    again records nothing twice.
    """
    from posapp.services.files.csv_table import EncodingUnknown, FileUnreadable
    from posapp.services.on_till.sales_import import ImportProgress

    command_session.till.shop()
    try:
        opened = open_file(command_session, file, choices)
    except (EncodingUnknown, FileUnreadable):
        raise
    except InputError as error:  # the command was right, the contents of the file are not
        return command_session.print_error(error, FAILED)
    if isinstance(opened, tuple):
        return questions_answer(command_session, {"recorded": 0, "already_there": 0}, opened)
    if dry_run:
        return _Run(command_session, opened, *_counted(opened), is_dry=True).answer(stopped=False)
    return _import(_Run(command_session, opened, ImportProgress(lines=len(opened)), []))


def _import(run: "_Run") -> int:
    from posapp.services.on_till.sales_import import SalesImport

    with stop_on_signal() as stopped, progress_bar("Importing", len(run.file)) as bar:

        def report(progress: "ImportProgress", problems: "Sequence[LineProblem]") -> None:
            run.progress = progress
            run.problems += problems
            bar.advance_to(progress.done)

        try:
            SalesImport(run.command_session.till).record(run.file, report, stopped.is_set)
        except PosappError:
            run.command_session.note(run.words)
            raise
    return run.answer(stopped=stopped.is_set() and run.progress.done < len(run.file))


def _counted(file: "PosFile") -> "tuple[ImportProgress, list[LineProblem]]":
    from posapp.domain.pos_files.rows import LeftOut, LeftOutRow, RefundRow, SaleRow
    from posapp.services.files.csv_table import InvalidLine
    from posapp.services.on_till.sales_import import ImportProgress, LineProblem

    kinds: Counter[type] = Counter()
    left_out: Counter[LeftOut] = Counter()
    problems = []
    for row in file:
        kinds[type(row)] += 1
        if isinstance(row, LeftOutRow):
            left_out[row.why] += 1
        elif isinstance(row, InvalidLine):
            problems.append(LineProblem(row.number, row.error))
    return (
        ImportProgress(
            lines=len(file), done=kinds.total(), sales=kinds[SaleRow], refunds=kinds[RefundRow], left_out=left_out
        ),
        problems,
    )


class _Run:
    """Collects the outcome of an import, so that it can be reported even after a fault."""

    def __init__(
        self,
        command_session: CommandSession,
        file: "PosFile",
        progress: "ImportProgress",
        problems: "list[LineProblem]",
        *,
        is_dry: bool = False,
    ) -> None:
        self.is_dry = is_dry
        self.command_session = command_session
        self.file = file
        self.progress = progress
        self.problems = problems

    @property
    def _sales(self) -> str:
        done = self.progress
        if self.is_dry:
            return f"{done.sales} sales, nothing recorded"
        return f"{done.recorded} recorded, {done.already_there} already recorded"

    @property
    def words(self) -> str:
        done = self.progress
        left_out = "".join(f", {count} {why.value.replace('_', ' ')}" for why, count in sorted(done.left_out.items()))
        refunds = f", {done.refunds} refunds" if done.refunds else ""
        return f"{self._sales}, {done.refused} rejected{refunds}{left_out} (of {done.lines} lines)."

    def answer(self, *, stopped: bool) -> int:
        """Print the outcome, and give the exit code."""
        for problem in self.problems[:MAX_PROBLEMS_SHOWN]:
            self.command_session.note(f"Line {problem.line}: {problem.error}")
        if len(self.problems) > MAX_PROBLEMS_SHOWN:
            self.command_session.note(f"… and {len(self.problems) - MAX_PROBLEMS_SHOWN} more; --json lists every line.")
        for proposal in self.progress.proposals:
            self.command_session.note(_proposal_line(proposal))
        if stopped:
            self.command_session.note(STOPPED)
        self.command_session.answer(self._document(stopped=stopped), [self.words])
        return FAILED if stopped or self.progress.refused else 0

    def _document(self, *, stopped: bool) -> Json:
        done = self.progress
        return {
            "format": self.file.format.name,
            "lines": done.lines,
            "rows": {
                "sales": done.sales,
                "refunds": done.refunds,
                "left_out": {why.value: count for why, count in done.left_out.items()},
                "not_understood": done.refused,
            },
            "recorded": done.recorded,
            "already_there": done.already_there,
            "refused": done.refused,
            "amount": {code: _decimal(minor, code) for code, minor in done.amount.items()},
            "refund_proposals": [_proposal(each) for each in done.proposals],
            "questions": [],
            "stopped": stopped,
            "problems": [problem_document(problem) for problem in self.problems],
        }


def _decimal(minor: int, code: str) -> str:
    from posapp.domain.money import Money

    return str(Money.of(minor, code).decimal)


def _proposal(proposal: "RefundProposal") -> Json:
    return {
        "line": proposal.line,
        "receipt": proposal.receipt,
        "amount": str(proposal.money.decimal),
        "currency": proposal.money.currency.code,
        "is_here": proposal.is_known,
    }


def _proposal_line(proposal: "RefundProposal") -> str:
    if not proposal.is_known:
        return f"Line {proposal.line}: a refund of {proposal.money}; this till has no receipt {proposal.receipt}."
    return (
        f"Line {proposal.line}: {proposal.money} of {proposal.receipt} were given back and are not recorded here; "
        f"run “posapp refund record {quote(proposal.receipt)} --amount {proposal.money.decimal}”."
    )
