"""Makes what came from outside plain text: it opens nothing, hides nothing and stays in its row.

Qt takes a tooltip for HTML as soon as it looks like some, and HTML in a tooltip may read files. A name may also hold
signs that turn the reading direction, break the line or take no room, so that one row looks like another.
"""

import re
from html import escape

from PySide6.QtCore import Qt

__all__ = ["button_text", "in_words", "lines", "one_line", "tooltip"]

_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Directions, blanks without width, tags. Joiners (U+200C, U+200D) stay: Persian and emoji are written with them."""
_BREAKS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_WORD_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
MOST_MARKS = 4
_STACKED = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{5,}")
"""Accents that were stacked until they paint over the rows above and below."""


def one_line(text: str) -> str:
    """Give a text for one row or one label, without signs that break it or turn its direction."""
    if text.isascii() and text.isprintable():
        return text
    return _STACKED.sub(_some_marks, _BREAKS.sub(" ", _UNSEEN.sub("", text)))


def lines(text: str) -> str:
    """Give a text of several lines, each of them as `one_line` gives it."""
    return "\n".join(map(one_line, text.split("\n")))


def button_text(text: str) -> str:
    """Give a text for a button or a menu, where an ampersand would make the next letter a key."""
    return one_line(text).replace("&", "&&")


def tooltip(text: str) -> str:
    """Give a text for a tooltip: what Qt could take for HTML is written so that it reads as it was typed."""
    shown = lines(text)
    return f"<span>{escape(shown).replace(chr(10), '<br>')}</span>" if "<" in shown else shown


def in_words(role: int, text: str) -> str | None:
    """Give a row's text for a role: what is shown and read aloud, or the tooltip; None for every other role."""
    if role in _WORD_ROLES:
        return one_line(text)
    return tooltip(one_line(text)) if role == Qt.ItemDataRole.ToolTipRole else None


def _some_marks(stacked: "re.Match[str]") -> str:
    return stacked.group()[:MOST_MARKS]
