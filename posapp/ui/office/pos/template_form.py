"""Writes a receipt template by hand: which words stand before the total, the number and the date."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from posapp.background.app_context import AppContext
from posapp.services.on_ledger.intake.reading import read_intake_file, single_paper
from posapp.services.on_ledger.intake.written_templates import TemplateDraft, Which
from posapp.ui.kit.basics import named_label, primary_button, secondary_button
from posapp.ui.kit.choice import Choice
from posapp.ui.kit.file_field import documents_folder
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import Form, FormField
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.page import Page

if TYPE_CHECKING:
    from posapp.services.sessions import LedgerSession

__all__ = ["TemplateForm"]

NAME_LIMIT, WORDS_LIMIT = 40, 80


class TemplateForm(QWidget):
    """Asks for the words as they are printed; a receipt must confirm what they give before it is saved.

    Signals:
        left: The form is done.
        written: A template was saved.

    Args:
        page: The screen, which asks the workers.
        context: The workers and the shop.
    """

    left = Signal()
    written = Signal()

    def __init__(self, page: Page, context: AppContext) -> None:
        super().__init__()
        self._page, self._context = page, context
        self._paper: tuple[str, ...] = ()
        self._file: Path | None = None
        name, total = self.tr("Name of the template"), self.tr("Words before the total, as printed")
        number, date = self.tr("Words before the number"), self.tr("Words before the date")
        self._name = line_field("writtenName", name, limit=NAME_LIMIT, hint="")
        self._total = line_field("writtenTotal", total, limit=WORDS_LIMIT, hint="")
        self._number = line_field("writtenNumber", number, limit=WORDS_LIMIT, hint="")
        self._date = line_field("writtenDate", date, limit=WORDS_LIMIT, hint="")
        self._which = Choice("writtenWhich", self._places())
        self._receipt = named_label("writtenReceipt", "soft")
        self._save = primary_button(self.tr("Check and save"), "writeTemplateButton")
        self._save.clicked.connect(self._submit)
        fields = column(spacing=8)
        self._form = Form(fields, self)
        self._form.add_row(FormField(self._name, name, "template"), FormField(self._total, total, "total-label"))
        self._form.add(FormField(self._which, self.tr("If several lines have these words"), "which"))
        self._form.add_row(FormField(self._number, number, "number-label"), FormField(self._date, date, "date-label"))
        self._form.add_error("writtenError")
        self._form.entered.connect(self._submit)
        self._lay_out(fields)

    def begin(self) -> None:
        """Ask for a template, with the keyboard on its name."""
        self._form.clear_errors()
        self._file = None
        self._show_receipt()
        self.show()
        self._name.setFocus()

    def use_paper(self, lines: tuple[str, ...]) -> None:
        """Check against the receipt that the POS printed last, unless a file is chosen."""
        if lines != self._paper:
            self._paper = lines
            self._show_receipt()

    def _places(self) -> dict[Which, str]:
        return {
            Which.ONLY: self.tr("No sale is read"),
            Which.FIRST: self.tr("The first counts"),
            Which.LAST: self.tr("The last counts"),
        }

    def _lay_out(self, fields: QVBoxLayout) -> None:
        choose = secondary_button(self.tr("Choose a file…"), "chooseReceiptButton")
        choose.clicked.connect(self._choose_file)
        cancel = secondary_button(self.tr("Cancel"), "cancelWritingButton")
        cancel.clicked.connect(self.left)
        fields.addWidget(self._receipt)
        fields.addLayout(row(self._save, choose, cancel, None))
        self.setLayout(fields)

    def _show_receipt(self) -> None:
        if self._file is not None:
            words = self.tr("It is checked against {file}.").replace("{file}", self._file.name)
        elif self._paper:
            words = self.tr("It is checked against the receipt that the POS printed last.")
        else:
            words = self.tr("Print a receipt, or choose a file with one: the template is checked against it.")
        self._receipt.setText(words)

    def _choose_file(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Receipt…"), str(documents_folder()))
        if chosen:
            self._file = Path(chosen)
            self._show_receipt()

    def _submit(self) -> None:
        """Save it once, however often it is pressed."""
        if not self._save.isEnabled():
            return
        self._save.setEnabled(False)
        draft = TemplateDraft(
            name=self._name.text(),
            total_label=self._total.text(),
            which=self._which.chosen,
            number_label=self._number.text(),
            date_label=self._date.text(),
        )
        paper, file = self._paper, self._file
        self._page.write(
            self._context.ledger, lambda session: _write(session, draft, paper, file), self._finish, self._refuse
        )

    def _finish(self, _done: None) -> None:
        self._save.setEnabled(True)
        for field in (self._name, self._total, self._number, self._date):
            field.clear()
        self._page.show_notice(self.tr("Saved: the receipt confirms it."), self._page)
        self.left.emit()
        self.written.emit()

    def _refuse(self, error: Exception) -> None:
        self._save.setEnabled(True)
        self._form.show_error(error)


def _write(session: "LedgerSession", draft: TemplateDraft, paper: tuple[str, ...], file: Path | None) -> None:
    lines = paper if file is None else single_paper(read_intake_file(file), file.name).lines
    session.written_templates.write_draft(draft, [lines] if lines else [])
