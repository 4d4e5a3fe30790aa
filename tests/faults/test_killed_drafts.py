"""A program that is killed over a half typed sale offers it again, and never one that is recorded."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from posapp.domain.drafts.draft_sale import DraftSale
from posapp.domain.shop import Shop
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_ledger_session
from tests.e2e.program import PATIENCE, PROJECT, Program
from tests.half_typed import ANA

KILLS = 8


@pytest.fixture
def program(tmp_path: Path, shop: Shop) -> Program:
    """A till that is set up and knows Ana."""
    made = Program(tmp_path, "http://127.0.0.1:9", "an invented token")
    made.environment |= {"XDG_STATE_HOME": str(tmp_path / "state"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    made.environment["QT_QPA_PLATFORM"] = "offscreen"
    till = Till(made.environment)
    with open_background_session(till) as session:
        session.setup.save(shop, "an invented token")
    with till.open_cache() as cache:
        cache.subscribers.store([replace(ANA, reference="C-1001")])
    return made


@contextmanager
def started(program: Program, module: str, *arguments: str) -> "Iterator[subprocess.Popen[str]]":
    with subprocess.Popen(
        [sys.executable, "-m", f"tests.faults.{module}", *arguments],
        env=program.environment,
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            process.kill()
            process.wait(PATIENCE)


def do(process: "subprocess.Popen[str]", *lines: str) -> None:
    """Have the hand at the window do something, one thing after the other."""
    assert process.stdin is not None
    assert process.stdout is not None
    for line in lines:
        process.stdin.write(f"{line}\n")
        process.stdin.flush()
        assert process.stdout.readline() == "done\n"


def offered(program: Program) -> DraftSale | None:
    with open_ledger_session(Till(program.environment)) as session:
        kept = session.drafts.offered()
        return None if kept is None else kept.sale


def is_recorded(program: Program, receipt: str) -> bool:
    with Till(program.environment).open_ledger() as ledger:
        return ledger.sales.by_receipt("Till 1", receipt) is not None


def test_a_window_that_is_killed_with_a_half_typed_sale_offers_it_at_the_next_start(program: Program) -> None:
    with started(program, "typing_process") as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        do(window, "wait 0.5", "type searchField C-1001", "wait 0.5", "press searchField", "wait 0.5")
        do(window, "type amountField 89.90", "wait 2.5")
    draft = offered(program)
    assert draft is not None
    assert draft.subscriber is not None
    assert (draft.subscriber.name, draft.payment.typed) == (ANA.name, "89.90")


def test_a_window_that_is_killed_after_the_payment_offers_nothing(program: Program) -> None:
    with started(program, "typing_process") as window:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        do(
            window,
            "wait 0.5",
            "click withoutCustomerButton",
            "type receiptField A-1",
            "type amountField 12.50",
            "wait 2.5",
        )
        assert offered(program) is not None
        do(window, "press amountField")
        deadline = time.monotonic() + PATIENCE
        while not is_recorded(program, "A-1") and time.monotonic() < deadline:
            time.sleep(0.001)
    assert is_recorded(program, "A-1")
    assert offered(program) is None


def test_killed_at_any_moment_a_sale_is_either_offered_or_recorded(program: Program) -> None:
    """Both would be a double payment, and neither a lost one."""
    rng = random.Random(11)
    for turn in range(KILLS):
        with started(program, "drafting_process", f"K{turn}") as counter:
            assert counter.stdout is not None
            for _ in range(rng.randrange(1, 20)):
                counter.stdout.readline()
            time.sleep(rng.uniform(0.0, 0.02))
            counter.kill()
            said = counter.stdout.read().splitlines()
        draft = offered(program)
        kept = [line.partition(" ")[2] for line in said if line.startswith("kept ")]
        if draft is not None:
            assert not is_recorded(program, draft.payment.receipt)
        if kept and (draft is None or draft.payment.receipt != kept[-1]):
            assert is_recorded(program, kept[-1])
