"""What the payment on the screen collects: goods, tip, and the rounding of cash, by one tender or by several."""

from posapp.domain.money import Money, format_money
from posapp.domain.sales.cash_rounding import CashStep, cash_step
from posapp.domain.sales.collected import Collection, PartsDiffer, collect
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.ui.kit.rows_model import joined
from posapp.ui.labels.collected import tip_and_rounding_text
from posapp.ui.labels.sentences import tender_label

__all__ = ["Due", "Split"]

Split = tuple[tuple[Tender, Money], ...]
"""The tender and what it pays, of each part of a split payment; empty for one tender."""


class Due:
    """The tip and the split of a payment that is being typed, and what the shop rounds.

    Args:
        shop: Whose currency is paid.
    """

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self._step: CashStep | None = None
        self.knows_rounding = False
        self.tip = Money(0, shop.currency)
        self.split: Split = ()

    @property
    def step(self) -> CashStep | None:
        """To what cash is rounded; None for nothing."""
        return self._step

    def use_rounding(self, choice: str) -> None:
        """Round cash from now on as the setting says."""
        self.knows_rounding = True
        self._step = cash_step(self._shop.country, self._shop.currency, choice)

    def clear(self) -> None:
        """Begin with the next payment."""
        self.tip, self.split = Money(0, self._shop.currency), ()

    def collection(self, goods: Money, method: Tender) -> Collection:
        """Give what is collected for goods; a split that no longer adds up is dropped."""
        try:
            return collect(goods, self.tip, method, self._step, self.split)
        except PartsDiffer:
            self.split = ()
            return collect(goods, self.tip, method, self._step)

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
        parts = " + ".join(
            f"{tender_label(tender)} {format_money(money, self._shop.locale)}" for tender, money in self.split
        )
        return joined(parts, tip_and_rounding_text(paid.tip, paid.rounding, self._shop))
