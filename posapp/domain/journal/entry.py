"""Holds the entries of the journal, each sealed with the hash of the one before."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

__all__ = ["GENESIS", "JournalEntry", "chained_entry", "earlier_values", "first_broken"]

GENESIS = "0" * 64
"""What stands before the first entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One action of a person.

    Attributes:
        number: 1 for the first entry, and no gaps.
        at: UTC.
        who: The operator; empty where nobody is signed in.
        granted_by: The manager who granted it; empty where the operator may do it alone, and in entries of a time
            in which `who` told both.
        what: A verb of the shop: "payment recorded", "payment undone", "shop set up".
        facts: The details; ids and amounts, never personal.
        previous: The hash of the entry before.
        hash: SHA-256 over all of the above.
    """

    number: int
    at: datetime
    who: str
    granted_by: str
    what: str
    facts: Mapping[str, str]
    previous: str
    hash: str


def chained_entry(
    number: int, at: datetime, who: str, what: str, facts: Mapping[str, str], previous: str, *, granted_by: str = ""
) -> JournalEntry:
    """Give the entry that follows `previous` (64 hexadecimal digits; GENESIS for the first).

    An entry that nobody granted is sealed as it was before `granted_by` was kept, so that older entries hold.
    """
    granted = [granted_by] if granted_by else []
    content = json.dumps(
        [number, at.isoformat(), who, what, dict(facts), previous, *granted],
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    from hashlib import sha256

    digest = sha256(content.encode()).hexdigest()
    return JournalEntry(
        number=number,
        at=at,
        who=who,
        granted_by=granted_by,
        what=what,
        facts=facts,
        previous=previous,
        hash=digest,
    )


def earlier_values(changes: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Give the facts with the old values of what changed.

    Args:
        changes: The old text and the new one, by the fact's name.
    """
    return {f"{name} before": old for name, (old, new) in changes.items() if old != new}


def first_broken(entries: Iterable[JournalEntry]) -> int | None:
    """Give the number of the first entry that was changed, removed or inserted; None when all are intact."""
    previous, expected = GENESIS, 1
    for entry in entries:
        resealed = chained_entry(
            expected, entry.at, entry.who, entry.what, entry.facts, previous, granted_by=entry.granted_by
        )
        if entry != resealed:
            return expected
        previous, expected = entry.hash, expected + 1
    return None
