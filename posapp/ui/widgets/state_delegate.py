"""Paints a state in a table: icon and word on a soft ground."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from posapp.domain.event_states import EventState
from posapp.ui.theme import pixmap
from posapp.ui.widgets.state_look import look_of

__all__ = ["STATE_ROLE", "StateDelegate"]

STATE_ROLE = Qt.ItemDataRole.UserRole + 1
ICON, HEIGHT, PAD = 16, 28, 10
Index = QModelIndex | QPersistentModelIndex


class StateDelegate(QStyledItemDelegate):
    """The column of states; the model gives an EventState or None under STATE_ROLE, the word as display text."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one state."""
        state: EventState | None = index.data(STATE_ROLE)
        look, word = look_of(state), str(index.data())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(option.rect.width() - 8, ICON + 3 * PAD + painter.fontMetrics().horizontalAdvance(word))
        ground = QRect(option.rect.x() + 4, option.rect.center().y() - HEIGHT // 2 + 1, width, HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ground))
        painter.drawRoundedRect(ground, 8, 8)
        painter.drawPixmap(ground.x() + PAD, ground.center().y() - ICON // 2 + 1, pixmap(look.icon, look.ink, ICON))
        painter.setPen(QColor(look.ink))
        text = ground.adjusted(ICON + PAD + 6, 0, -PAD + 6, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the room that the word and its icon need."""
        return QSize(ICON + 3 * PAD + 8 + option.fontMetrics.horizontalAdvance(str(index.data())), 48)
