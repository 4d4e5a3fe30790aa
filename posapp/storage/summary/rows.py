"""Reads the rows of a summary's statements; a row that posapp did not write raises an error."""

from datetime import date
from zoneinfo import ZoneInfo

from posapp.domain.catalogue.quantities import Unit
from posapp.domain.clock import zone_named
from posapp.domain.day.hours import ShopHour, quarter_hour, quarter_minute
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.summary.best import BestProduct, CustomerTakings
from posapp.domain.summary.summary import DaySalesTotals, RedemptionTotals, RefundTotals, SalesTotals, Stage, stage_of
from posapp.domain.summary.totals import BreakdownRow, EventCountRow, HourRow, TenderRow
from posapp.storage.database.connection import Row
from posapp.storage.database.row_validation import as_int, as_text

__all__ = [
    "HourRows",
    "coupon_part",
    "customer_part",
    "day_takings",
    "event_part",
    "place_part",
    "product_part",
    "reason_part",
]


def place_part(row: Row) -> TenderRow:
    """Read (…, currency, till, cashier, name, tender, …, state, anonymous, payments, paid, off, refunds, refunded)."""
    return TenderRow(
        till=as_text(row[2]),
        cashier=as_text(row[3]),
        cashier_name=as_text(row[4]),
        method=as_text(row[5]),
        method_name=as_text(row[6]),
        stage=_stage(row[9], anonymous=row[10]),
        takings=_takings(row[1], row[11:16]),
        anonymous=as_int(row[11]) if row[10] else 0,
    )


class HourRows:
    """Reads the takings of quarters of an hour, and remembers the quarters that a month repeats."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int, date], tuple[ShopHour, int]] = {}

    def part(self, row: Row) -> HourRow:
        """Read (…, currency, …, zone, quarter, day, state, anonymous, payments, paid, off, refunds, refunded)."""
        zone, quarter = as_text(row[6]), as_int(row[7])
        day = date.fromisoformat(as_text(row[8]))
        if (zone, quarter, day) not in self._known:
            place = zone_named(zone)
            self._known[zone, quarter, day] = quarter_hour(quarter, place), quarter_minute(quarter, day, place)
        hour, minute = self._known[zone, quarter, day]
        return HourRow(
            day=day,
            hour=hour,
            minute=minute,
            stage=_stage(row[9], anonymous=row[10]),
            takings=_takings(row[1], row[11:16]),
        )


def customer_part(row: Row) -> CustomerTakings:
    """Read (profile, currency, payments, paid less refunded)."""
    return CustomerTakings(as_text(row[0]), as_text(row[1]), as_int(row[2]), as_int(row[3]))


def product_part(row: Row) -> BestProduct:
    """Read (barcode, name, unit, currency, thousandths, minor, …)."""
    money = Money.of(as_int(row[5]), as_text(row[3]))
    return BestProduct(
        barcode=as_text(row[0]),
        name=as_text(row[1]),
        unit=Unit(as_text(row[2])),
        thousandths=as_int(row[4]),
        money=money,
        whole=money,
    )


def day_takings(row: Row) -> DaySalesTotals:
    """Read (day, currency, payments, paid, off, refunds, refunded)."""
    return DaySalesTotals(day=date.fromisoformat(as_text(row[0])), takings=_takings(row[1], row[2:7]))


def coupon_part(row: Row) -> BreakdownRow[RedemptionTotals]:
    """Read (coupon, code, currency, state, anonymous, times, sales, off, paid)."""
    redeemed = RedemptionTotals(
        times=as_int(row[5]),
        sales=as_int(row[6]),
        discount=Money.of(as_int(row[7]), as_text(row[2])),
        paid=Money.of(as_int(row[8]), as_text(row[2])),
    )
    return BreakdownRow(
        key=as_text(row[0]),
        name=as_text(row[1]),
        currency=redeemed.paid.currency,
        stage=_stage(row[3], anonymous=row[4]),
        figures=redeemed,
    )


def reason_part(row: Row) -> BreakdownRow[RefundTotals]:
    """Read (reason, currency, state, anonymous, times, refunded)."""
    returned = RefundTotals(times=as_int(row[4]), money=Money.of(as_int(row[5]), as_text(row[1])))
    return BreakdownRow(
        key=as_text(row[0]),
        currency=returned.money.currency,
        stage=_stage(row[2], anonymous=row[3]),
        figures=returned,
    )


def event_part(row: Row, zone: ZoneInfo) -> EventCountRow:
    """Read (quarter, state, number)."""
    hour = quarter_hour(as_int(row[0]), zone)
    return EventCountRow(hour=hour, stage=stage_of(EventState(row[1]), "-"), number=as_int(row[2]))


def _takings(code: object, figures: Row) -> SalesTotals:
    unit, (payments, paid, discounts, refunds, refunded) = as_text(code), map(as_int, figures)
    return SalesTotals(
        payments=payments,
        gross=Money.of(paid + discounts, unit),
        discounts=Money.of(discounts, unit),
        refunds=refunds,
        refunded=Money.of(refunded, unit),
    )


def _stage(state: str | None, *, anonymous: int) -> Stage:
    return stage_of(None if state is None else EventState(state), "" if anonymous else "-")
