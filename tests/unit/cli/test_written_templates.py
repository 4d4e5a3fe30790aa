"""A template is written by hand at the command line, and kept only where a receipt confirms it."""

import json
from pathlib import Path
from typing import Any

import pytest

from posapp.services.on_till.till import Till
from tests.unit.cli.running import run_for_machines

OURS = (
    "OUR SHOP\nRef. internal 77/2026\nOperation 12-a\nDelivered 03/09/2026\nMade on: 14/09/2026 10:00\nMate   6.00\n"
    "Yours comes to   6.00\nCash   10.00\nChange   4.00\nBye\n"
)
WORDS = ("--total-label", "Yours comes to:", "--number-label", "Operation", "--date-label", "Made on")


@pytest.fixture
def run(offline_till: Till, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command for machines."""

    def ran(*arguments: str) -> Any:
        return run_for_machines(offline_till.environment, capsys, *arguments)

    return ran


@pytest.fixture
def receipt(tmp_path: Path) -> Any:
    """Write a receipt, and give its path."""

    def written(text: str = OURS, name: str = "receipt.txt") -> str:
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return str(file)

    return written


def names(run: Any) -> list[str]:
    _code, told, _said = run("intake", "template", "list")
    return [each["name"] for each in told["templates"]]


def test_a_template_of_a_few_words_reads_total_number_and_date(run: Any, receipt: Any) -> None:
    code, told, said = run("intake", "template", "write", "ours", "--receipt", receipt(), *WORDS)
    assert code == 0, said
    assert told == {
        "name": "ours",
        "receipts": [{"total": "6.00", "currency": "USD", "number": "12-a", "at": told["receipts"][0]["at"]}],
    }
    assert told["receipts"][0]["at"].startswith("2026-09-14T")
    other = OURS.replace("12-a", "13-b").replace("6.00", "7.00").replace("4.00", "3.00").replace("14/09", "15/09")
    _code, told, _said = run("intake", "read", receipt(other, "other.txt"))
    (read,) = told["receipts"]
    assert (read["total"], read["number"], read["confidence"]) == ("7.00", "13-b", "sure")
    assert read["at"].startswith("2026-09-15T")


@pytest.mark.parametrize(
    ("text", "words", "field"),
    [
        (OURS.replace("Change   4.00", "Change   9.00"), WORDS, "receipt"),
        ("OUR SHOP\nYours comes to   6.00\nBye\n", WORDS[:2], "receipt"),
        (OURS, ("--total-label", "All of it"), "total-label"),
        (OURS, ("--total-label", "Cash"), "receipt"),
        (OURS, (*WORDS[:2], "--number-label", "Ticket"), "number-label"),
        (OURS, (*WORDS[:2], "--date-label", "Bye"), "date-label"),
        (OURS.replace("OUR SHOP", "COPY\nREPRINT"), WORDS, "receipt"),
        (OURS, ("--total-label", "12"), "template"),
        (OURS, (*WORDS, "--begin", "  "), "template"),
        (OURS, (*WORDS, "--begin", "OTHER SHOP"), "total-label"),
    ],
)
def test_what_no_receipt_confirms_is_not_kept(
    run: Any, receipt: Any, text: str, words: tuple[str, ...], field: str
) -> None:
    code, told, _said = run("intake", "template", "write", "ours", "--receipt", receipt(text), *words)
    assert (code, told["error"]["field"]) == (2, field)
    assert names(run) == []


def test_every_receipt_must_confirm_it(run: Any, receipt: Any) -> None:
    wrong = receipt(OURS.replace("Change   4.00", "Change   9.00"), "wrong.txt")
    code, _told, _said = run("intake", "template", "write", "ours", "--receipt", receipt(), "--receipt", wrong, *WORDS)
    assert code == 2
    assert names(run) == []


def test_what_was_written_is_shown_exported_imported_and_written_from_its_file(
    run: Any, receipt: Any, tmp_path: Path
) -> None:
    further = (
        "--begin",
        "OUR SHOP",
        "--end",
        "Bye",
        "--exception",
        "TRAINING",
        "--which",
        "last",
        "--decimals",
        "point",
    )
    assert run("intake", "template", "write", "ours", "--receipt", receipt(), *WORDS, *further)[0] == 0
    file = tmp_path / "ours.json"
    _code, shown, _said = run("intake", "template", "show", "ours")
    assert (shown["date_label"], shown["number_label"], shown["which"]) == ("Made on", "Operation", "last")
    assert (shown["begin"], shown["end"], shown["exceptions"]) == (["OUR SHOP"], ["Bye"], ["TRAINING"])
    assert run("intake", "template", "export", "ours", str(file))[0] == 0
    run("intake", "template", "remove", "ours")
    assert run("intake", "template", "import", str(file))[1] == shown
    assert run("intake", "template", "write", "two", "--receipt", receipt(), "--file", str(file))[0] == 0
    assert run("intake", "template", "show", "two")[1] == {**shown, "name": "two"}


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--receipt", "{receipt}"),
        ("--receipt", "{receipt}", "--file", "{file}", "--total-label", "TOTAL"),
        ("--receipt", "{receipt}", "--file", "{file}", "--from-right", "0"),
        ("--total-label", "TOTAL"),
        ("--receipt", "{receipt}", "--total-label", "TOTAL", "--from-right", "10"),
    ],
)
def test_what_is_missing_or_said_twice_is_an_error_and_nothing_is_asked(
    run: Any, receipt: Any, tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = tmp_path / "x.json"
    file.write_text(json.dumps({}), encoding="utf-8")
    given = [each.replace("{receipt}", receipt()).replace("{file}", str(file)) for each in words]
    code, _told, _said = run("intake", "template", "write", "ours", *given)
    assert code == 2
    assert names(run) == []
