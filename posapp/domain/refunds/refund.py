"""Checks refunds and refund requests, which never exceed the payment."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from posapp.domain.errors import InputError, RuleError
from posapp.domain.events.states import EventState
from posapp.domain.money import CurrenciesDiffer, Money
from posapp.domain.refunds.given_back import GivenBack, TipAndRounding, give_back
from posapp.domain.refunds.returned_items import (
    LineToRefund,
    RefundableLine,
    ReturnedLine,
    price_lines,
    refundable_lines,
)
from posapp.domain.sales.cash_rounding import CashStep
from posapp.domain.sales.collected import TenderPart
from posapp.domain.sales.line_items import LinesDiffer, SaleLine
from posapp.domain.sales.sale import Sale
from posapp.domain.sales.tender import Tender
from posapp.domain.texts import mark

__all__ = [
    "AmountMissing",
    "NoteMissing",
    "ReasonMissing",
    "RecordedRefund",
    "Refund",
    "RefundDraft",
    "RefundExceedsPayment",
    "RefundKind",
    "RefundReason",
    "RefundTooLateToUndo",
    "RefundablePayment",
    "RefundedPayment",
    "RequestAlreadyAnswered",
    "SaleRefunded",
    "SaleVoided",
    "check_refund",
    "refund_reference",
    "refundable_amount",
    "refundable_lines_of",
]

MAX_NOTE_LENGTH = 500


class AmountMissing(InputError):
    """The refund has no amount."""

    field = "amount"
    sentence = mark("errors", "Amount: enter the amount to refund. It must be more than zero.")


class ReasonMissing(InputError):
    """No reason was chosen."""

    field = "reason"
    sentence = mark("errors", "Reason: choose why the money is returned.")


class NoteMissing(InputError):
    """A refund for another reason than those of the list needs a note."""

    field = "note"
    sentence = mark("errors", "Note: describe the reason, since none of the list applies. Use at most 500 characters.")


class RefundExceedsPayment(RuleError):
    """The refund exceeds the refundable amount."""

    field = "amount"
    sentence = mark("errors", "Amount: {left} of receipt {receipt} can still be refunded, not {amount}.")


class SaleVoided(RuleError):
    """The payment was undone, so it cannot be refunded."""

    field = "receipt"
    sentence = mark("errors", "Receipt: {receipt} was undone, so there is nothing to refund.")


class SaleRefunded(RuleError):
    """The payment was refunded, at least in part, so it cannot be undone."""

    sentence = mark("errors", "Receipt {receipt} has a refund and can no longer be undone. Undo the refund first.")


class RequestAlreadyAnswered(RuleError):
    """The refund request was answered before."""

    sentence = mark("errors", "The refund {reference} was already decided. Check the receipt again.")


class RefundTooLateToUndo(RuleError):
    """The refund may have been sent already."""

    sentence = mark("errors", "The refund {reference} is already on its way to Hellotext and can no longer be undone.")


class RefundKind(StrEnum):
    """A refund request, or a refund."""

    REQUESTED = "requested"
    RECEIVED = "received"


class RefundReason(StrEnum):
    """The reasons for a refund."""

    DAMAGED = "damaged"
    WRONG_ITEM = "wrong_item"
    NOT_AS_EXPECTED = "not_as_expected"
    PRICE = "price"
    PAID_TWICE = "paid_twice"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundedPayment:
    """The payment that a refund is about.

    Attributes:
        receipt: The receipt's number.
        total: What was paid.
        profile: Hellotext's id of the customer; empty for a sale without one, whose refund is never sent.
        customer_name: The name to show; empty where there is none.
        sale_id: The sale at this till; empty for a receipt of another till or from before the program, which was typed
            in from the paper and is marked so.
    """

    receipt: str
    total: Money
    profile: str = ""
    customer_name: str = ""
    sale_id: str = ""

    @property
    def is_external(self) -> bool:
        """Whether this till does not have the sale, whose receipt was typed in."""
        return not self.sale_id

    @classmethod
    def of_sale(cls, sale: Sale) -> "RefundedPayment":
        """Give a sale of this till as the payment of a refund; raises SaleVoided."""
        if sale.voided_at is not None:
            raise SaleVoided(receipt=sale.receipt)
        return cls(
            receipt=sale.receipt,
            total=sale.money,
            profile=sale.profile,
            customer_name=sale.customer_name,
            sale_id=sale.id,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundDraft:
    """The form's content when the refund is recorded.

    Attributes:
        original: The payment.
        money: The amount of the refund, more than zero, in the payment's currency.
        kind: A refund or a request.
        reason: The reason.
        note: A note; needed where the reason is OTHER.
        method: The tender of the refund.
        answers: The id of the request that this answers; empty without one.
        lines: The returned lines, which give the amount; none for a refund of a bare amount.
        pos_receipt: The id of the POS's credit note from which it was taken; empty where it was typed.
        with_tip: Whether the tip of the payment goes back as well.
        handed_back: What goes back to the customer, as the screen said; None where nobody saw it.
    """

    original: RefundedPayment
    money: Money
    kind: RefundKind = RefundKind.RECEIVED
    reason: RefundReason = RefundReason.OTHER
    note: str = ""
    method: Tender = Tender.CASH
    answers: str = ""
    lines: tuple[ReturnedLine, ...] = ()
    pos_receipt: str = ""
    with_tip: bool = False
    handed_back: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refund:
    """A refund that was recorded.

    Attributes:
        id: UUIDv7, made on the till.
        reference: Its own number: the receipt's and a running one behind it.
        original: The payment it is about.
        money: The amount.
        kind: A refund or a request.
        reason: The reason.
        note: A note; empty where none were given.
        method: The tender of the refund.
        answers: The id of the request that this answers; empty without one.
        till: Where it was recorded.
        occurred_at: When, UTC.
        zone: The shop's zone then, an IANA name.
        day: The shop's day on which it counts, whatever the day of the payment.
        voided_at: When it was undone, or the request declined, UTC; None while it stands.
        declined: Whether the request was declined; the request itself is still sent to Hellotext.
        cashier: The id of who recorded it; empty where nobody was signed in.
        cashier_name: Their name then; empty where nobody was signed in.
        lines: The returned lines; none for a refund of a bare amount.
        tip: The part of the tip that went back with it, in minor units.
        rounding: What the rounding of cash added to it, in minor units; negative where it took away.
    """

    id: str
    reference: str
    original: RefundedPayment
    money: Money
    kind: RefundKind
    reason: RefundReason
    note: str
    method: Tender
    answers: str
    till: str
    occurred_at: datetime
    zone: str
    day: date
    voided_at: datetime | None = None
    declined: bool = False
    cashier: str = ""
    cashier_name: str = ""
    lines: tuple[ReturnedLine, ...] = ()
    tip: int = 0
    rounding: int = 0

    @property
    def stands(self) -> bool:
        """Whether it was not undone."""
        return self.voided_at is None

    @property
    def handed_back(self) -> Money:
        """What went back to the customer: for goods, with the tip and the rounding of cash."""
        return Money(self.money.minor + self.tip + self.rounding, self.money.currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundablePayment:
    """A payment with its refunds and refund requests.

    Attributes:
        original: The payment.
        occurred_at: When it was paid, UTC; None where that was typed in from a paper.
        refunds: Its refunds, oldest first, undone ones too.
        left: The amount that can still be refunded.
        sold: The lines of the sale; none where it was a bare amount.
        method: The tender of the payment; None where it was typed in from a paper.
        tenders: By which it can be given back: what the counter offers, and the tenders of the payment.
        parts: By tender, where the payment was split; empty for one tender.
        tip_and_rounding: What is left of its tip and rounding; None for a receipt that this till does not have.
        step: To what cash is rounded; None for nothing.
    """

    original: RefundedPayment
    occurred_at: datetime | None
    refunds: "tuple[RecordedRefund, ...]"
    left: Money
    sold: tuple[SaleLine, ...] = ()
    method: Tender | None = None
    tenders: tuple[Tender, ...] = Tender.BUILT_IN
    parts: tuple[TenderPart, ...] = ()
    tip_and_rounding: TipAndRounding | None = None
    step: CashStep | None = None

    def give_back(self, goods: Money, tender: Tender, *, with_tip: bool = False) -> GivenBack:
        """Say what goes back with a refund of so much for goods; see `given_back.give_back`."""
        return give_back(
            goods, tender, self.step, left=self.left, tip_and_rounding=self.tip_and_rounding, with_tip=with_tip
        )

    @property
    def lines(self) -> tuple[RefundableLine, ...]:
        """The lines, and how much of each can still be returned; none for a sale of a bare amount."""
        return refundable_lines_of(self.original.total, self.sold, [each.refund for each in self.refunds])

    @property
    def open_request(self) -> Refund | None:
        """The oldest request that is not answered yet, or None."""
        return next((each.refund for each in self.refunds if each.is_open), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRefund:
    """A refund with its state, as in a list.

    Attributes:
        refund: The refund.
        state: Its event's state; None for a sale without a customer, whose refund is never sent.
        undo_until: Until when (UTC) it can be undone; None when it cannot.
        is_open: Whether it is a request that is not answered yet.
    """

    refund: Refund
    state: EventState | None
    undo_until: datetime | None
    is_open: bool


def refundable_amount(total: Money, refunds: Sequence[Refund]) -> Money:
    """Give the amount of a payment that is not refunded yet; requests do not reduce it."""
    left = total
    for each in refunds:
        if each.stands and each.kind is RefundKind.RECEIVED:
            left -= each.money
    return left


def refundable_lines_of(
    total: Money, sold: Sequence[SaleLine], refunds: Sequence[Refund]
) -> tuple[RefundableLine, ...]:
    """Give what of a payment's lines is not returned yet; requests do not reduce it."""
    standing = [each for each in refunds if each.stands and each.kind is RefundKind.RECEIVED]
    return refundable_lines(total, sold, [line for each in standing for line in each.lines])


