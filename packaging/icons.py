"""Draws the program's icon in every size that a desktop asks for: `icons.py FOLDER`, or `icons.py FILE.ico`."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from windows_files import icon_file

__all__ = ["draw_folder", "draw_ico"]

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "posapp.svg"
LINUX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
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
    if target.suffix == ".ico":
        draw_ico(target)
    else:
        draw_folder(target)
