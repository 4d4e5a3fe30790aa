"""The parts of a split payment that were taken so far, each with a button that takes it out."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from posapp.domain.money import Money, format_money
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.ui.kit.basics import label, quiet_button
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.kit.scrolling import scroll_area
from posapp.ui.labels.sentences import tender_label
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["SplitParts"]

TOUCH = 44


class SplitParts(QWidget):
    """Says what each tender pays, and the change.

    Signals:
        dropped: The place of a part that is to be taken out.

    Args:
        shop: Its locale decides how amounts are written.
    """

    dropped = Signal(int)

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._rows: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(4)
        inner = QWidget()
        filled = QVBoxLayout(inner)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.addLayout(self._list)
        filled.addStretch()
        self._empty = label(
            self.tr("What is taken stands here: choose how it is paid, then the amount."), "soft", wraps=True
        )
        self._list.addWidget(self._empty)
        self._change = label("", "heading", wraps=True)
        self._change.setObjectName("splitChange")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll_area(inner), stretch=1)
        column.addWidget(self._change)

    @property
    def change_text(self) -> str:
        """The change in words; empty where there is none."""
        return self._change.text()

    def show_parts(self, parts: Sequence[tuple[Tender, Money]], change: Money) -> None:
        """Show what was taken, and what goes back of the cash."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.setParent(None)
            row.deleteLater()
        self._rows = [self._row(place, tender, money) for place, (tender, money) in enumerate(parts)]
        for row in self._rows:
            self._list.addWidget(row)
        self._empty.setVisible(not parts)
        amount = format_money(change, self._shop.locale)
        self._change.setText(self.tr("Change {amount}").format(amount=amount) if change.minor else "")

    def _row(self, place: int, tender: Tender, money: Money) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        amount = format_money(money, self._shop.locale)
        shown = label(amount)
        shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(label(tender_label(tender), "", wraps=True), stretch=1)
        line.addWidget(shown)
        line.addWidget(self._drop_button(place, f"{tender_label(tender)} {amount}"))
        return row

    def _drop_button(self, place: int, part: str) -> QPushButton:
        button = quiet_button("", f"dropPart{place}")
        button.setAccessibleName(self.tr("Take {part} out").format(part=part))
        button.setToolTip(tooltip(button.accessibleName()))
        button.setFixedWidth(TOUCH)
        button.setProperty("tight", True)
        button.setIconSize(QSize(16, 16))
        redraw_on_theme_change(button, lambda: button.setIcon(icon("close", palette().ink, 16)))
        button.clicked.connect(lambda: self.dropped.emit(place))
        return button
