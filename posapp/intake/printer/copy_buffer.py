"""Hands copies of what was printed to another thread, and drops them rather than ever holding paper."""

from collections import deque
from dataclasses import dataclass
from enum import IntEnum
from threading import Condition

__all__ = ["CopyBuffer", "Piece", "PieceKind"]

MAX_BYTES = 4 * 1024 * 1024
MAX_PIECES = 20_000


class PieceKind(IntEnum):
    """What a piece of the copy is."""

    DATA = 1
    """Bytes that the printer took."""
    GAP = 2
    """Bytes are missing from here on: the reader was too slow."""
    END = 3
    """The POS hung up."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of the copy.

    Attributes:
        kind: What it is.
        data: The bytes; empty for all but DATA.
    """

    kind: PieceKind
    data: bytes = b""


class CopyBuffer:
    """Pieces on their way to the reader: never more than a few MB, and whoever puts one never waits.

    Args:
        most: How many bytes it holds at most.
    """

    def __init__(self, most: int = MAX_BYTES) -> None:
        self._most = most
        self._pieces: deque[Piece] = deque()
        self._held = 0
        self._ends_with_data = False
        self._has_gap = False
        self._is_closed = False
        self._dropped = 0
        self._changed = Condition()

    @property
    def dropped(self) -> int:
        """How many times the copy was cut off because the reader was too slow."""
        return self._dropped

    def put(self, data: bytes) -> None:
        """Add bytes that the printer took; they are dropped where there is no room."""
        with self._changed:
            if self._is_too_full(len(data)):
                self._mark_gap()
                return
            self._put_gap()
            self._pieces.append(Piece(PieceKind.DATA, data))
            self._held += len(data)
            self._ends_with_data = True
            self._changed.notify()

    def end(self) -> None:
        """Say that the POS hung up; nothing is said where it sent nothing."""
        with self._changed:
            if self._ends_with_data:
                self._ends_with_data = False
                self._put_gap()  # of what hung up the end is missing, and nothing of what comes next
                self._pieces.append(Piece(PieceKind.END))
                self._changed.notify()

    def close(self) -> None:
        """Say that nothing more comes."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()

    @property
    def is_over(self) -> bool:
        """Whether it is closed and empty."""
        with self._changed:
            return self._is_closed and not self._pieces

    def take(self, seconds: float | None = None) -> Piece | None:
        """Wait for the next piece and give it; None once it is closed and empty, or when so many seconds have gone."""
        with self._changed:
            self._changed.wait_for(lambda: self._pieces or self._is_closed, seconds)
            if not self._pieces:
                return None
            piece = self._pieces.popleft()
            self._held -= len(piece.data)
            return piece

    def _is_too_full(self, more: int) -> bool:
        """After a gap it goes on only once there is room again, so that the copy is not cut off again at once."""
        most = self._most // 2 if self._has_gap else self._most
        return self._held + more > most or len(self._pieces) >= MAX_PIECES

    def _put_gap(self) -> None:
        if self._has_gap:
            self._has_gap = False
            self._pieces.append(Piece(PieceKind.GAP))

    def _mark_gap(self) -> None:
        self._dropped += not self._has_gap
        self._has_gap = True
