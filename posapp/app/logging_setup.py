"""Sets up the log and the problem reports; neither holds data of a customer.

Only posapp's own lines are written in full. Lines of a library or of Qt may contain an address or a name, so the log
holds only their logger's name and their level. Of an error it holds the class and the places in the code.
"""

import faulthandler
import logging
import sys
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from posapp import __version__
from posapp.domain.clock import system_clock
from posapp.domain.errors import EnvironmentFault, PosappError
from posapp.paths import find_home
from posapp.storage.files.log_file import LogFile
from posapp.storage.files.private_files import open_private

if TYPE_CHECKING:
    from posapp.services.on_ledger.problems import Problems

__all__ = ["LogHandler", "disable_practice_logging", "set_up_logging", "versions"]

OWN = "posapp"


def set_up_logging(environment: Mapping[str, str], where: str) -> "LogHandler":
    """Start to write the log and a report of each bug of the program, and give the handler.

    Args:
        environment: The process's variables, which name the till's folder.
        where: What this process is: the window, or a command.
    """
    records = LogHandler(environment, where)
    logging.getLogger(OWN).setLevel(logging.INFO)
    logging.getLogger().addHandler(records)
    sys.excepthook = records.log_unhandled
    sys.unraisablehook = records.log_unraisable
    threading.excepthook = records.log_thread_exception
    return records


def disable_practice_logging() -> None:
    """Log nothing of a practice shop but bugs of the program."""
    for each in logging.getLogger().handlers:
        if isinstance(each, LogHandler):
            each.setLevel(logging.ERROR)


def versions() -> dict[str, str]:
    """Give the versions of the program and of its platform and libraries, by their names."""
    known = {"posapp": __version__, "Python": sys.version.split()[0]}
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        known["Qt"] = str(core.qVersion())
    return {**known, "system": _system()}


class LogHandler(logging.Handler):
    """Writes the log and the reports of one process.

    Args:
        environment: The process's variables, which name the till's folder.
        where: What this process is: the window, or a command.

    Attributes:
        on_report: Called, in any thread, when a report was saved.
    """

    def __init__(self, environment: Mapping[str, str], where: str) -> None:
        super().__init__(logging.INFO)
        home = find_home(environment)
        self._where = where
        self._log = LogFile(home.log)
        self._crash_file = home.crash_log
        self._crash_log: TextIO | None = None
        self._times: Counter[str] = Counter()
        self._home = home
        self.on_report: Callable[[], None] = _ignore_report

    @cached_property
    def _problems(self) -> "Problems":
        from posapp.services.on_ledger.problems import Problems  # late: most runs never need it

        return Problems(self._home, clock=system_clock)

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; an unexpected exception is also saved as a report."""
        error = record.exc_info[1] if record.exc_info else None
        words = record.getMessage() if record.name.partition(".")[0] == OWN else ""
        line = f"{words} {_short(error)}".strip()
        if error is None or isinstance(error, PosappError):
            self._write(record.levelname, record.name, line)
            return
        if self._is_worth_logging(line):
            self._write(record.levelname, record.name, line)
        self._report(error, record.threadName or "")

    def log_unhandled(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Save a report of an unhandled exception and log it; a developer's terminal shows Python's own traceback."""
        if isinstance(error, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error, trace)
            return
        words = f"nobody caught {_short(error)}"
        if self._is_worth_logging(words):
            self._write("CRITICAL", OWN, words)
        self._report(error, threading.current_thread().name)
        if sys.stderr is not None and sys.stderr.isatty():
            sys.__excepthook__(kind, error, trace)
        elif sys.stderr is not None:
            line = f"posapp: Something unexpected went wrong ({kind.__name__}). A report is in {self._log.folder}."
            sys.stderr.write(f"{line}\n")

    def log_thread_exception(self, caught: "threading.ExceptHookArgs") -> None:
        """Save a report of the exception that ended a thread."""
        if caught.exc_value is not None:
            self.log_unhandled(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def log_unraisable(self, caught: "sys.UnraisableHookArgs") -> None:
        """Save a report of an exception that Python could not raise."""
        if caught.exc_value is not None:
            self.log_unhandled(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def begin(self) -> None:
        """Log the start of the program."""
        self._write("INFO", OWN, f"{self._where} begins, posapp {__version__}")

    def enable_crash_log(self) -> None:
        """Let the interpreter write its stack into a file when a fault kills it."""
        with suppress(OSError):  # a folder that refuses is reported by its next user
            self._crash_log = open(self._crash_file, "a", encoding="utf-8", opener=open_private)  # noqa: SIM115 - a Path has no opener
            faulthandler.enable(self._crash_log)

    def report_previous_crash(self) -> None:
        """Save a report of the fault that killed an earlier run, if one did."""
        found = versions()
        self._write("INFO", OWN, ", ".join(f"{name} {version}" for name, version in found.items()))
        with suppress(EnvironmentFault):
            if self._problems.note_crash(found) is not None:
                self._write("CRITICAL", OWN, "an earlier run was killed; a report is kept")
                self.on_report()

    def end(self, code: int) -> None:
        """Log the end of the program with its exit code."""
        self._write("INFO", OWN, f"{self._where} ends with {code}")
        if self._crash_log is not None:
            faulthandler.disable()
            self._crash_log.close()

    def log_qt_message(self, severity: object, context: object, words: str | None) -> None:
        """Log the category of a message of Qt; a terminal shows its text. Made for `qInstallMessageHandler`."""
        category, level = getattr(context, "category", ""), getattr(severity, "name", "")
        self._write("WARNING", "Qt", f"{category} {level}")
        if sys.stderr is not None and (sys.stderr.isatty() or level == "QtFatalMsg"):
            sys.stderr.write(f"{words}\n")

    def _report(self, error: BaseException, thread: str) -> None:
        where = self._where if thread == "MainThread" else f"{self._where}, thread {thread}"
        with suppress(EnvironmentFault):  # a disk that refuses must not become a second mistake
            if self._problems.note(error, where, versions()) is not None:
                self.on_report()

    def _is_worth_logging(self, line: str) -> bool:
        """Say whether it is the first, tenth, hundredth time; a line at each key would push out all others."""
        self._times[line] += 1
        return str(self._times[line]).rstrip("0") == "1"

    def _write(self, level: str, name: str, words: str) -> None:
        line = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%f}Z {level} {name} {words}".rstrip()
        self.acquire()
        try:
            self._log.append(line)
        except EnvironmentFault:  # a disk that refuses lines of a log must not stop the selling
            return
        finally:
            self.release()


def _short(error: BaseException | None) -> str:
    """Give the error's class and the place where it was raised."""
    if error is None:
        return ""
    from posapp.domain.problem_reports import errors_of

    last = errors_of(error)[-1]
    return f"[{last.kind} at {last.frames[-1]}]" if last.frames else f"[{last.kind}]"


def _system() -> str:
    if sys.platform == "win32":
        windows = sys.getwindowsversion()
        return f"Windows {windows.major}.{windows.minor}.{windows.build}"
    import platform

    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", sys.platform)
    except OSError:
        return sys.platform


def _ignore_report() -> None:
    """Commands show no window."""
