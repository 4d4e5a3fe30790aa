"""Forwarder, reader and the window's taker are killed at random: each receipt is kept once, right and in its order.

A reader that is killed loses nothing. What a forwarder had copied and no reader had got when it was killed waits on
disk, sealed; only what it copied in its last moment, or in the first before it could seal, may be missing: no paper
waits for a disk.
"""

import random
import shutil
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from escpos.printer import Dummy

from posapp.domain.money import Money
from posapp.domain.pos_receipts.proposals import ProposalState
from posapp.domain.shop import Shop
from posapp.intake.escpos.stream import PaperReader
from posapp.paths import find_home
from tests.e2e.counter_of_till import Counter
from tests.e2e.foreign_papers import installed_senders, printed_by
from tests.e2e.invented_receipts import COUNTRIES, invented_receipts
from tests.e2e.program import Program
from tests.e2e.test_printer_in_between import Running, free_port, is_dead, spooled
from tests.pretended_printer import PretendedPrinter, wait_for

pytestmark = pytest.mark.slow
RECEIPTS = 100
LAST = "RECEIPT 99999"


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path, "http://127.0.0.1:9", "nobody-listens")


@pytest.fixture
def printer() -> Iterator[PretendedPrinter]:
    with PretendedPrinter() as made:
        yield made


@pytest.fixture
def counter(program: Program, shop: Shop) -> Iterator[Counter]:
    made = Counter(program, shop)
    made.open()
    yield made
    made.kill()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sold:
    """A sale as a foreign sender prints it."""

    number: str
    total: Money
    paper: bytes


def sold(number: int) -> Sold:
    """Give a sale as python-escpos sends it."""
    cents = 1_000 + 7 * number
    sender = Dummy()
    sender.set(align="center", bold=True, double_width=True)
    sender.text("Corner shop\n")
    sender.set(align="left", bold=False, normal_textsize=True)
    sender.text(f"RECEIPT {number:05d}\n1 x Notebook      {cents // 100}.{cents % 100:02d}\n")
    sender.qr(f"https://example.com/{number}", native=True)
    sender.text(f"TOTAL             {cents // 100}.{cents % 100:02d}\n")
    sender.text(f"CASH              {cents // 100}.{cents % 100:02d}\n")
    sender.cut()
    return Sold(number=f"{number:05d}", total=Money.of(cents, "USD"), paper=bytes(sender.output))


@dataclass(slots=True, kw_only=True)
class Day:
    """A day of sales in which processes are killed.

    Attributes:
        is_paced: Whether the POS waits for each receipt to be read, but where something is killed.
        at_risk: The numbers of what had been sent and was kept by nobody when a forwarder was killed.
        kills: How often each was killed.
    """

    program: Program
    printer: PretendedPrinter
    counter: Counter
    forwarder: Running
    chance: random.Random
    is_paced: bool
    at_risk: set[str] = field(default_factory=set)
    kills: dict[str, int] = field(default_factory=lambda: {"forwarder": 0, "reader": 0, "taker": 0})

    def prints(self, sales: Sequence[Sold]) -> None:
        sent: list[Sold] = []
        for each in sales:
            sent.append(each)
            with suppress(OSError):
                self.send(each.paper)
            what = self.chance.random()
            if what < 0.15:
                self.kill_readers()
            elif what < 0.22:
                self.kill_forwarder(sent)
            elif what < 0.4:
                self.kill_taker()
            elif self.is_paced:
                wait_for(lambda: each.number in self.kept())  # noqa: B023 - called at once

    def send(self, paper: bytes) -> None:
        with socket.create_connection(("127.0.0.1", self.forwarder.port), timeout=20) as line:
            line.sendall(paper)

    def kill_readers(self) -> None:
        for reader in self.forwarder.readers():
            reader.kill()
            wait_for(lambda: is_dead(reader))  # noqa: B023 - called at once
            self.kills["reader"] += 1

    def kill_forwarder(self, sent: Sequence[Sold]) -> None:
        self.at_risk |= {each.number for each in sent} - self.kept()
        port = self.forwarder.port
        self.forwarder.process.kill()
        self.forwarder.process.communicate()
        self.kills["forwarder"] += 1
        self.forwarder = Running(self.program, port, self.printer.port)

    def kill_taker(self) -> None:
        self.counter.kill()
        self.kills["taker"] += 1
        self.counter.open()

    def kept(self) -> set[str]:
        """Give the numbers of what waits in the spool or is in the ledger."""
        taken = {each.receipt.number for each in self.counter.proposals()}
        return taken | {text.split()[-1] for text, _is_cut_off in spooled(self.program) if text.startswith("RECEIPT")}

    def ends(self) -> None:
        """Wait until what was printed has been read and taken."""
        last = sold(99_999)
        self.send(last.paper)
        wait_for(lambda: last.number in {each.receipt.number for each in self.counter.proposals()}, seconds=60)
        wait_for(self.counter.is_done)
        assert self.forwarder.ends() == 0


