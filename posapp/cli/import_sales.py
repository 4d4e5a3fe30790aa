"""`posapp import`: a shop's earlier sales from a CSV file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from posapp.cli.progress import progress_bar
from posapp.cli.session import FAILED, Json, Session, field_of, json_option
from posapp.cli.stopping import stop_when_asked
from posapp.domain.errors import InputError, PosappError

if TYPE_CHECKING:
    from posapp.services.importing import ImportProgress, LineProblem

__all__ = ["import_sales"]

MOST_PROBLEMS_TOLD = 200
"""A file that is wrong all over is not read aloud to its end; `--json` names every line."""


@click.command("import", short_help="Record the sales of a CSV file.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--encoding", default="utf-8", show_default=True, help="How the file is written, such as cp1252.")
@json_option
@click.pass_obj
def import_sales(session: Session, file: Path, encoding: str) -> int:
    """Record the sales of a CSV file, each with its original time.

    Its first line names the columns receipt, sold_at, customer, amount, currency and coupons; further ones are ignored.
    Times are the shop's unless they have an offset. The same file twice records nothing twice.
    """
    from posapp.services.csv_table import EncodingUnknown, FileUnreadable
    from posapp.services.importing import ImportProgress, ImportSales
    from posapp.services.sales_file import read_sales_file

    try:
        lines = read_sales_file(file, encoding)
    except (EncodingUnknown, FileUnreadable):
        raise
    except InputError as error:  # what was typed is good; what stands in the file is not
        return session.tell_error(error, FAILED)
    run = _Run(session, ImportProgress(lines=len(lines)))
    with stop_when_asked() as stopped, progress_bar("Importing", len(lines)) as bar:

        def report(progress: ImportProgress, problems: "Sequence[LineProblem]") -> None:
            run.note(progress, problems)
            bar.reach(progress.done)

        try:
            ImportSales(session.till).record(lines, report, stopped.is_set)
        except PosappError:
            session.note(run.summary)
            raise
    return run.answer(stopped=stopped.is_set() and run.progress.done < len(lines))


class _Run:
    """What an import has come to: kept beside it, so that a fault in the middle can still tell what is on disk."""

    def __init__(self, session: Session, start: "ImportProgress") -> None:
        self.session = session
        self.progress = start
        self.problems: list[LineProblem] = []

    def note(self, progress: "ImportProgress", problems: "Sequence[LineProblem]") -> None:
        self.progress = progress
        self.problems += problems

    @property
    def summary(self) -> str:
        done = self.progress
        return (
            f"{done.recorded} recorded, {done.already_there} already there, {done.refused} refused "
            f"of {done.lines} lines."
        )

    def answer(self, *, stopped: bool) -> int:
        for problem in self.problems[:MOST_PROBLEMS_TOLD]:
            self.session.note(f"Line {problem.line}: {problem.error}")
        if len(self.problems) > MOST_PROBLEMS_TOLD:
            self.session.note(f"… and {len(self.problems) - MOST_PROBLEMS_TOLD} more; --json names every line.")
        if stopped:
            self.session.note("Stopped. What is recorded is safe; import the file again to go on.")
        self.session.answer(self._document(stopped=stopped), [self.summary])
        return FAILED if stopped or self.progress.refused else 0

    def _document(self, *, stopped: bool) -> Json:
        return {
            "lines": self.progress.lines,
            "recorded": self.progress.recorded,
            "already_there": self.progress.already_there,
            "refused": self.progress.refused,
            "stopped": stopped,
            "problems": [_problem(problem) for problem in self.problems],
        }


def _problem(problem: "LineProblem") -> Json:
    return {
        "line": problem.line,
        "field": field_of(problem.error),
        "kind": type(problem.error).__name__,
        "sentence": str(problem.error),
        "recorded": problem.recorded,
    }
