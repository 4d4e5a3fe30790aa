"""The sheet that lists the daily backups, makes one now, and restores one."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.services.on_till.maintenance import Backup
from posapp.ui.kit.basics import FieldError, label, named_label, secondary_button
from posapp.ui.kit.layouts import row
from posapp.ui.kit.rows_list import RowsList
from posapp.ui.kit.rows_model import Lines, ShopRowsModel
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["BackupsSheet"]

LIST_HEIGHT = 240
MEGABYTE = 1_000_000


class BackupModel(ShopRowsModel[Backup]):
    """Backups, the newest first."""

    def key(self, backup: Backup, /) -> date:
        """Give the day."""
        return backup.day

    def lines(self, backup: Backup, /) -> Lines:
        """Give the day, and below it the size."""
        return self.day_text(backup), "", f"{backup.size / MEGABYTE:.1f} MB"

    def day_text(self, backup: Backup) -> str:
        """Give the day of a backup as the shop writes it."""
        from babel.dates import format_date

        return format_date(backup.day, format="full", locale=self.shop.locale)


class BackupsSheet(Sheet):
    """Restoring has to be confirmed by a second press.

    Signals:
        restore: The Backup that is to replace the till's file.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        context: Reads and makes the backups.
    """

    restore = Signal(Backup)

    def __init__(self, window: QWidget, content: QWidget, context: AppContext) -> None:
        super().__init__(window, content, self.tr("Backups"), accept=self.tr("Close"), width=600)
        self._context = context
        self._confirmed: Backup | None = None
        self._model = BackupModel(context.shop, self)
        none = self.tr("No backups yet. The first is made within the hour, or now, by the button below.")
        self._list = RowsList[Backup](
            "backupList", self._model, title=self.tr("Backups"), empty=none, empty_name="noBackups"
        )
        self._list.setFixedHeight(LIST_HEIGHT)
        self._list.marked.connect(self._reset_confirmation)
        self._warning = named_label("restoreWarning", "warning")
        self._error = FieldError("backupError")
        self._make = secondary_button(self.tr("Back up now"), "makeBackupButton")
        self._make.clicked.connect(self._make_one)
        self._restore = secondary_button("", "restoreBackupButton")
        self._restore.clicked.connect(self._restore_marked)
        explanation = self.tr("posapp makes and checks a backup every day and keeps the newest seven on this computer.")
        for widget in (label(explanation, "soft", wraps=True), self._list, self._warning, self._error):
            self.body.addWidget(widget)
        self.body.addLayout(row(self._make, None, self._restore))
        self._reset_confirmation(None)
        self._list.show_loading()
        self._read()

    def show_error(self, error: Exception) -> None:
        """Show below the list why something failed."""
        self._make.setEnabled(True)
        self._list.end_loading()
        self._error.show_message(sentence(error))

    def _read(self) -> None:
        self.ask(self._context.network, lambda session: session.maintenance.backups(), self._show)

    def _make_one(self) -> None:
        self._make.setEnabled(False)
        self.ask(self._context.network, lambda session: session.maintenance.back_up(), lambda _made: self._read())

    def _show(self, backups: tuple[Backup, ...]) -> None:
        self._make.setEnabled(True)
        self._list.show_rows(backups)

    def _reset_confirmation(self, marked: Backup | None) -> None:
        self._confirmed = None
        self._warning.hide()
        self._restore.setText(self.tr("Restore this backup"))
        self._restore.setEnabled(marked is not None)

    def _restore_marked(self) -> None:
        backup = self._list.current
        if backup is not None and backup is self._confirmed:
            self._submit()
            self.restore.emit(backup)
        elif backup is not None:
            self._ask_to_confirm(backup)

    def _ask_to_confirm(self, backup: Backup) -> None:
        self._confirmed = backup
        explanation = self.tr(
            "The backup of {day} replaces the till's file, which is saved under another name. Events recorded "
            "since then are recovered with their sales; other sales and settings since then are not."
        )
        self._warning.setText(explanation.format(day=self._model.day_text(backup)))
        self._warning.show()
        self._restore.setText(self.tr("Yes, restore"))
