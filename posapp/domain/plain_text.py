"""Makes external text safe for a row, a label or a terminal.

A name may hold characters that turn the reading direction, break the line or take no room, so that one row looks like
another, and sequences that a terminal obeys.
"""

import re

__all__ = ["lines", "one_line", "without_unseen"]

_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Directions, blanks without width, tags. Joiners (U+200C, U+200D) stay: Persian and emoji are written with them."""
_BREAKS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
MAX_COMBINING_MARKS = 4
_STACKED = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{5,}")
"""Accents that were stacked until they paint over the rows above and below."""


def one_line(text: str) -> str:
    """Give a text for one row or one label, without characters that break it or turn its direction."""
    if text.isascii() and text.isprintable():
        return text
    return _STACKED.sub(_some_marks, _BREAKS.sub(" ", _UNSEEN.sub("", text)))


def without_unseen(text: str) -> str:
    """Give a text without characters that nobody sees: those that turn its direction, and blanks without width."""
    return text if text.isascii() else _UNSEEN.sub("", text)


def lines(text: str) -> str:
    """Give a text of several lines, each of them as `one_line` gives it."""
    return "\n".join(map(one_line, text.split("\n")))


def _some_marks(stacked: "re.Match[str]") -> str:
    return stacked.group()[:MAX_COMBINING_MARKS]
