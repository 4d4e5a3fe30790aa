"""The staff by the command line: PINs are asked for at a terminal and taken from nowhere else."""

import json
import sys
from collections.abc import Callable, Mapping

import pytest

from posapp.cli import main
from posapp.cli.launchers import DemoOptions, Launchers
from posapp.domain.staff.pins import Pin
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session


def _no_window(_environment: Mapping[str, str]) -> int:
    raise AssertionError("no window is wanted")


def _no_pdf(*_what: object) -> None:
    raise AssertionError("no file is wanted")


def _no_demo(_options: DemoOptions) -> int:
    raise AssertionError("no practice shop is wanted")


Run = Callable[..., int]


@pytest.fixture
def run(till: Till, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command at a terminal, typing PINs one after the other."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)

    def ran(*arguments: str, typed: tuple[str, ...] = ()) -> int:
        answers = iter(typed)
        monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _prompt: next(answers))
        return main(
            Launchers(open_window=_no_window, play_demo=_no_demo, write_summary_pdf=_no_pdf),
            ("staff", *arguments),
            till.environment,
        )

    return ran


def test_the_first_one_added_is_a_manager_who_then_adds_others_by_their_pin(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("list") == 0
    assert "to add the first manager" in capsys.readouterr().err
    assert run("add", "Eva Luz", typed=("2580", "2580")) == 0
    assert run("add", "Ana Soto", "--as", "Eva Luz", typed=("2580", "70314", "70314")) == 0
    capsys.readouterr()
    assert run("list", "--json") == 0
    told = json.loads(capsys.readouterr().out)["staff"]
    assert [(member["name"], member["role"]) for member in told] == [("Eva Luz", "manager"), ("Ana Soto", "cashier")]


def test_a_wrong_pin_changes_nothing_and_is_told_without_it(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run("add", "Eva Luz", typed=("2580", "2580"))
    capsys.readouterr()
    assert run("deactivate", "Eva Luz", "--reason", "x", "--json", "--as", "Eva Luz", typed=("9191",)) == 1
    told = capsys.readouterr()
    assert json.loads(told.out)["error"]["kind"] == "PinWrong"
    assert "9191" not in told.out + told.err


def test_a_manager_gives_a_pin_a_role_and_a_farewell(run: Run, till: Till) -> None:
    run("add", "Eva Luz", typed=("2580", "2580"))
    run("add", "Ana Soto", "--as", "Eva Luz", typed=("2580", "70314", "70314"))
    assert run("pin", "ana soto", "--as", "eva luz", typed=("2580", "4826", "4826")) == 0
    assert run("role", "Ana Soto", "manager", "--as", "Eva Luz", typed=("2580",)) == 0
    assert run("deactivate", "Eva Luz", "--reason", "retired") == 1
    assert run("deactivate", "Eva Luz", "--reason", "retired", "--as", "Ana Soto", typed=("4826",)) == 0
    with till.open_ledger() as ledger:
        told = [(entry.who, entry.what) for entry in ledger.journal.entries()]
    assert told[-1] == ("Ana Soto", "staff deactivated")
    assert ("Eva Luz", "PIN set") in told


def test_without_a_terminal_no_pin_is_taken(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    assert run("add", "Eva Luz") == 2
    assert "no terminal" in capsys.readouterr().err


def test_where_no_manager_knows_their_pin_the_api_token_gives_another_one(
    run: Run, till: Till, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", "Eva Luz", typed=("2580", "2580"))
    assert run("pin", "Eva Luz", "--by-token", typed=("not-the-token",)) == 2
    told = capsys.readouterr()
    assert "Token: this is not the token" in told.err
    assert "not-the-token" not in told.err + told.out
    assert run("pin", "Eva Luz", "--by-token", typed=(till.token, "4826", "4826")) == 0
    with open_ledger_session(till) as session:
        eva = session.staff.find("Eva Luz")
        assert session.staff.sign_in(eva.id, Pin("4826")) == eva
    with till.open_ledger() as ledger:
        assert "PIN set by the API token" in [entry.what for entry in ledger.journal.entries()]
