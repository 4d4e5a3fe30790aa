"""Names the drill-down of a figure by its kind, cashier, time and tender."""

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
    if drill_down.hour is not None:
        parts.append(localizer.hour(drill_down.hour.key))
    if drill_down.cashier is not None:
        parts.append(_name(drill_down.cashier, summary, "by_cashier") or say(Label.NOBODY))
    if drill_down.method is not None:
        parts.append(say(methods()[drill_down.method]))
    if drill_down.till is not None:
        parts.append(drill_down.till)
    if drill_down.coupon is not None:
        parts.append(_name(drill_down.coupon, summary, "coupons") or drill_down.coupon or say(Label.DISCOUNTS))
    if drill_down.reason is not None:
        parts.append(say(reasons()[drill_down.reason]))
    if drill_down.currency is not None:
        parts.append(drill_down.currency)
    return " · ".join(map(isolated, (*parts, *_of_whom(drill_down, localizer))))


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
