"""The catalogue by the command line."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from posapp.cli import main
from posapp.cli.launchers import DemoOptions, Launchers
from posapp.services.on_till.till import Till

Run = Callable[..., tuple[int, Any, str]]
HEADER = "barcode,name,price,currency,unit,sku\n"
FILE = HEADER + "4006381333931,Bread,8.99,USD,,B-1\n2000001,Ham,48.99,USD,kg,\n"


def _no_window(_environment: Mapping[str, str]) -> int:
    raise AssertionError("no window is wanted")


def _no_pdf(*_what: object) -> None:
    raise AssertionError("no file is wanted")


def _no_demo(_options: DemoOptions) -> int:
    raise AssertionError("no practice shop is wanted")


@pytest.fixture
def run(till: Till, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command of the products and give its code, its document and what it said beside it."""

    def ran(*arguments: str) -> tuple[int, Any, str]:
        launchers = Launchers(open_window=_no_window, play_demo=_no_demo, write_summary_pdf=_no_pdf)
        code = main(launchers, ("products", *arguments, "--json"), till.environment)
        told = capsys.readouterr()
        return code, json.loads(told.out), told.err

    return ran


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "products.csv"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_a_file_is_taken_listed_and_taken_again_without_a_change(run: Run, file: Path) -> None:
    code, told, _ = run("import", str(file))
    assert (code, told["added"], told["refused"], told["problems"]) == (0, 2, 0, [])
    code, told, _ = run("import", str(file))
    assert (code, told["already_there"], told["added"], told["changed"]) == (0, 2, 0, 0)
    code, told, _ = run("list")
    assert [each["name"] for each in told["products"]] == ["Bread", "Ham"]
    code, told, _ = run("list", "ham")
    assert told["products"] == [
        {
            "barcode": "2000001",
            "name": "Ham",
            "price": "48.99",
            "currency": "USD",
            "unit": "kg",
            "sku": "",
            "category": "",
            "reference": "",
        }
    ]


def test_a_bad_line_fails_the_import_and_the_rest_is_taken(run: Run, file: Path) -> None:
    file.write_text(FILE + "4006381333930,Typo,1,USD,,\n", encoding="utf-8")
    code, told, said = run("import", str(file))
    assert (code, told["added"], told["refused"]) == (1, 2, 1)
    assert told["problems"][0]["line"] == 4
    assert told["problems"][0]["kind"] == "CheckDigitWrong"
    assert "Line 4: Barcode:" in said


@pytest.mark.parametrize(("content", "code", "kind"), [("", 1, "FileEmpty"), ("barcode,name\n", 1, "ColumnMissing")])
def test_a_file_that_is_no_catalogue_is_refused_in_one_sentence(
    run: Run, file: Path, content: str, code: int, kind: str
) -> None:
    file.write_text(content, encoding="utf-8")
    failed, told, said = run("import", str(file))
    assert (failed, told["error"]["kind"]) == (code, kind)
    assert said.startswith("posapp: File:")


def test_wrong_usage_is_told_apart_from_a_wrong_file(run: Run, file: Path) -> None:
    assert run("import", str(file.with_name("none.csv")))[0] == 2
    assert run("import", str(file), "--encoding", "klingon")[0] == 2
    assert run("remove", "nothing")[0] == 2


def test_an_empty_catalogue_says_how_to_fill_it(run: Run) -> None:
    code, told, said = run("list")
    assert (code, told["products"]) == (0, [])
    assert "posapp products import" in said


def test_a_product_is_taken_out(run: Run, file: Path) -> None:
    run("import", str(file))
    code, told, _ = run("remove", "4006381333931")
    assert (code, told["name"]) == (0, "Bread")
    assert [each["name"] for each in run("list")[1]["products"]] == ["Ham"]


def test_whether_items_are_sent_is_off_until_it_is_switched_on_with_a_warning(run: Run) -> None:
    assert run("events")[1] == {"sends_purchases": False}
    code, told, said = run("events", "on")
    assert (code, told) == (0, {"sends_purchases": True})
    assert "twice" in said
    assert run("events", "off")[1] == {"sends_purchases": False}


GRAMS = ("--prefix", "20", "--item-digits", "5", "--value", "weight", "--value-digits", "5", "--decimals", "3")
LABEL = "2000001003459"


def test_the_codes_of_a_scale_are_described_listed_tried_and_forgotten(run: Run, file: Path) -> None:
    run("import", str(file))
    code, told, _ = run("scale", "add", *GRAMS)
    assert (code, told["pattern"], told["value_check"]) == (0, "20 IIIII WWWWW C", False)
    assert run("scale", "list")[1] == {"rules": [told]}
    code, told, _ = run("scale", "try", LABEL)
    assert code == 0
    assert told == {
        "code": LABEL,
        "prefix": "20",
        "item": "00001",
        "barcode": "2000001",
        "sku": "",
        "name": "Ham",
        "quantity": "0.345",
        "unit": "kg",
        "price": "48.99",
        "amount": "16.90",
        "currency": "USD",
    }
    assert run("scale", "remove", "20")[0] == 0
    code, told, said = run("scale", "list")
    assert (told, "scale add" in said) == ({"rules": []}, True)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("2000001003458", "ScaleCheckDigitWrong"),
        ("2000009003451", "ScaleItemUnknown"),
        ("4006381333931", "NoScaleRule"),
    ],
)
def test_a_code_that_sells_nothing_says_why(run: Run, file: Path, code: str, kind: str) -> None:
    run("import", str(file))
    run("scale", "add", *GRAMS)
    failed, told, _said = run("scale", "try", code)
    assert (failed != 0, told["error"]["kind"], told["error"]["field"]) == (True, kind, "code")


def test_a_rule_that_makes_no_code_or_reads_those_of_another_is_refused(run: Run) -> None:
    assert run("scale", "add", *GRAMS)[0] == 0
    assert run("scale", "add", *GRAMS)[1]["error"]["kind"] == "ScaleRulesOverlap"
    assert run("scale", "add", *GRAMS[:-1], "9")[1]["error"]["kind"] == "ScaleDecimalsInvalid"
    assert run("scale", "remove", "29")[1]["error"]["kind"] == "ScaleRuleUnknown"
