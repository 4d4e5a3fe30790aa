"""Lists the receipt templates; removes, exports and imports them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from posapp.background.app_context import AppContext
from posapp.services.files.exported_files import write_new_file
from posapp.services.on_ledger.intake.reading import read_template_file
from posapp.services.on_ledger.intake.templates import SavedTemplate
from posapp.ui.kit.basics import label, secondary_button
from posapp.ui.kit.file_field import documents_folder
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.page import Page
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.rows_model import Lines, RowsModel
from posapp.ui.office.pos.template_form import TemplateForm

if TYPE_CHECKING:
    from posapp.services.on_till.intake.ways_in import WaysInState
    from posapp.services.sessions import LedgerSession

__all__ = ["TemplatesPanel"]

LIST_HEIGHT = 130
KINDS = "*.json"


class TemplateModel(RowsModel[SavedTemplate]):
    """Templates, by name."""

    def key(self, saved: SavedTemplate, /) -> str:
        """Give the name."""
        return saved.template.name

    def lines(self, saved: SavedTemplate, /) -> Lines:
        """Give the name, and below it where the total stands, or that the template no longer fits."""
        fits = self.tr("The total stands after “{words}”").replace("{words}", saved.template.total_label)
        lost = self.tr("No longer fits: learn it again")
        return saved.template.name, "", fits if saved.health.still_fits else lost


class TemplatesPanel(QWidget):
    """The shop's receipt templates.

    Args:
        page: The screen, which asks the workers.
        context: The workers and the shop.
    """

    def __init__(self, page: Page, context: AppContext) -> None:
        super().__init__()
        self._page, self._context = page, context
        self._list = RowsList[SavedTemplate](
            "templateList",
            TemplateModel(self),
            title=self.tr("Receipt templates"),
            empty=self.tr("No templates. Most receipts are read without one; under Test you can teach posapp others."),
            empty_name="noTemplates",
        )
        self._list.setFixedHeight(LIST_HEIGHT)
        self._list.marked.connect(lambda saved: self._enable(marked=saved is not None))
        self._make_buttons()
        explanation = self.tr("A template says in which line the total of your POS's receipts stands.")
        explained = label(explanation, "soft", wraps=True)
        self._buttons = QWidget()
        self._buttons.setLayout(
            column(row(self._write_one, self._remove, None), row(self._export, self._import, None), spacing=8)
        )
        self._form = TemplateForm(page, context)
        self._form.left.connect(self._end_writing)
        self._form.written.connect(self.activate)
        self._form.hide()
        self.setLayout(column(explained, self._list, self._buttons, self._form))

    def activate(self) -> None:
        """Read the templates."""
        self._enable(marked=False)
        self._page.ask(
            self._context.ledger, lambda session: session.receipt_templates.list(), self._show, fills=self._list
        )

    def show_state(self, state: "WaysInState | None") -> None:
        """Have what is written checked against the receipt that the POS printed last."""
        papers = () if state is None else tuple(each.paper for each in state.latest if each.paper is not None)
        if papers:
            self._form.use_paper(papers[-1].lines)

    def _begin_writing(self) -> None:
        self._buttons.hide()
        self._form.begin()

    def _end_writing(self) -> None:
        self._form.hide()
        self._buttons.show()
        self._write_one.setFocus()

    def _make_buttons(self) -> None:
        self._write_one = secondary_button(self.tr("Write one…"), "newTemplateButton")
        self._write_one.clicked.connect(self._begin_writing)
        self._remove = secondary_button(self.tr("Remove"), "removeTemplateButton")
        self._remove.clicked.connect(self._remove_marked)
        self._export = secondary_button(self.tr("Export…"), "exportTemplateButton")
        self._export.clicked.connect(self._export_marked)
        self._import = secondary_button(self.tr("Import…"), "importTemplateButton")
        self._import.clicked.connect(self._import_file)

    def _enable(self, *, marked: bool) -> None:
        for button in (self._remove, self._export):
            button.setEnabled(marked)

    def _show(self, found: Sequence[SavedTemplate]) -> None:
        self._enable(marked=False)
        self._list.show_rows(found)

    def _remove_marked(self) -> None:
        saved = self._list.current
        if saved is None:
            return
        name = saved.template.name
        self._page.write(
            self._context.ledger,
            lambda session: session.receipt_templates.remove(name),
            lambda _done: self._note(saved),
        )

    def _note(self, removed: SavedTemplate) -> None:
        self.activate()
        self._page.show_notice(self.tr("Removed"), self, undo=lambda: self._restore(removed))

    def _restore(self, removed: SavedTemplate) -> None:
        template = removed.template
        self._write(lambda session: session.receipt_templates.save(template), self.tr("Restored"))

    def _export_marked(self) -> None:
        saved = self._list.current
        if saved is None:
            return
        name = saved.template.name
        proposal = str(documents_folder() / "posapp-template.json")
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Export…"), proposal, KINDS)
        if chosen:
            file = Path(chosen)
            self._write(lambda session: _export(session, name, file), self.tr("Exported"))

    def _import_file(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Import…"), str(documents_folder()), KINDS)
        if chosen:
            file = Path(chosen)
            self._write(lambda session: _import(session, file), self.tr("Imported"))

    def _write(self, change: "Callable[[LedgerSession], None]", words: str) -> None:
        def done(_done: object) -> None:
            self.activate()
            self._page.show_notice(words, self)

        self._page.write(self._context.ledger, change, done)


def _export(session: "LedgerSession", name: str, file: Path) -> None:
    write_new_file(file, session.receipt_templates.export_text(name), overwrite=True)


def _import(session: "LedgerSession", file: Path) -> None:
    session.receipt_templates.import_text(read_template_file(file))
