"""Holds one run of the command line: its variables, its till, and its output for people or for machines."""

import io
import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from posapp.cli.launchers import Launchers
from posapp.domain.errors import InputError, PosappError
from posapp.domain.plain_text import lines as plain_lines
from posapp.domain.plain_text import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from posapp.services.on_till.till import Till

__all__ = ["FAILED", "WRONG_USAGE", "CommandSession", "Json", "field_of", "json_option", "overwrite_option"]

Json = str | int | float | bool | None | Mapping[str, "Json"] | tuple["Json", ...] | list["Json"]
"""A value in a JSON document."""

FAILED, WRONG_USAGE = 1, 2

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class CommandSession:
    """The object that every command receives.

    Args:
        launchers: The functions that open windows and write PDFs.
        environment: The variables of the process.
    """

    def __init__(self, launchers: Launchers, environment: Mapping[str, str]) -> None:
        self.launchers = launchers
        self.environment = environment
        self.for_machines = False
        self.signing_in = ""

    @cached_property
    def till(self) -> "Till":
        """The till in the folder that the variables name; raises InputError when a variable is not valid."""
        from posapp.cli.environment import check_variables
        from posapp.services.on_till.till import Till

        check_variables(self.environment)
        return Till(self.environment)

    def answer(self, document: Json, lines: Iterable[str]) -> None:
        """Write the answer to stdout: one JSON document with `--json`, else the lines."""
        if self.for_machines:
            click.echo(json.dumps(document, indent=2))
            return
        for line in lines:
            click.echo(one_line(line))

    def note(self, text: str) -> None:
        """Write a remark to stderr."""
        click.echo(plain_lines(text), err=True)

    def print_error(self, error: PosappError, code: int | None = None) -> int:
        """Write an error and give the exit code: `code` if given, 2 for a value that is not valid, else 1."""
        if code is None:
            code = WRONG_USAGE if isinstance(error, InputError) else FAILED
        return self._print(type(error).__name__, field_of(error), str(error), code)

    def print_usage_error(self, error: click.ClickException) -> int:
        """Write how the command is used and give the exit code."""
        if self.for_machines:
            return self._print(type(error).__name__, "", error.format_message(), error.exit_code)
        shown = io.StringIO()
        error.show(shown)
        self.note(shown.getvalue().rstrip("\n"))
        return error.exit_code

    def _print(self, kind: str, field: str, sentence: str, code: int) -> int:
        self.note(f"posapp: {sentence}")
        if self.for_machines:
            click.echo(json.dumps({"error": {"kind": kind, "field": field, "sentence": sentence}}, indent=2))
        return code


def field_of(error: PosappError) -> str:
    """Give the field that an error names; empty where it names none."""
    return str(getattr(error, "field", ""))


def json_option(command: "Callable[Arguments, Result]") -> "Callable[Arguments, Result]":
    """Give a command `--json`."""
    return click.option(
        "--json",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_choose_machines,
        help="Write one JSON document to stdout.",
    )(command)


def overwrite_option(command: "Callable[Arguments, Result]") -> "Callable[Arguments, Result]":
    """Give a command that writes a file `--overwrite`."""
    return click.option("--overwrite", is_flag=True, help="Overwrite an existing file.")(command)


def _choose_machines(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    command_session = context.find_object(CommandSession)
    if wanted and command_session is not None:
        command_session.for_machines = True
