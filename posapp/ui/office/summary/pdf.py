"""A summary on paper: sheets with its pictures, or one long strip for a receipt printer."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from posapp.domain.reading_direction import isolated
from posapp.domain.shop import Shop
from posapp.domain.summary.page_size import PageSize
from posapp.domain.summary.summary import Summary
from posapp.services.on_ledger.summary.charts import charts_of
from posapp.services.on_ledger.summary.sentences import all_sentences
from posapp.services.on_ledger.summary.tables import summary_strip, summary_tables
from posapp.ui.labels.summary import localizer_for
from posapp.ui.office.summary.pdf_blocks import (
    Block,
    ChartPair,
    Foot,
    Heading,
    Pages,
    Sentences,
    TableBlock,
    Title,
    WideChart,
)

__all__ = ["paint_summary", "summary_pdf"]

POINTS_AN_INCH = 72
MILLIMETRE = POINTS_AN_INCH / 25.4
SHEETS = {PageSize.A4: QPageSize.PageSizeId.A4, PageSize.LETTER: QPageSize.PageSizeId.Letter}
ROLLS = {PageSize.ROLL_80: (80.0, 4.0), PageSize.ROLL_58: (58.0, 5.0)}
"""The width of a roll and the margin that its printer leaves white, in millimetres."""
SHEET_MARGIN = 14.0
RESOLUTION = 300


def summary_pdf(summary: Summary, shop: Shop, paper: PageSize) -> bytes:
    """Give a summary as a PDF, in the language that is shown."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setCreator(QGuiApplication.applicationName())
    writer.setTitle(f"{isolated(summary.shop)} · {localizer_for(shop).period(summary.period)}")
    writer.setPageLayout(_layout(summary, shop, paper))
    paint_summary(summary, shop, writer, roll=paper.is_receipt_roll)
    buffer.close()
    return bytes(buffer.data().data())


def paint_summary(summary: Summary, shop: Shop, device: QPagedPaintDevice, *, roll: bool) -> None:
    """Paint a summary on the pages of a device: a PDF or a printer."""
    page = device.pageLayout().paintRect(QPageLayout.Unit.Point)
    below = 0.0 if roll else Foot.HEIGHT
    pages = Pages(QSizeF(page.width(), page.height()), _blocks(summary, shop, page.width(), roll=roll), below)
    painter = QPainter(device)
    scale = device.logicalDpiX() / POINTS_AN_INCH
    painter.scale(scale, scale)
    foot = Foot(summary, localizer_for(shop))
    for number, placed in enumerate(pages.pages, start=1):
        if number > 1:
            device.newPage()
        for block, room in placed:
            block.paint(painter, room)
        if not roll:
            foot.paint(
                painter, QRectF(0, page.height() - Foot.HEIGHT, page.width(), Foot.HEIGHT), number, len(pages.pages)
            )
    painter.end()


def _layout(summary: Summary, shop: Shop, paper: PageSize) -> QPageLayout:
    upright = QPageLayout.Orientation.Portrait
    if paper in SHEETS:
        margins = QMarginsF(SHEET_MARGIN, SHEET_MARGIN, SHEET_MARGIN, SHEET_MARGIN)
        return QPageLayout(QPageSize(SHEETS[paper]), upright, margins, QPageLayout.Unit.Millimeter)
    width, margin = ROLLS[paper]
    inner = (width - 2 * margin) * MILLIMETRE
    needed = sum(block.height(inner) for block in _blocks(summary, shop, inner, roll=True))
    size = QPageSize(QSizeF(width, needed / MILLIMETRE + 2 * margin + 1), QPageSize.Unit.Millimeter, paper.value)
    return QPageLayout(size, upright, QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)


def _blocks(summary: Summary, shop: Shop, width: float, *, roll: bool) -> list[Block]:
    localizer = localizer_for(shop)
    if roll:
        strip = [TableBlock(table, localizer, strip=True) for table in summary_strip(summary, localizer)]
        said = Sentences(all_sentences(summary, localizer), width, strip=True)
        return [Title(summary, localizer, width, strip=True), said, *strip]
    first, *others = summary_tables(summary, localizer)
    said = Sentences(all_sentences(summary, localizer), width)
    blocks: list[Block] = [Title(summary, localizer, width), said, TableBlock(first, localizer)]
    for unit in summary.currencies:
        heat, hours, days, coupons, events = (picture.chart for picture in charts_of(summary, unit, localizer).all)
        if len(summary.currencies) > 1:
            blocks.append(Heading(unit.code))
        blocks += [WideChart(heat), ChartPair(hours, days), ChartPair(coupons, events)]
    return [*blocks, *(TableBlock(table, localizer) for table in others)]
