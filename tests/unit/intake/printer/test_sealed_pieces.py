"""Copies that wait on disk are read by whoever has the till's key, and by nobody else."""

import io
import secrets

import pytest

from posapp.intake.printer.copy_buffer import Piece, PieceKind
from posapp.intake.printer.piece_stream import NumberedPiece
from posapp.intake.printer.sealed_pieces import PieceSealer, open_stream, private_key_of, public_key_of

STREAM = "0f" * 16
PRIVATE = private_key_of("ab" * 32)
PIECES = (
    NumberedPiece(1, Piece(PieceKind.DATA, b"RECEIPT 001\nTOTAL 12.50\n")),
    NumberedPiece(2, Piece(PieceKind.END)),
    NumberedPiece(7, Piece(PieceKind.DATA, secrets.token_bytes(70_000))),
)


def sealed(*pieces: NumberedPiece) -> bytes:
    sealer = PieceSealer(public_key_of(PRIVATE), STREAM)
    return sealer.head + b"".join(map(sealer.seal, pieces))


def read(data: bytes, private: bytes = PRIVATE) -> list[NumberedPiece] | None:
    found = open_stream(io.BytesIO(data).read, private)
    if found is None:
        return None
    assert found.stream == STREAM
    return list(found.pieces)


def test_what_was_sealed_is_read_again() -> None:
    assert read(sealed(*PIECES)) == list(PIECES)
    assert read(sealed()) == []


def test_nothing_of_it_can_be_read_without_the_key_and_no_two_files_are_alike() -> None:
    assert b"RECEIPT" not in sealed(*PIECES)
    assert sealed(*PIECES) != sealed(*PIECES)
    assert read(sealed(*PIECES), private_key_of("cd" * 32)) == []


@pytest.mark.parametrize("place", [0, 9, 30, 57, 63, 70, 100, -1])
def test_what_was_changed_is_not_read(place: int) -> None:
    whole = bytearray(sealed(*PIECES))
    whole[place] ^= 1
    assert read_any(bytes(whole)) in (None, [], list(PIECES[:1]), list(PIECES[:2]))


def test_what_was_cut_off_is_read_up_to_the_cut() -> None:
    whole = sealed(*PIECES)
    for length in (0, 10, 56, 60, 100, len(whole) - 1):
        found = read_any(whole[:length]) or []
        assert found == list(PIECES[: len(found)])
        assert len(found) < 3


def test_records_in_another_order_are_not_read() -> None:
    sealer = PieceSealer(public_key_of(PRIVATE), STREAM)
    first, second = sealer.seal(PIECES[0]), sealer.seal(PIECES[1])
    assert read(sealer.head + second + first) == [PIECES[1]]
    assert read(sealer.head + first + first) == [PIECES[0]]


@pytest.mark.parametrize("junk", [b"", b"x" * 10_000, b"posunrd1" + b"\0" * 48 + b"\xff" * 50])
def test_what_is_no_such_file_is_nothing(junk: bytes) -> None:
    assert not read_any(junk)


def read_any(data: bytes) -> list[NumberedPiece] | None:
    found = open_stream(io.BytesIO(data).read, PRIVATE)
    return None if found is None else list(found.pieces)
