"""What Windows shows of the program: its icon and its version, as the formats want them."""

import struct
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

__all__ = ["icon_file"]

LARGEST = 256
"""Of this size as PNG; smaller ones as plain pixels, which every part of Windows reads."""


def icon_file(images: Sequence["QImage"]) -> bytes:
    """Give an .ico file that holds the images, each square."""
    blobs = [_png(image) if image.width() >= LARGEST else _pixels(image) for image in images]
    place = 6 + 16 * len(blobs)
    head = struct.pack("<HHH", 0, 1, len(blobs))
    entries = b""
    for image, blob in zip(images, blobs, strict=True):
        side = image.width() % LARGEST
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(blob), place)
        place += len(blob)
    return head + entries + b"".join(blobs)


def _png(image: "QImage") -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImageWriter

    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(written.data())


def _pixels(image: "QImage") -> bytes:
    from PySide6.QtGui import QImage

    side = image.width()
    bits, line = bytes(image.convertToFormat(QImage.Format.Format_ARGB32).constBits()), 4 * side
    upwards = b"".join(bits[place : place + line] for place in range(line * (side - 1), -1, -line))
    mask = bytes(((side + 31) // 32) * 4 * side)
    head = struct.pack("<IiiHHIIiiII", 40, side, side * 2, 1, 32, 0, side * side * 4 + len(mask), 0, 0, 0, 0)
    return head + upwards + mask
