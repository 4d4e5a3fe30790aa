"""Shows a report as it is printed, prints and saves it, and reopens its day."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from posapp.domain.day.close import CloseRecord, CloseReport
from posapp.domain.day.close_report import x_report_text, z_report_text
from posapp.domain.shop import Shop
from posapp.ui.kit.act_once import ActOnce
from posapp.ui.kit.basics import FieldError, bind_key, label, quiet_button, secondary_button
from posapp.ui.labels.day import report_labels

__all__ = ["ReportView"]


class ReportView(QWidget):
    """The report, and the buttons for it.

    Signals:
        printed: The text is to be printed.
        saved: The text and the Path that it is to be saved in.
        reopened: The day (a date) and the reason for opening it again.
        left: Back to the counting, from an X report.

    Args:
        shop: Its locale decides how amounts are written.
    """

    printed = Signal(str)
    saved = Signal(str, Path)
    reopened = Signal(date, str)
    left = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._report: CloseReport | None = None
        self._note = label("", "warning", wraps=True)
        self._note.setObjectName("reportNote")
        self._paper = QPlainTextEdit()
        self._paper.setObjectName("paper")
        self._paper.setReadOnly(True)
        self._paper.setAccessibleName(self.tr("The report as printed"))
        self._paper.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._paper.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._reason = QLineEdit()
        self._reason.setObjectName("reopenReason")
        self._reason.setAccessibleName(self.tr("Reason for reopening the day"))
        self._reason.setPlaceholderText(self.tr("Reason for reopening the day"))
        self._reason.setMaxLength(500)
        self._error = FieldError("reopenError", self._reason)
        self._reason.textChanged.connect(lambda _text: self._error.show_message(""))
        self._make_buttons()
        self._lay_out()

    @property
    def text(self) -> str:
        """The text of the report."""
        return self._paper.toPlainText()

    def show_record(self, record: CloseRecord, note: str = "") -> None:
        """Show a saved report, with a note about it."""
        self._show(record.report, z_report_text(record, report_labels(), self._shop.locale), note)
        for widget in (self._reason, self._reopen):
            widget.setVisible(record.stands)
        self._back.hide()

    def show_x_report(self, report: CloseReport) -> None:
        """Show the X report of a day that is open."""
        self._show(report, x_report_text(report, report_labels(), self._shop.locale), "")
        for widget in (self._reason, self._reopen):
            widget.hide()
        self._back.show()

    def set_busy(self, *, busy: bool) -> None:
        """Disable the button while a day is being opened again."""
        self._once.set_busy(busy=busy)

    def show_field_error(self, text: str) -> None:
        """Show what is wrong with the reason."""
        self._error.show_message(text)
        self._reason.setFocus()

    def _show(self, report: CloseReport, text: str, note: str) -> None:
        self._report = report
        self._paper.setPlainText(text)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._reason.clear()
        self._error.show_message("")

    def _save(self) -> None:
        if self._report is None:
            return
        number = "x" if self._report.number is None else f"z{self._report.number:05d}"
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        proposal = documents / f"{self._shop.prefix}-{self._report.day.isoformat()}-{number}.txt"
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Save report"), str(proposal))
        if chosen:
            self.saved.emit(self.text, Path(chosen))

    def _ask_to_reopen(self) -> None:
        if self._report is not None:
            self.reopened.emit(self._report.day, self._reason.text())

    def _make_buttons(self) -> None:
        self._print = self._button(secondary_button(self.tr("Print…"), "printReportButton"))
        self._print.clicked.connect(lambda: self.printed.emit(self.text))
        bind_key("Ctrl+P", self._print)
        self._save_button = self._button(secondary_button(self.tr("Save…"), "saveReportButton"))
        self._save_button.clicked.connect(self._save)
        bind_key("Ctrl+S", self._save_button)
        self._reopen = self._button(secondary_button(self.tr("Reopen the day"), "reopenButton"))
        self._once = ActOnce(self)
        self._once.bind_button(self._reopen, self._ask_to_reopen)
        self._once.bind_field(self._reason, self._ask_to_reopen)
        self._back = self._button(quiet_button(self.tr("Back to the count"), "backToCountingButton"))
        self._back.clicked.connect(self.left)

    def _button(self, button: QPushButton) -> QPushButton:
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._note)
        column.addWidget(self._paper, stretch=1)
        opening = QHBoxLayout()
        opening.addWidget(self._reason, stretch=1)
        opening.addWidget(self._reopen)
        column.addLayout(opening)
        column.addWidget(self._error)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch()
        row.addWidget(self._save_button)
        row.addWidget(self._print)
        column.addLayout(row)
