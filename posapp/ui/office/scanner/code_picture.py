"""Shows and paints a bar code, black on white in every theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from posapp.domain.scanning.code128 import QUIET_MODULES, module_widths

__all__ = ["CodePicture", "modules_of", "paint_code"]

HEIGHT = 118
MARGIN = 12


class CodePicture(QWidget):
    """A bar code as large as its room lets it be, in whole pixels for each bar."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._text = ""

    @property
    def text(self) -> str:
        """The text of the bar code."""
        return self._text

    def show_code(self, text: str, caption: str) -> None:
        """Show the bar code of a text; the caption is for screen readers."""
        self._text = text
        self.setAccessibleName(caption)
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room in which each module has two pixels."""
        return QSize(2 * modules_of(self._text), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint white paper with the bars in its middle."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._text:
            scale = self.devicePixelRatio()
            module = max(1, int(self.width() * scale) // modules_of(self._text)) / scale
            left = int((self.width() - module * modules_of(self._text)) / 2 * scale) / scale
            paint_code(painter, QRectF(left, MARGIN, 0, self.height() - 2 * MARGIN), module, self._text)


def modules_of(text: str) -> int:
    """Give the width of a text's bar code in modules, with its quiet zones; that of the zones alone for no text."""
    return 2 * QUIET_MODULES + (sum(module_widths(text)) if text else 0)


def paint_code(painter: QPainter, room: QRectF, module: float, text: str) -> None:
    """Paint a bar code at the left of a room, as high as the room.

    Args:
        painter: Paints; its unit is that of the room and the module.
        room: Where; its width does not matter.
        module: The width of the thinnest bar.
        text: What the bar code holds.
    """
    left = room.left() + QUIET_MODULES * module
    for number, width in enumerate(module_widths(text)):
        if number % 2 == 0:
            painter.fillRect(QRectF(left, room.top(), width * module, room.height()), Qt.GlobalColor.black)
        left += width * module
