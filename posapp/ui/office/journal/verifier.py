"""The journal verifies itself in sight: how far it is, and the first entry that does not hold."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from posapp.background.workers import LongOperation, Worker
from posapp.domain.journal.search import VerificationResult
from posapp.services.on_ledger.journal import VerificationStopped
from posapp.services.sessions import ReportSession
from posapp.ui.kit.basics import quiet_button, secondary_button
from posapp.ui.kit.chip import Chip
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.speech import say, sentences
from posapp.ui.labels.sentences import sentence

__all__ = ["Verifier"]


class Verifier(QWidget):
    """A button, its progress, and the result.

    Args:
        reading: Where the journal is read, beside the UI thread.
    """

    def __init__(self, reading: Worker[ReportSession], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._running: LongOperation | None = None
        self._chip = Chip("journalChip")
        self._message = WrappedLabel("", "soft")
        self._message.setObjectName("journalResult")
        self._progress = QProgressBar()
        self._progress.setObjectName("journalProgress")
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Verification progress"))
        self._verify_button = secondary_button(self.tr("Verify activity log"), "verifyButton")
        self._verify_button.clicked.connect(self.start)
        self._stop = quiet_button(self.tr("Stop"), "stopVerifyingButton")
        self._stop.clicked.connect(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._chip, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._message)
        column.addWidget(self._progress)
        column.addWidget(self._verify_button)
        column.addWidget(self._stop)
        self._chip.hide()
        self._set_busy(busy=False)

    def start(self) -> None:
        """Go through the whole journal; a second wish while it runs changes nothing."""
        if self._running is not None:
            return
        self._set_busy(busy=True)
        self._running = self._reading.run_long(
            lambda session, report, cancelled: session.journal.verify(report, cancelled),
            on_progress=self._show_progress,
            on_success=self._show_message,
            on_failure=self._show_failure,
        )

    def _cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _show_progress(self, progress: tuple[int, int]) -> None:
        done, of = progress
        self._progress.setRange(0, max(of, 1))
        self._progress.setValue(done)
        self._message.setText(self.tr("{done} of {of} entries").format(done=done, of=of))

    def _show_message(self, found: VerificationResult) -> None:
        self._set_busy(busy=False)
        if found.is_rewritten:
            self._chip.show_message("danger", "alert", self.tr("Activity log rewritten"))
            self._message.setText(
                self.tr("The entries are consistent, but this till did not write them. Compare with a backup.")
            )
        elif found.broken is None:
            self._chip.show_message("good", "double-check", self.tr("Activity log intact"))
            self._message.setText(self.tr("All %n entries are as they were written.", "", found.entries))
        else:
            self._chip.show_message("danger", "alert", self.tr("Activity log altered"))
            text = self.tr("Entry {number} is the first that was changed, removed or inserted. Compare with a backup.")
            self._message.setText(text.format(number=found.broken))
        self._chip.show()
        say(self, sentences(self._chip.text(), self._message.text()))

    def _show_failure(self, error: Exception) -> None:
        self._set_busy(busy=False)
        stopped = isinstance(error, VerificationStopped)
        self._chip.show_message("warn", "alert", self.tr("Stopped") if stopped else self.tr("Not verified"))
        self._chip.show()
        self._message.setText(sentence(error))

    def _set_busy(self, *, busy: bool) -> None:
        if not busy:
            self._running = None
        self._verify_button.setVisible(not busy)
        for widget in (self._progress, self._stop):
            widget.setVisible(busy)
