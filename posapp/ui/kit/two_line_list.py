"""A list whose rows have two lines."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from posapp.ui.kit.plain_text import one_line
from posapp.ui.theme import palette

__all__ = ["LINES", "TwoLineList"]

Index = QModelIndex | QPersistentModelIndex
LINES = Qt.ItemDataRole.UserRole + 1
"""The role under which a model gives a row's three texts: above left, above right, below."""
HEIGHT, PAD = 62, 12


class TwoLineList(QListView):
    """Paints rows rather than building them, so that a long list costs nothing.

    Args:
        name: Its object name.
        model: Gives three texts for each row under the role LINES.
    """

    def __init__(self, name: str, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setModel(model)
        self.setItemDelegate(_TwoLineDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _TwoLineDelegate(QStyledItemDelegate):
    """Paints a row: two texts above, one below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give one height for all."""
        del index
        return QSize(option.rect.width(), HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        left, right, below = map(one_line, index.data(LINES))
        ground: QRect = option.rect.adjusted(2, 2, -2, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette().accent_soft))
            painter.drawRoundedRect(ground, 10, 10)
        _paint_lines(painter, ground.adjusted(PAD, 9, -PAD, -9), left, right, below)
        painter.restore()


def _paint_lines(painter: QPainter, rect: QRect, left: str, right: str, below: str) -> None:
    strong = QFont(painter.font())
    strong.setWeight(QFont.Weight.DemiBold)
    painter.setFont(strong)
    painter.setPen(QColor(palette().ink))
    width = min(painter.fontMetrics().horizontalAdvance(right) + 4, rect.width() * 2 // 3)
    upper, lower = (
        QRect(rect.left(), top, rect.width(), rect.height() // 2) for top in (rect.top(), rect.center().y())
    )
    side = Qt.AlignmentFlag.AlignVCenter
    fits = painter.fontMetrics().elidedText
    painter.drawText(upper, side | Qt.AlignmentFlag.AlignRight, fits(right, Qt.TextElideMode.ElideRight, width))
    named = upper.adjusted(0, 0, -width - PAD, 0)
    painter.drawText(named, side, fits(left, Qt.TextElideMode.ElideRight, named.width()))
    soft = QFont(painter.font())
    soft.setWeight(QFont.Weight.Normal)
    soft.setPixelSize(13)
    painter.setFont(soft)
    painter.setPen(QColor(palette().soft))
    painter.drawText(lower, side, painter.fontMetrics().elidedText(below, Qt.TextElideMode.ElideRight, lower.width()))
