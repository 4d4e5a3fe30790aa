"""Turns the copy of what was printed into papers; where bytes are missing, the papers around the gap are cut off."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from posapp.intake.printed import PrintedPaper
from posapp.intake.printer.copy_buffer import Piece, PieceKind

__all__ = ["PaperFeed", "ReadsPapers"]


class ReadsPapers(Protocol):
    """Reads papers from the bytes that print them."""

    def feed(self, data: bytes, /) -> Sequence[PrintedPaper]:
        """Read on and give the papers that ended."""

    def silence(self) -> Sequence[PrintedPaper]:
        """Hear that nothing was printed for a while, and give the paper that this ended."""

    def end(self) -> Sequence[PrintedPaper]:
        """Hear that the POS hung up, and give the paper that this ended."""


class PaperFeed:
    """Reads papers piece by piece.

    Args:
        new_reader: Makes a reader that has read nothing.
    """

    def __init__(self, new_reader: Callable[[], ReadsPapers]) -> None:
        self._new_reader = new_reader
        self._reader = new_reader()
        self._is_cut_off = False

    def feed(self, piece: Piece) -> tuple[PrintedPaper, ...]:
        """Read one piece and give the papers that ended."""
        if piece.kind is PieceKind.DATA:
            return self._marked(self._reader.feed(piece.data))
        papers = tuple(self._reader.end())
        if piece.kind is PieceKind.END:
            ended, self._is_cut_off = self._marked(papers), False  # the next connection begins a paper of its own
            return ended
        self._reader = self._new_reader()
        self._is_cut_off = True
        return tuple(replace(each, is_cut_off=True) for each in papers)

    def silence(self) -> tuple[PrintedPaper, ...]:
        """Hear that nothing was printed for a while, and give the paper that this ended."""
        return self._marked(self._reader.silence())

    def end(self) -> tuple[PrintedPaper, ...]:
        """Hear that nothing more comes, and give the paper that this ended."""
        return self._marked(self._reader.end())

    def _marked(self, papers: Sequence[PrintedPaper]) -> tuple[PrintedPaper, ...]:
        """The first paper after a gap has lost its beginning."""
        if not papers or not self._is_cut_off:
            return tuple(papers)
        self._is_cut_off = False
        return (replace(papers[0], is_cut_off=True), *papers[1:])
