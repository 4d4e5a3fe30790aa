"""What the payment on the screen collects: goods, tip, and the rounding of cash, by one tender or by several."""

from PySide6.QtCore import QObject, Signal

from posapp.domain.money import Money
from posapp.domain.sales.cash_rounding import CashStep, cash_step
from posapp.domain.sales.collected import Collection, PartsDiffer, collect
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.ui.kit.rows_model import joined
from posapp.ui.labels.collected import parts_text, tip_and_rounding_text

__all__ = ["Due", "Split"]

Split = tuple[tuple[Tender, Money], ...]
"""The tender and what it pays, of each part of a split payment; empty for one tender."""


class Due(QObject):
    """The tip and the split of a payment that is being typed, and what the shop rounds.

    Signals:
        changed: Something else is collected now.

    Args:
        shop: Whose currency is paid.

    Attributes:
        tip: The tip; of nothing where none was entered.
        split: The parts; empty where one tender pays.
        change: What went back of the cash among the parts; None where one tender pays.
        knows_rounding: Whether the setting was read.
        step: To what cash is rounded; None for nothing.
    """

    changed = Signal()

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self.step: CashStep | None = None
        self.knows_rounding = False
        self.tip = Money(0, shop.currency)
        self.split: Split = ()
        self.change: Money | None = None
        self._has_lost_split = False

    def use_rounding(self, choice: str) -> None:
        """Round cash from now on as the setting says."""
        self.knows_rounding = True
        self.step = cash_step(self._shop.country, self._shop.currency, choice)
        self.changed.emit()

    def set_tip(self, tip: Money) -> None:
        """Take a tip, of nothing for none; another one is paid by one tender again."""
        if tip != self.tip and tip.currency == self._shop.currency:
            self.tip = tip
            self.set_split(())

    def set_split(self, split: Split, change: Money | None = None) -> None:
        """Let several tenders pay; nothing for one."""
        self.split, self.change, self._has_lost_split = split, change, False
        self.changed.emit()

    def clear(self) -> None:
        """Begin with the next payment."""
        self.tip = Money(0, self._shop.currency)
        self.set_split(())

    def keep_fitting_split(self, goods: Money | None) -> None:
        """Drop the parts where they no longer add up, and remember that; without the rounding nobody can tell."""
        if self.split and self.knows_rounding and (goods is None or not self._fits(goods)):
            self.split, self.change, self._has_lost_split = (), None, True

    def forget_lost_split(self) -> bool:
        """Say once whether a split was dropped that nobody took back."""
        lost, self._has_lost_split = self._has_lost_split, False
        return lost

    def collection(self, goods: Money, method: Tender) -> Collection:
        """Give what is collected for goods; by the one tender where the parts do not add up."""
        return collect(goods, self.tip, method, self.step, self.split if self._fits(goods) else ())

    def total(self, goods: Money, method: Tender) -> Money:
        """Give what the customer hands over for goods."""
        paid = self.collection(goods, method)
        return goods + paid.tip + paid.rounding

    def cash(self, goods: Money, method: Tender) -> Money | None:
        """Give what is handed over in cash; None where nothing is."""
        paid = self.collection(goods, method)
        if paid.parts:
            in_cash = [each.collected.minor for each in paid.parts if each.tender == Tender.CASH]
            return Money(sum(in_cash), goods.currency) if in_cash else None
        return goods + paid.tip + paid.rounding if method == Tender.CASH else None

    def note(self, goods: Money, method: Tender) -> str:
        """Say by which parts it is paid, and its tip and rounding; empty where there is nothing to say."""
        paid = self.collection(goods, method)
        return joined(parts_text(paid.parts, self._shop), tip_and_rounding_text(paid.tip, paid.rounding, self._shop))

    def _fits(self, goods: Money) -> bool:
        try:
            collect(goods, self.tip, Tender.CASH, self.step, self.split)
        except PartsDiffer:
            return False
        return True
