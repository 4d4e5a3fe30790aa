"""Lays out titles, tables and charts on pages; all lengths are in points."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen

from posapp.domain.reading_direction import isolated
from posapp.domain.summary.summary import Summary
from posapp.services.on_ledger.summary.chart import Chart
from posapp.services.on_ledger.summary.labels import Localizer
from posapp.services.on_ledger.summary.table import Table
from posapp.ui.kit.plain_text import one_line
from posapp.ui.office.summary.chart_painting import PRINT_PALETTE, ChartPainter

__all__ = ["Block", "ChartPair", "Foot", "Heading", "Pages", "Sentences", "TableBlock", "Title", "WideChart"]

LETTERS, SMALL, STRIP_LETTERS = 8, 7, 8
NAME_SHARE = 0.24
FEW_COLUMNS_NAME_SHARE = {1: 0.64, 2: 0.42, 3: 0.42}
GAP = 9.0
NARROWEST = 60
LEAST_ROWS = 3
"""A table without room for its head and this many rows starts on the next page."""


class Block(Protocol):
    """A part of the page that is painted whole, or continued on the next."""

    def height(self, width: float) -> float:
        """Give the height on the page."""
        ...

    def split(self, width: float, rect: float) -> "tuple[Block, Block] | None":
        """Give the part that fits into a height and the rest; None where too little fits."""
        ...

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it."""
        ...


class Pages:
    """Blocks laid out on as many pages as they need.

    Attributes:
        pages: For each page what stands on it, and where.

    Args:
        size: Of a page.
        blocks: What is to stand on them.
        below: What is left free below.
    """

    def __init__(self, size: QSizeF, blocks: Sequence[Block], below: float) -> None:
        self.pages: list[list[tuple[Block, QRectF]]] = [[]]
        self._size = size
        self._below = below
        self._used = 0.0
        for block in blocks:
            self._place(block)

    def _place(self, block: Block) -> None:
        width, rect = self._size.width(), self._size.height() - self._below - self._used
        if block.height(width) <= rect + 1 or (not self._used and block.split(width, rect) is None):
            self._put(block)
            return
        parts = block.split(width, rect)
        if parts is not None:
            self._put(parts[0])
        self.pages.append([])
        self._used = 0.0
        self._place(block if parts is None else parts[1])

    def _put(self, block: Block) -> None:
        width = self._size.width()
        height = block.height(width)
        self.pages[-1].append((block, QRectF(0, self._used, width, height)))
        self._used += height


class _UnsplittableBlock:
    """A block that is never parted."""

    def split(self, width: float, rect: float) -> "tuple[Block, Block] | None":
        """Give None: it is never split over pages."""
        del width, rect
        return None


class Title(_UnsplittableBlock):
    """The shop, the days, and the time of the summary."""

    def __init__(self, summary: Summary, localizer: Localizer, width: float, *, strip: bool = False) -> None:
        big, small = (11, SMALL) if strip else (17, LETTERS + 1)
        as_of = localizer.as_of(summary.generated_at)
        self._lines = [
            (text, print_font(size, bold=bold))
            for whole, size, bold in (
                (summary.shop, big, True),
                (localizer.period(summary.period), big - (1 if strip else 4), False),
                (as_of, small, False),
            )
            for text in wrap_text(whole, print_font(size, bold=bold), width)
        ]

    def height(self, width: float) -> float:
        """Give the height on the page."""
        del width
        return sum(line_height(font) for _text, font in self._lines) + GAP

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint its lines."""
        top = rect.top()
        for text, font in self._lines:
            draw_text(painter, QRectF(rect.left(), top, rect.width(), line_height(font)), text, font)
            top += line_height(font)


class Heading(_UnsplittableBlock):
    """A heading above the next block."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._font = print_font(11, bold=True)

    def height(self, width: float) -> float:
        """Give the height on the page."""
        del width
        return line_height(self._font) + GAP / 2

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the word."""
        draw_text(painter, rect, self._text, self._font)


class ChartPair(_UnsplittableBlock):
    """Two pictures side by side."""

    HEIGHT = 150.0

    def __init__(self, left: Chart, right: Chart) -> None:
        self._charts = (left, right)

    def height(self, width: float) -> float:
        """Give the height on the page."""
        del width
        return self.HEIGHT + GAP * 2

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint both, in grey."""
        title, width = print_font(LETTERS + 1, bold=True), (rect.width() - 2 * GAP) / 2
        for number, chart in enumerate(self._charts):
            left = rect.left() + number * (width + 2 * GAP)
            draw_text(painter, QRectF(left, rect.top(), width, line_height(title)), chart.title, title)
            inner = QRectF(left, rect.top() + line_height(title) + 2, width, self.HEIGHT - line_height(title))
            ChartPainter(chart, inner, PRINT_PALETTE, print_font(SMALL)).paint(painter)


