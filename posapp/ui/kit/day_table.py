"""Shows what was recorded in a day: what it was on the left, its amount and state on the right."""

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from posapp.domain.events.states import EventState
from posapp.domain.money import Money, format_money
from posapp.domain.shop import Shop
from posapp.ui.kit.basics import label
from posapp.ui.kit.day_row import AMOUNT, REMARK_ROLE, ROW_HEIGHT, STATE_ROLE, DayDelegate, remark_height
from posapp.ui.kit.plain_text import one_line
from posapp.ui.kit.stack import Stack
from posapp.ui.kit.table_model import Index, TableModel
from posapp.ui.labels.sentences import state_label

__all__ = ["DayModel", "DayTable"]

Row = TypeVar("Row")
NARROWEST_AMOUNT = 118
INDENT = 8
VISIBLE_ROWS_ONLY = 0


class DayModel(TableModel[Row]):
    """Rows of a day, newest first; a subclass gives the key, title, details, amount and state of a row.

    Args:
        shop: Its zone and locale decide how times and amounts are written.
    """

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(("", ""), parent)
        self.shop = shop

    def title(self, row: Row, /) -> str:
        """Give the upper line."""
        raise NotImplementedError

    def details(self, row: Row, /) -> str:
        """Give the lower line."""
        raise NotImplementedError

    def money(self, row: Row, /) -> Money | None:
        """Give the amount, or None where there is none."""
        raise NotImplementedError

    def state(self, row: Row, /) -> EventState | None:
        """Give how far its event is."""
        raise NotImplementedError

    def remark(self, _row: Row, /) -> str:
        """Give a sentence that stands below the row, with a mark; empty for none."""
        return ""

    def text(self, row: Row, column: int, /) -> str:
        """Give the two lines of a cell."""
        if column != AMOUNT:
            return f"{one_line(self.title(row))}\n{one_line(self.details(row))}"
        money = self.money(row)
        amount = "" if money is None else format_money(money, self.shop.locale)
        return f"{amount}\n{state_label(self.state(row))}"

    def spoken(self, row: Row, _column: int, /) -> str:
        """Give all four lines and the remark: one cell says what the row is."""
        remark = self.remark(row)
        return "\n".join((self.text(row, 0), self.text(row, AMOUNT), *([remark] if remark else [])))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell's two lines, its state, its remark, or the sentence for a screen reader."""
        if role == REMARK_ROLE:
            return self.remark(self._rows[index.row()])
        return self.state(self._rows[index.row()]) if role == STATE_ROLE else super().data(index, role)


class DayTable(Stack, Generic[Row]):
    """Rows of a day, or the text that there are none; the selected row stays selected when the day is read again.

    Signals:
        activated: Enter, or a double click, on a row; what is in it.
        tapped: A click or a finger on a row; what is in it.

    Args:
        name: The table's object name.
        model: The rows.
        title: What screen readers call the table.
        empty: What is said where there is no row.
        empty_name: The object name of that text.
    """

    activated = Signal(object)
    tapped = Signal(object)

    def __init__(
        self,
        name: str,
        model: DayModel[Row],
        *,
        title: str,
        empty: str,
        empty_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._table = _table(name, model)
        self._table.setAccessibleName(title)
        self._table.activated.connect(lambda index: self.activated.emit(model.at(index.row())))
        self._table.clicked.connect(lambda index: self.tapped.emit(model.at(index.row())))
        for moved in (self._table.verticalScrollBar().valueChanged, self._table.verticalScrollBar().rangeChanged):
            moved.connect(self._fit_amounts)
        self._has_remarks = False
        self._table.horizontalHeader().sectionResized.connect(self._fit_remarks)
        self._empty = label(empty, "soft", wraps=True)
        self._empty.setObjectName(empty_name)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for page in (self._empty, self._table):
            self.addWidget(page)

    @property
    def is_empty(self) -> bool:
        """Whether there is no row."""
        return self._model.rowCount() == 0

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on the rows."""
        return self._table.hasFocus()

    def take_focus(self) -> None:
        """Put the keyboard on the newest row, also where another one was marked."""
        self._table.setCurrentIndex(self._model.index(0, 0))
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def watch_keys(self, watcher: QObject) -> None:
        """Let the event filter of an object see what is pressed in the rows."""
        self._table.installEventFilter(watcher)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show the rows of a day, newest first."""
        selected = self._selected()
        self._model.show(rows)
        if self._selected() != selected:
            self._table.setCurrentIndex(self._model.index(self._model.row_of(selected), 0))
        self.setCurrentWidget(self._table if rows else self._empty)
        self._fit_amounts()
        self._fit_remarks()

    def below_current(self) -> QPoint:
        """Give where the row with the mark ends at its left, on the screen: what belongs to it opens there."""
        place = self._table.visualRect(self._table.currentIndex()).bottomLeft()
        return self._table.viewport().mapToGlobal(place + QPoint(INDENT, 1))

    def _selected(self) -> Hashable:
        row = self._model.at(self._table.currentIndex().row())
        return None if row is None else self._model.key(row)

    def _fit_amounts(self) -> None:
        """Widen the column to the amounts in sight; all of a day's would have to be written out to be measured."""
        needed = self._table.sizeHintForColumn(AMOUNT)
        if needed > self._table.columnWidth(AMOUNT):
            self._table.setColumnWidth(AMOUNT, needed)

    def _fit_remarks(self) -> None:
        """Make room below the rows that have a remark, and take it from those that have none any more."""
        width, font = self._table.viewport().width(), self._table.font()
        rows = filter(None, map(self._model.at, range(self._model.rowCount())))
        extra = [remark_height(self._model.remark(row), font, width) for row in rows]
        if not any(extra) and not self._has_remarks:
            return
        self._has_remarks = any(extra)
        for row, height in enumerate(extra):
            if self._table.rowHeight(row) != ROW_HEIGHT + height:
                self._table.setRowHeight(row, ROW_HEIGHT + height)


def _table(name: str, model: DayModel[Row]) -> QTableView:
    table = QTableView()
    table.setObjectName(name)
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setItemDelegate(DayDelegate(table))
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    head = table.horizontalHeader()
    head.hide()
    head.setResizeContentsPrecision(VISIBLE_ROWS_ONLY)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    head.setSectionResizeMode(AMOUNT, QHeaderView.ResizeMode.Fixed)
    table.setColumnWidth(AMOUNT, NARROWEST_AMOUNT)
    return table
