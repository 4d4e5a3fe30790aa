"""Gives what the index of names holds of a customer."""

import re
from collections.abc import Callable, Iterable, Sequence

from posapp.domain.customers.search_text import LONE_ACCENT, index_text, searchable
from posapp.domain.customers.unspaced_names import is_unspaced
from posapp.domain.plain_text import without_unseen
from posapp.storage.database.connection import Row

__all__ = ["INDEX", "index_again", "indexed"]

INDEX = "INSERT INTO names (rowid, name, email) VALUES (?, ?, ?)"


def indexed(number: int, name: str, emails: Sequence[str]) -> tuple[int, str, str]:
    """Give the parameters of INDEX for a customer."""
    return number, index_text(name), _words_of(emails)


def index_again(execute: Callable[..., Iterable[Row]]) -> None:
    """Index those names anew that an earlier program indexed otherwise.

    It took a name without blanks for one word, a lone accent for a blank, and kept characters that nobody sees.
    Only names with other characters than those of English are read, some hundred at once.

    Args:
        execute: Runs a statement with its parameters.
    """
    after = 0
    while rows := list(execute(_FOREIGN, (after,))):
        for number, first, last, emails in rows:
            name = f"{first} {last}".strip()
            if is_unspaced(name) or LONE_ACCENT in name or without_unseen(name) != name:
                execute("DELETE FROM names WHERE rowid = ?", (number,))
                execute(INDEX, indexed(number, name, emails.split("\n")))
        after = rows[-1][0]


def _words_of(emails: Sequence[str]) -> str:
    """Give the words before the @; what carries a figure is left to the index of addresses.

    Numbered addresses would be a word each, and whoever types their beginning would wait until all were gathered.
    """
    words = _BETWEEN.split(searchable(" ".join(email.partition("@")[0] for email in emails)))
    return " ".join(word for word in words if word.isalpha())


_BETWEEN = re.compile(r"[\W_]+")
_FOREIGN = (
    "SELECT number, first_name, last_name, emails FROM subscribers "
    "WHERE number > ? AND (first_name GLOB '*[^ -~]*' OR last_name GLOB '*[^ -~]*') ORDER BY number LIMIT 500"
)
