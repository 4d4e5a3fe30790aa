"""Lines of a sale: what was bought, how much of it, at which price, and what was taken off."""

from collections.abc import Sequence
from dataclasses import dataclass

from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity
from posapp.domain.coupons.coupon import WHOLE
from posapp.domain.coupons.terms import parse_percent
from posapp.domain.currency import Currency
from posapp.domain.errors import RuleError
from posapp.domain.money import MAX_MINOR, AmountTooLarge, Money, parse_amount, typed_amount
from posapp.domain.texts import mark

__all__ = [
    "NO_DISCOUNT",
    "BasketLine",
    "LineDiscount",
    "LinesDiffer",
    "SaleLine",
    "allocate",
    "basket_total",
    "check_basket",
    "parse_discount",
    "typed_discount",
]


class LinesDiffer(RuleError):
    """The amount is what the items come to, and nothing else."""

    field = "amount"
    sentence = mark("errors", "Amount: the items total {total}, not {amount}. Change the items, or remove all of them.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDiscount:
    """What is taken off a line: a part of it, or an amount; never more than the line.

    Attributes:
        hundredths: Of a percent: 1250 is 12.5 %.
        minor: Minor units of the line's currency; one of the two is 0.
    """

    hundredths: int = 0
    minor: int = 0

    def of_gross(self, gross: Money) -> Money:
        """Give what it takes off, a percentage rounded half up to the minor unit."""
        part = (gross.minor * self.hundredths * 2 + WHOLE) // (2 * WHOLE)
        return Money(min(gross.minor, part + self.minor), gross.currency)


NO_DISCOUNT = LineDiscount()


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleLine:
    """A line that was paid.

    Attributes:
        product: As it was sold: its price is what was asked for one.
        quantity: More than nothing.
        discount: What was taken off the line; coupons are not among it.
    """

    product: Product
    quantity: Quantity
    discount: Money

    @property
    def gross(self) -> Money:
        """What the line comes to before its discount."""
        return self.quantity.times(self.product.price)

    @property
    def money(self) -> Money:
        """What the line comes to."""
        return self.gross - self.discount


@dataclass(frozen=True, slots=True, kw_only=True)
class BasketLine:
    """A line as it stands at the counter, to be changed until it is paid.

    Attributes:
        product: Its price is what is asked for one.
        quantity: More than nothing.
        discount: Follows the quantity where it is a percentage.
    """

    product: Product
    quantity: Quantity
    discount: LineDiscount = NO_DISCOUNT

    @property
    def line(self) -> SaleLine:
        """The line as it would be paid now."""
        of_gross = self.discount.of_gross(self.quantity.times(self.product.price))
        return SaleLine(product=self.product, quantity=self.quantity, discount=of_gross)

    @property
    def money(self) -> Money:
        """What the line comes to."""
        return self.line.money


def basket_total(lines: Sequence[BasketLine], unit: Currency) -> Money:
    """Give what lines come to in a currency.

    Raises:
        CurrenciesDiffer: When a line is priced in another one.
        AmountTooLarge: When a line, or all of them, are beyond what a till takes.
    """
    total = Money(0, unit)
    for each in lines:
        total += each.money
        if max(total.minor, each.line.gross.minor) > MAX_MINOR:
            raise AmountTooLarge(text=str(total.decimal)[:40])
    return total


def check_basket(lines: Sequence[BasketLine], money: Money) -> tuple[SaleLine, ...]:
    """Give the lines as they are paid; none for a sale that is a bare amount.

    Raises:
        LinesDiffer: When they do not come to the amount.
        AmountTooLarge, CurrenciesDiffer: As `basket_total` does.
    """
    if lines:
        total = basket_total(lines, money.currency)
        if total != money:
            raise LinesDiffer(total=str(total), amount=str(money))
    return tuple(each.line for each in lines)


def allocate(total: Money, weights: Sequence[int]) -> tuple[Money, ...]:
    """Divide an amount by weights so that the parts add up to it, to the minor unit.

    The minor units that no part has a whole claim to go to those with the largest claim; among equals the first.
    Where nothing weighs anything, the first part has all of it.
    """
    weight = sum(weights)
    if not weight:
        return tuple(Money(0 if place else total.minor, total.currency) for place in range(len(weights)))
    parts = [divmod(total.minor * each, weight) for each in weights]
    over = total.minor - sum(whole for whole, _rest in parts)
    first = sorted(range(len(parts)), key=lambda place: (-parts[place][1], place))[:over]
    return tuple(Money(whole + (place in first), total.currency) for place, (whole, _rest) in enumerate(parts))


def parse_discount(text: str, unit: Currency, locale: str) -> LineDiscount:
    """Read what a person typed as a discount: "10 %", an amount, or nothing.

    Raises:
        PercentInvalid: When it ends in % and is no percentage.
        InputError: As `parse_amount` does.
    """
    bare = text.strip()
    if not bare:
        return NO_DISCOUNT
    if bare.endswith("%"):
        return LineDiscount(hundredths=parse_percent(bare))
    return LineDiscount(minor=parse_amount(bare, unit, locale).minor)


def typed_discount(discount: LineDiscount, unit: Currency, locale: str) -> str:
    """Give a discount as somebody would type it; `parse_discount` reads it back."""
    if discount.hundredths:
        whole, part = divmod(discount.hundredths, 100)
        return f"{whole}.{part:02d}".rstrip("0").rstrip(".") + "%"
    return typed_amount(Money(discount.minor, unit), locale) if discount.minor else ""
