"""Downloads customers, coupons and actions again when they are due, and reports the state of the lists."""

from PySide6.QtCore import QObject, QTimer, Signal

from posapp.background.workers import Worker
from posapp.services.on_till.customers.list_status import CustomerList
from posapp.services.sessions import BackgroundSession

__all__ = ["DownloadScheduler"]

SHORTEST_SECONDS = 60.0
LONGEST_SECONDS = 3_600.0


class DownloadScheduler(QObject):
    """Downloads what is missing, old or damaged in the background, and repeats a failed download by itself.

    Signals:
        status_changed: A CustomerList, after each download and each check.
        failed: The exception that prevented the check itself.

    Args:
        network: The worker that downloads.
    """

    status_changed = Signal(CustomerList)
    failed = Signal(Exception)

    def __init__(self, network: Worker[BackgroundSession], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network = network
        self._is_downloading = self._is_repeat_wanted = self._is_stopped = False
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.download_if_due)

    def download_if_due(self) -> None:
        """Download what is due now; a call during a download starts no second one."""
        if not self._is_downloading:
            self._try(at_once=False)

    def download_now(self) -> None:
        """Download what is due, and repeat at once what failed a moment ago."""
        self._is_repeat_wanted = self._is_downloading
        if not self._is_downloading:
            self._try(at_once=True)

    def refresh_status(self) -> None:
        """Report the state of the lists, and download when something is due."""
        self._network.run(
            lambda session: (session.setup.customer_list(), session.setup.seconds_until_due()),
            on_success=lambda found: self._emit_status(*found),
            on_failure=self.failed.emit,
        )

    def stop(self) -> None:
        """Start no further download."""
        self._is_stopped = True
        self._next.stop()

    def _try(self, *, at_once: bool) -> None:
        if self._is_stopped:
            return
        self._is_downloading = True
        self._next.stop()
        self._network.run_long(
            lambda session, report, cancelled: session.setup.download_due(report, cancelled, at_once=at_once),
            on_progress=_ignore_progress,
            on_success=lambda _progress: self._end(),
            on_failure=lambda _kept_with_the_download: self._end(),
        )

    def _end(self) -> None:
        """The cause of a failure is saved with the lists and reported with their state."""
        self._is_downloading = False
        if self._is_repeat_wanted:
            self.download_now()
        else:
            self.refresh_status()

    def _emit_status(self, found: CustomerList, seconds: float) -> None:
        if not self._is_stopped:
            self._next.start(round(1000 * min(LONGEST_SECONDS, max(SHORTEST_SECONDS, seconds))))
            self.status_changed.emit(found)


def _ignore_progress(_progress: object) -> None:
    """Only the end of a background download is reported."""
