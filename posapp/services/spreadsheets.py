"""Writes tables that a spreadsheet opens as they are meant: no text becomes a formula, and numbers stay numbers."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

__all__ = ["BYTE_ORDER_MARK", "Figure", "defused", "spreadsheet"]

BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet takes UTF-8 for the computer's old code page."""


class Figure(str):
    """A number as the spreadsheet's country writes it; a text that is none is treated as any text."""

    __slots__ = ()


def spreadsheet(rows: Iterable[Sequence[str]], *, delimiter: str) -> str:
    """Give rows as CSV with a byte order mark.

    Args:
        rows: Their cells: a Figure is written as a number, and any other text so that it stays a text.
        delimiter: What parts the cells; the table is safe too where a spreadsheet parts them by another sign.
    """
    written = StringIO(newline="")
    table = csv.writer(written, delimiter=delimiter, lineterminator="\r\n")
    for row in rows:
        table.writerow([str(cell) if _is_number(cell) else defused(cell) for cell in row])
    return BYTE_ORDER_MARK + written.getvalue()


def defused(text: str) -> str:
    """Give a text that no spreadsheet takes for a formula, wherever it parts the cells.

    An apostrophe marks what follows as text: at the beginning, and after every sign that parts cells for somebody.
    """
    return _FORMULA.sub(r"\1'", text)


def _is_number(cell: str) -> bool:
    return isinstance(cell, Figure) and _NUMBER.fullmatch(cell) is not None


_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?(?: ?%)?", re.ASCII)
_UNSEEN = r"\s\"\x00-\x1f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_FORMULA = re.compile(rf"(^|[,;|\t\r\n])(?=[{_UNSEEN}]*[=+\-@\u2212＝＋－＠]|[\t\r])")
"""Blanks and quotes before a formula's sign are dropped by some; a tab or a return begins a formula by itself."""
