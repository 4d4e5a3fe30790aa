"""The keys of the counter, on one sheet."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from posapp.ui.kit.basics import label
from posapp.ui.kit.sheet import Sheet

__all__ = ["key_sheet"]

translate = QCoreApplication.translate


def key_sheet(window: QWidget, content: QWidget) -> Sheet:
    """Give the sheet that lists the keys, to cover a window whose content lies below."""
    sheet = Sheet(window, content, translate("KeySheet", "Keyboard shortcuts"), accept=translate("KeySheet", "Close"))
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
        (translate("KeySheet", "Enter"), translate("KeySheet", "Choose the customer, then record the payment")),
        ("↑  ↓", translate("KeySheet", "Move through the customers found")),
        ("Esc", translate("KeySheet", "Change customer")),
        ("F6", translate("KeySheet", "New customer")),
        ("F4", translate("KeySheet", "Sell without a customer")),
        ("F7", translate("KeySheet", "Type or scan a coupon")),
        ("F10", translate("KeySheet", "Type or scan a product, if the shop has a catalogue")),
        ("F8", translate("KeySheet", "Undo the last payment before it is sent")),
        ("F2", translate("KeySheet", "Switch person, or lock the till")),
        ("F3", translate("KeySheet", "Refund")),
        ("F5", translate("KeySheet", "Sync now")),
        ("F11", translate("KeySheet", "More actions: orders, forms, subscriptions")),
        ("F9", translate("KeySheet", "Review what needs a decision")),
        ("F12", translate("KeySheet", "Summary of the day, week or month")),
        ("Shift+F12", translate("KeySheet", "Close the day")),
        ("?", translate("KeySheet", "Show these shortcuts")),
    ]
