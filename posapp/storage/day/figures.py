"""Reads the figures of a day at a till for its close report; every statement uses the index of days."""

from datetime import date, datetime

from posapp.domain.day.close import CashierFigures, CurrencyFigures, DayFigures, MethodFigures, UndeliveredFigures
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.sales.tender import Tender, tender_order
from posapp.storage.database.connection import Connection, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_text
from posapp.storage.database.timestamps import to_microseconds
from posapp.storage.faults import FileDamaged
from posapp.storage.sales.tender_parts import (
    IS_FIRST_PART,
    JOIN_PARTS,
    PART_MINOR,
    PART_ROUNDING,
    PART_TENDER,
    PART_TIP,
)

__all__ = ["read_figures", "read_undelivered"]


def read_figures(connection: Connection, till: str, day: date) -> DayFigures:
    """Give the figures of a day at a till; raises EnvironmentFault."""
    here = (till, day.isoformat())
    methods = {(row[0], _tender(row, connection)): row[2:8] for row in connection.execute(_METHODS, here * 2)}
    discounts = dict[str, int](connection.execute(_DISCOUNTS, here))
    customers, anonymous, undone, coupons = connection.execute(_COUNTS, here * 2)[0]
    first, last = connection.execute(_RECEIPTS, here * 2)[0]
    return DayFigures(
        currencies=tuple(
            _currency(code, methods, discounts.get(code, 0)) for code in sorted({code for code, _ in methods})
        ),
        cashiers=tuple(
            CashierFigures(name=row[0], payments=row[2], taken=Money.of(row[3], row[1]), tips=row[4])
            for row in connection.execute(_CASHIERS, here)
        ),
        customers=customers,
        anonymous=anonymous or 0,
        undone=undone or 0,
        coupons=coupons,
        first_receipt=first or "",
        last_receipt=last or "",
    )


def read_undelivered(
    connection: Connection, till: str, begin: datetime, end: datetime
) -> tuple[UndeliveredFigures, ...]:
    """Give how many events that happened between two moments Hellotext does not have for sure, by state."""
    rows = connection.execute(_UNDELIVERED, (till, to_microseconds(begin), to_microseconds(end)))
    return tuple(UndeliveredFigures(state=EventState(row[0]), events=row[1]) for row in rows)


def _tender(row: Row, connection: Connection) -> Tender:
    try:
        return Tender.stored(as_text(row[1]), row[8])
    except ROW_ERRORS as error:
        raise FileDamaged(file=connection.path.name) from error


def _currency(code: str, methods: dict[tuple[str, Tender], Row], discounts: int) -> CurrencyFigures:
    named = sorted((each[1] for each in methods if each[0] == code), key=tender_order)
    found = tuple(_method(method, code, methods[code, method]) for method in named)
    return CurrencyFigures(
        gross=Money.of(sum(each.taken.minor for each in found) + discounts, code),
        discounts=Money.of(discounts, code),
        methods=found,
    )


def _method(method: Tender, code: str, row: Row) -> MethodFigures:
    payments, taken, refunds, refunded, tips, rounding = row
    return MethodFigures(
        method=method,
        payments=payments,
        taken=Money.of(taken, code),
        refunds=refunds,
        refunded=Money.of(refunded, code),
        tips=tips,
        rounding=rounding,
    )


_METHODS = f"""
SELECT currency, method, sum(payments), sum(taken), sum(refunds), sum(paid_back), sum(tips), sum(rounding),
    (SELECT name FROM own_tenders WHERE own_tenders.code = method) FROM (
    SELECT currency, {PART_TENDER} AS method, sum({IS_FIRST_PART}) AS payments, sum({PART_MINOR}) AS taken,
        0 AS refunds, 0 AS paid_back, sum({PART_TIP}) AS tips, sum({PART_ROUNDING}) AS rounding
    FROM sales {JOIN_PARTS} WHERE till = ? AND day = ? AND voided_at IS NULL GROUP BY 1, 2
    UNION ALL
    SELECT currency, method, 0, 0, count(*), sum(minor), -sum(tip), -sum(rounding)
    FROM refunds WHERE till = ? AND day = ? AND voided_at IS NULL AND kind = 'received' GROUP BY 1, 2
) GROUP BY 1, 2 ORDER BY 1, 2"""
_DISCOUNTS = """
SELECT sales.currency, sum(redemptions.minor) FROM sales JOIN redemptions ON redemptions.sale = sales.id
WHERE sales.till = ? AND sales.day = ? AND sales.voided_at IS NULL AND redemptions.taken_back_at IS NULL
GROUP BY 1"""
_COUNTS = """
SELECT count(DISTINCT CASE WHEN voided_at IS NULL THEN nullif(profile, '') END),
    sum(profile = '' AND voided_at IS NULL), sum(voided_at IS NOT NULL),
    (SELECT count(*) FROM sales AS paid JOIN redemptions ON redemptions.sale = paid.id
        WHERE paid.till = ? AND paid.day = ? AND paid.voided_at IS NULL AND redemptions.taken_back_at IS NULL)
FROM sales WHERE till = ? AND day = ?"""
_RECEIPTS = """
SELECT
    (SELECT receipt FROM sales WHERE till = ? AND day = ? AND voided_at IS NULL ORDER BY occurred_at, id LIMIT 1),
    (SELECT receipt FROM sales WHERE till = ? AND day = ? AND voided_at IS NULL
        ORDER BY occurred_at DESC, id DESC LIMIT 1)"""
_CASHIERS = """
SELECT cashier_name, currency, count(*), sum(minor), sum(tip) FROM sales
WHERE till = ? AND day = ? AND voided_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2"""
_UNDELIVERED = """
SELECT state, count(*) FROM events
WHERE state IN ('pending', 'sending', 'uncertain', 'review', 'rejected', 'handed_over')
AND till = ? AND occurred_at >= ? AND occurred_at < ? GROUP BY 1 ORDER BY 1"""
