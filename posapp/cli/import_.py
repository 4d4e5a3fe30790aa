"""`posapp import`: imports sales from a POS file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from posapp.cli.command_session import FAILED, CommandSession, Json, json_option
from posapp.cli.csv_progress import problem_document
from posapp.cli.interrupts import stop_on_signal
from posapp.cli.pos_file import FileChoices, open_file, pos_file_options
from posapp.cli.pos_questions import questions_answer
from posapp.cli.progress_bar import progress_bar
from posapp.cli.refund_proposals import proposal_document, proposal_line
from posapp.domain.errors import InputError, PosappError

if TYPE_CHECKING:
    from posapp.services.on_ledger.pos_files.pos_file import PosFile
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
        opened = open_file(command_session, file, choices, is_dry=dry_run)
    except (EncodingUnknown, FileUnreadable):
        raise
    except InputError as error:  # the command was right, the contents of the file are not
        return command_session.print_error(error, FAILED)
    if isinstance(opened, tuple):
        return questions_answer(command_session, _document(ImportProgress(lines=0), is_dry=dry_run), opened)
    return _import(_Run(command_session, opened, ImportProgress(lines=len(opened)), [], is_dry=dry_run))


def _import(run: "_Run") -> int:
    from posapp.services.on_till.sales_import import SalesImport

    with stop_on_signal() as stopped, progress_bar("Importing", len(run.file)) as bar:

        def report(progress: "ImportProgress", problems: "Sequence[LineProblem]") -> None:
            run.progress = progress
            run.problems += problems
            bar.advance_to(progress.done)

        till = SalesImport(run.command_session.till)
        try:
            run.progress = till.record(run.file, report, stopped.is_set, is_dry=run.is_dry)
        except PosappError:
            run.command_session.note(run.words)
            raise
    return run.answer(stopped=stopped.is_set() and run.progress.done < len(run.file))


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
            return f"{done.recorded} would be recorded, {done.already_there} already recorded"
        return f"{done.recorded} recorded, {done.already_there} already recorded"

    @property
    def words(self) -> str:
        done = self.progress
        left_out = "".join(f", {count} {why.value.replace('_', ' ')}" for why, count in sorted(done.left_out.items()))
        word = "refund" if done.refunds == 1 else "refunds"
        refunds = f", {done.refunds} {word}" if done.refunds else ""
        return f"{self._sales}, {done.refused} rejected{refunds}{left_out} (of {_lines(done.lines)})."

    def answer(self, *, stopped: bool) -> int:
        """Print the outcome, and give the exit code."""
        for problem in self.problems[:MAX_PROBLEMS_SHOWN]:
            self.command_session.note(f"Line {problem.line}: {problem.error}")
        if len(self.problems) > MAX_PROBLEMS_SHOWN:
            self.command_session.note(f"… and {len(self.problems) - MAX_PROBLEMS_SHOWN} more; --json lists every line.")
        for proposal in self.progress.proposals if not self.is_dry else ():
            self.command_session.note(proposal_line(proposal))
        if self.progress.is_new_format and self.progress.already_there:
            self.command_session.note(_known_elsewhere(self.progress, self.file.format.name))
        if stopped:
            self.command_session.note(STOPPED)
        document = _document(self.progress, is_dry=self.is_dry)
        problems = [problem_document(problem) for problem in self.problems]
        facts: dict[str, Json] = {"format": self.file.format.name, "stopped": stopped, "problems": problems}
        self.command_session.answer({**document, **facts}, [self.words])
        return FAILED if stopped or self.progress.refused else 0


def _document(done: "ImportProgress", *, is_dry: bool) -> dict[str, Json]:
    """A dry run says under the same keys what would be recorded; "recorded" is what was."""
    return {
        "format": "",
        "lines": done.lines,
        "rows": {
            "sales": done.sales,
            "refunds": done.refunds,
            "left_out": {why.value: count for why, count in done.left_out.items()},
            "not_understood": done.refused,
        },
        "dry_run": is_dry,
        "recorded": 0 if is_dry else done.recorded,
        "would_record": done.recorded if is_dry else 0,
        "already_there": done.already_there,
        "refused": done.refused,
        "amount": {code: _decimal(minor, code) for code, minor in done.amount.items()},
        "refunded": {code: _decimal(minor, code) for code, minor in done.refunded.items()},
        "refund_proposals": [] if is_dry else list(map(proposal_document, done.proposals)),
        "questions": [],
        "stopped": False,
        "problems": [],
    }


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"


def _known_elsewhere(done: "ImportProgress", name: str) -> str:
    count = "1 receipt" if done.already_there == 1 else f"{done.already_there} receipts"
    return (
        f"{count} of this file, such as {done.first_known}: recorded here before with the same time and amount, "
        f"although this is the first file of the format “{name}”. "
        "If two systems number their receipts alike, check them."
    )


def _decimal(minor: int, code: str) -> str:
    from posapp.domain.money import Money

    return str(Money.of(minor, code).decimal)
