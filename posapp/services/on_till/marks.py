"""Compares a till's ledger with its mark outside the folder whenever it is opened, and keeps the mark up to date."""

import logging
from threading import Lock
from typing import TYPE_CHECKING

from posapp.credentials import Credentials, KeyringRefused, NoKeyring
from posapp.domain.clock import Clock
from posapp.domain.errors import EnvironmentFault
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.marks import (
    Generation,
    LedgerLocation,
    LedgerState,
    Mark,
    OutsideMarks,
    Progress,
    RollbackReason,
    RollbackSuspicion,
    doubt,
    suspicion_of_backup,
)
from posapp.domain.staff.members import NOBODY
from posapp.paths import Home
from posapp.services.on_till.machine import fingerprint_of_machine
from posapp.storage.marks.mark_file import MarkFile, MarkSealer, new_till_id
from posapp.storage.marks.mark_writer import MarkWriter

if TYPE_CHECKING:
    from posapp.storage.ledger import Ledger

__all__ = ["LedgerMarking"]

_log = logging.getLogger(__name__)


class LedgerMarking:
    """The marks of one till. Any thread may use it.

    Args:
        home: The folder of the till.
        credentials: The keyring, which keeps the generation too.
        key: The key of the files.
        clock: Gives the present moment, UTC.
    """

    def __init__(self, home: Home, credentials: Credentials, key: str, *, clock: Clock) -> None:
        self._home = home
        self._credentials = credentials
        self._clock = clock
        self._sealer = MarkSealer(key)
        self._file = MarkFile(home.mark)
        self._second_place = MarkFile(home.generation)
        self._writer = MarkWriter(self._file, self._sealer)
        self._guard = Lock()
        self._open = 0
        self._noted = Progress()
        self._kept: Generation | None = None
        self._was_asked = False

    def read(self) -> Mark | None:
        """Give the current mark; None where there is none with a valid seal."""
        return self._sealer.decode_mark(self._file.read())

    def is_newest(self, ledger: "Ledger") -> bool:
        """Say whether a ledger is the newest one of its till as far as its mark knows; nothing is written.

        Raises:
            EnvironmentFault: When the ledger cannot be read.
        """
        outside = OutsideMarks(mark=self.read(), generation=self._kept_generation())
        return self._doubt(ledger.marks.state(outside.mark), outside) is None

    def watch(self, ledger: "Ledger") -> None:
        """Check whether a ledger that was just opened is the newest one, and update its mark after each commit.

        A ledger that is not opens as restored: events that seem unsent are checked before they are sent, and a new
        generation begins. All of that is one transaction; interrupted, it is done at the next opening.

        Raises:
            EnvironmentFault: When a ledger that is not the newest one cannot be written.
        """
        generation = self._settled(ledger)
        if generation is None:
            return
        with self._guard:
            self._open += 1
        ledger.connection.on_commit = lambda: self._note(ledger, generation)
        ledger.on_close = self._closed

    def begin_with_backup(self, ledger: "Ledger") -> None:
        """Begin a new generation with a backup, inside a transaction of the caller's."""
        ledger.marks.restore(RollbackSuspicion(why=RollbackReason.BACKUP), self._clock())
        self.begin_generation(ledger)

    def count_missing(self, ledger: "Ledger", mark: Mark | None) -> None:
        """Record what a backup lacks after the recovery, inside a transaction of the caller's.

        Args:
            ledger: The backup.
            mark: The mark as it was before.
        """
        ledger.marks.note_missing(suspicion_of_backup(ledger.marks.state(mark), mark))

    def begin_generation(self, ledger: "Ledger", *, till: str = "") -> None:
        """Begin a new generation, inside a transaction of the caller's.

        Args:
            ledger: The ledger.
            till: The till's id, for one that has never been marked; else what is known of it.
        """
        mark = self.read()
        candidates = (ledger.marks.generation(), None if mark is None else mark.generation, self._kept_generation())
        known = [each for each in candidates if each is not None]
        name = till or next((each.till for each in known), "") or new_till_id()
        number = max((each.number for each in known if each.till == name), default=0) + 1
        ledger.marks.begin(Generation(till=name, number=number, place=self._place(name)))

    def _settled(self, ledger: "Ledger") -> Generation | None:
        """Give the generation after the check; None where a first one could not be begun."""
        outside = OutsideMarks(mark=self.read(), generation=self._kept_generation())
        state = ledger.marks.state(outside.mark)
        wrong = self._doubt(state, outside)
        if wrong is not None:
            self._restore(ledger, outside)
        elif state.generation is None and not self._begun(ledger):
            return None
        generation = ledger.marks.generation()
        if generation is not None:
            self._save_outside(ledger, generation, outside)
        return generation

    def _doubt(self, state: LedgerState, outside: OutsideMarks) -> RollbackSuspicion | None:
        return doubt(state, outside, self._place("" if state.generation is None else state.generation.till))

    def _restore(self, ledger: "Ledger", outside: OutsideMarks) -> None:
        """Begin a new generation, unless another program has done so since."""
        now = self._clock()
        with ledger.transaction():
            wrong = self._doubt(ledger.marks.state(outside.mark), outside)
            if wrong is None:
                return
            unsent = ledger.marks.restore(wrong, now).unsent
            ledger.marks.skip_numbers(wrong.entries)
            self.begin_generation(ledger)
            facts = {"why": wrong.why.value, "missing entries": str(wrong.entries), "missing events": str(wrong.events)}
            ledger.journal.append(
                at=now, who=NOBODY, what=JournalVerb.TILL_RESTORED, facts={**facts, "looked for": str(unsent)}
            )
        _log.warning("the ledger is not the newest one of this till (%s); %d events are looked for", wrong.why, unsent)

    def _begun(self, ledger: "Ledger") -> bool:
        """A ledger that cannot be written opens without a mark; the first record then raises the cause."""
        try:
            with ledger.transaction():
                if ledger.marks.generation() is None:
                    self.begin_generation(ledger, till=new_till_id())
        except EnvironmentFault as error:
            _log.warning("no mark could be begun: %s", error)
            return False
        return True

    def _save_outside(self, ledger: "Ledger", generation: Generation, outside: OutsideMarks) -> None:
        """The till opens even if the mark cannot be written."""
        mark = Mark(generation=generation, progress=ledger.marks.progress())
        with self._guard:
            self._noted = mark.progress
        try:
            if mark != outside.mark:
                self._file.write_merged(mark, self._sealer)
            ledger.marks.note_marked(generation)
        except EnvironmentFault as error:
            _log.warning("the mark outside the till's folder could not be written: %s", error)
        if generation != self._kept_generation():
            self._keep_generation(generation)

    def _place(self, till: str) -> LedgerLocation:
        return LedgerLocation(folder=self._home.fingerprint, machine=fingerprint_of_machine(till))

    def _note(self, ledger: "Ledger", generation: Generation) -> None:
        """Update the mark after a commit, which stands whether the mark can be written or not.

        A journal that was rewritten while the till was open keeps its mark as it was, so that it is noticed.
        """
        with self._guard:
            last = self._noted
        try:
            progress, head_at_mark = ledger.marks.progress_since(last)
        except EnvironmentFault as error:
            _log.warning("the mark could not be made: %s", error)
            return
        if last.entries and head_at_mark != last.head:
            _log.warning("the journal is not the one that this till wrote")
            return
        with self._guard:
            self._noted = self._noted.merged(progress)
        self._writer.note(Mark(generation=generation, progress=progress))

    def _closed(self) -> None:
        with self._guard:
            self._open -= 1
            is_last = self._open == 0
        if is_last:
            self._writer.end()
        else:
            self._writer.flush()

    # --- what changes seldom: in the keyring, or in the second place where the key of the files is not in it either

    def _kept_generation(self) -> Generation | None:
        with self._guard:
            if not self._was_asked:
                self._kept = self._sealer.decode_generation(self._load_generation())
                self._was_asked = True
            return self._kept

    def _load_generation(self) -> str:
        if not self._credentials.keeps_database_key:
            return self._second_place.read()
        try:
            return self._credentials.generation() or ""
        except (NoKeyring, KeyringRefused):
            return ""

    def _keep_generation(self, generation: Generation) -> None:
        sealed = self._sealer.encode_generation(generation)
        try:
            if self._credentials.keeps_database_key:
                self._credentials.save_generation(sealed)
            else:
                self._second_place.write(sealed)
        except EnvironmentFault as error:
            _log.warning("the generation could not be kept outside the till's folder: %s", error)
            return
        with self._guard:
            self._kept = generation
