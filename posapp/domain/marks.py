"""Decides whether a ledger is the newest one of its till, on its computer and in its folder.

A mark outside the till's folder records the progress of the ledger. A ledger that is behind its mark was rolled
back, lost its end or is a copy: its unsent events may have been sent, so they are looked for first.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from posapp.domain.journal.entry import GENESIS

__all__ = [
    "Generation",
    "LedgerLocation",
    "LedgerState",
    "Mark",
    "OutsideMarks",
    "Progress",
    "RestoredNotice",
    "RollbackReason",
    "RollbackSuspicion",
    "doubt",
    "suspicion_of_backup",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLocation:
    """The place of an open ledger.

    Attributes:
        folder: A fingerprint of the folder's path.
        machine: A fingerprint of the computer's id together with the till's; empty where the computer has none, and
            then two computers cannot be told apart.
    """

    folder: str
    machine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """A period of a till in which its ledger only grew. A restore begins the next one.

    Attributes:
        till: A random id, made once for each till.
        number: 1 for the first one.
        place: The place where it began; another computer or folder needs a generation of its own.
    """

    till: str
    number: int
    place: LedgerLocation


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The progress of a ledger. Each number only rises within a generation.

    Attributes:
        entries: The number of entries in the journal.
        head: The hash of the last one.
        attempts: The number of times that an event was claimed for sending.
        events: The number of events recorded.
    """

    entries: int = 0
    head: str = GENESIS
    attempts: int = 0
    events: int = 0

    def merged(self, other: "Progress") -> "Progress":
        """Give the greater of two; they may come from two programs that have the same file open."""
        longer = self if self.entries >= other.entries else other
        return Progress(
            entries=longer.entries,
            head=longer.head,
            attempts=max(self.attempts, other.attempts),
            events=max(self.events, other.events),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A record, outside the folder, of a generation and its progress."""

    generation: Generation
    progress: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideMarks:
    """The marks outside the folder.

    Attributes:
        mark: The mark; None where there is none, or none that can be read.
        generation: The newest generation, as the keyring or the second place keeps it; None where they keep none.
    """

    mark: Mark | None
    generation: Generation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerState:
    """The state that a ledger records of itself.

    Attributes:
        generation: Its generation; None for one that was made before there were marks.
        is_marked: Whether a mark of this generation was written.
        progress: Its progress.
        head_at_mark: The hash of that entry of its journal which the mark calls the last one; empty where it has none.
    """

    generation: Generation | None
    is_marked: bool
    progress: Progress
    head_at_mark: str


class RollbackReason(StrEnum):
    """The reasons to distrust a ledger; BACKUP where a person restored a backup on purpose."""

    OLDER = "older"
    REWRITTEN = "rewritten"
    OTHER_COMPUTER = "other_computer"
    OTHER_FOLDER = "other_folder"
    NO_MARK = "no_mark"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True, kw_only=True)
class RollbackSuspicion:
    """The reason to distrust a ledger, and what it lacks.

    Attributes:
        why: The reason.
        entries: The number of journal entries missing at its end, as far as known.
        events: The number of events missing at its end, as far as known.
        is_counted: Whether these numbers are known from a mark of this till.
    """

    why: RollbackReason
    entries: int = 0
    events: int = 0
    is_counted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredNotice:
    """The notice about a distrusted ledger, shown until a person marks it as read.

    Attributes:
        doubt: The suspicion.
        at: When it arose, UTC.
        since: When the newest record of the ledger was made, UTC.
        unsent: The number of events that are checked before they are sent.
        found: The number of missing payments that were recovered from Hellotext.
        left_out: The number of further events of this till at Hellotext that could not be recovered.
        is_searched: Whether Hellotext's list was read to its end for them.
        is_read: Whether a person marked it as read; it stays until the list was read for it.
    """

    doubt: RollbackSuspicion
    at: datetime
    since: datetime
    unsent: int
    found: int = 0
    left_out: int = 0
    is_searched: bool = False
    is_read: bool = False


def suspicion_of_backup(ledger: LedgerState, mark: Mark | None) -> RollbackSuspicion:
    """Give what is missing in a backup that replaces the ledger."""
    same = mark if ledger.generation is None else _of_same_till(mark, ledger.generation)
    return _missing(RollbackReason.BACKUP, ledger, same)


def doubt(ledger: LedgerState, outside: OutsideMarks, here: LedgerLocation) -> RollbackSuspicion | None:
    """Give the reason to distrust a ledger, or None.

    A generation that is newer than its mark and began here was begun on purpose, and its mark was not written yet.

    Args:
        ledger: Its own state, read after the marks outside.
        outside: The marks outside.
        here: Its present place.
    """
    if ledger.generation is None:
        return _doubt_of_unmarked(ledger, outside)
    mark = _of_same_till(outside.mark, ledger.generation)
    elsewhere = _moved(ledger.generation.place, here)
    if elsewhere is not None:
        return _missing(elsewhere, ledger, mark)
    if _is_newer(outside.generation, ledger.generation):
        newest = mark if mark is not None and not _is_newer(outside.generation, mark.generation) else None
        return _missing(RollbackReason.OLDER, ledger, newest)
    if mark is None:
        return RollbackSuspicion(why=RollbackReason.NO_MARK) if ledger.is_marked else None
    why = _against(ledger, ledger.generation.number, mark)
    return None if why is None else _missing(why, ledger, mark)


def _doubt_of_unmarked(ledger: LedgerState, outside: OutsideMarks) -> RollbackSuspicion | None:
    """A used ledger without a generation, where a mark exists, is a copy from before there were marks."""
    is_known = outside.mark is not None or outside.generation is not None
    if not is_known or not ledger.progress.entries:
        return None
    return _missing(RollbackReason.OLDER, ledger, outside.mark)


def _of_same_till(mark: Mark | None, generation: Generation) -> Mark | None:
    return mark if mark is not None and mark.generation.till == generation.till else None


def _moved(began: LedgerLocation, here: LedgerLocation) -> RollbackReason | None:
    if began.machine and here.machine and began.machine != here.machine:
        return RollbackReason.OTHER_COMPUTER
    return RollbackReason.OTHER_FOLDER if began.folder != here.folder else None


def _is_newer(outside: Generation | None, generation: Generation) -> bool:
    return outside is not None and outside.till == generation.till and outside.number > generation.number


def _against(ledger: LedgerState, number: int, mark: Mark) -> RollbackReason | None:
    if mark.generation.number != number:
        return RollbackReason.OLDER if mark.generation.number > number else None
    then, now = mark.progress, ledger.progress
    if _is_behind(now, then):
        return RollbackReason.OLDER
    return RollbackReason.REWRITTEN if then.entries and ledger.head_at_mark != then.head else None


def _is_behind(now: Progress, then: Progress) -> bool:
    return now.entries < then.entries or now.attempts < then.attempts or now.events < then.events


def _missing(why: RollbackReason, ledger: LedgerState, mark: Mark | None) -> RollbackSuspicion:
    if mark is None:
        return RollbackSuspicion(why=why)
    then, now = mark.progress, ledger.progress
    entries, events = max(then.entries - now.entries, 0), max(then.events - now.events, 0)
    return RollbackSuspicion(why=why, entries=entries, events=events, is_counted=True)
