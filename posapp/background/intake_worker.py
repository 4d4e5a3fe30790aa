"""Takes the receipts that the ways in bring, has them kept beside the UI thread, and says that some arrived."""

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from posapp.background.workers import Worker
from posapp.domain.pos_receipts.identity import Arrival
from posapp.services.sessions import LedgerSession

__all__ = ["IntakeSink", "IntakeSource", "IntakeWorker"]

RETRY_MILLISECONDS = 5_000
Batch = tuple[tuple[Arrival, ...], Callable[[], None]]


class IntakeSink(Protocol):
    """Takes what a source brings; it may be called in any thread, and never waits."""

    def __call__(self, arrivals: Sequence[Arrival], stored: Callable[[], None]) -> None:
        """Take some receipts.

        Args:
            arrivals: The receipts.
            stored: Called once they are on disk, in the ledger's thread; what was not stored when the program ends is
                brought again by its source at the next start. It must be quick, and raise nothing.
        """


class IntakeSource(Protocol):
    """One way in: a folder, a printer's spool, a web address."""

    def start(self, sink: IntakeSink) -> None:
        """Begin to bring receipts; it must not wait."""

    def stop(self) -> None:
        """Bring no more, and end every thread."""


class IntakeWorker(QObject):
    """Keeps what the sources bring. What the disk refuses is tried again until it is kept.

    Signals:
        arrived: Receipts were kept that are new, or completed one that was known.
        set_up_changed: A way in was set up, or the last one was given up.
        failed: The exception that kept receipts from being stored; they are tried again.

    Args:
        ledger: Keeps them.
        sources: The ways in that are set up.
    """

    arrived = Signal()
    set_up_changed = Signal()
    failed = Signal(Exception)
    _came = Signal()

    def __init__(
        self, ledger: Worker[LedgerSession], sources: Sequence[IntakeSource] = (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ledger = ledger
        self._sources = tuple(sources)
        self._is_set_up = False
        self._lock = Lock()
        self._waiting: list[Batch] = []
        self._is_storing = False
        self._again = QTimer(self, singleShot=True, interval=RETRY_MILLISECONDS)
        self._again.timeout.connect(self._store)
        self._came.connect(self._store)

    @property
    def has_sources(self) -> bool:
        """Whether a way in is set up."""
        return bool(self._sources) or self._is_set_up

    def note_set_up(self, is_set_up: bool) -> None:
        """Learn whether a way in is set up that is opened elsewhere, and brings what it has by `take`."""
        if is_set_up != self._is_set_up:
            self._is_set_up = is_set_up
            self.set_up_changed.emit()

    def start(self) -> None:
        """Let the sources bring what they have."""
        for source in self._sources:
            source.start(self.take)

    def stop(self) -> None:
        """Let no source bring more; what is on its way to the disk is still written before the ledger closes."""
        for source in self._sources:
            source.stop()
        self._again.stop()

    def take(self, arrivals: Sequence[Arrival], stored: Callable[[], None]) -> None:
        """Take receipts, in any thread; see `IntakeSink`."""
        with self._lock:
            self._waiting.append((tuple(arrivals), stored))
        self._came.emit()

    def _store(self) -> None:
        with self._lock:
            batches = tuple(self._waiting)
        if self._is_storing or not batches:
            return
        self._is_storing = True
        self._ledger.run(
            lambda session: _kept(session, batches),
            on_success=lambda new: self._stored(len(batches), new),
            on_failure=self._refused,
        )

    def _stored(self, count: int, new: int) -> None:
        self._is_storing = False
        with self._lock:
            del self._waiting[:count]
        if new:
            self.arrived.emit()
        self._store()

    def _refused(self, error: Exception) -> None:
        self._is_storing = False
        self.failed.emit(error)
        self._again.start()


def _kept(session: LedgerSession, batches: Sequence[Batch]) -> int:
    new = session.proposals.receive(each for arrivals, _stored in batches for each in arrivals)
    for _arrivals, stored in batches:
        stored()
    return new
