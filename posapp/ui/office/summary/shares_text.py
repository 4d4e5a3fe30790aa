"""A text of several parts, each whole in its line, with as many lines as the width asks for."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

__all__ = ["SharesText"]

BETWEEN = " · "
PIXELS, LINE = 13, 18


class SharesText(QLabel):
    """Breaks between the parts alone; a part that is wider than a line is made narrower before it is cut."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "soft")
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Give the room of one line."""
        return QSize(100, LINE)

    def minimumSizeHint(self) -> QSize:
        """Give the room of one line, of any width."""
        return QSize(40, LINE)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all lines in a width."""
        return LINE * len(self.lines(width))

    def lines(self, width: int) -> list[str]:
        """Give the lines in a width, in pixels."""
        metrics, lines = QFontMetrics(self._font()), [""]
        for part in self.text().split(BETWEEN):
            longer = f"{lines[-1]}{BETWEEN}{part}" if lines[-1] else part
            if lines[-1] and metrics.horizontalAdvance(longer) > width:
                lines.append(part)
            else:
                lines[-1] = longer
        return lines

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        del event
        painter = QPainter(self)
        for number, line in enumerate(self.lines(self.width())):
            font = self._font()
            wide = QFontMetrics(font).horizontalAdvance(line)
            if wide > self.width():
                font.setStretch(max(QFont.Stretch.Condensed.value, 100 * self.width() // wide))
            painter.setFont(font)
            shown = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(0, number * LINE, self.width(), LINE, Qt.AlignmentFlag.AlignVCenter, shown)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(PIXELS)
        return font
