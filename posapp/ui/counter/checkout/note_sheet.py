"""Saves a note about a customer for the next person at the till."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.background.workers import Worker
from posapp.domain.customers.cards import CustomerCard
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.reading_direction import isolated
from posapp.services.sessions import LedgerSession
from posapp.ui.customers.results import shown_name
from posapp.ui.kit.form import line_field
from posapp.ui.kit.setting_sheet import SavingSheet

__all__ = ["NoteSheet"]

UNBOUND = 32_767
"""A note that is too long is refused, never cut."""


class NoteSheet(SavingSheet[LedgerSession, str, CustomerCard]):
    """A note of one line; saved empty, the note is removed.

    Signals:
        written: The CustomerCard with the note.

    Args:
        window: What it covers.
        content: What is disabled while the sheet is open.
        subscriber: The customer.
        text: The note before.
        ledger: Saves the note.
    """

    written = Signal(CustomerCard)

    def __init__(
        self, window: QWidget, content: QWidget, subscriber: Subscriber, text: str, ledger: Worker[LedgerSession]
    ) -> None:
        title = self.tr("Note about {name}").format(name=isolated(shown_name(subscriber)))
        explanation = self.tr("For the next person at this till. It stays on this computer.")
        super().__init__(window, content, ledger, title, explanation)
        self._profile = subscriber.id
        self._field = line_field("customerNoteField", self.tr("Note"), limit=UNBOUND, text=text)
        self.add_field(self._field, "customerNoteError")

    def typed(self) -> str:
        """Give the note."""
        return self._field.text()

    def write(self, session: LedgerSession, text: str, /) -> CustomerCard:
        """Save the note."""
        return session.cards.write_note(self._profile, text)

    def saved(self, card: CustomerCard, /) -> None:
        """Hand on the card with the note."""
        self.written.emit(card)