class WideChart(_UnsplittableBlock):
    """A picture over the whole width."""

    HEIGHT = 150.0

    def __init__(self, chart: Chart) -> None:
        self._chart = chart

    def height(self, width: float) -> float:
        """Give the height on the page."""
        del width
        return self.HEIGHT + GAP * 2

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it, in grey."""
        title = print_font(LETTERS + 1, bold=True)
        draw_text(painter, QRectF(rect.left(), rect.top(), rect.width(), line_height(title)), self._chart.title, title)
        inner = rect.adjusted(0, line_height(title) + 2, 0, -2 * GAP)
        ChartPainter(self._chart, inner, PRINT_PALETTE, print_font(SMALL)).paint(painter)


class Sentences(_UnsplittableBlock):
    """Sentences below each other, each in as many lines as it takes."""

    def __init__(self, sentences: Sequence[str], width: float, *, strip: bool = False) -> None:
        self._font = print_font(STRIP_LETTERS if strip else LETTERS + 1)
        self._lines = [line for each in sentences for line in wrap_text(each, self._font, width)]

    def height(self, width: float) -> float:
        """Give the height on the page."""
        del width
        return len(self._lines) * line_height(self._font) + GAP

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint its lines."""
        height = line_height(self._font)
        for number, text in enumerate(self._lines):
            draw_text(
                painter, QRectF(rect.left(), rect.top() + number * height, rect.width(), height), text, self._font
            )


