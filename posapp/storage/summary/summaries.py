"""The SQL behind a summary: takings by place and hour, coupons, reasons, customers and events of some days."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from posapp.domain.business_days import BusinessDays
from posapp.domain.clock import ZoneUnknown
from posapp.domain.currency import CurrencyUnknown
from posapp.domain.day.hours import QUARTER
from posapp.domain.summary.best import BestProduct, CustomerTakings
from posapp.domain.summary.periods import Period
from posapp.domain.summary.summary import DaySalesTotals, RedemptionTotals, RefundTotals
from posapp.domain.summary.totals import BreakdownRow, EventCountRow, HourRow, TenderRow
from posapp.storage.database.connection import Connection, Parameters, Row
from posapp.storage.database.row_validation import ROW_ERRORS, as_int, as_text
from posapp.storage.database.timestamps import from_microseconds, to_microseconds
from posapp.storage.faults import FileDamaged
from posapp.storage.sales.own_tenders import tender_name_of
from posapp.storage.sales.tender_parts import IS_FIRST_PART, JOIN_PARTS, PART_MINOR, PART_TENDER
from posapp.storage.summary.rows import (
    HourRows,
    coupon_part,
    customer_part,
    day_takings,
    event_part,
    place_part,
    product_part,
    reason_part,
)

__all__ = ["Summaries"]

Read = TypeVar("Read")
NEW_HERE = "new:"
"""What the id of a customer begins with whom Hellotext does not know yet."""


class Summaries:
    """Reads the figures of summaries. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def first_day(self) -> date | None:
        """Give the first of the shop's days with a sale or a refund; None where there is none."""
        rows = (row for row in self._rows(_FIRST_DAY) if row[0] is not None)
        return min(self._read(lambda row: date.fromisoformat(row[0]), rows), default=None)

    def takings(self, period: Period, *, staged: bool) -> tuple[tuple[TenderRow, ...], tuple[HourRow, ...]]:
        """Give takings and refunds, by place and by hour; undone ones are left out.

        Args:
            period: Which days.
            staged: Whether it is to be told how far Hellotext has it; what is compared with needs no stages.
        """
        sales = _SALES.format(state="events.state" if staged else "NULL", join=_PAYMENT if staged else "")
        refunds = _REFUNDS.format(state="events.state" if staged else "NULL", join=_REFUND if staged else "")
        rows = [*self._rows(sales, _days(period)), *self._rows(refunds, _days(period))]
        places = self._read(place_part, (row for row in rows if row[0] == _PLACE))
        return places, self._read(HourRows().part, (row for row in rows if row[0] == _HOUR))

    def days(self, period: Period) -> tuple[DaySalesTotals, ...]:
        """Give the takings of each day that had any."""
        rows = [*self._rows(_SALE_DAYS, _days(period)), *self._rows(_REFUND_DAYS, _days(period))]
        sums: dict[tuple[date, str], DaySalesTotals] = {}
        for each in self._read(day_takings, rows):
            key = (each.day, each.takings.gross.currency.code)
            sums[key] = replace(each, takings=sums[key].takings + each.takings) if key in sums else each
        return tuple(sums[key] for key in sorted(sums))

    def coupons(self, period: Period, days: BusinessDays) -> tuple[BreakdownRow[RedemptionTotals], ...]:
        """Give what was redeemed, with the sales it came with and without any."""
        rows = [*self._rows(_COUPONS, _days(period)), *self._rows(_COUPONS_ALONE, _moments(period, days))]
        return self._read(coupon_part, rows)

    def reasons(self, period: Period) -> tuple[BreakdownRow[RefundTotals], ...]:
        """Give the refunds by reason."""
        return self._read(reason_part, self._rows(_REASONS, _days(period)))

    def customers(self, period: Period) -> frozenset[str]:
        """Give the ids of the customers who paid."""
        return frozenset(str(row[0]) for row in self._rows(_CUSTOMERS, _days(period)))

    def payments_until(self, period: Period, end: datetime) -> dict[str, int]:
        """Give how often each customer paid before a moment; the empty id is that of payments without one."""
        rows = self._rows(_PAYMENTS_UNTIL, (*_days(period), to_microseconds(end)))
        return dict(self._read(lambda row: (as_text(row[0]), as_int(row[1])), rows))

    def customer_takings(self, period: Period) -> tuple[CustomerTakings, ...]:
        """Give what each customer paid, less what they got back in the period; undone sales and refunds are left out.

        A customer without a payment who got something back in the period is given with 0 payments.
        """
        paid = self._read(customer_part, self._rows(_CUSTOMER_SALES, _days(period)))
        returned = self._read(customer_part, self._rows(_CUSTOMER_REFUNDS, _days(period)))
        if not returned:
            return paid
        sums = {(each.profile, each.code): each for each in paid}
        for each in returned:
            other = sums.get((each.profile, each.code))
            sums[each.profile, each.code] = each if other is None else other._replace(minor=other.minor + each.minor)
        return tuple(sums.values())

    def names(self, profiles: Iterable[str]) -> dict[str, str]:
        """Give the latest name of customers; empty where it was erased."""
        rows = self._rows(_NAMES, (json.dumps(sorted(profiles)),))
        return {str(row[0]): str(row[1] or "") for row in rows}

    def products(self, period: Period) -> tuple[BestProduct, ...]:
        """Give what each product brought before coupons, less what was paid back for it; `whole` is its own money."""
        if not self._rows(_ANY_LINES)[0][0]:
            return ()
        rows = [*self._rows(_PRODUCT_SALES, _days(period)), *self._rows(_PRODUCT_REFUNDS, _days(period))]
        sums: dict[tuple[str, str, str], BestProduct] = {}
        for each in self._read(product_part, rows):
            key = (each.barcode, each.unit.value, each.money.currency.code)
            other = sums.get(key)
            sums[key] = each if other is None else _together(other, each)
        return tuple(sums.values())

    def first_payments(self, profiles: Iterable[str]) -> dict[str, datetime]:
        """Give when customers paid here for the first time; undone payments are none."""
        in_the_index_s_order = json.dumps(sorted(profiles))
        rows = self._rows(_FIRST_PAYMENTS, (in_the_index_s_order,))
        return {str(row[0]): from_microseconds(row[1]) for row in rows if row[1] is not None}

    def events(self, period: Period, days: BusinessDays) -> tuple[EventCountRow, ...]:
        """Give how many events happened, by hour and state; undone ones are left out."""
        return self._read(lambda row: event_part(row, days.zone), self._rows(_EVENTS, _moments(period, days)))

    def _read(self, meaning: Callable[[Row], Read], rows: Iterable[Row]) -> tuple[Read, ...]:
        try:
            return tuple(meaning(row) for row in rows)
        except (*ROW_ERRORS, CurrencyUnknown, ZoneUnknown) as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def _rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        return self._connection.execute(sql, parameters)


