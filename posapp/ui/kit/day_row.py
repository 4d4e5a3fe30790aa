"""Paints a row of a day in two lines, with its state as a colour, an icon and a word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from posapp.domain.events.states import EventState
from posapp.ui.kit.state_look import state_style
from posapp.ui.theme import palette, pixmap

__all__ = [
    "AMOUNT",
    "REMARK_ROLE",
    "ROW_HEIGHT",
    "STATE_ROLE",
    "TABULAR_FIGURES",
    "DayDelegate",
    "remark_height",
    "whole_parts",
]

STATE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The role under which a model gives the EventState of a row."""
REMARK_ROLE = Qt.ItemDataRole.UserRole + 2
"""The role under which a model gives a sentence that stands below a row, with a mark; empty for none."""
AMOUNT = 1
"""The column whose lines are aligned right: an amount, and below it the state."""
ROW_HEIGHT = 66
BETWEEN, REST = " · ", " …"
TABULAR_FIGURES = QFont.Tag("tnum")
ICON, BADGE_HEIGHT, PAD = 15, 24, 8
REMARK_PIXELS, REMARK_GAP = 12, 5
Index = QModelIndex | QPersistentModelIndex
_REMARK_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


class DayDelegate(QStyledItemDelegate):
    """Paints both cells of a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height of a row, and the room that the longer line needs."""
        upper = str(index.data()).split("\n", maxsplit=1)[0]
        metrics = QFontMetrics(_upper_font(option.font))
        return QSize(metrics.horizontalAdvance(upper) + 2 * PAD + 4, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option)
        upper, lower = str(index.data()).split("\n", maxsplit=1)
        row = QRect(option.rect.topLeft(), QSize(option.rect.width(), ROW_HEIGHT))
        area = row.adjusted(PAD, 10, -PAD, -10)
        state: EventState | None = index.data(STATE_ROLE)
        undone = state == EventState.VOIDED  # Qt passes a StrEnum on as a plain text
        if index.column() == AMOUNT:
            _paint_line(painter, area, upper, _Line(right=True, bold=True, struck=undone))
            _paint_badge(painter, area, lower, state)
        else:
            _paint_line(painter, area, upper, _Line(bold=True, struck=undone))
            _paint_line(painter, area, lower, _Line(lower=True))
        _paint_remark(painter, option, _remark_of(index))
        painter.restore()


def remark_height(remark: str, font: QFont, width: int) -> int:
    """Give how much higher a row is with a sentence below it, in pixels; 0 without one.

    Args:
        remark: The sentence.
        font: The table's font.
        width: The width of the row.
    """
    if not remark:
        return 0
    room = QRect(0, 0, max(width - 2 * PAD - ICON - 5, 1), 10_000)
    return QFontMetrics(_remark_font(font)).boundingRect(room, _REMARK_FLAGS, remark).height() + REMARK_GAP


def whole_parts(text: str, metrics: QFontMetrics, width: int) -> str:
    """Give as many parts of a text as fit, each whole, with "…" for the others; at least some of the first."""
    parts = text.split(BETWEEN)
    for number in range(len(parts), 0, -1):
        shown = BETWEEN.join(parts[:number]) + ("" if number == len(parts) else REST)
        if metrics.horizontalAdvance(shown) <= width:
            return shown
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _remark_of(index: Index) -> str:
    remark = index.data(REMARK_ROLE)
    return remark if isinstance(remark, str) else ""


def _remark_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(REMARK_PIXELS)
    made.setStrikeOut(False)
    made.setWeight(QFont.Weight.Medium)
    return made


def _paint_remark(painter: QPainter, option: QStyleOptionViewItem, remark: str) -> None:
    """Paint a mark and the sentence beside it below the whole row; each cell paints its part."""
    table = option.widget
    if not remark or not isinstance(table, QTableView):
        return
    rect = option.rect
    area = QRect(0, rect.y(), table.viewport().width(), rect.height()).adjusted(PAD, ROW_HEIGHT - REMARK_GAP, -PAD, 0)
    painter.setClipRect(rect)
    painter.setFont(_remark_font(option.font))
    painter.setPen(QColor(palette().warn))
    painter.drawPixmap(area.x(), area.y(), pixmap("alert", palette().warn, ICON))
    painter.drawText(area.adjusted(ICON + 5, 0, 0, 0), _REMARK_FLAGS, remark)


class _Line:
    """The look of a line of text in its cell."""

    def __init__(self, *, right: bool = False, bold: bool = False, lower: bool = False, struck: bool = False) -> None:
        self.side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.height = Qt.AlignmentFlag.AlignBottom if lower else Qt.AlignmentFlag.AlignTop
        self.weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
        self.pixels = 13 if lower else 15
        self.soft = lower or struck
        self.struck = struck


def _upper_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(_Line().pixels)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    colours = palette()
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(colours.accent_soft))
    painter.setPen(QColor(colours.line))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _paint_line(painter: QPainter, area: QRect, text: str, line: _Line) -> None:
    font = QFont(painter.font())
    font.setPixelSize(line.pixels)
    font.setWeight(line.weight)
    font.setStrikeOut(line.struck)
    if line.side == Qt.AlignmentFlag.AlignRight:
        font.setFeature(TABULAR_FIGURES, 1)
    painter.setFont(font)
    painter.setPen(QColor(palette().soft if line.soft else palette().ink))
    shown = whole_parts(text, painter.fontMetrics(), area.width())
    painter.drawText(area, line.side | line.height, shown)


def _paint_badge(painter: QPainter, area: QRect, word: str, state: EventState | None) -> None:
    style = state_style(state)
    font = QFont(painter.font())
    font.setPixelSize(12)
    font.setStrikeOut(False)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    width = min(area.width(), painter.fontMetrics().horizontalAdvance(word) + ICON + 2 * PAD + 5)
    ground = QRect(area.right() - width + 1, area.bottom() - BADGE_HEIGHT + 4, width, BADGE_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(style.ground))
    painter.drawRoundedRect(ground, 7, 7)
    painter.drawPixmap(ground.x() + PAD, ground.center().y() - ICON // 2, pixmap(style.icon, style.ink, ICON))
    painter.setPen(QColor(style.ink))
    text = ground.adjusted(PAD + ICON + 5, 0, 0, 0)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
