"""Converts a summary to JSON and back, for closes and scripts.

Amounts are texts in the currency's unit ("89.90"), moments ISO 8601 in UTC. What follows from other figures (what was
paid, what stays, means) is written for those who read it and is worked out anew when it is read back.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from posapp.domain.currency import Currency, currency
from posapp.domain.day.drawer import DrawerFigures
from posapp.domain.day.hours import ShopHour
from posapp.domain.money import Money
from posapp.domain.summary.periods import Period, PeriodKind
from posapp.domain.summary.summary import (
    Addable,
    BreakdownLine,
    CustomerCount,
    DaySalesTotals,
    EventsOfHour,
    RedemptionTotals,
    RefundTotals,
    SalesTotals,
    Stage,
    Summary,
)

__all__ = ["Document", "summary_document", "summary_of"]

Document = str | int | float | bool | None | Mapping[str, "Document"] | list["Document"]
"""What JSON can hold."""

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
        **{name: [_line(each, _takings) for each in getattr(summary, name)] for name in _BREAKDOWNS},
        "coupons": [_line(each, _redeemed) for each in summary.coupons],
        "reasons": [_line(each, _returned) for each in summary.reasons],
        "customers": _customers(summary.customers),
        "customers_before": None if summary.customers_before is None else _customers(summary.customers_before),
        "customers_usual": None if summary.customers_usual is None else _customers(summary.customers_usual),
        "events": [
            {"hour": each.hour.key, "stages": {stage.value: number for stage, number in each.stages}}
            for each in summary.events
        ],
        "last_days": [
            {"day": each.day.isoformat(), "currency": _code(each.takings), **_takings(each.takings)}
            for each in summary.last_days
        ],
        "drawer": [
            {
                "currency": each.currency.code,
                "opening_floats": None if each.opening_float is None else _amount(each.opening_float),
                "cash_in": _amount(each.cash_in),
                "cash_out": _amount(each.cash_out),
            }
            for each in summary.drawer
        ],
        "payments_under_wrong_clock": summary.wrong_clock,
    }


def summary_of(document: object) -> Summary:
    """Give the summary that a document was written from.

    Raises:
        ValueError: When it is none; also KeyError, TypeError or CurrencyUnknown for missing or wrong values.
    """
    read = _mapping(document)
    period = _mapping(read["period"])
    return Summary(
        shop=str(read["shop"]),
        zone=str(read["zone"]),
        period=Period(
            kind=PeriodKind(str(period["kind"])),
            first=date.fromisoformat(str(period["first"])),
            last=date.fromisoformat(str(period["last"])),
        ),
        generated_at=datetime.fromisoformat(str(read["taken_at"])),
        usual_of=_whole(read["usual_of"]),
        hours=tuple(str(each) for each in _sequence(read.get("hours", []))),
        **{name: _lines(read[name], _takings_of, SalesTotals.zero) for name in _BREAKDOWNS},
        coupons=_lines(read["coupons"], _redeemed_of, RedemptionTotals.zero),
        reasons=_lines(read["reasons"], _returned_of, RefundTotals.zero),
        customers=_customers_of(read["customers"]),
        customers_before=_perhaps(_customers_of, read["customers_before"]),
        customers_usual=_perhaps(_customers_of, read["customers_usual"]),
        events=tuple(_event_hour(_mapping(each)) for each in _sequence(read["events"])),
        last_days=tuple(_day(_mapping(each)) for each in _sequence(read["last_days"])),
        drawer=tuple(_drawer(_mapping(each)) for each in _sequence(read.get("drawer", []))),
        wrong_clock=_whole(read.get("payments_under_wrong_clock", 0)),
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


def _takings(takings: SalesTotals) -> dict[str, Document]:
    return {
        "payments": takings.payments,
        "gross": _amount(takings.gross),
        "discounts": _amount(takings.discounts),
        "paid": _amount(takings.paid),
        "refunds": takings.refunds,
        "refunded": _amount(takings.refunded),
        "net": _amount(takings.net),
    }


def _redeemed(redeemed: RedemptionTotals) -> dict[str, Document]:
    return {
        "times": redeemed.times,
        "sales": redeemed.sales,
        "discount": _amount(redeemed.discount),
        "paid": _amount(redeemed.paid),
    }


def _returned(returned: RefundTotals) -> dict[str, Document]:
    return {"times": returned.times, "refunded": _amount(returned.money)}


def _customers(count: CustomerCount) -> dict[str, Document]:
    return {
        "served": count.served,
        "new": count.new,
        "returning": count.returning,
        "unknown": count.unknown,
        "payments": count.payments,
        "anonymous": count.anonymous,
    }


def _amount(money: Money) -> str:
    return str(money.decimal)


def _code(takings: SalesTotals) -> str:
    return takings.gross.currency.code


# --- reading


def _lines(
    document: object, read: Callable[[object, Currency], Figures], zero: Callable[[Currency], Figures]
) -> tuple[BreakdownLine[Figures], ...]:
    return tuple(_read_line(_mapping(each), read, zero) for each in _sequence(document))


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
        stages=tuple((Stage(stage), read(figures, unit)) for stage, figures in _mapping(line["stages"]).items()),
        zero=zero(unit),
        before=None if line["before"] is None else read(line["before"], unit),
        usual=None if line["usual"] is None else read(line["usual"], unit),
    )


def _takings_of(document: object, unit: Currency) -> SalesTotals:
    read = _mapping(document)
    return SalesTotals(
        payments=_whole(read["payments"]),
        gross=_money(read["gross"], unit),
        discounts=_money(read["discounts"], unit),
        refunds=_whole(read["refunds"]),
        refunded=_money(read["refunded"], unit),
    )


def _redeemed_of(document: object, unit: Currency) -> RedemptionTotals:
    read = _mapping(document)
    return RedemptionTotals(
        times=_whole(read["times"]),
        sales=_whole(read["sales"]),
        discount=_money(read["discount"], unit),
        paid=_money(read["paid"], unit),
    )


def _returned_of(document: object, unit: Currency) -> RefundTotals:
    read = _mapping(document)
    return RefundTotals(times=_whole(read["times"]), money=_money(read["refunded"], unit))


def _customers_of(document: object) -> CustomerCount:
    read = _mapping(document)
    names = ("served", "new", "unknown", "payments", "anonymous")
    return CustomerCount(**{name: _whole(read[name]) for name in names})


def _event_hour(read: Mapping[str, object]) -> EventsOfHour:
    stages = tuple((Stage(stage), _whole(number)) for stage, number in _mapping(read["stages"]).items())
    return EventsOfHour(hour=ShopHour.named(str(read["hour"])), stages=stages)


def _day(read: Mapping[str, object]) -> DaySalesTotals:
    unit = currency(str(read["currency"]))
    return DaySalesTotals(day=date.fromisoformat(str(read["day"])), takings=_takings_of(read, unit))


def _drawer(read: Mapping[str, object]) -> DrawerFigures:
    unit, begun = currency(str(read["currency"])), read["opening_floats"]
    return DrawerFigures(
        opening_float=None if begun is None else _money(begun, unit),
        cash_in=_money(read["cash_in"], unit),
        cash_out=_money(read["cash_out"], unit),
    )


def _money(text: object, unit: Currency) -> Money:
    minor = Decimal(str(text)).scaleb(unit.exponent)
    if minor != int(minor):
        raise ValueError("more decimals than the currency has")
    return Money(int(minor), unit)


def _perhaps(read: Callable[[object], Read], document: object) -> Read | None:
    return None if document is None else read(document)


def _mapping(document: object) -> Mapping[str, object]:
    if not isinstance(document, dict):
        raise TypeError("not a mapping")
    return document


def _sequence(document: object) -> list[object]:
    if not isinstance(document, list):
        raise TypeError("not a list")
    return document


def _whole(document: object) -> int:
    if not isinstance(document, int):
        raise TypeError("not a whole number")
    return document
