"""Holds a sale that a cashier has begun and not recorded."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.money import Money
from posapp.domain.sales.basket import Basket
from posapp.domain.sales.sale import RecordedSale
from posapp.domain.sales.tender import Tender

__all__ = ["DRAFT_LIFE", "DraftItems", "DraftPayment", "DraftSale", "KeptDraft"]

DRAFT_LIFE = timedelta(hours=24)
"""How long a draft on disk is offered after its last change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftItems:
    """The items of a sale that is not recorded yet.

    Attributes:
        lines: The items taken.
        typed: A product that was typed and not taken yet.
    """

    lines: Basket = ()
    typed: str = ""


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
        pos_receipt: The id of the POS receipt from which it was filled; empty where it was typed.
        tip: The tip; None where nobody said.
        split: The tender and what it pays, of each part of a split payment; empty for one tender.
    """

    money: Money | None
    typed: str
    receipt: str
    method: Tender
    code: str
    coupons: tuple[Coupon, ...]
    handed: Money | None = None
    pos_receipt: str = ""
    tip: Money | None = None
    split: tuple[tuple[Tender, Money], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSale:
    """A sale that is not recorded yet; a counter that is rebuilt, or started again, resumes it.

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

    @property
    def is_empty(self) -> bool:
        """Whether nothing was begun; the receipt's number is proposed to everybody, and a tender is always chosen."""
        payment, items = self.payment, self.items
        typed = (self.search_text, payment.typed, payment.code, items.typed, payment.pos_receipt)
        begun = [each.strip() for each in typed]
        return not (self.customer_decided or payment.coupons or items.lines or any(begun))

    @property
    def typed(self) -> "DraftSale":
        """The draft without what is on disk anyway: the sale recorded last."""
        return replace(self, undoable=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """A draft as it lies on disk.

    Attributes:
        sale: What was typed.
        at: When it last changed, UTC.
    """

    sale: DraftSale
    at: datetime

    def is_over(self, now: datetime) -> bool:
        """Say whether it is too old, or from a clock that was wrong by as much."""
        return abs(now - self.at) > DRAFT_LIFE
