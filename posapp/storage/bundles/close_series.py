"""Copies close reports from one ledger into another, each till's in order and without gaps."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from posapp.domain.day.close import CloseRecord
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.staff.members import NOBODY, Approval
from posapp.storage.day.closes import fingerprint
from posapp.storage.ledger import Ledger

__all__ = ["Series", "copy_closes", "first_foreign_close", "is_in_journal", "merge_closes", "read_closes"]

MOST = 10**9
Series = Mapping[str, Sequence[CloseRecord]]
"""The reports of each till, oldest first."""


def read_closes(source: Ledger) -> Series:
    """Give every close report of a file; raises EnvironmentFault."""
    return {till: _series(source, till) for till in source.closes.tills()}


def copy_closes(source: Ledger, target: Ledger) -> None:
    """Write every close report into a file that has none yet, inside a transaction of the caller's."""
    for till, series in read_closes(source).items():
        target.closes.merge(series, till, entry=0)


def is_in_journal(ledger: Ledger, till: str, record: CloseRecord) -> bool:
    """Say whether a till's report is, to the letter, the one that the journal records; raises EnvironmentFault."""
    entry = ledger.journal.entry(ledger.closes.entry_of(till, record.number))
    recorded = {} if entry is None else entry.facts
    return fingerprint(record.report) in {recorded.get("report"), recorded.get(f"report {record.number}")}


def first_foreign_close(ledger: Ledger) -> tuple[str, int] | None:
    """Give till and number of the first report that the journal does not record; None when it records all."""
    for till, series in read_closes(ledger).items():
        for record in series:
            if not is_in_journal(ledger, till, record):
                return till, record.number
    return None


def merge_closes(closes: Series, ledger: Ledger, *, tag: str, at: datetime, who: Approval = NOBODY) -> int:
    """Write the close reports that a file lacks, inside a transaction of the caller's, and give how many.

    Where both have reports of one till under the same numbers that differ, those of the other file stand here under
    the till's name with a tag, so that nothing of either is lost and no number is given twice.

    Args:
        closes: What the other file holds.
        ledger: The file that takes them.
        tag: The name that distinguishes the other file's till from the one here.
        at: Now, UTC.
        who: Who takes them over; empty where nobody is signed in.

    Raises:
        EnvironmentFault: When the file cannot be read or written.
    """
    taken = 0
    for till, series in closes.items():
        here = _series(ledger, till)
        name = till if _are_consistent(series, here) else f"{till} ({tag})"
        known = _series(ledger, name)
        lacking = series[len(known) :]
        if lacking or any(there.reopened and not mine.reopened for there, mine in zip(series, known, strict=False)):
            facts = {"till": name, **{f"report {each.number}": fingerprint(each.report) for each in lacking}}
            entry = ledger.journal.append(at=at, who=who, what=JournalVerb.CLOSE_REPORTS_IMPORTED, facts=facts)
            taken += ledger.closes.merge(series, name, entry.number)
    return taken


def _series(ledger: Ledger, till: str) -> Sequence[CloseRecord]:
    return ledger.closes.of_till(till, MOST)[::-1]


def _are_consistent(one: Sequence[CloseRecord], other: Sequence[CloseRecord]) -> bool:
    """Whether one is the beginning of the other."""
    return all(mine.report == theirs.report for mine, theirs in zip(one, other, strict=False))
