"""Draws the program's icon in every size that a desktop asks for.

`icons.py FOLDER` fills a folder like /usr/share/icons/hicolor, `icons.py FILE.ico` writes the icon for Windows, and
`icons.py FILE.bmp` what stands beside the first words of its installer.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter
from PySide6.QtSvg import QSvgRenderer

from windows_files import icon_file

__all__ = ["draw_folder", "draw_ico", "draw_side"]

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "posapp.svg"
LINUX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SIDE = (328, 628)
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 256)


def draw_folder(folder: Path) -> None:
    """Fill a folder like /usr/share/icons/hicolor."""
    for side in LINUX:
        place = folder / f"{side}x{side}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        drawn(side).save(str(place / "posapp.png"))
    scalable = folder / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    (scalable / "posapp.svg").write_bytes(SOURCE.read_bytes())


def draw_ico(file: Path) -> None:
    """Write the icon as Windows wants it."""
    file.write_bytes(icon_file([drawn(side) for side in WINDOWS]))


def draw_side(file: Path) -> None:
    """Write the picture at the side of the installer: the icon on its own green, twice as large as NSIS asks for."""
    image = QImage(*SIDE, QImage.Format.Format_RGB888)
    ground = QLinearGradient(0, 0, 0, image.height())
    ground.setColorAt(0, QColor("#0a6e60"))
    ground.setColorAt(1, QColor("#063f37"))
    with _painting(image) as painter:
        painter.fillRect(image.rect(), ground)
        width = image.width() // 2
        painter.drawImage((image.width() - width) // 2, image.height() // 5, drawn(width))
    image.save(str(file))


def drawn(side: int) -> QImage:
    """Give the icon with so many pixels a side."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with _painting(image) as painter:
        QSvgRenderer(str(SOURCE)).render(painter)
    return image


@contextmanager
def _painting(image: QImage) -> Iterator[QPainter]:
    painter = QPainter(image)
    try:
        yield painter
    finally:
        painter.end()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    target = Path(sys.argv[1])
    {".ico": draw_ico, ".bmp": draw_side}.get(target.suffix, draw_folder)(target)
