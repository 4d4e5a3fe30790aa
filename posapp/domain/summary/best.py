"""Holds the customers and products that brought most, and what returning customers paid."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from heapq import nsmallest
from typing import NamedTuple

from posapp.domain.catalogue.quantities import Unit
from posapp.domain.currency import Currency
from posapp.domain.money import Money

__all__ = [
    "BEST",
    "BestCustomer",
    "BestProduct",
    "CustomerTakings",
    "ReturningTakings",
    "best_customers",
    "best_products",
    "masked_name",
    "returning_takings",
]

BEST = 10
"""So many customers and products are the best of a period."""


class CustomerTakings(NamedTuple):
    """What a customer paid in a period, in one currency: a small thing, since a month has ten thousands of them.

    Attributes:
        profile: Hellotext's id of the customer.
        code: The currency's code.
        payments: How often they paid.
        minor: What they paid, less what they got back in the period, in minor units.
    """

    profile: str
    code: str
    payments: int
    minor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BestCustomer:
    """One of the customers who brought most.

    Attributes:
        profile: Hellotext's id of the customer.
        name: The first name and the initial of the last one.
        payments: How often they paid.
        money: What they paid, less what they got back in the period.
    """

    profile: str
    name: str
    payments: int
    money: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class BestProduct:
    """One of the products that brought most.

    Attributes:
        barcode: Its barcode.
        name: Its latest name.
        unit: The unit that it is sold by.
        thousandths: How much was sold, less what came back, in thousandths of the unit.
        money: What it brought before coupons, less what was paid back for it.
        whole: What all products together brought.
    """

    barcode: str
    name: str
    unit: Unit
    thousandths: int
    money: Money
    whole: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturningTakings:
    """What known customers paid, in one currency: who had been here before, and who had not."""

    returning: Money
    new: Money


def best_customers(takings: Iterable[CustomerTakings], most: int = BEST) -> tuple[CustomerTakings, ...]:
    """Give those who brought most, for each currency, the best first; who got everything back is none."""
    by_code: dict[str, list[CustomerTakings]] = {}
    for each in takings:
        if each.minor > 0:
            by_code.setdefault(each.code, []).append(each)
    return tuple(
        best
        for code in sorted(by_code)
        for best in nsmallest(most, by_code[code], key=lambda each: (-each.minor, each.profile))
    )


def best_products(products: Iterable[BestProduct], most: int = BEST) -> tuple[BestProduct, ...]:
    """Give those that brought most, for each currency, the best first, with what all of them brought."""
    sold = tuple(products)
    whole: dict[Currency, Money] = {}
    for each in sold:
        unit = each.money.currency
        whole[unit] = whole.get(unit, Money(0, unit)) + each.money
    return tuple(
        replace(best, whole=whole[unit])
        for unit in sorted(whole, key=lambda unit: unit.code)
        for best in nsmallest(
            most,
            [each for each in sold if each.money.currency == unit and each.money.minor > 0],
            key=lambda each: (-each.money.minor, each.barcode),
        )
    )


def returning_takings(takings: Iterable[CustomerTakings], new: AbstractSet[str]) -> tuple[ReturningTakings, ...]:
    """Give what returning and new customers paid, for each currency.

    Args:
        takings: What each of them paid.
        new: Who had never paid here before.
    """
    sums: dict[str, list[int]] = {}
    for each in takings:
        sums.setdefault(each.code, [0, 0])[each.profile in new] += each.minor
    return tuple(
        ReturningTakings(returning=Money.of(old, code), new=Money.of(first, code))
        for code, (old, first) in sorted(sums.items())
    )


def masked_name(name: str) -> str:
    """Give the first name and the initial of the last: "Ana P." of "Ana Pérez"; one word stays as it is."""
    first, *others = name.split() or [""]
    return f"{first} {others[-1][0]}." if others else first
