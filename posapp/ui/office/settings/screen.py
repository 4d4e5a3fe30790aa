"""Everything that a manager can set, in one list; each opens a sheet or a screen of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from posapp.domain.shop import Shop
from posapp.ui.kit.basics import Card, bind_key, label, secondary_button

__all__ = ["SettingsScreen"]

WIDEST = 860
"""What belongs together stays in one glance on a large screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """One thing that can be set: its name for the program, and its two lines for a person."""

    name: str
    title: str
    description: str


class SettingsScreen(QWidget):
    """A row for each setting.

    Signals:
        left: Back to the counter.
        requested: The name of the setting that is to be changed.

    Args:
        shop: Told at the head: it was set up once.
    """

    left = Signal()
    requested = Signal(str)

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: list[QPushButton] = []
        groups = (
            (self.tr("The shop"), self._of_the_shop()),
            (self.tr("The day"), self._of_the_day()),
            (self.tr("This till and its data"), self._of_the_till()),
        )
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(6)
        for title, settings in groups:
            column.addWidget(label(title, "heading"))
            for setting in settings:
                column.addLayout(self._row(setting))
            column.addSpacing(14)
        column.addStretch()
        self._lay_out(shop, inside)

    def activate(self) -> None:
        """Put the keyboard on the first setting."""
        self._buttons[0].setFocus()

    def _of_the_shop(self) -> Sequence[_Setting]:
        return (
            _Setting(
                name="shop", title=self.tr("Shop"), description=self.tr("Its name, and the time to undo a payment")
            ),
            _Setting(name="language", title=self.tr("Language"), description=self.tr("Display language")),
            _Setting(
                name="staff", title=self.tr("Staff"), description=self.tr("People, PINs, and when the window locks")
            ),
            _Setting(
                name="coupons",
                title=self.tr("Coupons"),
                description=self.tr("Discount, validity and conditions of each"),
            ),
            _Setting(
                name="offers", title=self.tr("Actions"), description=self.tr("What can be recorded under More actions")
            ),
            _Setting(name="products", title=self.tr("Products"), description=self.tr("The catalogue for the counter")),
        )

    def _of_the_day(self) -> Sequence[_Setting]:
        return (
            _Setting(
                name="limit", title=self.tr("Refund limit"), description=self.tr("Largest refund without a manager")
            ),
            _Setting(
                name="rules",
                title=self.tr("Closing the day"),
                description=self.tr("Blind count, and notice of open days"),
            ),
        )

    def _of_the_till(self) -> Sequence[_Setting]:
        return (
            _Setting(
                name="token", title=self.tr("API token"), description=self.tr("Use another token of the same business")
            ),
            _Setting(name="backups", title=self.tr("Backups"), description=self.tr("Back up now, or restore a backup")),
            _Setting(
                name="retention", title=self.tr("Customer names"), description=self.tr("How long they stay on payments")
            ),
            _Setting(name="customer", title=self.tr("Customer data"), description=self.tr("Export or erase it")),
            _Setting(
                name="hand_over",
                title=self.tr("Move to another PC"),
                description=self.tr("Another till sends what is waiting here"),
            ),
        )

    def _row(self, setting: _Setting) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        title: QLabel = label(setting.title)
        words.addWidget(title)
        words.addWidget(label(setting.description, "soft", wraps=True))
        button = secondary_button(self.tr("Open…"), f"setting-{setting.name}")
        button.setAccessibleName(f"{setting.title}: {setting.description}")
        button.clicked.connect(lambda _checked=False: self.requested.emit(setting.name))
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
