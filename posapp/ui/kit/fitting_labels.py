"""Labels that never make a window wider, however long a typed word is."""

from itertools import pairwise

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from posapp.domain.reading_direction import whole_isolates
from posapp.ui.kit.plain_text import lines as plain_lines
from posapp.ui.kit.plain_text import one_line, tooltip

__all__ = ["ElidedLabel", "PlainLabel", "WrappedLabel"]

NARROWEST = 48
BETWEEN = " ·"
"""What stands between two parts of a text; at the end of a line the break says it."""
QT_UNITS = "utf-16-le"
"""Qt counts in units of UTF-16, Python in code points: an emoji in a name would shift every line after it."""


class PlainLabel(QLabel):
    """A text that is never read as HTML."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text."""
        super().setText(plain_lines(text))


class ElidedLabel(QLabel):
    """One line; what does not fit becomes "…", and the tooltip has all of it, as `text()` has."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text."""
        super().setText(one_line(text))
        self.setToolTip(tooltip(one_line(text)))

    def minimumSizeHint(self) -> QSize:
        """Give the room for a few letters."""
        hint = super().minimumSizeHint()
        return QSize(min(NARROWEST, hint.width()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        del event
        painter = QPainter(self)
        _paint_ground(self, painter)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        painter.drawText(self.contentsRect(), self.alignment() | Qt.TextFlag.TextSingleLine, shown)


class WrappedLabel(QLabel):
    """Several lines, broken within a word where there is no blank.

    Args:
        lines: The largest number of lines; 0 for no limit.
    """

    def __init__(self, text: str = "", role: str = "", *, lines: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if role:
            self.setProperty("role", role)
        self._most = lines

    def setText(self, text: str) -> None:
        """Show a text of one or more lines."""
        super().setText(plain_lines(text))

    def minimumSizeHint(self) -> QSize:
        """Give the room for a few letters in one line."""
        frame = self._frame()
        return QSize(NARROWEST, self.fontMetrics().height() + frame.height())

    def sizeHint(self) -> QSize:
        """Give the room for the whole text in one line."""
        frame = self._frame()
        width = self.fontMetrics().horizontalAdvance(self.text()) + frame.width() + 2
        return QSize(width, self.minimumSizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """Give the height of the text in a width."""
        frame = self._frame()
        return self._wrapped(width - frame.width()).height() + frame.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        del event
        painter = QPainter(self)
        _paint_ground(self, painter)
        area = self.contentsRect()
        broken = self._wrapped(area.width())
        room = QRect(area.x(), area.y(), area.width(), max(area.height(), broken.height()))
        place = QStyle.alignedRect(self.layoutDirection(), self.alignment(), QSize(area.width(), broken.height()), room)
        for number, line in enumerate(broken.lines):
            top = place.y() + number * broken.spacing
            painter.drawText(QRect(place.x(), top, place.width(), broken.spacing), self._side(), line)

    def _side(self) -> Qt.AlignmentFlag:
        return self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask

    def _wrapped(self, width: int) -> "_WrappedText":
        return _WrappedText(self.text(), self.font(), max(1, width), self._most)

    def _frame(self) -> QSize:
        """The room of style sheet and margins around the text."""
        outer, inner = self.rect(), self.contentsRect()
        return QSize(outer.width() - inner.width(), outer.height() - inner.height())


class _WrappedText:
    """A text in lines of a width: at blanks where there are some, else within the word."""

    def __init__(self, text: str, font: QFont, width: int, most: int) -> None:
        metrics = QFontMetrics(font)
        self.spacing = metrics.lineSpacing()
        starts = _line_starts(text, font, width)
        units = text.encode(QT_UNITS)
        whole = [*starts, len(units) // 2]
        broken = [units[2 * start : 2 * end].decode(QT_UNITS).rstrip() for start, end in pairwise(whole)]
        self.lines = list(whole_isolates([*(line.removesuffix(BETWEEN) for line in broken[:-1]), *broken[-1:]]))
        if most and len(self.lines) > most:
            rest = units[2 * starts[most - 1] :].decode(QT_UNITS)
            cut = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
            self.lines = list(whole_isolates([*self.lines[: most - 1], cut]))

    def height(self) -> int:
        return self.spacing * len(self.lines)


def _line_starts(text: str, font: QFont, width: int) -> list[int]:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(_BREAKING)
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    return starts


def _paint_ground(widget: QLabel, painter: QPainter) -> None:
    """Let the style sheet paint background and border, and give the text its colour."""
    option = QStyleOption()
    option.initFrom(widget)
    widget.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, widget)
    painter.setPen(widget.palette().windowText().color())


_BREAKING = QTextOption()
_BREAKING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
