"""The three-way check by the command line, against an export as a till writes it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.pos_receipts.identity import Arrival
from posapp.domain.pos_receipts.receipt import PosReceipt, ReceiptKind, ReceiptSource
from posapp.services.on_ledger.intake.proposals import Proposals
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.unit.cli.running import Run, run_for_machines

DAY = "2026-08-07"
EXPORT = """Ticket;Fecha;Hora;Socio;Importe
A-1;07/08/2026;10:00;C-7;10,00
A-2;07/08/2026;11:00;;20,00
A-3;07/08/2026;12:00;C-7;1.234,50
A-4;08/08/2026;12:00;;5,00
A-2;07/08/2026;13:00;;1,00
A-5;07/08/2026;noon;;1,00
A-6;07/08/2026;14:00;;3,00
"""
MAP = ("--map", "receipt=Ticket", "--map", "sold_at=Fecha + Hora", "--map", "amount=Importe")
WHOLE = (*MAP, "--map", "customer=Socio", "--map", "others=none", "--dates", "dmy", "--answer", "rows=copies")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """What the till wrote."""
    written = tmp_path / "till.csv"
    written.write_text(EXPORT, encoding="utf-8")
    return written


@pytest.fixture
def run(offline_till: Till, file: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Reconcile the day and give the code, the document and what was said beside it."""
    with offline_till.open_cache() as cache:
        cache.subscribers.store([Subscriber(id="ana", first_name="Ana", reference="C-7")])

    def ran(*arguments: str) -> Any:
        return run_for_machines(offline_till.environment, capsys, "reconcile", str(file), "--day", DAY, *arguments)

    return ran


def kinds(told: Any) -> dict[str, str]:
    return {each["receipt"]: each["kind"] for each in told["findings"]}


def test_a_new_export_is_told_once_and_read_from_then_on(run: Run) -> None:
    code, told, _said = run()
    assert (code, [each["id"] for each in told["questions"]]) == (
        1,
        ["column:receipt", "column:sold_at", "column:amount"],
    )
    code, told, said = run(*WHOLE)
    assert code == 1
    assert kinds(told) == dict.fromkeys(("A-1", "A-3", "A-6"), "only_in_till")
    assert [(each["line"], each["field"]) for each in told["problems"]] == [(3, "receipt"), (6, "receipt"), (7, "time")]
    assert told["other_days"] == 1
    assert "Line 6" in said
    assert run()[1] == told


def test_what_is_missing_is_recorded_with_its_original_time_and_customer(run: Run, offline_till: Till) -> None:
    run(*WHOLE, "--record", "A-1")
    _, told, _ = run("--record", "all")
    assert kinds(told) == {"A-1": "not_at_hellotext", "A-3": "not_at_hellotext"}
    assert told["never_sent"] == 1
    with offline_till.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Till 1", "A-3")
        assert sale is not None
        assert (sale.occurred_at.isoformat(), str(sale.money)) == ("2026-08-07T16:00:00+00:00", "1234.50 USD")
        assert sale.profile == "ana"


def test_another_amount_waits_for_a_decision_until_somebody_makes_it(run: Run, offline_till: Till, file: Path) -> None:
    run(*WHOLE, "--record", "all")
    file.write_text(EXPORT.replace("10,00", "11,00"), encoding="utf-8")
    _, told, _ = run("--review", "A-1")
    assert {each["receipt"]: each["mending"] for each in told["findings"]}["A-1"] == "decide"
    with open_ledger_session(offline_till) as session:
        (case,) = session.review.list()
        assert (case.queued.state, case.queued.reason.value) == (EventState.REVIEW, "till_differs")


def test_a_wrong_receipt_is_put_right(run: Run, file: Path) -> None:
    run(*WHOLE, "--record", "all")
    file.write_text(EXPORT.replace("A-3", "B-3"), encoding="utf-8")
    _, told, _ = run()
    assert kinds(told)["B-3"] == "other_receipt"
    assert kinds(run("--correct", "A-3=B-3")[1])["B-3"] == "not_at_hellotext"


@pytest.mark.parametrize("action", [("--record", "Z-9"), ("--review", "Z-9"), ("--correct", "Z-9=A-1")])
def test_a_receipt_without_a_discrepancy_is_not_fixed(run: Run, action: tuple[str, str]) -> None:
    code, told, _ = run(*WHOLE, *action)
    assert (code, told["error"]["kind"]) == (2, "DiscrepancyUnknown")


def test_a_balanced_day_exits_without_discrepancies(run: Run, file: Path) -> None:
    file.write_text(EXPORT.splitlines()[0] + "\n", encoding="utf-8")
    code, told, _ = run(*WHOLE)
    assert (code, told["lines"], told["findings"]) == (0, 0, [])


