"""Shows a breakdown as a table of figures with their comparisons; each figure opens its list."""

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from posapp.domain.summary.drill_down import DrillDown
from posapp.ui.kit.day_row import TABULAR_FIGURES
from posapp.ui.kit.plain_text import one_line
from posapp.ui.kit.table_model import Index, TableModel
from posapp.ui.office.summary.breakdowns import Breakdown, FigureCell
from posapp.ui.theme import palette

__all__ = ["FigureTable"]

ROW_HEIGHT, LOW_ROW_HEIGHT, HEAD_HEIGHT, PAD = 50, 36, 38, 8
UPPER, LOWER = 15, 12
NAME_SHARE = 0.26
Cells = tuple[FigureCell, ...]
BELOW = Qt.ItemDataRole.UserRole + 1


class FigureTable(QTableView):
    """A table as high as its rows, for a page that scrolls.

    Signals:
        requested: The DrillDown of a figure whose list is wanted.
        reached: The QRect of the cell that the keyboard came to, in the table's own coordinates.

    Args:
        name: The object name.
    """

    requested = Signal(DrillDown)
    reached = Signal(QRect)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._model = _FigureModel((), self)
        self.setModel(self._model)
        self.setItemDelegate(_FigureDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(40)
        head.setFixedHeight(HEAD_HEIGHT)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self.activated.connect(self._emit_request)
        self.clicked.connect(self._emit_request)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.reached.emit(self.visualRect(now)))

    def show_breakdown(self, breakdown: Breakdown) -> None:
        """Show another one, with the keyboard in the place where it was."""
        self.setAccessibleName(breakdown.heading)
        was_on = self.currentIndex()
        place = (was_on.row(), was_on.column()) if was_on.isValid() else None
        self._model.show_breakdown(breakdown)
        if place is not None and self.hasFocus():
            self.setCurrentIndex(self._model.index(*place))
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        is_compared = any(cell.below for cells in breakdown.rows for cell in cells)
        height = ROW_HEIGHT if is_compared else LOW_ROW_HEIGHT
        self.verticalHeader().setDefaultSectionSize(height)
        self.setFixedHeight(HEAD_HEIGHT + height * len(breakdown.rows) + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give names more room than figures."""
        super().resizeEvent(event)
        self.horizontalHeader().resizeSection(0, int(self.viewport().width() * NAME_SHARE))

    def _emit_request(self, index: QModelIndex) -> None:
        drill_down = self._model.drill_down(index)
        if drill_down is not None:
            self.requested.emit(drill_down)


class _FigureModel(TableModel[Cells]):
    def drill_down(self, index: Index) -> DrillDown | None:
        return self._rows[index.row()][index.column()].drill_down

    def show_breakdown(self, breakdown: Breakdown) -> None:
        self.beginResetModel()
        self.columns, self._rows = tuple(breakdown.columns), tuple(breakdown.rows)
        self.endResetModel()

    def text(self, cells: Cells, column: int, /) -> str:
        return one_line(cells[column].figure)

    def spoken(self, cells: Cells, column: int, /) -> str:
        parts = (cells[0].figure, self.columns[column], cells[column].accessible_text)
        return one_line(". ".join(part for part in parts if part))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a figure, the text below it, or both as a sentence."""
        return self._rows[index.row()][index.column()].below if role == BELOW else super().data(index, role)


class _FigureDelegate(QStyledItemDelegate):
    """Paints a figure, and in small letters below it the comparison."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        painter.save()
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(option.rect, QColor(palette().accent_soft))
        painter.setPen(QColor(palette().line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        below = str(index.data(BELOW) or "")
        rect = option.rect.adjusted(PAD, 5, -PAD, -5)
        upper = rect.adjusted(0, 0, 0, -rect.height() // 2 + 2) if below else rect
        side = _side(index.column()) | Qt.AlignmentFlag.AlignVCenter
        _draw_text(painter, upper, side, str(index.data()), _font(option.font, UPPER, strong=True), palette().ink)
        if below:
            lower = rect.adjusted(0, rect.height() // 2 + 2, 0, 0)
            _draw_text(painter, lower, side, below, _font(option.font, LOWER), palette().soft)
        painter.restore()


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft


def _font(font: QFont, size: int, *, strong: bool = False) -> QFont:
    made = QFont(font)
    made.setPixelSize(size)
    made.setFeature(TABULAR_FIGURES, 1)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made


def _draw_text(painter: QPainter, rect: QRect, side: Qt.AlignmentFlag, text: str, font: QFont, colour: str) -> None:
    """A figure that is too long is written narrower rather than cut; a name is cut."""
    wide = QFontMetrics(font).horizontalAdvance(text)
    if wide > rect.width() and side & Qt.AlignmentFlag.AlignRight:
        font.setStretch(max(55, 93 * rect.width() // wide))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, side, QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1))
