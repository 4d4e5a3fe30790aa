"""Every action with what the manager decided about it, and the connected systems as one more line."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from posapp.domain.actions.availability import AvailableAction, Unavailable
from posapp.ui.kit.plain_text import text_for_role
from posapp.ui.kit.two_line_list import LINES
from posapp.ui.labels.actions import offer_title

__all__ = ["ActionSettingsModel"]

Index = QModelIndex | QPersistentModelIndex


class ActionSettingsModel(QAbstractListModel):
    """Actions as far as they match what is looked for, by title or name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[AvailableAction, ...] = ()
        self._seen: tuple[AvailableAction, ...] = ()
        self._wanted = ""

    def show(self, offers: tuple[AvailableAction, ...]) -> None:
        """Show other actions."""
        self._all = offers
        self.set_filter(self._wanted)

    def set_filter(self, text: str) -> None:
        """Show the actions whose title or name holds a text, in any case; all for an empty one."""
        self._wanted = text
        requested = text.strip().casefold()
        seen = tuple(each for each in self._all if requested in f"{offer_title(each)}\n{each.action.name}".casefold())
        if [each.action.name for each in seen] == [each.action.name for each in self._seen]:
            self._seen = seen
            if seen:
                self.dataChanged.emit(self.index(0), self.index(len(seen) - 1))
            return
        self.beginResetModel()
        self._seen = seen
        self.endResetModel()

    def at(self, row: int) -> AvailableAction | None:
        """Give the action of a row, or None."""
        return self._seen[row] if 0 <= row < len(self._seen) else None

    def row_of(self, name: str) -> int:
        """Give the row of an action, or -1 while it is not seen."""
        return next((row for row, each in enumerate(self._seen) if each.action.name == name), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many are seen."""
        return 0 if parent is not None and parent.isValid() else len(self._seen)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the lines of an action for painting, and a sentence for screen readers."""
        lines = self._lines(self._seen[index.row()])
        if role == LINES:
            return lines
        return text_for_role(role, ", ".join(line for line in lines if line))

    def _lines(self, offer: AvailableAction) -> tuple[str, str, str]:
        standing = {
            None: self.tr("offered"),
            Unavailable.SWITCHED_OFF: "",
            Unavailable.DEDICATED_SCREEN: self.tr("checkout"),
            Unavailable.INTEGRATION: self.tr("integration"),
        }
        return offer_title(offer), standing[offer.unavailable_because], offer.action.name
