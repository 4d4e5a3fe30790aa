"""The last step: the customers come onto this computer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from posapp.domain.customers.downloads import DownloadProgress
from posapp.ui.kit.basics import FieldError, label, primary_button, secondary_button
from posapp.ui.labels.sentences import sentence
from posapp.ui.setup.page import SetupPage

__all__ = ["DownloadPage"]


class DownloadPage(SetupPage):
    """Progress, a cancel that keeps what came, and the way to the counter.

    Signals:
        cancel: The person wants the download stopped.
        again: The person wants it tried again.
        finish: The person goes to the counter.
    """

    cancel = Signal()
    again = Signal()
    finish = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Downloading your customers"),
            self.tr("So you can find them as you type, also offline. You can stop and continue later."),
        )
        self._bar = QProgressBar()
        self._bar.setObjectName("downloadBar")
        self._bar.setAccessibleName(self.tr("Download progress"))
        self._bar.setTextVisible(False)
        self._count = label("", "figure")
        self._count.setObjectName("downloadCount")
        self._error = FieldError("downloadError")
        self._cancel = secondary_button(self.tr("Stop import"), "cancelDownloadButton")
        self._again = secondary_button(self.tr("Continue downloading"), "downloadAgainButton")
        self._finish = primary_button(self.tr("Next"), "finishButton")
        for button, signal in ((self._cancel, self.cancel), (self._again, self.again), (self._finish, self.finish)):
            button.clicked.connect(signal)
        self.explanation.setObjectName("downloadNote")
        for widget in (self._count, self._bar, self._error):
            self.column.addWidget(widget)
        self.column.addStretch()
        self.add_buttons(self._cancel, self._again, self._finish)

    def activate(self) -> None:
        """Show that it is under way."""
        self.title.setText(self.tr("Downloading your customers"))
        self._bar.setRange(0, 0)
        self._error.show_message("")
        self._show_message(self.tr("So you can find them as you type, also offline. You can stop and continue later."))
        self._offer(running=True, failed=False)
        self._count.setText(self.tr("Asking Hellotext…"))

    def show_progress(self, progress: DownloadProgress) -> None:
        """Show how much has come; how much there is, nobody knows before the end."""
        self._count.setText(self._counted(progress))

    def show_stopping(self) -> None:
        """Show that the page under way is still finished."""
        self._cancel.setEnabled(False)
        self._show_message(self.tr("Stopping after the current page…"))

    def end(self, progress: tuple[DownloadProgress, ...]) -> None:
        """Show that it is done, or was stopped."""
        whole = all(each.finished_at is not None for each in progress)
        for each in progress:
            self.show_progress(each)
        self.title.setText(self.tr("This till is ready") if whole else self.tr("Till ready; download incomplete"))
        self._show_message(
            self.tr("Everything is on this computer. You can take payments from now on, also offline.")
            if whole
            else self.tr("Stopped; what was downloaded is saved. You can sell now and download the rest later.")
        )
        self._rest(full=whole)
        self._offer(running=False, failed=not whole)

    def show_error(self, error: Exception) -> None:
        """Say why it stopped; what came is kept."""
        self._error.show_message(sentence(error))
        self._show_message(
            self.tr("What was downloaded is saved. Try again, or go to the counter and download the rest later.")
        )
        self._rest(full=False)
        self._offer(running=False, failed=True)

    def _counted(self, progress: DownloadProgress) -> str:
        if progress.kind == "profiles":
            return self.tr("%n customer(s)", "", progress.count)
        if progress.kind == "coupons":
            return self.tr("%n coupon(s)", "", progress.count)
        return self.tr("%n action(s)", "", progress.count)

    def _show_message(self, text: str) -> None:
        self.explanation.setText(text)

    def _rest(self, *, full: bool) -> None:
        self._bar.setRange(0, 1)
        self._bar.setValue(int(full))

    def _offer(self, *, running: bool, failed: bool) -> None:
        self._cancel.setVisible(running)
        self._cancel.setEnabled(True)
        self._again.setVisible(failed)
        self._finish.setVisible(not running)
        (self._cancel if running else self._finish).setFocus()
