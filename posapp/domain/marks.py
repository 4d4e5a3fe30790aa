"""Whether a ledger is the newest one of its till, on the computer and in the folder where it belongs. Pure.

Outside the till's folder a mark is kept of how far the ledger had come. A ledger that is behind its mark was rolled
back, lost its end or is a copy: what it believes not to have been sent may have been sent, so it is looked for first.
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
    """Where a ledger is open.

    Attributes:
        folder: A fingerprint of the folder's path.
        machine: A fingerprint of the computer's id together with the till's; empty where the computer has none, and
            then two computers cannot be told apart.
    """

    folder: str
    machine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """A stretch of a till's life in which its ledger only grew. A restore begins the next one.

    Attributes:
        till: A random id, made once for each till.
        number: 1 for the first one.
        place: Where it began; another computer or another folder needs a generation of its own.
    """

    till: str
    number: int
    place: LedgerLocation


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a ledger has come. Each number only rises within a generation.

    Attributes:
        entries: How many entries the journal has.
        head: The hash of the last one.
        attempts: How often an event was taken out of the queue to be sent.
        events: How many events were recorded.
    """

    entries: int = 0
    head: str = GENESIS
    attempts: int = 0
    events: int = 0

    def merged(self, other: "Progress") -> "Progress":
        """Give the farther one of two; they may come from two programs that have the same file open."""
        longer = self if self.entries >= other.entries else other
        return Progress(
            entries=longer.entries,
            head=longer.head,
            attempts=max(self.attempts, other.attempts),
            events=max(self.events, other.events),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What is kept outside the folder of a generation and how far it had come."""

    generation: Generation
    progress: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideMarks:
    """What is known outside the folder.

    Attributes:
        mark: The mark; None where there is none, or none that can be read.
        generation: The newest generation, as the keyring or the second place keeps it; None where they keep none.
    """

    mark: Mark | None
    generation: Generation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerState:
    """What a ledger says of itself.

    Attributes:
        generation: Its generation; None for one that was made before there were marks.
        is_marked: Whether a mark of this generation was written.
        progress: How far it has come.
        head_at_mark: The hash of that entry of its journal which the mark calls the last one; empty where it has none.
    """

    generation: Generation | None
    is_marked: bool
    progress: Progress
    head_at_mark: str


class RollbackReason(StrEnum):
    """Why a ledger is not believed about what was sent; BACKUP where somebody put a backup in its place on purpose."""

    OLDER = "older"
    REWRITTEN = "rewritten"
    OTHER_COMPUTER = "other_computer"
    OTHER_FOLDER = "other_folder"
    NO_MARK = "no_mark"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True, kw_only=True)
class RollbackSuspicion:
    """What is wrong with a ledger.

    Attributes:
        why: Why it is not believed.
        entries: How many of the journal's entries are missing at its end, as far as that is known.
        events: How many events are missing at its end, as far as that is known.
        is_counted: Whether that is known: whether a mark of this till tells how far it had come.
    """

    why: RollbackReason
    entries: int = 0
    events: int = 0
    is_counted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredNotice:
    """What a person is told of a ledger that was not believed, until somebody says that they have read it.

    Attributes:
        doubt: What was wrong.
        at: When that was noticed, UTC.
        since: When the newest of what the ledger still has was recorded, UTC.
        unsent: How many events are looked for before they are sent.
        found: How many missing payments were brought back from Hellotext.
        left_out: How many more events of this till Hellotext lists that could not be brought back.
        is_searched: Whether Hellotext's list was read to the end for them.
        is_read: Whether somebody has said that they have read it; it stays until the list was read for it.
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
    """Say what is missing in a backup that is put in the place of the till's file."""
    same = mark if ledger.generation is None else _of_same_till(mark, ledger.generation)
    return _missing(RollbackReason.BACKUP, ledger, same)


def doubt(ledger: LedgerState, outside: OutsideMarks, here: LedgerLocation) -> RollbackSuspicion | None:
    """Say why a ledger is not to be believed, or None where it is.

    A generation that is newer than its mark and began here was begun on purpose, and its mark was not written yet.

    Args:
        ledger: What it says of itself, read after what is known outside.
        outside: What is known outside.
        here: Where it is open.
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
    """A ledger with something in it that knows of no marks, where there is one: a copy from before there were any."""
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
