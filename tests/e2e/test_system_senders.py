"""Receipts that the system's own programs print, `nc` and CUPS, reach the paper as they are and are read once."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.program import PATIENCE, Program
from tests.e2e.test_printer_in_between import Running, free_port, running, spooled
from tests.pretended_printer import PretendedPrinter, wait_for

pytestmark = pytest.mark.slow
RECEIPTS = 10
QUEUE = "posapp-test"


@pytest.fixture
def printer() -> Iterator[PretendedPrinter]:
    with PretendedPrinter() as made:
        yield made


@pytest.fixture
def forwarder(tmp_path: Path, printer: PretendedPrinter) -> Iterator[tuple[Program, Running]]:
    program = Program(tmp_path, "http://127.0.0.1:9", "nobody-listens")
    with running(program, free_port(), printer.port) as started:
        yield program, started


@pytest.fixture
def queue(forwarder: tuple[Program, Running]) -> Iterator[str]:
    """Give a raw queue of a print server of this test's own, which prints to the forwarder."""
    if shutil.which("cupsd") is None or os.geteuid():
        pytest.skip("CUPS is not installed, or this is not root")
    if is_serving():
        pytest.skip("a print server of somebody else runs here")
    subprocess.run(["cupsd"], check=True, timeout=PATIENCE)
    wait_for(is_serving)
    address = f"socket://127.0.0.1:{forwarder[1].port}"
    subprocess.run(["lpadmin", "-p", QUEUE, "-E", "-v", address, "-m", "raw"], check=True, timeout=PATIENCE)
    yield QUEUE
    subprocess.run(["lpadmin", "-x", QUEUE], check=False, timeout=PATIENCE)
    subprocess.run(["pkill", "-x", "cupsd"], check=False, timeout=PATIENCE)


def is_serving() -> bool:
    """Say whether a print server runs; in its own words, since the exit code is the same."""
    said = subprocess.run(
        ["lpstat", "-r"], check=False, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}
    )
    return "is running" in said.stdout


def receipt(number: int) -> bytes:
    """Give a receipt as a driver for plain text sends it."""
    return b"\x1b@Corner shop\r\nRECEIPT %03d\r\nTOTAL              12.50\r\n\n\n\x1dV\x00" % number


def test_what_nc_prints_is_read_once(forwarder: tuple[Program, Running], printer: PretendedPrinter) -> None:
    if shutil.which("nc") is None:
        pytest.skip("nc is not installed")
    program, started = forwarder
    for number in range(RECEIPTS):
        nc = ["nc", "-N", "127.0.0.1", str(started.port)]
        subprocess.run(nc, input=receipt(number), check=True, timeout=PATIENCE)
    wait_for(lambda: len(spooled(program)) == RECEIPTS)

    assert printer.papers == [receipt(number) for number in range(RECEIPTS)]
    assert spooled(program) == [(f"RECEIPT {number:03d}", False) for number in range(RECEIPTS)]


def test_what_cups_prints_is_read_once(
    forwarder: tuple[Program, Running], queue: str, printer: PretendedPrinter, tmp_path: Path
) -> None:
    program, _started = forwarder
    for number in range(RECEIPTS):
        file = tmp_path / f"{number}.bin"
        file.write_bytes(receipt(number))
        subprocess.run(["lp", "-s", "-d", queue, "-o", "raw", str(file)], check=True, timeout=PATIENCE)
    wait_for(lambda: len(spooled(program)) == RECEIPTS, seconds=60)

    assert printer.papers == [receipt(number) for number in range(RECEIPTS)]
    assert spooled(program) == [(f"RECEIPT {number:03d}", False) for number in range(RECEIPTS)]
