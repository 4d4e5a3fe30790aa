"""A sale that a cashier has begun and not recorded."""

from dataclasses import dataclass

from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentMethod, RecordedSale
from posapp.ui.counter.items.draft_items import DraftItems

__all__ = ["DraftPayment", "DraftSale"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPayment:
    """A payment that is not recorded yet.

    Attributes:
        money: The amount; None while what was typed is none.
        typed: The amount as it was typed.
        receipt: The receipt's number, as it was typed or proposed.
        method: The tender.
        code: A coupon that was typed and not taken yet.
        coupons: The coupons taken.
        handed: What the customer handed over in cash; None where nobody said.
    """

    money: Money | None
    typed: str
    receipt: str
    method: PaymentMethod
    code: str
    coupons: tuple[Coupon, ...]
    handed: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSale:
    """A sale that is not recorded yet; a counter that is rebuilt resumes it.

    Attributes:
        search_text: What was typed to find the customer.
        customer_decided: Whether the cashier said who pays, or that nobody is known.
        subscriber: Who pays; None for a sale without a customer, or before anybody was chosen.
        payment: What was typed of the payment.
        items: What was taken and typed of its items.
        undoable: The sale recorded last; None where there is none to undo.
    """

    search_text: str
    customer_decided: bool
    subscriber: Subscriber | None
    payment: DraftPayment
    items: DraftItems
    undoable: RecordedSale | None
