"""Gathers what one paper shows until it is ended."""

from posapp.intake.escpos.decoding import codes_in
from posapp.intake.escpos.pictures import MAX_PIXELS, Picture, Piece
from posapp.intake.printed import Ending, PrintedPaper
from posapp.intake.printed_document import MAX_CODE_TEXT, MAX_CODES, MAX_LINES

__all__ = ["Sheet"]

_MAX_DECODED = 2 * MAX_PIXELS
_MAX_PICTURES = 20


class Sheet:
    """The paper that is being printed.

    Attributes:
        unknown: How many commands were not known.
    """

    def __init__(self) -> None:
        self.unknown = 0
        self._lines: list[tuple[str, bool]] = []
        self._codes: dict[str, None] = {}
        self._turned_from: int | None = None
        self._page_from = 0
        self._has_picture = False
        self._picture = Picture()
        self._pictures = 0
        self._decoded = 0
        self._is_over = False
        self._fed = 0

    @property
    def has_lines(self) -> bool:
        """Whether a line with text was printed."""
        return any(text for text, _ in self._lines)

    @property
    def is_blank(self) -> bool:
        """Whether nothing was printed: no line, code or picture."""
        return not (self.has_lines or self._codes or self._has_picture)

    @property
    def is_full(self) -> bool:
        """Whether it has as many lines as a paper may have."""
        return len(self._lines) >= MAX_LINES

    def add_line(self, text: str, *, is_large: bool, is_turned: bool) -> None:
        """Add a line below the others; of several empty ones the first alone."""
        if text:
            self.end_picture()
        self._fed = 0 if text else self._fed + 1
        self._turn(is_turned)
        if text or (self._lines and self._lines[-1][0]):
            self._lines.append((text, is_large))

    def feed(self, lines: int) -> None:
        """Feed more lines of empty paper than the one that ended a line."""
        self._fed += max(0, lines)

    def add_code(self, text: str) -> None:
        """Add what a printed code says, below what was printed before; one that no printer could draw is left out."""
        self.end_picture()
        self._fed = 0
        self._note_code(text)

    def add_picture(self, piece: Piece | None) -> None:
        """Add a piece of a picture below the last one; None stands for one whose dots are not known."""
        self._has_picture = True
        self._fed = 0
        if piece is None or not self._picture.fits(piece):
            self.end_picture()
        if piece is not None:
            self._picture.add(piece)

    def end_picture(self) -> None:
        """Read the codes of the picture that is complete now, within what one paper may cost."""
        picture, self._picture = self._picture, Picture()
        if not picture.pixels:
            return
        self._pictures += 1
        self._decoded += picture.pixels
        if self._pictures <= _MAX_PICTURES and self._decoded <= _MAX_DECODED:
            for code in codes_in(picture):
                self._note_code(code)

    def begin_page(self) -> None:
        """Remember where a page begins that is composed before it is printed."""
        self._page_from = len(self._lines)

    def clear_page(self) -> None:
        """Take back the lines of the page that was not printed yet."""
        del self._lines[self._page_from :]
        if self._turned_from is not None:
            self._turned_from = min(self._turned_from, len(self._lines))

    def paper(self, ending: Ending, *, is_cut_off: bool) -> PrintedPaper | None:
        """Give the paper as it is now, or None if nothing was printed on it."""
        self.end_picture()
        self._turn(is_turned=False)
        if self.is_blank:
            return None
        lines = self._lines[self._first() :]
        while lines and not lines[-1][0]:
            lines.pop()
        return PrintedPaper(
            lines=tuple(text for text, _ in lines),
            large=frozenset(number for number, (_, is_large) in enumerate(lines) if is_large),
            codes=tuple(self._codes),
            has_picture=self._has_picture,
            unknown=self.unknown,
            is_cut_off=is_cut_off or self._is_over,
            ending=ending,
            fed=self._fed,
        )

    def _note_code(self, text: str) -> None:
        if not text or len(text) > MAX_CODE_TEXT or any("\ud800" <= each <= "\udfff" for each in text):
            return
        if text in self._codes or len(self._codes) < MAX_CODES:
            self._codes[text] = None
        else:
            self._is_over = True

    def _first(self) -> int:
        return next((number for number, (text, _) in enumerate(self._lines) if text), len(self._lines))

    def _turn(self, is_turned: bool) -> None:
        # lines that are printed turned by half are read from the last to the first
        if is_turned and self._turned_from is None:
            self._turned_from = len(self._lines)
        if not is_turned and self._turned_from is not None:
            self._lines[self._turned_from :] = reversed(self._lines[self._turned_from :])
            self._turned_from = None
