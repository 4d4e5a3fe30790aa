"""What Hellotext's support is given: enough to find an event, too little to find a customer."""

import json
from pathlib import Path

import pytest

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.services.files.exported_files import FileExists
from posapp.services.on_ledger.support_export import masked
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session, open_report_session

PROFILE = "profile-0123456789"


def sell(till: Till, *profiles: str) -> None:
    with open_ledger_session(till) as session:
        for profile in profiles:
            draft = PaymentDraft(
                money=Money.of(8990, "USD"),
                receipt=session.checkout.propose_receipt(),
                profile=profile,
                customer_name="Ana Núñez",
                source=SaleSource.COMMAND,
            )
            session.checkout.record_payment(draft)


def test_what_waits_is_told_with_its_past_and_without_the_customer(offline_till: Till, tmp_path: Path) -> None:
    sell(offline_till, PROFILE, PROFILE, "another")
    with open_report_session(offline_till) as session:
        assert session.support.write(tmp_path / "support.json") == 3
    text = (tmp_path / "support.json").read_text(encoding="utf-8")
    told = json.loads(text)
    first, second, third = told["events"]
    assert (first["reference"], first["amount"], first["state"]) == ("T1-000001", "89.90", "pending")
    assert first["history"][0]["reason"] == "recorded"
    assert first["profile"] == second["profile"] != third["profile"]
    assert PROFILE not in text
    assert "Núñez" not in text


def test_a_file_that_is_there_is_not_overwritten(offline_till: Till, tmp_path: Path) -> None:
    (tmp_path / "support.json").write_text("mine", encoding="utf-8")
    with open_report_session(offline_till) as session, pytest.raises(FileExists):
        session.support.write(tmp_path / "support.json")
    assert (tmp_path / "support.json").read_text(encoding="utf-8") == "mine"


def test_a_short_identifier_shows_nothing_of_itself() -> None:
    assert "abc" not in masked("abc")
    assert masked("") == ""
    assert masked("0123456789").startswith("…6789")
