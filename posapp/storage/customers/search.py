"""Builds the SQL of each kind of search.

Ranking a short prefix over a million names takes 300 ms, taking the first candidates unranked a quarter of one; so
candidates come unranked, and those few are ordered here.

The index knows the beginnings of two to four letters. Of a longer one it would gather everybody before it gives the
first, 10 ms where one in thirty among a million is called so; hence the words that begin so are looked up first.
"""

from collections.abc import Mapping, Sequence

from posapp.domain.customers.search_text import SearchText, index_words, without_accents
from posapp.domain.phone_spellings import spellings_of
from posapp.storage.database.connection import Row

__all__ = [
    "COLUMNS",
    "MAX_CANDIDATES",
    "SPELL_OUT",
    "WORDS",
    "Spelt",
    "by_tail",
    "count_of",
    "is_named",
    "long_words",
    "sort_by_relevance",
    "statement_of",
]

COLUMNS = "s.id, s.first_name, s.last_name, s.phones, s.emails, s.state, s.reference, s.created_at"
CANDIDATES = 60
LAST = "\U0010ffff"
"""Sorts after every text with a beginning."""
MAX_INDEXED_LENGTH = 4
MAX_TAIL = 8
"""More digits than a number has behind its area may begin with the 0 of a call at home."""
MAX_OF_TAIL = 2_000
"""Of a million numbers some hundred end in the same four digits."""
MAX_CANDIDATES = 40
"""Of a beginning of more words than that, each is rare enough to be gathered."""
Spelt = Mapping[str, Sequence[str]]
"""The words that begin with what was typed of one."""

WORDS = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.name_words USING fts5vocab (main, names, instance)"
_NEXT_WORD = "(SELECT term FROM temp.name_words WHERE term >= {} AND term < ?2 ORDER BY term LIMIT 1)"
SPELL_OUT = (
    f"WITH RECURSIVE beginning (word) AS (SELECT {_NEXT_WORD.format('?1')} UNION ALL "
    f"SELECT {_NEXT_WORD.format('word || char(1)')} FROM beginning WHERE word IS NOT NULL) "
    f"SELECT word FROM beginning WHERE word IS NOT NULL LIMIT {MAX_CANDIDATES + 1}"
)
"""Goes from word to word, over everybody who has it."""


def statement_of(text: SearchText, limit: int, spelt: Spelt) -> tuple[str, tuple[object, ...]]:
    """Give the statement for a search that is not empty, and its parameters.

    Args:
        text: The search.
        limit: At most so many.
        spelt: What SPELL_OUT found for the long words; a word that is not in it is searched as it is.
    """
    if text.email:
        return _by_email(text, limit, spelt)
    if text.ending:
        return _by_digits(text, limit)
    return _BY_WORDS, (text.text, _match(text.words, spelt), max(limit, CANDIDATES))


def count_of(text: SearchText, most: int, spelt: Spelt) -> tuple[str, tuple[object, ...]]:
    """Give the statement that counts the matches of a search that is not empty, no more than some of each kind.

    Args:
        text: The search.
        most: At most so many of each kind, for what matches in several ways counts once.
        spelt: As for `statement_of`.
    """
    if text.email and not text.words:
        return _counted(_NUMBERS_BY_EMAIL), (text.email, text.email + LAST, most)
    if text.email:
        address = (text.email, text.email + LAST, most)
        return _counted(_NUMBERS_BY_WORDS, _NUMBERS_BY_EMAIL), (text.text, _match(text.words, spelt), most, *address)
    if text.ending:
        beginning, backwards = text.beginning or LAST, text.ending[::-1]
        ends = (beginning, beginning + LAST, most, backwards, backwards + LAST, most)
        return _counted(_NUMBERS_BY_DIGITS), (text.text, *_two_spellings(text.phone), *ends)
    return _counted(_NUMBERS_BY_WORDS), (text.text, _match(text.words, spelt), most)


def long_words(text: SearchText) -> Mapping[str, tuple[str, str]]:
    """Give the words that should be spelt out, each with the parameters of SPELL_OUT."""
    if text.ending:
        return {}
    plain = {word: _plain(word) for word in text.words}
    return {
        word: (bare, bare + LAST) for word, bare in plain.items() if len(bare) > MAX_INDEXED_LENGTH and bare.isascii()
    }


