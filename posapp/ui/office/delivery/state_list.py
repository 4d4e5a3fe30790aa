"""How many events stand where, each with the oldest."""

from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from posapp.domain.events.event import StateCount
from posapp.domain.shop import Shop
from posapp.ui.kit.plain_text import text_for_role
from posapp.ui.kit.two_line_list import LINES
from posapp.ui.labels.delivery import oldest_event_text
from posapp.ui.labels.sentences import state_label

__all__ = ["DeliveryStateModel"]

Index = QModelIndex | QPersistentModelIndex


class DeliveryStateModel(QAbstractListModel):
    """One row for each state that has events.

    Args:
        shop: Its zone and locale tell how moments are written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._rows: tuple[tuple[str, str, str], ...] = ()

    def show(self, standing: tuple[StateCount, ...], now: datetime) -> None:
        """Show how it stands now."""
        self.beginResetModel()
        self._rows = tuple(
            (state_label(each.state), str(each.count), oldest_event_text(each, self._shop, now)) for each in standing
        )
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many states have events."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the lines of a state for painting, and a sentence for screen readers."""
        lines = self._rows[index.row()]
        if role == LINES:
            return lines
        return text_for_role(role, ", ".join(lines))
