"""Which file of the till, and which day: what a check begins with."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from posapp.domain.shop import Shop
from posapp.ui.kit.basics import FieldError, label, primary_button, quiet_button, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.day_field import DayField

__all__ = ["ExportFileBar"]


class ExportFileBar(QWidget):
    """A file, its encoding, a day, and how far the check is.

    Signals:
        requested: The check is to begin.
        columns_requested: Somebody wants to say anew which column holds what.
        stopped: The check is to stop.

    Args:
        shop: Its locale tells how a day is written.
    """

    requested = Signal()
    columns_requested = Signal()
    stopped = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = QLineEdit()
        self._file.setObjectName("exportFile")
        self._file.setAccessibleName(self.tr("POS export, a CSV file"))
        self._file.setPlaceholderText(self.tr("POS export (CSV)"))
        self._file.returnPressed.connect(self.requested)
        self._error = FieldError("exportFileError", self._file)
        self._file.textChanged.connect(lambda _text: self._error.show_message(""))
        self._browse = secondary_button(self.tr("Browse…"), "browseExportButton")
        self._browse.clicked.connect(self._choose)
        self._day = DayField("reconciliationDay", self.tr("Day"), shop.locale)
        encodings = {"utf-8": "UTF-8", "cp1252": "Windows"}
        self._encoding = Choice[str]("exportEncoding", encodings)
        self._columns = quiet_button(self.tr("Columns…"), "columnsButton")
        self._columns.clicked.connect(self.columns_requested)
        self._check = primary_button(self.tr("Reconcile"), "reconcileButton")
        self._check.clicked.connect(self.requested)
        self._progress = QProgressBar()
        self._progress.setObjectName("reconciliationProgress")
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Reconciliation progress"))
        self._stop = quiet_button(self.tr("Stop"), "stopReconcileButton")
        self._stop.clicked.connect(self.stopped)
        self._lay_out()
        self.set_busy(busy=False)
        self._check.setEnabled(False)

    @property
    def path(self) -> Path | None:
        """The file that was named; None where none was."""
        text = self._file.text().strip()
        return Path(text).expanduser() if text else None

    @property
    def day(self) -> date:
        """The day."""
        return self._day.day

    @property
    def encoding(self) -> str:
        """How the file is written."""
        return self._encoding.chosen

    def show_day(self, day: date) -> None:
        """Propose a day; before that there is none to check."""
        self._day.show_day(day)
        self._check.setEnabled(True)

    def take_focus(self) -> None:
        """Put the keyboard on the file."""
        self._file.setFocus()

    def show_field_error(self, text: str) -> None:
        """Say what is wrong with the file."""
        self._error.show_message(text)

    def show_progress(self, done: int, of: int) -> None:
        """Show how many lines are compared."""
        self._progress.setRange(0, max(of, 1))
        self._progress.setValue(done)

    def set_busy(self, *, busy: bool) -> None:
        """Show that a check is under way, and let it be stopped."""
        for widget in (self._progress, self._stop):
            widget.setVisible(busy)
        for widget in (self._check, self._columns):
            widget.setEnabled(not busy)
        if busy:
            self._progress.setRange(0, 0)

    def _choose(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        begin = self._file.text() or documents
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("POS export"), begin, "CSV (*.csv *.txt);;* (*)")
        if chosen:
            self._file.setText(chosen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._file)
        column.addWidget(self._error)
        column.addWidget(self._browse)
        for caption, field in ((self.tr("Day"), self._day), (self.tr("File encoding"), self._encoding)):
            words = label(caption, "caption")
            words.setBuddy(field)
            column.addWidget(words)
            column.addWidget(field)
        for part in (self._check, self._columns, self._progress, self._stop):
            column.addWidget(part)
