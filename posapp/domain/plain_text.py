"""Makes external text safe for a row, a label or a terminal.

A name may hold characters that turn the reading direction, break the line or take no room, so that one row looks like
another, and sequences that a terminal obeys.
"""

import re

__all__ = ["ISOLATE", "ISOLATED", "POP_ISOLATE", "lines", "one_line", "without_unseen"]

ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")
"""A part that is read in its own direction and moves nothing outside it; the only turning that a line keeps."""

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
    seen = _without_turns(text) if ISOLATE in text else _UNSEEN.sub("", text)
    return _STACKED.sub(_some_marks, _BREAKS.sub(" ", seen))


def without_unseen(text: str) -> str:
    """Give a text without characters that nobody sees: those that turn its direction, and blanks without width."""
    return text if text.isascii() else _UNSEEN.sub("", text)


def lines(text: str) -> str:
    """Give a text of several lines, each of them as `one_line` gives it."""
    return "\n".join(map(one_line, text.split("\n")))


def _without_turns(text: str) -> str:
    """Remove all that is unseen but the ends of isolated parts."""
    parts, end = [], 0
    for found in ISOLATED.finditer(text):
        inner = _UNSEEN.sub("", found.group())
        parts += [_UNSEEN.sub("", text[end : found.start()]), f"{ISOLATE}{inner}{POP_ISOLATE}" if inner else ""]
        end = found.end()
    return "".join((*parts, _UNSEEN.sub("", text[end:])))


def _some_marks(stacked: "re.Match[str]") -> str:
    return stacked.group()[:MAX_COMBINING_MARKS]
