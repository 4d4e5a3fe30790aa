"""Writes pieces of the copy into a pipe and reads them from it: a byte for the kind, four for the length, the bytes."""

import struct
from collections.abc import Callable, Iterator

from posapp.intake.printer.copy_buffer import Piece, PieceKind

__all__ = ["MAX_PIECE", "packed", "pieces_in"]

MAX_PIECE = 1024 * 1024
_HEAD = struct.Struct(">BI")


def packed(piece: Piece) -> bytes:
    """Give a piece as it goes through the pipe."""
    return _HEAD.pack(piece.kind, len(piece.data)) + piece.data


def pieces_in(read: Callable[[int], bytes]) -> Iterator[Piece]:
    """Give the pieces as they come, up to the end or to the first that is none.

    Args:
        read: Gives exactly as many bytes as asked for, and fewer only at the end.
    """
    while len(head := read(_HEAD.size)) == _HEAD.size:
        kind, length = _HEAD.unpack(head)
        if length > MAX_PIECE or kind not in set(PieceKind):
            return
        data = read(length) if length else b""
        if len(data) < length:
            return
        yield Piece(PieceKind(kind), data)
