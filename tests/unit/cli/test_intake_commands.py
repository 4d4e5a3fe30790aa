"""What the shop's POS says of its sales, by the command line."""

import io
import sys
from pathlib import Path

import pytest

from posapp.domain.settings.till_settings import TAX_ID
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.unit.cli.running import run_for_machines, run_for_people
from tests.unit.intake.fiscal_codes import argentina, chile, mexico, nfce, uruguay


def test_a_code_is_one_receipt_for_machines(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    code, document, _said = run_for_machines(till.environment, capsys, "intake", "code", uruguay("102"))
    assert code == 0
    assert document == {
        "receipts": [
            {
                "kind": "refund",
                "number": "A-424298",
                "total": "1007.00",
                "currency": "UYU",
                "at": "2026-07-30",
                "tender": "",
                "lines": [],
                "source": "code",
                "issuer": "219999830019",
                "confidence": "sure",
                "why": ["fiscal_code", "currency_not_said"],
            }
        ]
    }


def test_what_a_code_does_not_say_is_null(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    _code, document, _said = run_for_machines(till.environment, capsys, "intake", "code", nfce())
    (receipt,) = document["receipts"]
    assert (receipt["number"], receipt["total"], receipt["currency"], receipt["at"]) == ("1-12345", None, None, None)
    _code, document, _said = run_for_machines(till.environment, capsys, "intake", "code", mexico())
    assert document["receipts"][0]["at"] is None


def test_a_code_with_a_time_says_it_in_utc(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    _code, document, _said = run_for_machines(till.environment, capsys, "intake", "code", chile())
    assert document["receipts"][0]["at"].startswith("2026-05-04T")
    assert document["receipts"][0]["at"].endswith("Z")


def test_a_product_is_no_receipt_and_no_error(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    code, document, said = run_for_machines(till.environment, capsys, "intake", "code", "7730000000017")
    assert (code, document) == (0, {"receipts": []})
    assert "no fiscal code" in said


def test_a_refusal_is_told_in_words(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    code, document, _said = run_for_machines(till.environment, capsys, "intake", "code", uruguay("181"))
    assert code == 1
    assert document["error"]["kind"] == "NotASale"
    assert "181" in document["error"]["sentence"]
    code, _out, said = run_for_people(till.environment, capsys, "intake", "code", uruguay("181"))
    assert (code, "181" in said) == (1, True)


def test_another_issuer_is_refused_where_the_shops_is_known(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    with open_ledger_session(till) as session:
        session.settings.change(TAX_ID.change("219999830019"))
    code, document, _said = run_for_machines(till.environment, capsys, "intake", "code", argentina())
    assert (code, document["error"]["kind"]) == (1, "OtherIssuer")


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_a_code_comes_through_a_pipe_in_either_encoding(
    till: Till, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"{chile()}\n".encode(encoding))))
    code, document, _said = run_for_machines(till.environment, capsys, "intake", "code", "-")
    assert (code, document["receipts"][0]["number"]) == (0, "1001")


def test_support_reads_a_code_on_a_computer_without_a_till(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    environment = {"POSAPP_HOME": str(tmp_path / "none")}
    code, out, _said = run_for_people(environment, capsys, "intake", "code", chile())
    assert code == 0
    assert "2500 CLP" in out
    assert "2026-05-04 " in out
