"""Columns and rows of widgets, without margins of their own."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

__all__ = ["column", "row"]

SPACING = 8


def column(*parts: QWidget | QLayout | None, spacing: int = SPACING, stretched: QWidget | None = None) -> QVBoxLayout:
    """Give parts below each other.

    Args:
        parts: Widgets and layouts; None is empty room that takes what is left.
        spacing: The pixels between two parts.
        stretched: The widget that takes the room that is left.
    """
    made = QVBoxLayout()
    _fill(made, parts, spacing, stretched)
    return made


def row(*parts: QWidget | QLayout | None, spacing: int = SPACING, stretched: QWidget | None = None) -> QHBoxLayout:
    """Give parts side by side; the arguments are those of `column`."""
    made = QHBoxLayout()
    _fill(made, parts, spacing, stretched)
    return made


def _fill(
    layout: QVBoxLayout | QHBoxLayout,
    parts: tuple[QWidget | QLayout | None, ...],
    spacing: int,
    stretched: QWidget | None,
) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        if part is None:
            layout.addStretch()
        elif isinstance(part, QWidget):
            layout.addWidget(part, stretch=int(part is stretched))
        else:
            layout.addLayout(part)
