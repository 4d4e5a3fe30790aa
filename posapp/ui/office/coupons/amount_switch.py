"""The choice whether a redeemed coupon carries the amount to Hellotext, with its warning."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.basics import named_label
from posapp.ui.kit.layouts import column

__all__ = ["CouponAmountSwitch"]


class CouponAmountSwitch(QWidget):
    """A check box; while it is on, a warning is below it.

    Signals:
        wanted: Whether a person wants the amount sent.
    """

    wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carries = LabelledCheckBox(self.tr("Send the amount with “coupon.redeemed”"), "carriesAmount")
        self._warning = named_label("carriesAmountWarning", "warning")
        self._warning.setText(self.tr("Hellotext may count revenue twice: the payment already includes the amount."))
        self._carries.box.toggled.connect(self._warning.setVisible)
        self._carries.box.toggled.connect(self.wanted)
        self.setLayout(column(self._carries, self._warning, spacing=2))
        self.show_choice(carries=False)

    def show_choice(self, *, carries: bool) -> None:
        """Show what the shop chose."""
        self._carries.show_checked(carries)
        self._warning.setVisible(carries)
