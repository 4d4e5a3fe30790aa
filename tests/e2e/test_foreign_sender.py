"""A hundred receipts of a foreign sender through the real forwarder, while the reader and the forwarder are killed."""

import random
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from escpos.printer import Dummy

from tests.e2e.program import Program
from tests.e2e.test_printer_in_between import Running, free_port, is_dead, running, spooled
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


@pytest.mark.slow
def test_kills_at_random_moments_double_nothing_and_the_next_receipt_prints(
    program: Program, printer: PretendedPrinter
) -> None:
    chance, port = random.Random(20_261_127), free_port()
    receipts = [receipt(number) for number in range(RECEIPTS)]
    killed: list[psutil.Process] = []
    forwarder = Running(program, port, printer.port)
    try:
        for each in receipts:
            with suppress(OSError):
                send(port, each)
            if chance.random() < 0.2:
                for reader in forwarder.readers():
                    reader.kill()
                    killed.append(reader)
            if chance.random() < 0.1:
                forwarder.process.kill()
                forwarder.process.communicate()
                forwarder = Running(program, port, printer.port)
        wait_for(lambda: all(map(is_dead, killed)))
        send(port, receipt(999))
        wait_for(lambda: "RECEIPT 999" in numbers(program), seconds=60)
    finally:
        forwarder.ends()
    read = numbers(program)

    assert len(read) == len(set(read)), "none is read twice"
    assert receipt(999) in printer.papers
    for paper in printer.papers:
        assert any(each.startswith(paper) for each in (*receipts, receipt(999))), "what was printed is as it was sent"
