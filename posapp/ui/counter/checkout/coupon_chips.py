"""Shows the coupons of a sale, each with its discount and a button that removes it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from posapp.domain.coupons.coupon import CouponCheck
from posapp.domain.money import format_money
from posapp.domain.reading_direction import isolated
from posapp.domain.shop import Shop
from posapp.ui.kit.fitting_labels import ElidedLabel
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.labels.coupons import refusal_text, rules_text
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["CouponChips"]

TOUCH = 44
MAX_VISIBLE = 2


class CouponChips(QScrollArea):
    """The coupons of a sale; hidden while there are none.

    Signals:
        dropped: The place of a coupon that the cashier takes off.
    """

    dropped = Signal(int)

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self.setObjectName("couponChips")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_redeemed(self, checks: tuple[CouponCheck, ...]) -> None:
        """Show the coupons of the sale in the order in which they were added."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for place, check in enumerate(checks):
            column.addWidget(self._chip(place, check))
        self.setWidget(inner)
        rows = min(len(checks), MAX_VISIBLE)
        self.setMinimumHeight(TOUCH + 4 if rows else 0)
        self.setMaximumHeight(rows * (TOUCH + 4))
        self.setVisible(bool(checks))

    def _chip(self, place: int, check: CouponCheck) -> QFrame:
        chip = QFrame()
        chip.setProperty("role", "chip")
        chip.setProperty("tone", _tone(check))
        words = ElidedLabel(self._chip_text(check))
        words.setObjectName(f"takenCoupon{place}")
        words.setToolTip(tooltip(refusal_text(check, self._shop) or self._chip_text(check)))
        row = QHBoxLayout(chip)
        row.setContentsMargins(12, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(words)
        row.addStretch(1)
        row.addWidget(self._drop_button(place, check))
        chip.setFixedHeight(TOUCH)
        return chip

    def _chip_text(self, check: CouponCheck) -> str:
        if check.discount is not None and check.discount.minor:
            return f"{check.coupon.code} · −{format_money(check.discount, self._shop.locale)}"
        return f"{check.coupon.code} · {rules_text(check.rules, self._shop)}"

    def _drop_button(self, place: int, check: CouponCheck) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"dropCoupon{place}")
        button.setProperty("kind", "quiet")
        button.setAccessibleName(self.tr("Remove coupon {code}").format(code=isolated(check.coupon.code)))
        button.setToolTip(tooltip(button.accessibleName()))
        button.setIconSize(QSize(20, 20))
        button.setFixedSize(TOUCH, TOUCH)
        button.setStyleSheet("padding: 0; min-height: 0;")
        redraw_on_theme_change(button, lambda: button.setIcon(icon("close", palette().ink, 20)))
        button.clicked.connect(lambda _checked=False: self.dropped.emit(place))
        return button


def _tone(check: CouponCheck) -> str:
    if check.refusal is not None:
        return "danger"
    return "warn" if check.warns else "good"
