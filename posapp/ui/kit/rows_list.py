"""A list of rows that says so where it is empty, and keeps its mark when it is read again."""

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from posapp.ui.kit.basics import label
from posapp.ui.kit.rows_model import RowsModel
from posapp.ui.kit.two_line_list import TwoLineList

__all__ = ["RowsList"]

Row = TypeVar("Row")


class RowsList(QStackedWidget, Generic[Row]):
    """Rows, or the text that there are none.

    Signals:
        marked: The row that is marked now; None where no row is shown.
        activated: Enter, or a double click, on the row that is marked.

    Args:
        name: The list's object name.
        model: The rows.
        title: What screen readers call the list.
        empty: What is said where there is no row.
        empty_name: The object name of that text.
    """

    marked = Signal(object)
    activated = Signal()

    def __init__(
        self,
        name: str,
        model: RowsModel[Row],
        *,
        title: str = "",
        empty: str = "",
        empty_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self._marked_key: Hashable = None
        self.list = TwoLineList(name, model)
        self.list.setAccessibleName(title)
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._emit_marked(now.row()))
        self.list.activated.connect(lambda _index: self.activated.emit())
        self.empty: QLabel = label(empty, "soft", wraps=True)
        self.empty.setObjectName(empty_name)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusProxy(self.list)
        for page in (self.list, self.empty):
            self.addWidget(page)

    @property
    def current(self) -> Row | None:
        """The row that is marked."""
        return self.model.at(self.list.currentIndex().row())

    def show_rows(self, rows: Sequence[Row], *, mark: Hashable = None, empty: str = "") -> None:
        """Show other rows, of which one is marked: the one with a key, else the one as before, else the first.

        Args:
            rows: The rows.
            mark: The key of the row to mark; None for the one that was marked before.
            empty: What is said where there is no row, if it is not what was said before.
        """
        self.show_unmarked(rows, empty=empty)
        self.restore_mark(mark)

    def restore_mark(self, mark: Hashable = None) -> None:
        """Mark the row with a key, else the one that was marked last, else the first; for a model that changed."""
        self._switch()
        self.mark_row(max(0, self.model.row_of(self._marked_key if mark is None else mark)))

    def show_unmarked(self, rows: Sequence[Row], *, empty: str = "") -> None:
        """Show other rows from the top, of which none is marked."""
        if empty:
            self.empty.setText(empty)
        self.model.show(rows)
        self._switch()

    def mark_row(self, row: int) -> None:
        """Mark a row, and say which it is also where none is."""
        index = self.model.index(row)
        if not index.isValid():
            self.marked.emit(None)
        elif index == self.list.currentIndex():
            self._emit_marked(row)
        else:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flag)

    def _emit_marked(self, row: int) -> None:
        found = self.model.at(row)
        if found is not None:
            self._marked_key = self.model.key(found)
            self.marked.emit(found)

    def _switch(self) -> None:
        self.setCurrentWidget(self.list if self.model.rowCount() else self.empty)
