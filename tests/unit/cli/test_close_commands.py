"""Closing a day by the command line."""

from pathlib import Path
from typing import Any

import pytest

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.sales.tender import Tender
from posapp.domain.settings.till_settings import BLIND_COUNT, OPEN_DAYS_REMINDER
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.unit.cli.running import Run, run_for_machines, run_for_people


@pytest.fixture
def run(offline_till: Till, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a close command and give its code, its document and what it said beside it."""

    def ran(*arguments: str, machine: bool = True) -> Any:
        run_it = run_for_machines if machine else run_for_people
        return run_it(offline_till.environment, capsys, "close", *arguments)

    return ran


def sell(till: Till, minor: int) -> str:
    """Sell something today and give the day."""
    with open_ledger_session(till) as session:
        draft = PaymentDraft(
            money=Money.of(minor, "USD"),
            receipt=session.checkout.propose_receipt(),
            method=Tender.CASH,
            source=SaleSource.COMMAND,
        )
        return session.checkout.record_payment(draft).sale.day.isoformat()


def test_a_day_is_closed_listed_shown_and_reopened(run: Run, offline_till: Till, tmp_path: Path) -> None:
    day = sell(offline_till, 8990)
    paper = tmp_path / "z.txt"
    code, told, _ = run("--day", day, "--counted", "cash=89.00", "--yes", "--out", str(paper))
    assert (code, told["number"], told["tenders"][0]["difference"]) == (0, 1, "-0.90")
    assert "CLOSE REPORT (Z) No. 1" in paper.read_text(encoding="utf-8")
    assert run("list")[1]["closes"][0]["day"] == day
    assert run("show", "1")[1]["currencies"][0]["net"] == "89.90"
    assert run("reopen", "--day", day, "--reason", "forgot one")[1]["reopened_because"] == "forgot one"
    assert run("--day", day, "--yes")[1]["replaces"] == 1


def test_an_x_report_closes_nothing(run: Run, offline_till: Till) -> None:
    sell(offline_till, 500)
    code, paper, _ = run("--x-report", machine=False)
    assert code == 0
    assert "INTERIM REPORT (X)" in paper
    assert run("list")[1]["closes"] == []


def test_a_blind_till_hides_its_figures_until_it_is_closed(run: Run, offline_till: Till) -> None:
    sell(offline_till, 500)
    with open_ledger_session(offline_till) as session:
        session.settings.change(BLIND_COUNT.change(True), OPEN_DAYS_REMINDER.change(True))
    assert run("--x-report")[1]["tenders"] == []
    assert run("--counted", "cash=5", "--yes")[1]["tenders"][0]["difference"] == "0.00"


@pytest.mark.parametrize("slip", ["cash", "money=5", "=5", "cash:=5x"])
def test_a_slip_names_its_field_and_closes_nothing(run: Run, slip: str) -> None:
    code, told, _ = run("--counted", slip, "--yes")
    assert (code, told["error"]["field"]) in {(2, "counted"), (2, "amount")}
    assert run("list")[1]["closes"] == []


def test_another_currency_is_named_beside_the_method(run: Run) -> None:
    _, told, _ = run("--counted", "debit:uyu=10.50", "--yes")
    assert (told["tenders"][0]["currency"], told["tenders"][0]["counted"]) == ("UYU", "10.50")


def test_a_report_that_is_not_there_fails_in_one_sentence(run: Run) -> None:
    code, told, said = run("show", "9")
    assert (code, told["error"]["kind"]) == (2, "CloseUnknown")
    assert said.count("\n") == 1


def test_a_report_file_that_cannot_be_written_leaves_the_day_closed(run: Run, tmp_path: Path) -> None:
    code, out, said = run("--yes", "--out", str(tmp_path / "no" / "z.txt"), machine=False)
    assert (code, "CLOSE REPORT (Z) No. 1" in out) == (1, True)
    assert "The report is saved" in said
    assert len(run("list")[1]["closes"]) == 1


@pytest.mark.parametrize("named", ["own PIX", "own pix", "PIX", "code"])
def test_an_own_tender_is_counted_by_its_name_or_its_code(run: Run, offline_till: Till, named: str) -> None:
    with open_ledger_session(offline_till) as session:
        pix = session.tenders.add("PIX").tender
        draft = PaymentDraft(
            money=Money.of(8990, "USD"),
            receipt=session.checkout.propose_receipt(),
            method=pix,
            source=SaleSource.COMMAND,
        )
        session.checkout.record_payment(draft)
    named = pix.code if named == "code" else named
    assert "PIX" in run("--x-report", machine=False)[1]
    code, told, _ = run("--counted", f"{named}=80.00", "--counted", f"{named}:UYU=5", "--yes")
    assert code == 0
    assert [(each["tender"], each["name"], each["currency"], each["difference"]) for each in told["tenders"]] == [
        (pix.code, "PIX", "USD", "-9.90"),
        (pix.code, "PIX", "UYU", "5.00"),
    ]
    with open_ledger_session(offline_till) as session:
        session.tenders.change(pix.code, name="Pix", is_counted=False)
        session.tenders.switch(pix.code, on=False)
    assert "PIX" in run("show", "1", machine=False)[1]
    assert run("show", "1")[1]["tenders"][0]["name"] == "PIX"


def test_what_is_counted_twice_or_is_no_tender_names_its_field(run: Run, offline_till: Till) -> None:
    with open_ledger_session(offline_till) as session:
        session.tenders.add("PIX")
    for slip in (
        ("--counted", "own PIX=1", "--counted", "PIX=2"),
        ("--counted", "own Card=5"),
        ("--counted", "own:1=5"),
    ):
        code, told, _ = run(*slip, "--yes")
        assert (code, told["error"]["field"]) == (2, "counted")
    assert run("list")[1]["closes"] == []
