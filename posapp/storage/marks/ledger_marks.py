"""Stores a ledger's own part of its marks: the generation, the attempts, and the notice to show."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import TypeVar

from posapp.domain.journal.entry import GENESIS
from posapp.domain.marks import (
    Generation,
    LedgerLocation,
    LedgerState,
    Mark,
    Progress,
    RestoredNotice,
    RollbackReason,
    RollbackSuspicion,
)
from posapp.storage.customers.registrations import NewCustomers
from posapp.storage.database.connection import Connection
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_mapping, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.events.events import Events
from posapp.storage.faults import FileDamaged
from posapp.storage.journal import Journal
from posapp.storage.sales.sales import Sales
from posapp.storage.settings import Settings, ShopRecord

__all__ = ["LedgerMarks"]

GENERATION = "generation"
MARKED = "marked generation"
NOTICE = "restored notice"

Kept = TypeVar("Kept")


class LedgerMarks:
    """The marks of one open ledger. Every method raises EnvironmentFault when the disk refuses.

    Args:
        connection: The ledger's file, opened in this thread.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._settings = Settings(connection)
        self._journal = Journal(connection)

    def generation(self) -> Generation | None:
        """Give the generation; None in a ledger that was made before there were marks; raises FileDamaged."""
        stored = self._settings.get(GENERATION)
        return None if stored is None else self._read(stored, _generation)

    def begin(self, generation: Generation) -> None:
        """Begin a generation, inside a transaction of the caller's."""
        self._settings.put(GENERATION, json.dumps(asdict(generation)))
        self._settings.remove(MARKED)

    def note_marked(self, generation: Generation) -> None:
        """Remember that a mark of this generation was written: from now on there has to be one."""
        if self._settings.get(MARKED) != str(generation.number):
            self._settings.put(MARKED, str(generation.number))

    def progress(self) -> Progress:
        """Give how far this ledger has come, as one state of the file has it."""
        return self.progress_since(Progress())[0]

    def progress_since(self, earlier: Progress) -> tuple[Progress, str]:
        """Give how far this ledger has come, and the hash that the last entry of an earlier moment has now."""
        entries, head, attempts, events, head_at_mark = self._connection.execute(_PROGRESS, (earlier.entries,))[0]
        progress = Progress(entries=entries or 0, head=head or GENESIS, attempts=int(attempts or 0), events=events or 0)
        return progress, head_at_mark or ""

    def state(self, mark: Mark | None) -> LedgerState:
        """Give this ledger's own state, and the entry that a mark calls its last one."""
        with self._connection.snapshot():
            generation = self.generation()
            entry = None if mark is None else self._journal.entry(mark.progress.entries)
            return LedgerState(
                generation=generation,
                is_marked=generation is not None and self._settings.get(MARKED) == str(generation.number),
                progress=self.progress(),
                head_at_mark="" if entry is None else entry.hash,
            )

    def notice(self) -> RestoredNotice | None:
        """Give the notice to show, or None; raises FileDamaged."""
        stored = self._settings.get(NOTICE)
        return None if stored is None else self._read(stored, _notice)

    def keep_notice(self, notice: RestoredNotice) -> None:
        """Store the notice to show, in place of an earlier one."""
        fields = {**asdict(notice), "at": to_microseconds(notice.at), "since": to_microseconds(notice.since)}
        self._settings.put(NOTICE, json.dumps(fields))

    def note_missing(self, doubt: RollbackSuspicion) -> None:
        """Add to the notice what is missing, now that it can be counted; with an earlier loss the count is not sure."""
        notice = self.notice()
        if notice is not None:
            entries, events = notice.doubt.entries, notice.doubt.events
            is_counted = doubt.is_counted and not (entries or events)
            both = replace(doubt, entries=entries + doubt.entries, events=events + doubt.events, is_counted=is_counted)
            self.keep_notice(replace(notice, doubt=both))

    def note_read(self) -> None:
        """Stop showing the notice; it is kept only until Hellotext's list was searched for what is missing."""
        notice = self.notice()
        if notice is not None:
            self._store_or_end(replace(notice, is_read=True))

    def note_unsent(self, unsent: int) -> None:
        """Store in the notice how many events are checked before they are sent."""
        notice = self.notice()
        if notice is not None:
            self.keep_notice(replace(notice, unsent=unsent))

    def note_found(self, *, found: int, left_out: int, is_searched: bool) -> None:
        """Store in the notice how much of what is missing Hellotext's list had."""
        notice = self.notice()
        if notice is not None:
            found_by_now = notice.found + found
            self._store_or_end(replace(notice, found=found_by_now, left_out=left_out, is_searched=is_searched))

    def _store_or_end(self, notice: RestoredNotice) -> None:
        if notice.is_read and notice.is_searched:
            self._settings.remove(NOTICE)
        else:
            self.keep_notice(notice)

    def restore(self, doubt: RollbackSuspicion, at: datetime) -> RestoredNotice:
        """Make all unsent events uncertain and store the notice about it, inside a transaction of the caller's.

        What an earlier notice calls missing, and was not searched for yet, is missing still.

        Args:
            doubt: Why.
            at: Now, UTC.
        """
        unsent = Events(self._connection).mark_unsent_uncertain(at)
        NewCustomers(self._connection).mark_unsent_uncertain(at)
        newest = self._journal.entry(self._journal.count())
        notice = RestoredNotice(doubt=doubt, at=at, since=at if newest is None else newest.at, unsent=unsent)
        earlier = self.notice()
        if earlier is not None and not earlier.is_searched:
            entries, events = doubt.entries + earlier.doubt.entries, doubt.events + earlier.doubt.events
            is_counted = doubt.is_counted and earlier.doubt.is_counted
            both = replace(doubt, entries=entries, events=events, is_counted=is_counted)
            notice = replace(notice, doubt=both, since=min(notice.since, earlier.since), found=earlier.found)
        self.keep_notice(notice)
        return notice

    def skip_numbers(self, missing: int) -> None:
        """Skip as many receipt numbers as entries are missing, so that none is used twice."""
        if not missing:
            return
        shop, sales = ShopRecord(self._connection).load(), Sales(self._connection)
        for prefix in {*sales.numbers(), *(() if shop is None else (shop.prefix,))}:
            highest = sales.next_number(prefix) - 1
            sales.note_number(prefix, highest + missing)

    def _read(self, stored: str, read: Callable[[Mapping[str, object]], Kept]) -> Kept:
        try:
            return read(as_mapping(json.loads(stored)))
        except ROW_ERRORS as error:
            raise FileDamaged(file=self._connection.path.name) from error


