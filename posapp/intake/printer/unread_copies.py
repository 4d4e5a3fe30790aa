"""Holds the pieces that no reader has said to have kept, so that the next reader gets them again."""

from collections import deque
from threading import Lock

from posapp.intake.printer.copy_buffer import MAX_BYTES, Piece, PieceKind
from posapp.intake.printer.piece_stream import NumberedPiece

__all__ = ["UnreadCopies"]


class UnreadCopies:
    """Numbers pieces and holds them until they are acknowledged; of too many the oldest go.

    Args:
        most: How many bytes it holds at most.
    """

    def __init__(self, most: int = MAX_BYTES) -> None:
        self._most = most
        self._pieces: deque[NumberedPiece] = deque()
        self._held = 0
        self._last = 0
        self._lost = 0
        self._begins_amid = False
        self._lock = Lock()

    @property
    def lost(self) -> int:
        """How many times pieces went that nobody had read."""
        return self._lost

    @property
    def is_empty(self) -> bool:
        """Whether everything was acknowledged."""
        return not self._pieces

    def add(self, piece: Piece) -> NumberedPiece:
        """Hold a piece, and give it with its number."""
        with self._lock:
            self._last += 1
            numbered = NumberedPiece(self._last, piece)
            self._pieces.append(numbered)
            self._held += len(piece.data)
            if self._held > self._most:
                self._lost += 1
                while self._held > self._most // 2:
                    self._drop_first()
            return numbered

    def acknowledge(self, number: int) -> None:
        """Forget the pieces up to a number."""
        with self._lock:
            while self._pieces and self._pieces[0].number <= number:
                self._held -= len(self._pieces.popleft().piece.data)
                self._begins_amid = False

    def again(self) -> tuple[NumberedPiece, ...]:
        """Give what a new reader gets; where the first paper's beginning is gone, that is said first."""
        with self._lock:
            held = tuple(self._pieces)
            if not self._begins_amid:
                return held
            return (NumberedPiece(held[0].number if held else self._last, Piece(PieceKind.GAP)), *held)

    def give_up_first(self) -> None:
        """Drop the oldest conversation: readers die of it."""
        with self._lock:
            self._lost += bool(self._pieces)
            while self._pieces:
                is_end = self._pieces[0].piece.kind is PieceKind.END
                self._drop_first()
                if is_end:
                    return

    def _drop_first(self) -> None:
        """Behind the end of a conversation the next paper is whole."""
        gone = self._pieces.popleft().piece
        self._held -= len(gone.data)
        self._begins_amid = gone.kind is not PieceKind.END
