"""The one statement behind each kind of search.

Ranking a short prefix over a million names takes 300 ms, taking the first candidates unranked a quarter of one; so
candidates come unranked, and those few are ordered here.
"""

import re
import unicodedata
from collections.abc import Sequence

from posapp.domain.search import SearchText
from posapp.storage.connection import Row

__all__ = ["COLUMNS", "likeliest_first", "statement_of"]

COLUMNS = "s.id, s.first_name, s.last_name, s.phones, s.emails, s.state, s.reference, s.created_at"
CANDIDATES = 60
LAST = "\U0010ffff"
"""Sorts after every text with a beginning."""


def statement_of(text: SearchText, limit: int) -> tuple[str, tuple[object, ...]]:
    """Give the statement for a search that is not empty, and its parameters."""
    if text.email:
        return _by_email(text, limit)
    if text.ending:
        return _by_digits(text, limit)
    return _BY_WORDS, (text.text, _match(text.words), max(limit, CANDIDATES))


def likeliest_first(rows: Sequence[Row], text: SearchText) -> Sequence[Row]:
    """Put candidates in the order in which a cashier would look for them: whole names before beginnings of names."""
    if not text.words or text.ending:
        return rows
    wanted = {_plain(word) for word in text.words}
    return sorted(rows, key=lambda row: _distance(row, wanted, text.text))


def _distance(row: Row, wanted: set[str], typed: str) -> tuple[bool, int, int]:
    name = _plain(f"{row[1]} {row[2]}").split()
    return row[6] != typed, -len(wanted.intersection(name)), len(name)


def _by_email(text: SearchText, limit: int) -> tuple[str, tuple[object, ...]]:
    address = (text.email, text.email + LAST, limit)
    if not text.words:
        return _BY_EMAIL, address
    return _BY_WORD_OR_EMAIL, (text.text, _match(text.words), max(limit, CANDIDATES), *address)


def _by_digits(text: SearchText, limit: int) -> tuple[str, tuple[object, ...]]:
    beginning = text.beginning or LAST
    backwards = text.ending[::-1]
    return _BY_DIGITS, (
        text.text,
        text.phone,
        beginning,
        beginning + LAST,
        CANDIDATES,
        backwards,
        backwards + LAST,
        CANDIDATES,
        limit,
    )


def _match(words: Sequence[str]) -> str:
    """Quote each word, so that nothing typed is FTS syntax; a single letter means itself, not a beginning."""
    return " AND ".join(f'"{word}"' + ("*" if len(word) > 1 else "") for word in words)


def _plain(text: str) -> str:
    low = text.lower()
    return low if low.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", low))


_MARKS = re.compile("[\u0300-\u036f]")
_REFERENCE = f"SELECT {COLUMNS} FROM subscribers s WHERE s.reference = ? AND s.reference <> ''"
_PHONES = f"SELECT {COLUMNS} FROM phones p JOIN subscribers s ON s.number = p.subscriber"
_BY_WORDS = (
    f"{_REFERENCE} UNION SELECT * FROM (SELECT {COLUMNS} FROM "
    "(SELECT rowid AS found FROM names WHERE names MATCH ? LIMIT ?) JOIN subscribers s ON s.number = found)"
)
_BY_EMAIL = (
    f"SELECT {COLUMNS} FROM emails e JOIN subscribers s ON s.number = e.subscriber "
    "WHERE e.address >= ? AND e.address < ? LIMIT ?"
)
_BY_WORD_OR_EMAIL = f"{_BY_WORDS} UNION SELECT * FROM ({_BY_EMAIL})"
_BY_DIGITS = (
    f"{_REFERENCE} UNION SELECT * FROM ({_PHONES} WHERE p.digits = ?) "
    f"UNION SELECT * FROM ({_PHONES} WHERE p.digits >= ? AND p.digits < ? LIMIT ?) "
    f"UNION SELECT * FROM ({_PHONES} WHERE p.backwards >= ? AND p.backwards < ? LIMIT ?) LIMIT ?"
)
