"""Receipts that the system's own programs print, `nc` and CUPS, reach the paper as they are and are read once."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
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
def queue(forwarder: tuple[Program, Running], tmp_path: Path) -> Iterator["Queue"]:
    """Give a raw queue of a print server of this test's own, which prints to the forwarder."""
    if shutil.which("cupsd") is None or os.geteuid():
        pytest.skip("CUPS is not installed, or this is not root")
    server = PrintServer(Path(tempfile.mkdtemp(prefix="cups-", dir="/var/tmp")))
    try:
        server.start()
        yield server.queue(f"socket://127.0.0.1:{forwarder[1].port}")
    finally:
        server.end()


class PrintServer:
    """CUPS with a configuration, a spool and a socket of its own; a computer's own print server is not touched.

    Args:
        folder: Where all of it lies; not a folder of root's alone, since its workers run as another user.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        folder.chmod(0o755)
        for each in ("root", "spool", "cache", "state", "temp"):
            (folder / each).mkdir(mode=0o755)
            shutil.chown(folder / each, group="lp")
        (folder / "spool").chmod(0o710)
        (folder / "temp").chmod(0o1770)
        self._socket = folder / "state" / "cups.sock"
        self._environment = {**os.environ, "LC_ALL": "C", "CUPS_SERVER": str(self._socket)}
        (folder / "cupsd.conf").write_text(CONFIGURATION.format(socket=self._socket))
        (folder / "cups-files.conf").write_text(FILES.format(folder=folder))

    def start(self) -> None:
        """Start it as a child, and wait until it answers."""
        files = ["-c", str(self._folder / "cupsd.conf"), "-s", str(self._folder / "cups-files.conf")]
        self._process = subprocess.Popen(["cupsd", "-f", *files], start_new_session=True)
        wait_for(self._is_serving)

    def end(self) -> None:
        """End it and its workers, by their own group."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGTERM)
            self._process.wait(PATIENCE)
        shutil.rmtree(self._folder)

    def queue(self, address: str) -> "Queue":
        """Give a queue whose bytes go as they are to an address."""
        self._run("lpadmin", "-p", QUEUE, "-E", "-v", address, "-m", "raw")
        return Queue(lambda file: self._run("lp", "-s", "-d", QUEUE, "-o", "raw", str(file)))

    def _is_serving(self) -> bool:
        said = subprocess.run(["lpstat", "-r"], check=False, capture_output=True, text=True, env=self._environment)
        return "is running" in said.stdout

    def _run(self, *command: str) -> None:
        subprocess.run(command, check=True, timeout=PATIENCE, env=self._environment)


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue; `prints` puts a file into it."""

    prints: Callable[[Path], None]


CONFIGURATION = """
Listen {socket}
Browsing No
LogLevel warn
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
FILES = """
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
ServerRoot {folder}/root
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/temp
"""


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
    forwarder: tuple[Program, Running], queue: Queue, printer: PretendedPrinter, tmp_path: Path
) -> None:
    program, _started = forwarder
    for number in range(RECEIPTS):
        file = tmp_path / f"{number}.bin"
        file.write_bytes(receipt(number))
        queue.prints(file)
    wait_for(lambda: len(spooled(program)) == RECEIPTS, seconds=60)

    assert printer.papers == [receipt(number) for number in range(RECEIPTS)]
    assert spooled(program) == [(f"RECEIPT {number:03d}", False) for number in range(RECEIPTS)]
