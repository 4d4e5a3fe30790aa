"""The sheet that exports a customer's data, and erases what is personal in it."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from posapp.background.app_context import AppContext
from posapp.domain.data_requests import CustomerData, ErasureResult
from posapp.domain.staff.members import Approval
from posapp.ui.kit.basics import label, named_label, secondary_button
from posapp.ui.kit.file_field import documents_folder
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import row
from posapp.ui.kit.sheet import Sheet
from posapp.ui.kit.speech import say

__all__ = ["CustomerSheet"]


class CustomerSheet(Sheet):
    """Erasing has to be confirmed by a second press.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        context: Reads, exports and erases the data.
        who: Who does it, for the activity log.
    """

    def __init__(self, window: QWidget, content: QWidget, context: AppContext, who: Approval) -> None:
        super().__init__(window, content, self.tr("Customer data"), accept=self.tr("Close"), width=620)
        self._context, self._who = context, who
        self._confirmed = ""
        explanation = self.tr("Enter the shop's customer number, the phone or the Hellotext ID.")
        self.body.addWidget(label(explanation, "soft", wraps=True))
        self._field = line_field("customerRecordField", self.tr("Customer"), limit=200, hint="")
        self._form = Form(self.body, self)
        self._form.add(FormField(self._field, self.tr("Customer"), "customer", "customerRecordError"))
        self._form.edited.connect(self._reset_confirmation)
        self._message = named_label("customerRecordMessage", "warning")
        self._message.hide()
        self.body.addWidget(self._message)
        export = secondary_button(self.tr("Save to file…"), "exportCustomerButton")
        export.clicked.connect(self._find)
        self._erase = secondary_button(self.tr("Erase"), "eraseCustomerButton")
        self._erase.clicked.connect(self._erase_if_confirmed)
        self.body.addLayout(row(export, None, self._erase))

    def open(self) -> None:
        """Show it on top, with the keyboard on the customer."""
        super().open()
        self._field.setFocus()

    def show_error(self, error: Exception) -> None:
        """Show beside the customer why something failed."""
        self._reset_confirmation()
        self._form.show_error(error)

    def _find(self) -> None:
        text = self._field.text()
        self.ask(self._context.network, lambda session: session.records.read(text), self._choose_file)

    def _choose_file(self, record: CustomerData) -> None:
        proposal = str(documents_folder() / "customer.json")
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Save to file"), proposal)
        if chosen:
            file, who = Path(chosen), self._who
            self.ask(
                self._context.network,
                lambda session: session.records.export(record.profile, file, who, overwrite=True),
                lambda done: self._show_message(self._saved(done, file)),
            )

    def _erase_if_confirmed(self) -> None:
        text, who = self._field.text().strip(), self._who
        if text and self._confirmed == text:
            self.ask(self._context.network, lambda session: session.records.erase(text, who), self._erased)
            return
        self._confirmed = text
        self._show_message(
            self.tr(
                "This customer's name, phone, e-mail and notes are removed from this till; amounts and totals "
                "stay. This cannot be undone. Erase the customer in Hellotext too, or the next download brings "
                "the data back."
            )
        )
        self._erase.setText(self.tr("Yes, erase"))

    def _erased(self, done: ErasureResult) -> None:
        self._field.clear()
        self._show_message(
            self.tr("Erased; the name was on %n payment(s). Backups hold it for seven more days.", "", done.sales)
        )

    def _saved(self, record: CustomerData, file: Path) -> str:
        return self.tr("{file}: all stored data, with %n payment(s)", "", len(record.sales)).format(file=file.name)

    def _reset_confirmation(self) -> None:
        self._confirmed = ""
        self._message.hide()
        self._erase.setText(self.tr("Erase"))

    def _show_message(self, text: str) -> None:
        self._message.setText(text)
        self._message.show()
        say(self._message, text)
