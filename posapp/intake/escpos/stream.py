"""Reads what a POS sends to its printer as the papers that come out of it."""

from posapp.intake.escpos.interpreter import Interpreter
from posapp.intake.escpos.pages import DEFAULT_PAGE
from posapp.intake.escpos.sheet import Sheet
from posapp.intake.escpos.tokens import Command, Text, Token, Tokenizer
from posapp.intake.printed import Ending, PrintedPaper

__all__ = ["PaperReader"]


class PaperReader:
    """The papers of one connection, as its bytes come; the same ones however the bytes were split.

    A paper without a line, code or picture (a drawer's kick, a question for the status) is none. What never ends is cut
    into papers of as many lines as one may have; such a paper says that it is cut off, and that silence ended it.

    Args:
        default_page: The code page for text that came without one and is no valid UTF-8, as Python names it. Raises
            LookupError if there is none of that name.
    """

    def __init__(self, default_page: str = DEFAULT_PAGE) -> None:
        b" ".decode(default_page)
        self._default_page = default_page
        self._begin()

    def feed(self, data: bytes) -> list[PrintedPaper]:
        """Take the next bytes; gives the papers that they end, oldest first. Raises nothing, whatever they are."""
        papers: list[PrintedPaper] = []
        for token in self._tokenizer.feed(data):
            papers += self._take(token)
        return papers

    def silence(self) -> list[PrintedPaper]:
        """Take it that nothing more belongs to the paper so far; gives it, if anything is on it."""
        self._interpreter.end_text()
        return self._finish(Ending.SILENCE, is_cut_off=self._tokenizer.is_inside)

    def end(self) -> list[PrintedPaper]:
        """Take the end of the connection; gives the last paper, if any, and is ready for another connection."""
        self._interpreter.end_text()
        papers = self._finish(Ending.HUNG_UP, is_cut_off=self._tokenizer.is_inside)
        self._begin()
        return papers

    def _begin(self) -> None:
        self._tokenizer = Tokenizer()
        self._interpreter = Interpreter(self._default_page)

    def _take(self, token: Token) -> list[PrintedPaper]:
        if isinstance(token, Text):
            return self._write(token.data)
        if not isinstance(token, Command):
            self._interpreter.skip()
            return []
        ending = self._interpreter.do(token)
        return self._cut_full() if ending is None else self._finish(ending, is_cut_off=False)

    def _write(self, data: bytes) -> list[PrintedPaper]:
        papers: list[PrintedPaper] = []
        at = 0
        while at < len(data):
            at = self._interpreter.write(data, at)
            papers += self._cut_full()
        return papers

    def _cut_full(self) -> list[PrintedPaper]:
        return self._finish(Ending.SILENCE, is_cut_off=True) if self._interpreter.sheet.is_full else []

    def _finish(self, ending: Ending, *, is_cut_off: bool) -> list[PrintedPaper]:
        paper = self._interpreter.sheet.paper(ending, is_cut_off=is_cut_off)
        self._interpreter.sheet = Sheet()
        return [] if paper is None else [paper]
