"""A receipt of the POS as one button of two lines, where a column is all the width that there is."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from posapp.ui.kit.plain_text import one_line
from posapp.ui.theme import palette, pixmap

__all__ = ["ReceiptTile"]

SIGN, PAD = 16, 10
NARROWEST, HEIGHT = 150, 44


class ReceiptTile(QPushButton):
    """Number and amount above; below in small letters where it came from, when, and how sure it is.

    Args:
        name: Its object name.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._number = self._amount = self._below = self._sure_icon = self._sure = ""

    def show_texts(self, number: str, amount: str, below: str) -> None:
        """Show a receipt."""
        self._number, self._amount, self._below = map(one_line, (number, amount, below))
        self.update()

    def show_sure(self, icon: str, words: str) -> None:
        """Show how sure it is, by a sign and a word."""
        self._sure_icon, self._sure = icon, one_line(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room for a short number and an amount."""
        return QSize(NARROWEST, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Give the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the style sheet, and both lines."""
        super().paintEvent(event)
        painter = QPainter(self)
        area = self.rect().adjusted(PAD, 2, -PAD // 2, -3)
        upper = QRect(area.left(), area.top(), area.width(), area.height() // 2)
        lower = upper.translated(0, upper.height())
        _paint_line(painter, upper, self._number, self._amount, _font(self, 15, bold=True), palette().ink)
        left = lower.adjusted(0, 0, 0, 0)
        _paint_line(painter, left, self._below, self._sure, _font(self, 12), palette().soft, sign=SIGN + 4)
        width = painter.fontMetrics().horizontalAdvance(self._sure)
        if self._sure_icon:
            top = lower.center().y() - SIGN // 2 + 1
            painter.drawPixmap(lower.right() - width - SIGN - 3, top, pixmap(self._sure_icon, palette().good, SIGN))


def _font(widget: QWidget, pixels: int, *, bold: bool = False) -> QFont:
    font = QFont(widget.font())
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font


def _paint_line(
    painter: QPainter, area: QRect, left: str, right: str, font: QFont, colour: str, *, sign: int = 0
) -> None:
    """Paint a text that gives way at the left, and one at the right that never does."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, side | Qt.AlignmentFlag.AlignRight, right)
    room = area.width() - painter.fontMetrics().horizontalAdvance(right) - sign - PAD
    painter.drawText(area, side, painter.fontMetrics().elidedText(left, Qt.TextElideMode.ElideRight, max(0, room)))