def is_right(day: Day, sales: Sequence[Sold]) -> None:
    """Look that each whole paper is kept once, with its total, in the order of the sales."""
    known = {each.number: each for each in (*sales, sold(99_999))}
    kept = day.counter.proposals()
    numbers = [each.receipt.number for each in kept]
    whole = {each.number for each in known.values() if each.paper in day.printer.papers}
    found = f"{len(sales)} sales, {day.kills} kills, {len(whole) - 1} printed whole, {len(numbers) - 1} kept, "
    print(found + f"{len(whole - set(numbers))} missing of {len(day.at_risk)} at risk")  # noqa: T201 - a figure

    assert len(numbers) == len(set(numbers)), "one is kept twice"
    assert numbers == sorted(numbers), "they came in another order"
    assert set(numbers) <= set(known), "something was kept that was never sold"
    assert {each.receipt.number: each.receipt.total for each in kept} == {
        number: known[number].total for number in numbers
    }
    assert {each.state for each in kept} == {ProposalState.WAITING}
    missing = whole - set(numbers)
    assert missing <= day.at_risk, "a paper is missing whose forwarder lived"
    for paper in day.printer.papers:
        assert any(each.paper.startswith(paper) for each in known.values()), "what was printed is as it was sent"


def a_day(
    program: Program, printer: PretendedPrinter, counter: Counter, sales: Sequence[Sold], seed: int, *, is_paced: bool
) -> Day:
    forwarder, chance = Running(program, free_port(), printer.port), random.Random(seed)
    wait_for((find_home(program.environment).printer_seal).exists)
    day = Day(program=program, printer=printer, counter=counter, forwarder=forwarder, chance=chance, is_paced=is_paced)
    try:
        day.prints(sales)
        day.ends()
    finally:
        if day.forwarder.process.poll() is None:
            day.forwarder.process.kill()
        day.forwarder.process.communicate()
    return day


@pytest.mark.parametrize("is_paced", [True, False])
def test_receipts_of_python_escpos_are_kept_once_whatever_is_killed(
    program: Program, printer: PretendedPrinter, counter: Counter, is_paced: bool
) -> None:
    sales = [sold(number) for number in range(1, RECEIPTS + 1)]
    day = a_day(program, printer, counter, sales, 20_261_127, is_paced=is_paced)
    is_right(day, sales)
    assert all(day.kills.values()), "nothing was killed"


def test_no_receipt_is_missing_where_only_readers_and_takers_are_killed(
    program: Program, printer: PretendedPrinter, counter: Counter
) -> None:
    sales = [sold(number) for number in range(1, RECEIPTS + 1)]
    forwarder = Running(program, free_port(), printer.port)
    day = Day(
        program=program,
        printer=printer,
        counter=counter,
        forwarder=forwarder,
        chance=random.Random(20_261_129),
        is_paced=False,
    )
    for each in sales:
        day.send(each.paper)
        what = day.chance.random()
        if what < 0.2:
            wait_for(day.forwarder.readers)
            time.sleep(1.5 * day.chance.random())  # at its start, while it reads, or idle
            day.kill_readers()
        elif what < 0.3:
            day.kill_taker()
    day.ends()
    is_right(day, sales)
    assert day.kills["reader"] >= 10
    assert {each.receipt.number for each in counter.proposals()} >= {each.number for each in sales}


@pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed")
def test_receipts_of_the_packages_of_npm_are_kept_once_whatever_is_killed(
    program: Program, printer: PretendedPrinter, counter: Counter, tmp_path_factory: pytest.TempPathFactory
) -> None:
    invented = [each for each in invented_receipts(COUNTRIES[0], RECEIPTS, seed=9) if each.kind.value == "sale"]
    papers = printed_by(installed_senders(tmp_path_factory), invented)
    sales = [
        Sold(number=each.number, total=each.total, paper=paper)
        for each, paper in zip(invented, papers, strict=True)
        if each.total is not None and len(PaperReader().feed(paper)) == 1
    ]
    day = a_day(program, printer, counter, sales, 20_261_128, is_paced=False)
    is_right(day, sales)
    assert all(day.kills.values()), "nothing was killed"
