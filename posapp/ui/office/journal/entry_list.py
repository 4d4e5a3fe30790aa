"""Entries of the journal as a list, the newest first."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from posapp.domain.journal.entry import JournalEntry
from posapp.domain.shop import Shop
from posapp.ui.kit.plain_text import text_for_role
from posapp.ui.kit.two_line_list import LINES
from posapp.ui.labels.journal import facts_text, verb_label

__all__ = ["EntryModel", "entry_time_text"]

Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """Entries, and those of further pages below them.

    Args:
        shop: Its zone and locale tell how moments are written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._entries: list[JournalEntry] = []

    def show(self, entries: tuple[JournalEntry, ...]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def add(self, entries: tuple[JournalEntry, ...]) -> None:
        """Show further entries below."""
        if entries:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
            self._entries.extend(entries)
            self.endInsertRows()

    def at(self, row: int) -> JournalEntry | None:
        """Give the entry of a row, or None."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the lines of an entry for painting, and a sentence for screen readers."""
        entry = self._entries[index.row()]
        below = " · ".join(part for part in (entry.who, facts_text(entry)) if part)
        lines = (verb_label(entry.what), entry_time_text(entry, self._shop), below)
        if role == LINES:
            return lines
        return text_for_role(role, ", ".join(line for line in lines if line))


def entry_time_text(entry: JournalEntry, shop: Shop) -> str:
    """Give when an entry was made, by the shop's clock."""
    from babel.dates import format_datetime

    return format_datetime(entry.at, format="medium", tzinfo=shop.zone, locale=shop.locale)
