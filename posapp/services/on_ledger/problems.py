"""Writes, lists and exports the reports of bugs in the program."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from posapp.domain.clock import Clock
from posapp.domain.problem_reports import ProblemReport, ReportedError, crash_in, errors_of
from posapp.paths import Home
from posapp.storage.faults import fault_of
from posapp.storage.files.log_file import LogFile
from posapp.storage.files.output_files import write_output
from posapp.storage.files.report_files import ReportFiles

__all__ = ["NotedProblem", "Problems"]

LOG_LINES = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedProblem:
    """One report: when it was written, UTC, and its text."""

    at: datetime
    text: str


class Problems:
    """The problem reports and the log of one till. Neither holds a customer, an amount or a token.

    Args:
        home: The folder of the till.
        clock: Gives the present moment, UTC.
    """

    def __init__(self, home: Home, *, clock: Clock) -> None:
        self._files = ReportFiles(home.logs)
        self._log = LogFile(home.log)
        self._hard_fault = home.crash_log
        self._clock = clock
        self._known: set[tuple[ReportedError, ...]] = set()

    def note(self, error: BaseException, where: str, versions: Mapping[str, str]) -> ProblemReport | None:
        """Save a report of a bug and give it; None for a bug that was already reported in this run.

        Args:
            error: The exception.
            where: The part of the program: the window, one of its threads, a command.
            versions: The versions of the program, its platform and its libraries, by their names.

        Raises:
            EnvironmentFault: When the disk refuses.
        """
        return self._add(errors_of(error), where, versions)

    def note_crash(self, versions: Mapping[str, str]) -> ProblemReport | None:
        """Save and give a report of the fault that killed an earlier run, if one did; raises EnvironmentFault."""
        try:
            text = self._hard_fault.read_text("utf-8", "replace") if self._hard_fault.exists() else ""
            if text:
                self._hard_fault.write_bytes(b"")
        except OSError as error:
            raise fault_of(error, self._hard_fault) from error
        errors = crash_in(text)
        return self._add(errors, "an earlier run, which was killed", versions) if errors else None

    def noted(self) -> tuple[NotedProblem, ...]:
        """Give the saved reports, the newest first; raises EnvironmentFault."""
        return tuple(NotedProblem(at=at, text=self._files.read(file)) for at, file in self._files.all())

    def save(self, target: Path) -> Path:
        """Write all reports and the end of the log into one file for support, replacing an older one; give the file.

        Raises:
            EnvironmentFault: When it cannot be written there.
        """
        reports = [problem.text for problem in self.noted()] or ["No problem was noted on this computer.\n"]
        log = "\n".join(self._log.last(LOG_LINES))
        text = "\n".join([*reports, f"The log's last lines\n\n{log}\n"])
        write_output(target, text.encode(), overwrite=True)
        return target

    def _add(self, errors: tuple[ReportedError, ...], where: str, versions: Mapping[str, str]) -> ProblemReport | None:
        if errors in self._known:
            return None
        report = ProblemReport(at=self._clock(), where=where, versions=versions, errors=errors)
        self._files.write(report.at, report.text())
        self._known.add(errors)
        return report
