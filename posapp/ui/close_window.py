"""Closes the window after saying what still waits; nothing is lost either way."""

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.events.event import OutboxCounts
from posapp.services.sessions import LedgerSession
from posapp.ui.kit.sheet import Sheet, text_sheet

__all__ = ["CloseGuard"]

PATIENCE_MILLISECONDS = 2000


class CloseGuard(QObject):
    """Asks whether the window may close.

    Signals:
        confirmed: Nothing waits, or the person knows what does.
        sheet_requested: A Sheet to be opened.

    Args:
        context: Where what waits is counted.
        window: What is to close.
        content: What rests while a sheet asks.
    """

    confirmed = Signal()
    sheet_requested = Signal(Sheet)

    def __init__(self, context: AppContext, window: QWidget, content: QWidget) -> None:
        super().__init__(window)
        self._context, self._window, self._content = context, window, content
        self._since_asking = QElapsedTimer()

    @property
    def is_unanswered(self) -> bool:
        """Whether the file did not answer for a while; it keeps nobody from closing."""
        return self._since_asking.isValid() and self._since_asking.hasExpired(PATIENCE_MILLISECONDS)

    def ask(self) -> None:
        """Count what waits, beside the UI thread, and agree or say it."""
        self._since_asking.start()
        self._context.ledger.run(_counts, on_success=self._show_counts, on_failure=self._show_without_counts)

    def _show_counts(self, counts: OutboxCounts) -> None:
        self._since_asking.invalidate()
        if not counts.waiting:
            self.confirmed.emit()
            return
        self._show_message(
            self.tr("%n payment(s) not in Hellotext yet", "", counts.waiting),
            self.tr("They are safe on this computer. posapp sends them the next time it is open."),
        )

    def _show_without_counts(self, _error: Exception) -> None:
        self._since_asking.invalidate()
        text = self.tr(
            "posapp cannot read now how many payments are waiting. What was recorded is safe on this "
            "computer and is sent the next time posapp is open."
        )
        self._show_message(self.tr("Close posapp?"), text)

    def _show_message(self, title: str, text: str) -> None:
        sheet: Sheet = text_sheet(
            self._window, self._content, title, text, accept=self.tr("Close"), cancel=self.tr("Cancel")
        )
        sheet.accepted.connect(self.confirmed)
        self.sheet_requested.emit(sheet)


def _counts(session: LedgerSession) -> OutboxCounts:
    return session.outbox.counts()
