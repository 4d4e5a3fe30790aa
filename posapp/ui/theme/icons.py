"""Line icons, drawn once for each colour and size."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from posapp.ui.resources import resource

__all__ = ["icon", "pixmap"]

SHARP = 2
"""Drawn at twice the size, so that it stays sharp on a dense screen."""


def icon(name: str, colour: str, size: int = 22) -> QIcon:
    """Give a line icon of `resources/icons` in a colour."""
    return QIcon(pixmap(name, colour, size))


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int = 22) -> QPixmap:
    """Give the picture of a line icon, `size` pixels wide and high."""
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("#000", colour)
    canvas = QPixmap(size * SHARP, size * SHARP)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(canvas.rect()))
    painter.end()
    canvas.setDevicePixelRatio(SHARP)
    return canvas