class TableBlock:
    """A table, or some rows of it; its head is repeated on every page.

    Args:
        table: What it holds.
        localizer: How its cells are written.
        strip: Whether it stands on the strip of a receipt printer.
    """

    def __init__(self, table: Table, localizer: Localizer, *, strip: bool = False) -> None:
        self._table = table
        self._localizer = localizer
        self._strip = strip
        size = STRIP_LETTERS if strip else LETTERS
        self._font, self._bold = print_font(size), print_font(size, bold=True)
        self._head_font = print_font(SMALL)

    def height(self, width: float) -> float:
        """Give the height on the page."""
        return self._head_height(width) + len(self._table.rows) * self._row_height + GAP

    def split(self, width: float, rect: float) -> "tuple[Block, Block] | None":
        """Give as many rows as fit, and the others."""
        fitting = int((rect - self._head_height(width) - GAP) / self._row_height)
        if fitting < min(LEAST_ROWS, len(self._table.rows)) or fitting >= len(self._table.rows):
            return None
        return self._some(self._table.rows[:fitting]), self._some(self._table.rows[fitting:])

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint heading, head and rows."""
        draw_text(
            painter,
            QRectF(rect.left(), rect.top(), rect.width(), line_height(self._bold)),
            self._table.heading,
            self._bold,
        )
        columns = self._columns(rect.width())
        top = rect.top() + line_height(self._bold)
        height = self._head_height(rect.width()) - line_height(self._bold)
        for (left, wide), lines in zip(columns, self._head_lines(rect.width()), strict=True):
            for number, text in enumerate(lines):
                place = QRectF(
                    rect.left() + left, top + number * line_height(self._head_font), wide, line_height(self._head_font)
                )
                draw_text(painter, place, text, self._head_font, right=left > 0, soft=True, fits=True)
        self._rule(painter, rect, top + height - 1, strong=True)
        for number, row in enumerate(self._table.rows):
            self._paint_row(
                painter,
                rect,
                top + height + number * self._row_height,
                [self._localizer.cell(cell, bare=self._table.is_bare) for cell in row],
            )

    def _paint_row(self, painter: QPainter, rect: QRectF, top: float, texts: list[str]) -> None:
        for (left, wide), text in zip(self._columns(rect.width()), texts, strict=True):
            place = QRectF(rect.left() + left, top, wide, self._row_height)
            draw_text(painter, place, text, self._font, right=left > 0, fits=True)
        self._rule(painter, rect, top + self._row_height)

    def _rule(self, painter: QPainter, rect: QRectF, height: float, *, strong: bool = False) -> None:
        painter.setPen(QPen(QColor(PRINT_PALETTE.ink if strong else PRINT_PALETTE.line), 0.5))
        painter.drawLine(QPointF(rect.left(), height), QPointF(rect.right(), height))

    def _some(self, rows: tuple[tuple[object, ...], ...]) -> "TableBlock":
        table = Table(heading=self._table.heading, columns=self._table.columns, rows=rows, is_bare=self._table.is_bare)  # type: ignore[arg-type]
        return TableBlock(table, self._localizer, strip=self._strip)

    def _columns(self, width: float) -> list[tuple[float, float]]:
        """Give left and width of each column: names have a share of their own, figures part the rest."""
        count = len(self._table.columns) - 1
        name = width * (FEW_COLUMNS_NAME_SHARE.get(count, NAME_SHARE))
        each = (width - name) / count
        return [(0.0, name - 4), *((name + number * each + 3, each - 3) for number in range(count))]

    def _head_lines(self, width: float) -> list[list[str]]:
        columns = zip(self._columns(width), self._table.columns, strict=True)
        return [wrap_text(text, self._head_font, wide) for (_left, wide), text in columns]

    def _head_height(self, width: float) -> float:
        lines = max(len(each) for each in self._head_lines(width))
        return line_height(self._bold) + lines * line_height(self._head_font) + 2

    @property
    def _row_height(self) -> float:
        return line_height(self._font) * 1.18


class Foot:
    """The footer of each page: the shop, the page number and the number of pages."""

    HEIGHT = 16.0

    def __init__(self, summary: Summary, localizer: Localizer) -> None:
        self._text = f"{isolated(summary.shop)} · {localizer.period(summary.period)}"

    def paint(self, painter: QPainter, rect: QRectF, number: int, of: int) -> None:
        """Paint it for one page."""
        line = QRectF(
            rect.left(), rect.bottom() - line_height(print_font(SMALL)), rect.width(), line_height(print_font(SMALL))
        )
        draw_text(painter, line.adjusted(0, 0, -40, 0), self._text, print_font(SMALL), soft=True)
        draw_text(painter, line, f"{number} / {of}", print_font(SMALL), right=True, soft=True)


def print_font(size: int, *, bold: bool = False) -> QFont:
    """Give the program's letters, so many points high on paper."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def line_height(font: QFont) -> float:
    """Give the height of a line, in points."""
    return font.pixelSize() * 1.36


def wrap_text(text: str, font: QFont, width: float) -> list[str]:
    """Give a text in lines of a width, broken at its blanks."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and text_width(longer, font) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def text_width(text: str, font: QFont) -> float:
    """Give how wide a text is, in points."""
    return QFontMetricsF(font).horizontalAdvance(text)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    *,
    right: bool = False,
    soft: bool = False,
    fits: bool = False,
) -> None:
    """Write a line into a room; one that is too long is written narrower, and cut only where that is not enough."""
    wide = text_width(text, font)
    if fits and wide > rect.width():
        font = QFont(font)
        font.setStretch(max(NARROWEST, int(98 * rect.width() / wide)))
    shown = QFontMetricsF(font).elidedText(one_line(text), Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    painter.setFont(font)
    painter.setPen(QColor(PRINT_PALETTE.soft if soft else PRINT_PALETTE.ink))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
