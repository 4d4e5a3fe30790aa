"""Writes close reports as JSON and reads them; an old report reads and is written the same in every later program.

The journal has the fingerprint of a report as it is written, so a report is written in the form in which it was made:

- 1: without the drawer, notes and coins, and the hour at which the day ends
- 2: with them
- 3: with the names of the shop's own tenders
- 4: with tips and the rounding of cash, and with the POS receipts of which no customer is known
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from posapp.domain.currency import currency
from posapp.domain.day.close import (
    CLOSE_VERSION,
    CashierFigures,
    CloseReport,
    CountedTender,
    CurrencyFigures,
    DayFigures,
    MethodFigures,
    UndeliveredFigures,
)
from posapp.domain.day.denominations import PieceCount
from posapp.domain.day.drawer import DrawerFigures
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.pos_receipts.proposals import ReceiptTally
from posapp.domain.sales.tender import Tender
from posapp.storage.database.row_validation import as_int, as_mapping, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds

__all__ = ["close_from_json", "close_to_json", "pieces_json", "read_pieces"]

WITHOUT_DRAWER, WITHOUT_TIPS, WITH_UNTAKEN = 1, 3, 4


def close_to_json(report: CloseReport) -> str:
    """Give a report as it is kept; the same report always gives the same text."""
    has_drawer = report.version > WITHOUT_DRAWER
    fields = {
        "version": report.version,
        "number": report.number,
        "shop": report.shop,
        "till": report.till,
        "day": report.day.isoformat(),
        "zone": report.zone,
        "at": to_microseconds(report.at),
        "who": report.who,
        "figures": _figures(report.figures, has_tips=report.version > WITHOUT_TIPS)
        | (_drawer(report.figures) if has_drawer else {}),
        "counted": [_counted(each, has_pieces=has_drawer) for each in report.counted],
        "blind": report.blind,
        "undelivered": {each.state.value: each.events for each in report.undelivered},
        "journal": report.journal,
        "replaces": report.replaces,
        **({"day_end": report.day_end} if has_drawer else {}),
        **({"untaken": _untaken(report.untaken)} if report.version >= WITH_UNTAKEN else {}),
    }
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def close_from_json(written: str) -> CloseReport:
    """Give the report of a text; raises one of ROW_ERRORS or CurrencyUnknown where it is none."""
    fields = as_mapping(json.loads(written))
    number, replaces, version = fields["number"], fields["replaces"], as_int(fields["version"])
    if not WITHOUT_DRAWER <= version <= CLOSE_VERSION:
        raise ValueError("a report of a newer program")
    has_drawer = version > WITHOUT_DRAWER
    return CloseReport(
        version=version,
        day_end=as_int(fields["day_end"]) if has_drawer else 0,
        untaken=_read_untaken(as_mapping(fields["untaken"])) if version >= WITH_UNTAKEN else ReceiptTally(),
        number=None if number is None else as_int(number),
        **{name: as_text(fields[name]) for name in ("shop", "till", "zone", "who", "journal")},
        day=date.fromisoformat(as_text(fields["day"])),
        at=from_microseconds(as_int(fields["at"])),
        figures=_read_figures(as_mapping(fields["figures"]), has_drawer=has_drawer),
        counted=tuple(_read_counted(each, has_pieces=has_drawer) for each in _each(fields["counted"])),
        blind=fields["blind"] is True,
        undelivered=tuple(
            UndeliveredFigures(state=EventState(state), events=as_int(events))
            for state, events in as_mapping(fields["undelivered"]).items()
        ),
        replaces=None if replaces is None else as_int(replaces),
    )


def _untaken(untaken: ReceiptTally) -> dict[str, object]:
    return {"count": untaken.count, "totals": {each.currency.code: each.minor for each in untaken.totals}}


def _read_untaken(fields: Mapping[str, object]) -> ReceiptTally:
    totals = as_mapping(fields["totals"])
    return ReceiptTally(
        count=as_int(fields["count"]),
        totals=tuple(Money(as_int(minor), currency(code)) for code, minor in totals.items()),
    )


def _figures(figures: DayFigures, *, has_tips: bool) -> dict[str, object]:
    return {
        "currencies": [_currency(each, has_tips=has_tips) for each in figures.currencies],
        "cashiers": [_cashier(each, has_tips=has_tips) for each in figures.cashiers],
        "customers": figures.customers,
        "anonymous": figures.anonymous,
        "undone": figures.undone,
        "coupons": figures.coupons,
        "first_receipt": figures.first_receipt,
        "last_receipt": figures.last_receipt,
    }


def _drawer(figures: DayFigures) -> dict[str, object]:
    return {
        "drawer": [
            {
                "currency": each.currency.code,
                "opening_float": None if each.opening_float is None else each.opening_float.minor,
                "cash_in": each.cash_in.minor,
                "cash_out": each.cash_out.minor,
            }
            for each in figures.drawer
        ]
    }


def _counted(counted: CountedTender, *, has_pieces: bool) -> dict[str, object]:
    pieces = {"pieces": pieces_json(counted.pieces)} if has_pieces else {}
    return {**_tender(counted.method), **_money(counted.money), **pieces}


def _cashier(figures: CashierFigures, *, has_tips: bool) -> dict[str, object]:
    tips = {"tips": figures.tips} if has_tips else {}
    return {"name": figures.name, "payments": figures.payments, **_money(figures.taken), **tips}


def _currency(figures: CurrencyFigures, *, has_tips: bool) -> dict[str, object]:
    return {
        "currency": figures.currency.code,
        "gross": figures.gross.minor,
        "discounts": figures.discounts.minor,
        "methods": [
            {
                **_tender(each.method),
                "payments": each.payments,
                "taken": each.taken.minor,
                "refunds": each.refunds,
                "paid_back": each.refunded.minor,
                **({"tips": each.tips, "rounding": each.rounding} if has_tips else {}),
            }
            for each in figures.methods
        ],
    }


def _read_drawer(fields: Mapping[str, object]) -> DrawerFigures:
    unit, begun = currency(as_text(fields["currency"])), fields["opening_float"]
    return DrawerFigures(
        opening_float=None if begun is None else Money(as_int(begun), unit),
        cash_in=Money(as_int(fields["cash_in"]), unit),
        cash_out=Money(as_int(fields["cash_out"]), unit),
    )


def _read_counted(fields: Mapping[str, object], *, has_pieces: bool) -> CountedTender:
    return CountedTender(
        method=_read_tender(fields),
        money=_read_money(fields),
        pieces=read_pieces(fields["pieces"]) if has_pieces else (),
    )


def pieces_json(pieces: Sequence[PieceCount]) -> list[list[int]]:
    """Give notes and coins as pairs of value, in minor units, and number."""
    return [[each.value, each.number] for each in pieces]


def read_pieces(value: object) -> tuple[PieceCount, ...]:
    """Give notes and coins that were written as pairs of value and number; raises one of ROW_ERRORS."""
    if not isinstance(value, list):
        raise TypeError("not a list")
    pairs = (tuple(each) if isinstance(each, list) else () for each in value)
    return tuple(PieceCount(as_int(worth), as_int(number)) for worth, number in pairs)


def _read_figures(fields: Mapping[str, object], *, has_drawer: bool) -> DayFigures:
    return DayFigures(
        drawer=tuple(_read_drawer(each) for each in _each(fields["drawer"])) if has_drawer else (),
        currencies=tuple(_read_currency(each) for each in _each(fields["currencies"])),
        cashiers=tuple(
            CashierFigures(
                name=as_text(each["name"]),
                payments=as_int(each["payments"]),
                taken=_read_money(each),
                tips=as_int(each.get("tips", 0)),
            )
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
                method=_read_tender(each),
                payments=as_int(each["payments"]),
                taken=Money.of(as_int(each["taken"]), code),
                refunds=as_int(each["refunds"]),
                refunded=Money.of(as_int(each["paid_back"]), code),
                tips=as_int(each.get("tips", 0)),
                rounding=as_int(each.get("rounding", 0)),
            )
            for each in _each(fields["methods"])
        ),
    )


def _tender(tender: Tender) -> dict[str, object]:
    """A built-in tender is its word alone, as in every earlier report."""
    return {"method": tender.code, **({"name": tender.name} if tender.is_own else {})}


def _read_tender(fields: Mapping[str, object]) -> Tender:
    return Tender.stored(as_text(fields["method"]), as_text(fields.get("name", "")))


def _money(money: Money) -> dict[str, object]:
    return {"minor": money.minor, "currency": money.currency.code}


def _read_money(fields: Mapping[str, object]) -> Money:
    return Money.of(as_int(fields["minor"]), as_text(fields["currency"]))


def _each(value: object) -> tuple[Mapping[str, object], ...]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return tuple(as_mapping(each) for each in value)