def _generation(fields: Mapping[str, object]) -> Generation:
    place = as_mapping(fields["place"])
    return Generation(
        till=as_text(fields["till"]),
        number=as_int(fields["number"]),
        place=LedgerLocation(folder=as_text(place["folder"]), machine=as_text(place["machine"])),
    )


def _notice(fields: Mapping[str, object]) -> RestoredNotice:
    stored_doubt = as_mapping(fields["doubt"])
    return RestoredNotice(
        doubt=RollbackSuspicion(
            why=RollbackReason(as_text(stored_doubt["why"])),
            entries=as_int(stored_doubt["entries"]),
            events=as_int(stored_doubt["events"]),
            is_counted=stored_doubt.get("is_counted") is True,
        ),
        at=from_microseconds(as_int(fields["at"])),
        since=from_microseconds(as_int(fields["since"])),
        unsent=as_int(fields["unsent"]),
        found=as_int(fields["found"]),
        left_out=as_int(fields["left_out"]),
        is_searched=fields["is_searched"] is True,
        is_read=fields["is_read"] is True,
    )


_PROGRESS = (
    "SELECT (SELECT max(number) FROM journal), (SELECT hash FROM journal ORDER BY number DESC LIMIT 1), "
    "(SELECT value FROM settings WHERE name = 'attempts'), (SELECT max(position) FROM events), "
    "(SELECT hash FROM journal WHERE number = ?)"
)
