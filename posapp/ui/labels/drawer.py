"""The words for what moves the drawer."""

from PySide6.QtCore import QCoreApplication

from posapp.domain.day.drawer import MovementKind

__all__ = ["movement_label"]


def movement_label(kind: MovementKind) -> str:
    """Give the word for an entry of the drawer."""
    words = {
        MovementKind.OPENING_FLOAT: QCoreApplication.translate("drawer", "Opening float"),
        MovementKind.CASH_IN: QCoreApplication.translate("drawer", "Cash in"),
        MovementKind.CASH_OUT: QCoreApplication.translate("drawer", "Cash out"),
    }
    return words[kind]
