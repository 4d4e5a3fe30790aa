"""What the next one at the till should know of a customer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.background.workers import Worker
from posapp.domain.customers.cards import CustomerCard
from posapp.domain.customers.subscribers import Subscriber
from posapp.services.sessions import LedgerSession
from posapp.ui.customers.results import shown_name
from posapp.ui.kit.basics import FieldError, label
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence

__all__ = ["NoteSheet"]


class NoteSheet(Sheet):
    """One line; left empty, the note is forgotten.

    Signals:
        written: The CustomerCard as it is now.

    Args:
        window: What it covers.
        content: What rests meanwhile.
        subscriber: Of whom it is.
        text: What was noted before.
        ledger: Keeps it.
    """

    written = Signal(CustomerCard)

    def __init__(
        self, window: QWidget, content: QWidget, subscriber: Subscriber, text: str, ledger: Worker[LedgerSession]
    ) -> None:
        title = self.tr("Note about {name}").format(name=shown_name(subscriber))
        super().__init__(window, content, title, accept=self.tr("Save"), cancel=self.tr("Cancel"))
        self._subscriber, self._ledger = subscriber, ledger
        explanation = self.tr("For the next person at this till. It stays on this computer.")
        self.body.addWidget(label(explanation, "soft", wraps=True))
        self._field = QLineEdit(text)
        self._field.setObjectName("customerNoteField")
        self._field.setAccessibleName(self.tr("Note"))
        self._field.setPlaceholderText(self.tr("Note"))
        self._field.returnPressed.connect(self._submit)
        self._error = FieldError("customerNoteError", self._field)
        self._field.textChanged.connect(lambda _text: self._error.show_message(""))
        self.body.addWidget(self._field)
        self.body.addWidget(self._error)

    def open(self) -> None:
        """Show it on top, with the keyboard on the note."""
        super().open()
        self._field.setFocus()

    def _submit(self) -> None:
        """The sheet closes only when the note is kept."""
        profile, text = self._subscriber.id, self._field.text()
        self._ledger.run(
            lambda session: session.cards.write_note(profile, text),
            on_success=self._close,
            on_failure=lambda error: self._error.show_message(sentence(error)),
        )

    def _close(self, card: CustomerCard) -> None:
        super()._submit()
        self.written.emit(card)
