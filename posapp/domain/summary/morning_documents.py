"""Converts comparisons, the heat map and the best customers and products to JSON and back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from posapp.domain.catalogue.quantities import Unit
from posapp.domain.currency import Currency, currency
from posapp.domain.day.hours import ShopHour
from posapp.domain.money import Money
from posapp.domain.summary.best import BestCustomer, BestProduct, ReturningTakings
from posapp.domain.summary.comparison import ComparedCustomers, ComparedTakings, LikeForLike, percent_change
from posapp.domain.summary.document_values import (
    Document,
    amount,
    customers_document,
    customers_of,
    mapping,
    money,
    sequence,
    takings_document,
    takings_of,
    whole,
)
from posapp.domain.summary.heat import HeatCell
from posapp.domain.summary.periods import Period, PeriodKind

__all__ = ["Morning", "morning_document", "morning_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Morning:
    """The parts of a summary that a document of an earlier posapp does not have."""

    like_for_like: LikeForLike | None = None
    heat: tuple[HeatCell, ...] = ()
    returning: tuple[ReturningTakings, ...] = ()
    best_customers: tuple[BestCustomer, ...] = ()
    best_products: tuple[BestProduct, ...] = ()


def morning_document(morning: Morning) -> dict[str, Document]:
    """Give the parts as JSON can hold them."""
    return {
        "like_for_like": None if morning.like_for_like is None else _compared(morning.like_for_like),
        "heat": [
            {
                "weekday": each.weekday,
                "hour": each.hour.key,
                "currency": each.paid.currency.code,
                "payments": each.payments,
                "paid": amount(each.paid),
            }
            for each in morning.heat
        ],
        "returning": [
            {
                "currency": each.new.currency.code,
                "paid_by_returning": amount(each.returning),
                "paid_by_new": amount(each.new),
            }
            for each in morning.returning
        ],
        "best_customers": [_customer(each) for each in morning.best_customers],
        "best_products": [_product(each) for each in morning.best_products],
    }


def morning_of(document: Mapping[str, object]) -> Morning:
    """Read the parts of a summary's document; what it does not have is empty.

    Raises:
        ValueError, KeyError, TypeError, CurrencyUnknown: For wrong values.
    """
    compared = document.get("like_for_like")
    return Morning(
        like_for_like=None if compared is None else _compared_of(mapping(compared)),
        heat=tuple(_cell_of(mapping(each)) for each in sequence(document.get("heat", []))),
        returning=tuple(_returning_of(mapping(each)) for each in sequence(document.get("returning", []))),
        best_customers=tuple(_customer_of(mapping(each)) for each in sequence(document.get("best_customers", []))),
        best_products=tuple(_product_of(mapping(each)) for each in sequence(document.get("best_products", []))),
    )


# --- writing


def _compared(compared: LikeForLike) -> Document:
    return {
        "days": _days(compared.days),
        "before": _days(compared.before),
        "until": None if compared.until is None else compared.until.isoformat("minutes"),
        "takings": [
            {
                "currency": each.currency.code,
                "now": takings_document(each.now),
                "before": takings_document(each.before),
                "net_change_percent": percent_change(each.now.net.minor, each.before.net.minor),
            }
            for each in compared.takings
        ],
        "customers": None
        if compared.customers is None
        else {
            "now": customers_document(compared.customers.now),
            "before": customers_document(compared.customers.before),
        },
    }


def _days(period: Period) -> Document:
    return {"kind": period.kind.value, "first": period.first.isoformat(), "last": period.last.isoformat()}


def _customer(customer: BestCustomer) -> Document:
    return {
        "customer": customer.profile,
        "name": customer.name,
        "currency": customer.money.currency.code,
        "payments": customer.payments,
        "paid": amount(customer.money),
    }


def _product(product: BestProduct) -> Document:
    return {
        "barcode": product.barcode,
        "name": product.name,
        "unit": product.unit.value,
        "currency": product.money.currency.code,
        "thousandths": product.thousandths,
        "paid": amount(product.money),
        "all_products": amount(product.whole),
    }


# --- reading


def _compared_of(read: Mapping[str, object]) -> LikeForLike:
    until = read["until"]
    return LikeForLike(
        days=_days_of(mapping(read["days"])),
        before=_days_of(mapping(read["before"])),
        until=None if until is None else time.fromisoformat(str(until)),
        takings=tuple(_takings_of(mapping(each)) for each in sequence(read["takings"])),
        customers=_customers_of(read.get("customers")),
    )


def _customers_of(read: object) -> ComparedCustomers | None:
    if read is None:
        return None
    both = mapping(read)
    return ComparedCustomers(now=customers_of(both["now"]), before=customers_of(both["before"]))


def _takings_of(read: Mapping[str, object]) -> ComparedTakings:
    unit = _unit(read)
    return ComparedTakings(now=takings_of(read["now"], unit), before=takings_of(read["before"], unit))


def _days_of(read: Mapping[str, object]) -> Period:
    return Period(
        kind=PeriodKind(str(read["kind"])),
        first=date.fromisoformat(str(read["first"])),
        last=date.fromisoformat(str(read["last"])),
    )


def _cell_of(read: Mapping[str, object]) -> HeatCell:
    return HeatCell(
        weekday=whole(read["weekday"]),
        hour=ShopHour.named(str(read["hour"])),
        payments=whole(read["payments"]),
        paid=_paid(read),
    )


def _returning_of(read: Mapping[str, object]) -> ReturningTakings:
    unit = _unit(read)
    return ReturningTakings(
        returning=money(read["paid_by_returning"], unit),
        new=money(read["paid_by_new"], unit),
    )


def _customer_of(read: Mapping[str, object]) -> BestCustomer:
    return BestCustomer(
        profile=str(read["customer"]), name=str(read["name"]), payments=whole(read["payments"]), money=_paid(read)
    )


def _product_of(read: Mapping[str, object]) -> BestProduct:
    return BestProduct(
        barcode=str(read["barcode"]),
        name=str(read["name"]),
        unit=Unit(str(read["unit"])),
        thousandths=whole(read["thousandths"]),
        money=_paid(read),
        whole=money(read["all_products"], _unit(read)),
    )


def _paid(read: Mapping[str, object]) -> Money:
    return money(read["paid"], _unit(read))


def _unit(read: Mapping[str, object]) -> Currency:
    return currency(str(read["currency"]))
