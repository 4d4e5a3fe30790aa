"""The test codes on paper: a sheet or a receipt printer's roll."""

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from posapp.domain.scanning.learning import TEST_CODES
from posapp.ui.office.scanner.code_picture import modules_of, paint_code

__all__ = ["code_caption", "codes_pdf", "paint_test_codes"]

RESOLUTION = 600
MARGIN_MILLIMETRES = 16.0
MILLIMETRES_AN_INCH = 25.4
MODULE_MILLIMETRES = 0.33
"""The width of the thinnest bar, at most; narrower where the paper is."""
HEIGHT_MILLIMETRES, GAP_MILLIMETRES = 18.0, 9.0
TITLE_POINTS, TEXT_POINTS = 15.0, 10.0


def code_caption(number: int) -> str:
    """Give what stands beside a test code; the first is number 1."""
    words = QCoreApplication.translate("scanner", "Test code {number} of {count}")
    return words.format(number=number, count=len(TEST_CODES))


def codes_pdf() -> bytes:
    """Give the test codes as a PDF of one A4 sheet, in the language that is shown."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setCreator(QGuiApplication.applicationName())
    writer.setTitle(_title())
    edge = QMarginsF(MARGIN_MILLIMETRES, MARGIN_MILLIMETRES, MARGIN_MILLIMETRES, MARGIN_MILLIMETRES)
    upright = QPageLayout.Orientation.Portrait
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, upright, edge, QPageLayout.Unit.Millimeter))
    paint_test_codes(writer)
    buffer.close()
    return bytes(buffer.data().data())


def paint_test_codes(device: QPagedPaintDevice) -> None:
    """Paint the test codes below each other, each bar in whole dots of the device."""
    dots = device.logicalDpiX() / MILLIMETRES_AN_INCH
    width = float(device.pageLayout().paintRectPixels(device.logicalDpiX()).width())
    painter = QPainter(device)
    top = _paint_text(painter, _title(), 0, width, TITLE_POINTS)
    top = _paint_text(painter, _explanation(), top + 2 * dots, width, TEXT_POINTS)
    for number, text in enumerate(TEST_CODES, 1):
        top = _paint_text(painter, code_caption(number), top + GAP_MILLIMETRES * dots, width, TEXT_POINTS)
        module = max(1, int(min(MODULE_MILLIMETRES * dots, width / modules_of(text))))
        paint_code(painter, QRectF(0, int(top + dots), 0, int(HEIGHT_MILLIMETRES * dots)), module, text)
        top += (HEIGHT_MILLIMETRES + 1) * dots
    painter.end()


def _paint_text(painter: QPainter, text: str, top: float, width: float, points: float) -> float:
    """Paint a text that wraps; give where it ends."""
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(points)
    painter.setFont(font)
    room = QRectF(0, top, width, 1_000_000)
    painter.drawText(room, Qt.TextFlag.TextWordWrap, text)
    return painter.boundingRect(room, Qt.TextFlag.TextWordWrap, text).bottom()


def _title() -> str:
    return QCoreApplication.translate("scanner", "Test codes for the scanner")


def _explanation() -> str:
    return QCoreApplication.translate(
        "scanner", "In posapp, open Settings, then Scanner, and scan these codes one after the other."
    )
