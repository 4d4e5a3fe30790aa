"""The drawer by the command line."""

from typing import Any

import pytest

from posapp.domain.settings.till_settings import BLIND_COUNT
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.unit.cli.running import Run, run_for_machines, run_for_people
from tests.unit.cli.test_close_commands import sell


@pytest.fixture
def run(offline_till: Till, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command and give its code, its document and what it said beside it."""

    def ran(*arguments: str, machine: bool = True) -> Any:
        run_it = run_for_machines if machine else run_for_people
        return run_it(offline_till.environment, capsys, *arguments)

    return ran


def test_a_drawer_is_opened_filled_emptied_and_shown(run: Run, offline_till: Till) -> None:
    sell(offline_till, 1000)
    code, told, _ = run("drawer", "open", "--pieces", "20x5", "--pieces", "0.25x4", "--note", "from the safe")
    assert (code, told["number"], told["kind"], told["amount"]) == (0, 1, "opening_float", "101.00")
    assert told["pieces"] == [{"value": "20.00", "number": 5}, {"value": "0.25", "number": 4}]
    assert run("drawer", "in", "30", "--reason", "change")[1]["reason"] == "change"
    assert run("drawer", "out", "12.50", "--reason", "the baker")[1]["amount"] == "12.50"
    shown = run("drawer", "show")[1]
    assert shown["cash"] == [
        {
            "currency": "USD",
            "opening_float": "101.00",
            "cash_sales": "10.00",
            "cash_refunds": "0.00",
            "tips_and_rounding": "0.00",
            "cash_in": "30.00",
            "cash_out": "12.50",
            "expected": "128.50",
        }
    ]
    assert [each["number"] for each in shown["entries"]] == [1, 2, 3]
    assert (shown["closed_by"], shown["blind"]) == (None, False)
    assert shown["entries"][0]["at"].endswith("Z")


def test_an_entry_is_undone_by_its_number_and_both_are_shown(run: Run) -> None:
    run("drawer", "open", "100")
    undone = run("drawer", "undo", "1")[1]
    assert (undone["number"], undone["amount"]) == (2, "-100.00")
    first, second = run("drawer", "show")[1]["entries"]
    assert (first["undone"], second["undoes"]) == (True, first["entry"])
    assert run("drawer", "undo", "1")[1]["error"]["kind"] == "MovementUndone"
    assert run("drawer", "undo", "9")[1]["error"]["kind"] == "MovementUnknown"
    assert run("drawer", "open", "90")[0] == 0


def test_the_close_tells_what_the_drawer_should_hold_and_how_it_was_counted(run: Run, offline_till: Till) -> None:
    day = sell(offline_till, 1000)
    run("drawer", "open", "50")
    code, told, _ = run("close", "--day", day, "--pieces", "20x3", "--yes")
    cash = told["tenders"][0]
    assert (code, cash["recorded"], cash["expected"], cash["counted"], cash["difference"]) == (
        0,
        "10.00",
        "60.00",
        "60.00",
        "0.00",
    )
    assert cash["pieces"] == [{"value": "20.00", "number": 3}]
    assert told["drawer"] == [
        {"currency": "USD", "opening_float": "50.00", "cash_in": "0.00", "cash_out": "0.00", "expected": "60.00"}
    ]
    paper = run("close", "show", "1", machine=False)[1]
    assert all(words in paper for words in ("opening float", "cash in", "sales less refunds", "3 x $20.00"))


def test_what_is_counted_beside_the_pieces_stays_in_the_count(run: Run, offline_till: Till) -> None:
    sell(offline_till, 1000)
    (cash,) = run("close", "--counted", "cash=9.50", "--pieces", "5x1", "--yes")[1]["tenders"]
    assert (cash["counted"], cash["pieces"]) == ("9.50", [{"value": "5.00", "number": 1}])


def test_more_pieces_than_the_counted_amount_close_nothing(run: Run) -> None:
    code, told, _ = run("close", "--counted", "cash=4", "--pieces", "5x1", "--yes")
    assert (code, told["error"]["kind"]) == (2, "PiecesDiffer")
    assert run("close", "list")[1]["closes"] == []


@pytest.mark.parametrize("slip", ["5", "x5", "5x", "5x-1", "5x1.5", "7x1", "5x9999999999", "5x٣"])
def test_a_slip_in_the_pieces_names_its_field_and_records_nothing(run: Run, slip: str) -> None:
    code, told, _ = run("drawer", "open", "--pieces", slip)
    assert (code, told["error"]["field"]) in {(2, "pieces"), (2, "amount")}
    assert run("drawer", "show")[1]["entries"] == []


@pytest.mark.parametrize("words", [("open",), ("in", "5"), ("out", "5", "--reason", " "), ("in", "0", "--reason", "x")])
def test_what_is_missing_is_asked_for(run: Run, words: tuple[str, ...]) -> None:
    assert run("drawer", *words)[0] == 2
    assert run("drawer", "show")[1]["entries"] == []


def test_a_blind_count_tells_no_expected_amount_before_the_close(run: Run, offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session:
        session.settings.change(BLIND_COUNT.change(True))
    sell(offline_till, 1000)
    run("drawer", "open", "50")
    (cash,) = run("drawer", "show")[1]["cash"]
    assert (cash["opening_float"], cash["cash_sales"], cash["expected"]) == ("50.00", None, None)
    assert run("close", "--x-report")[1]["drawer"][0]["expected"] is None
    assert "60.00" not in run("drawer", "show", machine=False)[1] + run("close", "--x-report", machine=False)[1]


def test_another_currency_has_a_drawer_of_its_own(run: Run) -> None:
    run("drawer", "open", "50")
    run("drawer", "open", "1000", "--currency", "uyu")
    assert [each["currency"] for each in run("drawer", "show")[1]["cash"]] == ["USD", "UYU"]
    assert run("summary", "--format", "json", machine=False)[0] == 0