def _together(one: BestProduct, other: BestProduct) -> BestProduct:
    money = one.money + other.money
    return replace(one, thousandths=one.thousandths + other.thousandths, money=money, whole=money)


def _days(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


def _moments(period: Period, days: BusinessDays) -> tuple[int, int]:
    return to_microseconds(days.begin(period.first)), to_microseconds(days.end(period.last))


_PLACE, _HOUR = 0, 1
_QUARTER_OF = f"occurred_at / {int(QUARTER.total_seconds()) * 1_000_000}"
_PAYMENT = (
    "LEFT JOIN events ON events.subject_id = sales.id AND events.subject_id <> '' "
    "AND events.action = 'physical_store.paid'"
)
_REFUND = (
    "LEFT JOIN events ON events.subject_id = refunds.id AND events.subject_id <> '' "
    "AND events.action = 'refund.received'"
)
_REDEMPTION = (
    "LEFT JOIN events ON events.subject_id = sales.id AND events.subject_id <> '' "
    "AND events.action = 'coupon.redeemed' AND json_extract(events.body, '$.object.id') = redemptions.coupon"
)
_SALES_NOT_VOIDED = "sales.day BETWEEN ?1 AND ?2 AND sales.voided_at IS NULL"
_PAID_BACK = "refunds.day BETWEEN ?1 AND ?2 AND refunds.voided_at IS NULL AND refunds.kind = 'received'"
_DISCOUNT = "(SELECT coalesce(sum(minor), 0) FROM redemptions WHERE redemptions.sale = sales.id)"
# Each sale is read once, whatever it is grouped by afterwards: by place in the first half, by hour in the second.
_IN_BOTH_WAYS = (
    f"SELECT {_PLACE}, currency, till, cashier, max(cashier_name), method, "
    f"coalesce({tender_name_of('taken.method')}, ''), 0, '', state, anonymous, {{figures}} "
    "FROM taken GROUP BY currency, till, cashier, method, state, anonymous UNION ALL "
    f"SELECT {_HOUR}, currency, '', '', '', '', zone, quarter, day, state, anonymous, {{figures}} "
    "FROM taken GROUP BY currency, zone, quarter, day, state, anonymous"
)
_SALES = (
    "WITH taken AS MATERIALIZED (SELECT sales.currency, sales.till, sales.cashier, sales.cashier_name, "
    f"{PART_TENDER} AS method, sales.zone, sales.{_QUARTER_OF} AS quarter, sales.day, {{state}} AS state, "
    f"sales.profile = '' AS anonymous, {PART_MINOR} AS minor, {IS_FIRST_PART} AS counts, "
    f"CASE WHEN {IS_FIRST_PART} THEN {_DISCOUNT} ELSE 0 END AS discount "
    f"FROM sales {JOIN_PARTS} {{join}} WHERE {_SALES_NOT_VOIDED}) "
    + _IN_BOTH_WAYS.format(figures="sum(counts), sum(minor), sum(discount), 0, 0")
)
_REFUNDS = (
    "WITH taken AS MATERIALIZED (SELECT refunds.currency, refunds.till, refunds.cashier, refunds.cashier_name, "
    f"refunds.method, refunds.zone, refunds.{_QUARTER_OF} AS quarter, refunds.day, {{state}} AS state, "
    f"refunds.profile = '' AS anonymous, refunds.minor AS minor FROM refunds {{join}} WHERE {_PAID_BACK}) "
    + _IN_BOTH_WAYS.format(figures="0, 0, 0, count(*), sum(minor)")
)
_SALE_DAYS = (
    f"SELECT day, currency, count(*), sum(minor), sum({_DISCOUNT}), 0, 0 FROM sales WHERE {_SALES_NOT_VOIDED} "
    "GROUP BY day, currency"
)
_REFUND_DAYS = (
    f"SELECT day, currency, 0, 0, 0, count(*), sum(minor) FROM refunds WHERE {_PAID_BACK} GROUP BY day, currency"
)
_COUPONS = (
    "SELECT redemptions.coupon, max(redemptions.code), redemptions.currency, events.state, "
    "sales.profile = '' AS nobody, count(*), count(*), sum(redemptions.minor), sum(sales.minor) "
    f"FROM sales JOIN redemptions ON redemptions.sale = sales.id {_REDEMPTION} "
    f"WHERE {_SALES_NOT_VOIDED} AND redemptions.taken_back_at IS NULL "
    "GROUP BY redemptions.coupon, redemptions.currency, events.state, nobody"
)
_COUPONS_ALONE = (
    "SELECT redemptions.coupon, max(redemptions.code), redemptions.currency, events.state, 0, count(*), 0, "
    "sum(redemptions.minor), 0 FROM events JOIN redemptions ON redemptions.sale = events.id "
    "WHERE events.occurred_at >= ?1 AND events.occurred_at < ?2 AND events.action = 'coupon.redeemed' "
    "AND events.state NOT IN ('voided', 'dismissed') AND redemptions.taken_back_at IS NULL "
    "GROUP BY redemptions.coupon, redemptions.currency, events.state"
)
_REASONS = (
    "SELECT refunds.reason, refunds.currency, events.state, refunds.profile = '' AS nobody, count(*), "
    f"sum(refunds.minor) FROM refunds {_REFUND} WHERE {_PAID_BACK} "
    "GROUP BY refunds.reason, refunds.currency, events.state, nobody"
)
_CUSTOMERS = f"SELECT DISTINCT profile FROM sales WHERE {_SALES_NOT_VOIDED} AND profile <> ''"
_PAYMENTS_UNTIL = (
    f"SELECT profile, count(*) FROM sales WHERE {_SALES_NOT_VOIDED} AND sales.occurred_at < ?3 GROUP BY profile"
)
_CUSTOMER_SALES = (
    f"SELECT profile, currency, count(*), sum(minor) FROM sales WHERE {_SALES_NOT_VOIDED} AND profile <> '' "
    "GROUP BY profile, currency"
)
_CUSTOMER_REFUNDS = (
    f"SELECT profile, currency, 0, -sum(minor) FROM refunds WHERE {_PAID_BACK} AND profile <> '' "
    "GROUP BY profile, currency"
)
_NAMES = (
    "SELECT wanted.value, (SELECT customer_name FROM sales WHERE sales.profile = wanted.value AND sales.profile <> '' "
    "AND sales.voided_at IS NULL ORDER BY sales.occurred_at DESC LIMIT 1) FROM json_each(?) AS wanted"
)
_ANY_LINES = "SELECT EXISTS (SELECT 1 FROM sale_lines)"
# The name is that of the latest sale: SQLite takes a column without a function from the row of the one max().
_PRODUCT_SALES = (
    "SELECT lines.barcode, lines.name, lines.unit, lines.currency, sum(lines.thousandths), "
    "sum((2 * lines.minor * lines.thousandths + 1000) / 2000 - lines.discount), max(sales.occurred_at) "
    f"FROM sales JOIN sale_lines AS lines ON lines.sale = sales.id WHERE {_SALES_NOT_VOIDED} "
    "GROUP BY lines.barcode, lines.unit, lines.currency"
)
_PRODUCT_REFUNDS = (
    "SELECT lines.barcode, lines.name, lines.unit, lines.currency, -sum(back.thousandths), -sum(back.minor), "
    "max(refunds.occurred_at) FROM refunds JOIN refund_lines AS back ON back.refund = refunds.id "
    "JOIN sale_lines AS lines ON lines.sale = refunds.sale AND lines.place = back.place "
    f"WHERE {_PAID_BACK} GROUP BY lines.barcode, lines.unit, lines.currency"
)
_FIRST_PAYMENTS = (
    "SELECT wanted.value, (SELECT min(occurred_at) FROM sales WHERE sales.profile = wanted.value "
    "AND sales.profile <> '' AND sales.voided_at IS NULL) FROM json_each(?) AS wanted"
)
_EVENTS = (
    f"SELECT {_QUARTER_OF}, state, count(*) FROM events WHERE occurred_at >= ?1 AND occurred_at < ?2 "
    "AND state <> 'voided' GROUP BY 1, 2"
)
_FIRST_DAY = (
    "SELECT min(day) FROM sales WHERE voided_at IS NULL UNION ALL SELECT min(day) FROM refunds WHERE voided_at IS NULL"
)
