"""Says what goes back to the customer with a refund: the goods' amount, the tip, and the rounding of cash."""

from collections.abc import Sequence
from dataclasses import dataclass

from posapp.domain.money import Money
from posapp.domain.sales.cash_rounding import CashStep, rounding_of
from posapp.domain.sales.tender import Tender

__all__ = ["GivenBack", "TipAndRounding", "give_back"]


@dataclass(frozen=True, slots=True)
class TipAndRounding:
    """What a payment collected, or a refund gave back, besides the goods; in minor units.

    Attributes:
        tip: The tip.
        rounding: What the rounding of cash added; negative where it took away.
    """

    tip: int = 0
    rounding: int = 0

    def less(self, refunds: Sequence["TipAndRounding"]) -> "TipAndRounding":
        """Give what is left of it after some refunds."""
        return TipAndRounding(
            self.tip - sum(each.tip for each in refunds), self.rounding - sum(each.rounding for each in refunds)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBack:
    """What goes back with a refund.

    Attributes:
        goods: What Hellotext and the sale's own figures call the refund.
        tip: The part of the tip in it.
        rounding: What the rounding adds; negative where it takes away.
    """

    goods: Money
    tip: Money
    rounding: Money

    @property
    def total(self) -> Money:
        """What is handed to the customer, never less than nothing."""
        return self.goods + self.tip + self.rounding


def give_back(
    goods: Money,
    tender: Tender,
    step: CashStep | None,
    *,
    left: Money,
    tip_and_rounding: TipAndRounding | None,
    with_tip: bool = False,
) -> GivenBack:
    """Say what goes back with a refund.

    The refund that leaves nothing mirrors the payment exactly: all refunds together give back what was collected. One
    before it is rounded for itself where it is in cash, and no refund gives back more than is left of what was
    collected.

    Args:
        goods: The amount of the refund, above 0.
        tender: How it is given back.
        step: To what cash is rounded; None for nothing.
        left: What of the goods was not refunded before.
        tip_and_rounding: What is left of tip and rounding; None for a receipt that this till does not have.
        with_tip: Whether the tip goes back as well.
    """
    known = tip_and_rounding or TipAndRounding()
    tip = known.tip if with_tip else 0
    mirrored = known.rounding if goods == left else 0
    wanted = max(0, goods.minor + tip + mirrored)
    most = None if tip_and_rounding is None else max(0, left.minor + known.rounding + tip)
    total = _in_coins(Money(wanted, goods.currency), step if tender == Tender.CASH else None, most)
    unit = goods.currency
    return GivenBack(goods=goods, tip=Money(tip, unit), rounding=Money(total - goods.minor - tip, unit))


def _in_coins(wanted: Money, step: CashStep | None, most: int | None) -> int:
    """Round what is wanted; down where up would be more than was collected."""
    rounded = wanted.minor + rounding_of(wanted, step).minor
    if most is None or rounded <= most:
        return rounded
    return most if step is None else most - most % step.minor
