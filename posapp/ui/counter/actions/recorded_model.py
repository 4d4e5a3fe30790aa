"""The actions of the day as a table: what and who, how much and where it stands."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from posapp.domain.actions.availability import RecordedAction
from posapp.domain.money import format_money
from posapp.domain.shop import Shop
from posapp.ui.counter.checkout.day_model import SALE, STATE_ROLE
from posapp.ui.kit.plain_text import one_line, tooltip
from posapp.ui.labels.actions import action_title
from posapp.ui.labels.sentences import state_label

__all__ = ["DayActionsModel"]

Index = QModelIndex | QPersistentModelIndex


class DayActionsModel(QAbstractTableModel):
    """Newest first, in the two columns of the day's sales.

    Args:
        shop: Its zone and locale tell how times and amounts are written.
    """

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._recorded: tuple[RecordedAction, ...] = ()
        self._titles: dict[str, str] = {}

    def name(self, titles: dict[str, str]) -> None:
        """Know what the shop's own actions are called, by their names."""
        self._titles = titles

    def title(self, recorded: RecordedAction) -> str:
        """Give what an action is called."""
        return self._titles.get(recorded.event.action) or action_title(recorded.event.action)

    def show(self, recorded: tuple[RecordedAction, ...]) -> None:
        """Show these actions; where they are the same, only what changed is told."""
        same = [each.event.id for each in recorded] == [each.event.id for each in self._recorded]
        if not same:
            self.beginResetModel()
            self._recorded = recorded
            self.endResetModel()
        elif recorded != self._recorded:
            self._recorded = recorded
            self.dataChanged.emit(self.index(0, 0), self.index(len(recorded) - 1, 1))

    def at(self, row: int) -> RecordedAction | None:
        """Give the action of a row, or None."""
        return self._recorded[row] if 0 <= row < len(self._recorded) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many actions are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._recorded)

    def columnCount(self, parent: Index | None = None) -> int:
        """Give how many columns there are."""
        return 0 if parent is not None and parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell's two lines, its state, or the sentence for a screen reader."""
        recorded = self._recorded[index.row()]
        if role == STATE_ROLE:
            return recorded.state
        if role == Qt.ItemDataRole.DisplayRole:
            return self._what(recorded) if index.column() == SALE else self._state_text(recorded)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._row_text(recorded)
        return tooltip(self._row_text(recorded)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _row_text(self, recorded: RecordedAction) -> str:
        return f"{self._what(recorded)}\n{self._state_text(recorded)}"

    def _what(self, recorded: RecordedAction) -> str:
        from babel.dates import format_time

        event = recorded.event
        there = event.occurred_at.astimezone(self._shop.zone)
        time = str(format_time(there, "short", locale=self._shop.locale))
        thing = str(event.object.parameters.get("reference") or "")
        details = (time, recorded.customer_name, thing)
        below = " · ".join(part for part in details if part)
        return f"{one_line(self.title(recorded))}\n{one_line(below)}"

    def _state_text(self, recorded: RecordedAction) -> str:
        money = recorded.event.money
        amount = "" if money is None else format_money(money, self._shop.locale)
        return f"{amount}\n{state_label(recorded.state)}"
