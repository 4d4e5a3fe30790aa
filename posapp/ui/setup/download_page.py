"""The fourth step of the set-up: downloads the customers."""

from PySide6.QtCore import Signal

from posapp.domain.customers.downloads import DownloadProgress
from posapp.ui.kit.basics import label, primary_button, progress_bar, secondary_button
from posapp.ui.labels.sentences import sentence
from posapp.ui.setup.page import SetupPage

__all__ = ["DownloadPage"]


class DownloadPage(SetupPage):
    """Shows the progress; a download that is stopped keeps what it has, and can be continued.

    Signals:
        cancel: Stop the download.
        again: Continue the download.
        finish: Go on.
    """

    cancel = Signal()
    again = Signal()
    finish = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Downloading your customers"),
            self.tr("So you can find them as you type, also offline. You can stop and continue later."),
        )
        self._bar = progress_bar("downloadBar", self.tr("Download progress"))
        self._count = label("", "figure")
        self._count.setObjectName("downloadCount")
        self._cancel = secondary_button(self.tr("Stop import"), "cancelDownloadButton")
        self._again = secondary_button(self.tr("Continue downloading"), "downloadAgainButton")
        self._finish = primary_button(self.tr("Next"), "finishButton")
        for button, signal in ((self._cancel, self.cancel), (self._again, self.again), (self._finish, self.finish)):
            button.clicked.connect(signal)
        self.explanation.setObjectName("downloadNote")
        for widget in (self._count, self._bar):
            self.column.addWidget(widget)
        self._error = self.form.add_error("downloadError")
        self.column.addStretch()
        self.add_buttons(self._cancel, self._again, self._finish)

    def activate(self) -> None:
        """Show that the download runs."""
        self.title.setText(self.tr("Downloading your customers"))
        self._bar.setRange(0, 0)
        self._error.show_message("")
        self._show_note(self.tr("So you can find them as you type, also offline. You can stop and continue later."))
        self._offer(running=True, failed=False)
        self._count.setText(self.tr("Asking Hellotext…"))

    def show_progress(self, progress: DownloadProgress) -> None:
        """Show how much is downloaded; the total is known only at the end."""
        self._count.setText(self._counted(progress))

    def show_stopping(self) -> None:
        """Show that the download stops after the current page."""
        self._cancel.setEnabled(False)
        self._show_note(self.tr("Stopping after the current page…"))

    def end(self, progress: tuple[DownloadProgress, ...]) -> None:
        """Show that the download is complete, or was stopped."""
        whole = all(each.finished_at is not None for each in progress)
        for each in progress:
            self.show_progress(each)
        self.title.setText(self.tr("This till is ready") if whole else self.tr("Till ready; download incomplete"))
        self._show_note(
            self.tr("Everything is on this computer. You can take payments from now on, also offline.")
            if whole
            else self.tr("Stopped; what was downloaded is saved. You can sell now and download the rest later.")
        )
        self._stop_bar(is_full=whole)
        self._offer(running=False, failed=not whole)

    def show_error(self, error: Exception) -> None:
        """Show why the download failed, and that what was downloaded is saved."""
        self._error.show_message(sentence(error))
        self._show_note(
            self.tr("What was downloaded is saved. Try again, or go to the counter and download the rest later.")
        )
        self._stop_bar(is_full=False)
        self._offer(running=False, failed=True)

    def _counted(self, progress: DownloadProgress) -> str:
        if progress.kind == "profiles":
            return self.tr("%n customer(s)", "", progress.count)
        if progress.kind == "coupons":
            return self.tr("%n coupon(s)", "", progress.count)
        return self.tr("%n action(s)", "", progress.count)

    def _show_note(self, text: str) -> None:
        self.explanation.setText(text)

    def _stop_bar(self, *, is_full: bool) -> None:
        self._bar.setRange(0, 1)
        self._bar.setValue(int(is_full))

    def _offer(self, *, running: bool, failed: bool) -> None:
        self._cancel.setVisible(running)
        self._cancel.setEnabled(True)
        self._again.setVisible(failed)
        self._finish.setVisible(not running)
        (self._cancel if running else self._finish).setFocus()
