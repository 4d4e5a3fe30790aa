"""Shows a chart; the pointer or the arrow keys select a bar."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from posapp.services.on_ledger.summary.chart import Chart, Shape
from posapp.ui.kit.basics import Card, label, named_label
from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.kit.speech import say
from posapp.ui.office.summary.chart_painting import ChartPainter, screen_palette
from posapp.ui.theme import palette, redraw_on_theme_change

__all__ = ["ChartCard"]

LETTERS = 12
HEIGHT, ROW_HEIGHT = 218, 24


class ChartCard(Card):
    """A picture under its title; below it the figure that is pointed at.

    Signals:
        chosen: The number of a bar whose list is wanted.

    Args:
        name: The picture's object name.
    """

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=14)
        self.column.setSpacing(6)
        self._title = label("", "heading")
        self._sentence = named_label(f"{name}Sentence", "soft")
        self._caption = ElidedLabel("", "soft")
        self._caption.setObjectName(f"{name}Told")
        self._caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._view = _ChartView(name)
        self._view.accessible_text.connect(self._caption.setText)
        self._view.chosen.connect(self.chosen)
        self.column.addWidget(self._title)
        self.column.addWidget(self._sentence)
        self.column.addWidget(self._view, stretch=1)
        self.column.addWidget(self._caption)
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart) -> None:
        """Show another picture."""
        self._title.setText(chart.title)
        self._sentence.setText(chart.sentence)
        self._sentence.setVisible(bool(chart.sentence))
        self._view.show_chart(chart)


class _ChartView(QWidget):
    accessible_text = Signal(str)
    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._chart: Chart | None = None
        self._current = -1
        redraw_on_theme_change(self, self.update)

    def show_chart(self, chart: Chart) -> None:
        self._chart = chart
        self._current = -1
        self.updateGeometry()
        self.setAccessibleName(
            f"{chart.title}. {chart.sentence} {'; '.join(bar.accessible_text for bar in chart.bars) or chart.nothing}"
        )
        self.accessible_text.emit("")
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room of a picture."""
        return QSize(320, self._height)

    def minimumSizeHint(self) -> QSize:
        """Give the least room in which it can be read."""
        return QSize(240, self._height)

    @property
    def _height(self) -> int:
        """A ranking is as high as its rows; what has an axis is always as high."""
        if self._chart is None or self._chart.shape is not Shape.ROWS or self._chart.is_empty:
            return HEIGHT
        return min(HEIGHT, 2 * ROW_HEIGHT + ROW_HEIGHT * len(self._chart.bars))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, and a frame where the keyboard is."""
        del event
        painter = QPainter(self)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette().accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        strokes = self._strokes()
        if strokes is not None:
            strokes.paint(painter, self._current)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Describe the bar under the pointer."""
        self._go_to(self._at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Remove the description, unless the chart has the focus."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._go_to(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the list of the bar that was clicked."""
        number = self._at(event.position())
        if number >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._go_to(number)
            self.chosen.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar by the arrows, to the ends by Home and End; Enter opens the list."""
        count = 0 if self._chart is None else len(self._chart.bars)
        line = 1 if self._chart is None else len(self._chart.columns) or 1
        goal = {
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Down: self._current + line,
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Up: self._current - line,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: count - 1,
        }.get(Qt.Key(event.key()))
        if goal is not None and count:
            beyond = line > 1 and not 0 <= goal < count
            self._go_to(max(self._current, 0) if beyond else min(max(goal, 0), count - 1))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._current >= 0:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def _go_to(self, number: int) -> None:
        if number == self._current or self._chart is None:
            return
        self._current = number
        accessible_text = self._chart.bars[number].accessible_text if number >= 0 else ""
        self.accessible_text.emit(accessible_text)
        self.setAccessibleDescription(accessible_text)
        say(self, accessible_text)
        self.update()

    def _at(self, point: QPointF) -> int:
        strokes = self._strokes()
        return -1 if strokes is None else strokes.bar_at(point)

    def _strokes(self) -> ChartPainter | None:
        if self._chart is None:
            return None
        font = QFont(self.font())
        font.setPixelSize(LETTERS)
        return ChartPainter(self._chart, QRectF(self.rect()).adjusted(6, 6, -6, -6), screen_palette(), font)