def check_refund(draft: RefundDraft, earlier: Sequence[Refund], sold: Sequence[SaleLine] = ()) -> RefundDraft:
    """Check a draft, and give it cleaned when it may be recorded.

    Args:
        draft: The refund to be recorded.
        earlier: Every refund of the same payment so far, undone ones too.
        sold: The lines of the payment.

    Raises:
        AmountMissing: When it has no amount.
        NoteMissing: When its reason needs a note and has none.
        CurrenciesDiffer: When it is in another currency than the payment.
        RefundExceedsPayment: When less than that is left.
        LineExceedsSold: When less of a line is left.
        LinesDiffer: When the amount is not the total of the returned lines.
        RequestAlreadyAnswered: When it answers a request that no longer stands or was refunded before.
    """
    if draft.money.minor <= 0:
        raise AmountMissing()
    note = " ".join(draft.note.split())
    if len(note) > MAX_NOTE_LENGTH or (draft.reason is RefundReason.OTHER and not note):
        raise NoteMissing()
    if draft.money.currency != draft.original.total.currency:
        raise CurrenciesDiffer(one=draft.original.total.currency.code, other=draft.money.currency.code)
    left = refundable_amount(draft.original.total, earlier)
    if draft.money.minor > left.minor:
        raise RefundExceedsPayment(left=str(left), receipt=draft.original.receipt, amount=str(draft.money))
    _check_lines(draft, refundable_lines_of(draft.original.total, sold, earlier), left)
    _check_request(draft.answers, earlier)
    return replace(draft, note=note)


def refund_reference(receipt: str, earlier: int) -> str:
    """Give the number of the next refund of a receipt: "T1-000123-R1", then "T1-000123-R2"."""
    return f"{receipt}-R{earlier + 1}"


def _check_lines(draft: RefundDraft, lines: Sequence[RefundableLine], left: Money) -> None:
    if not draft.lines:
        return
    wanted = [LineToRefund(place=each.place, quantity=each.quantity) for each in draft.lines]
    priced = price_lines(wanted, lines, left)
    total = sum((each.money for each in priced), Money(0, left.currency))
    if priced != draft.lines or total != draft.money:
        raise LinesDiffer(total=str(total), amount=str(draft.money))


def _check_request(request_id: str, earlier: Sequence[Refund]) -> None:
    if not request_id:
        return
    asked = [each for each in earlier if each.id == request_id]
    answered = [each for each in earlier if each.answers == request_id and each.stands]
    if answered or not asked or not asked[0].stands:
        raise RequestAlreadyAnswered(reference=asked[0].reference if asked else "")
