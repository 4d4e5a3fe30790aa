"""Receipts of the shop's POS by the command line: files are read, and templates learned, shown, shared and removed."""

import json
from pathlib import Path
from typing import Any

import pytest

from posapp.services.on_till.till import Till
from tests.unit.cli.running import run_for_machines, run_for_people

RECEIPT = """CORNER & CO
RECEIPT #{number}
09/14/2026  8:00 PM
2 Bagel                 {amount}
Subtotal                {amount}
TOTAL                  ${amount}
Cash                    {cash}
Change                   {change}
Thank you
"""
STRANGE = "OUR SHOP\nOperation {number}\nMate   1.00\nYours comes to   {amount}\nCash   {cash}\nBye\n"
SALE = RECEIPT.format(number="001041", amount="6.00", cash="10.00", change="4.00")


@pytest.fixture
def run(offline_till: Till, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command for machines."""

    def ran(*arguments: str) -> Any:
        return run_for_machines(offline_till.environment, capsys, *arguments)

    return ran


@pytest.fixture
def write(tmp_path: Path) -> Any:
    """Write a file, and give its path."""

    def written(text: str | bytes, name: str = "receipt.txt") -> str:
        file = tmp_path / name
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(file)

    return written


def learn(run: Any, write: Any, name: str = "ours") -> Any:
    told = {}
    for number, amount in (("12-a", "6.00"), ("13-a", "7.50"), ("14-a", "3.25")):
        text = STRANGE.format(number=number, amount=amount, cash="20.00")
        words = ("--receipt", write(text, f"{number}.txt"), "--total", amount, "--number", number)
        code, told, said = run("intake", "template", "learn", name, *words)
        assert code == 0, said
    return told


def test_a_text_is_read_as_the_document_says(run: Any, write: Any) -> None:
    code, told, _said = run("intake", "read", write(SALE))
    assert code == 0
    assert told == {
        "receipts": [
            {
                "kind": "sale",
                "number": "001041",
                "total": "6.00",
                "currency": "USD",
                "at": told["receipts"][0]["at"],
                "tender": "Cash",
                "lines": [{"description": "Bagel", "quantity": "2", "amount": "6.00", "code": ""}],
                "source": "folder",
                "issuer": "",
                "confidence": "sure",
                "why": ["adds_up"],
            }
        ]
    }
    assert told["receipts"][0]["at"].endswith("Z")


def test_what_a_printer_got_is_read_and_each_cut_ends_a_receipt(run: Any, write: Any) -> None:
    other = RECEIPT.format(number="001042", amount="9.00", cash="9.00", change="0.00")
    dump = b"\x1b@" + SALE.encode() + b"\x1dV\x00" + b"\x1b@\x1b!\x30" + other.encode() + b"\x1dV\x00"
    code, told, _said = run("intake", "read", write(dump, "dump.bin"))
    assert code == 0
    assert [(each["number"], each["total"], each["source"]) for each in told["receipts"]] == [
        ("001041", "6.00", "printer"),
        ("001042", "9.00", "printer"),
    ]


@pytest.mark.parametrize(
    "content", ["", "Dear Ana,\nsee you at 10.30\n", b"\x00\x01\x02" * 400, b"%PDF-1.7\n\x00\xff" * 9]
)
def test_what_is_no_receipt_gives_an_empty_list(run: Any, write: Any, content: str | bytes) -> None:
    code, told, said = run("intake", "read", write(content, "letter.txt"))
    assert (code, told) == (0, {"receipts": []})
    assert "no receipt" in said


def test_a_copy_and_a_report_are_named_and_form_feeds_divide_them(run: Any, write: Any) -> None:
    text = "\f".join((SALE, SALE + "REPRINT\n", "X REPORT\nCash  12.00\nTOTAL  12.00\n"))
    _code, told, _said = run("intake", "read", write(text))
    assert [each["kind"] for each in told["receipts"]] == ["sale", "copy", "report"]


def test_a_person_reads_a_line_for_each_receipt(
    offline_till: Till, capsys: pytest.CaptureFixture[str], write: Any
) -> None:
    code, out, _said = run_for_people(offline_till.environment, capsys, "intake", "read", write(SALE))
    assert code == 0
    assert "6.00 USD" in out
    assert "sure  (adds up)" in out


def test_a_file_that_is_not_there_or_a_template_that_is_not_saved_is_named(
    run: Any, write: Any, tmp_path: Path
) -> None:
    assert run("intake", "read", str(tmp_path / "none"))[0] == 2
    code, told, said = run("intake", "read", write(SALE), "--template", "ours")
    assert (code, told["error"]["kind"]) == (2, "TemplateUnknown")
    assert "ours" in said


def test_three_receipts_give_a_template_that_reads_the_fourth(run: Any, write: Any) -> None:
    text = STRANGE.format(number="15-a", amount="8.00", cash="8.00")
    file = write(text)
    assert [each["confidence"] for each in run("intake", "read", file)[1]["receipts"]] in ([], ["doubtful"])
    told = learn(run, write)
    assert (told["needed"], told["receipts"], told["template"]["total_label"]) == (0, 0, "YOURS COMES TO")
    assert told["found"][0] == "Yours comes to 6.00"
    (receipt,) = run("intake", "read", file, "--template", "ours")[1]["receipts"]
    assert (receipt["total"], receipt["number"]) == ("8.00", "15-a")
    assert "learned" in receipt["why"]
    assert run("intake", "read", file)[1]["receipts"] == [receipt]


def test_learning_goes_on_between_calls_and_says_what_it_needs(run: Any, write: Any) -> None:
    first = (
        "intake",
        "template",
        "learn",
        "ours",
        "--receipt",
        write(STRANGE.format(number=1, amount="6.00", cash="9.00")),
    )
    code, told, _said = run(*first, "--total", "6.00")
    assert (code, told["receipts"], told["needed"], told["template"]) == (0, 1, 2, None)
    code, told, said = run(*first, "--total", "6.00")
    assert (code, told["error"]["kind"]) == (2, "PapersAlike")
    code, told, said = run(*first[:4], "--receipt", write(SALE, "b"), "--total", "6.01")
    assert (code, told["error"]["field"]) == (2, "total")
    assert "6.01" in said
    assert run(*first, "--total", "six")[0] == 2
    code, told, said = run(*first[:4], "--receipt", write(f"{SALE}\f{SALE}", "c"), "--total", "6.00")
    assert (code, told["error"]["kind"]) == (2, "NotOnePaper")
    assert run("intake", "template", "remove", "ours")[0] == 0
    assert run("intake", "template", "remove", "ours")[1]["error"]["kind"] == "TemplateUnknown"


def test_a_template_is_listed_shown_exported_imported_and_removed(run: Any, write: Any, tmp_path: Path) -> None:
    assert run("intake", "template", "list")[1] == {"templates": []}
    learn(run, write)
    shown = run("intake", "template", "show", "ours")[1]
    assert (shown["number_label"], shown["still_fits"]) == ("OPERATION", True)
    file = tmp_path / "template.json"
    assert run("intake", "template", "export", "ours", str(file))[0] == 0
    assert run("intake", "template", "export", "ours", str(file))[0] != 0
    assert json.loads(file.read_text())["total_label"] == "YOURS COMES TO"
    assert run("intake", "template", "remove", "ours")[0] == 0
    assert run("intake", "template", "list")[1] == {"templates": []}
    assert run("intake", "template", "import", str(file))[1] == shown
    code, told, _said = run("intake", "template", "import", write("{}", "bad.json"))
    assert (code, told["error"]["kind"]) == (2, "TemplateFileInvalid")
    assert [each["name"] for each in run("intake", "template", "list")[1]["templates"]] == ["ours"]
