"""The list behind a figure: which payments, refunds or events it counts."""

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
    """What a list is of."""

    PAYMENTS = "payments"
    REFUNDS = "refunds"
    EVENTS = "events"


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillDown:
    """Which of them. What is None is not asked about; an empty cashier is nobody, an empty coupon any one.

    Attributes:
        listed: Payments, refunds or events; undone ones are left out.
        period: On which of the shop's days.
        currency: In which currency, an ISO 4217 code.
        hour: In which hour of the shop's wall.
        cashier: By whom, an id.
        till: At which till.
        method: By which tender.
        stage: How far Hellotext has them.
        coupon: With which coupon, by its id.
        reason: For which reason (refunds).
        anonymous: Whether without a customer (payments).
        newcomers: Whether by customers who never paid here before the period (payments).
        unknown: Whether by customers whom Hellotext does not know yet (payments).
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The newest of them, and how many there are.

    Attributes:
        drill_down: What was asked for.
        number: How many there are in all.
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
        """How many of them are here."""
        return len(self.payments) + len(self.refunds) + len(self.events)
