"""Any bytes are read without an exception and in bounded memory, and alike however they were split."""

import tracemalloc
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.intake.escpos.stream import PaperReader
from posapp.intake.printed import Ending, PrintedPaper
from posapp.intake.printed_document import from_document, to_document

STREAMS = sorted((Path(__file__).parent / "streams").glob("*.bin"))

PIECES = st.sampled_from(
    [
        *(bytes((each,)) for each in range(0x20)),
        *(lead + bytes((name,)) for lead in (b"\x1b", b"\x1d", b"\x1c", b"\x10") for name in range(0x20, 0x80)),
        b"\x1dv0\0\x01\0\x02\0AB",
        b"\x1dv0\0\xff\xff\xff\xff",
        b"\x1d8L\xff\xff\xff\xff0p0\x01\x011",
        b"\x1b*\x21\x02\0ABCDEF",
        b"\x1b&\x03\x20\x7e",
        b"\x1cq\xff\x01\0\x01\0",
        b"\x1d(k\x06\x001P0ABC",
        b"\x1d(k\x03\x001Q0",
        b"\x1dk\x04ABC\0",
        b"\x1b{\x01",
        b"\x1bL",
        b"\x1b!\x38",
        b"\x1b$\xff\x03",
        "TOTAL ñ €\n".encode(),
        b"TOTAL 10,00\r\n",
        b"\x1b@",
        b"\x1dV0",
    ]
)
BYTES = st.lists(PIECES | st.binary(max_size=20), max_size=40).map(b"".join)


def read(data: bytes, cuts: tuple[int, ...] = ()) -> list[PrintedPaper]:
    reader = PaperReader()
    papers: list[PrintedPaper] = []
    for begin, end in zip((0, *cuts), (*cuts, len(data)), strict=True):
        papers += reader.feed(data[begin:end])
    return papers + reader.end()


@given(BYTES, st.data())
def test_the_papers_are_the_same_however_the_bytes_were_split(data: bytes, draw: st.DataObject) -> None:
    cuts = draw.draw(st.lists(st.integers(0, len(data)), max_size=8).map(lambda some: tuple(sorted(some))))
    whole = read(data)
    assert read(data, cuts) == whole
    assert read(data, tuple(range(len(data)))) == whole


@given(BYTES)
def test_every_paper_can_be_stored_and_read_back(data: bytes) -> None:
    for each in read(data):
        assert from_document(to_document(each)) == each


@given(st.lists(BYTES, max_size=5))
def test_silence_at_any_moment_raises_nothing_and_gives_papers_that_can_be_stored(chunks: list[bytes]) -> None:
    reader = PaperReader()
    for chunk in chunks:
        for each in reader.feed(chunk) + reader.silence():
            assert from_document(to_document(each)) == each


@pytest.mark.parametrize("stream", STREAMS, ids=lambda path: path.stem)
def test_a_receipt_that_breaks_off_at_any_byte_is_a_beginning_of_the_whole_one(stream: Path) -> None:
    data = stream.read_bytes()
    lines = read(data)[0].lines
    reader = PaperReader()
    for byte in data:
        papers = deepcopy(reader).end()
        assert [each.ending for each in papers] in ([], [Ending.HUNG_UP])
        for part in papers:
            assert part.lines[:-1] == lines[: max(0, len(part.lines) - 1)]
        if reader.feed(bytes((byte,))):
            break


@pytest.mark.parametrize("stream", STREAMS, ids=lambda path: path.stem)
def test_a_receipt_in_single_bytes_is_the_same_receipt(stream: Path) -> None:
    data = stream.read_bytes()
    assert read(data, tuple(range(len(data)))) == read(data)


@given(st.sampled_from(STREAMS), st.data())
def test_a_receipt_with_damaged_bytes_is_read_without_an_error_and_can_be_stored(
    stream: Path, draw: st.DataObject
) -> None:
    data = bytearray(stream.read_bytes())
    for at in draw.draw(st.lists(st.integers(0, len(data) - 1), max_size=10)):
        data[at] = draw.draw(st.integers(0, 255))
    for each in read(bytes(data)):
        assert from_document(to_document(each)) == each


HOSTILE = {
    "lengths of four gigabytes": b"\x1d8L\xff\xff\xff\xff0p0" * 20_000,
    "pictures of 65,535 by 65,535": b"\x1dv0\0\xff\xff\xff\xff" * 20_000,
    "a line that never ends": b"TOTAL " * 20_000,
    "styles that change at each letter": b"\x1d!\x11a\x1d!\0b" * 10_000,
    "moves without a letter": b"\x1b$\xff\xff\t\r" * 10_000,
    "empty lines": b"\n" * 30_000,
    "lines without an end of the paper": b"TOTAL 10,00\n" * 10_000,
    "codes that are stored": b"".join(b"\x1d(k\xff\xff" + bytes((each,)) + b"P0" + b"A" * 65_532 for each in range(8)),
    "unknown commands": b"\x1b\x05" * 30_000,
    "letters of one's own": b"\x1b&\xff\0\xff" + b"\xff" * 200_000,
    "pictures of one dot": b"\x1b*\0\x01\0A\n" * 20_000,
    "small pictures": b"\x1dv0\0\x01\0\x08\0AAAAAAAA" * 5_000,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_nothing_is_held_beyond_a_small_multiple_of_what_came(data: bytes) -> None:
    read(b"warm\n\x1dv0\0\x01\0\x08\0AAAAAAAA\x1dV0")
    tracemalloc.start()
    try:
        reader = PaperReader()
        for at in range(0, len(data), 4096):
            reader.feed(data[at : at + 4096])
        held, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held < 2_000_000
    assert peak < 3 * len(data) + 2_000_000


def test_a_length_of_four_gigabytes_allocates_nothing() -> None:
    tracemalloc.start()
    try:
        PaperReader().feed(b"\x1d8L\xff\xff\xff\xff0p0\x01\x011\xff\xff\xff\xff")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 100_000
