"""Reads papers from the copy of what was printed and keeps them in the spool: a process of its own.

It may be killed, stopped or slow: no paper waits for it, and what it has not said to have kept the next reader gets
again. A keyring that is still locked, or a disk that is full, does not end it: some papers are held in memory until
they can be kept.
"""

import json
import logging
import os
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime

from posapp.domain.clock import Clock, system_clock
from posapp.domain.errors import EnvironmentFault, PosappError
from posapp.domain.texts import mark
from posapp.intake.printed import PrintedPaper
from posapp.intake.printed_document import to_document
from posapp.intake.printer.copy_buffer import PieceKind
from posapp.intake.printer.paper_feed import PaperFeed
from posapp.intake.printer.piece_stream import NumberedPiece
from posapp.paths import Home, find_home
from posapp.services.on_till.printer.reader_process import STREAM
from posapp.services.on_till.printer.state import read_printer_state
from posapp.storage.faults import FileDamaged
from posapp.storage.files.json_file import write_json_file
from posapp.storage.intake.spool_repair import set_aside_damaged
from posapp.storage.intake_spool import IntakeSpool, SpoolReplaced, StreamMark

__all__ = ["PAPER", "SILENCE", "PaperKeeper", "SpoolKeyMissing", "read_pieces"]

PAPER = "paper"
"""The kind of the spool's documents that are printed papers."""

SILENCE = 1.0
"""Seconds without a byte after which a paper without a cut is over."""

MAX_UNSAVED = 100
RETRY = 5.0

_log = logging.getLogger(__name__)


class PaperKeeper:
    """Keeps papers in the spool and writes how the reader stands.

    Args:
        home: The till's folder.
        key: Gives the key of the till's files; None where there is none.
        clock: Gives the present moment, UTC.
        stream: Names what is read, so that a paper that is read again is kept once; empty for what comes once.
    """

    def __init__(
        self, home: Home, key: Callable[[], str | None], *, clock: Clock = system_clock, stream: str = ""
    ) -> None:
        self._home, self._key, self._clock, self._stream = home, key, clock, stream
        self._number = self._place = 0
        self._spool: IntakeSpool | None = None
        self._unsaved: deque[tuple[str, datetime, StreamMark | None]] = deque(maxlen=MAX_UNSAVED)
        self._lost = 0
        self._papers = 0
        self._paper_at = read_printer_state(home).paper_at
        self._fault = ""

    @property
    def has_unsaved(self) -> bool:
        """Whether papers wait in memory."""
        return bool(self._unsaved)

    def done(self) -> int:
        """Give the number of the piece up to which the stream needs no reading; 0 where that cannot be known."""
        try:
            self._spool = self._spool or self._open()
            return self._spool.done(self._stream) if self._stream else 0
        except PosappError as fault:
            self._fail(fault)
            return 0

    def keep(self, papers: Iterable[PrintedPaper], number: int = 0, *, ends: bool = False) -> None:
        """Keep papers, and those that could not be kept before; what cannot be kept now is tried again.

        Args:
            papers: The papers.
            number: The number of the piece with which they ended.
            ends: Whether nothing of that piece belongs to the next paper.
        """
        found = [json.dumps(to_document(each)) for each in papers]
        for document in found:
            self._paper_at = self._clock()
            self._papers += 1
            self._lost += len(self._unsaved) == MAX_UNSAVED
            self._unsaved.append((document, self._paper_at, self._mark(number, ends=ends)))
        if found:
            self.retry()

    def retry(self) -> None:
        """Try to keep what waits in memory, and write how the reader stands."""
        try:
            self._save_anew()
            self._fault = ""
        except PosappError as fault:
            self._fail(fault)
        self._write_state()

    def close(self) -> None:
        """Try once more to keep what waits, and close the spool."""
        if self._unsaved:
            self.retry()
        self._close_spool()

    def _save_anew(self) -> None:
        """A spool that was damaged, or that the window began anew, is left for the new one at once."""
        try:
            self._save()
        except (FileDamaged, SpoolReplaced) as fault:
            self._close_spool()
            key = self._key()
            if isinstance(fault, FileDamaged) and (key is None or not set_aside_damaged(self._home.intake_spool, key)):
                raise
            self._save()

    def _save(self) -> None:
        spool = self._spool = self._spool or self._open()
        while self._unsaved:
            document, received_at, mark = self._unsaved[0]
            if mark is None:
                spool.put(PAPER, document, received_at)
            else:
                spool.put_once(PAPER, document, received_at, mark)
            self._unsaved.popleft()

    def _mark(self, number: int, *, ends: bool) -> StreamMark | None:
        self._place = self._place + 1 if number == self._number else 0
        self._number = number
        return StreamMark(stream=self._stream, number=number, place=self._place, ends=ends) if self._stream else None

    def _open(self) -> IntakeSpool:
        key = self._key()
        if key is None:
            raise SpoolKeyMissing()
        return IntakeSpool(self._home.intake_spool, key)

    def _fail(self, fault: PosappError) -> None:
        self._close_spool()
        if not self._fault:
            _log.warning("papers cannot be kept", exc_info=fault)
        self._fault = str(fault)

    def _close_spool(self) -> None:
        if self._spool is not None:
            self._spool.close()
            self._spool = None

    def _write_state(self) -> None:
        values: Mapping[str, str | int | None] = {
            "paper_at": None if self._paper_at is None else self._paper_at.isoformat(),
            "papers": self._papers,
            "unsaved": len(self._unsaved) + self._lost,
            "fault": self._fault,
        }
        try:
            write_json_file(self._home.printer_reader_state, values)
        except EnvironmentFault as fault:
            _log.warning("the state of the reader cannot be written", exc_info=fault)


