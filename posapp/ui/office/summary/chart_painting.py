"""Painting a chart: the same strokes on the screen and on paper."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from posapp.services.on_ledger.summary.chart import Bar, Chart, Fill, LegendEntry, Shape
from posapp.ui.kit.plain_text import one_line
from posapp.ui.theme import palette

__all__ = ["PRINT_PALETTE", "ChartPainter", "ChartPalette", "paint_fill", "screen_palette"]

NARROWEST_LABEL = 4
MARK_HEIGHT = 3.0
SWATCH = 12.0
HATCH = 5.0
ALONE = 1.4
"""How much larger the letters of a single row are, which is written instead of painted."""
BESIDE = 6.0
"""The room between a bar and its figure."""
NAME_GAP = 8.0
"""The room between the name of a row and its bar."""
WIDEST = 3.4
"""The largest width of a column in heights of a text line, so that one hour alone is still a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPalette:
    """The colours of a picture."""

    ink: str
    soft: str
    line: str
    fill: str
    pale: str
    ground: str


PRINT_PALETTE = ChartPalette(
    ink="#000000", soft="#404040", line="#c8c8c8", fill="#1d1d1d", pale="#a9a9a9", ground="#ffffff"
)
"""Grey from the start, so that a printer without colours changes nothing."""


def screen_palette() -> ChartPalette:
    """Give the inks of the scheme that is shown."""
    colours = palette()
    return ChartPalette(
        ink=colours.ink,
        soft=colours.soft,
        line=colours.line,
        fill=colours.accent,
        pale=colours.accent_soft,
        ground=colours.card,
    )


def paint_fill(painter: QPainter, rect: QRectF, fill: Fill, colours: ChartPalette) -> None:
    """Fill a bar with its pattern, with an edge around it where the pattern leaves gaps."""
    if rect.width() <= 0 or rect.height() <= 0:
        return
    ground = {Fill.FULL: colours.fill, Fill.PALE: colours.pale}.get(fill, colours.ground)
    painter.fillRect(rect, QColor(ground))
    if fill is Fill.FULL:
        return
    painter.save()
    painter.setPen(QPen(QColor(colours.fill), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = min(0.5, rect.height() / 2, rect.width() / 2)
    painter.drawRect(rect.adjusted(edge, edge, -edge, -edge))
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    _hatch(painter, rect, fill)
    painter.restore()


def _hatch(painter: QPainter, rect: QRectF, fill: Fill) -> None:
    """Drawn stroke by stroke: Qt's own patterns count in dots of the device, and vanish on a fine printer."""
    reach = rect.height()
    left = rect.left() - reach - rect.left() % HATCH
    for place in range(int((rect.width() + 2 * reach) / HATCH) + 2):
        x = left + place * HATCH
        if fill in {Fill.RISING, Fill.CROSSED}:
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + reach, rect.top()))
        if fill in {Fill.FALLING, Fill.CROSSED}:
            painter.drawLine(QPointF(x, rect.top()), QPointF(x + reach, rect.bottom()))
        if fill is Fill.DOTS:
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))


