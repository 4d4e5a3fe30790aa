"""A hundred receipts of a foreign sender through the real forwarder, each read once."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from escpos.printer import Dummy

from tests.e2e.program import Program
from tests.e2e.test_printer_in_between import free_port, running, spooled
from tests.pretended_printer import PretendedPrinter, wait_for

RECEIPTS = 100


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path, "http://127.0.0.1:9", "nobody-listens")


@pytest.fixture
def printer() -> Iterator[PretendedPrinter]:
    with PretendedPrinter() as made:
        yield made


def receipt(number: int) -> bytes:
    """Give a receipt as python-escpos sends it."""
    sender = Dummy()
    sender.set(align="center", bold=True, double_width=True)
    sender.text("Almacén Don Pepe\n")
    sender.set(align="left", bold=False, normal_textsize=True)
    sender.text(f"RECEIPT {number:03d}\nYerba 1 kg      12,50\n")
    sender.qr(f"https://example.com/{number}", native=True)
    sender.text(f"TOTAL {number}.50\n")
    sender.cut()
    return bytes(sender.output)


def send(port: int, data: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=20) as line:
        line.sendall(data)


def numbers(program: Program) -> list[str]:
    return [text for text, is_cut_off in spooled(program) if text.startswith("RECEIPT") and not is_cut_off]


def test_every_byte_of_a_foreign_sender_arrives_and_each_receipt_is_read_once(
    program: Program, printer: PretendedPrinter
) -> None:
    receipts = [receipt(number) for number in range(RECEIPTS)]
    with running(program, free_port(), printer.port) as forwarder:
        for each in receipts:
            send(forwarder.port, each)
        wait_for(lambda: len(numbers(program)) == RECEIPTS, seconds=60)
        assert forwarder.ends() == 0

    assert printer.papers == receipts
    assert numbers(program) == [f"RECEIPT {number:03d}" for number in range(RECEIPTS)]
