"""Finds days that were left open, at each sign-in and once an hour."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from posapp.background.app_context import AppContext

__all__ = ["OpenDayMonitor"]

HOUR = 3_600_000


class OpenDayMonitor(QObject):
    """Asks the ledger, beside the UI thread.

    Signals:
        found: How many days before today had figures and are not closed.
        failed: The exception of a reading that failed.

    Args:
        context: Its ledger has the days.
    """

    found = Signal(int)
    failed = Signal(Exception)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._hourly = QTimer(self, interval=HOUR)
        self._hourly.timeout.connect(self.refresh)
        self._hourly.start()

    def refresh(self) -> None:
        """Read the days now; a reading that fails is repeated within the hour."""
        self._context.ledger.run(
            lambda session: session.closing.days_to_close(), on_success=self._show_message, on_failure=self.failed.emit
        )

    def _show_message(self, days: tuple[date, ...]) -> None:
        self.found.emit(len(days))
