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
from posapp.intake.printer.piece_stream import (
    NumberedPiece,
    acknowledgement,
    acknowledgements_in,
    packed,
    pieces_in,
)
from posapp.intake.printer.unread_copies import UnreadCopies

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


PIECES = st.one_of(st.binary(min_size=1, max_size=99).map(lambda b: Piece(PieceKind.DATA, b)), st.just(END))


@given(st.lists(PIECES))
def test_pieces_pass_through_a_pipe_as_they_are(pieces: list[Piece]) -> None:
    numbered = [NumberedPiece(number, each) for number, each in enumerate(pieces, start=2**40)]
    pipe = io.BytesIO(b"".join(packed(each) for each in numbered))

    assert list(pieces_in(pipe.read)) == numbered


@pytest.mark.parametrize(
    "broken",
    [
        b"\x01" + b"\x00" * 8 + b"\xff\xff\xff\xff",
        b"\x09" + b"\x00" * 12,
        b"\x01" + b"\x00" * 8 + b"\x00\x00\x00\x05abc",
        b"\x01\x00",
    ],
)
def test_a_pipe_that_holds_no_pieces_ends_the_reading(broken: bytes) -> None:
    whole = NumberedPiece(1, END)
    assert list(pieces_in(io.BytesIO(packed(whole) + broken).read)) == [whole]


def test_what_was_read_is_told_and_a_broken_number_ends_it() -> None:
    pipe = io.BytesIO(acknowledgement(7) + acknowledgement(2**50) + b"\x00\x01")
    assert list(acknowledgements_in(pipe.read)) == [7, 2**50]


def test_what_no_reader_has_kept_goes_to_the_next_one() -> None:
    unread = UnreadCopies()
    sent = [unread.add(each) for each in (data("one"), END, data("two"), END)]
    unread.acknowledge(2)

    assert unread.again() == tuple(sent[2:])
    unread.acknowledge(9)
    assert unread.is_empty
    assert unread.lost == 0


def test_of_too_much_the_oldest_goes_and_the_paper_that_lost_its_beginning_is_cut_off() -> None:
    unread = UnreadCopies(most=10)
    for _ in range(3):
        unread.add(data("12345"))
    again = unread.again()

    assert unread.lost == 1
    assert [each.piece.kind for each in again] == [PieceKind.GAP, PieceKind.DATA]
    unread.acknowledge(3)
    unread.add(data("next"))
    assert [each.piece.kind for each in unread.again()] == [PieceKind.DATA]


def test_what_readers_die_of_is_given_up_and_what_comes_next_is_whole() -> None:
    unread = UnreadCopies()
    unread.add(data("poison"))
    unread.add(END)
    whole = unread.add(data("next"))
    unread.give_up_first()

    assert unread.lost == 1
    assert unread.again() == (whole,)


@given(st.lists(PIECES, max_size=30), st.lists(st.integers(0, 40), max_size=6))
def test_whatever_is_acknowledged_what_comes_again_is_the_unread_rest_in_order(
    pieces: list[Piece], told: list[int]
) -> None:
    unread = UnreadCopies()
    sent = [unread.add(each) for each in pieces]
    for number in told:
        unread.acknowledge(number)

    assert unread.again() == tuple(each for each in sent if each.number > max(told, default=0))
