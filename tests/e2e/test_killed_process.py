"""The process is killed while a payment is on its way: nothing is lost, and nothing comes twice."""

import threading
from pathlib import Path

import pytest

from posapp.sandbox import Fault, RunningSandbox
from tests.e2e.program import PATIENCE, PAYMENT, SHOP, Program, arrived, held_line


@pytest.fixture
def program(tmp_path: Path, sandbox: RunningSandbox) -> Program:
    """A till that is set up and has two payments of one customer waiting."""
    made = Program(tmp_path, sandbox.url, sandbox.token)
    made.runs("setup", *SHOP)
    for receipt in ("R-1", "R-2"):
        made.runs(*PAYMENT, "--reference", receipt)
    return made


def states(program: Program) -> dict[str, str]:
    return {event["reference"]: event["state"] for event in program.tells("events")["events"]}


def test_killed_after_hellotext_took_the_payment_and_before_the_answer(
    program: Program, sandbox: RunningSandbox
) -> None:
    with held_line(sandbox) as line:
        program.environment["POSAPP_API_URL"] = line.url
        with program.start("sync", "--until-idle") as sending:
            assert line.held.wait(PATIENCE)
            sending.kill()
            sending.communicate()
    assert arrived(sandbox) == ["R-1"]
    assert states(program) == {"R-1": "sending", "R-2": "pending"}

    program.environment["POSAPP_API_URL"] = sandbox.url
    told = program.tells("sync", "--until-idle", "--timeout", "60")

    assert (told["waiting"], told["accepted"] + told["confirmed"]) == (0, 2)
    assert arrived(sandbox) == ["R-1", "R-2"]


def test_killed_while_the_request_hangs_and_hellotext_took_nothing(program: Program, sandbox: RunningSandbox) -> None:
    sandbox.next_faults(Fault.STALL)
    program.environment["POSAPP_HTTP_TIMEOUT"] = "60"
    struck = threading.Event()
    with program.start("sync", "--until-idle") as sending:
        while not sandbox.faults_injected:
            struck.wait(0.01)
        sending.kill()
        sending.communicate()
    assert arrived(sandbox) == []

    program.runs("sync", "--until-idle", "--timeout", "60")

    assert arrived(sandbox) == ["R-1", "R-2"]


def test_killed_between_two_lines_of_an_import_keeps_whole_lines_and_the_next_run_ends_it(
    program: Program, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    file = tmp_path / "sales.csv"
    lines = [f"A-{n},2026-02-01 09:00:00,C-000002,{n}.00,USD,WELCOME10\n" for n in range(2000)]
    file.write_text("receipt,sold_at,customer,amount,currency,coupons\n" + "".join(lines), encoding="utf-8")
    journal = Path(program.environment["POSAPP_HOME"]) / "ledger.db-wal"
    struck = threading.Event()
    with program.start("import", str(file)) as importing:
        while importing.poll() is None and not (journal.exists() and journal.stat().st_size > 400_000):
            struck.wait(0.005)
        importing.kill()
        importing.communicate()
    recorded = program.tells("status")["events"]["pending"] - 2
    assert recorded % 2 == 0

    told = program.tells("import", str(file))

    assert (told["recorded"] + told["already_there"], told["already_there"]) == (2000, recorded // 2)
    assert program.tells("status")["events"]["pending"] == 2 + 2 * 2000
    assert program.tells("doctor")["healthy"]
