"""Writes tables for spreadsheets: no text becomes a formula, and numbers stay numbers."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

__all__ = ["BYTE_ORDER_MARK", "NumberCell", "escaped_formula", "spreadsheet"]

BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet takes UTF-8 for the computer's old code page."""


class NumberCell(str):
    """A number as the spreadsheet's country writes it; a text that is no number is treated as any text."""

    __slots__ = ()


def spreadsheet(rows: Iterable[Sequence[str]], *, delimiter: str) -> str:
    """Give rows as CSV with a byte order mark.

    Args:
        rows: Their cells: a Figure is written as a number, and any other text so that it stays a text.
        delimiter: Separates the cells; the table is also safe where a spreadsheet splits at another character.
    """
    written = StringIO(newline="")
    table = csv.writer(written, delimiter=delimiter, lineterminator="\r\n")
    for row in rows:
        table.writerow([str(cell) if _is_number(cell) else escaped_formula(cell) for cell in row])
    return BYTE_ORDER_MARK + written.getvalue()


def escaped_formula(text: str) -> str:
    """Give a text that no spreadsheet reads as a formula, wherever it splits the cells.

    An apostrophe marks what follows as text: at the beginning, and after every character that may separate cells.
    """
    if _RISKY.search(text) is None:
        return text
    begins, marked = _begins_formula(text), []
    for at, sign in enumerate(text):
        if begins[at] and (at == 0 or text[at - 1] in _PARTING):
            marked.append("'")
        marked.append(sign)
    return "".join(marked)


def _begins_formula(text: str) -> list[bool]:
    """Say of each place whether a cell beginning there would be a formula; from the end, so that each is seen once."""
    begins, ahead = [False] * len(text), False
    for at in range(len(text) - 1, -1, -1):
        sign = text[at]
        ahead = sign in _FORMULA_STARTS or (ahead and (sign.isspace() or sign in _UNSEEN))
        begins[at] = ahead or sign in "\t\r"
    return begins


def _is_number(cell: str) -> bool:
    return isinstance(cell, NumberCell) and _NUMBER.fullmatch(cell) is not None


_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?(?: ?%)?", re.ASCII)
_FORMULA_STARTS = "=+-@\u2212＝＋－＠"
_PARTING = ",;|\t\r\n"
_RISKY = re.compile(r"[=+\-@\u2212＝＋－＠\t\r]")
_UNSEEN = frozenset(
    [
        '"',
        *map(chr, (*range(0x20), 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)),
    ]
)
"""Blanks and quotes before a formula's sign are dropped by some; a tab or a return begins a formula by itself."""
