"""The printer in between against `socat`, which only copies bytes: first byte, throughput, and a reader that hangs."""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from tests.benchmarks.figures import Timings, alternating, report

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(shutil.which("socat") is None, reason="socat is the yardstick, and is not installed"),
]

PROJECT = Path(__file__).resolve().parents[2]
RECEIPTS = 400
RASTERS = 40
STARTS = 15
STATUS = b"\x1b@\x1b=\x01\x10\x04\x01"
"""What some POS send before they print anything."""
ROWS = 14_563
RASTER = b"\x1dv0\x00\x48\x00" + ROWS.to_bytes(2, "little") + bytes(72 * ROWS) + STATUS
"""A picture of 1 MB as wide as the paper, and a question that is answered when all of it was printed."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Two ways to one printer.

    Attributes:
        ours: The port of posapp.
        socats: The port of socat.
        reader: The process that reads along.
    """

    ours: int
    socats: int
    reader: psutil.Process


@pytest.fixture
def ways(tmp_path: Path) -> Iterator[Ways]:
    with ExitStack() as stack:
        printer = int(stack.enter_context(_running(sys.executable, "-m", "tests.pretended_printer")).strip())
        ours, socats = _free_port(), _free_port()
        stack.enter_context(_running(shutil.which("socat") or "", *_socat(socats, printer), says=False))
        command = [sys.executable, "-m", "posapp", "intake", "printer"]
        addresses = ["--listen", f"127.0.0.1:{ours}", "--to", f"127.0.0.1:{printer}"]
        variables = {"POSAPP_HOME": str(tmp_path), "POSAPP_DATABASE_KEY": secrets.token_hex(32)}
        stack.enter_context(_running(*command, *addresses, variables=variables))
        _print(socats, STATUS, tries=100)
        _print(ours, STATUS)
        (reader,) = [each for each in psutil.Process().children(recursive=True) if "--reading" in each.cmdline()]
        yield Ways(ours, socats, reader)


def test_the_first_byte_comes_as_soon_as_through_socat(ways: Ways) -> None:
    _measure_first_bytes(ways, "with its reader reading")


def test_a_reader_that_hangs_holds_no_paper(ways: Ways) -> None:
    ways.reader.send_signal(signal.SIGSTOP)
    try:
        _measure_first_bytes(ways, "with its reader stopped")
        _measure_rasters(ways, "with its reader stopped")
    finally:
        ways.reader.send_signal(signal.SIGCONT)


def test_a_picture_prints_as_fast_as_through_socat(ways: Ways) -> None:
    _measure_rasters(ways, "with its reader reading")


def test_it_is_ready_soon_after_its_start(tmp_path: Path) -> None:
    variables = {"POSAPP_HOME": str(tmp_path), "POSAPP_DATABASE_KEY": secrets.token_hex(32)}
    to_ready = ("-m", "posapp", "intake", "printer", "--listen", f"127.0.0.1:{_free_port()}", "--to", "127.0.0.1:9")
    ours, bare = [], []
    for _ in range(STARTS):
        ours.append(_milliseconds_to_first_line(*to_ready, variables=variables))
        bare.append(_milliseconds_to_first_line("-c", "print(1)", variables=variables))
    mine, theirs = Timings(tuple(ours)), Timings(tuple(bare))
    report("Start to ready, median", mine.median, theirs.median, "ms", "below 2,000 ms; the yardstick is a bare Python")


def _milliseconds_to_first_line(*arguments: str, variables: dict[str, str]) -> float:
    started = time.perf_counter()
    with _running(sys.executable, *arguments, variables=variables) as line:
        elapsed = (time.perf_counter() - started) * 1000
        assert line
    return elapsed


def _measure_first_bytes(ways: Ways, how: str) -> None:
    ours, socats = alternating(range(RECEIPTS), _printing(ways.ours, STATUS), _printing(ways.socats, STATUS))
    for name, mine, theirs, aim in (
        ("p50", ours.median, socats.median, "at most 1 ms more"),
        ("p99", ours.p99, socats.p99, "at most 5 ms more"),
    ):
        report(f"Connect, ask and be answered, {how}, {name} ({mine - theirs:+.2f} ms)", mine, theirs, "ms", aim)


def _measure_rasters(ways: Ways, how: str) -> None:
    ours, socats = alternating(range(RASTERS), _printing(ways.ours, RASTER), _printing(ways.socats, RASTER))
    mine, theirs = (len(RASTER) / 1e3 / each.median for each in (ours, socats))
    report(f"A picture of 1 MB, {how}", mine, theirs, "MB/s", "at least 0.95")


def _printing(port: int, data: bytes) -> Callable[[object], None]:
    return lambda _subject: _print(port, data)


def _print(port: int, data: bytes, *, tries: int = 1) -> None:
    """Print, wait for the answer and hang up; the printer is free again when its side has hung up, too."""
    for left in reversed(range(tries)):
        try:
            line = socket.create_connection(("127.0.0.1", port), timeout=30)
        except OSError:
            if not left:
                raise
            time.sleep(0.05)
        else:
            break
    with line:
        line.sendall(data)
        assert line.recv(1) == b"\x12"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _socat(port: int, printer: int) -> tuple[str, str]:
    return f"TCP-LISTEN:{port},bind=127.0.0.1,fork,reuseaddr,nodelay", f"TCP:127.0.0.1:{printer},nodelay"


@contextmanager
def _running(*command: str, variables: dict[str, str] | None = None, says: bool = True) -> Iterator[str]:
    """Run a program as long as the block lasts, and give its first line."""
    with subprocess.Popen(
        command,
        cwd=PROJECT,
        env={**os.environ, **(variables or {})},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        try:
            yield program.stdout.readline() if says else ""
        finally:
            program.terminate()
            program.communicate()
