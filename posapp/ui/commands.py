"""Runs the commands of the menu that open nothing: send at once, and download the customers."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from posapp.background.app_context import AppContext
from posapp.domain.customers.downloads import DownloadProgress
from posapp.services.on_till.customers.download import EVERYTHING
from posapp.sync.status import SyncStatus
from posapp.ui.labels.line import failure_state, found_message, line_word
from posapp.ui.labels.sentences import sentence

__all__ = ["WindowCommands"]

REPLY_MILLISECONDS = 8000
"""A probe ends in three seconds, and one may be under way already."""


class WindowCommands(QObject):
    """Runs them beside the UI thread.

    Signals:
        message: What is to be said at the counter.
        found: What was found of the line for whoever asked to send now; to be said wherever they are.
        failed: The exception that kept sending from being begun.
        download_ended: A download came to its end, well or not.

    Args:
        context: Where they run.
    """

    message = Signal(str)
    found = Signal(str)
    failed = Signal(Exception)
    download_ended = Signal()

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._is_asked = False
        self._unheard = QTimer(self, singleShot=True, interval=REPLY_MILLISECONDS)
        self._unheard.timeout.connect(self._say_that_nobody_answered)
        context.sync.status_changed.connect(self._on_status)
        context.sync.failed.connect(self._on_failure)

    def sync_now(self) -> None:
        """Bring what waits on its way at once, and say what was found of the line, also where it is as before."""
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
        self._is_asked = True
        self._context.sync.send_now()
        self._unheard.start()
        self.found.emit(self.tr("Asking Hellotext…"))

    def _on_status(self, status: SyncStatus) -> None:
        if status.is_reply:
            self._reply(found_message(status, datetime.now(UTC).astimezone(self._context.shop.zone)))

    def _on_failure(self, error: Exception) -> None:
        if self._is_asked:
            state = failure_state(error)
            word = self.tr("Not sending") if state is None else line_word(state)
            self._reply(f"{word}. {sentence(error)}")

    def _say_that_nobody_answered(self) -> None:
        if self._is_asked:
            self._reply(self.tr("posapp could not find out in time. It goes on asking; keep selling."))

    def _reply(self, text: str) -> None:
        self._is_asked = False
        self._unheard.stop()
        self.found.emit(text)

    def _show_download(self, progress: tuple[DownloadProgress, ...]) -> None:
        customers = sum(each.count for each in progress if each.kind == "profiles")
        self.message.emit(self.tr("%n customer(s) downloaded", "", customers))
        self.download_ended.emit()

    def _show_failure(self, error: Exception) -> None:
        self.message.emit(sentence(error))
        self.download_ended.emit()


def _ignore_result(_progress: DownloadProgress) -> None:
    """A download goes on beside the selling; its end is shown."""
