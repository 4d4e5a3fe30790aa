"""What stands on paper: titles, tables that go on over pages, pictures; all in points."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen

from posapp.domain.summary import Summary
from posapp.services.summary_tables import Table
from posapp.services.summary_words import Speech
from posapp.ui.plain_text import one_line
from posapp.ui.summary.chart import Chart
from posapp.ui.summary.chart_painting import PAPER_INKS, ChartPainter

__all__ = ["Block", "ChartPair", "Foot", "Heading", "Pages", "TableBlock", "Title"]

LETTERS, SMALL, STRIP_LETTERS = 8, 7, 8
NAME_SHARE = 0.24
FEW_COLUMNS_NAME_SHARE = {1: 0.64, 2: 0.42, 3: 0.42}
GAP = 9.0
NARROWEST = 60
LEAST_ROWS = 3
"""A table that has no room for its head and so many rows begins on the next page."""


class Block(Protocol):
    """Something that is painted as a whole, or goes on after it."""

    def height(self, width: float) -> float:
        """Give how much of the page it takes."""
        ...

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Give what fits into a room and the rest; None where nothing sensible fits."""
        ...

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint it."""
        ...


class Pages:
    """Blocks laid out on as many pages as they take.

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
        width, room = self._size.width(), self._size.height() - self._below - self._used
        if block.height(width) <= room + 1 or (not self._used and block.split(width, room) is None):
            self._put(block)
            return
        parts = block.split(width, room)
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


class _Whole:
    """A block that is never parted."""

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Give None: it stands on one page."""
        del width, room
        return None


class Title(_Whole):
    """Whose summary it is, of which days, and when it was read."""

    def __init__(self, summary: Summary, speech: Speech, width: float, *, strip: bool = False) -> None:
        big, small = (11, SMALL) if strip else (17, LETTERS + 1)
        as_of = speech.as_of(summary.taken_at)
        self._lines = [
            (text, letters(size, bold=bold))
            for whole, size, bold in (
                (summary.shop, big, True),
                (speech.period(summary.period), big - (1 if strip else 4), False),
                (as_of, small, False),
            )
            for text in broken(whole, letters(size, bold=bold), width)
        ]

    def height(self, width: float) -> float:
        """Give how much of the page it takes."""
        del width
        return sum(line_height(font) for _text, font in self._lines) + GAP

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint its lines."""
        top = room.top()
        for text, font in self._lines:
            write(painter, QRectF(room.left(), top, room.width(), line_height(font)), text, font)
            top += line_height(font)


class Heading(_Whole):
    """A word above what follows."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._font = letters(11, bold=True)

    def height(self, width: float) -> float:
        """Give how much of the page it takes."""
        del width
        return line_height(self._font) + GAP / 2

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint the word."""
        write(painter, room, self._text, self._font)


