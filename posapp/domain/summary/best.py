"""Holds the customers and products that brought most, and what returning customers paid."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

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

Entry = TypeVar("Entry")
BEST = 10
"""So many customers and products are the best of a period."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerTakings:
    """What a customer paid in a period, in one currency.

    Attributes:
        profile: Hellotext's id of the customer.
        payments: How often they paid.
        money: What they paid, less what they got back in the period.
        is_new: Whether they had never paid here before the period.
    """

    profile: str
    payments: int
    money: Money
    is_new: bool = False


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
    found = sorted(
        (each for each in takings if each.money.minor > 0),
        key=lambda each: (each.money.currency.code, -each.money.minor, each.profile),
    )
    return _first_of_each([(each.money.currency, each) for each in found], most)


def best_products(products: Iterable[BestProduct], most: int = BEST) -> tuple[BestProduct, ...]:
    """Give those that brought most, for each currency, the best first, with what all of them brought."""
    sold = tuple(products)
    whole: dict[Currency, Money] = {}
    for each in sold:
        unit = each.money.currency
        whole[unit] = whole.get(unit, Money(0, unit)) + each.money
    found = sorted(
        (each for each in sold if each.money.minor > 0),
        key=lambda each: (each.money.currency.code, -each.money.minor, each.barcode),
    )
    return _first_of_each(
        [(each.money.currency, replace(each, whole=whole[each.money.currency])) for each in found], most
    )


def returning_takings(takings: Iterable[CustomerTakings]) -> tuple[ReturningTakings, ...]:
    """Give what returning and new customers paid, for each currency."""
    sums: dict[Currency, list[int]] = {}
    for each in takings:
        sums.setdefault(each.money.currency, [0, 0])[each.is_new] += each.money.minor
    return tuple(
        ReturningTakings(returning=Money(returning, unit), new=Money(new, unit))
        for unit, (returning, new) in sorted(sums.items(), key=lambda pair: pair[0].code)
    )


def masked_name(name: str) -> str:
    """Give the first name and the initial of the last: "Ana P." of "Ana Pérez"; one word stays as it is."""
    first, *others = name.split() or [""]
    return f"{first} {others[-1][0]}." if others else first


def _first_of_each(entries: Iterable[tuple[Currency, Entry]], most: int) -> tuple[Entry, ...]:
    counted: dict[Currency, int] = {}
    kept = []
    for unit, entry in entries:
        counted[unit] = counted.get(unit, 0) + 1
        if counted[unit] <= most:
            kept.append(entry)
    return tuple(kept)
