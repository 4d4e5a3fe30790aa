"""Days that were left open: looked for when somebody comes and once an hour, told beside everything else."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from posapp.background.counter import Counter

__all__ = ["OpenDays"]

HOUR = 3_600_000


class OpenDays(QObject):
    """Asks the ledger, beside the UI thread.

    Signals:
        found: How many days before today had figures and are not closed.

    Args:
        counter: Where the days are kept.
    """

    found = Signal(int)

    def __init__(self, counter: Counter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counter = counter
        self._hourly = QTimer(self, interval=HOUR)
        self._hourly.timeout.connect(self.look)
        self._hourly.start()

    def look(self) -> None:
        """Look now; what cannot be read now is looked for again within the hour."""
        self._counter.ledger.run(
            lambda desk: desk.closing.asked_for(), on_success=self._tell, on_failure=_look_again_later
        )

    def _tell(self, days: tuple[date, ...]) -> None:
        self.found.emit(len(days))


def _look_again_later(_error: Exception) -> None:
    """Whoever records something is told what is wrong with the file; a reminder adds nothing to that."""
