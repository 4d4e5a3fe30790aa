"""A table that leaves the program is opened as it is meant, whichever sign a spreadsheet parts the cells by."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import posapp
from posapp.services.files.spreadsheets import BYTE_ORDER_MARK, NumberCell, escaped_formula, spreadsheet

SIGNS = "=+-@＝＋－＠"
NASTY = st.text(st.sampled_from("=+-@;,\t\r\n| \"'ax1"), max_size=12)


def opened(table: str, delimiter: str) -> list[list[str]]:
    """Give the cells as a lenient spreadsheet takes them: quotes mean something only where a cell begins."""
    return list(csv.reader(table.removeprefix(BYTE_ORDER_MARK).splitlines(keepends=True), delimiter=delimiter))


def split_without_quotes(table: str) -> list[str]:
    """Give the cells as a spreadsheet takes them that minds no quotes and parts by every sign."""
    for sign in ";,\t|\r\n":
        table = table.replace(sign, "\n")
    return table.removeprefix(BYTE_ORDER_MARK).split("\n")


def is_formula(cell: str) -> bool:
    return cell.lstrip(' "').startswith(tuple(SIGNS)) and not cell.lstrip(' "').lstrip("-").isdigit()


@pytest.mark.parametrize("delimiter", [",", ";"])
@given(rows=st.lists(st.lists(NASTY, min_size=1, max_size=4), max_size=4))
def test_no_text_is_a_formula_under_any_sign(rows: Sequence[Sequence[str]], delimiter: str) -> None:
    table = spreadsheet(rows, delimiter=delimiter)
    for other in (",", ";", "\t", "|"):
        assert not [cell for row in opened(table, other) for cell in row if is_formula(cell)]
    assert not [cell for cell in split_without_quotes(table) if is_formula(cell)]


@pytest.mark.parametrize(
    "text",
    [
        "=cmd",
        "x;=cmd",
        "x,=cmd",
        "x\t=cmd",
        "x;  +1",
        'x;"=cmd',
        "@x",
        "\tx",
        "\rx",
        "＝x",
        "\ufeff=x",
        "a;\u200b=x",
        "\u202e=x",
        "\u2212x",
    ],
)
def test_a_text_that_begins_a_formula_is_marked(text: str) -> None:
    assert "'" in escaped_formula(text)


@pytest.mark.parametrize("text", ["Corner Shop", "12-34", "a=b", "Ana, María", "mail@example.com", "", "it's; fine"])
def test_a_harmless_text_stays_as_it_is(text: str) -> None:
    assert escaped_formula(text) == text


@pytest.mark.parametrize("number", ["0", "12", "-12", "1234.50", "-1234,50", "33,33 %", "5 %"])
def test_a_number_stays_a_number(number: str) -> None:
    assert opened(spreadsheet([[NumberCell(number)]], delimiter=";"), ";") == [[number]]


@pytest.mark.parametrize("number", ["=1", "-1+2", "+1", "--1", "-1;=cmd", "-x"])
def test_what_only_claims_to_be_a_number_is_marked(number: str) -> None:
    ((cell,),) = opened(spreadsheet([[NumberCell(number)]], delimiter="|"), "|")
    assert cell.startswith("'")


def test_every_table_that_the_program_writes_goes_through_the_one_helper() -> None:
    folder = Path(posapp.__file__).parent
    writers = {
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*.py")
        if "csv.writer(" in file.read_text("utf-8") or "DictWriter(" in file.read_text("utf-8")
    }
    assert writers == {"services/files/spreadsheets.py"}


def test_a_text_of_nothing_but_line_ends_is_gone_through_once() -> None:
    assert escaped_formula("\n" * 1_000_000 + "x") == "\n" * 1_000_000 + "x"
    assert escaped_formula("\n" * 1_000_000 + "=") == "'" + "\n'" * 1_000_000 + "="
