"""List models of rows with two lines; a subclass gives the texts of one row."""

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from posapp.domain.reading_direction import isolated
from posapp.domain.shop import Shop
from posapp.ui.kit.plain_text import text_for_role
from posapp.ui.kit.two_line_list import LINES

__all__ = ["FilteredRowsModel", "Lines", "RowsModel", "ShopRowsModel", "joined"]

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Lines = tuple[str, str, str]
"""A row's texts: above left, above right, below."""


class RowsModel(QAbstractListModel, Generic[Row]):
    """Rows of one kind; a subclass gives the lines of a row, and a key where rows are more than their value."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def lines(self, row: Row, /) -> Lines:
        """Give the three texts of a row."""
        raise NotImplementedError

    def key(self, row: Row, /) -> Hashable:
        """Give what makes a row the same one after the list was read again."""
        return row

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row that is shown."""
        return tuple(self._rows)

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows; no row is marked afterwards."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def refresh(self, rows: Sequence[Row]) -> None:
        """Show other rows where they differ from those that are shown; else the mark stays."""
        if list(rows) != self._rows:
            self.show(rows)

    def append(self, rows: Sequence[Row]) -> None:
        """Show the rows of a further page below."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def at(self, row: int) -> Row | None:
        """Give the row at a place, or None where there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: Hashable) -> int:
        """Give the first row with a key, or -1."""
        return next((row for row, each in enumerate(self._rows) if self.key(each) == key), -1)

    def redraw(self) -> None:
        """Show the same rows with other texts."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """Give how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the lines of a row for painting, and a sentence for screen readers."""
        lines = self.lines(self._rows[index.row()])
        return lines if role == LINES else text_for_role(role, ", ".join(isolated(line) for line in lines if line))


class FilteredRowsModel(RowsModel[Row]):
    """Rows of which those are shown that hold a text, in any case; a subclass gives what is searched in a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Row, ...] = ()
        self._wanted = ""

    def searched(self, row: Row, /) -> str:
        """Give the text of a row that a search looks in."""
        raise NotImplementedError

    @property
    def has_any(self) -> bool:
        """Whether there is any row, shown or not."""
        return bool(self._all)

    def show_all(self, rows: Sequence[Row]) -> None:
        """Set all rows, and show those that match the current text."""
        self._all = tuple(rows)
        self.set_filter(self._wanted)

    def set_filter(self, text: str) -> None:
        """Show the rows that hold a text; all for an empty one. Where they stay the same ones, so does the mark."""
        self._wanted = text.strip().casefold()
        shown = [each for each in self._all if self._wanted in self.searched(each).casefold()]
        if [self.key(each) for each in shown] == [self.key(each) for each in self._rows]:
            self._rows = shown
            self.redraw()
        else:
            self.show(shown)


class ShopRowsModel(RowsModel[Row]):
    """Rows whose amounts, days and times read as the shop writes them.

    Args:
        shop: The shop.
    """

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shop = shop


def joined(*parts: str) -> str:
    """Give the parts that hold something, with a dot between them; none moves the figures of another."""
    return " · ".join(isolated(part) for part in parts if part)
