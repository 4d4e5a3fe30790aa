"""Holds a search in the journal, a page of its results, and the result of a verification."""

from dataclasses import dataclass
from datetime import date

from posapp.domain.journal.entry import JournalEntry

__all__ = ["JournalPage", "JournalSearch", "VerificationResult"]


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalSearch:
    """A search in the journal; an empty one finds everything.

    Attributes:
        text: A part of the person's name or of the facts, in any letter case.
        what: One of the journal's verbs; empty for all.
        first: The first day; None for the beginning.
        last: The last day; None for today.
    """

    text: str = ""
    what: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalPage:
    """A page of entries, the newest first.

    Attributes:
        entries: At most as many as were asked for.
        older: Below which number the next page begins; None where nothing older was found.
    """

    entries: tuple[JournalEntry, ...]
    older: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationResult:
    """The result of verifying the whole journal.

    Attributes:
        entries: The number of intact entries, from the first one on.
        broken: The number of the first broken entry; None when all are intact.
        is_rewritten: Whether all are intact but differ from those this till wrote, by its mark outside the file.
    """

    entries: int
    broken: int | None
    is_rewritten: bool = False
