"""Shows at the foot of the window that the till was not the newest copy of itself, until somebody has read it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from posapp.background.app_context import AppContext
from posapp.domain.marks import RestoredNotice
from posapp.domain.staff.members import Permission
from posapp.services.on_ledger.restored import restored_lines
from posapp.ui.kit.basics import label
from posapp.ui.kit.sheet import Sheet

__all__ = ["RestoredNotices", "restored_sentences"]


def restored_sentences(notice: RestoredNotice) -> tuple[str, ...]:
    """Give the sentences of a notice in the person's language."""
    return tuple(QCoreApplication.translate("restored", text).format(**facts) for text, facts in restored_lines(notice))


class RestoredNotices(QObject):
    """Asks the ledger beside the UI thread, and lets the notice be read.

    Signals:
        found: Whether there is a notice to be read.
        message: The first sentence of a notice, as the window opens.
        permission_requested: Somebody says that they have read it: what that needs, and what comes then.
        sheet_requested: A sheet with the notice is to be shown.

    Args:
        context: Where the notice is kept.
        window: What a sheet covers.
        content: What rests under a sheet.
    """

    found = Signal(bool)
    message = Signal(str)
    permission_requested = Signal(Permission, object)
    sheet_requested = Signal(Sheet)

    def __init__(self, context: AppContext, window: QWidget, content: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._content = content

    def refresh(self) -> None:
        """Look whether there is a notice."""
        self._ask(self._show_message)

    def open(self) -> None:
        """Show the notice as it stands now."""
        self._ask(self._show)

    def _ask(self, answer: Callable[[RestoredNotice | None], None]) -> None:
        self._context.ledger.run(
            lambda session: session.restored.notice(), on_success=answer, on_failure=_ignore_failure
        )

    def _show_message(self, notice: RestoredNotice | None) -> None:
        self.found.emit(notice is not None)
        if notice is not None:
            self.message.emit(restored_sentences(notice)[0])

    def _show(self, notice: RestoredNotice | None) -> None:
        if notice is None:
            self.found.emit(False)
            return
        sheet = Sheet(
            self._window,
            self._content,
            self.tr("What happened to this till"),
            accept=self.tr("Mark as read"),
            cancel=self.tr("Close"),
        )
        for text in restored_sentences(notice):
            sheet.body.addWidget(label(text, "soft", wraps=True))
        sheet.accepted.connect(self._ask_to_note_read)
        self.sheet_requested.emit(sheet)

    def _ask_to_note_read(self) -> None:
        self.permission_requested.emit(Permission.CHANGE_SETTINGS, lambda _manager: self._note_read())

    def _note_read(self) -> None:
        self._context.ledger.run(
            lambda session: session.restored.acknowledge(),
            on_success=lambda _done: self.found.emit(False),
            on_failure=_ignore_failure,
        )


def _ignore_failure(_error: Exception) -> None:
    """An operator who records something sees what is wrong with the file; the notice stays."""
