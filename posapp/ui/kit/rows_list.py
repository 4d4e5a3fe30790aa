"""A list of rows that says when it is loading or empty, and keeps its selection when it is read again."""

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from posapp.ui.kit.basics import label
from posapp.ui.kit.rows_model import RowsModel
from posapp.ui.kit.stack import Stack
from posapp.ui.kit.two_line_list import TwoLineList

__all__ = ["RowsList"]

Row = TypeVar("Row")
LOADING_DELAY = 400
"""Milliseconds before the list says that it is loading: most lists are read sooner."""
SELECT = QItemSelectionModel.SelectionFlag.Select
SELECT_ONLY = QItemSelectionModel.SelectionFlag.ClearAndSelect


class RowsList(Stack, Generic[Row]):
    """Rows, or the text that there are none.

    Signals:
        marked: The row that is marked now; None where no row is shown.
        selection_changed: Other rows are selected; for a list in which several can be.
        activated: Enter, or a double click, on the row that is marked.

    Args:
        name: The list's object name.
        model: The rows.
        title: What screen readers call the list.
        empty: What is said where there is no row.
        empty_name: The object name of that text.
        has_many: Whether several rows can be selected.
    """

    marked = Signal(object)
    selection_changed = Signal()
    activated = Signal()

    def __init__(
        self,
        name: str,
        model: RowsModel[Row],
        *,
        title: str = "",
        empty: str = "",
        empty_name: str = "",
        has_many: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self._marked_key: Hashable = None
        self._selected_keys: tuple[Hashable, ...] = ()
        self.list = TwoLineList(name, model)
        self.list.setAccessibleName(title)
        if has_many:
            self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._emit_marked(now.row()))
        self.list.selectionModel().selectionChanged.connect(lambda _more, _less: self._note_selection())
        self.list.activated.connect(lambda _index: self.activated.emit())
        self.empty = _note(empty, empty_name)
        self._loading = _note(QCoreApplication.translate("RowsList", "Loading…"), f"{name}Loading")
        self._soon = QTimer(self, singleShot=True, interval=LOADING_DELAY)
        self._soon.timeout.connect(lambda: self.setCurrentWidget(self._loading))
        self.setFocusProxy(self.list)
        for page in (self.list, self.empty, self._loading):
            self.addWidget(page)

    @property
    def current(self) -> Row | None:
        """The row that is marked."""
        return self.model.at(self.list.currentIndex().row())

    @property
    def selected(self) -> list[Row]:
        """Every row that is selected, from top to bottom."""
        indexes = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [row for row in map(self.model.at, indexes) if row is not None]

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
        """Mark the row with a key, else the one that was marked last, else the first; for a model that changed.

        Of several rows that were selected, those that are still there are selected again.
        """
        self._switch()
        still = [row for row in map(self.model.row_of, self._selected_keys) if row >= 0] if mark is None else []
        row = self.model.row_of(self._marked_key if mark is None else mark)
        self.mark_row(row if row >= 0 else min(still, default=0))
        for each in still:
            self.list.selectionModel().select(self.model.index(each), SELECT)

    def show_unmarked(self, rows: Sequence[Row], *, empty: str = "") -> None:
        """Show other rows from the top, of which none is marked."""
        if empty:
            self.empty.setText(empty)
        self.model.show(rows)
        self._switch()

    def mark_row(self, row: int) -> None:
        """Mark a row, and emit which it is, also where there is none."""
        index = self.model.index(row)
        if not index.isValid():
            self.marked.emit(None)
        elif index == self.list.currentIndex():
            self._emit_marked(row)
        else:
            self.list.selectionModel().setCurrentIndex(index, SELECT_ONLY)

    def clear_mark(self) -> None:
        """Mark no row, and forget which one was marked."""
        self._marked_key, self._selected_keys = None, ()
        self.list.selectionModel().clear()
        self.marked.emit(None)

    def show_loading(self) -> None:
        """Say that the rows are being read, where none is shown yet and reading takes a moment."""
        if not self.model.rowCount():
            self._soon.start()

    def end_loading(self) -> None:
        """Stop saying that the rows are being read, for a reading that failed."""
        self._soon.stop()
        if self.currentWidget() is self._loading:
            self.setCurrentWidget(self.list)

    def _emit_marked(self, row: int) -> None:
        found = self.model.at(row)
        if found is not None:
            self._marked_key = self.model.key(found)
            self.marked.emit(found)

    def _note_selection(self) -> None:
        self._selected_keys = tuple(self.model.key(row) for row in self.selected)
        self.selection_changed.emit()

    def _switch(self) -> None:
        self._soon.stop()
        self.setCurrentWidget(self.list if self.model.rowCount() else self.empty)


def _note(text: str, name: str) -> QLabel:
    note = label(text, "soft", wraps=True)
    note.setObjectName(name)
    note.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return note
