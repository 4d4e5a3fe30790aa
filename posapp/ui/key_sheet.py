"""Lists the keys of the counter and of everything that the window opens, on one sheet."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from posapp.ui.kit.basics import label
from posapp.ui.kit.sheet import Sheet
from posapp.ui.navigation import Entry

__all__ = ["counter_keys", "key_sheet"]

translate = QCoreApplication.translate
WIDTH = 720
"""Pixels in which every meaning has its one line, since the smallest window has no height for two."""


def key_sheet(window: QWidget, content: QWidget, entries: Iterable[Entry]) -> Sheet:
    """Give the sheet that lists the keys, to cover a window whose content lies below."""
    title, close = translate("KeySheet", "Keyboard shortcuts"), translate("KeySheet", "Close")
    sheet = Sheet(window, content, title, accept=close, width=WIDTH)
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(10)
    for row, (keys, meaning) in enumerate([*counter_keys(), *_entry_keys(entries)]):
        grid.addWidget(label(keys, "heading"), row, 0)
        grid.addWidget(label(meaning, "soft", wraps=True), row, 1)
    grid.setColumnStretch(1, 1)
    sheet.body.addLayout(grid)
    return sheet


def counter_keys() -> list[tuple[str, str]]:
    """Give the keys of the counter's own widgets, each with what it does."""
    return [
        (translate("KeySheet", "Enter"), translate("KeySheet", "Choose the customer, then record the payment")),
        ("↑  ↓", translate("KeySheet", "Move through the customers found")),
        ("Esc", translate("KeySheet", "Change customer")),
        ("F6", translate("KeySheet", "New customer")),
        ("F4", translate("KeySheet", "Sell without a customer")),
        ("F7", translate("KeySheet", "Type or scan a coupon")),
        ("Alt+P · Alt+L", translate("KeySheet", "Take the newest receipt of your POS, or choose one")),
        ("Alt+S", translate("KeySheet", "Split the payment")),
        ("Alt+T", translate("KeySheet", "Enter a tip")),
        ("Alt+Q W E R", translate("KeySheet", "Choose what was received in cash")),
        ("F10", translate("KeySheet", "Type or scan a product, if the shop has a catalogue")),
        ("Alt+D", translate("KeySheet", "Go to the sales of the day, and back")),
        ("F8", translate("KeySheet", "Undo the last payment before it is sent")),
        ("F2", translate("KeySheet", "Switch person, or lock the till")),
    ]


def _entry_keys(entries: Iterable[Entry]) -> list[tuple[str, str]]:
    return [(entry.keys, entry.key_label) for entry in entries if entry.keys]
