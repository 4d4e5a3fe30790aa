"""Holds all data of one customer for an export or an erasure."""

from dataclasses import dataclass
from datetime import datetime

from posapp.domain.actions.opt_ins import OptIn
from posapp.domain.customers.cards import StaffNote
from posapp.domain.customers.registration import NewCustomer
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import InputError, RuleError
from posapp.domain.events.event import OutboxEvent
from posapp.domain.orders import Order
from posapp.domain.refunds.refund import Refund
from posapp.domain.sales.sale import Sale
from posapp.domain.texts import mark

__all__ = [
    "CustomerData",
    "CustomerNotHere",
    "CustomerRedemption",
    "CustomerStillNeeded",
    "ErasureResult",
]


class CustomerNotHere(InputError):
    """This till has no data of a customer with this id, number or phone."""

    field = "customer"
    sentence = mark(
        "errors", "Customer: this till has no data on “{text}”. Enter the id, the shop's number or the phone."
    )


class CustomerStillNeeded(RuleError):
    """Something of the customer is undelivered and may still need a decision."""

    sentence = mark(
        "errors",
        "{count} events of this customer are not in Hellotext yet and need these details. Send them "
        "first (“Sync now”), or decide on them in the review, then erase.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRedemption:
    """A coupon that was redeemed with one of the customer's payments.

    Attributes:
        sale: The payment's id.
        code: The coupon's code.
        at: When, UTC.
        stands: Whether the redemption was not undone.
    """

    sale: str
    code: str
    at: datetime
    stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerData:
    """All data of one customer at a till.

    Attributes:
        profile: Hellotext's id, or the till's own while Hellotext does not know them.
        downloaded: The downloaded profile; None where there is none.
        registered: The registration here; None where there is none.
        note: The staff's note; None without one.
        sales: Their payments, undone ones too, oldest first.
        refunds: Their refunds, undone ones too, oldest first.
        redeemed: The coupons they redeemed, oldest first.
        events: Their events, oldest first.
        orders: Their orders, oldest first.
        opt_ins: Their opt-ins and opt-outs, oldest first.
    """

    profile: str
    downloaded: Subscriber | None
    registered: NewCustomer | None
    note: StaffNote | None
    sales: tuple[Sale, ...]
    refunds: tuple[Refund, ...]
    redeemed: tuple[CustomerRedemption, ...]
    events: tuple[OutboxEvent, ...]
    orders: tuple[Order, ...] = ()
    opt_ins: tuple[OptIn, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the till has no data of them."""
        kept = (self.downloaded, self.registered, self.note)
        return all(each is None for each in kept) and not (self.sales or self.refunds or self.events or self.orders)


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureResult:
    """The result of an erasure.

    Attributes:
        profile: The customer's id.
        sales: The number of payments that had the name.
        refunds: The number of refunds that had the name or a note.
        others: The number of orders and other actions that had the name.
        note: Whether there was a staff note.
        details: Whether their name, phone or e-mail was stored elsewhere.
    """

    profile: str
    sales: int
    refunds: int
    others: int
    note: bool
    details: bool
