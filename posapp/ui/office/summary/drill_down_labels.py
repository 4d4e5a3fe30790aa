"""Names the drill-down of a figure by its kind, cashier, time and tender."""

from collections.abc import Iterator

from posapp.domain.reading_direction import isolated
from posapp.domain.summary.drill_down import DrillDown, RowKind
from posapp.domain.summary.summary import Summary
from posapp.services.on_ledger.summary.labels import Label, Localizer, methods, reasons

__all__ = ["drill_down_title"]


def drill_down_title(drill_down: DrillDown, summary: Summary | None, localizer: Localizer) -> str:
    """Give the name of a list; the summary has the names of its cashier and coupon."""
    say, named = (
        localizer.say,
        {RowKind.PAYMENTS: Label.PAYMENTS, RowKind.REFUNDS: Label.REFUNDS, RowKind.EVENTS: Label.EVENTS},
    )
    parts = [say(named[drill_down.listed]), localizer.period(drill_down.period)]
    parts += _when_and_who(drill_down, summary, localizer)
    parts += _of_what(drill_down, summary, localizer)
    if drill_down.currency is not None:
        parts.append(drill_down.currency)
    return " · ".join(map(isolated, (*parts, *_of_whom(drill_down, localizer))))


def _when_and_who(drill_down: DrillDown, summary: Summary | None, localizer: Localizer) -> Iterator[str]:
    if drill_down.weekday is not None:
        yield localizer.weekday(drill_down.weekday)
    if drill_down.hour is not None:
        yield localizer.hour(drill_down.hour.key)
    if drill_down.cashier is not None:
        yield _name(drill_down.cashier, summary, "by_cashier") or localizer.say(Label.NOBODY)
    if drill_down.method is not None:
        known = methods().get(drill_down.method)
        yield _name(drill_down.method, summary, "by_method") if known is None else localizer.say(known)
    if drill_down.till is not None:
        yield drill_down.till


def _of_what(drill_down: DrillDown, summary: Summary | None, localizer: Localizer) -> Iterator[str]:
    if drill_down.coupon is not None:
        named = _name(drill_down.coupon, summary, "coupons")
        yield named or drill_down.coupon or localizer.say(Label.DISCOUNTS)
    if drill_down.customer is not None:
        yield _customer(drill_down.customer, summary) or localizer.say(Label.CUSTOMER)
    if drill_down.product is not None:
        yield _product(drill_down.product, summary) or drill_down.product
    if drill_down.reason is not None:
        yield localizer.say(reasons()[drill_down.reason])


def _of_whom(drill_down: DrillDown, localizer: Localizer) -> tuple[str, ...]:
    said = {
        Label.ANONYMOUS: drill_down.anonymous is True,
        Label.SERVED: drill_down.anonymous is False,
        Label.NEW: drill_down.newcomers is True,
        Label.RETURNING: drill_down.newcomers is False,
        Label.UNKNOWN: drill_down.unknown is True,
    }
    return tuple(localizer.say(word) for word, holds in said.items() if holds)


def _name(key: str, summary: Summary | None, breakdown: str) -> str:
    lines = () if summary is None else getattr(summary, breakdown)
    return next((line.name for line in lines if line.key == key), "")


def _customer(profile: str, summary: Summary | None) -> str:
    customers = () if summary is None else summary.best_customers
    return next((each.name for each in customers if each.profile == profile), "")


def _product(barcode: str, summary: Summary | None) -> str:
    products = () if summary is None else summary.best_products
    return next((each.name for each in products if each.barcode == barcode), "")
