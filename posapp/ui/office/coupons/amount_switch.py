"""Whether a redeemed coupon carries the amount to Hellotext, and what that does to the shop's figures there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from posapp.ui.kit.agreement import LabelledCheckBox
from posapp.ui.kit.fitting_labels import WrappedLabel

__all__ = ["CouponAmountSwitch"]


class CouponAmountSwitch(QWidget):
    """A tick; while it is on, a warning stands below it.

    Signals:
        wanted: Whether the amount is to be carried, as a person just decided.
    """

    wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carries = LabelledCheckBox(self.tr("Send the amount with “coupon.redeemed”"), "carriesAmount")
        self._warning = WrappedLabel(
            self.tr("Hellotext may count revenue twice: the payment already includes the amount."), "warning"
        )
        self._warning.setObjectName("carriesAmountWarning")
        self._carries.box.toggled.connect(self._decide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._carries)
        column.addWidget(self._warning)
        self.show_decided(carries=False)

    def show_decided(self, *, carries: bool) -> None:
        """Show what the shop decided."""
        self._carries.box.blockSignals(True)
        self._carries.box.setChecked(carries)
        self._carries.box.blockSignals(False)
        self._warning.setVisible(carries)

    def _decide(self, carries: bool) -> None:
        self._warning.setVisible(carries)
        self.wanted.emit(carries)
