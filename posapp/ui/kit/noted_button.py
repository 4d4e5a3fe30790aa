"""A primary button that says in a smaller line what its words do not."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from posapp.ui.theme import palette

__all__ = ["NotedButton"]

NOTE_PIXELS, SMALLEST_PIXELS = 12, 9
ABOVE_EDGE, MARGIN = 6, 8


class NotedButton(QPushButton):
    """Says what it will do; a note stands within it, so that the button never grows.

    Args:
        text: Its words.
        name: Its object name.
    """

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setProperty("kind", "primary")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._note = ""

    @property
    def note(self) -> str:
        """What stands below its words; empty where nothing does."""
        return self._note

    def say_note(self, note: str) -> None:
        """Put a line below the words; empty for none."""
        if note == self._note:
            return
        self._note = note
        self.setAccessibleDescription(note)
        self.setProperty("noted", bool(note))
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the note in the room that the style leaves for it."""
        super().paintEvent(event)
        if not self._note:
            return
        painter = QPainter(self)
        painter.setPen(QColor(palette().on_accent if self.isEnabled() else palette().soft))
        font = painter.font()
        room = self.width() - 2 * MARGIN
        for size in range(NOTE_PIXELS, SMALLEST_PIXELS - 1, -1):
            font.setPixelSize(size)
            if QFontMetrics(font).horizontalAdvance(self._note) <= room:
                break
        painter.setFont(font)
        place = QRect(MARGIN, 0, room, self.height() - ABOVE_EDGE)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, self._note)
