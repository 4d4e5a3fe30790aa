"""The SQL behind a summary: takings by place and hour, coupons, reasons, customers and events of some days."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from posapp.domain.clock import ZoneUnknown, zone_named
from posapp.domain.currency import CurrencyUnknown
from posapp.domain.event_states import EventState
from posapp.domain.money import Money
from posapp.domain.periods import Period
from posapp.domain.shop_hours import QUARTER, ShopHour, midnight, quarter_hour
from posapp.domain.summary import DayTakings, Redeemed, Returned, Stage, Takings, stage_of
from posapp.domain.summing import EventPart, HourPart, Part, PlacePart
from posapp.storage.connection import Connection, Parameters, Row
from posapp.storage.faults import FileDamaged
from posapp.storage.moments import from_file, to_file
from posapp.storage.reading import UNREADABLE

__all__ = ["Summaries"]

NEW_HERE = "new:"
"""What the id of a customer begins with whom Hellotext does not know yet."""


class Summaries:
    """Reads what a summary is made of. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def first_day(self) -> date | None:
        """Give the first of the shop's days with a sale or a refund; None where there is none."""
        found = [row[0] for row in self._rows(_FIRST_DAY) if row[0] is not None]
        return date.fromisoformat(min(found)) if found else None

    def takings(self, period: Period, *, staged: bool) -> tuple[tuple[PlacePart, ...], tuple[HourPart, ...]]:
        """Give what was taken and paid back, by place and by hour; undone sales and refunds are left out.

        Args:
            period: Which days.
            staged: Whether it is to be told how far Hellotext has it; what is compared with needs no stages.
        """
        sales = _SALES.format(state="events.state" if staged else "NULL", join=_PAYMENT if staged else "")
        refunds = _REFUNDS.format(state="events.state" if staged else "NULL", join=_REFUND if staged else "")
        rows = [*self._rows(sales, _days(period)), *self._rows(refunds, _days(period))]
        try:
            places = tuple(_place(row) for row in rows if row[0] == _PLACE)
            return places, _Hours().of(row for row in rows if row[0] == _HOUR)
        except (*UNREADABLE, CurrencyUnknown, ZoneUnknown) as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def days(self, period: Period) -> tuple[DayTakings, ...]:
        """Give the takings of each day that had any."""
        sums: dict[tuple[str, str], Takings] = {}
        for day, code, *figures in (*self._rows(_SALE_DAYS, _days(period)), *self._rows(_REFUND_DAYS, _days(period))):
            taken = _takings(code, *figures)
            sums[day, code] = sums[day, code] + taken if (day, code) in sums else taken
        return tuple(DayTakings(day=date.fromisoformat(day), takings=sums[day, code]) for day, code in sorted(sums))

    def coupons(self, period: Period, zone: ZoneInfo) -> tuple[Part[Redeemed], ...]:
        """Give what was redeemed, with the sales it came with and without any."""
        rows = [*self._rows(_COUPONS, _days(period)), *self._rows(_COUPONS_ALONE, _moments(period, zone))]
        return tuple(_coupon(row) for row in rows)

    def reasons(self, period: Period) -> tuple[Part[Returned], ...]:
        """Give what was paid back, by reason."""
        return tuple(_reason(row) for row in self._rows(_REASONS, _days(period)))

    def customers(self, period: Period) -> frozenset[str]:
        """Give the ids of the customers who paid."""
        return frozenset(str(row[0]) for row in self._rows(_CUSTOMERS, _days(period)))

    def first_payments(self, profiles: Iterable[str]) -> dict[str, datetime]:
        """Give when customers paid here for the first time; undone payments are none."""
        rows = self._rows(_FIRST_PAYMENTS, (json.dumps(list(profiles)),))
        return {str(row[0]): from_file(row[1]) for row in rows if row[1] is not None}

    def events(self, period: Period, zone: ZoneInfo) -> tuple[EventPart, ...]:
        """Give how many events happened, by hour and how far Hellotext has them; undone ones are left out."""
        rows = self._rows(_EVENTS, _moments(period, zone))
        try:
            return tuple(
                EventPart(hour=quarter_hour(row[0], zone)[1], stage=stage_of(EventState(row[1]), "-"), number=row[2])
                for row in rows
            )
        except UNREADABLE as error:
            raise FileDamaged(file=self._connection.path.name) from error

    def _rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        return self._connection.execute(sql, parameters)


