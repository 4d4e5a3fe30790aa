"""Lists everything that a manager can set; each row opens a sheet or a screen of its own."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from posapp.domain.shop import Shop
from posapp.ui.kit.basics import Card, bind_key, label, secondary_button
from posapp.ui.navigation import Entry, SettingsGroup

__all__ = ["SettingsScreen"]

WIDEST = 860
"""What belongs together stays in one glance on a large screen."""


class SettingsScreen(QWidget):
    """A row for each setting.

    Signals:
        left: Back to the counter.
        requested: The name of the entry that is to be opened.

    Args:
        shop: Named at the head.
        entries: What the window can open; those with a settings group get a row.
    """

    left = Signal()
    requested = Signal(str)

    def __init__(self, shop: Shop, entries: Iterable[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: list[QPushButton] = []
        rows = [each for each in entries if each.settings is not None]
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(6)
        for group, title in self._group_titles().items():
            column.addWidget(label(title, "heading"))
            for entry in rows:
                if entry.settings is group:
                    column.addLayout(self._row(entry))
            column.addSpacing(14)
        column.addStretch()
        self._lay_out(shop, inside)

    def activate(self) -> None:
        """Put the keyboard on the first setting."""
        self._buttons[0].setFocus()

    def _group_titles(self) -> dict[SettingsGroup, str]:
        return {
            SettingsGroup.SHOP: self.tr("The shop"),
            SettingsGroup.DAY: self.tr("The day"),
            SettingsGroup.TILL: self.tr("This till and its data"),
        }

    def _row(self, entry: Entry) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        title: QLabel = label(entry.label)
        words.addWidget(title)
        words.addWidget(label(entry.explanation, "soft", wraps=True))
        button = secondary_button(self.tr("Open…"), f"setting-{entry.name}")
        button.setAccessibleName(f"{entry.label}: {entry.explanation}")
        button.clicked.connect(lambda _checked=False: self.requested.emit(entry.name))
        title.setBuddy(button)
        self._buttons.append(button)
        row.addLayout(words, stretch=1)
        row.addWidget(button)
        return row

    def _lay_out(self, shop: Shop, inside: QWidget) -> None:
        card = Card()
        card.column.addWidget(label(self.tr("Settings"), "title"))
        description = self.tr(
            "{shop} · {till} · {currency} · {zone}. Every change is recorded in the activity log."
        ).format(shop=shop.name, till=shop.till, currency=shop.currency.code, zone=shop.zone.key)
        card.column.addWidget(label(description, "soft", wraps=True))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        card.column.addWidget(area, stretch=1)
        back = secondary_button(self.tr("Back to the counter"), "backFromSettingsButton")
        back.clicked.connect(self.left)
        bind_key("Esc", back)
        card.column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.addWidget(card)
