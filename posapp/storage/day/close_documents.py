"""A close report as a text that is kept for good: whatever a later program adds, an old report reads as it was."""

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
from posapp.storage.database.row_validation import mapping, text, whole
from posapp.storage.database.timestamps import from_file, to_file

__all__ = ["read_close", "written_close"]

VERSION = 1


def written_close(report: CloseReport) -> str:
    """Give a report as it is kept; the same report always gives the same text."""
    fields = {
        "version": VERSION,
        "number": report.number,
        "shop": report.shop,
        "till": report.till,
        "day": report.day.isoformat(),
        "zone": report.zone,
        "at": to_file(report.at),
        "who": report.who,
        "figures": _figures(report.figures),
        "counted": [{"method": each.method.value, **_money(each.money)} for each in report.counted],
        "blind": report.blind,
        "undelivered": {each.state.value: each.events for each in report.undelivered},
        "journal": report.journal,
        "replaces": report.replaces,
    }
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_close(written: str) -> CloseReport:
    """Give the report of a text; raises one of UNREADABLE or CurrencyUnknown where it is none."""
    fields = mapping(json.loads(written))
    number, replaces = fields["number"], fields["replaces"]
    return CloseReport(
        number=None if number is None else whole(number),
        **{name: text(fields[name]) for name in ("shop", "till", "zone", "who", "journal")},
        day=date.fromisoformat(text(fields["day"])),
        at=from_file(whole(fields["at"])),
        figures=_read_figures(mapping(fields["figures"])),
        counted=tuple(
            CountedTender(method=PaymentMethod(text(each["method"])), money=_read_money(each))
            for each in _each(fields["counted"])
        ),
        blind=fields["blind"] is True,
        undelivered=tuple(
            UndeliveredFigures(state=EventState(state), events=whole(events))
            for state, events in mapping(fields["undelivered"]).items()
        ),
        replaces=None if replaces is None else whole(replaces),
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
            CashierFigures(name=text(each["name"]), payments=whole(each["payments"]), taken=_read_money(each))
            for each in _each(fields["cashiers"])
        ),
        customers=whole(fields["customers"]),
        anonymous=whole(fields["anonymous"]),
        undone=whole(fields["undone"]),
        coupons=whole(fields["coupons"]),
        first_receipt=text(fields["first_receipt"]),
        last_receipt=text(fields["last_receipt"]),
    )


def _read_currency(fields: Mapping[str, object]) -> CurrencyFigures:
    code = text(fields["currency"])
    return CurrencyFigures(
        gross=Money.of(whole(fields["gross"]), code),
        discounts=Money.of(whole(fields["discounts"]), code),
        methods=tuple(
            MethodFigures(
                method=PaymentMethod(text(each["method"])),
                payments=whole(each["payments"]),
                taken=Money.of(whole(each["taken"]), code),
                refunds=whole(each["refunds"]),
                refunded=Money.of(whole(each["paid_back"]), code),
            )
            for each in _each(fields["methods"])
        ),
    )


def _money(money: Money) -> dict[str, object]:
    return {"minor": money.minor, "currency": money.currency.code}


def _read_money(fields: Mapping[str, object]) -> Money:
    return Money.of(whole(fields["minor"]), text(fields["currency"]))


def _each(value: object) -> tuple[Mapping[str, object], ...]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return tuple(mapping(each) for each in value)
