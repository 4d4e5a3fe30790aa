"""Rows of cells as a table model, of which only what changed is announced to the view."""

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from posapp.ui.kit.plain_text import tooltip

__all__ = ["Index", "TableModel"]

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows of one kind; a subclass gives the text of a cell, and what identifies a row.

    Args:
        columns: The headings, one for each column; empty texts where no heading is shown.
    """

    def __init__(self, columns: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: tuple[Row, ...] = ()

    def text(self, row: Row, column: int, /) -> str:
        """Give what a cell shows."""
        raise NotImplementedError

    def spoken(self, row: Row, column: int, /) -> str:
        """Give what a screen reader says of a cell, and what its tooltip shows."""
        raise NotImplementedError

    def key(self, row: Row, /) -> Hashable:
        """Give what makes a row the same one after the table was read again."""
        return row

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows; those that stay are left alone where new ones only came on top."""
        after = tuple(rows)
        new = _new_on_top([self.key(each) for each in self._rows], [self.key(each) for each in after])
        if new is None:
            self.beginResetModel()
            self._rows = after
            self.endResetModel()
            return
        self._grow(after, new)
        self._update(after)

    def at(self, row: int) -> Row | None:
        """Give what is in a row, or None where there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: Hashable) -> int:
        """Give the row with a key, or -1."""
        return next((row for row, each in enumerate(self._rows) if self.key(each) == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Give how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the heading of a column; names are aligned left, figures right."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self.columns[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the text of a cell, and a sentence for screen readers and the tooltip."""
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row, column)
        return tooltip(self.spoken(row, column)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _grow(self, rows: tuple[Row, ...], new: int) -> None:
        """Insert what is new on top, and remove at the end what has no room any more."""
        if new:
            self.beginInsertRows(QModelIndex(), 0, new - 1)
            self._rows = rows[:new] + self._rows
            self.endInsertRows()
        if len(self._rows) > len(rows):
            self.beginRemoveRows(QModelIndex(), len(rows), len(self._rows) - 1)
            self._rows = self._rows[: len(rows)]
            self.endRemoveRows()

    def _update(self, rows: tuple[Row, ...]) -> None:
        before, self._rows = self._rows, rows
        pairs = enumerate(zip(before, rows, strict=True))
        changed = [row for row, (old, new) in pairs if old is not new and old != new]
        if changed:  # announced once: a view lays itself out each time
            last = len(self.columns) - 1
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], last))


def _new_on_top(before: list[Hashable], after: list[Hashable]) -> int | None:
    """Give how many rows came on top of those before; None where anything else changed in their order."""
    if not before or not after or before[0] not in after:
        return None
    new = after.index(before[0])
    return new if before[: len(after) - new] == after[new:] else None
