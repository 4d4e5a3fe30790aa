"""Makes the report of a bug: classes of errors and places in the code, never the data in work.

A message, a value, a file's name or a person's name can stand in an error or beside it; none of that is taken. What is
left can be saved and sent to whoever helps.
"""

import errno
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from types import TracebackType

__all__ = ["Frame", "ProblemReport", "ReportedError", "crash_in", "errors_of", "frames_of"]

MAX_FRAMES = 60
"""An endless recursion says no more by its thousandth frame."""

FATAL = re.compile(r"^(?:Fatal Python error|Windows fatal exception): ([A-Za-z_ ]{1,60})", re.MULTILINE)
CODED = re.compile(r"Windows fatal exception: code 0x")
THREAD = re.compile(r"^Current thread .*$", re.MULTILINE)
PLACE = re.compile(r'^  File "([^"\n]+)", line (\d+) in ([\w.<>]+)$', re.MULTILINE)
PACKAGES = ("site-packages", "_internal", "Lib", "lib")


@dataclass(frozen=True, slots=True)
class Frame:
    """One place in the code: the module, the line, the function."""

    module: str
    line: int
    function: str

    def __str__(self) -> str:
        return f"{self.module}:{self.line} {self.function}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedError:
    """One error of a chain.

    Attributes:
        kind: The error's class, and the system's or SQLite's own word for its cause where there is one.
        frames: The places that it went through, the outermost first.
    """

    kind: str
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemReport:
    """The report of one bug.

    Attributes:
        at: When it happened, UTC.
        where: The part of the program: the window, one of its threads, a command.
        versions: The versions of the program, its platform and its libraries, by their names.
        errors: The error and those that led to it, the cause first.
    """

    at: datetime
    where: str
    versions: Mapping[str, str]
    errors: tuple[ReportedError, ...]

    def text(self) -> str:
        """Give the report as it is shown, saved and sent."""
        lines = [
            "posapp problem report",
            "It holds no customer, no amount and no token: only kinds of errors and places in the program.",
            "",
            f"at      {self.at:%Y-%m-%d %H:%M:%S} UTC",
            f"where   {self.where}",
            *(f"{name:<7} {version}" for name, version in self.versions.items()),
        ]
        for mishap in self.errors:
            lines += ["", mishap.kind, *(f"  {frame}" for frame in mishap.frames)]
        return "\n".join(lines) + "\n"


def errors_of(error: BaseException) -> tuple[ReportedError, ...]:
    """Give an error and those that led to it, the cause first, without their messages."""
    return tuple(
        ReportedError(kind=_kind(each), frames=frames_of(each.__traceback__)) for each in reversed([*_chain(error)])
    )


def frames_of(trace: TracebackType | None) -> tuple[Frame, ...]:
    """Give the places that an error went through, by their modules; of very many the last ones."""
    frames = []
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(Frame(str(trace.tb_frame.f_globals.get("__name__", "?")), trace.tb_lineno, code.co_qualname))
        trace = trace.tb_next
    return tuple(frames[-MAX_FRAMES:])


def crash_in(text: str) -> tuple[ReportedError, ...]:
    """Give the interpreter's output when a fault killed it, without the paths of this computer.

    Windows lets it write also of exceptions that somebody handles afterwards; those have a code for a name, and are
    left out.
    """
    begins = [*(found.start() for found in FATAL.finditer(text)), len(text)]
    dumps = [text[begin:end] for begin, end in pairwise(begins)]
    return tuple(_error_of_dump(dump) for dump in dumps if not CODED.match(dump))


def _error_of_dump(dump: str) -> ReportedError:
    named = FATAL.match(dump)
    own = THREAD.split(dump)[-1].partition("\n\n")[0] if THREAD.search(dump) else dump
    frames = [Frame(_module_of(path), int(line), function) for path, line, function in PLACE.findall(own)]
    return ReportedError(kind=named[1].strip() if named else "Fault", frames=tuple(reversed(frames[:MAX_FRAMES])))


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting: list[BaseException] = [error]
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        cause = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
        inside = each.exceptions if isinstance(each, BaseExceptionGroup) else ()
        waiting += [*([cause] if cause is not None else []), *inside]


def _kind(error: BaseException) -> str:
    cause = _cause(error)
    named = type(error).__qualname__
    if type(error).__module__ != "builtins":
        named = f"{type(error).__module__}.{named}"
    return f"{named} ({cause})" if cause else named


def _cause(error: BaseException) -> str:
    """Give the system's or SQLite's name of the error: one of a fixed list of words."""
    if isinstance(error, OSError) and error.errno is not None:
        return errno.errorcode.get(error.errno, str(error.errno))
    named = getattr(error, "sqlite_errorname", "")
    return named if isinstance(named, str) and named.startswith("SQLITE_") else ""


def _module_of(path: str) -> str:
    parts = path.replace("\\", "/").removesuffix(".py").split("/")
    for place in (*PACKAGES, "posapp"):
        if place in parts[:-1]:
            inside = parts[len(parts) - parts[::-1].index(place) :]
            parts = ["posapp", *inside] if place == "posapp" else inside
            break
    else:
        parts = parts[-1:]
    return ".".join(parts).removesuffix(".__init__")
