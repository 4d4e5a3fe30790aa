"""The POS export and the day to reconcile."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.domain.shop import Shop
from posapp.ui.kit.basics import primary_button, progress_bar, quiet_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.day_field import DayField
from posapp.ui.kit.file_field import FileField
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import column, row

__all__ = ["ExportFileBar"]

KINDS = "CSV, Excel (*.csv *.txt *.tsv *.xlsx);;* (*)"


class ExportFileBar(QWidget):
    """A file, its encoding, a day, and the progress of the reconciliation.

    Signals:
        requested: Start the reconciliation.
        columns_requested: Match the columns of the file again.
        stopped: Stop the reconciliation.

    Args:
        shop: Its locale decides how a day is written.
    """

    requested = Signal()
    columns_requested = Signal()
    stopped = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = FileField(
            "exportFile", self.tr("POS export"), button="browseExportButton", kinds=KINDS, is_narrow=True
        )
        self._day = DayField("reconciliationDay", self.tr("Day"), shop.locale)
        encodings = {"auto": self.tr("Auto"), "utf-8": "UTF-8", "cp1252": "Windows"}
        self._encoding = Choice[str]("exportEncoding", encodings)
        self._columns = quiet_button(self.tr("Columns…"), "columnsButton")
        self._columns.clicked.connect(self.columns_requested)
        self._start = primary_button(self.tr("Reconcile"), "reconcileButton")
        self._start.clicked.connect(self.requested)
        self._progress = progress_bar("reconciliationProgress", self.tr("Reconciliation progress"))
        self._stop = quiet_button(self.tr("Stop"), "stopReconcileButton")
        self._stop.clicked.connect(self.stopped)
        self._lay_out()
        self.set_busy(busy=False)
        self._start.setEnabled(False)

    @property
    def path(self) -> Path | None:
        """The file; None where none is typed."""
        return self._file.path

    @property
    def day(self) -> date:
        """The day to reconcile."""
        return self._day.day

    @property
    def encoding(self) -> str:
        """The encoding of the file."""
        return self._encoding.chosen

    def show_day(self, day: date) -> None:
        """Propose a day; the reconciliation can start only then."""
        self._day.show_day(day)
        self._start.setEnabled(True)

    def take_focus(self) -> None:
        """Put the keyboard on the file."""
        self._file.setFocus()

    def show_field_error(self, text: str) -> None:
        """Show what is wrong with the file."""
        self._form.show_message("file", text)

    def show_progress(self, done: int, of: int) -> None:
        """Show how many lines are compared."""
        self._progress.setRange(0, max(of, 1))
        self._progress.setValue(done)

    def set_busy(self, *, busy: bool) -> None:
        """Show that the reconciliation runs, and let it be stopped."""
        for widget in (self._progress, self._stop):
            widget.setVisible(busy)
        for widget in (self._start, self._columns):
            widget.setEnabled(not busy)
        if busy:
            self._progress.setRange(0, 0)

    def _lay_out(self) -> None:
        whole = column()
        self.setLayout(whole)
        self._form = Form(whole, self)
        self._form.add(FormField(self._file, self.tr("POS export"), "file"))
        self._form.add(FormField(self._day, self.tr("Day"), "day"))
        self._form.add(FormField(self._encoding, self.tr("File encoding"), "encoding"))
        self._form.entered.connect(self.requested)
        whole.addLayout(row(self._start, self._columns, stretched=self._start))
        for part in (self._progress, self._stop):
            whole.addWidget(part)
