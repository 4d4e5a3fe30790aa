"""Holds the lines of a sale: product, quantity, price and discount."""

from collections.abc import Sequence
from dataclasses import dataclass

from posapp.domain.amounts.errors import AmountTooLarge
from posapp.domain.amounts.reading import parse_amount
from posapp.domain.catalogue.products import Product
from posapp.domain.catalogue.quantities import Quantity
from posapp.domain.coupons.coupon import WHOLE
from posapp.domain.coupons.terms import parse_percent
from posapp.domain.currency import Currency
from posapp.domain.errors import RuleError
from posapp.domain.money import MAX_MINOR, Money, typed_amount
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
    """The amount is not the total of the lines."""

    field = "amount"
    sentence = mark("errors", "Amount: the items total {total}, not {amount}. Change the items, or remove all of them.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDiscount:
    """The discount of a line: a percentage or an amount; never more than the line.

    Attributes:
        hundredths: Of a percent: 1250 is 12.5 %.
        minor: Minor units of the line's currency; one of the two is 0.
    """

    hundredths: int = 0
    minor: int = 0

    def of_gross(self, gross: Money) -> Money:
        """Give the discount of a gross amount, a percentage rounded half up to the minor unit."""
        part = (gross.minor * self.hundredths * 2 + WHOLE) // (2 * WHOLE)
        return Money(min(gross.minor, part + self.minor), gross.currency)


NO_DISCOUNT = LineDiscount()


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleLine:
    """A line that was paid.

    Attributes:
        product: The product as it was sold, with its price then.
        quantity: More than nothing.
        discount: The discount of the line, without coupons.
    """

    product: Product
    quantity: Quantity
    discount: Money

    @property
    def gross(self) -> Money:
        """The total of the line before its discount."""
        return self.quantity.times(self.product.price)

    @property
    def money(self) -> Money:
        """What the line comes to."""
        return self.gross - self.discount


@dataclass(frozen=True, slots=True, kw_only=True)
class BasketLine:
    """A line at the counter, which may change until it is paid.

    Attributes:
        product: The product with its present price.
        quantity: More than nothing.
        discount: The discount; a percentage follows the quantity.
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
    """Give the total of lines in a currency.

    Raises:
        CurrenciesDiffer: When a line is priced in another one.
        AmountTooLarge: When a line, or the total, is too large for a till.
    """
    total = Money(0, unit)
    for each in lines:
        total += each.money
        if max(total.minor, each.line.gross.minor) > MAX_MINOR:
            raise AmountTooLarge(text=str(total.decimal)[:40])
    return total


def check_basket(lines: Sequence[BasketLine], money: Money) -> tuple[SaleLine, ...]:
    """Give the lines of a sale as they are paid; none for a sale of a bare amount.

    Raises:
        LinesDiffer: When they do not add up to the amount.
        AmountTooLarge, CurrenciesDiffer: As `basket_total` does.
    """
    if lines:
        total = basket_total(lines, money.currency)
        if total != money:
            raise LinesDiffer(total=str(total), amount=str(money))
    return tuple(each.line for each in lines)


def allocate(total: Money, weights: Sequence[int]) -> tuple[Money, ...]:
    """Divide an amount by weights so that the parts add up to it, to the minor unit.

    The minor units left over by rounding down go to the parts with the largest remainders; among equals to the first.
    Where every weight is zero, the first part gets everything.
    """
    weight = sum(weights)
    if not weight:
        return tuple(Money(0 if place else total.minor, total.currency) for place in range(len(weights)))
    parts = [divmod(total.minor * each, weight) for each in weights]
    over = total.minor - sum(whole for whole, _rest in parts)
    first = sorted(range(len(parts)), key=lambda place: (-parts[place][1], place))[:over]
    return tuple(Money(whole + (place in first), total.currency) for place, (whole, _rest) in enumerate(parts))


def parse_discount(text: str, unit: Currency, locale: str) -> LineDiscount:
    """Read a typed discount: "10 %", an amount, or nothing.

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
