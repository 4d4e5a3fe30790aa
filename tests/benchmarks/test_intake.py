"""From the last byte of a printed receipt to the strip of the counter: how long a cashier waits for it."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.services.on_till.printer.options import PrinterOptions, save_options
from posapp.services.on_till.till import Till
from tests.benchmarks.figures import Timings, report
from tests.e2e.program import Program
from tests.e2e.test_printer_in_between import Running, free_port, running
from tests.pretended_printer import PretendedPrinter

pytestmark = pytest.mark.benchmark
RECEIPTS = 100
AIM_MILLISECONDS = 300.0
PAPER = (
    b"\x1b@Corner shop\nRECEIPT %06d\n2 x Coffee          7.00\n1 x Croissant       4.25\n"
    b"TOTAL              11.25\nCASH               20.00\nCHANGE              8.75\n\x1dV\x00"
)


@pytest.fixture
def forwarder(till: Till, tmp_path: Path) -> Iterator[Running]:
    """Give the real forwarder of a till, as a process of its own, before a pretended printer."""
    program = Program(tmp_path, till.environment["POSAPP_API_URL"], till.environment["POSAPP_API_TOKEN"])
    program.environment.update(till.environment)
    with PretendedPrinter() as printer:
        save_options(till.home, PrinterOptions(to=f"127.0.0.1:{printer.port}"))
        with running(program, free_port(), printer.port) as started:
            yield started


def test_a_printed_receipt_stands_in_the_strip_before_the_cashier_looks_up(
    till: Till, forwarder: Running, qtbot: QtBot
) -> None:
    window = TillWindow(till)
    window.open()
    qtbot.waitUntil(lambda: window.widget is not None, timeout=20_000)
    waited = []
    for number in range(RECEIPTS + 1):
        printed = _print(forwarder, number)
        qtbot.waitUntil(lambda: f"{number:06}" in _strip(window), timeout=20_000)  # noqa: B023 - called at once
        waited.append((time.perf_counter() - printed[0]) * 1_000)
    window.close()
    shown = Timings(tuple(waited[1:]))  # the first one also opens the ways

    report("a printed receipt shown in the strip, median", shown.median, AIM_MILLISECONDS, "ms", "no aim")
    report("… p99", shown.p99, AIM_MILLISECONDS, "ms", "at most 1")


def _print(forwarder: Running, number: int) -> list[float]:
    """Print beside the UI thread, and give when the last byte had left."""
    at: list[float] = []

    def work() -> None:
        line = socket.create_connection(("127.0.0.1", forwarder.port), timeout=20)
        line.sendall(PAPER % number)
        at.append(time.perf_counter())
        line.close()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return at


def _strip(window: TillWindow) -> str:
    widget = window.widget
    label = None if widget is None else widget.findChild(QLabel, "posReceiptText")
    return "" if label is None else label.text()
