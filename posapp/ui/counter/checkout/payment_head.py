"""The row above the amount: receipt number, coupon, and the ways to pay besides one tender."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from posapp.ui.counter.checkout.coupons import CouponField
from posapp.ui.kit.plain_text import tooltip
from posapp.ui.theme import icon, palette, redraw_on_theme_change

__all__ = ["PaymentHead"]

TOUCH, SIGN = 48, 22
SPLIT_KEY, TIP_KEY = "Alt+S", "Alt+T"


class PaymentHead(QWidget):
    """Receipt and coupon, and a button each for splitting the payment and for a tip.

    Signals:
        split_requested: The payment is to be split between tenders.
        tip_requested: A tip is to be entered.

    Args:
        coupon: The field for a coupon's code.
    """

    split_requested = Signal()
    tip_requested = Signal()

    def __init__(self, coupon: CouponField) -> None:
        super().__init__()
        self.receipt = self._receipt_field()
        self.split = _sign_button("splitButton", self.tr("Split the payment"), SPLIT_KEY, "split")
        self.split.clicked.connect(self.split_requested)
        self.tip = _sign_button("tipButton", self.tr("Tip"), TIP_KEY, "tip")
        self.tip.clicked.connect(self.tip_requested)
        for key, button in ((SPLIT_KEY, self.split), (TIP_KEY, self.tip)):
            QShortcut(QKeySequence(key), button, button.click)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.receipt, stretch=1)
        row.addWidget(coupon, stretch=1)
        row.addWidget(self.tip)
        row.addWidget(self.split)
        self.take_tips(on=False)

    def take_tips(self, *, on: bool) -> None:
        """Show the button for a tip, or not."""
        self.tip.setVisible(on)

    def show_state(self, *, has_tip: bool, is_split: bool) -> None:
        """Mark the buttons of what the payment has."""
        self.tip.setChecked(has_tip)
        self.split.setChecked(is_split)

    def _receipt_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("receiptField")
        field.setAccessibleName(self.tr("Receipt number"))
        field.setToolTip(self.tr("Receipt number"))
        field.setPlaceholderText(self.tr("Receipt"))
        field.setMaxLength(64)
        sign = field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        redraw_on_theme_change(field, lambda: sign.setIcon(icon("receipt", palette().soft)))
        return field


def _sign_button(name: str, words: str, key: str, sign: str) -> QPushButton:
    """Give a button that shows a sign; what it is stands in its tooltip, and a screen reader says it."""
    button = QPushButton()
    button.setObjectName(name)
    button.setProperty("kind", "sign")
    button.setCheckable(True)
    button.setAutoDefault(False)
    button.setAccessibleName(words)
    button.setToolTip(tooltip(f"{words} ({key})"))
    button.setFixedWidth(TOUCH)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setIconSize(QSize(SIGN, SIGN))
    redraw_on_theme_change(button, lambda: button.setIcon(icon(sign, palette().ink, SIGN)))
    return button
