"""Running a command that opens no window, as a script does."""

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from posapp.cli import main
from posapp.cli.launchers import Launchers

__all__ = ["Run", "run_for_machines", "run_for_people"]

Run = Callable[..., tuple[int, Any, str]]


def _not_wanted(*_arguments: object) -> int:
    raise AssertionError("no window is wanted")


def _no_page(*_arguments: object) -> None:
    raise AssertionError("no page is wanted")


LAUNCHERS = Launchers(open_window=_not_wanted, play_demo=_not_wanted, write_summary_pdf=_no_page)


def run_for_machines(environment: Mapping[str, str], capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """Give the exit code, the JSON document and what was said on stderr."""
    code = main(LAUNCHERS, (*words, "--json"), environment)
    told = capsys.readouterr()
    return code, json.loads(told.out), told.err


def run_for_people(environment: Mapping[str, str], capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """Give the exit code, what was written to stdout, and what was said on stderr."""
    code = main(LAUNCHERS, words, environment)
    told = capsys.readouterr()
    return code, told.out, told.err
