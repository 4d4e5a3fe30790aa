"""Lists everything that a manager can set; each row opens a sheet or a screen of its own."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from posapp.domain.reading_direction import isolated
from posapp.domain.shop import Shop
from posapp.ui.kit.basics import Card, label, secondary_button
from posapp.ui.kit.layouts import column, row
from posapp.ui.kit.page import MARGINS, Page
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.navigation import Entry, SettingsGroup
from posapp.ui.theme import palette, pixmap, redraw_on_theme_change

__all__ = ["SettingsScreen"]

WIDEST = 860
"""The width of the rows in pixels: a button stays close to its text on a large screen."""
ICON_WIDTH = 32


class SettingsScreen(Page):
    """A row for each setting.

    Signals:
        requested: The name of the entry to open.

    Args:
        shop: Named at the head.
        entries: What the window can open; those with a settings group get a row.
    """

    requested = Signal(str)

    def __init__(self, shop: Shop, entries: Iterable[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        rows = [each for each in entries if each.settings is not None]
        inside, parts = QWidget(), column(spacing=6)
        inside.setMaximumWidth(WIDEST)
        parts.setContentsMargins(0, 0, 12, 0)
        for group, title in self._group_titles().items():
            parts.addWidget(label(title, "heading"))
            for entry in rows:
                if entry.settings is group:
                    parts.addLayout(self._row(entry))
            parts.addSpacing(14)
        parts.addStretch()
        inside.setLayout(parts)
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
        sign, title = QLabel(), label(entry.label)
        sign.setFixedWidth(ICON_WIDTH)
        redraw_on_theme_change(sign, lambda: sign.setPixmap(pixmap(entry.icon, palette().soft)))
        words = column(title, label(entry.explanation, "soft", wraps=True), spacing=0)
        button = secondary_button(self.tr("Open…"), f"setting-{entry.name}")
        button.setAccessibleName(f"{entry.label}: {entry.explanation}")
        button.clicked.connect(lambda _checked=False: self.requested.emit(entry.name))
        title.setBuddy(button)
        self._buttons.append(button)
        made = row(sign, words, button)
        made.setStretch(1, 1)
        return made

    def _lay_out(self, shop: Shop, inside: QWidget) -> None:
        card = Card()
        description = self.tr(
            "{shop} · {till} · {currency} · {zone}. Every change is recorded in the activity log."
        ).format(shop=isolated(shop.name), till=isolated(shop.till), currency=shop.currency.code, zone=shop.zone.key)
        card.column.addLayout(self.title_row(label(self.tr("Settings"), "title")))
        card.column.addWidget(label(description, "soft", wraps=True))
        card.column.addWidget(scroll_area(inside), stretch=1)
        back = self.back_button("backFromSettingsButton")
        card.column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        whole = row(card)
        whole.setContentsMargins(*MARGINS)
        self.setLayout(whole)
