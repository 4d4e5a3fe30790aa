"""The files of other systems by the command line: read, asked about once, and remembered."""

import json
from pathlib import Path
from typing import Any

import pytest

from posapp.services.on_till.till import Till
from tests.unit.cli.running import run_for_machines, run_for_people

SAMPLES = Path(__file__).parents[1] / "services" / "pos_samples"
UNKNOWN = 'Boleta,Cuando,Importe,Tipo\nX-1,13/02/2026 10:00,"1.500",Venta\nX-2,14/02/2026 11:00,"2.000",Anulada\n'
MAP = ("--map", "receipt=Boleta", "--map", "sold_at=Cuando", "--map", "amount=Importe", "--map", "kind=Tipo")


@pytest.fixture
def run(offline_till: Till, capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command for machines."""

    def ran(*arguments: str) -> Any:
        return run_for_machines(offline_till.environment, capsys, *arguments)

    return ran


def sales(till: Till) -> int:
    with till.open_ledger() as ledger:
        return int(ledger.connection.execute("SELECT count(*) FROM sales")[0][0])


def test_a_dry_run_counts_and_records_nothing(run: Any, offline_till: Till) -> None:
    code, told, _said = run("import", str(SAMPLES / "loyverse.csv"), "--dry-run")
    assert (code, told["format"], told["recorded"], sales(offline_till)) == (0, "loyverse", 0, 0)
    assert told["rows"] == {
        "sales": 2,
        "refunds": 1,
        "left_out": {"cancelled": 1, "other_register": 1},
        "not_understood": 0,
    }


def test_a_file_is_recorded_once_and_its_refund_is_proposed(run: Any, offline_till: Till) -> None:
    code, told, said = run("import", str(SAMPLES / "shopify.csv"))
    assert (code, told["recorded"], told["amount"]) == (0, 2, {"USD": "56.00"})
    (proposal,) = told["refund_proposals"]
    assert (proposal["receipt"], proposal["amount"], proposal["is_here"]) == ("#1002", "15.00", True)
    assert "refund record '#1002' --amount 15.00" in said
    assert run("refund", "record", "#1002", "--amount", "15.00", "--reason", "damaged")[0] == 0
    code, told, _said = run("import", str(SAMPLES / "shopify.csv"))
    assert (code, told["recorded"], told["already_there"], told["refund_proposals"]) == (0, 0, 2, [])
    assert sales(offline_till) == 2


def test_only_the_difference_is_proposed_where_a_part_was_refunded_here(run: Any) -> None:
    run("import", str(SAMPLES / "shopify.csv"))
    run("refund", "record", "#1002", "--amount", "5.00", "--reason", "damaged")
    _code, told, _said = run("import", str(SAMPLES / "shopify.csv"))
    assert [each["amount"] for each in told["refund_proposals"]] == ["10.00"]


def test_nothing_is_recorded_while_a_question_is_open_and_an_answer_is_remembered(
    run: Any, offline_till: Till, tmp_path: Path
) -> None:
    file = tmp_path / "casa.csv"
    file.write_text(UNKNOWN, encoding="utf-8")
    code, told, _said = run("import", str(file))
    assert (code, [each["id"] for each in told["questions"]]) == (
        1,
        ["column:receipt", "column:sold_at", "column:amount"],
    )
    code, told, _said = run("import", str(file), "--format", "casa", *MAP)
    assert code == 1
    assert [each["id"] for each in told["questions"]] == ["decimals", "kind:Venta", "kind:Anulada"]
    assert sales(offline_till) == 0
    answers = ("--answer", "decimals=comma", "--answer", "kind:Venta=sale", "--answer", "kind:Anulada=cancelled")
    code, told, _said = run("import", str(file), "--format", "casa", *answers)
    assert (code, told["recorded"], told["amount"]) == (0, 1, {"USD": "1500.00"})
    code, told, _said = run("import", str(file))
    assert (code, told["format"], told["already_there"], told["questions"]) == (0, "casa", 1, [])


@pytest.mark.parametrize("answer", ["decimals=dot", "colour=red", "kind:Venta=gift"])
def test_an_answer_that_answers_nothing_records_nothing(
    run: Any, offline_till: Till, tmp_path: Path, answer: str
) -> None:
    file = tmp_path / "casa.csv"
    file.write_text(UNKNOWN, encoding="utf-8")
    code, told, _said = run("import", str(file), *MAP, "--answer", answer)
    assert (code, told["error"]["kind"], sales(offline_till)) == (1, "AnswerInvalid", 0)


def test_the_formats_are_listed_shown_and_saved(run: Any) -> None:
    assert run("formats", "save", "casa", *MAP)[0] == 0
    _code, told, _said = run("formats", "list")
    assert {"loyverse", "square", "shopify", "mercado-pago", "tiendanube", "woocommerce", "casa"} <= {
        each["name"] for each in told["formats"]
    }
    assert run("formats", "show", "casa")[1]["columns"]["receipt"] == ["Boleta"]
    assert run("formats", "show", "lightspeed")[1]["error"]["kind"] == "FormatUnknown"
    assert run("formats", "save", "casa", "--map", "receipt=A")[1]["error"]["kind"] == "ColumnMapInvalid"


def test_the_outcome_is_one_line_for_people(offline_till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(SAMPLES / "loyverse.csv")
    _code, dry, _said = run_for_people(offline_till.environment, capsys, "import", file, "--dry-run")
    assert dry.startswith("2 sales, nothing recorded, 0 rejected, 1 refunds")
    _code, done, _said = run_for_people(offline_till.environment, capsys, "import", file)
    assert done.startswith("2 recorded, 0 already recorded, 0 rejected")
    assert json.dumps(done)
