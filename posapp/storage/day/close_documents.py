"""Writes close reports as JSON and reads them; an old report reads the same in every later program."""

import json
from collections.abc import Mapping
from datetime import date

from posapp.domain.day.close import (
    CashierFigures,
    CloseReport,
    CountedTender,
    CurrencyFigures,
    DayFigures,
    MethodFigures,
    UndeliveredFigures,
)
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentMethod
from posapp.storage.database.row_validation import as_int, as_mapping, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds

__all__ = ["close_from_json", "close_to_json"]

VERSION = 1


def close_to_json(report: CloseReport) -> str:
    """Give a report as it is kept; the same report always gives the same text."""
    fields = {
        "version": VERSION,
        "number": report.number,
        "shop": report.shop,
        "till": report.till,
        "day": report.day.isoformat(),
        "zone": report.zone,
        "at": to_microseconds(report.at),
        "who": report.who,
        "figures": _figures(report.figures),
        "counted": [{"method": each.method.value, **_money(each.money)} for each in report.counted],
        "blind": report.blind,
        "undelivered": {each.state.value: each.events for each in report.undelivered},
        "journal": report.journal,
        "replaces": report.replaces,
    }
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def close_from_json(written: str) -> CloseReport:
    """Give the report of a text; raises one of UNREADABLE or CurrencyUnknown where it is none."""
    fields = as_mapping(json.loads(written))
    number, replaces = fields["number"], fields["replaces"]
    return CloseReport(
        number=None if number is None else as_int(number),
        **{name: as_text(fields[name]) for name in ("shop", "till", "zone", "who", "journal")},
        day=date.fromisoformat(as_text(fields["day"])),
        at=from_microseconds(as_int(fields["at"])),
        figures=_read_figures(as_mapping(fields["figures"])),
        counted=tuple(
            CountedTender(method=PaymentMethod(as_text(each["method"])), money=_read_money(each))
            for each in _each(fields["counted"])
        ),
        blind=fields["blind"] is True,
        undelivered=tuple(
            UndeliveredFigures(state=EventState(state), events=as_int(events))
            for state, events in as_mapping(fields["undelivered"]).items()
        ),
        replaces=None if replaces is None else as_int(replaces),
    )


def _figures(figures: DayFigures) -> dict[str, object]:
    return {
        "currencies": [_currency(each) for each in figures.currencies],
        "cashiers": [{"name": each.name, "payments": each.payments, **_money(each.taken)} for each in figures.cashiers],
        "customers": figures.customers,
        "anonymous": figures.anonymous,
        "undone": figures.undone,
        "coupons": figures.coupons,
        "first_receipt": figures.first_receipt,
        "last_receipt": figures.last_receipt,
    }


def _currency(figures: CurrencyFigures) -> dict[str, object]:
    return {
        "currency": figures.currency.code,
        "gross": figures.gross.minor,
        "discounts": figures.discounts.minor,
        "methods": [
            {
                "method": each.method.value,
                "payments": each.payments,
                "taken": each.taken.minor,
                "refunds": each.refunds,
                "paid_back": each.refunded.minor,
            }
            for each in figures.methods
        ],
    }


def _read_figures(fields: Mapping[str, object]) -> DayFigures:
    return DayFigures(
        currencies=tuple(_read_currency(each) for each in _each(fields["currencies"])),
        cashiers=tuple(
            CashierFigures(name=as_text(each["name"]), payments=as_int(each["payments"]), taken=_read_money(each))
            for each in _each(fields["cashiers"])
        ),
        customers=as_int(fields["customers"]),
        anonymous=as_int(fields["anonymous"]),
        undone=as_int(fields["undone"]),
        coupons=as_int(fields["coupons"]),
        first_receipt=as_text(fields["first_receipt"]),
        last_receipt=as_text(fields["last_receipt"]),
    )


def _read_currency(fields: Mapping[str, object]) -> CurrencyFigures:
    code = as_text(fields["currency"])
    return CurrencyFigures(
        gross=Money.of(as_int(fields["gross"]), code),
        discounts=Money.of(as_int(fields["discounts"]), code),
        methods=tuple(
            MethodFigures(
                method=PaymentMethod(as_text(each["method"])),
                payments=as_int(each["payments"]),
                taken=Money.of(as_int(each["taken"]), code),
                refunds=as_int(each["refunds"]),
                refunded=Money.of(as_int(each["paid_back"]), code),
            )
            for each in _each(fields["methods"])
        ),
    )


def _money(money: Money) -> dict[str, object]:
    return {"minor": money.minor, "currency": money.currency.code}


def _read_money(fields: Mapping[str, object]) -> Money:
    return Money.of(as_int(fields["minor"]), as_text(fields["currency"]))


def _each(value: object) -> tuple[Mapping[str, object], ...]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return tuple(as_mapping(each) for each in value)
