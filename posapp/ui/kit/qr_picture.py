"""Draws a QR code, dark on white in every theme, so that a phone or a scanner reads it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

__all__ = ["QrPicture"]

SIDE = 200
"""Pixels."""


class QrPicture(QLabel):
    """Shows a text as a QR code; nothing for an empty one."""

    def __init__(self, name: str, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(caption)
        self.setFixedSize(SIDE, SIDE)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def show_code(self, text: str) -> None:
        """Draw a text, with a white edge around it."""
        self.setVisible(bool(text))
        if text:
            self.setPixmap(_drawn(text))


def _drawn(text: str) -> QPixmap:
    import zxingcpp

    drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=1)
    height, width = drawn.shape
    pixels = bytes(drawn)  # type: ignore[call-overload]  # it is a buffer, which its types do not say
    image = QImage(pixels, width, height, width, QImage.Format.Format_Grayscale8).copy()
    return QPixmap.fromImage(image.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio))
