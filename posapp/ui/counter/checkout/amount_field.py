"""The amount: large, as typed, and never cut off."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from posapp.ui.kit.amount_fields import mark_as_amount
from posapp.ui.kit.kept_caption import keep_caption
from posapp.ui.kit.plain_text import tooltip

__all__ = ["AmountField"]

LONG = 10
"""From this length on the font is smaller, so that 999,999,999.99 fits the narrowest window."""


class AmountField(QLineEdit):
    """A line for an amount of money.

    Args:
        zero: How nothing is written in the shop's currency, shown while the line is empty.
        caption: What it is; "Amount" where it is empty.
    """

    def __init__(self, zero: str, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("amountField")
        self.setAccessibleName(caption or self.tr("Amount"))
        keep_caption(self, always=True)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setPlaceholderText(zero)
        self.setMaxLength(64)
        mark_as_amount(self)
        self.textChanged.connect(self._fit)

    @property
    def is_computed(self) -> bool:
        """Whether it shows what the items come to, and cannot be typed."""
        return self.isReadOnly()

    def show_computed(self, text: str, *, is_computed: bool) -> None:
        """Show what the items come to, or be typed again; what was typed by hand goes with the first item."""
        if self.is_computed or is_computed:
            self.setText(text)
        self.setReadOnly(is_computed)
        self.setToolTip(tooltip(self.tr("Total of the items") if is_computed else ""))
        self.style().unpolish(self)
        self.style().polish(self)

    def type(self, text: str) -> None:
        """Add what a key of the keypad says, in place of what is marked."""
        self.setFocus()
        self.insert(text)

    def erase(self) -> None:
        """Take the last digit back, or what is marked."""
        self.setFocus()
        self.backspace()

    def _fit(self, text: str) -> None:
        long = len(text) > LONG
        if bool(self.property("long")) is not long:
            self.setProperty("long", long)
            self.style().unpolish(self)
            self.style().polish(self)
