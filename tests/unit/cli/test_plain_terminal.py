"""A terminal obeys nothing that came from outside: names and files are written as plain text."""

from pathlib import Path

import pytest

from posapp.domain.customers.subscribers import Subscriber
from posapp.services.on_till.till import Till
from tests.unit.cli.running import run_for_people

ACTS = "\x1b[2J\x1b]0;owned\x07\x9b2J\r\u202e"


def _obeyed(text: str) -> set[str]:
    return {sign for sign in text if not sign.isprintable() and sign != "\n"}


def test_a_customers_name_does_nothing_to_the_terminal(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    with till.open_cache() as cache, cache.transaction():
        cache.subscribers.store([Subscriber(id="evil", first_name=f"Eva{ACTS}\nposapp: done", reference="E-1")])
    code, out, _err = run_for_people(till.environment, capsys, "lookup", "E-1")
    assert code == 0
    assert "Eva" in out
    assert _obeyed(out) == set()
    assert len(out.splitlines()) == 1


def test_a_line_of_a_file_does_nothing_to_the_terminal(
    till: Till, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "sales.csv"
    file.write_text(f"receipt,sold_at,customer,amount,currency,coupons\nR{ACTS},2026-01-02T10:00,,{ACTS},USD,\n")
    _code, out, err = run_for_people(till.environment, capsys, "import", str(file))
    assert "Line 2" in err
    assert _obeyed(out + err) == set()


def test_what_was_typed_wrongly_does_nothing_to_the_terminal(till: Till, capsys: pytest.CaptureFixture[str]) -> None:
    words: tuple[tuple[str, ...], ...] = (
        ("refund", "record", ACTS),
        (ACTS,),
        ("events", f"--{ACTS}"),
        ("lookup", ACTS),
    )
    for typed in words:
        _code, out, err = run_for_people(till.environment, capsys, *typed)
        assert _obeyed(out + err) == set(), typed