def test_a_file_of_other_days_is_no_success_but_says_which_days_it_has(
    run: Run, file: Path, offline_till: Till, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(LOYVERSE.replace("2026-08-07 11:00", "2026-08-09 11:00"), encoding="utf-8")
    code, told, said = run_for_machines(offline_till.environment, capsys, "reconcile", str(file))
    assert (code, told["lines"], told["findings"]) == (1, 0, [])
    assert told["days"] == ["2026-08-07", "2026-08-09"]
    assert "It has 2026-08-07, 2026-08-09. Choose one with --day." in said


def test_a_day_of_a_file_without_sales_that_was_asked_for_is_said(run: Run, file: Path) -> None:
    file.write_text(LOYVERSE.replace("2026-08-07", "2026-08-19"), encoding="utf-8")
    code, told, said = run()
    assert (code, told["findings"]) == (0, [])
    assert "The file has no row of 2026-08-07, so nothing was compared. It has 2026-08-19." in said


def test_a_closed_day_takes_nothing_that_was_missing(run: Run, offline_till: Till) -> None:
    run(*WHOLE)
    with open_ledger_session(offline_till) as session:
        session.closing.close(session.day.today().replace(year=2026, month=8, day=7))
    code, told, _ = run("--record", "A-1")
    assert (code, told["error"]["kind"]) == (1, "DayClosed")


LOYVERSE = """Date,Receipt number,Receipt type,Total collected,Payment type,POS,Status
2026-08-07 10:15,1-1002,Sale,300.00,Cash,Till 1,Closed
2026-08-07 10:20,1-1005,Sale,900.00,Cash,Till 1,Closed
2026-08-07 11:00,1-1003,Refund,-300.00,Cash,Till 1,Closed
"""


def test_a_refund_with_a_number_of_its_own_is_a_discrepancy_until_it_is_recorded(
    run: Run, file: Path, offline_till: Till, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(LOYVERSE, encoding="utf-8")
    _code, told, _said = run("--record", "all")
    assert told["pos_total"] == {"USD": {"sales": "1200.00", "refunds": "300.00", "net": "900.00"}}
    (found,) = told["findings"]
    assert (found["kind"], found["receipt"], found["till"], found["mending"]) == (
        "refund_only_in_till",
        "1-1003",
        "300.00 USD",
        "refund",
    )
    assert found["candidates"] == ["1-1002", "1-1005"]
    _code, _told, said = run()
    assert "posapp refund record 1-1002 --amount 300.00 --note 'refunded in the POS: 1-1003' --tender cash" in said
    arguments = ("refund", "record", "1-1002", "--amount", "300.00", "--note", "refunded in the POS: 1-1003")
    assert run_for_machines(offline_till.environment, capsys, *arguments)[0] == 0
    code, told, _said = run()
    assert (code, told["findings"]) == (0, [])


def test_a_refund_that_was_recorded_weeks_later_is_not_proposed_again(
    run: Run, file: Path, offline_till: Till, capsys: pytest.CaptureFixture[str]
) -> None:
    second = LOYVERSE + "2026-08-07 11:30,1-1004,Refund,-300.00,Card,Till 1,Closed\n"
    file.write_text(second, encoding="utf-8")
    run("--answer", "card=credit", "--record", "all")
    arguments = ("refund", "record", "1-1005", "--amount", "300.00", "--note", "refunded in the POS: 1-1004")
    assert run_for_machines(offline_till.environment, capsys, *arguments)[0] == 0
    told = run()[1]
    assert [(each["pos_refund"], each["amount"]) for each in told["refund_proposals"]] == [("1-1003", "300.00 USD")]
    counter = ("refund", "record", "1-1002", "--reason", "damaged")
    assert run_for_machines(offline_till.environment, capsys, *counter)[0] == 0
    assert run()[1]["refund_proposals"] == []


def test_only_what_is_missing_of_a_refund_is_proposed(
    run: Run, file: Path, offline_till: Till, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(LOYVERSE, encoding="utf-8")
    run("--record", "all")
    arguments = ("refund", "record", "1-1002", "--amount", "100.00", "--note", "refunded in the POS: 1-1003")
    assert run_for_machines(offline_till.environment, capsys, *arguments)[0] == 0
    assert [each["amount"] for each in run()[1]["refund_proposals"]] == ["200.00 USD"]


def test_a_refund_is_proposed_by_the_tender_that_the_pos_gave_it_back_in(run: Run, file: Path) -> None:
    file.write_text(LOYVERSE.replace("-300.00,Cash", "-300.00,Credit card"), encoding="utf-8")
    run("--record", "all")
    _code, told, said = run()
    assert [each["tender"] for each in told["refund_proposals"]] == ["credit"]
    assert "--tender credit" in said


def test_a_sale_that_the_pos_cancelled_after_it_was_recorded_is_to_be_refunded(
    run: Run, file: Path, offline_till: Till, capsys: pytest.CaptureFixture[str]
) -> None:
    sales = LOYVERSE.replace("2026-08-07 11:00,1-1003,Refund,-300.00", "2026-08-07 11:00,1-1006,Sale,50.00")
    file.write_text(sales, encoding="utf-8")
    assert run("--record", "all")[1]["findings"] == []
    file.write_text(sales.replace("900.00,Cash,Till 1,Closed", "900.00,Cash,Till 1,Cancelled"), encoding="utf-8")
    code, told, said = run()
    (found,) = told["findings"]
    assert (code, found["kind"], found["mending"], found["receipt_here"], found["till"]) == (
        1,
        "cancelled_in_till",
        "refund",
        "1-1005",
        "900.00 USD",
    )
    assert "posapp refund record 1-1005 --amount 900.00 --note 'cancelled in the POS' --tender cash" in said
    again = run_for_machines(offline_till.environment, capsys, "import", str(file))[1]
    assert [(each["receipt"], each["amount"]) for each in again["refund_proposals"]] == [("1-1005", "900.00")]
    arguments = ("refund", "record", "1-1005", "--note", "cancelled in the POS")
    assert run_for_machines(offline_till.environment, capsys, *arguments)[0] == 0
    code, told, _said = run()
    assert (code, told["findings"], told["refund_proposals"]) == (0, [], [])


def test_a_sale_that_another_register_cancelled_is_left_as_it_is(run: Run, file: Path) -> None:
    file.write_text(LOYVERSE, encoding="utf-8")
    run("--record", "all")
    other = LOYVERSE + "2026-08-07 10:20,1-1005,Sale,900.00,Cash,Till 2,Cancelled\n"
    file.write_text(other, encoding="utf-8")
    assert kinds(run()[1]) == {"1-1003": "refund_only_in_till"}


def test_a_customer_nobody_knows_is_said_and_the_sale_recorded(run: Run, file: Path, offline_till: Till) -> None:
    file.write_text(EXPORT.replace("12:00;C-7;1.234,50", "12:00;C-9;1.234,50"), encoding="utf-8")
    code, told, said = run(*WHOLE, "--record", "all")
    assert (code, "A-3" in kinds(told)) == (1, False)
    assert "no single customer “C-9”" in said
    with offline_till.open_ledger() as ledger:
        sale = ledger.sales.by_receipt("Till 1", "A-3")
        assert sale is not None
        assert sale.profile == ""


def test_a_day_with_a_line_that_was_not_understood_says_why_it_fails(run: Run, file: Path) -> None:
    head, *_ = EXPORT.splitlines()
    file.write_text(f"{head}\nA-5;07/08/2026;noon;;1,00\n", encoding="utf-8")
    code, told, said = run(*WHOLE)
    assert (code, told["findings"]) == (1, [])
    assert "1 line was not understood" in said


def test_a_payment_that_was_recorded_under_its_other_number_is_the_same(
    run: Run, file: Path, offline_till: Till, capsys: pytest.CaptureFixture[str]
) -> None:
    head = "EXTERNAL_REFERENCE;SOURCE_ID;PAYMENT_METHOD_TYPE;TRANSACTION_TYPE;TRANSACTION_AMOUNT;TRANSACTION_CURRENCY;"
    head += "TRANSACTION_DATE;POS_NAME"
    row = "F-1;901;debit_card;SETTLEMENT;79.00;USD;2026-08-07T10:20:19.000-04:00;Till 1"
    file.write_text(f"{head}\n{row}\n", encoding="utf-8")
    assert kinds(run()[1]) == {"901": "only_in_till"}
    counter = ("receipt,sold_at,customer,amount,currency,coupons", "F-1,2026-08-07T10:18:00-04:00,,79.00,USD,")
    other = file.with_name("counter.csv")
    other.write_text("\n".join(counter) + "\n", encoding="utf-8")
    assert run_for_machines(offline_till.environment, capsys, "import", str(other))[1]["recorded"] == 1
    assert run()[1]["findings"] == []
    told = run_for_machines(offline_till.environment, capsys, "import", str(file))[1]
    assert (told["recorded"], told["already_there"]) == (0, 1)


def test_pos_receipts_without_a_customer_are_told_too(run: Run, offline_till: Till) -> None:
    receipt = PosReceipt(
        kind=ReceiptKind.SALE,
        source=ReceiptSource.WEB,
        number="A-9",
        total=Money.of(42_000, "USD"),
        at=date(2026, 8, 7),
    )
    with offline_till.open_workplace() as workplace:
        Proposals(workplace).receive([Arrival(receipt=receipt)])
    assert run()[1]["untaken"] == {"count": 0, "totals": {}}, "nothing was compared yet"
    assert run(*WHOLE)[1]["untaken"] == {"count": 1, "totals": {"USD": "420.00"}}


def test_a_sale_whose_number_came_on_another_day_is_found_under_the_number_with_its_day(
    run: Run, offline_till: Till
) -> None:
    run(*WHOLE, "--record", "A-1")
    with offline_till.open_ledger() as ledger:
        ledger.connection.execute("UPDATE sales SET receipt = '2026-08-07/A-1' WHERE receipt = 'A-1'")
    assert kinds(run(*WHOLE)[1])["2026-08-07/A-1"] == "not_at_hellotext"
