"""Lets a name that is read from right to left stand in a line without moving the figures beside it.

Beside a Hebrew or Arabic name, a phone, an amount or a receipt's number would change places with what is on its other
side. Isolated, the name is read in its own direction and nothing outside it moves. What is stored, searched, copied or
written for programs is never isolated.
"""

import re
from collections.abc import Iterable, Iterator

from posapp.domain.plain_text import ISOLATE, ISOLATED, POP_ISOLATE, one_line, without_unseen

__all__ = ["columns", "isolated", "whole_isolates"]

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u05ff\u0600-\u06ff\u0700-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def isolated(text: str) -> str:
    """Give a text from outside for a line that has more in it: isolated where it is read from right to left.

    A text that is isolated already, or holds names that are, is given as it is.
    """
    shown = one_line(text)
    if shown.isascii() or not _RIGHT_TO_LEFT.search(ISOLATED.sub("", shown)):
        return shown
    return f"{ISOLATE}{without_unseen(shown)}{POP_ISOLATE}"


def whole_isolates(lines: Iterable[str]) -> Iterator[str]:
    """Give the lines into which a text was broken, each with both ends of what is isolated in it."""
    is_open = False
    for line in lines:
        begun = f"{ISOLATE}{line}" if is_open else line
        is_open = begun.count(ISOLATE) > begun.count(POP_ISOLATE)
        yield f"{begun}{POP_ISOLATE}" if is_open else begun


def columns(text: str) -> int:
    """Give how many characters of a line can be seen."""
    return len(without_unseen(text))
