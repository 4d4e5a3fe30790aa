"""What the menu does beside everything else: sending at once, and downloading the customers."""

from PySide6.QtCore import QObject, Signal

from posapp.background.counter import Counter
from posapp.domain.downloads import DownloadProgress
from posapp.services.downloading import EVERYTHING
from posapp.ui.sentences import sentence

__all__ = ["Errands"]


class Errands(QObject):
    """Runs them beside the UI thread.

    Signals:
        told: What is to be said at the counter.
        failed: The exception that kept sending from being begun.
        download_ended: A download came to its end, well or not.

    Args:
        counter: Where they run.
    """

    told = Signal(str)
    failed = Signal(object)
    download_ended = Signal()

    def __init__(self, counter: Counter, parent: QObject) -> None:
        super().__init__(parent)
        self._counter = counter

    def sync_now(self) -> None:
        """Bring what waits on its way at once."""
        self._counter.ledger.run(
            lambda desk: desk.queue.sync_now(), on_success=lambda _done: self._wake(), on_failure=self.failed.emit
        )

    def download(self) -> None:
        """Download customers, coupons and actions, while everybody goes on selling."""
        self.told.emit(self.tr("Downloading the customers; go on selling"))
        self._counter.network.run_long(
            lambda desk, report, cancelled: desk.setup.download(EVERYTHING, report, cancelled),
            on_progress=_nothing_to_show,
            on_success=self._tell_download,
            on_failure=self._tell_failure,
        )

    def _wake(self) -> None:
        self._counter.sync.send_now()
        self.told.emit(self.tr("Sending what waits…"))

    def _tell_download(self, progress: tuple[DownloadProgress, ...]) -> None:
        customers = sum(each.count for each in progress if each.kind == "profiles")
        self.told.emit(self.tr("%n customer(s) downloaded", "", customers))
        self.download_ended.emit()

    def _tell_failure(self, error: Exception) -> None:
        self.told.emit(sentence(error))
        self.download_ended.emit()


def _nothing_to_show(_progress: DownloadProgress) -> None:
    """A renewal goes on beside the selling; its end is told."""
