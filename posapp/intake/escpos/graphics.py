"""Gives the pieces of pictures that commands print, and keeps those that are printed later."""

from posapp.intake.escpos.pictures import Piece, column_piece, raster_piece
from posapp.intake.escpos.tokens import Command

__all__ = ["Graphics"]

_BIT_IMAGES = {0: (8, (2, 3)), 1: (8, (1, 3)), 32: (24, (2, 1)), 33: (24, (1, 1))}
_STORE_RASTER, _STORE_COLUMNS = 112, 113
_PRINT_STORED = (2, 50)
_PRINT_MEMORY = (69, 85)
# both doubled look like neither: what counts is that a dot stays as wide as high
_STRETCHES = {1: (2, 1), 2: (1, 2)}


class Graphics:
    """A printer's memory for pictures.

    In what it gives, None is a picture whose dots are not known or too many: it was printed, and cannot be read.
    """

    def __init__(self) -> None:
        self._stored: list[Piece | None] = []
        self._downloaded: Piece | None = None

    def take(self, command: Command) -> list[Piece | None]:
        """Take a command about pictures; gives what it prints."""
        if command.name == b"\x1d/":
            return [_stretched(self._downloaded, command.data[2])]
        if command.name == b"\x1cp":
            return [None]
        if command.name in (b"\x1d(", b"\x1d8"):
            return self._graphics(command)
        if command.name == b"\x1d*":
            self._downloaded = _downloaded(command)
            return []
        return [_printed(command) if command.is_whole else None]

    def _graphics(self, command: Command) -> list[Piece | None]:
        body = command.data[5 if command.name == b"\x1d(" else 7 :]
        function = body[1] if len(body) > 1 else 0
        if function in (_STORE_RASTER, _STORE_COLUMNS):
            self._stored = [_stored(body) if command.is_whole else None]
        if function in _PRINT_STORED:
            printed, self._stored = self._stored, []
            return printed
        return [None] if function in _PRINT_MEMORY else []


def _printed(command: Command) -> Piece | None:
    data = command.data
    if command.name == b"\x1b*":
        height, stretch = _BIT_IMAGES.get(data[2], (0, (1, 1)))
        return column_piece(data[5:], _number(data, 3), height, stretch)
    if command.name == b"\x1bY":
        return column_piece(data[4:], _number(data, 2), 8, (1, 3))
    if command.name == b"\x1dQ":
        return column_piece(data[8:], _number(data, 4), 8 * _number(data, 6))
    return raster_piece(data[8:], _number(data, 4), _number(data, 6), _STRETCHES.get(data[3] & 3, (1, 1)))


def _stored(body: bytes) -> Piece | None:
    if len(body) < 10:
        return None
    width, height = _number(body, 6), _number(body, 8)
    if body[1] == _STORE_COLUMNS:
        return column_piece(body[10:], width, height)
    return raster_piece(body[10:], (width + 7) // 8, height)


def _downloaded(command: Command) -> Piece | None:
    data = command.data
    return column_piece(data[4:], 8 * data[2], 8 * data[3]) if command.is_whole else None


def _stretched(piece: Piece | None, mode: int) -> Piece | None:
    if piece is None:
        return None
    return column_piece(piece.data, piece.width, piece.height, _STRETCHES.get(mode & 3, (1, 1)))


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")
