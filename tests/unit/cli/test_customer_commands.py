"""A customer's data and their erasure by the command line, and what support is given."""

import json
from pathlib import Path
from typing import Any

import pytest

from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.unit.cli.running import Run, run_for_machines


@pytest.fixture
def run(offline_till: Till, capsys: pytest.CaptureFixture[str]) -> Run:
    """Ana is known here and bought once; run a command and give its code, document and what it said."""
    with offline_till.open_cache() as cache:
        cache.subscribers.store([Subscriber(id="ana", first_name="Ana", reference="C-7")])
    with open_ledger_session(offline_till) as session:
        draft = PaymentDraft(
            money=Money.of(100, "USD"), receipt="T1-1", profile="ana", customer_name="Ana", source=SaleSource.COMMAND
        )
        session.checkout.record_payment(draft)

    def ran(*words: str) -> Any:
        return run_for_machines(offline_till.environment, capsys, *words)

    return ran


def test_a_customers_data_is_written_into_one_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "ana.json"
    code, told, _ = run("customer", "export", "C-7", "--out", str(file))
    assert (code, told["customer"], told["payments"]) == (0, "ana", 1)
    assert json.loads(file.read_text(encoding="utf-8"))["payments"][0]["amount"] == "1.00"


def test_an_erasure_is_refused_while_something_waits_and_says_what_to_do(run: Run) -> None:
    code, told, said = run("customer", "erase", "ana", "--yes")
    assert (code, told["error"]["kind"]) == (1, "CustomerStillNeeded")
    assert "Send them first" in said


def test_an_erasure_that_nobody_agreed_to_does_nothing(run: Run, offline_till: Till) -> None:
    with offline_till.open_ledger() as ledger:
        ledger.connection.execute("UPDATE events SET state = 'confirmed'")
    assert run("customer", "erase", "ana", "--yes")[1]["payments"] == 1
    assert run("customer", "erase", "ana", "--yes")[1]["payments"] == 0


def test_how_long_names_stay_is_shown_and_set(run: Run) -> None:
    assert run("customer", "retention")[1] == {"days": None}
    assert run("customer", "retention", "90")[1] == {"days": 90}
    assert run("customer", "retention", "--for-good")[1] == {"days": None}
    assert run("customer", "retention", "9", "--for-good")[0] == 2


def test_what_is_undelivered_is_exported_for_support(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "support.json"
    assert run("events", "--export", str(file))[1]["events"] == 1
    assert '"ana"' not in file.read_text(encoding="utf-8")
    code, told, _ = run("events", "--export", str(file))
    assert (code, told["error"]["kind"]) == (1, "FileExists")
