"""Lets the program look alike on every computer: its own font, whose digits are all of one width."""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from posapp.ui.resources import resource

__all__ = ["FAMILY", "load_font"]

FAMILY = "Inter"
WEIGHTS = ("Regular", "SemiBold", "Bold")
SIZE = 15
"""Pixels of a text that nothing else is said of, as in the style sheet."""


def load_font(application: QApplication) -> None:
    """Take the font for every widget; letters that it lacks come from the system's fonts.

    A file that is damaged leaves the system's font.
    """
    for weight in WEIGHTS:
        QFontDatabase.addApplicationFont(str(resource("fonts", f"{FAMILY}-{weight}.otf")))
    font = QFont(FAMILY)
    font.setPixelSize(SIZE)
    font.setFeature(QFont.Tag("tnum"), 1)
    application.setFont(font)
