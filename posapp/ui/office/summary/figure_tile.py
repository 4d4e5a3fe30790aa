"""Shows a figure with its comparisons and stages as a button that opens its list."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from posapp.domain.summary.summary import Stage
from posapp.services.on_ledger.summary.charts import STAGE_FILLS
from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.office.summary.chart_painting import paint_fill, screen_palette
from posapp.ui.office.summary.shares_text import SharesText
from posapp.ui.theme import palette, redraw_on_theme_change

__all__ = ["FigureTile", "TileContent"]

LARGEST, SMALL, SMALLEST = 22, 13, 11
NARROW = 76
BAR_HEIGHT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class TileContent:
    """The texts of a tile.

    Attributes:
        figure: How much, as the shop writes it.
        change: By how much it has changed, like for like; empty where that is not known.
        trend: 1 where the change is good, -1 where it is bad, 0 where it is neither.
        before: What it was a week before; empty where that is not known.
        usual: What is usual; likewise.
        stages: How much stands where, in any unit; nothing where that does not apply.
        standing: The same in words.
    """

    figure: str
    change: str = ""
    trend: int = 0
    before: str = ""
    usual: str = ""
    stages: tuple[tuple[Stage, int], ...] = ()
    standing: str = ""


class FigureTile(QPushButton):
    """Opens the list behind its figure.

    Args:
        name: The object name.
        caption: What is counted.
    """

    def __init__(self, name: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "figure")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self._caption = caption
        self._figure = _FittingText(LARGEST, bold=True)
        self._figure.setObjectName(f"{name}Figure")
        self._change = _FittingText(SMALL, strong=True)
        self._change.setObjectName(f"{name}Change")
        self._before, self._usual = _FittingText(SMALL), _FittingText(SMALL)
        self._bar = _StageBar()
        self._standing = SharesText(f"{name}Standing")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(3)
        named = ElidedLabel(caption, "caption")
        for part in (named, self._figure, self._change, self._before, self._usual, self._bar):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            column.addWidget(part)
        column.addWidget(self._standing)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addStretch()

    def show_message(self, text: TileContent) -> None:
        """Show other figures."""
        self._figure.setText(text.figure)
        self._change.setText(text.change)
        self._change.show_trend(text.trend)
        self._before.setText(text.before)
        self._usual.setText(text.usual)
        self._standing.setText(text.standing)
        self._bar.show_stages(text.stages)
        compared = ((self._change, text.change), (self._before, text.before), (self._usual, text.usual))
        for part, is_told in (*compared, (self._bar, text.stages), (self._standing, text.stages)):
            part.setVisible(bool(is_told))
        self._set_height()
        said = (self._caption, text.figure, text.change, text.before, text.usual, text.standing)
        self.setAccessibleName(". ".join(part for part in said if part))
        self.setToolTip(tooltip("\n".join(part for part in said[2:] if part)))

    def changeEvent(self, event: QEvent) -> None:
        """Set the height again: another theme's style sheet resets it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._set_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the height again: a narrow tile has more lines."""
        super().resizeEvent(event)
        self._set_height()

    def sizeHint(self) -> QSize:
        """Give the height of the layout: its neighbours in a row may make it higher."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def _set_height(self) -> None:
        """Set the least height to that of the layout: a button has the height of its text, and this one has none."""
        layout = self.layout()
        if layout is not None:
            height = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
            self.setMinimumHeight(max(height, layout.sizeHint().height()))


class _FittingText(ElidedLabel):
    """A line in letters as large as they fit: a sum is made smaller before it is cut.

    Args:
        largest: How many pixels high they are where there is room.
        bold: Whether it is the figure itself.
        strong: Whether it is heavier than the text around it.
    """

    def __init__(self, largest: int, *, bold: bool = False, strong: bool = False) -> None:
        super().__init__("", "" if bold else "soft")
        self._largest = largest
        self._weight = QFont.Weight.Bold if bold else QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        self._trend = 0

    def show_trend(self, trend: int) -> None:
        """Write in the colour of what is good, bad or neither."""
        self._trend = trend
        self.update()

    def sizeHint(self) -> QSize:
        """Give one height for every text."""
        return QSize(100, self._largest + self._largest // 2)

    def minimumSizeHint(self) -> QSize:
        """Give the height, and any width."""
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it as large as it fits."""
        del event
        painter = QPainter(self)
        colours = palette()
        trends = {1: QColor(colours.good), -1: QColor(colours.danger)}
        painter.setPen(trends.get(self._trend, self.palette().windowText().color()))
        font = next((font for font in self._fonts() if self._wide(font) < self.width()), self._font(SMALLEST))
        painter.setFont(font)
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _fonts(self) -> Iterator[QFont]:
        return (self._font(size) for size in range(self._largest, SMALLEST, -1))

    def _font(self, size: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size)
        font.setWeight(self._weight)
        font.setStretch(NARROW if size == SMALLEST else 100)
        return font

    def _wide(self, font: QFont) -> int:
        return QFontMetrics(font).horizontalAdvance(self.text())


class _StageBar(QWidget):
    """Shows the share of each stage by length and pattern."""

    def __init__(self) -> None:
        super().__init__()
        self._stages: tuple[tuple[Stage, int], ...] = ()
        redraw_on_theme_change(self, self.update)

    def show_stages(self, stages: tuple[tuple[Stage, int], ...]) -> None:
        self._stages = tuple((stage, value) for stage, value in stages if value > 0)
        self.update()

    def sizeHint(self) -> QSize:
        """Give the room of a thin bar."""
        return QSize(80, BAR_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts side by side."""
        del event
        whole = sum(value for _stage, value in self._stages)
        painter, left = QPainter(self), 0.0
        for stage, value in self._stages:
            width = self.width() * value / whole
            paint_fill(painter, QRectF(left, 1, width, BAR_HEIGHT - 2), STAGE_FILLS[stage], screen_palette())
            left += width
