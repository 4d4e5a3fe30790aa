"""A column of fields that scrolls where it has no room, and never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

__all__ = ["pass_keys_by", "scroll_area"]


def scroll_area(inside: QWidget) -> QScrollArea:
    """Give an area without a frame around a widget."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    pass_keys_by(area)
    return area


def pass_keys_by(area: QScrollArea, name: str = "") -> None:
    """Let Tab pass an area by: what is used inside scrolls into sight by itself.

    Args:
        area: The area.
        name: Where it is given, what is inside is to be read: Tab stops at the area while there is something to scroll.
    """
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    if name:
        stop = Qt.FocusPolicy.StrongFocus
        area.verticalScrollBar().rangeChanged.connect(
            lambda _low, high: area.setFocusPolicy(stop if high else Qt.FocusPolicy.NoFocus)
        )
