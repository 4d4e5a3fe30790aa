"""Holds the list behind a figure: the payments, refunds or events that it counts."""

from dataclasses import dataclass
from enum import StrEnum

from posapp.domain.day.hours import ShopHour
from posapp.domain.events.event import OutboxEvent
from posapp.domain.refunds.refund import RecordedRefund
from posapp.domain.sales.sale import RecordedSale
from posapp.domain.summary.periods import Period
from posapp.domain.summary.summary import Stage

__all__ = ["DrillDown", "Listing", "RowKind"]


class RowKind(StrEnum):
    """The kinds of rows in a list."""

    PAYMENTS = "payments"
    REFUNDS = "refunds"
    EVENTS = "events"


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillDown:
    """The filter of a list. None filters nothing; an empty cashier means nobody, an empty coupon any coupon.

    Attributes:
        listed: Payments, refunds or events; undone ones are left out.
        period: The days of the shop.
        currency: The currency, an ISO 4217 code.
        hour: The hour of the shop's local time.
        cashier: The cashier's id.
        till: The till.
        method: The tender.
        stage: How far Hellotext has them.
        coupon: The coupon's id.
        reason: The reason (refunds).
        anonymous: Whether without a customer (payments).
        newcomers: Whether by customers who never paid here before the period (payments).
        unknown: Whether by customers whom Hellotext does not know yet (payments).
        weekday: The day of the week, 0 for Monday (payments).
        customer: Hellotext's id of the customer (payments).
        product: The barcode of a product that was sold (payments).
    """

    listed: RowKind
    period: Period
    currency: str | None = None
    hour: ShopHour | None = None
    cashier: str | None = None
    till: str | None = None
    method: str | None = None
    stage: Stage | None = None
    coupon: str | None = None
    reason: str | None = None
    anonymous: bool | None = None
    newcomers: bool | None = None
    unknown: bool | None = None
    weekday: int | None = None
    customer: str | None = None
    product: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The newest rows of a list, and their total number.

    Attributes:
        drill_down: The filter.
        number: The total number of rows.
        payments: The newest payments; empty where it is a list of something else.
        refunds: The newest refunds; likewise.
        events: The newest events; likewise.
    """

    drill_down: DrillDown
    number: int
    payments: tuple[RecordedSale, ...] = ()
    refunds: tuple[RecordedRefund, ...] = ()
    events: tuple[OutboxEvent, ...] = ()

    @property
    def shown(self) -> int:
        """The number of rows here."""
        return len(self.payments) + len(self.refunds) + len(self.events)
