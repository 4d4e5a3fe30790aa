"""A program that is killed while it records is no rolled-back folder, and a folder rolled back under it is one."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from posapp.domain.marks import RestoredNotice, RollbackReason
from posapp.domain.shop import Shop
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session
from tests.e2e.program import PATIENCE, PROJECT, Program

KILLS = 6
MANY = 400


@pytest.fixture
def program(tmp_path: Path, shop: Shop) -> Program:
    made = Program(tmp_path, "http://127.0.0.1:9", "an invented token")
    made.environment |= {"XDG_STATE_HOME": str(tmp_path / "state"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    with open_background_session(Till(made.environment)) as session:
        session.setup.save(shop, "an invented token")
    return made


@contextmanager
def recording(program: Program, prefix: str) -> "Iterator[subprocess.Popen[str]]":
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.counter_process", prefix, "p1"],
        env=program.environment,
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdin is not None
        process.stdin.write(f"record {MANY}\n")
        process.stdin.flush()
        yield process


def kill_after(process: "subprocess.Popen[str]", payments: int, seconds: float) -> None:
    """Kill a program a moment after it said that so many payments are on the disk."""
    assert process.stdout is not None
    while payments:
        payments -= process.stdout.readline().startswith("recorded")
    time.sleep(seconds)
    process.kill()
    process.wait(PATIENCE)


def notice(program: Program) -> RestoredNotice | None:
    with Till(program.environment).open_ledger() as ledger:
        return ledger.marks.notice()


def test_a_till_whose_program_is_killed_while_it_records_is_never_taken_for_a_rolled_back_one(program: Program) -> None:
    rng = random.Random(7)
    for turn in range(KILLS):
        with recording(program, f"A{turn}") as process:
            kill_after(process, rng.randrange(1, 30), rng.uniform(0.0, 0.4))
        till = Till(program.environment)
        mark = till.marking.read()
        assert mark is not None
        with till.open_ledger() as ledger:
            assert ledger.marks.notice() is None
            assert mark.progress.entries <= ledger.journal.count()


def test_what_was_recorded_a_moment_before_a_kill_is_in_the_mark(program: Program, tmp_path: Path) -> None:
    """A rolled-back folder is noticed also after a kill: the mark is a quarter of a second behind at most."""
    shutil.copytree(Path(program.environment["POSAPP_HOME"]), tmp_path / "copy")
    with recording(program, "A") as process:
        kill_after(process, 20, 1.0)
    home = Path(program.environment["POSAPP_HOME"])
    shutil.rmtree(home)
    shutil.copytree(tmp_path / "copy", home)
    told = notice(program)
    assert told is not None
    assert told.doubt.why is RollbackReason.OLDER
    assert told.doubt.entries >= 20


def test_two_programs_that_record_at_once_leave_one_mark_that_is_behind_neither(program: Program) -> None:
    with recording(program, "A") as one, recording(program, "B") as other:
        for process in (one, other):
            assert process.stdin is not None
            process.stdin.close()
        for process in (one, other):
            assert process.stdout is not None
            process.stdout.read()
            assert process.wait(PATIENCE) == 0
    till = Till(program.environment)
    mark = till.marking.read()
    assert mark is not None
    with till.open_ledger() as ledger:
        assert mark.progress == ledger.marks.progress()
        assert ledger.marks.notice() is None
        assert ledger.journal.count() == 2 * MANY + 1
