"""The keys of the counter, on one sheet."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from posapp.ui.widgets.basics import label
from posapp.ui.widgets.sheet import Sheet

__all__ = ["key_sheet"]


def key_sheet(window: QWidget, below: QWidget) -> Sheet:
    """Give the sheet that lists the keys, to cover a window whose content lies below."""
    sheet = Sheet(window, below, _tr("Keyboard shortcuts"), accept=_tr("Close"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(10)
    for row, (keys, meaning) in enumerate(_keys()):
        grid.addWidget(label(keys, "heading"), row, 0)
        grid.addWidget(label(meaning, "soft", wraps=True), row, 1)
    grid.setColumnStretch(1, 1)
    sheet.body.addLayout(grid)
    return sheet


def _keys() -> list[tuple[str, str]]:
    return [
        (_tr("Enter"), _tr("Choose the customer, then record the payment")),
        ("↑  ↓", _tr("Move through the customers found")),
        ("Esc", _tr("Another customer")),
        ("F6", _tr("New customer")),
        ("F4", _tr("Sale without a customer")),
        ("F8", _tr("Undo the last payment while it has not been sent")),
        ("F5", _tr("Sync now")),
        ("F9", _tr("What needs you: the review")),
        ("?", _tr("This sheet")),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeySheet", text)
