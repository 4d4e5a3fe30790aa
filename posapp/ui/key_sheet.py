"""Lists the keys of the counter and of everything that the window opens, on one sheet."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from posapp.ui.kit.basics import label
from posapp.ui.kit.sheet import Sheet
from posapp.ui.navigation import Entry

__all__ = ["counter_keys", "key_sheet"]

MARGIN, BETWEEN = 40, 36
"""Pixels beside the sheet, and between its two columns."""
translate = QCoreApplication.translate
WIDTH, WIDE = 720, 1180
"""Pixels in which every meaning has its one line: all keys in one column, or in two where the window is wide."""


def key_sheet(window: QWidget, content: QWidget, entries: Iterable[Entry]) -> Sheet:
    """Give the sheet that lists the keys, to cover a window whose content lies below."""
    title, close = translate("KeySheet", "Keyboard shortcuts"), translate("KeySheet", "Close")
    keys = [*counter_keys(), *_entry_keys(entries)]
    is_wide = window.width() >= WIDE + MARGIN
    sheet = Sheet(window, content, title, accept=close, width=WIDE if is_wide else WIDTH)
    columns = QHBoxLayout()
    columns.setSpacing(BETWEEN)
    half = -(-len(keys) // 2)
    for part in (keys[:half], keys[half:]) if is_wide else (keys,):
        columns.addLayout(_listed(part), stretch=1)
    sheet.body.addLayout(columns)
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


def _listed(keys: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(10)
    for row, (key, meaning) in enumerate(keys):
        for place, text in enumerate((label(key, "heading"), label(meaning, "soft", wraps=True))):
            grid.addWidget(text, row, place, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(len(keys), 1)
    return grid


def _entry_keys(entries: Iterable[Entry]) -> list[tuple[str, str]]:
    return [(entry.keys, entry.key_label) for entry in entries if entry.keys]
