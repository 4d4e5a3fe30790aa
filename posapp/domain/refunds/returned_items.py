"""Prices the returned lines of a sale: never more of a line than was bought or paid for it.

A line is worth its share of what was paid, so that what a coupon took off is not paid back. Parts of a line are worth
what all of it that came back so far is worth, less what was paid back for it: however it is divided, it adds up.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from posapp.domain.catalogue.quantities import Quantity
from posapp.domain.errors import RuleError
from posapp.domain.money import Money
from posapp.domain.sales.line_items import SaleLine, allocate
from posapp.domain.texts import mark

__all__ = ["LineExceedsSold", "LineToRefund", "RefundableLine", "ReturnedLine", "price_lines", "refundable_lines"]


class LineExceedsSold(RuleError):
    """The returned quantity of a line exceeds what was bought."""

    field = "lines"
    sentence = mark("errors", "Items: {left} of “{name}” can still be returned, not {quantity}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineToRefund:
    """The quantity of a line (its place in the sale, from 0) to be returned."""

    place: int
    quantity: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedLine:
    """A returned quantity of a line.

    Attributes:
        place: The line's place in the sale, from 0.
        quantity: The returned quantity; more than zero.
        money: The amount refunded for it.
    """

    place: int
    quantity: Quantity
    money: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundableLine:
    """A line of a payment with what of it can still be returned.

    Attributes:
        place: Its place in the sale, from 0.
        line: As it was paid.
        share: Its share of the payment, after coupons.
        returned: The quantity returned so far.
        refunded: The amount refunded for that.
    """

    place: int
    line: SaleLine
    share: Money
    returned: Quantity
    refunded: Money

    @property
    def left(self) -> Quantity:
        """The quantity that can still be returned."""
        return max(Quantity(0), self.line.quantity - self.returned)

    def worth(self, quantity: Quantity) -> Money:
        """Give the worth of a quantity of it now, in whole minor units; never less than zero."""
        so_far = (self.returned + quantity).thousandths
        due = self.share.minor * so_far // self.line.quantity.thousandths
        return Money(max(0, due - self.refunded.minor), self.share.currency)


def refundable_lines(
    paid: Money, sold: Sequence[SaleLine], returned: Iterable[ReturnedLine]
) -> tuple[RefundableLine, ...]:
    """Give each line of a payment with what of it can still be returned.

    Args:
        paid: What was paid in all, after coupons.
        sold: The lines of the sale.
        returned: The lines returned so far, in refunds that stand.
    """
    back = tuple(returned)
    nothing = Money(0, paid.currency)
    return tuple(
        RefundableLine(
            place=place,
            line=line,
            share=share,
            returned=sum((each.quantity for each in back if each.place == place), Quantity(0)),
            refunded=sum((each.money for each in back if each.place == place), nothing),
        )
        for place, (line, share) in enumerate(
            zip(sold, allocate(paid, [each.money.minor for each in sold]), strict=True)
        )
    )


def price_lines(
    wanted: Sequence[LineToRefund], lines: Sequence[RefundableLine], left: Money
) -> tuple[ReturnedLine, ...]:
    """Give the returned lines with their worth, together never more than is left of the payment.

    Args:
        wanted: The quantities to be returned; each line once.
        lines: The refundable lines, as `refundable_lines` gives them.
        left: The amount that can still be refunded in all.

    Raises:
        LineExceedsSold: When more of a line is wanted than is left of it, or the line does not exist.
    """
    for place, each in enumerate(wanted):
        _check(each, lines, again=any(other.place == each.place for other in wanted[:place]))
    worths = [lines[each.place].worth(each.quantity) for each in wanted]
    total = sum(each.minor for each in worths)
    if total > left.minor:
        worths = list(allocate(left, [each.minor for each in worths]))
    return tuple(
        ReturnedLine(place=each.place, quantity=each.quantity, money=worth)
        for each, worth in zip(wanted, worths, strict=True)
    )


def _check(wanted: LineToRefund, lines: Sequence[RefundableLine], *, again: bool) -> None:
    known = 0 <= wanted.place < len(lines)
    left = lines[wanted.place].left if known else Quantity(0)
    if again or not Quantity(0) < wanted.quantity <= left:
        name = lines[wanted.place].line.product.name if known else ""
        raise LineExceedsSold(left=str(left), name=name, quantity=str(wanted.quantity))
