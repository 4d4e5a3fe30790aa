"""`posapp sync --timeout` keeps its word, whatever the server does, and so does Ctrl+C."""

import json
import signal
import sys
import time
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.sandbox import RunningSandbox
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_ledger_session
from tests.e2e.program import PAYMENT, SHOP, Program, received_receipts
from tests.unit.hellotext.speaking import OddServer, http, odd_server

HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
START = 8.0
"""Seconds that a process may take to start and to end on a busy computer."""
SILENT, DRIPPING = b"HTTP/1.1 ", HEAD


@pytest.fixture
def shop_program(tmp_path: Path, sandbox: RunningSandbox) -> Program:
    """A till that was set up, whose program would wait for four minutes."""
    program = Program(tmp_path, sandbox.url, sandbox.token)
    program.runs("setup", *SHOP)
    program.environment["POSAPP_HTTP_TIMEOUT"] = "60"
    return program


def timed(program: Program, *arguments: str) -> tuple[float, Any]:
    """Give the seconds that a command took, and what it told."""
    began = time.monotonic()
    told = program.answers(*arguments, code=1)
    return time.monotonic() - began, told


def served(answer: bytes) -> AbstractContextManager[OddServer]:
    """Let a server answer so, and then go on and on with a blank from time to time."""
    return odd_server(answer, drip=0.2)


@pytest.mark.parametrize("way", [("--until-idle",), ()])
@pytest.mark.parametrize("answer", [SILENT, DRIPPING])
def test_a_server_that_hangs_or_drips_holds_the_command_no_longer_than_asked(
    answer: bytes, way: tuple[str, ...], shop_program: Program
) -> None:
    shop_program.runs(*PAYMENT, "--reference", "R-1")
    with served(answer) as server:
        shop_program.environment["POSAPP_API_URL"] = server.url
        took, told = timed(shop_program, "sync", *way, "--timeout", "2")
        assert took < 2 + START
        assert (told["uncertain"], told["pending"], told["sending"]) == (0, 1, 0)


@pytest.mark.parametrize("way", [("--until-idle",), ()])
def test_a_payment_under_way_is_cut_at_the_end_of_the_time_and_looked_for(
    way: tuple[str, ...], shop_program: Program, sandbox: RunningSandbox
) -> None:
    shop_program.runs(*PAYMENT, "--reference", "R-1")
    sandbox.next_faults("stall")
    took, told = timed(shop_program, "sync", *way, "--timeout", "4")
    assert took < 4 + START
    assert (told["uncertain"], told["pending"], told["sending"]) == (1, 0, 0)
    with served(SILENT) as server:
        shop_program.environment["POSAPP_API_URL"] = server.url
        took, told = timed(shop_program, "sync", *way, "--timeout", "2")  # now it is the reading of the list that hangs
        assert took < 2 + START
        assert told["uncertain"] == 1


def test_what_waited_behind_a_silent_server_arrives_once(shop_program: Program, sandbox: RunningSandbox) -> None:
    shop_program.runs(*PAYMENT, "--reference", "R-1")
    with served(SILENT) as server:
        shop_program.environment["POSAPP_API_URL"] = server.url
        timed(shop_program, "sync", "--until-idle", "--timeout", "1")
    shop_program.environment["POSAPP_API_URL"] = sandbox.url
    shop_program.answers("sync", "--until-idle", "--timeout", "30")
    assert received_receipts(sandbox) == ["R-1"]


def test_a_first_payment_that_was_cut_arrives_once_and_when_a_person_says_so(
    shop_program: Program, sandbox: RunningSandbox
) -> None:
    """No list can show that a till's first payment never arrived."""
    shop_program.runs(*PAYMENT, "--reference", "R-1")
    sandbox.next_faults("stall")
    timed(shop_program, "sync", "--until-idle", "--timeout", "4")
    assert shop_program.answers("sync", "--until-idle", "--timeout", "30")["review"] == 1
    assert received_receipts(sandbox) == []
    (event,) = shop_program.answers("events", "--state", "review")["events"]
    sure = ("--force", "--reason", "Hellotext does not show it")
    shop_program.runs("review", "resend", event["id"], *sure)
    shop_program.answers("sync", "--until-idle", "--timeout", "30")
    assert received_receipts(sandbox) == ["R-1"]


