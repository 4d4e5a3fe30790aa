"""The daily backups: listed, made now, and gone back to."""

from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from posapp.background.app_context import AppContext
from posapp.services.on_till.maintenance import Backup
from posapp.ui.kit.basics import FieldError, label, secondary_button
from posapp.ui.kit.fitting_labels import WrappedLabel
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["BackupsSheet"]

ROW_HEIGHT = 46
MEGABYTE = 1_000_000


class BackupsSheet(Sheet):
    """A list; going back asks twice, in place.

    Signals:
        restore: The Backup that is to stand in the place of the till's file.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        context: What keeps the files, beside the UI thread.
    """

    restore = Signal(Backup)

    def __init__(self, window: QWidget, content: QWidget, context: AppContext) -> None:
        super().__init__(window, content, self.tr("Backups"), accept=self.tr("Close"), width=600)
        self._context = context
        self._backups: tuple[Backup, ...] = ()
        self._sure_of: date | None = None
        explanation = self.tr("posapp makes and checks a backup every day and keeps the newest seven on this computer.")
        self.body.addWidget(label(explanation, "soft", wraps=True))
        self._list = QListWidget()
        self._list.setObjectName("backupList")
        self._list.setAccessibleName(self.tr("Backups"))
        self._list.setFixedHeight(240)
        self._list.currentRowChanged.connect(lambda _row: self._reset_confirmation())
        self.body.addWidget(self._list)
        self._warning = WrappedLabel("", "warning")
        self._warning.setObjectName("restoreWarning")
        self._warning.hide()
        self.body.addWidget(self._warning)
        self._error = FieldError("backupError")
        self.body.addWidget(self._error)
        self._make = secondary_button(self.tr("Back up now"), "makeBackupButton")
        self._make.clicked.connect(self._make_one)
        self._restore = secondary_button(self.tr("Restore this backup"), "restoreBackupButton")
        self._restore.clicked.connect(self._restore_selected)
        row = QHBoxLayout()
        row.addWidget(self._make)
        row.addStretch()
        row.addWidget(self._restore)
        self.body.addLayout(row)
        self._read()

    def _read(self) -> None:
        self._context.network.run(
            lambda session: session.maintenance.backups(),
            on_success=self.if_open(self._show),
            on_failure=self.if_open(self._show_error),
        )

    def _make_one(self) -> None:
        self._make.setEnabled(False)
        self._context.network.run(
            lambda session: session.maintenance.back_up(),
            on_success=self.if_open(lambda _made: self._read()),
            on_failure=self.if_open(self._show_error),
        )

    def _show(self, backups: tuple[Backup, ...]) -> None:
        self._backups = backups
        self._make.setEnabled(True)
        self._list.clear()
        for each in backups:
            item = QListWidgetItem(f"{self._day(each.day)} · {each.size / MEGABYTE:.1f} MB")
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self._list.addItem(item)
        if not backups:
            self._list.addItem(self.tr("No backups yet."))
        self._restore.setEnabled(bool(backups))
        self._list.setCurrentRow(0 if backups else -1)

    def _day(self, day: date) -> str:
        from babel.dates import format_date

        return format_date(day, format="full", locale=self._context.shop.locale)

    def _reset_confirmation(self) -> None:
        self._sure_of = None
        self._warning.hide()
        self._restore.setText(self.tr("Restore this backup"))

    def _restore_selected(self) -> None:
        row = self._list.currentRow()
        if not 0 <= row < len(self._backups):
            return
        backup = self._backups[row]
        if self._sure_of != backup.day:
            self._sure_of = backup.day
            explanation = self.tr(
                "The backup of {day} replaces the till's file, which is kept under another name. What was "
                "recorded since is recovered where it belongs to an event; other sales and settings since then "
                "are not."
            )
            self._warning.setText(explanation.format(day=self._day(backup.day)))
            self._warning.show()
            self._restore.setText(self.tr("Yes, restore"))
            return
        self._submit()
        self.restore.emit(backup)

    def _show_error(self, error: Exception) -> None:
        self._make.setEnabled(True)
        self._error.show_message(sentence(error))
