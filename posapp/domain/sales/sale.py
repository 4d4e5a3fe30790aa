"""Sales: what was paid at the counter, with or without a customer."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from posapp.domain.coupons.coupon import AppliedCoupon
from posapp.domain.errors import RuleError
from posapp.domain.events.states import EventState
from posapp.domain.money import Money
from posapp.domain.sales.line_items import BasketLine
from posapp.domain.texts import mark

__all__ = ["DayTotals", "PaymentDraft", "PaymentMethod", "RecordedSale", "Sale", "SaleSource", "UndoTooLate"]


class UndoTooLate(RuleError):
    """Hellotext may have it already."""

    sentence = mark(
        "errors", "Receipt {receipt} is already on its way to Hellotext and can no longer be undone. Refund it instead."
    )


class PaymentMethod(StrEnum):
    """The tender: how a customer paid."""

    CASH = "cash"
    DEBIT = "debit"
    CREDIT = "credit"
    TRANSFER = "transfer"
    OTHER = "other"


class SaleSource(StrEnum):
    """Where a sale was recorded from."""

    COUNTER = "counter"
    COMMAND = "command"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentDraft:
    """What the cashier has on the screen when pressing Record payment.

    Attributes:
        money: The amount before any coupon, not negative.
        receipt: The receipt's number.
        method: The tender.
        profile: Hellotext's id of the customer; empty for a sale without a customer.
        customer_name: The name to show in the day's list; empty where there is none.
        coupons: The coupons taken, in their order, with the discounts that were on the screen.
        lines: What was bought, which comes to the amount; none for a sale that is a bare amount.
        occurred_at: When it was paid, UTC; None for now.
        source: Where it is recorded from.
    """

    money: Money
    receipt: str
    method: PaymentMethod = PaymentMethod.OTHER
    profile: str = ""
    customer_name: str = ""
    coupons: tuple[AppliedCoupon, ...] = ()
    lines: tuple[BasketLine, ...] = ()
    occurred_at: datetime | None = None
    source: SaleSource = SaleSource.COUNTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """A payment that was recorded.

    Attributes:
        id: UUIDv7, made on the till.
        receipt: Unique on its till.
        till: The till's name.
        money: What was paid, after the discounts of coupons.
        method: The tender.
        occurred_at: UTC.
        zone: The shop's zone then, an IANA name.
        day: The shop's day, also across a clock change.
        profile: Hellotext's id of the customer; empty for a sale without one, which is never sent.
        customer_name: The name then; empty where there is none.
        source: Where it was recorded from.
        recorded_at: When it came onto the disk, UTC.
        voided_at: When it was undone, UTC; None while it stands.
        cashier: The id of who recorded it; empty where nobody was signed in.
        cashier_name: Their name then; empty where nobody was signed in.
    """

    id: str
    receipt: str
    till: str
    money: Money
    method: PaymentMethod
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedSale:
    """A sale as the day's list shows it.

    Attributes:
        sale: The sale.
        event_id: Its payment event; empty for a sale without a customer.
        state: Where that event stands; None for a sale without a customer, which is never sent.
        undo_until: Until when (UTC) it can be undone; None when it cannot.
        coupons: How many coupons were redeemed with it.
        discount: What they took off; None where they took nothing off, or there were none.
        lines: How many lines it has; none where it was a bare amount.
    """

    sale: Sale
    event_id: str
    state: EventState | None
    undo_until: datetime | None
    coupons: int = 0
    discount: Money | None = None
    lines: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTotals:
    """What a day came to; undone sales left out.

    Attributes:
        count: How many sales.
        anonymous: How many of them without a customer.
        totals: Their sum in each currency, by code; currencies are never added.
        refunded: What was paid back that day in each currency, whatever the day of the payment.
    """

    count: int
    anonymous: int
    totals: tuple[Money, ...]
    refunded: tuple[Money, ...] = ()
