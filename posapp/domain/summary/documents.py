"""Converts a summary to JSON and back, for closes and scripts.

Amounts are texts in the currency's unit ("89.90"), moments ISO 8601 in UTC. What follows from other figures (what was
paid, what stays, means) is written for those who read it and is worked out anew when it is read back.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TypeVar

from posapp.domain.currency import Currency, currency
from posapp.domain.day.drawer import DrawerFigures
from posapp.domain.day.hours import ShopHour
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
from posapp.domain.summary.morning_documents import Morning, morning_document, morning_of
from posapp.domain.summary.periods import Period, PeriodKind
from posapp.domain.summary.summary import (
    Addable,
    BreakdownLine,
    DaySalesTotals,
    EventsOfHour,
    RedemptionTotals,
    RefundTotals,
    SalesTotals,
    Stage,
    Summary,
)

__all__ = ["Document", "summary_document", "summary_of"]

Figures = TypeVar("Figures", bound=Addable)
Read = TypeVar("Read")


def summary_document(summary: Summary) -> dict[str, Document]:
    """Give a summary as JSON can hold it."""
    return {
        "shop": summary.shop,
        "zone": summary.zone,
        "period": {
            "kind": summary.period.kind.value,
            "first": summary.period.first.isoformat(),
            "last": summary.period.last.isoformat(),
        },
        "taken_at": summary.generated_at.isoformat(),
        "usual_of": summary.usual_of,
        "hours": list(summary.hours),
        "first_hour": summary.first_hour,
        **{name: [_line(each, takings_document) for each in getattr(summary, name)] for name in _BREAKDOWNS},
        "coupons": [_line(each, _redeemed) for each in summary.coupons],
        "reasons": [_line(each, _returned) for each in summary.reasons],
        "customers": customers_document(summary.customers),
        "customers_before": None if summary.customers_before is None else customers_document(summary.customers_before),
        "customers_usual": None if summary.customers_usual is None else customers_document(summary.customers_usual),
        "events": [
            {"hour": each.hour.key, "stages": {stage.value: number for stage, number in each.stages}}
            for each in summary.events
        ],
        "last_days": [
            {"day": each.day.isoformat(), "currency": _code(each.takings), **takings_document(each.takings)}
            for each in summary.last_days
        ],
        "drawer": [
            {
                "currency": each.currency.code,
                "opening_floats": None if each.opening_float is None else amount(each.opening_float),
                "cash_in": amount(each.cash_in),
                "cash_out": amount(each.cash_out),
            }
            for each in summary.drawer
        ],
        "payments_under_wrong_clock": summary.wrong_clock,
        **morning_document(
            Morning(
                like_for_like=summary.like_for_like,
                heat=summary.heat,
                returning=summary.returning,
                best_customers=summary.best_customers,
                best_products=summary.best_products,
            )
        ),
    }


def summary_of(document: object) -> Summary:
    """Give the summary that a document was written from.

    Raises:
        ValueError: When it is none; also KeyError, TypeError or CurrencyUnknown for missing or wrong values.
    """
    read = mapping(document)
    period = mapping(read["period"])
    breakdowns = {name: _lines(read[name], takings_of, SalesTotals.zero) for name in _BREAKDOWNS}
    morning = morning_of(read)
    return Summary(
        shop=str(read["shop"]),
        zone=str(read["zone"]),
        period=Period(
            kind=PeriodKind(str(period["kind"])),
            first=date.fromisoformat(str(period["first"])),
            last=date.fromisoformat(str(period["last"])),
        ),
        generated_at=datetime.fromisoformat(str(read["taken_at"])),
        usual_of=whole(read["usual_of"]),
        hours=tuple(str(each) for each in sequence(read.get("hours", []))),
        first_hour=whole(read.get("first_hour", 0)),
        totals=breakdowns["totals"],
        by_hour=breakdowns["by_hour"],
        by_day=breakdowns["by_day"],
        by_cashier=breakdowns["by_cashier"],
        by_till=breakdowns["by_till"],
        by_method=breakdowns["by_method"],
        coupons=_lines(read["coupons"], _redeemed_of, RedemptionTotals.zero),
        reasons=_lines(read["reasons"], _returned_of, RefundTotals.zero),
        customers=customers_of(read["customers"]),
        customers_before=_perhaps(customers_of, read["customers_before"]),
        customers_usual=_perhaps(customers_of, read["customers_usual"]),
        events=tuple(_event_hour(mapping(each)) for each in sequence(read["events"])),
        last_days=tuple(_day(mapping(each)) for each in sequence(read["last_days"])),
        like_for_like=morning.like_for_like,
        heat=morning.heat,
        returning=morning.returning,
        best_customers=morning.best_customers,
        best_products=morning.best_products,
        drawer=tuple(_drawer(mapping(each)) for each in sequence(read.get("drawer", []))),
        wrong_clock=whole(read.get("payments_under_wrong_clock", 0)),
    )


_BREAKDOWNS = ("totals", "by_hour", "by_day", "by_cashier", "by_till", "by_method")

# --- writing


def _line(line: BreakdownLine[Figures], write: Callable[[Figures], Mapping[str, Document]]) -> Document:
    return {
        "key": line.key,
        "name": line.name,
        "currency": line.currency.code,
        **write(line.figures),
        "stages": {stage.value: write(figures) for stage, figures in line.stages},
        "before": None if line.before is None else write(line.before),
        "usual": None if line.usual is None else write(line.usual),
    }


def _redeemed(redeemed: RedemptionTotals) -> dict[str, Document]:
    return {
        "times": redeemed.times,
        "sales": redeemed.sales,
        "discount": amount(redeemed.discount),
        "paid": amount(redeemed.paid),
    }


def _returned(returned: RefundTotals) -> dict[str, Document]:
    return {"times": returned.times, "refunded": amount(returned.money)}


def _code(takings: SalesTotals) -> str:
    return takings.gross.currency.code


# --- reading


def _lines(
    document: object, read: Callable[[object, Currency], Figures], zero: Callable[[Currency], Figures]
) -> tuple[BreakdownLine[Figures], ...]:
    return tuple(_read_line(mapping(each), read, zero) for each in sequence(document))


def _read_line(
    line: Mapping[str, object],
    read: Callable[[object, Currency], Figures],
    zero: Callable[[Currency], Figures],
) -> BreakdownLine[Figures]:
    unit = currency(str(line["currency"]))
    return BreakdownLine(
        key=str(line["key"]),
        name=str(line["name"]),
        currency=unit,
        stages=tuple((Stage(stage), read(figures, unit)) for stage, figures in mapping(line["stages"]).items()),
        zero=zero(unit),
        before=None if line["before"] is None else read(line["before"], unit),
        usual=None if line["usual"] is None else read(line["usual"], unit),
    )


def _redeemed_of(document: object, unit: Currency) -> RedemptionTotals:
    read = mapping(document)
    return RedemptionTotals(
        times=whole(read["times"]),
        sales=whole(read["sales"]),
        discount=money(read["discount"], unit),
        paid=money(read["paid"], unit),
    )


def _returned_of(document: object, unit: Currency) -> RefundTotals:
    read = mapping(document)
    return RefundTotals(times=whole(read["times"]), money=money(read["refunded"], unit))


def _event_hour(read: Mapping[str, object]) -> EventsOfHour:
    stages = tuple((Stage(stage), whole(number)) for stage, number in mapping(read["stages"]).items())
    return EventsOfHour(hour=ShopHour.named(str(read["hour"])), stages=stages)


def _day(read: Mapping[str, object]) -> DaySalesTotals:
    unit = currency(str(read["currency"]))
    return DaySalesTotals(day=date.fromisoformat(str(read["day"])), takings=takings_of(read, unit))


def _drawer(read: Mapping[str, object]) -> DrawerFigures:
    unit, begun = currency(str(read["currency"])), read["opening_floats"]
    return DrawerFigures(
        opening_float=None if begun is None else money(begun, unit),
        cash_in=money(read["cash_in"], unit),
        cash_out=money(read["cash_out"], unit),
    )


def _perhaps(read: Callable[[object], Read], document: object) -> Read | None:
    return None if document is None else read(document)
