"""A customer's data on request: everything that this till keeps of one person, and its erasure."""

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
    "RetentionInvalid",
    "checked_retention",
]

MAX_RETENTION_DAYS = 36_500


class CustomerNotHere(InputError):
    """Nobody of this id, number or phone is kept on this till."""

    field = "customer"
    sentence = mark(
        "errors", "Customer: this till has no data on “{text}”. Enter the id, the shop's number or the phone."
    )


class CustomerStillNeeded(RuleError):
    """What Hellotext does not have yet could not be decided about any more."""

    sentence = mark(
        "errors",
        "{count} events of this customer are not in Hellotext yet and need these details. Send them "
        "first (“Sync now”), or decide on them in the review, then erase.",
    )


class RetentionInvalid(InputError):
    """A number of days that nobody means."""

    field = "days"
    sentence = mark("errors", "Days: enter 1 to 36500 days, or none to keep the names forever.")


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRedemption:
    """A coupon that was redeemed with one of the customer's payments.

    Attributes:
        sale: The payment's id.
        code: The coupon's code.
        at: When, UTC.
        stands: Whether it was not given back since.
    """

    sale: str
    code: str
    at: datetime
    stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerData:
    """Everything that a till keeps of one customer.

    Attributes:
        profile: Hellotext's id, or the till's own while Hellotext does not know them.
        downloaded: As Hellotext told of them; None where they were never downloaded.
        registered: As they were registered here; None where they were not.
        note: What staff noted; None where nobody did.
        sales: Their payments, undone ones too, oldest first.
        refunds: Their refunds, undone ones too, oldest first.
        redeemed: The coupons they redeemed, oldest first.
        events: What was recorded for Hellotext, oldest first.
        orders: What they ordered, oldest first.
        opt_ins: What they said about being written to, oldest first.
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
        """Whether nothing at all is kept of them."""
        kept = (self.downloaded, self.registered, self.note)
        return all(each is None for each in kept) and not (self.sales or self.refunds or self.events or self.orders)


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureResult:
    """What was erased.

    Attributes:
        profile: Whose: the id alone.
        sales: On how many payments the name stood.
        refunds: On how many refunds the name or a note stood.
        others: On how many orders and other actions the name stood.
        note: Whether staff had noted something.
        details: Whether name, phone or e-mail were kept of them otherwise.
    """

    profile: str
    sales: int
    refunds: int
    others: int
    note: bool
    details: bool


def checked_retention(days: int | None) -> int | None:
    """Give the number of days back, None for good; raises RetentionInvalid."""
    if days is not None and not 1 <= days <= MAX_RETENTION_DAYS:
        raise RetentionInvalid()
    return days