class SpoolKeyMissing(EnvironmentFault):
    """There is no key to keep papers with."""

    sentence = mark(
        "errors",
        "There is no key to keep receipts with. Set the till up first, or set POSAPP_DATABASE_KEY. Printing goes on.",
    )


def read_pieces(
    environment: Mapping[str, str],
    pieces: Iterable[NumberedPiece],
    feed: PaperFeed,
    acknowledge: Callable[[int], None],
    *,
    silence: float = SILENCE,
) -> None:
    """Read pieces until they end and keep the papers in them.

    Args:
        environment: The process's variables, which name the till and the stream.
        pieces: What comes through the pipe.
        feed: Reads papers.
        acknowledge: Told 0 when the reading begins, then the number up to which nothing need be sent again.
        silence: The seconds without a byte after which a paper is over.
    """
    from posapp.credentials import Credentials

    _step_back()
    stream = environment.get(STREAM, "")
    keeper = PaperKeeper(find_home(environment), Credentials(environment).database_key, stream=stream)
    keeper.retry()
    coming: queue.Queue[NumberedPiece | None] = queue.Queue(maxsize=16)
    threading.Thread(target=_pass_on, args=(pieces, coming), name="printer pipe", daemon=True).start()
    _Reading(keeper, feed, acknowledge).read(coming, silence)


class _Reading:
    """What was read of the stream so far."""

    def __init__(self, keeper: PaperKeeper, feed: PaperFeed, acknowledge: Callable[[int], None]) -> None:
        self._keeper, self._feed, self._acknowledge = keeper, feed, acknowledge
        self._done = keeper.done()
        self._last = self._told = self._over = 0

    def read(self, coming: "queue.Queue[NumberedPiece | None]", silence: float) -> None:
        self._acknowledge(0)
        wait = silence
        while True:
            try:
                numbered = coming.get(timeout=wait)
            except queue.Empty:
                self._hear_silence()
                wait = RETRY
                continue
            if numbered is None:
                break
            self._take(numbered)
            wait = silence
        self._keeper.keep(self._feed.end(), self._last, ends=True)
        self._keeper.close()
        self._tell(self._last)

    def _take(self, numbered: NumberedPiece) -> None:
        self._last = numbered.number
        is_end = numbered.piece.kind is PieceKind.END
        if numbered.number > self._done:
            self._keeper.keep(self._feed.feed(numbered.piece), numbered.number, ends=is_end)
        if is_end or numbered.number <= self._done:
            self._tell(numbered.number)

    def _hear_silence(self) -> None:
        self._keeper.keep(self._feed.silence(), self._last, ends=True)
        if self._keeper.has_unsaved:
            self._keeper.retry()
        self._tell(self._last)

    def _tell(self, number: int) -> None:
        """What waits in memory alone is not kept: the next reader needs it again."""
        self._over = max(self._over, number)
        if not self._keeper.has_unsaved and self._over > self._told:
            self._told = self._over
            self._acknowledge(self._told)


def _step_back() -> None:
    """Where the processor is busy, the paper goes first."""
    with suppress(OSError):
        if hasattr(os, "nice"):
            os.nice(10)


def _pass_on(pieces: Iterable[NumberedPiece], coming: "queue.Queue[NumberedPiece | None]") -> None:
    for piece in pieces:
        coming.put(piece)
    coming.put(None)