def by_tail(digits: str) -> tuple[str, tuple[object, ...]]:
    """Give the statement for everybody whose number ends in some digits, and its parameters."""
    backwards = digits.removeprefix("0")[::-1] if len(digits) > MAX_TAIL else digits[::-1]
    return f"{_PHONES} WHERE p.backwards >= ? AND p.backwards < ? LIMIT ?", (backwards, backwards + LAST, MAX_OF_TAIL)


def is_named(row: Row, words: Sequence[str]) -> bool:
    """Say whether each word begins a word of somebody's name."""
    name = index_words(f"{row[1]} {row[2]}")
    return all(any(part.startswith(_plain(word)) for part in name) for word in words)


def sort_by_relevance(rows: Sequence[Row], text: SearchText) -> Sequence[Row]:
    """Sort candidates by relevance: whole names before beginnings of names."""
    if not text.words or text.ending:
        return rows
    wanted = {_plain(word) for word in text.words}
    return sorted(rows, key=lambda row: _distance(row, wanted, text.text))


def _distance(row: Row, wanted: set[str], typed: str) -> tuple[bool, int, int]:
    name = index_words(f"{row[1]} {row[2]}")
    return row[6] != typed, -len(wanted.intersection(name)), len(name)


def _by_email(text: SearchText, limit: int, spelt: Spelt) -> tuple[str, tuple[object, ...]]:
    address = (text.email, text.email + LAST, limit)
    if not text.words:
        return _BY_EMAIL, address
    return _BY_WORD_OR_EMAIL, (text.text, _match(text.words, spelt), max(limit, CANDIDATES), *address)


def _by_digits(text: SearchText, limit: int) -> tuple[str, tuple[object, ...]]:
    beginning = text.beginning or LAST
    backwards = text.ending[::-1]
    return _BY_DIGITS, (
        text.text,
        *_two_spellings(text.phone),
        beginning,
        beginning + LAST,
        CANDIDATES,
        backwards,
        backwards + LAST,
        CANDIDATES,
        limit,
    )


def _two_spellings(phone: str) -> tuple[str, str]:
    spellings = spellings_of(phone)
    return spellings[0], spellings[-1]


def _match(words: Sequence[str], spelt: Spelt) -> str:
    """Quote each word, so that nothing typed is FTS syntax; a single letter means itself, not a beginning."""
    return " AND ".join(_any_of(spelt[word]) if word in spelt else _beginning(word) for word in words)


def _counted(*numbers: str) -> str:
    return f"SELECT count(*) FROM ({' UNION '.join(numbers)})"


def _any_of(words: Sequence[str]) -> str:
    return "(" + " OR ".join(f'"{word}"' for word in words) + ")"


def _beginning(word: str) -> str:
    return f'"{word}"' + ("*" if len(word) > 1 else "")


def _plain(text: str) -> str:
    return without_accents(text.lower())


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
    f"{_REFERENCE} UNION SELECT * FROM ({_PHONES} WHERE p.digits IN (?, ?)) "
    f"UNION SELECT * FROM ({_PHONES} WHERE p.digits >= ? AND p.digits < ? LIMIT ?) "
    f"UNION SELECT * FROM ({_PHONES} WHERE p.backwards >= ? AND p.backwards < ? LIMIT ?) LIMIT ?"
)
_NUMBERS_BY_REFERENCE = "SELECT number FROM subscribers WHERE reference = ? AND reference <> ''"
_NUMBERS_BY_WORDS = f"{_NUMBERS_BY_REFERENCE} UNION SELECT * FROM (SELECT rowid FROM names WHERE names MATCH ? LIMIT ?)"
_NUMBERS_BY_EMAIL = "SELECT * FROM (SELECT DISTINCT subscriber FROM emails WHERE address >= ? AND address < ? LIMIT ?)"
_NUMBERS_OF_PHONES = "SELECT * FROM (SELECT DISTINCT subscriber FROM phones WHERE {0} >= ? AND {0} < ? LIMIT ?)"
_NUMBERS_BY_DIGITS = (
    f"{_NUMBERS_BY_REFERENCE} UNION SELECT subscriber FROM phones WHERE digits IN (?, ?) "
    f"UNION {_NUMBERS_OF_PHONES.format('digits')} UNION {_NUMBERS_OF_PHONES.format('backwards')}"
)
