"""Rule 1, seen from the reader: the copy is whole or says where it is not, and it never grows."""

import io
import threading
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.intake.printed import Ending, PrintedPaper
from posapp.intake.printer.copy_buffer import CopyBuffer, Piece, PieceKind
from posapp.intake.printer.paper_feed import PaperFeed
from posapp.intake.printer.piece_stream import packed, pieces_in

END, GAP = Piece(PieceKind.END), Piece(PieceKind.GAP)


def data(text: str) -> Piece:
    return Piece(PieceKind.DATA, text.encode())


class LineReader:
    """Reads papers that end with a full stop."""

    def __init__(self) -> None:
        self._text = ""

    def feed(self, data: bytes, /) -> Sequence[PrintedPaper]:
        *whole, self._text = (self._text + data.decode()).split(".")
        return [PrintedPaper(lines=(each,)) for each in whole]

    def silence(self) -> Sequence[PrintedPaper]:
        return self.end()

    def end(self) -> Sequence[PrintedPaper]:
        text, self._text = self._text, ""
        return [PrintedPaper(lines=(text,), ending=Ending.HUNG_UP)] if text else []


def read(*pieces: Piece) -> list[tuple[str, bool]]:
    """Give each paper's text and whether it is cut off."""
    feed = PaperFeed(LineReader)
    papers = [paper for piece in pieces for paper in feed.feed(piece)]
    return [(paper.lines[0], paper.is_cut_off) for paper in (*papers, *feed.end())]


def test_a_copy_comes_in_order_and_ends() -> None:
    copies = CopyBuffer()
    copies.put(b"one")
    copies.put(b"two")
    copies.end()
    copies.close()

    assert list(iter(copies.take, None)) == [data("one"), data("two"), END]


def test_a_connection_that_sent_nothing_leaves_nothing() -> None:
    copies = CopyBuffer()
    for _ in range(1_000):
        copies.end()
    copies.close()

    assert copies.take() is None


def test_a_full_copy_drops_says_so_once_and_goes_on_when_there_is_room() -> None:
    copies = CopyBuffer(most=8)
    copies.put(b"12345678")
    for _ in range(5):
        copies.put(b"lost")
    assert copies.take() == data("12345678")
    copies.put(b"new")
    copies.close()

    assert list(iter(copies.take, None)) == [GAP, data("new")]
    assert copies.dropped == 1


@given(st.lists(st.binary(min_size=1, max_size=40), max_size=60))
def test_a_copy_nobody_takes_never_holds_more_than_it_may(written: list[bytes]) -> None:
    copies = CopyBuffer(most=100)
    for each in written:
        copies.put(each)
    copies.close()

    assert sum(len(each.data) for each in iter(copies.take, None)) <= 100


def test_whoever_takes_waits_for_the_next_piece() -> None:
    copies, taken = CopyBuffer(), list[Piece | None]()
    waiting = threading.Thread(target=lambda: taken.append(copies.take()))
    waiting.start()
    copies.put(b"at last")
    waiting.join(timeout=20)

    assert taken == [data("at last")]


def test_papers_around_a_gap_are_cut_off_and_the_others_are_whole() -> None:
    assert read(data("one.tw"), GAP, data("ree.four."), END) == [
        ("one", False),
        ("tw", True),
        ("ree", True),
        ("four", False),
    ]


def test_a_gap_between_two_papers_marks_the_one_after_it() -> None:
    assert read(data("one."), END, GAP, data("two.three.")) == [("one", False), ("two", True), ("three", False)]


def test_a_gap_ends_with_its_connection() -> None:
    assert read(data("one"), GAP, END, data("two."), END) == [("one", True), ("two", False)]
    assert read(GAP, END, data("two."), END) == [("two", False)]


def test_a_paper_whose_end_found_no_room_is_cut_off_and_the_next_one_is_whole() -> None:
    copies = CopyBuffer(most=10)
    copies.put(b"one ")
    copies.put(b"and much more.")
    copies.end()
    taken = [copies.take(), copies.take(), copies.take()]
    copies.put(b"two.")
    copies.end()
    copies.close()

    pieces = [each for each in (*taken, *iter(copies.take, None)) if each is not None]
    assert read(*pieces) == [("one ", True), ("two", False)]
    assert copies.dropped == 1


def test_a_paper_of_two_connections_is_two() -> None:
    assert read(data("one"), END, data("two"), END) == [("one", False), ("two", False)]


def test_silence_ends_a_paper() -> None:
    feed = PaperFeed(LineReader)
    feed.feed(data("one"))

    assert [paper.lines for paper in feed.silence()] == [("one",)]


@given(st.lists(st.one_of(st.binary(min_size=1, max_size=99).map(lambda b: Piece(PieceKind.DATA, b)), st.just(END))))
def test_pieces_pass_through_a_pipe_as_they_are(pieces: list[Piece]) -> None:
    pipe = io.BytesIO(b"".join(packed(each) for each in pieces))

    assert list(pieces_in(pipe.read)) == pieces


@pytest.mark.parametrize(
    "broken", [b"\x01\xff\xff\xff\xff", b"\x09\x00\x00\x00\x00", b"\x01\x00\x00\x00\x05abc", b"\x01\x00"]
)
def test_a_pipe_that_holds_no_pieces_ends_the_reading(broken: bytes) -> None:
    assert list(pieces_in(io.BytesIO(packed(END) + broken).read)) == [END]
