"""The pretended POS beside the practice till: it prints through the real forwarder, and nothing of it is left."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import pytest

from posapp.app.demo import practice_environment
from posapp.app.practice.countries import COUNTRIES
from posapp.app.practice.pos import let_pos_sell, pair_web_pos, printer_in_between
from posapp.background.practice import PosPrinterAway
from posapp.domain.pos_receipts.receipt import Confidence, ReceiptKind
from posapp.sandbox import Language, RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_till.intake.spooled import SpoolReader
from posapp.services.on_till.intake.web_door import WebDoor
from posapp.services.on_till.printer.reader_process import this_program
from posapp.services.on_till.printer.starting import ask_to_end, start_forwarder
from posapp.services.on_till.printer.state import read_printer_state
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session
from posapp.storage.files.lock import is_held
from posapp.storage.intake_spool import IntakeSpool
from tests.pretended_printer import wait_for


@pytest.fixture(params=sorted(COUNTRIES))
def practice(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Till, RunningSandbox]]:
    """Give the till of a practice shop that is set up, and its practice server."""
    country = COUNTRIES[request.param]
    options = SandboxOptions(
        profiles=1,
        country=country.code,
        language=Language(country.language),
        custom_actions=("physical_store.paid",),
    )
    with serve_in_thread(options) as sandbox:
        till = Till(practice_environment(tmp_path / "till", sandbox))
        with open_background_session(till) as session:
            session.setup.save(country.shop(), sandbox.token)
        yield till, sandbox


def _papers(till: Till) -> int:
    with IntakeSpool(till.home.intake_spool, till.database_key()) as spool:
        return spool.count()


def test_a_sale_that_nobody_keyed_in_is_read_for_sure(practice: tuple[Till, RunningSandbox]) -> None:
    till, sandbox = practice
    with printer_in_between(till.environment, sandbox):
        numbers = [let_pos_sell(sandbox) for _ in range(3)]
        wait_for(lambda: _papers(till) == len(numbers))
    with IntakeSpool(till.home.intake_spool, till.database_key()) as spool:
        read = [each.receipt for each in SpoolReader(till).read(spool.waiting(10))]

    found = [(each.kind, each.number, each.confidence) for each in read if each is not None]
    assert found == [(ReceiptKind.SALE, number, Confidence.SURE) for number in numbers]


def test_with_the_practice_shop_its_printer_ends(tmp_path: Path) -> None:
    with serve_in_thread(SandboxOptions(profiles=1)) as sandbox:
        till = Till(practice_environment(tmp_path / "till", sandbox))
        with printer_in_between(till.environment, sandbox):
            port = sandbox.scenario.pos.printer
            assert read_printer_state(till.home).is_running
        with pytest.raises(PosPrinterAway):
            let_pos_sell(sandbox)

    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=10)
    assert not read_printer_state(till.home).is_running
    assert not [each for each in psutil.Process().children(recursive=True) if "--reading" in each.cmdline()]
    assert not [each.name for each in threading.enumerate() if "print" in each.name]


def test_the_page_of_the_pos_is_paired_and_no_other_page(practice: tuple[Till, RunningSandbox]) -> None:
    till, sandbox = practice
    pair_web_pos(till, sandbox)
    pos = sandbox.scenario.pos
    door = WebDoor(till, pos.door)
    door.open()
    try:
        codes = [_posted(pos.door, pos.token, origin) for origin in (sandbox.url, "https://elsewhere.example")]
    finally:
        door.shut()

    assert codes == [202, 403]


def _posted(port: int, token: str, origin: str) -> int:
    return httpx.post(
        f"http://127.0.0.1:{port}/v1/receipts",
        json={"number": "P-1", "total": "12.50"},
        headers={"Authorization": f"Bearer {token}", "Origin": origin},
        trust_env=False,
    ).status_code


def test_one_that_was_started_on_the_screen_ends_with_the_practice_shop_too(tmp_path: Path) -> None:
    with serve_in_thread(SandboxOptions(profiles=1)) as sandbox:
        environment = practice_environment(tmp_path / "till", sandbox)
        home = Till(environment).home
        with printer_in_between(environment, sandbox):
            assert ask_to_end(home)
            wait_for(lambda: not is_held(home.printer_lock))
            start_forwarder(home, environment, this_program("intake", "printer", "--keep-running"))
            wait_for(lambda: is_held(home.printer_lock))
        assert not is_held(home.printer_lock)
