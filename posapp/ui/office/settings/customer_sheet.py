"""A customer's data on request, and the erasure of what is personal."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.data_requests import CustomerData, ErasureResult
from posapp.ui.kit.basics import FieldError, announce, label, secondary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["CustomerSheet"]


class CustomerSheet(Sheet):
    """Who, and two things that can be done; erasing asks twice, in place.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: What keeps the files, beside the UI thread.
        who: Who does it, for the journal.
    """

    def __init__(self, window: QWidget, content: QWidget, context: AppContext, who: str) -> None:
        super().__init__(window, content, self.tr("Customer data"), accept=self.tr("Close"), width=620)
        self._context, self._who = context, who
        self._sure_of = ""
        explanation = self.tr("Enter the shop's customer number, the phone or the Hellotext ID.")
        self.body.addWidget(label(explanation, "soft", wraps=True))
        self._field = QLineEdit()
        self._field.setObjectName("customerRecordField")
        self._field.setAccessibleName(self.tr("Customer"))
        self._field.setPlaceholderText(self.tr("Customer"))
        self._field.setMaxLength(200)
        self._field.textChanged.connect(lambda _text: self._reset_confirmation())
        self._error = FieldError("customerRecordError", self._field)
        self._message = WrappedLabel("", "warning")
        self._message.setObjectName("customerRecordMessage")
        self._message.hide()
        for widget in (self._field, self._error, self._message):
            self.body.addWidget(widget)
        self._export = secondary_button(self.tr("Save to file…"), "exportCustomerButton")
        self._export.clicked.connect(self._find)
        self._erase = secondary_button(self.tr("Erase"), "eraseCustomerButton")
        self._erase.clicked.connect(self._ask_to_erase)
        row = QHBoxLayout()
        row.addWidget(self._export)
        row.addStretch()
        row.addWidget(self._erase)
        self.body.addLayout(row)

    def open(self) -> None:
        """Show it on top, with the keyboard on the customer."""
        super().open()
        self._field.setFocus()

    def _find(self) -> None:
        text = self._field.text()
        self._context.network.run(
            lambda session: session.records.read(text),
            on_success=self.if_open(self._choose_file),
            on_failure=self.if_open(self._show_error),
        )

    def _choose_file(self, record: CustomerData) -> None:
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Save to file"), str(documents / "customer.json"))
        if chosen:
            file, who = Path(chosen), self._who
            self._context.network.run(
                lambda session: session.records.export(record.profile, file, who, overwrite=True),
                on_success=self.if_open(lambda done: self._show_message(self._saved(done, file))),
                on_failure=self.if_open(self._show_error),
            )

    def _ask_to_erase(self) -> None:
        text = self._field.text().strip()
        if not text or self._sure_of != text:
            self._sure_of = text
            self._show_message(
                self.tr(
                    "This customer's name, phone, e-mail and notes are removed from this till; amounts and totals "
                    "stay. This cannot be undone. Erase the customer in Hellotext too, or the next download brings "
                    "the data back."
                )
            )
            self._erase.setText(self.tr("Yes, erase"))
            return
        who = self._who
        self._context.network.run(
            lambda session: session.records.erase(text, who),
            on_success=self.if_open(self._erased),
            on_failure=self.if_open(self._show_error),
        )

    def _erased(self, done: ErasureResult) -> None:
        self._field.clear()
        self._show_message(
            self.tr("Erased; the name was on %n payment(s). Backups hold it for seven more days.", "", done.sales)
        )

    def _saved(self, record: CustomerData, file: Path) -> str:
        return self.tr("{file}: all stored data, with %n payment(s)", "", len(record.sales)).format(file=file.name)

    def _reset_confirmation(self) -> None:
        self._sure_of = ""
        self._error.show_message("")
        self._message.hide()
        self._erase.setText(self.tr("Erase"))

    def _show_message(self, text: str) -> None:
        self._message.setText(text)
        self._message.show()
        announce(self._message)

    def _show_error(self, error: Exception) -> None:
        self._reset_confirmation()
        self._error.show_message(sentence(error))
        self._field.setFocus()
