"""What becomes of a receipt on its way (lost ends, turned bits, two jobs at once, junk) never becomes wrong money.

A mutated paper reads as the same total, as another one that its own arithmetic supports, or is not proposed.
"""

import time
import tracemalloc
from collections.abc import Iterable
from random import Random

import pytest
from escpos.printer import Dummy

from posapp.domain.pos_receipts.receipt import PosReceipt, Why
from posapp.intake.escpos.stream import PaperReader
from posapp.intake.papers.reader import read_paper
from posapp.intake.printed import Ending, PrintedPaper
from posapp.intake.printed_document import from_document, to_document
from tests.unit.intake.papers.shops import RECEIPTS, Fixture

SALES = [name for name, each in RECEIPTS.items() if each.answer["proposed"]]
ROUNDS = 6


def printed(fixture: Fixture, *, cut: bool = True) -> bytes:
    """Give a receipt as python-escpos sends it."""
    sender = Dummy()
    sender.hw("INIT")
    sender.text(fixture.text + "\n")
    if cut:
        sender.cut()
    return bytes(sender.output)


def papers(data: bytes, size: int = 1_000_000) -> list[PrintedPaper]:
    reader = PaperReader()
    found = [paper for at in range(0, len(data), size) for paper in reader.feed(data[at : at + size])]
    return found + reader.end()


def receipts(data: bytes, fixture: Fixture) -> list[PosReceipt]:
    """Read bytes as the spool's papers are read, stored and read back on the way."""
    stored = [from_document(to_document(each)) for each in papers(data)]
    return [read_paper(each, fixture.shop) for each in stored]


def is_right(receipt: PosReceipt, fixture: Fixture) -> bool:
    answer = fixture.answer
    if not receipt.can_be_proposed:
        return True
    total = receipt.total
    return (
        bool(answer["proposed"])
        and total is not None
        and str(total.decimal) == answer["total"]
        and receipt.kind.value == answer["kind"]
    )


def is_supported(receipt: PosReceipt) -> bool:
    """Say whether its own arithmetic supports what is proposed."""
    return not receipt.can_be_proposed or Why.ADDS_UP in receipt.why


def wrong(found: Iterable[PosReceipt], fixture: Fixture) -> list[str]:
    return [str(each.total) for each in found if not is_right(each, fixture)]


@pytest.mark.parametrize("name", RECEIPTS)
def test_a_printed_paper_that_lost_its_end_is_never_proposed(name: str) -> None:
    fixture = RECEIPTS[name]
    lines = fixture.text.splitlines()
    for ending in (Ending.HUNG_UP, Ending.SILENCE, Ending.RESET):
        for kept in range(len(lines) + 1):
            receipt = read_paper(PrintedPaper(lines=tuple(lines[:kept]), ending=ending), fixture.shop)
            assert not receipt.can_be_proposed, (ending, kept)
            assert receipt.total is None or Why.CUT_OFF in receipt.why, (ending, kept)


@pytest.mark.parametrize("name", RECEIPTS)
def test_the_bytes_of_a_receipt_that_break_off_anywhere_are_never_proposed(name: str) -> None:
    fixture = RECEIPTS[name]
    whole = printed(fixture)
    end = whole.rindex(b"\x1dV")
    text_end = max(at for at in range(end) if whole[at : at + 2] == b"\x1bd")
    for at in range(0, text_end, 7):
        assert not any(each.can_be_proposed for each in receipts(whole[:at], fixture)), at


@pytest.mark.parametrize("name", [name for name in SALES if name != "hostile-full-width"])  # no code page has these
@pytest.mark.parametrize("ending", [b"\x1dV\x00", b"\x1bi", b"\x0c", b"\n\n\n", b"\x1bd\x04", b"\x1bJ\xff"])
def test_a_paper_that_is_cut_thrown_out_or_fed_to_be_torn_off_is_whole(name: str, ending: bytes) -> None:
    fixture = RECEIPTS[name]
    (receipt,) = receipts(printed(fixture, cut=False) + ending, fixture)
    assert receipt.can_be_proposed
    assert is_right(receipt, fixture)


@pytest.mark.parametrize("name", RECEIPTS)
def test_turned_bits_make_no_money(name: str) -> None:
    fixture, chance = RECEIPTS[name], Random(name)
    whole = printed(fixture)
    for _round in range(ROUNDS):
        data = bytearray(whole)
        for _bit in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        for each in receipts(bytes(data), fixture):
            assert is_right(each, fixture) or is_supported(each), each


@pytest.mark.parametrize("name", RECEIPTS)
def test_parts_that_are_lost_or_come_twice_make_no_money(name: str) -> None:
    fixture, chance = RECEIPTS[name], Random(name)
    whole = printed(fixture)
    for _round in range(ROUNDS):
        begin, end = sorted(chance.randrange(len(whole)) for _ in range(2))
        for data in (whole[:begin] + whole[end:], whole[:end] + whole[begin:]):
            for each in receipts(data, fixture):
                assert is_right(each, fixture) or is_supported(each), each


@pytest.mark.parametrize("name", RECEIPTS)
def test_two_jobs_that_are_mixed_make_no_money(name: str) -> None:
    fixture, chance = RECEIPTS[name], Random(name)
    other = chance.choice([each for each in RECEIPTS.values() if each.answer["shop"] == fixture.answer["shop"]])
    one, two = printed(fixture), printed(other)
    for _round in range(ROUNDS):
        at, till = chance.randrange(len(one)), chance.randrange(len(two))
        for each in receipts(one[:at] + two[:till] + one[at:] + two[till:], fixture):
            assert is_right(each, fixture) or is_right(each, other) or is_supported(each), each


JUNK = {
    "ten megabytes of any bytes": Random(1).randbytes(10_000_000),
    "a line that never ends": b"TOTAL 12.50 " * 800_000,
    "pictures within pictures": b"\x1dv0\0\x08\0\x08\0" * 400_000,
    "a picture that announces more than comes": b"\x1d8L\xff\xff\xff\xff0p0" + b"\x1dv0\0" * 400_000,
}


@pytest.mark.parametrize("junk", JUNK.values(), ids=JUNK)
def test_junk_before_a_receipt_is_read_in_bounded_time_and_memory(junk: bytes) -> None:
    fixture = RECEIPTS["corner-1"]
    begun = time.process_time()
    for each in papers(junk + printed(fixture), 65_536):
        receipt = read_paper(each, fixture.shop)
        assert is_right(receipt, fixture) or is_supported(receipt)
    assert time.process_time() - begun < 60

    tracemalloc.start()
    try:
        reader = PaperReader()
        for at in range(0, 1_000_000, 65_536):
            reader.feed(junk[at : at + 65_536])
        _held, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 20_000_000
