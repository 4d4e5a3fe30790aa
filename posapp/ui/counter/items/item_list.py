"""Lists the items of the sale, the newest at the end."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from posapp.domain.money import format_money
from posapp.domain.sales.line_items import BasketLine
from posapp.ui.kit.rows_model import Lines, RowsModel
from posapp.ui.kit.two_line_list import TwoLineList
from posapp.ui.labels.items import line_text

__all__ = ["ItemList"]


class ItemList(TwoLineList):
    """A click or Enter edits a line, Delete removes it, + and − change its quantity.

    Signals:
        requested: The place of the line that is to be changed.
        remove_requested: The place of the line that is to be taken off.
        quantity_stepped: The place of a line, and 1 or -1.

    Args:
        locale: How amounts are written.
    """

    requested = Signal(int)
    remove_requested = Signal(int)
    quantity_stepped = Signal(int, int)

    def __init__(self, locale: str, parent: QWidget | None = None) -> None:
        self._lines = _Lines(locale)
        super().__init__("itemList", self._lines, parent)
        self._lines.setParent(self)
        self.setAccessibleName(self.tr("Items of this sale"))
        self.clicked.connect(lambda index: self.requested.emit(index.row()))

    def show_lines(self, lines: tuple[BasketLine, ...], marked: int) -> None:
        """Show these lines, one of them marked and in sight; -1 marks none."""
        self._lines.show(lines)
        if 0 <= marked < len(lines):
            self.setCurrentIndex(self._lines.index(marked, 0))
            self.scrollTo(self._lines.index(marked, 0))
        else:
            self.scrollToBottom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the marked line."""
        place, step = self.currentIndex().row(), {"+": 1, "-": -1}.get(event.text(), 0)
        if place < 0:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_requested.emit(place)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.requested.emit(place)
        elif step:
            self.quantity_stepped.emit(place, step)
        else:
            super().keyPressEvent(event)


class _Lines(RowsModel[BasketLine]):
    """Name and amount, below them how many at which price."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale

    def lines(self, item: BasketLine, /) -> Lines:
        return item.product.name, format_money(item.money, self._locale), line_text(item, self._locale)
