"""Shown when the till's files cannot be opened: what is wrong, that nothing was lost, and the way out."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from posapp.ui.kit.basics import Card, label, primary_button, quiet_button, secondary_button
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.help.help_file import choose_help_file, save_reports_button, saved_text
from posapp.ui.resources import resource
from posapp.ui.theme import palette, pixmap

__all__ = ["FaultWindow"]


class FaultWindow(QWidget):
    """A calm window with one sentence.

    Signals:
        retry: The person wants it tried again.
        restore: The person wants the backup that was offered.
        closed: The person closed it.
        save_requested: A Path, for the reports of what went wrong.
        setup_requested: The person insists on setting the till up anew.

    Args:
        error: What hinders the till from being opened.
        backup: The day of the backup that is offered; empty where there is none.
        is_missing: Whether the till's file is missing, so that the till may be set up anew.
    """

    retry = Signal()
    restore = Signal()
    closed = Signal()
    save_requested = Signal(Path)
    setup_requested = Signal()

    def __init__(
        self, error: Exception, *, backup: str = "", is_missing: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._backup = backup
        self._is_missing = is_missing
        self.setObjectName("faultWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("posapp")
        self.setWindowIcon(QIcon(str(resource("icons", "posapp.svg"))))
        self.resize(900, 560)
        column = QVBoxLayout(self)
        column.addStretch()
        column.addLayout(_centred(self._card(error)))
        column.addStretch()
        self.setFocus()

    def show_restore_step(self, step: str) -> None:
        """Show which step of the restore is under way, and let nobody press anything meanwhile."""
        steps = {
            "backup": self.tr("Checking and restoring the backup…"),
            "salvage": self.tr("Recovering what was recorded since…"),
        }
        for button in self.findChildren(QPushButton):
            button.setEnabled(False)
        self._progress.setText(steps.get(step, ""))
        self._bar.show()

    def show_failure(self, error: Exception) -> None:
        """Say why it could not be done; what was there before is still there."""
        for button in self.findChildren(QPushButton):
            button.setEnabled(True)
        self._bar.hide()
        self._progress.setText(sentence(error))

    def show_saved(self, file: Path) -> None:
        """Say where the reports are."""
        self._progress.setText(saved_text(file))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Enter presses the button that has the keyboard."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window was closed."""
        event.accept()
        self.closed.emit()

    def _card(self, error: Exception) -> Card:
        card = Card(margin=32)
        card.setFixedWidth(640)
        picture = QLabel()
        picture.setPixmap(pixmap("alert", palette().danger, 40))
        told = label(sentence(error), wraps=True)
        told.setObjectName("faultSentence")
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        unchanged = self.tr("posapp changed nothing.")
        nothing_lost = self.tr("Nothing was lost: posapp changed nothing, and your records are where they were.")
        safe = label(unchanged if self._is_missing else nothing_lost, "soft", wraps=True)
        safe.setObjectName("faultNothingLost")
        buttons = QHBoxLayout()
        close, retry = (
            secondary_button(self.tr("Close"), "closeButton"),
            primary_button(self.tr("Try again"), "againButton"),
        )
        close.clicked.connect(self.close)
        retry.clicked.connect(self.retry)
        save = save_reports_button()
        save.clicked.connect(self._choose_file)
        buttons.addWidget(save)
        buttons.addStretch()
        buttons.addWidget(close)
        buttons.addWidget(retry)
        self._progress = label("", "soft", wraps=True)
        self._progress.setObjectName("restoreProgress")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.hide()
        card.column.addWidget(picture)
        card.column.addWidget(label(self.tr("This till cannot be opened right now"), "title", wraps=True))
        card.column.addWidget(told)
        card.column.addWidget(safe)
        card.column.addSpacing(12)
        for widget in (self._progress, self._bar):
            card.column.addWidget(widget)
        if self._backup:
            card.column.addWidget(self._restore_button())
        if self._is_missing:
            card.column.addWidget(self._set_up_button())
        card.column.addLayout(buttons)
        self.setFocusProxy(retry)
        return card

    def _set_up_button(self) -> QPushButton:
        """Pressed by mistake it only asks again."""
        button = quiet_button(self.tr("Set up this till again…"), "setUpButton")

        def insist() -> None:
            button.setText(self.tr("Set up again without the recorded data; backups are kept"))
            button.clicked.disconnect(insist)
            button.clicked.connect(self.setup_requested)

        button.clicked.connect(insist)
        return button

    def _choose_file(self) -> None:
        chosen = choose_help_file(self)
        if chosen is not None:
            self.save_requested.emit(chosen)

    def _restore_button(self) -> QPushButton:
        text = self.tr("Restore the backup of {day}").format(day=self._backup)
        button = primary_button(text, "restoreButton")
        if not self._is_missing:
            button.setToolTip(self.tr("The damaged file is kept, and what can be read from it is recovered"))
        button.clicked.connect(self.restore)
        return button


def _centred(card: Card) -> QHBoxLayout:
    """Aligned in a layout, a card would be given less height than its wrapped texts need."""
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(card)
    row.addStretch()
    return row
