"""Looking for something in the journal: who did it, what it was, when, and a word of it."""

from dataclasses import dataclass
from datetime import date

from posapp.domain.journal.entry import JournalEntry

__all__ = ["JournalPage", "JournalSearch", "VerificationResult"]


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalSearch:
    """What is looked for; an empty search finds everything.

    Attributes:
        text: A part of who did it or of the facts, in any letter case.
        what: Exactly one of the journal's verbs; empty for all.
        first: The first day; None for the beginning.
        last: The last day; None for today.
    """

    text: str = ""
    what: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalPage:
    """Some entries, the newest first.

    Attributes:
        entries: At most as many as were asked for.
        older: Below which number the next page begins; None where nothing older was found.
    """

    entries: tuple[JournalEntry, ...]
    older: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationResult:
    """What a check of the whole journal found.

    Attributes:
        entries: How many entries hold, from the first one on.
        broken: The number of the first one that does not; None when all do.
        is_rewritten: Whether all of them hold and are others than this till wrote, by its mark outside the file.
    """

    entries: int
    broken: int | None
    is_rewritten: bool = False
