"""Brings what waits in the spool to the counter, as soon as it is there."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue

from posapp.domain.errors import PosappError
from posapp.domain.pos_receipts.identity import Arrival
from posapp.services.on_till.intake.spooled import ReadDocument, SpoolReader, begin_spool_anew
from posapp.services.on_till.till import Till
from posapp.storage.intake.spool_repair import SPOOL_DAMAGED
from posapp.storage.intake_spool import IntakeSpool, SpooledDocument, SpoolReplaced

__all__ = ["Sink", "SpoolSource"]

LOOK_SECONDS = 0.1
"""How often the spool is looked into: a look takes a tenth of a millisecond."""
LOOKS_AT_TEMPLATES = 50
"""So many looks after each other it is asked whether a template that no longer fitted was learned again."""
RETRY_SECONDS = 5.0
AT_ONCE = 50
SHOWN = 10
END_SECONDS = 10.0
SAID = timedelta(minutes=10)

Sink = Callable[[Sequence[Arrival], Callable[[], None]], None]
"""Takes receipts, and what to call once they are on disk; see `posapp/background/intake_worker.py`."""

_log = logging.getLogger(__name__)


class SpoolSource:
    """The spool as a way in; it has a thread of its own from `start` to `stop`.

    A document leaves the spool once its receipt is on the ledger's disk, so a crash in between brings it again.

    Args:
        till: The till.

    Attributes:
        latest: What was read last, the newest at the end; for whoever sets the way in up.
        fault: Why the spool cannot be read; None while it can.
        lost_templates: The receipt templates that no longer fit.
        renewed_at: When a damaged spool was moved aside and a new one begun, UTC; None where none was.
    """

    def __init__(self, till: Till) -> None:
        self._till = till
        self._stopped = threading.Event()
        self._stored: SimpleQueue[tuple[int, ...]] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self.latest: deque[ReadDocument] = deque(maxlen=SHOWN)
        self.fault: PosappError | None = None
        self.lost_templates: tuple[str, ...] = ()
        self.renewed_at: datetime | None = None

    @property
    def is_new(self) -> bool:
        """Whether a damaged spool was begun anew a moment ago, which is said for a while."""
        return self.renewed_at is not None and self._till.clock() - self.renewed_at < SAID

    def start(self, sink: Sink) -> None:
        """Begin to bring receipts."""
        self._thread = threading.Thread(target=self._work, args=(sink,), name="pos receipts", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Bring no more, and forget what was stored."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join(END_SECONDS)

    def _work(self, sink: Sink) -> None:
        while not self._stopped.is_set():
            try:
                self._bring(sink)
            except SpoolReplaced:
                self.renewed_at = self._till.clock()
            except PosappError as fault:
                if isinstance(fault, SPOOL_DAMAGED) and self._begin_anew():
                    continue
                if self.fault is None:
                    _log.warning("the spool of receipts cannot be read", exc_info=fault)
                self.fault = fault
                self._stopped.wait(RETRY_SECONDS)

    def _begin_anew(self) -> bool:
        try:
            was_damaged = begin_spool_anew(self._till)
        except PosappError as fault:
            _log.warning("the damaged spool of receipts cannot be moved aside", exc_info=fault)
            return False
        if was_damaged:
            self.renewed_at = self._till.clock()
        return was_damaged

    def _bring(self, sink: Sink) -> None:
        reader, handed = SpoolReader(self._till), set[int]()
        with IntakeSpool(self._till.home.intake_spool, self._till.database_key()) as spool:
            self.fault = None
            looks = 0
            while not self._stopped.wait(LOOK_SECONDS):
                handed -= self._forget_stored(spool)
                if looks % LOOKS_AT_TEMPLATES == 0 and (looks == 0 or self.lost_templates):
                    reader.read(())
                looks += 1
                self.lost_templates = reader.lost_templates
                fresh = [each for each in spool.waiting(len(handed) + AT_ONCE) if each.id not in handed]
                if fresh:
                    handed |= {each.id for each in fresh}
                    self._hand_over(fresh, reader.read(fresh), sink)
            self._forget_stored(spool)

    def _hand_over(self, documents: Sequence[SpooledDocument], read: Sequence[ReadDocument], sink: Sink) -> None:
        self.latest.extend(read)
        arrivals = [Arrival(receipt=each.receipt, key=each.key) for each in read if each.receipt is not None]
        ids = tuple(each.id for each in documents)
        if arrivals:
            sink(arrivals, lambda: self._stored.put(ids))
        else:
            self._stored.put(ids)

    def _forget_stored(self, spool: IntakeSpool) -> set[int]:
        done: set[int] = set()
        try:
            while True:
                done.update(self._stored.get_nowait())
        except Empty:
            if done:
                spool.remove(done)
        return done