def _days(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


def _moments(period: Period, zone: ZoneInfo) -> tuple[int, int]:
    after = date.fromordinal(period.last.toordinal() + 1)
    return to_file(midnight(period.first, zone)), to_file(midnight(after, zone))


class _Hours:
    """A month asks for the same quarters of an hour again and again, for each stage and currency."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int], ShopHour] = {}

    def of(self, rows: Iterable[Row]) -> tuple[HourPart, ...]:
        return tuple(self._part(row) for row in rows)

    def _part(self, row: Row) -> HourPart:
        key = (row[6], row[7])
        if key not in self._known:
            self._known[key] = quarter_hour(row[7], zone_named(row[6]))[1]
        return HourPart(
            day=date.fromisoformat(row[8]),
            hour=self._known[key],
            stage=_stage(row[9:11]),
            takings=_takings_in(row),
        )


def _place(row: Row) -> PlacePart:
    return PlacePart(
        till=row[2],
        cashier=row[3],
        cashier_name=row[4],
        method=row[5],
        stage=_stage(row[9:11]),
        takings=_takings_in(row),
        anonymous=row[11] if row[10] else 0,
    )


def _takings_in(row: Row) -> Takings:
    return _takings(row[1], *row[11:16])


def _takings(code: str, payments: int, paid: int, discounts: int, refunds: int, refunded: int) -> Takings:
    return Takings(
        payments=payments,
        gross=Money.of(paid + discounts, code),
        discounts=Money.of(discounts, code),
        refunds=refunds,
        refunded=Money.of(refunded, code),
    )


def _stage(state_and_anonymous: Row) -> Stage:
    state, anonymous = state_and_anonymous
    return stage_of(None if state is None else EventState(state), "" if anonymous else "-")


def _coupon(row: Row) -> Part[Redeemed]:
    coupon, code, unit, state, anonymous, times, sales, discount, paid = row
    money = Money.of(discount, unit)
    redeemed = Redeemed(times=times, sales=sales, discount=money, paid=Money.of(paid, unit))
    return Part(key=coupon, name=code, currency=money.currency, stage=_stage((state, anonymous)), figures=redeemed)


def _reason(row: Row) -> Part[Returned]:
    reason, code, state, anonymous, times, minor = row
    returned = Returned(times=times, money=Money.of(minor, code))
    unit = returned.money.currency
    return Part(key=reason, currency=unit, stage=_stage((state, anonymous)), figures=returned)


_PLACE, _HOUR = 0, 1
_QUARTER_OF = f"occurred_at / {int(QUARTER.total_seconds()) * 1_000_000}"
_PAYMENT = "LEFT JOIN events ON events.sale = sales.id AND events.sale <> '' AND events.action = 'physical_store.paid'"
_REFUND = "LEFT JOIN events ON events.sale = refunds.id AND events.sale <> ''"
_REDEMPTION = (
    "LEFT JOIN events ON events.sale = sales.id AND events.sale <> '' AND events.action = 'coupon.redeemed' "
    "AND json_extract(events.body, '$.object.id') = redemptions.coupon"
)
_STANDING_SALES = "sales.day BETWEEN ?1 AND ?2 AND sales.voided_at IS NULL"
_PAID_BACK = "refunds.day BETWEEN ?1 AND ?2 AND refunds.voided_at IS NULL AND refunds.kind = 'received'"
_DISCOUNT = "(SELECT coalesce(sum(minor), 0) FROM redemptions WHERE redemptions.sale = sales.id)"
# Each sale is read once, whatever it is grouped by afterwards: by place in the first half, by hour in the second.
_IN_BOTH_WAYS = (
    f"SELECT {_PLACE}, currency, till, cashier, max(cashier_name), method, '', 0, '', state, anonymous, {{figures}} "
    "FROM taken GROUP BY currency, till, cashier, method, state, anonymous UNION ALL "
    f"SELECT {_HOUR}, currency, '', '', '', '', zone, quarter, day, state, anonymous, {{figures}} "
    "FROM taken GROUP BY currency, zone, quarter, day, state, anonymous"
)
_SALES = (
    "WITH taken AS MATERIALIZED (SELECT sales.currency, sales.till, sales.cashier, sales.cashier_name, sales.method, "
    f"sales.zone, sales.{_QUARTER_OF} AS quarter, sales.day, {{state}} AS state, sales.profile = '' AS anonymous, "
    f"sales.minor AS minor, {_DISCOUNT} AS discount FROM sales {{join}} WHERE {_STANDING_SALES}) "
    + _IN_BOTH_WAYS.format(figures="count(*), sum(minor), sum(discount), 0, 0")
)
_REFUNDS = (
    "WITH taken AS MATERIALIZED (SELECT refunds.currency, refunds.till, refunds.cashier, refunds.cashier_name, "
    f"refunds.method, refunds.zone, refunds.{_QUARTER_OF} AS quarter, refunds.day, {{state}} AS state, "
    f"refunds.profile = '' AS anonymous, refunds.minor AS minor FROM refunds {{join}} WHERE {_PAID_BACK}) "
    + _IN_BOTH_WAYS.format(figures="0, 0, 0, count(*), sum(minor)")
)
_SALE_DAYS = (
    f"SELECT day, currency, count(*), sum(minor), sum({_DISCOUNT}), 0, 0 FROM sales WHERE {_STANDING_SALES} "
    "GROUP BY day, currency"
)
_REFUND_DAYS = (
    f"SELECT day, currency, 0, 0, 0, count(*), sum(minor) FROM refunds WHERE {_PAID_BACK} GROUP BY day, currency"
)
_COUPONS = (
    "SELECT redemptions.coupon, max(redemptions.code), redemptions.currency, events.state, "
    "sales.profile = '' AS nobody, count(*), count(*), sum(redemptions.minor), sum(sales.minor) "
    f"FROM sales JOIN redemptions ON redemptions.sale = sales.id {_REDEMPTION} "
    f"WHERE {_STANDING_SALES} AND redemptions.taken_back_at IS NULL "
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
_CUSTOMERS = f"SELECT DISTINCT profile FROM sales WHERE {_STANDING_SALES} AND profile <> ''"
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
