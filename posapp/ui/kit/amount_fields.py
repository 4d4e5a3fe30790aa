"""Marks the fields that hold an amount, so that no scanned code ever stands in one."""

from typing import TypeGuard

from PySide6.QtWidgets import QLineEdit, QWidget

__all__ = ["holds_amount", "mark_as_amount"]

_PROPERTY = "holdsAmount"


def mark_as_amount(field: QLineEdit) -> None:
    """Mark a field: an amount, a price, a count or a percentage is typed into it."""
    field.setProperty(_PROPERTY, True)


def holds_amount(widget: QWidget | None) -> TypeGuard[QLineEdit]:
    """Say whether a widget is a field that was marked."""
    return isinstance(widget, QLineEdit) and widget.property(_PROPERTY) is True
