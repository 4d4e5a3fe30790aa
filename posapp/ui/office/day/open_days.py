"""Days that were left open: looked for when somebody comes and once an hour, told beside everything else."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from posapp.background.app_context import AppContext

__all__ = ["OpenDayMonitor"]

HOUR = 3_600_000


class OpenDayMonitor(QObject):
    """Asks the ledger, beside the UI thread.

    Signals:
        found: How many days before today had figures and are not closed.
        failed: The exception that kept it from looking.

    Args:
        context: Where the days are kept.
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
        """Look now; what cannot be read now is looked for again within the hour."""
        self._context.ledger.run(
            lambda session: session.closing.days_to_close(), on_success=self._show_message, on_failure=self.failed.emit
        )

    def _show_message(self, days: tuple[date, ...]) -> None:
        self.found.emit(len(days))
