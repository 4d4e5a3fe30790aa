"""Holds the summary of a period: its figures, their delivery to Hellotext, and the usual figures.

Amounts of two currencies are never added: each line has one currency. A summary does not change any more once it was
made; `posapp.domain.summary.documents` writes it as JSON and reads it back.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from posapp.domain.currency import Currency
from posapp.domain.day.drawer import DrawerFigures
from posapp.domain.day.hours import ShopHour
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.summary.best import BestCustomer, BestProduct, ReturningTakings
from posapp.domain.summary.comparison import LikeForLike
from posapp.domain.summary.figures import Addable, CustomerCount, RedemptionTotals, RefundTotals, SalesTotals
from posapp.domain.summary.heat import HeatCell
from posapp.domain.summary.periods import Period

__all__ = [
    "USUAL",
    "Addable",
    "BreakdownLine",
    "CustomerCount",
    "DaySalesTotals",
    "EventsOfHour",
    "RedemptionTotals",
    "RefundTotals",
    "SalesTotals",
    "Stage",
    "Summary",
    "mean_count",
    "mean_money",
    "only_in",
    "stage_of",
]

USUAL = 4
"""So many weeks, or months, make what is usual."""


class Stage(StrEnum):
    """The stages of delivery of what a figure counts."""

    CONFIRMED = "confirmed"
    ACCEPTED = "accepted"
    WAITING = "waiting"
    NEEDS_A_PERSON = "needs_a_person"
    DISMISSED = "dismissed"
    ELSEWHERE = "elsewhere"
    NOT_SENT = "not_sent"


def stage_of(state: EventState | None, profile: str) -> Stage:
    """Give the stage of a sale or refund by its event.

    Args:
        state: The event's state; None where this till has none.
        profile: Hellotext's id of the customer; what is nobody's is never sent, and what is somebody's and has no
            event here is told by another till.
    """
    if state is None:
        return Stage.ELSEWHERE if profile else Stage.NOT_SENT
    return _STAGES.get(state, Stage.WAITING)


_STAGES = {
    EventState.CONFIRMED: Stage.CONFIRMED,
    EventState.ACCEPTED: Stage.ACCEPTED,
    EventState.REVIEW: Stage.NEEDS_A_PERSON,
    EventState.REJECTED: Stage.NEEDS_A_PERSON,
    EventState.DISMISSED: Stage.DISMISSED,
    EventState.VOIDED: Stage.DISMISSED,
    EventState.TRANSFERRED: Stage.ELSEWHERE,
}


Figures = TypeVar("Figures", bound=Addable)


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownLine(Generic[Figures]):
    """One line of a breakdown: an hour, a cashier, a till, a means of payment, a coupon, a reason.

    Attributes:
        key: What it is about: the key of a ShopHour, an ISO day, a cashier's id, a till's name, a tender, a coupon's
            id, a reason; empty for all together, and for sales that nobody was signed in for.
        name: The name to show where the key is none; the latest one that was recorded.
        currency: The one currency of its figures.
        stages: The figures by how far Hellotext has them; stages without any are left out.
        zero: Its figures where there are none.
        before: The same of the period before (a week or a month earlier); None where the till has no such record.
        usual: The sum of the same over the periods that make what is usual; None where there are none.
    """

    key: str
    name: str = ""
    currency: Currency
    stages: tuple[tuple[Stage, Figures], ...]
    zero: Figures
    before: Figures | None = None
    usual: Figures | None = None

    @property
    def figures(self) -> Figures:
        """The total over all stages."""
        total = self.zero
        for _stage, figures in self.stages:
            total = total + figures
        return total

    def at(self, stage: Stage) -> Figures:
        """Give the part at a stage."""
        return next((figures for each, figures in self.stages if each is stage), self.zero)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventsOfHour:
    """The number of events in an hour of local time by stage, without undone ones."""

    hour: ShopHour
    stages: tuple[tuple[Stage, int], ...]

    @property
    def number(self) -> int:
        """The number of events over all stages."""
        return sum(number for _stage, number in self.stages)


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySalesTotals:
    """A day among the last thirty, in one currency."""

    day: date
    takings: SalesTotals


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The summary of a period at the tills of one ledger.

    Attributes:
        shop: The shop's name.
        zone: Its zone, an IANA name.
        period: The days.
        generated_at: When it was read, UTC.
        usual_of: How many periods make what is usual, at most four; 0 where the till has none.
        totals: Everything, one line for each currency.
        hours: The hours of a single day, in their order; empty for longer periods.
        first_hour: The hour on the shop's wall with which the hours of a weekday begin: the one at which days end.
        by_hour: By the hour on the shop's wall; an hour that a clock change repeats stands twice.
        by_day: By the shop's day.
        by_cashier: By who recorded it.
        by_till: By till.
        by_method: By means of payment.
        coupons: By coupon.
        reasons: What was paid back, by reason.
        customers: Who was there.
        customers_before: The same of the period before; None where the till has no such record.
        customers_usual: The sum of the same over what is usual; None where there is none.
        events: Every event that happened in the period, by hour.
        last_days: The thirty days up to its last one, also those without a sale, for each currency.
        like_for_like: The same days of this period and the one before; None where there is nothing to compare.
        heat: What each hour of each weekday brought.
        returning: What returning and new customers paid, for each currency.
        best_customers: The customers who spent most, for each currency, the best first.
        best_products: The products that brought most, for each currency, the best first.
        drawer: What moved the drawers besides sales and refunds, by currency; the floats of several days are added.
        wrong_clock: How many payments were recorded while this PC's clock was wrong.
    """

    shop: str
    zone: str
    period: Period
    generated_at: datetime
    usual_of: int = 0
    totals: tuple[BreakdownLine[SalesTotals], ...] = ()
    hours: tuple[str, ...] = ()
    first_hour: int = 0
    by_hour: tuple[BreakdownLine[SalesTotals], ...] = ()
    by_day: tuple[BreakdownLine[SalesTotals], ...] = ()
    by_cashier: tuple[BreakdownLine[SalesTotals], ...] = ()
    by_till: tuple[BreakdownLine[SalesTotals], ...] = ()
    by_method: tuple[BreakdownLine[SalesTotals], ...] = ()
    coupons: tuple[BreakdownLine[RedemptionTotals], ...] = ()
    reasons: tuple[BreakdownLine[RefundTotals], ...] = ()
    customers: CustomerCount = field(default_factory=CustomerCount)
    customers_before: CustomerCount | None = None
    customers_usual: CustomerCount | None = None
    events: tuple[EventsOfHour, ...] = ()
    last_days: tuple[DaySalesTotals, ...] = ()
    like_for_like: LikeForLike | None = None
    heat: tuple[HeatCell, ...] = ()
    returning: tuple[ReturningTakings, ...] = ()
    best_customers: tuple[BestCustomer, ...] = ()
    best_products: tuple[BestProduct, ...] = ()
    drawer: tuple[DrawerFigures, ...] = ()
    wrong_clock: int = 0

    @property
    def currencies(self) -> tuple[Currency, ...]:
        """The currencies that were taken or paid back, by code."""
        return tuple(line.currency for line in self.totals)

    def events_at(self, stage: Stage) -> int:
        """Give the number of events at a stage."""
        return sum(number for hour in self.events for each, number in hour.stages if each is stage)


def mean_money(total: Money, of: int) -> Money:
    """Give the mean of a sum, rounded half up to the currency's minor unit."""
    return Money(_rounded(total.minor, of), total.currency)


def mean_count(total: int, of: int) -> int:
    """Give the mean of a number in tenths, rounded half up: 9 over 4 gives 23, which is 2.3."""
    return _rounded(total * 10, of)


def only_in(lines: Iterable[BreakdownLine[Figures]], unit: Currency) -> tuple[BreakdownLine[Figures], ...]:
    """Give the lines of one currency."""
    return tuple(line for line in lines if line.currency == unit)


def _rounded(total: int, of: int) -> int:
    return (2 * total + of) // (2 * of)
