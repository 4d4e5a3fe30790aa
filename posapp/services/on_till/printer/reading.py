"""Reads papers from the copy of what was printed and keeps them in the spool: a process of its own.

It may be killed, stopped or slow: the forwarder drops what it cannot hand over, and no paper waits for it. A keyring
that is still locked, or a disk that is full, does not end it: some papers are held in memory until they can be kept.
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
from posapp.intake.printer.copy_buffer import Piece
from posapp.intake.printer.paper_feed import PaperFeed
from posapp.paths import Home, find_home
from posapp.services.on_till.printer.state import read_printer_state
from posapp.storage.faults import FileDamaged
from posapp.storage.files.json_file import write_json_file
from posapp.storage.intake.spool_repair import set_aside_damaged
from posapp.storage.intake_spool import IntakeSpool, SpoolReplaced

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
    """

    def __init__(self, home: Home, key: Callable[[], str | None], *, clock: Clock = system_clock) -> None:
        self._home, self._key, self._clock = home, key, clock
        self._spool: IntakeSpool | None = None
        self._unsaved: deque[tuple[str, datetime]] = deque(maxlen=MAX_UNSAVED)
        self._lost = 0
        self._papers = 0
        self._paper_at = read_printer_state(home).paper_at
        self._fault = ""

    @property
    def has_unsaved(self) -> bool:
        """Whether papers wait in memory."""
        return bool(self._unsaved)

    def keep(self, papers: Iterable[PrintedPaper]) -> None:
        """Keep papers, and those that could not be kept before; what cannot be kept now is tried again."""
        found = [json.dumps(to_document(each)) for each in papers]
        for document in found:
            self._paper_at = self._clock()
            self._papers += 1
            self._lost += len(self._unsaved) == MAX_UNSAVED
            self._unsaved.append((document, self._paper_at))
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
            document, received_at = self._unsaved[0]
            spool.put(PAPER, document, received_at)
            self._unsaved.popleft()

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
    environment: Mapping[str, str], pieces: Iterable[Piece], feed: PaperFeed, *, silence: float = SILENCE
) -> None:
    """Read pieces until they end and keep the papers in them.

    Args:
        environment: The process's variables, which name the till.
        pieces: What comes through the pipe.
        feed: Reads papers.
        silence: The seconds without a byte after which a paper is over.
    """
    from posapp.credentials import Credentials

    _step_back()
    keeper = PaperKeeper(find_home(environment), Credentials(environment).database_key)
    keeper.retry()
    coming: queue.Queue[Piece | None] = queue.Queue(maxsize=16)
    threading.Thread(target=_pass_on, args=(pieces, coming), name="printer pipe", daemon=True).start()
    wait = silence
    while True:
        try:
            piece = coming.get(timeout=wait)
        except queue.Empty:
            keeper.keep(feed.silence())
            wait = RETRY
            if keeper.has_unsaved:
                keeper.retry()
            continue
        if piece is None:
            break
        keeper.keep(feed.feed(piece))
        wait = silence
    keeper.keep(feed.end())
    keeper.close()


def _step_back() -> None:
    """Where the processor is busy, the paper goes first."""
    with suppress(OSError):
        if hasattr(os, "nice"):
            os.nice(10)


def _pass_on(pieces: Iterable[Piece], coming: "queue.Queue[Piece | None]") -> None:
    for piece in pieces:
        coming.put(piece)
    coming.put(None)
