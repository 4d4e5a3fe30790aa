"""Asks whether the tip of a payment goes back with a refund."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from posapp.domain.money import Money, format_money
from posapp.domain.refunds.refund import RefundablePayment
from posapp.domain.shop import Shop

__all__ = ["TipBack"]


class TipBack(QCheckBox):
    """Shown where a payment had a tip that did not go back yet; it goes back with the whole, unless a person says no.

    Signals:
        changed: A person decided.

    Args:
        shop: Its locale decides how the tip is written.
    """

    changed = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tipBack")
        self._shop = shop
        self._is_decided = False
        self.clicked.connect(self._decide)

    def show_tip(self, case: RefundablePayment) -> None:
        """Ask about the tip of another payment."""
        left = 0 if case.tip_and_rounding is None else case.tip_and_rounding.tip
        amount = format_money(Money(left, case.left.currency), self._shop.locale)
        self.setText(self.tr("Give the tip of {amount} back too").format(amount=amount))
        self.setVisible(left > 0 and case.left.minor > 0)
        self._is_decided = False
        self.setChecked(False)

    def is_wanted(self, *, whole: bool) -> bool:
        """Say whether the tip goes back: as the person decided, else with the whole.

        Args:
            whole: Whether all that is left is refunded.
        """
        return not self.isHidden() and (self.isChecked() if self._is_decided else whole)

    def follow(self, *, whole: bool) -> None:
        """Show what happens to the tip until a person decides."""
        if not self._is_decided:
            self.setChecked(whole)

    def _decide(self) -> None:
        self._is_decided = True
        self.changed.emit()
