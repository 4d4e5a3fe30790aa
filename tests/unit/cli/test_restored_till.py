"""A till that was rolled back, and one whose file is missing, on the command line."""

import os
import shutil
from functools import partial
from pathlib import Path

import pytest

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.maintenance import Maintenance
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.unit.cli.running import Run, run_for_machines, run_for_people

SETUP = (
    *("setup", "--shop", "Corner Shop", "--till", "Till 1", "--country", "US", "--currency", "USD"),
    *("--zone", "America/New_York", "--no-download"),
)


@pytest.fixture
def run(till: Till, capsys: pytest.CaptureFixture[str]) -> Run:
    return partial(run_for_machines, till.environment, capsys)


@pytest.fixture
def say(till: Till, capsys: pytest.CaptureFixture[str]) -> Run:
    return partial(run_for_people, till.environment, capsys)


def sell(till: Till, receipts: range) -> None:
    with open_ledger_session(till) as session:
        for number in receipts:
            draft = PaymentDraft(money=Money.of(8990, "USD"), receipt=f"T1-{number:06d}", source=SaleSource.COMMAND)
            session.checkout.record_payment(draft)


@pytest.fixture
def rolled_back(till: Till, tmp_path: Path) -> Till:
    sell(till, range(1, 4))
    shutil.copytree(till.home.folder, tmp_path / "copy")
    sell(till, range(4, 7))
    shutil.rmtree(till.home.folder)
    shutil.copytree(tmp_path / "copy", till.home.folder)
    return till


def lose_the_file(till: Till) -> None:
    for file in till.home.folder.glob("ledger.db*"):
        file.unlink()


def test_status_says_what_is_missing_until_somebody_has_read_it(rolled_back: Till, run: Run, say: Run) -> None:
    code, told, _err = run("status")
    assert code == 0
    assert told["restored"]["why"] == "older"
    assert (told["restored"]["missing_entries"], told["restored"]["missing_events"]) == (3, 0)
    assert "Missing at the end: 3 activity log entries, 0 events." in say("status", "--read")[1]
    assert run("status")[1]["restored"] is None
    with rolled_back.open_ledger() as ledger:
        assert list(ledger.journal.entries())[-1].what == "restored notice read"


def test_the_doctor_says_what_is_missing(rolled_back: Till, run: Run) -> None:
    code, told, _err = run("doctor")
    found = {each["check"]: each for each in told["checks"]}
    assert code == 1
    assert found["mark"]["verdict"] == "fail"
    assert "Missing at the end: 3 activity log entries" in found["mark"]["sentence"]


def test_the_doctor_finds_the_mark_of_a_sound_till(till: Till, run: Run) -> None:
    found = {each["check"]: each for each in run("doctor")[1]["checks"]}
    assert found["mark"]["verdict"] == "ok"
    assert str(till.home.mark) in found["mark"]["sentence"]


def test_the_doctor_says_that_the_mark_cannot_be_written(till: Till, run: Run) -> None:
    shutil.rmtree(till.home.state)
    till.home.state.write_text("")
    with till.open_ledger() as ledger:
        ledger.marks.note_read()
    found = {each["check"]: each for each in run("doctor")[1]["checks"]}
    assert found["mark"]["verdict"] == "warn"
    assert "cannot be written" in found["mark"]["sentence"]


@pytest.mark.parametrize("command", [("status",), ("doctor",), SETUP, ("sync",)])
@pytest.mark.parametrize("is_empty", [False, True])
def test_a_missing_file_beside_its_backups_is_no_first_start(
    till: Till, run: Run, command: tuple[str, ...], is_empty: bool
) -> None:
    sell(till, range(1, 4))
    Maintenance(till).back_up()
    lose_the_file(till)
    if is_empty:
        till.home.ledger.touch()
    code, told, _err = run(*command)
    assert code == 1
    assert "backups found: 1" in str(told)
    assert not till.home.ledger.exists() or not till.home.ledger.stat().st_size


def test_a_missing_file_without_backups_is_known_by_its_mark(till: Till, run: Run) -> None:
    lose_the_file(till)
    code, told, _err = run(*SETUP)
    assert code == 1
    assert told["error"]["kind"] == "LedgerDisappeared"
    assert run(*SETUP, "--force")[0] == 0
    assert run("status")[0] == 0


def test_a_missing_file_comes_back_with_its_backup_and_a_log_that_is_left_is_kept_aside(till: Till, run: Run) -> None:
    sell(till, range(1, 4))
    Maintenance(till).back_up()
    lose_the_file(till)
    log = till.home.ledger.with_name("ledger.db-wal")
    log.write_bytes(os.urandom(8192))
    assert run("restore", "--newest", "--yes")[0] == 0
    assert run("status")[1]["sales"] == 3
    assert len(list(till.home.folder.glob("ledger.replaced-*.db-wal"))) == 1


def test_who_insists_gets_a_new_till_and_the_backups_of_the_old_one_stay(
    till: Till, run: Run, sandbox: RunningSandbox
) -> None:
    sell(till, range(1, 4))
    Maintenance(till).back_up()
    lose_the_file(till)
    assert run(*SETUP, "--force")[0] == 0
    assert run("status")[1]["sales"] == 0
    assert run("status")[1]["restored"] is None
    assert len(list(till.home.folder.glob("backups.replaced-*/ledger-*.db"))) == 1


def test_insisting_without_the_shops_token_changes_nothing(
    till: Till, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    sell(till, range(1, 4))
    Maintenance(till).back_up()
    lose_the_file(till)
    pretended = {**till.environment, "POSAPP_API_TOKEN": "my-own"}
    assert run_for_machines(pretended, capsys, *SETUP, "--force")[0] == 1
    assert not till.home.ledger.exists()
    assert len(Maintenance(till).backups()) == 1
    assert run("restore", "--newest", "--yes")[0] == 0


def test_force_changes_nothing_where_nothing_is_missing(till: Till, run: Run) -> None:
    sell(till, range(1, 4))
    Maintenance(till).back_up()
    assert run(*SETUP, "--force")[0] == 0
    assert run("status")[1]["sales"] == 3
    assert len(Maintenance(till).backups()) == 1