class ChartPainter:
    """Paints one chart into a room.

    Args:
        chart: What it shows.
        rect: Where, in the painter's units.
        colours: In which colours.
        font: In which letters; its pixel size counts in the painter's units.
    """

    def __init__(self, chart: Chart, rect: QRectF, colours: ChartPalette, font: QFont) -> None:
        self._chart = chart
        self._room = rect
        self._colours = colours
        self._font = font
        self._line = font.pixelSize() * 1.45

    def paint(self, painter: QPainter, current: int = -1) -> None:
        """Paint the chart, with one bar highlighted."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        if self._chart.is_empty:
            self._draw_text(painter, self._room, self._chart.nothing, Qt.AlignmentFlag.AlignCenter)
        elif self._chart.is_alone:
            self._paint_alone(painter, marked=current == 0)
        else:
            self._paint_keys(painter)
            self._paint_axis(painter)
            for number, bar in enumerate(self._chart.bars):
                self._paint_bar(painter, number, bar, marked=number == current)
        painter.restore()

    def bar_at(self, point: QPointF) -> int:
        """Give the number of the bar at a point, -1 where there is none."""
        if self._chart.is_empty:
            return -1
        return next((number for number in range(len(self._chart.bars)) if self._slot(number).contains(point)), -1)

    # --- where things are

    @property
    def _plot(self) -> QRectF:
        """The room of the bars alone."""
        top = self._line * 1.7 if self._chart.keys else self._line * 0.4
        metrics = QFontMetricsF(self._font)
        if self._chart.shape is Shape.ROWS:
            widest = max(metrics.horizontalAdvance(bar.shown) for bar in self._chart.bars)
            names = max(metrics.horizontalAdvance(one_line(bar.label)) for bar in self._chart.bars) + 2 * NAME_GAP
            return self._room.adjusted(min(names, self._room.width() * 0.3), top, -widest - 2 * BESIDE, 0)
        if self._chart.shape is Shape.GRID:
            widest = max(metrics.horizontalAdvance(text) for text in self._chart.rows)
            return self._room.adjusted(widest + 2 * BESIDE, top, 0, -self._line)
        widest = max(metrics.horizontalAdvance(text) for _value, text in self._chart.steps)
        return self._room.adjusted(widest + self._line * 0.6, top, 0, -self._line)

    def _slot(self, number: int) -> QRectF:
        """The rectangle of one bar with its margins."""
        if self._chart.is_alone:
            return self._room
        rect, count = self._plot, len(self._chart.bars)
        if self._chart.shape is Shape.ROWS:
            height = min(rect.height() / count, self._line * 1.9)
            return QRectF(self._room.left(), rect.top() + number * height, self._room.width(), height)
        if self._chart.shape is Shape.GRID:
            row, column = divmod(number, len(self._chart.columns))
            width, height = rect.width() / len(self._chart.columns), rect.height() / len(self._chart.rows)
            return QRectF(rect.left() + column * width, rect.top() + row * height, width, height)
        width = rect.width() / count
        return QRectF(rect.left() + number * width, rect.top(), width, rect.height() + self._line)

    def _reach(self, value: float) -> float:
        length = self._plot.width() if self._chart.shape is Shape.ROWS else self._plot.height()
        return max(0.0, length * value / self._chart.top)

    # --- how they look

    def _paint_keys(self, painter: QPainter) -> None:
        left, size = self._room.left(), min(SWATCH, self._line * 0.7)
        for key in self._chart.keys:
            swatch = QRectF(left, self._room.top() + (self._line - size) / 2, size, size)
            self._paint_swatch(painter, swatch, key)
            text = QRectF(swatch.right() + 5, self._room.top(), self._room.right() - swatch.right() - 5, self._line)
            self._draw_text(painter, text, key.text, Qt.AlignmentFlag.AlignLeft)
            left = text.left() + painter.fontMetrics().horizontalAdvance(key.text) + size * 1.2

    def _paint_swatch(self, painter: QPainter, swatch: QRectF, key: LegendEntry) -> None:
        if key.fill is Fill.MARK:
            self._paint_mark(painter, swatch.left(), swatch.right(), swatch.center().y())
        else:
            paint_fill(painter, swatch, key.fill, self._colours)

    def _paint_axis(self, painter: QPainter) -> None:
        if self._chart.shape is Shape.ROWS:
            return
        if self._chart.shape is Shape.GRID:
            self._paint_grid_heads(painter)
            return
        plot = self._plot
        for value, text in self._chart.steps:
            height = plot.bottom() - self._reach(value)
            painter.setPen(QPen(QColor(self._colours.line), 1))
            painter.drawLine(QPointF(plot.left(), height), QPointF(plot.right(), height))
            rect = QRectF(
                self._room.left(),
                height - self._line / 2,
                plot.left() - self._room.left() - self._line * 0.4,
                self._line,
            )
            self._draw_text(painter, rect, text, Qt.AlignmentFlag.AlignRight)

    def _paint_alone(self, painter: QPainter, *, marked: bool) -> None:
        """One row has nothing to be compared with, so it is written."""
        if marked:
            self._mark(painter, self._room)
        font = QFont(self._font)
        font.setPixelSize(round(self._font.pixelSize() * ALONE))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self._colours.ink))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self._room, flags, one_line(self._chart.bars[0].accessible_text))

    def _mark(self, painter: QPainter, slot: QRectF) -> None:
        ground = QColor(self._colours.soft)
        ground.setAlpha(40)
        painter.fillRect(slot, ground)

    def _paint_grid_heads(self, painter: QPainter) -> None:
        plot, count = self._plot, len(self._chart.columns)
        for number, text in enumerate(self._chart.rows):
            slot = self._slot(number * count)
            head = QRectF(self._room.left(), slot.top(), plot.left() - self._room.left() - BESIDE, slot.height())
            self._draw_text(painter, head, text, Qt.AlignmentFlag.AlignRight)
        for number, text in enumerate(self._chart.columns):
            foot = QRectF(self._slot(number).left(), plot.bottom(), plot.width() / count, self._line)
            self._draw_text(painter, foot, text, Qt.AlignmentFlag.AlignCenter)

    def _paint_box(self, painter: QPainter, slot: QRectF, bar: Bar, *, marked: bool) -> None:
        """A box is the darker the more it brought, and has the figure in it, so that nobody depends on the colour."""
        box = slot.adjusted(1, 1, -1, -1)
        ground = _blend(self._colours.ground, self._colours.fill, bar.length / self._chart.longest)
        painter.fillRect(box, ground)
        painter.setPen(QPen(QColor(self._colours.ink if marked else self._colours.line), 2 if marked else 1))
        painter.drawRect(box)
        ink = max((QColor(self._colours.ink), QColor(self._colours.ground)), key=lambda each: _contrast(each, ground))
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, bar.shown)

    def _paint_bar(self, painter: QPainter, number: int, bar: Bar, *, marked: bool) -> None:
        slot = self._slot(number)
        if self._chart.shape is Shape.GRID:
            self._paint_box(painter, slot, bar, marked=marked)
            return
        if marked:
            self._mark(painter, slot)
        if self._chart.shape is Shape.ROWS:
            self._paint_row(painter, slot, bar)
        else:
            self._paint_column(painter, slot, bar, number)

    def _paint_column(self, painter: QPainter, slot: QRectF, bar: Bar, number: int) -> None:
        gap, bottom = max(slot.width() * 0.16, (slot.width() - self._line * WIDEST) / 2), self._plot.bottom()
        for fill, value in bar.parts:
            height = self._reach(value)
            paint_fill(
                painter, QRectF(slot.left() + gap, bottom - height, slot.width() - 2 * gap, height), fill, self._colours
            )
            bottom -= height
        if bar.mark is not None and bar.mark > 0:
            self._paint_mark(painter, slot.left() + 1, slot.right() - 1, self._plot.bottom() - self._reach(bar.mark))
        every = self._label_every(painter, slot.width())
        if number % every == 0:
            rect = QRectF(
                slot.left() - slot.width() * every, self._plot.bottom() + 2, slot.width() * (1 + 2 * every), self._line
            )
            self._draw_text(painter, rect, bar.label, Qt.AlignmentFlag.AlignCenter)

    def _label_every(self, painter: QPainter, width: float) -> int:
        widest = max(painter.fontMetrics().horizontalAdvance(bar.label) for bar in self._chart.bars)
        return max(1, int((widest + NARROWEST_LABEL) / max(width, 1.0)) + (widest + NARROWEST_LABEL > width))

    def _paint_row(self, painter: QPainter, slot: QRectF, bar: Bar) -> None:
        name = QRectF(slot.left(), slot.top(), self._plot.left() - slot.left() - NAME_GAP, slot.height())
        self._draw_text(painter, name, bar.label, Qt.AlignmentFlag.AlignRight, strong=True)
        left, height = self._plot.left(), min(slot.height() * 0.62, self._line)
        for fill, value in bar.parts:
            width = self._reach(value)
            paint_fill(painter, QRectF(left, slot.center().y() - height / 2, width, height), fill, self._colours)
            left += width
        self._draw_text(
            painter,
            QRectF(left + BESIDE, slot.top(), self._room.right() - left - BESIDE, slot.height()),
            bar.shown,
            Qt.AlignmentFlag.AlignLeft,
            strong=True,
        )

    def _paint_mark(self, painter: QPainter, left: float, right: float, height: float) -> None:
        """A stroke with a light edge, so that it is seen on a bar and beside one."""
        stroke = QRectF(left, height - MARK_HEIGHT / 2, right - left, MARK_HEIGHT)
        painter.fillRect(stroke.adjusted(0, -1, 0, 1), QColor(self._colours.ground))
        painter.fillRect(stroke, QColor(self._colours.ink))

    def _draw_text(
        self, painter: QPainter, rect: QRectF, text: str, side: Qt.AlignmentFlag, *, strong: bool = False
    ) -> None:
        painter.setPen(QColor(self._colours.ink if strong else self._colours.soft))
        fitting = painter.fontMetrics().elidedText(
            one_line(text), Qt.TextElideMode.ElideRight, max(0, int(rect.width()))
        )
        vertical = Qt.AlignmentFlag.AlignVCenter if side is not Qt.AlignmentFlag.AlignCenter else side
        painter.drawText(rect, side | vertical | Qt.TextFlag.TextSingleLine, fitting)


def _blend(one: str, other: str, share: float) -> QColor:
    first, second = QColor(one), QColor(other)
    mixed = (
        round(a + (b - a) * share)
        for a, b in (
            (first.red(), second.red()),
            (first.green(), second.green()),
            (first.blue(), second.blue()),
        )
    )
    return QColor(*mixed)


def _contrast(one: QColor, other: QColor) -> float:
    """Give the contrast of two colours as WCAG counts it: 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
