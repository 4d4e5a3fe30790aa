"""Printers without a network: a device file, a serial port, and one that only waits."""

import os
import queue
import sys
import threading
import tty
from collections.abc import Iterator

import pytest

from posapp.intake.printer.bridge import bridge
from posapp.intake.printer.copy_buffer import CopyBuffer
from posapp.intake.printer.forwarder import Forwarder
from posapp.intake.printer.opening import open_printer
from posapp.intake.printer.printer_end import PrinterAway
from posapp.intake.printer.targets import DeviceFile, ListenAddress, SerialPrinter
from tests.pretended_printer import wait_for
from tests.unit.intake.printer.standing_between import IMPATIENT, Between, Heard, between

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="device files are Linux's")
RECEIPT = bytes(range(256)) * 40
"""Every byte, also those that a terminal would take for its own."""


@pytest.fixture
def serial_line() -> Iterator[tuple[int, str]]:
    """Two ends of a serial line: the printer's, and the name of the computer's."""
    printer, computer = os.openpty()
    yield printer, os.ttyname(computer)
    os.close(printer)
    os.close(computer)


def read_exactly(descriptor: int, length: int) -> bytes:
    found = b""
    while len(found) < length:
        found += os.read(descriptor, length - len(found))
    return found


def test_a_serial_printer_gets_every_byte_and_answers(serial_line: tuple[int, str]) -> None:
    printer, name = serial_line
    with between(SerialPrinter(name, 9600)) as standing, standing.pos() as pos:
        pos.say(RECEIPT)
        assert read_exactly(printer, len(RECEIPT)) == RECEIPT
        os.write(printer, b"\x12\r\n\x11")
        assert pos.hear(4) == b"\x12\r\n\x11"


def test_a_device_file_gets_one_receipt_after_the_other(serial_line: tuple[int, str]) -> None:
    printer, name = serial_line
    tty.setraw(printer)
    with between(DeviceFile(name)) as standing:
        for number in range(3):
            with standing.pos() as pos:
                pos.say(b"receipt %d\n" % number)
            assert read_exactly(printer, 10) == b"receipt %d\n" % number


def test_a_device_without_answers_ends_with_its_pos() -> None:
    with between(DeviceFile("/dev/null")) as standing:
        for _ in range(3):
            with standing.pos() as pos:
                pos.say(RECEIPT)
                pos.hang_up()
        wait_for(lambda: standing.heard.connected_times == 3)
    assert standing.heard.away == []


def test_what_is_no_serial_port_is_no_printer() -> None:
    with pytest.raises(PrinterAway):
        open_printer(SerialPrinter("/dev/null"))


class Waiting:
    """A printer whose calls wait, as a queue of Windows does."""

    def __init__(self) -> None:
        self.printed = b""
        self.refuses = False
        self.is_closed = threading.Event()
        self.answers: queue.Queue[bytes] = queue.Queue()

    def write(self, data: bytes) -> None:
        if self.refuses:
            raise OSError("out of paper")
        self.printed += data

    def read(self) -> bytes:
        return self.answers.get()

    def close(self) -> None:
        self.is_closed.set()
        self.answers.put(b"")


@pytest.fixture
def waiting() -> Waiting:
    return Waiting()


@pytest.fixture
def bridged(waiting: Waiting) -> Iterator[Between]:
    heard, copies = Heard(), CopyBuffer()
    forwarder = Forwarder(ListenAddress("127.0.0.1", 0), lambda: bridge(waiting), copies, heard, patience=IMPATIENT)
    thread = threading.Thread(target=forwarder.serve)
    thread.start()
    yield Between(forwarder, copies, heard, thread)
    forwarder.stop()
    thread.join(timeout=20)


def test_a_printer_that_only_waits_gets_every_byte_and_is_closed_with_the_pos(
    waiting: Waiting, bridged: Between
) -> None:
    with bridged.pos() as pos:
        waiting.answers.put(b"\x12")
        assert pos.hear(1) == b"\x12"
        pos.say(RECEIPT)
        pos.hang_up()
        assert waiting.is_closed.wait(timeout=20)

    assert waiting.printed == RECEIPT


def test_a_printer_that_only_waits_and_refuses_breaks_the_pos_off(waiting: Waiting, bridged: Between) -> None:
    waiting.refuses = True
    with bridged.pos() as pos:
        pos.say(RECEIPT)
        assert waiting.is_closed.wait(timeout=20)
        with pytest.raises(ConnectionError):
            pos.say_on(RECEIPT)
