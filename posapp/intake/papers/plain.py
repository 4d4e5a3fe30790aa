"""Makes the lines of a paper comparable: one form of each character, spaced letters closed, nothing unseen."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from posapp.domain.plain_text import without_unseen

__all__ = ["MAX_LINE", "MAX_LINES", "folded", "label_of", "plain_line", "plain_lines", "shown"]

MAX_LINES = 1_500
"""A paper of more is a report or noise; what follows is not read, and a cut paper is never sure."""
MAX_LINE = 240


def plain_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """Give the lines of a paper, each as `plain_line` does; those beyond `MAX_LINES` are left out."""
    return tuple(map(plain_line, lines[:MAX_LINES]))


def plain_line(text: str) -> str:
    """Give a line with digits and letters of full width made narrow, `T O T A L` closed, and `2x60` taken apart."""
    narrow = unicodedata.normalize("NFKC", without_unseen(text[:MAX_LINE]))[:MAX_LINE]
    printable = "".join(sign if sign.isprintable() else " " for sign in narrow.translate(_MARKS)).rstrip()
    if _SPACED_WORD.search(printable):
        printable = _SPACED.sub(lambda found: found[0].replace(" ", ""), printable)
    return _TIMES_AFTER.sub(r"\1 x ", _TIMES.sub(" x ", printable))


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Give a text in capitals and without accents, as words are compared."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).upper()


@lru_cache(maxsize=8192)
def label_of(text: str) -> str:
    """Give the bare words of a text: folded, without digits, marks and decoration."""
    words = folded(text).replace(".", "").replace("°", " ")
    return " ".join(_NO_WORD.sub(" ", words).split())


def shown(text: str, longest: int = 120) -> str:
    """Give a text of a paper as a receipt may bear it: printable, single blanks, not too long."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:longest].rstrip()


_MARKS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2014": "-", "\t": " "})
_SPACED_WORD = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,}(?!\S)")
_SPACED = re.compile(r"(?<!\S)[^\s](?: [^\s]){2,}(?!\S)")
_TIMES = re.compile(r"(?<=[0-9])[xX*](?=[0-9$])|(?<= )[xX*](?=[0-9$])")
_TIMES_AFTER = re.compile(r"(?<![0-9A-Za-z])([0-9]{1,4})[xX](?= )")
_NO_WORD = re.compile(r"[\W\d_]+")
