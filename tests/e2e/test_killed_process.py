"""The process is killed while a payment is on its way: nothing is lost, and nothing comes twice."""

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from posapp.sandbox import Fault, RunningSandbox
from tests.e2e.program import PATIENCE, PAYMENT, SHOP, Program, received_receipts, stalled_connection

MANY = 6000


@pytest.fixture
def program(tmp_path: Path, sandbox: RunningSandbox) -> Program:
    """A till that is set up and has two payments of one customer waiting."""
    made = Program(tmp_path, sandbox.url, sandbox.token)
    made.runs("setup", *SHOP)
    for receipt in ("R-1", "R-2"):
        made.runs(*PAYMENT, "--reference", receipt)
    return made


def states(program: Program) -> dict[str, str]:
    return {event["reference"]: event["state"] for event in program.answers("events")["events"]}


def test_killed_after_hellotext_took_the_payment_and_before_the_answer(
    program: Program, sandbox: RunningSandbox
) -> None:
    with stalled_connection(sandbox) as line:
        program.environment["POSAPP_API_URL"] = line.url
        with program.start("sync", "--until-idle") as sending:
            assert line.held.wait(PATIENCE)
            sending.kill()
            sending.communicate()
    assert received_receipts(sandbox) == ["R-1"]
    assert states(program) == {"R-1": "sending", "R-2": "pending"}

    program.environment["POSAPP_API_URL"] = sandbox.url
    told = program.answers("sync", "--until-idle", "--timeout", "60")

    assert (told["waiting"], told["accepted"] + told["confirmed"]) == (0, 2)
    assert received_receipts(sandbox) == ["R-1", "R-2"]


def test_a_tills_first_payment_that_is_killed_with_its_sender_waits_for_a_person_and_the_next_one_goes(
    program: Program, sandbox: RunningSandbox
) -> None:
    """Hellotext took nothing of the first one, and an empty list proves nothing of the kind."""
    sandbox.next_faults(Fault.STALL)
    program.environment["POSAPP_HTTP_TIMEOUT"] = "60"
    struck = threading.Event()
    with program.start("sync", "--until-idle") as sending:
        while not sandbox.faults_injected:
            struck.wait(0.01)
        sending.kill()
        sending.communicate()
    assert received_receipts(sandbox) == []

    program.runs("sync", "--until-idle", "--timeout", "60")

    assert received_receipts(sandbox) == ["R-2"]
    assert states(program)["R-1"] == "review"


def many_sales(folder: Path) -> Path:
    """Write a file that takes long enough to import for a hand to interfere."""
    file = folder / "sales.csv"
    lines = [f"A-{n},2026-02-01 09:00:00,C-000002,{n + 1}.00,USD,WELCOME10\n" for n in range(MANY)]
    file.write_text("receipt,sold_at,customer,amount,currency,coupons\n" + "".join(lines), encoding="utf-8")
    return file


def wait_until_it_writes(program: Program, importing: "subprocess.Popen[str]") -> None:
    log = Path(program.environment["POSAPP_HOME"]) / "ledger.db-wal"
    pause = threading.Event()
    while importing.poll() is None and not (log.exists() and log.stat().st_size > 400_000):
        pause.wait(0.005)


def waiting(program: Program) -> int:
    """Give how many payments of a file wait; each has a coupon, and two others were there before."""
    pending: int = program.answers("status")["events"]["pending"] - 2
    assert pending % 2 == 0
    return pending // 2


def test_killed_in_the_middle_of_an_import_keeps_whole_lines_and_the_next_run_ends_it(
    program: Program, tmp_path: Path
) -> None:
    file = many_sales(tmp_path)
    with program.start("import", str(file)) as importing:
        wait_until_it_writes(program, importing)
        importing.kill()
        importing.communicate()
    recorded = waiting(program)
    assert recorded < MANY

    told = program.answers("import", str(file))

    assert (told["recorded"], told["already_there"]) == (MANY - recorded, recorded)
    assert waiting(program) == MANY
    assert program.answers("doctor")["healthy"]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
def test_ctrl_c_in_an_import_keeps_what_is_recorded_and_says_so(program: Program, tmp_path: Path) -> None:
    file = many_sales(tmp_path)
    with program.start("import", str(file)) as importing:
        wait_until_it_writes(program, importing)
        importing.send_signal(signal.SIGINT)
        out, err = importing.communicate(timeout=PATIENCE)
    recorded = waiting(program)

    assert (importing.returncode, 0 < recorded < MANY) == (1, True)
    assert out.startswith(f"{recorded} recorded")
    assert err == "Stopped. The sales recorded so far are kept; import the file again to continue.\n"
    assert program.answers("import", str(file))["already_there"] == recorded
