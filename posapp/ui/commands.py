"""Runs the commands of the menu that open nothing: send at once, and download the customers."""

from PySide6.QtCore import QObject, Signal

from posapp.background.app_context import AppContext
from posapp.domain.customers.downloads import DownloadProgress
from posapp.services.on_till.customers.download import EVERYTHING
from posapp.ui.labels.sentences import sentence

__all__ = ["WindowCommands"]


class WindowCommands(QObject):
    """Runs them beside the UI thread.

    Signals:
        message: What is to be said at the counter.
        failed: The exception that kept sending from being begun.
        download_ended: A download came to its end, well or not.

    Args:
        context: Where they run.
    """

    message = Signal(str)
    failed = Signal(Exception)
    download_ended = Signal()

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def sync_now(self) -> None:
        """Bring what waits on its way at once."""
        self._context.ledger.run(
            lambda session: session.outbox.sync_now(),
            on_success=lambda _done: self._wake(),
            on_failure=self.failed.emit,
        )

    def download(self) -> None:
        """Download customers, coupons and actions, while everybody goes on selling."""
        self.message.emit(self.tr("Downloading customers; keep selling"))
        self._context.network.run_long(
            lambda session, report, cancelled: session.setup.download(EVERYTHING, report, cancelled),
            on_progress=_ignore_result,
            on_success=self._show_download,
            on_failure=self._show_failure,
        )

    def _wake(self) -> None:
        self._context.sync.send_now()
        self.message.emit(self.tr("Sending now…"))

    def _show_download(self, progress: tuple[DownloadProgress, ...]) -> None:
        customers = sum(each.count for each in progress if each.kind == "profiles")
        self.message.emit(self.tr("%n customer(s) downloaded", "", customers))
        self.download_ended.emit()

    def _show_failure(self, error: Exception) -> None:
        self.message.emit(sentence(error))
        self.download_ended.emit()


def _ignore_result(_progress: DownloadProgress) -> None:
    """A download goes on beside the selling; its end is shown."""
