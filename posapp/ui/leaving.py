"""Closing the window: what still waits is said first, and nothing is lost either way."""

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QWidget

from posapp.background.counter import Counter
from posapp.domain.events import QueueCounts
from posapp.services.desks import LedgerDesk
from posapp.ui.widgets.sheet import Sheet, reading_sheet

__all__ = ["Leaving"]

PATIENCE_MILLISECONDS = 2000


class Leaving(QObject):
    """Asks whether the window may close.

    Signals:
        agreed: Nothing waits, or the person knows what does.
        sheet_wanted: A Sheet to be opened.

    Args:
        counter: Where what waits is counted.
        window: What is to close.
        below: What rests while a sheet asks.
    """

    agreed = Signal()
    sheet_wanted = Signal(object)

    def __init__(self, counter: Counter, window: QWidget, below: QWidget) -> None:
        super().__init__(window)
        self._counter, self._window, self._below = counter, window, below
        self._since_asking = QElapsedTimer()

    @property
    def has_asked_in_vain(self) -> bool:
        """Whether the file did not answer for a while; it keeps nobody from closing."""
        return self._since_asking.isValid() and self._since_asking.hasExpired(PATIENCE_MILLISECONDS)

    def ask(self) -> None:
        """Count what waits, beside the UI thread, and agree or say it."""
        self._since_asking.start()
        self._counter.ledger.run(_counts, on_success=self._tell_counts, on_failure=self._tell_without_counts)

    def _tell_counts(self, counts: QueueCounts) -> None:
        self._since_asking.invalidate()
        if not counts.waiting:
            self.agreed.emit()
            return
        self._tell(
            self.tr("%n payment(s) still wait for Hellotext", "", counts.waiting),
            self.tr("They are safe on this computer and are sent the next time posapp is open."),
        )

    def _tell_without_counts(self, _error: Exception) -> None:
        self._since_asking.invalidate()
        text = self.tr(
            "How many payments wait cannot be read now. What was recorded is safe on this computer and is sent the "
            "next time posapp is open."
        )
        self._tell(self.tr("Close posapp?"), text)

    def _tell(self, title: str, text: str) -> None:
        sheet: Sheet = reading_sheet(
            self._window, self._below, title, text, accept=self.tr("Close"), leave=self.tr("Stay")
        )
        sheet.accepted.connect(self.agreed)
        self.sheet_wanted.emit(sheet)


def _counts(desk: LedgerDesk) -> QueueCounts:
    return desk.queue.counts()
