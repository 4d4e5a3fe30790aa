"""Imports a CSV file line by line with a progress bar, and reports the lines that were rejected."""

from collections.abc import Callable, Sequence, Sized
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from posapp.cli.command_session import FAILED, CommandSession, Json, field_of
from posapp.cli.interrupts import stop_on_signal
from posapp.cli.progress_bar import progress_bar
from posapp.domain.errors import InputError, PosappError

if TYPE_CHECKING:
    from posapp.services.on_till.sales_import import LineProblem

__all__ = ["CsvFile", "import_csv_file", "problem_document"]

MAX_PROBLEMS_SHOWN = 200
"""The most rejected lines to show on a terminal; `--json` lists every one."""


class FileProgress(Protocol):
    """How far an import has come; a frozen dataclass whose further fields count the outcomes of its lines."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def lines(self) -> int:
        """How many lines the file has."""

    @property
    def done(self) -> int:
        """How many of them are done."""

    @property
    def refused(self) -> int:
        """How many of those were rejected."""


Lines = TypeVar("Lines", bound=Sized)
Progress = TypeVar("Progress", bound=FileProgress)
Report = Callable[[Progress, "Sequence[LineProblem]"], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvFile(Generic[Lines, Progress]):
    """A file and how its lines are imported.

    Attributes:
        read: Gives the lines; raises InputError.
        begin: Gives the progress before the first line, from the number of lines.
        record: Imports the lines, reports its progress, and stops early when asked to; raises PosappError.
        words: Gives the outcome in one line.
        stop_note: The sentence for a stop; it says that the lines imported so far are saved.
    """

    read: Callable[[], Lines]
    begin: Callable[[int], Progress]
    record: Callable[[Lines, Report[Progress], Callable[[], bool]], object]
    words: Callable[[Progress], str]
    stop_note: str


def import_csv_file(command_session: CommandSession, file: CsvFile[Lines, Progress]) -> int:
    """Import a file with a progress bar, print the outcome, and give the exit code; Ctrl-C stops between lines."""
    from posapp.services.files.csv_table import EncodingUnknown, FileUnreadable

    try:
        lines = file.read()
    except (EncodingUnknown, FileUnreadable):
        raise
    except InputError as error:  # the command was right, the contents of the file are not
        return command_session.print_error(error, FAILED)
    run = _CsvRun(command_session, file, file.begin(len(lines)))
    with stop_on_signal() as stopped, progress_bar("Importing", len(lines)) as bar:

        def report(progress: Progress, problems: "Sequence[LineProblem]") -> None:
            run.note(progress, problems)
            bar.advance_to(progress.done)

        try:
            file.record(lines, report, stopped.is_set)
        except PosappError:
            command_session.note(run.words)
            raise
    return run.answer(stopped=stopped.is_set() and run.progress.done < len(lines))


class _CsvRun(Generic[Lines, Progress]):
    """Collects the outcome of an import, so that it can be reported even after a fault."""

    def __init__(self, command_session: CommandSession, file: CsvFile[Lines, Progress], start: Progress) -> None:
        self.command_session = command_session
        self.file = file
        self.progress = start
        self.problems: list[LineProblem] = []

    def note(self, progress: Progress, problems: "Sequence[LineProblem]") -> None:
        self.progress = progress
        self.problems += problems

    @property
    def words(self) -> str:
        return self.file.words(self.progress)

    def answer(self, *, stopped: bool) -> int:
        for problem in self.problems[:MAX_PROBLEMS_SHOWN]:
            self.command_session.note(f"Line {problem.line}: {problem.error}")
        if len(self.problems) > MAX_PROBLEMS_SHOWN:
            self.command_session.note(f"… and {len(self.problems) - MAX_PROBLEMS_SHOWN} more; --json lists every line.")
        if stopped:
            self.command_session.note(f"Stopped. {self.file.stop_note}")
        self.command_session.answer(
            self._document(stopped=stopped) if self.command_session.for_machines else {}, [self.words]
        )
        return FAILED if stopped or self.progress.refused else 0

    def _document(self, *, stopped: bool) -> Json:
        return {
            **{name: count for name, count in asdict(self.progress).items() if name != "done"},
            "refused": self.progress.refused,
            "stopped": stopped,
            "problems": [problem_document(problem) for problem in self.problems],
        }


def problem_document(problem: "LineProblem") -> Json:
    """Give the error of a line for machines."""
    return {
        "line": problem.line,
        "field": field_of(problem.error),
        "kind": type(problem.error).__name__,
        "sentence": str(problem.error),
        "recorded": problem.recorded,
    }