class ChartPair(_Whole):
    """Two pictures side by side."""

    HEIGHT = 150.0

    def __init__(self, left: Chart, right: Chart) -> None:
        self._charts = (left, right)

    def height(self, width: float) -> float:
        """Give how much of the page it takes."""
        del width
        return self.HEIGHT + GAP * 2

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint both, in grey."""
        title, width = letters(LETTERS + 1, bold=True), (room.width() - 2 * GAP) / 2
        for number, chart in enumerate(self._charts):
            left = room.left() + number * (width + 2 * GAP)
            write(painter, QRectF(left, room.top(), width, line_height(title)), chart.title, title)
            inner = QRectF(left, room.top() + line_height(title) + 2, width, self.HEIGHT - line_height(title))
            ChartPainter(chart, inner, PAPER_INKS, letters(SMALL)).paint(painter)


class TableBlock:
    """A table, or some rows of it; on every page it begins with its head.

    Args:
        table: What it holds.
        speech: How its cells are written.
        strip: Whether it stands on the strip of a receipt printer.
    """

    def __init__(self, table: Table, speech: Speech, *, strip: bool = False) -> None:
        self._table = table
        self._speech = speech
        self._strip = strip
        size = STRIP_LETTERS if strip else LETTERS
        self._font, self._bold = letters(size), letters(size, bold=True)
        self._head_font = letters(SMALL)

    def height(self, width: float) -> float:
        """Give how much of the page it takes."""
        return self._head_height(width) + len(self._table.rows) * self._row_height + GAP

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """Give as many rows as fit, and the others."""
        fitting = int((room - self._head_height(width) - GAP) / self._row_height)
        if fitting < min(LEAST_ROWS, len(self._table.rows)) or fitting >= len(self._table.rows):
            return None
        return self._some(self._table.rows[:fitting]), self._some(self._table.rows[fitting:])

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint heading, head and rows."""
        write(
            painter,
            QRectF(room.left(), room.top(), room.width(), line_height(self._bold)),
            self._table.heading,
            self._bold,
        )
        columns = self._columns(room.width())
        top = room.top() + line_height(self._bold)
        height = self._head_height(room.width()) - line_height(self._bold)
        for (left, wide), lines in zip(columns, self._head_lines(room.width()), strict=True):
            for number, text in enumerate(lines):
                place = QRectF(
                    room.left() + left, top + number * line_height(self._head_font), wide, line_height(self._head_font)
                )
                write(painter, place, text, self._head_font, right=left > 0, soft=True, fits=True)
        self._rule(painter, room, top + height - 1, strong=True)
        for number, row in enumerate(self._table.rows):
            self._paint_row(
                painter,
                room,
                top + height + number * self._row_height,
                [self._speech.cell(cell, bare=self._table.is_bare) for cell in row],
            )

    def _paint_row(self, painter: QPainter, room: QRectF, top: float, texts: list[str]) -> None:
        for (left, wide), text in zip(self._columns(room.width()), texts, strict=True):
            place = QRectF(room.left() + left, top, wide, self._row_height)
            write(painter, place, text, self._font, right=left > 0, fits=True)
        self._rule(painter, room, top + self._row_height)

    def _rule(self, painter: QPainter, room: QRectF, height: float, *, strong: bool = False) -> None:
        painter.setPen(QPen(QColor(PAPER_INKS.ink if strong else PAPER_INKS.line), 0.5))
        painter.drawLine(QPointF(room.left(), height), QPointF(room.right(), height))

    def _some(self, rows: tuple[tuple[object, ...], ...]) -> "TableBlock":
        table = Table(heading=self._table.heading, columns=self._table.columns, rows=rows, is_bare=self._table.is_bare)  # type: ignore[arg-type]
        return TableBlock(table, self._speech, strip=self._strip)

    def _columns(self, width: float) -> list[tuple[float, float]]:
        """Give left and width of each column: names have a share of their own, figures part the rest."""
        count = len(self._table.columns) - 1
        name = width * (FEW_COLUMNS_NAME_SHARE.get(count, NAME_SHARE))
        each = (width - name) / count
        return [(0.0, name - 4), *((name + number * each + 3, each - 3) for number in range(count))]

    def _head_lines(self, width: float) -> list[list[str]]:
        columns = zip(self._columns(width), self._table.columns, strict=True)
        return [broken(text, self._head_font, wide) for (_left, wide), text in columns]

    def _head_height(self, width: float) -> float:
        lines = max(len(each) for each in self._head_lines(width))
        return line_height(self._bold) + lines * line_height(self._head_font) + 2

    @property
    def _row_height(self) -> float:
        return line_height(self._font) * 1.18


class Foot:
    """What stands below each sheet: whose it is, and which page of how many."""

    HEIGHT = 16.0

    def __init__(self, summary: Summary, speech: Speech) -> None:
        self._text = f"{summary.shop} · {speech.period(summary.period)}"

    def paint(self, painter: QPainter, room: QRectF, number: int, of: int) -> None:
        """Paint it for one page."""
        line = QRectF(
            room.left(), room.bottom() - line_height(letters(SMALL)), room.width(), line_height(letters(SMALL))
        )
        write(painter, line.adjusted(0, 0, -40, 0), self._text, letters(SMALL), soft=True)
        write(painter, line, f"{number} / {of}", letters(SMALL), right=True, soft=True)


def letters(size: int, *, bold: bool = False) -> QFont:
    """Give the program's letters, so many points high on paper."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def line_height(font: QFont) -> float:
    """Give the height of a line, in points."""
    return font.pixelSize() * 1.36


def broken(text: str, font: QFont, width: float) -> list[str]:
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


def write(
    painter: QPainter,
    room: QRectF,
    text: str,
    font: QFont,
    *,
    right: bool = False,
    soft: bool = False,
    fits: bool = False,
) -> None:
    """Write a line into a room; one that is too long is written narrower, and cut only where that is not enough."""
    wide = text_width(text, font)
    if fits and wide > room.width():
        font = QFont(font)
        font.setStretch(max(NARROWEST, int(98 * room.width() / wide)))
    shown = QFontMetricsF(font).elidedText(one_line(text), Qt.TextElideMode.ElideRight, room.width() + 0.5)
    painter.setFont(font)
    painter.setPen(QColor(PAPER_INKS.soft if soft else PAPER_INKS.ink))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
