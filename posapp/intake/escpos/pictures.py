"""Joins the pieces of pictures as they come out of the printer, so that a code which spans several is whole."""

from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["MAX_PIXELS", "Picture", "Piece", "column_piece", "raster_piece"]

MAX_PIXELS = 4_000_000
_MAX_PIECES = 2_000

_BLACK, _WHITE = 0, 255
_EIGHT_DOTS = tuple(bytes(_BLACK if byte >> bit & 1 else _WHITE for bit in range(7, -1, -1)) for byte in range(256))
_ONE_DOT = tuple(bytes(_BLACK if byte >> bit & 1 else _WHITE for byte in range(256)) for bit in range(7, -1, -1))


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a picture, as packed as it was sent.

    Attributes:
        data: The dots, eight in a byte.
        width: The dots of a row before it is stretched.
        height: The rows before they are stretched.
        in_columns: Whether the bytes run down the columns, else along the rows.
        stretch: How many dots wide and high one is printed.
    """

    data: bytes
    width: int
    height: int
    in_columns: bool
    stretch: tuple[int, int]

    @property
    def printed_width(self) -> int:
        """The dots of a printed row."""
        return self.width * self.stretch[0]

    @property
    def printed_height(self) -> int:
        """The printed rows."""
        return self.height * self.stretch[1]

    def rows(self) -> Iterator[bytes]:
        """Give each printed row, one byte a dot, 0 for black."""
        across, down = self.stretch
        for row in self._columns() if self.in_columns else self._raster():
            wide = _stretched(row, across)
            for _ in range(down):
                yield wide

    def _raster(self) -> Iterator[bytes]:
        stride = self.width // 8
        for at in range(0, stride * self.height, stride):
            yield b"".join([_EIGHT_DOTS[byte] for byte in self.data[at : at + stride]])

    def _columns(self) -> Iterator[bytes]:
        deep = (self.height + 7) // 8
        for row in range(self.height):
            yield self.data[row // 8 : self.width * deep : deep].translate(_ONE_DOT[row % 8])


def raster_piece(data: bytes, stride: int, height: int, stretch: tuple[int, int] = (1, 1)) -> Piece | None:
    """Give a piece whose rows have `stride` bytes each; None if it is empty, too large, or the bytes are too few."""
    return _checked(Piece(data, stride * 8, height, in_columns=False, stretch=stretch), stride * height)


def column_piece(data: bytes, width: int, height: int, stretch: tuple[int, int] = (1, 1)) -> Piece | None:
    """Give a piece whose columns have whole bytes each; None if it is empty, too large, or the bytes are too few."""
    return _checked(Piece(data, width, height, in_columns=True, stretch=stretch), width * ((height + 7) // 8))


class Picture:
    """Pieces of the same width, one below the other.

    Attributes:
        height: The dots from top to bottom.
    """

    def __init__(self) -> None:
        self.height = 0
        self._pieces: list[Piece] = []

    @property
    def width(self) -> int:
        """The dots from left to right; 0 while it has no piece."""
        return self._pieces[0].printed_width if self._pieces else 0

    @property
    def pixels(self) -> int:
        """How many dots it has."""
        return self.width * self.height

    def fits(self, piece: Piece) -> bool:
        """Whether a piece continues this picture and leaves it within MAX_PIXELS and a bounded number of pieces."""
        if not self._pieces:
            return True
        pixels = self.width * (self.height + piece.printed_height)
        return piece.printed_width == self.width and pixels <= MAX_PIXELS and len(self._pieces) < _MAX_PIECES

    def add(self, piece: Piece) -> None:
        """Put a piece that fits below the others."""
        self._pieces.append(piece)
        self.height += piece.printed_height

    def luminance(self, border: int) -> tuple[memoryview, int, int]:
        """Give it as bytes with a white border, and its width and height with that border."""
        width, height = self.width + 2 * border, self.height + 2 * border
        canvas = bytearray(b"\xff") * (width * height)
        at = border * width + border
        for piece in self._pieces:
            for row in piece.rows():
                canvas[at : at + len(row)] = row
                at += width
        return memoryview(canvas), width, height


def _stretched(row: bytes, times: int) -> bytes:
    if times == 1:
        return row
    wide = bytearray(len(row) * times)
    for place in range(times):
        wide[place::times] = row
    return bytes(wide)


def _checked(piece: Piece, needed: int) -> Piece | None:
    pixels = piece.printed_width * piece.printed_height
    return piece if 0 < pixels <= MAX_PIXELS and len(piece.data) >= needed else None
