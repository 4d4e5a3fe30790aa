"""Sets up the folder that the POS writes to, and says which files could not be read."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from posapp.background.app_context import AppContext
from posapp.domain.pos_receipts.way import PosWay
from posapp.domain.settings.till_settings import POS_FOLDER
from posapp.ui.kit.basics import primary_button, secondary_button
from posapp.ui.kit.file_field import PATH_LIMIT, documents_folder
from posapp.ui.kit.form import line_field
from posapp.ui.kit.form_builder import FormField
from posapp.ui.kit.layouts import row
from posapp.ui.kit.page import Page
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.rows_model import Lines, RowsModel
from posapp.ui.labels.pos_ways import folder_standing, trouble_label
from posapp.ui.office.pos.way_panel import Changed, WayPanel
from posapp.ui.office.settings.value_fields import translated

if TYPE_CHECKING:
    from posapp.services.on_till.intake.ways_in import WaysInState

__all__ = ["FolderPanel"]

LIST_HEIGHT = 110
Trouble = tuple[str, str]


class TroubleModel(RowsModel[Trouble]):
    """Files that could not be read, each with why."""

    def lines(self, trouble: Trouble, /) -> Lines:
        """Give the file's name, and below it why."""
        return trouble[0], "", trouble_label(trouble[1])


class FolderPanel(WayPanel):
    """The watched folder.

    Args:
        page: The screen, which asks the workers.
        context: The workers and the shop.
        changed: Called with the settings that were changed.
    """

    def __init__(self, page: Page, context: AppContext, changed: Changed) -> None:
        super().__init__(page, context, PosWay.FOLDER, changed)
        self._caption = translated(POS_FOLDER.caption)
        self._line = line_field("posFolder", self._caption, limit=PATH_LIMIT, hint=translated(POS_FOLDER.hint))
        self._model = TroubleModel(self)
        self._list = RowsList[Trouble](
            "folderTroubles",
            self._model,
            title=self.tr("Files that could not be read"),
            empty=self.tr("Files that could not be read stand here, with the reason."),
            empty_name="noFolderTroubles",
        )
        self._list.setFixedHeight(LIST_HEIGHT)
        self._lay_out()

    def activate(self) -> None:
        """Read which folder is watched."""
        self.form.clear_errors()
        self._page.ask(self._context.ledger, lambda session: session.settings.get(POS_FOLDER), self._show)

    def show_state(self, state: "WaysInState | None") -> None:
        """Show how watching stands, and the files that could not be read."""
        folder = None if state is None else state.folder
        self.standing.setText(folder_standing(folder, self._context.shop))
        troubles = () if folder is None else tuple((name, each.value) for name, each in folder.troubles)
        if troubles != self._model.rows:
            self._list.show_rows(troubles)

    def _lay_out(self) -> None:
        self.form.add(FormField(self._line, self._caption, "pos-folder"))
        browse = secondary_button(self.tr("Choose…"), "chooseFolderButton")
        browse.clicked.connect(self._browse)
        save = primary_button(self.tr("Save"), "saveFolderButton")
        save.clicked.connect(self._submit)
        self.form.entered.connect(self._submit)
        self._stop = secondary_button(self.tr("Stop using it"), "stopFolderButton")
        self._stop.clicked.connect(self._remove)
        self.column.addLayout(row(save, browse, self._stop, None))
        for widget in (self.standing, self._list):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._list.show_rows(())

    def _show(self, folder: str) -> None:
        self._line.setText(folder)
        self._stop.setEnabled(bool(folder))

    def _browse(self) -> None:
        start = self._line.text() or str(documents_folder())
        chosen = QFileDialog.getExistingDirectory(self, self._caption, start)
        if chosen:
            self._line.setText(str(Path(chosen)))

    def _submit(self) -> None:
        text = self._line.text().strip()
        words = self.tr("Saved. What your POS writes there from now on is read.")
        self.save_setting(lambda: POS_FOLDER.change(text), lambda: self._finish(text, words if text else ""))

    def _remove(self) -> None:
        self._line.setText("")
        words = self.tr("The folder is not watched any more.")
        self.save_setting(lambda: POS_FOLDER.change(""), lambda: self._finish("", words))

    def _finish(self, folder: str, words: str) -> None:
        self._show(folder)
        if words:
            self._page.show_notice(words, self)
