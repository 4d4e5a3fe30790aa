"""Holds sales: payments at the counter, with or without a customer."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from posapp.domain.clock_skew import TOLERATED_SKEW
from posapp.domain.coupons.coupon import AppliedCoupon
from posapp.domain.errors import RuleError
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.sales.collected import TenderPart
from posapp.domain.sales.line_items import BasketLine
from posapp.domain.sales.tender import Tender
from posapp.domain.texts import mark

__all__ = ["DayTotals", "PaymentDraft", "RecordedSale", "Sale", "SaleSource", "UndoTooLate"]


class UndoTooLate(RuleError):
    """The payment may have been sent already."""

    sentence = mark(
        "errors", "Receipt {receipt} is already on its way to Hellotext and can no longer be undone. Refund it instead."
    )


class SaleSource(StrEnum):
    """The sources from which a sale is recorded."""

    COUNTER = "counter"
    COMMAND = "command"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentDraft:
    """The screen's content when the cashier records a payment.

    Attributes:
        money: The amount before any coupon, not negative.
        receipt: The receipt's number.
        method: The tender.
        profile: Hellotext's id of the customer; empty for a sale without a customer.
        customer_name: The name to show in the day's list; empty where there is none.
        coupons: The applied coupons, in their order, with the discounts that were on the screen.
        lines: The lines, which add up to the amount; none for a sale of a bare amount.
        occurred_at: When it was paid, UTC; None for now.
        source: The source.
        receipt_confirmed: Whether a person said that a number far ahead of the series is right.
        by_clock: Whether `occurred_at` was read from this PC's clock a moment ago.
        pos_receipt: The id of the POS receipt from which it was taken; empty where it was typed.
        tip: The tip; None without one.
        rounding: What the rounding of cash adds to it, as the screen said; None where nobody saw it.
        split: The tender and what it pays, of each part of a split payment; none for one tender.
    """

    money: Money
    receipt: str
    method: Tender = Tender.OTHER
    profile: str = ""
    customer_name: str = ""
    coupons: tuple[AppliedCoupon, ...] = ()
    lines: tuple[BasketLine, ...] = ()
    occurred_at: datetime | None = None
    source: SaleSource = SaleSource.COUNTER
    receipt_confirmed: bool = False
    by_clock: bool = False
    pos_receipt: str = ""
    tip: Money | None = None
    rounding: Money | None = None
    split: tuple[tuple[Tender, Money], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """A recorded payment.

    Attributes:
        id: UUIDv7, made on the till.
        receipt: Unique on its till.
        till: The till's name.
        money: The amount paid for goods, after the discounts of coupons: what Hellotext gets and a refund gives back.
        method: The tender; of a split sale that of its largest part.
        occurred_at: UTC.
        zone: The shop's zone then, an IANA name.
        day: The shop's day, also across a clock change.
        profile: Hellotext's id of the customer; empty for a sale without one, which is never sent.
        customer_name: The name then; empty where there is none.
        source: The source.
        recorded_at: When it was written to disk, UTC.
        voided_at: When it was undone, UTC; None while it stands.
        cashier: The id of who recorded it; empty where nobody was signed in.
        cashier_name: Their name then; empty where nobody was signed in.
        clock_skew: By how many seconds this PC's clock was ahead of Hellotext's, as last measured before it was
            recorded; None where that was not known, or the time did not come from the clock.
        tip: The tip in minor units of the sale's currency; 0 without one.
        rounding: What the rounding of cash added, in minor units; negative where it took away.
        parts: By tender, where it was split, the largest first; empty for a sale of one tender.
    """

    id: str
    receipt: str
    till: str
    money: Money
    method: Tender
    occurred_at: datetime
    zone: str
    day: date
    profile: str = ""
    customer_name: str = ""
    source: SaleSource
    recorded_at: datetime
    voided_at: datetime | None = None
    cashier: str = ""
    cashier_name: str = ""
    clock_skew: int | None = None
    tip: int = 0
    rounding: int = 0
    parts: tuple[TenderPart, ...] = ()

    @property
    def collected(self) -> Money:
        """What was handed over: for goods, with the tip and the rounding of cash."""
        return Money(self.money.minor + self.tip + self.rounding, self.money.currency)

    @property
    def tenders(self) -> tuple[TenderPart, ...]:
        """What was collected, by tender; never empty."""
        unit = self.money.currency
        whole = TenderPart(
            tender=self.method, money=self.money, tip=Money(self.tip, unit), rounding=Money(self.rounding, unit)
        )
        return self.parts or (whole,)

    @property
    def hellotext_time(self) -> datetime | None:
        """When it was paid by Hellotext's clock, UTC, where this PC's was wrong; else None. Its day does not change."""
        if self.clock_skew is None or abs(self.clock_skew) <= TOLERATED_SKEW.total_seconds():
            return None
        try:
            return self.occurred_at - timedelta(seconds=self.clock_skew)
        except OverflowError:
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedSale:
    """A sale with its state, as in the day's list.

    Attributes:
        sale: The sale.
        event_id: Its payment event; empty for a sale without a customer.
        state: The event's state; None for a sale without a customer, which is never sent.
        undo_until: Until when (UTC) it can be undone; None when it cannot.
        coupons: The number of coupons redeemed with it.
        discount: Their discount; None without one.
        lines: The number of its lines; 0 for a bare amount.
        refunded: How much of it was refunded by now; None where nothing was.
    """

    sale: Sale
    event_id: str
    state: EventState | None
    undo_until: datetime | None
    coupons: int = 0
    discount: Money | None = None
    lines: int = 0
    refunded: Money | None = None

    def undoable_until(self, seconds: int) -> datetime | None:
        """Give until when (UTC) the counter offers to undo it; None when it does not.

        A payment without a customer has nothing to send, and is offered as long as any other.

        Args:
            seconds: The shop's time for an undo.
        """
        sale = self.sale
        if sale.profile or sale.voided_at is not None or sale.source is not SaleSource.COUNTER:
            return self.undo_until
        return sale.recorded_at + timedelta(seconds=seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTotals:
    """The totals of a day, without undone sales.

    Attributes:
        count: The number of sales.
        anonymous: The number of sales without a customer.
        totals: Their sum in each currency, by code; currencies are never added.
        refunded: The total refunded that day in each currency, whatever the day of the payment.
    """

    count: int
    anonymous: int
    totals: tuple[Money, ...]
    refunded: tuple[Money, ...] = ()
