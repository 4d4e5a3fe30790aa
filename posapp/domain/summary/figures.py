"""Holds what can be added up in a summary: takings, redemptions, refunds, customers.

Amounts of two currencies are never added: each of these has one currency.
"""

from dataclasses import dataclass
from typing import Protocol, Self

from posapp.domain.currency import Currency
from posapp.domain.money import Money

__all__ = ["Addable", "CustomerCount", "RedemptionTotals", "RefundTotals", "SalesTotals"]


class Addable(Protocol):
    """Figures of one currency that can be added."""

    def __add__(self, other: Self, /) -> Self:
        """Give both together."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesTotals:
    """The payments and refunds, in one currency.

    Attributes:
        payments: The number of sales, without undone ones.
        gross: Their total before any coupon.
        discounts: The discounts of coupons.
        refunds: The number of refunds, whatever the day of the payment.
        refunded: Their total.
    """

    payments: int = 0
    gross: Money
    discounts: Money
    refunds: int = 0
    refunded: Money

    @classmethod
    def zero(cls, unit: Currency) -> "SalesTotals":
        """Give nothing at all in a currency."""
        none = Money(0, unit)
        return cls(gross=none, discounts=none, refunded=none)

    @property
    def paid(self) -> Money:
        """The total paid: gross, less discounts."""
        return self.gross - self.discounts

    @property
    def net(self) -> Money:
        """The net total: gross, less discounts, less refunds."""
        return self.paid - self.refunded

    def __add__(self, other: "SalesTotals") -> "SalesTotals":
        return SalesTotals(
            payments=self.payments + other.payments,
            gross=self.gross + other.gross,
            discounts=self.discounts + other.discounts,
            refunds=self.refunds + other.refunds,
            refunded=self.refunded + other.refunded,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RedemptionTotals:
    """The redemptions of a coupon, in one currency.

    Attributes:
        times: The number of redemptions.
        sales: How many sales it came with; the rest was told by the shop's own system, without a sale.
        discount: Its total discount.
        paid: The total paid in those sales. A sale with two coupons counts for both.
    """

    times: int = 0
    sales: int = 0
    discount: Money
    paid: Money

    @classmethod
    def zero(cls, unit: Currency) -> "RedemptionTotals":
        """Give nothing at all in a currency."""
        return cls(discount=Money(0, unit), paid=Money(0, unit))

    def __add__(self, other: "RedemptionTotals") -> "RedemptionTotals":
        return RedemptionTotals(
            times=self.times + other.times,
            sales=self.sales + other.sales,
            discount=self.discount + other.discount,
            paid=self.paid + other.paid,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundTotals:
    """The refunds for a reason, in one currency."""

    times: int = 0
    money: Money

    @classmethod
    def zero(cls, unit: Currency) -> "RefundTotals":
        """Give nothing at all in a currency."""
        return cls(money=Money(0, unit))

    def __add__(self, other: "RefundTotals") -> "RefundTotals":
        return RefundTotals(times=self.times + other.times, money=self.money + other.money)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerCount:
    """The numbers of customers.

    Attributes:
        served: How many different customers paid.
        new: How many of them paid here for the first time.
        unknown: How many of them Hellotext does not know yet: registered here, and still to be created there.
        payments: How many payments there were.
        anonymous: How many of those without a customer.
    """

    served: int = 0
    new: int = 0
    unknown: int = 0
    payments: int = 0
    anonymous: int = 0

    @property
    def returning(self) -> int:
        """The number of customers who had paid here before."""
        return self.served - self.new

    @property
    def anonymous_hundredths(self) -> int:
        """The share of payments without a customer, in hundredths of a percent, rounded: 3333 is a third."""
        return 0 if not self.payments else (self.anonymous * 20_000 + self.payments) // (2 * self.payments)

    def __add__(self, other: "CustomerCount") -> "CustomerCount":
        return CustomerCount(
            served=self.served + other.served,
            new=self.new + other.new,
            unknown=self.unknown + other.unknown,
            payments=self.payments + other.payments,
            anonymous=self.anonymous + other.anonymous,
        )