@pytest.mark.slow
def test_ten_thousand_that_wait_do_not_make_it_longer(shop_program: Program, sandbox: RunningSandbox) -> None:
    till = Till(shop_program.environment)
    people = [each["id"] for each in sandbox.shop.profiles()]
    with open_ledger_session(till) as session:
        for number in range(10_000):
            session.checkout.record_payment(
                PaymentDraft(
                    money=Money.of(100, "USD"),
                    receipt=f"B-{number}",
                    profile=people[number % len(people)],
                    source=SaleSource.COMMAND,
                )
            )
    with served(SILENT) as server:
        shop_program.environment["POSAPP_API_URL"] = server.url
        took, told = timed(shop_program, "sync", "--until-idle", "--timeout", "3")
    assert took < 3 + START
    assert told["pending"] + told["uncertain"] == 10_000
    assert told["uncertain"] <= 8
    shop_program.environment["POSAPP_API_URL"] = sandbox.url
    took, told = timed(shop_program, "sync", "--until-idle", "--timeout", "3")
    assert took < 3 + START
    assert told["sending"] == 0


def _interrupted(program: Program, server: OddServer, *arguments: str) -> tuple[float, int, str]:
    with program.start(*arguments) as process:
        while not server.requests:
            time.sleep(0.02)
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        try:
            _out, err = process.communicate(timeout=60)
        finally:
            process.kill()  # else a command that does not end would hold the tests for good
    return time.monotonic() - began, process.returncode, err


@pytest.mark.skipif(sys.platform == "win32", reason="a test cannot press Ctrl+C there")
@pytest.mark.parametrize("way", [("--until-idle",), (), ("--timeout", "50")])
def test_ctrl_c_ends_it_at_once_and_forgets_nothing(way: tuple[str, ...], shop_program: Program) -> None:
    shop_program.runs(*PAYMENT, "--reference", "R-1")
    with served(DRIPPING) as server:
        shop_program.environment["POSAPP_API_URL"] = server.url
        took, code, err = _interrupted(shop_program, server, "sync", *way)
    assert took < START
    assert (code, "Traceback" in err) == (1, False)
    assert "Stopped." in err
    events = shop_program.answers("status")["events"]
    assert (events["pending"], events["sending"]) == (1, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="a test cannot press Ctrl+C there")
def test_ctrl_c_twice_ends_a_download_at_once(shop_program: Program) -> None:
    with served(DRIPPING) as server:
        shop_program.environment["POSAPP_API_URL"] = server.url
        with shop_program.start("pull") as process:
            while not server.requests:
                time.sleep(0.02)
            began = time.monotonic()
            process.send_signal(signal.SIGINT)
            time.sleep(0.5)
            process.send_signal(signal.SIGINT)
            _out, err = process.communicate(timeout=60)
    assert time.monotonic() - began < START
    assert "Traceback" not in err


def test_what_stands_in_the_way_is_told_by_the_command(shop_program: Program) -> None:
    shop_program.runs(*PAYMENT, "--reference", "R-1")
    with odd_server(http(403, b"<html>Sign in</html>")) as mall:
        shop_program.environment["POSAPP_API_URL"] = mall.url
        with shop_program.start("sync", "--until-idle", "--timeout", "1", "--json") as process:
            out, err = process.communicate(timeout=60)
    told = json.loads(out)
    assert (told["connection"], told["pending"]) == ("not_hellotext", 1)
    assert "not from Hellotext" in told["trouble"]
    assert "not from Hellotext" in err


def test_a_bad_proxy_kills_no_command(shop_program: Program) -> None:
    shop_program.runs(*PAYMENT, "--reference", "R-1")
    shop_program.environment |= {"POSAPP_API_URL": "https://api.hellotext.test", "HTTPS_PROXY": "socks5://ana:hush@h"}
    for command in (("sync", "--timeout", "1"), ("pull",)):
        with shop_program.start(*command) as process:
            _out, err = process.communicate(timeout=60)
        assert process.returncode == 1
        assert "HTTPS_PROXY names a proxy of the kind socks5" in err
        assert "hush" not in err
        assert "Traceback" not in err
