"""The window that is shown where the till's files cannot be opened."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from posapp.ui.kit.basics import Card, label, primary_button, progress_bar, quiet_button, secondary_button
from posapp.ui.kit.layouts import row
from posapp.ui.labels.sentences import sentence
from posapp.ui.office.help.help_button import help_button
from posapp.ui.office.help.help_file import choose_help_file, save_reports_button, saved_text
from posapp.ui.resources import resource
from posapp.ui.theme import palette, pixmap

__all__ = ["FaultWindow"]


class FaultWindow(QWidget):
    """Says what is wrong and that nothing was lost, and offers what can be done.

    Signals:
        retry: Try again to open the till.
        restore: Restore the backup that is offered.
        closed: The window was closed.
        save_requested: The Path for the problem reports.
        setup_requested: Set the till up again.

    Args:
        error: Why the till cannot be opened.
        backup: The day of the backup that is offered; empty where there is none.
        is_missing: Whether the till's file is missing, so that the till can be set up again.
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
        """Show the current step of the restore, with every button disabled."""
        steps = {
            "backup": self.tr("Checking and restoring the backup…"),
            "salvage": self.tr("Recovering what was recorded since…"),
        }
        for button in self.findChildren(QPushButton):
            button.setEnabled(False)
        self._progress.setText(steps.get(step, ""))
        self._bar.show()

    def show_failure(self, error: Exception) -> None:
        """Show why the restore, or saving the reports, failed."""
        for button in self.findChildren(QPushButton):
            button.setEnabled(True)
        self._bar.hide()
        self._progress.setText(sentence(error))

    def show_saved(self, file: Path) -> None:
        """Show where the reports were saved."""
        self._progress.setText(saved_text(file))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape; press the focused button on Enter."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Emit that the window was closed."""
        event.accept()
        self.closed.emit()

    def _card(self, error: Exception) -> Card:
        card = Card(margin=32)
        card.setFixedWidth(640)
        picture = QLabel()
        picture.setPixmap(pixmap("alert", palette().danger, 40))
        message = label(sentence(error), wraps=True)
        message.setObjectName("faultSentence")
        message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        unchanged = self.tr("posapp changed nothing.")
        nothing_lost = self.tr("Nothing was lost: posapp changed nothing, and your records are where they were.")
        safe = label(unchanged if self._is_missing else nothing_lost, "soft", wraps=True)
        safe.setObjectName("faultNothingLost")
        self._progress = label("", "soft", wraps=True)
        self._progress.setObjectName("restoreProgress")
        self._bar = progress_bar("restoreBar", "")
        self._bar.setRange(0, 0)
        self._bar.hide()
        title = label(self.tr("This till cannot be opened right now"), "title", wraps=True)
        for part in (picture, title, message, safe):
            card.column.addWidget(part)
        card.column.addSpacing(12)
        for widget in (self._progress, self._bar, *self._ways_out()):
            card.column.addWidget(widget)
        card.column.addLayout(self._buttons())
        return card

    def _ways_out(self) -> list[QPushButton]:
        restore = [self._restore_button()] if self._backup else []
        return [*restore, self._set_up_button()] if self._is_missing else restore

    def _buttons(self) -> QHBoxLayout:
        save = save_reports_button()
        save.clicked.connect(self._choose_file)
        close = secondary_button(self.tr("Close"), "closeButton")
        close.clicked.connect(self.close)
        retry = primary_button(self.tr("Try again"), "againButton")
        retry.clicked.connect(self.retry)
        self.setFocusProxy(retry)
        return row(save, help_button(self, "help"), None, close, retry)

    def _set_up_button(self) -> QPushButton:
        """Give a button that asks for a second press: the recorded data will be missing from the new till."""
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
    """Centre a card between empty room: an alignment would give it less height than its wrapped texts need."""
    return row(None, card, None)
