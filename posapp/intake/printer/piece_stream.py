"""Writes pieces of the copy into a pipe and reads them from it, each with its number, and the numbers that were read.

A piece is a byte for its kind, eight for its number, four for its length, and its bytes; an acknowledgement is a number
of eight bytes.
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from posapp.intake.printer.copy_buffer import Piece, PieceKind

__all__ = ["MAX_PIECE", "NumberedPiece", "acknowledgement", "acknowledgements_in", "packed", "pieces_in"]

MAX_PIECE = 1024 * 1024
_HEAD = struct.Struct(">BQI")
_NUMBER = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class NumberedPiece:
    """A piece and its place in what one forwarder copies.

    Attributes:
        number: From 1 on; a piece that is sent again has the number that it had.
        piece: The piece.
    """

    number: int
    piece: Piece


def packed(numbered: NumberedPiece) -> bytes:
    """Give a piece as it goes through the pipe."""
    piece = numbered.piece
    return _HEAD.pack(piece.kind, numbered.number, len(piece.data)) + piece.data


def pieces_in(read: Callable[[int], bytes]) -> Iterator[NumberedPiece]:
    """Give the pieces as they come, up to the end or to the first that is none.

    Args:
        read: Gives exactly as many bytes as asked for, and fewer only at the end.
    """
    while len(head := read(_HEAD.size)) == _HEAD.size:
        kind, number, length = _HEAD.unpack(head)
        if length > MAX_PIECE or kind not in set(PieceKind):
            return
        data = read(length) if length else b""
        if len(data) < length:
            return
        yield NumberedPiece(number, Piece(PieceKind(kind), data))


def acknowledgement(number: int) -> bytes:
    """Give what says that every piece up to a number was read, and its papers are kept."""
    return _NUMBER.pack(number)


def acknowledgements_in(read: Callable[[int], bytes]) -> Iterator[int]:
    """Give the numbers as they come, up to the end."""
    while len(found := read(_NUMBER.size)) == _NUMBER.size:
        yield _NUMBER.unpack(found)[0]
