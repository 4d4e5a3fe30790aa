"""Pairing a web POS by the command line."""

from typing import Any

import pytest

from posapp.services.on_till.till import Till
from tests.unit.cli.running import run_for_machines, run_for_people


def test_a_web_pos_is_paired_listed_and_removed(offline_till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*words: str) -> tuple[int, Any]:
        code, told, _said = run_for_machines(offline_till.environment, capsys, "intake", "pair", *words)
        return code, told

    code, made = run("add", "Web POS", "--origin", "https://pos.example.com")
    assert (code, made["name"], len(made["token"])) == (0, "Web POS", 43)
    assert run("list") == (0, {"pairings": [{"name": "Web POS", "origin": "https://pos.example.com"}]})
    assert run("remove", "Web POS") == (0, {"removed": "Web POS"})
    assert run("list") == (0, {"pairings": []})


def test_an_address_that_is_no_web_pos_is_refused(offline_till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    code, told, _said = run_for_machines(
        offline_till.environment, capsys, "intake", "pair", "add", "POS", "--origin", "http://pos.example.com"
    )

    assert (code, told["error"]["field"]) == (2, "origin")


def test_without_pairings_it_says_so(offline_till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Nothing is paired." in str(run_for_people(offline_till.environment, capsys, "intake", "pair", "list"))
