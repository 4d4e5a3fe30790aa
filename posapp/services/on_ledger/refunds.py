"""Finds payments to refund, and records, undoes and declines refunds."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from posapp.domain.errors import InputError
from posapp.domain.events.event import Event, EventObject, Parameter
from posapp.domain.events.states import EventState
from posapp.domain.events.subject import Subject
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.money import Money
from posapp.domain.refunds.given_back import TipAndRounding
from posapp.domain.refunds.refund import (
    NoteMissing,
    RecordedRefund,
    Refund,
    RefundablePayment,
    RefundDraft,
    RefundedPayment,
    RefundKind,
    RefundTooLateToUndo,
    RequestAlreadyAnswered,
    check_refund,
    refund_reference,
    refundable_amount,
)
from posapp.domain.sales.collected import RoundingChanged
from posapp.domain.sales.own_tenders import check_offered, offered
from posapp.domain.sales.receipts import check_receipt, numbered
from posapp.domain.sales.sale import Sale
from posapp.domain.sales.tender import Tender
from posapp.domain.settings.till_settings import REFUND_LIMIT
from posapp.domain.staff.members import Approval, Permission
from posapp.domain.texts import mark
from posapp.services.on_ledger.day.closed_days import require_open_day
from posapp.services.on_ledger.refund_reserving import RefundReserving
from posapp.services.on_ledger.sales.collecting import cash_step_in
from posapp.services.on_ledger.sales.receipt_taking import release_receipt, take_receipt
from posapp.services.on_ledger.settings import setting_in
from posapp.services.workplace import Workplace

__all__ = ["ReceiptUnknown", "Refunds"]

ACTIONS = {RefundKind.REQUESTED: "refund.requested", RefundKind.RECEIVED: "refund.received"}


class ReceiptUnknown(InputError):
    """The receipt is of another till, older than the program, or mistyped."""

    field = "receipt"
    sentence = mark(
        "errors", "Receipt: this till does not have {receipt}. For a receipt from elsewhere, give its total too."
    )


class Refunds:
    """The refunds of one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._new_id = workplace.new_id
        self._authorization = workplace.authorization
        self._reserving = RefundReserving(workplace)

    def by_receipt(self, text: str) -> RefundablePayment:
        """Give the payment of a receipt of this till, by its whole number or the running part of it.

        A receipt of another till of the shop is found by its whole number, where the shop server can be asked.

        Raises:
            ReceiptInvalid: When it cannot be a receipt's number.
            ReceiptUnknown: When this till does not have it.
            SaleVoided: When the payment was undone.
            SignInNeeded, PermissionMissing: When who is signed in may not refund.
        """
        self._authorization.require(Permission.REFUND)
        receipt = check_receipt(text)
        sale = next((found for each in self._spellings(receipt) if (found := self._sale(each)) is not None), None)
        if sale is not None:
            return self.of_sale(sale)
        earlier = self._ledger.refunds.external(receipt)
        shared = self._reserving.find(receipt)
        if shared is not None:
            known = RefundedPayment(receipt=receipt, total=shared.total, profile=shared.profile)
            return replace(self.case(known if earlier is None else earlier.refund.original), left=shared.left)
        if earlier is None:
            raise ReceiptUnknown(receipt=receipt)
        return self.case(earlier.refund.original)

    def of_customer(self, profile: str, limit: int = 20) -> tuple[RefundablePayment, ...]:
        """Give a customer's payments, newest first, each with its refunds; raises SignInNeeded, PermissionMissing."""
        self._authorization.require(Permission.REFUND)
        return tuple(self.of_sale(sale) for sale in self._ledger.sales.of_customer(profile, limit))

    def external(self, receipt: str, total: Money, profile: str = "", customer_name: str = "") -> RefundablePayment:
        """Give a payment that this till does not have, as typed in from its paper receipt.

        Earlier refunds of it here count, with the total that was typed in then.

        Raises:
            ReceiptInvalid: When it cannot be a receipt's number.
        """
        checked = check_receipt(receipt)
        earlier = self._ledger.refunds.external(checked)
        if earlier is not None:
            return self.case(earlier.refund.original)
        return self.case(RefundedPayment(receipt=checked, total=total, profile=profile, customer_name=customer_name))

    def of_sale(self, sale: Sale) -> RefundablePayment:
        """Give a payment at this till with its refunds; raises SaleVoided."""
        return self.case(RefundedPayment.of_sale(sale))

    def case(self, original: RefundedPayment) -> RefundablePayment:
        """Give a payment with its refunds and refund requests."""
        refunds = self._ledger.refunds.of(original)
        sale = self._ledger.sales.get(original.sale_id) if original.sale_id else None
        sold = self._ledger.lines.of_sale(sale.id) if sale is not None else ()
        return RefundablePayment(
            original=original,
            occurred_at=None if sale is None else sale.occurred_at,
            refunds=refunds,
            left=refundable_amount(original.total, [each.refund for each in refunds]),
            sold=sold,
            method=None if sale is None else sale.method,
            tenders=self._tenders(sale),
            parts=() if sale is None else sale.parts,
            tip_and_rounding=None if sale is None else _tip_and_rounding_left(sale, refunds),
            step=cash_step_in(self._ledger, self._shop),
        )

    def record(self, draft: RefundDraft) -> RecordedRefund:
        """Write a refund, its event and the journal entry in one transaction, and give the refund once it is on disk.

        The refundable amount is computed inside the transaction, so that two screens never refund the same money.

        Raises:
            RuleError, InputError: As `check_refund` does; SaleVoided when the payment was undone meanwhile.
            ReceiptTaken, ReceiptGone: When its credit note of the POS was taken or dismissed meanwhile.
            TenderNotOffered: When the tender was deactivated and the payment was made by another one.
            RoundingChanged: When cash is rounded in another way than the screen said.
            RefundedAtAnotherTill: When other tills of the shop have refunded so much that less is left.
            DayClosed: When today is closed already; the day of the payment may be.
            PermissionMissing: When a cashier is signed in, no manager permitted it, and it is above the shop's limit or
                answers a request.
            EnvironmentFault: When the disk refuses; then nothing was recorded.
        """
        now = self._clock()
        refund_id = self._new_id(now)
        with (
            self._authorization.single_use_grants(),
            self._reserving.reserved(refund_id, draft),
            self._ledger.transaction(),
        ):
            case = self.case(self._fresh(draft.original))
            original, earlier = case.original, [each.refund for each in case.refunds]
            checked = check_refund(replace(draft, original=original), earlier, case.sold if draft.lines else ())
            who = self._authorization.authorize(self._needed_for(checked, earlier))
            refund = self._refund(checked, refund_id, len(earlier), now)
            if checked.kind is RefundKind.RECEIVED:
                refund = _with_what_goes_back(refund, checked, case)
            require_open_day(self._ledger, refund.day, refund.till)
            self._ledger.refunds.add(refund)
            self._ledger.refund_reservations.remove(refund_id)
            if original.profile:
                due = now + timedelta(seconds=self._shop.undo_seconds)
                self._ledger.events.add(self._event(refund), subject=Subject.refund(refund.id), due_at=due, at=now)
            if draft.pos_receipt:
                take_receipt(self._ledger, draft.pos_receipt, refund.id, now, self._shop.zone)
            self._note(_recording_verb(refund.kind), refund, who, now)
        return self._ledger.refunds.recorded(refund.id)

    def undo(self, refund_id: str) -> RecordedRefund:
        """Undo a refund that was not sent yet, and give it as it is now.

        Raises:
            RefundTooLateToUndo: When it may have been sent, also by another till, or was a request that was answered.
            DayClosed: When the day on which it counts is closed.
            EnvironmentFault: When the disk refuses; then nothing was undone.
        """
        now = self._clock()
        with self._authorization.single_use_grants(), self._ledger.transaction():
            recorded = self._ledger.refunds.recorded(refund_id)
            refund = recorded.refund
            if not refund.stands:
                return recorded
            require_open_day(self._ledger, refund.day, refund.till)
            answered = refund.kind is RefundKind.REQUESTED and not recorded.is_open
            redeemed_elsewhere = recorded.state is None and bool(refund.original.profile)
            if answered or redeemed_elsewhere or recorded.state not in {None, EventState.PENDING}:
                raise RefundTooLateToUndo(reference=refund.reference)
            who = self._authorization.authorize(Permission.REFUND)
            self._ledger.events.void_of_subject(refund_id, now)
            self._ledger.refunds.void(refund_id, now)
            release_receipt(self._ledger, refund_id, now)
            self._note(JournalVerb.REFUND_UNDONE, refund, who, now)
        return self._ledger.refunds.recorded(refund_id)

    def decline(self, request_id: str, note: str) -> RecordedRefund:
        """Decline a refund request; the request itself is still sent to Hellotext.

        Raises:
            NoteMissing: When no reason is given.
            RequestAlreadyAnswered: When it was answered before.
            PermissionMissing: When a cashier is signed in and no manager permitted it.
        """
        why = " ".join(note.split())
        if not why:
            raise NoteMissing()
        now = self._clock()
        with self._authorization.single_use_grants(), self._ledger.transaction():
            recorded = self._ledger.refunds.recorded(request_id)
            if not recorded.is_open:
                raise RequestAlreadyAnswered(reference=recorded.refund.reference)
            who = self._authorization.authorize(Permission.REFUND_ABOVE_LIMIT)
            self._ledger.refunds.void(request_id, now, declined=True)
            self._note(JournalVerb.REFUND_DECLINED, recorded.refund, who, now, {"why": why})
        return self._ledger.refunds.recorded(request_id)

    def of_day(self, day: date) -> tuple[RecordedRefund, ...]:
        """Give the refunds that count on a day at this till, newest first; raises SignInNeeded, PermissionMissing."""
        self._authorization.require(Permission.REFUND)
        return self._ledger.refunds.of_day(day, self._shop.till)

    def received_since(self, day: date) -> tuple[Refund, ...]:
        """Give the refunds that count at this till on a day or later, oldest first; no requests, none undone.

        Raises:
            SignInNeeded, PermissionMissing: When who is signed in may not refund.
        """
        self._authorization.require(Permission.REFUND)
        return self._ledger.refunds.received_since(day, self._shop.till)

    def open_requests(self) -> tuple[RecordedRefund, ...]:
        """Give the requests that are not answered yet, oldest first; raises SignInNeeded, PermissionMissing."""
        self._authorization.require(Permission.REFUND)
        return self._ledger.refunds.open_requests()

    def by_reference(self, reference: str) -> RecordedRefund | None:
        """Give a refund of this till by its own number, or None; raises SignInNeeded, PermissionMissing."""
        self._authorization.require(Permission.REFUND)
        return self._ledger.refunds.by_reference(self._shop.till, reference.strip())

    def limit(self) -> Money | None:
        """Give the largest refund that a cashier may make without a manager; None without a limit."""
        return setting_in(self._ledger, self._shop, REFUND_LIMIT)

    def _needed_for(self, draft: RefundDraft, earlier: Sequence[Refund]) -> Permission:
        """A request needs no manager; the answer to a request, and a refund above the limit, do.

        The limit applies to the sum of all refunds of one receipt.
        """
        if draft.kind is RefundKind.REQUESTED:
            return Permission.REFUND
        limit = self.limit()
        paid = [each.money.minor for each in earlier if each.kind is RefundKind.RECEIVED and each.stands]
        small = limit is None or (
            draft.money.currency == limit.currency and draft.money.minor + sum(paid) <= limit.minor
        )
        return Permission.REFUND if small and not draft.answers else Permission.REFUND_ABOVE_LIMIT

    def _spellings(self, receipt: str) -> tuple[str, ...]:
        digits = receipt.isascii() and receipt.isdigit() and len(receipt) <= 12
        return (receipt, numbered(self._shop.prefix, int(receipt))) if digits else (receipt,)

    def _sale(self, receipt: str) -> Sale | None:
        return self._ledger.sales.by_receipt(self._shop.till, receipt)

    def _fresh(self, original: RefundedPayment) -> RefundedPayment:
        """Give the payment as the ledger has it now: it may be undone, or its customer known, meanwhile.

        A refund that was asked at another till came here without a payment that Hellotext had already.
        """
        if original.is_external:
            earlier = self._ledger.refunds.external(original.receipt)
            return original if earlier is None else earlier.refund.original
        sale = self._ledger.sales.get(original.sale_id)
        return original if sale is None else RefundedPayment.of_sale(sale)

    def _refund(self, draft: RefundDraft, refund_id: str, earlier: int, now: datetime) -> Refund:
        return Refund(
            id=refund_id,
            reference=refund_reference(draft.original.receipt, earlier),
            original=draft.original,
            money=draft.money,
            kind=draft.kind,
            reason=draft.reason,
            note=draft.note,
            method=self._tender(draft),
            answers=draft.answers,
            till=self._shop.till,
            occurred_at=now,
            zone=self._shop.zone.key,
            day=self._shop.days.of(now),
            cashier=self._authorization.id,
            cashier_name=self._authorization.name,
            lines=draft.lines,
        )

    def _tenders(self, sale: Sale | None) -> tuple[Tender, ...]:
        found = offered(self._ledger.own_tenders.list())
        paid = () if sale is None else (each.tender for each in sale.tenders)
        return tuple(dict.fromkeys((*found, *paid)))

    def _tender(self, draft: RefundDraft) -> Tender:
        """What is no longer offered still goes back the way it came."""
        sale = self._ledger.sales.get(draft.original.sale_id) if draft.original.sale_id else None
        if not draft.method.is_own or (sale is not None and any(each.tender == draft.method for each in sale.tenders)):
            return draft.method
        return check_offered(draft.method, self._ledger.own_tenders.list())

    def _event(self, refund: Refund) -> Event:
        return Event(
            id=self._new_id(refund.occurred_at),
            action=ACTIONS[refund.kind],
            profile=refund.original.profile,
            money=None,
            occurred_at=refund.occurred_at,
            zone=refund.zone,
            reference=refund.original.receipt,
            store=self._shop.name,
            till=refund.till,
            object=EventObject(type="refund", parameters=self._parameters(refund)),
            metadata={"cashier": self._authorization.id} if self._authorization.id else {},
        )

    def _parameters(self, refund: Refund) -> Mapping[str, Parameter]:
        """Give the parameters that find the refund at Hellotext; the request and its answer are one object there."""
        asked = self._ledger.refunds.recorded(refund.answers).refund.reference if refund.answers else refund.reference
        total = refund.original.total
        return {
            "reference": asked,
            "source": f"{self._shop.name}, {refund.till}",
            "amount": str(refund.money.decimal),
            "currency": refund.money.currency.code,
            "total": {"amount": str(total.decimal), "currency": total.currency.code},
        }

    def _note(
        self, what: JournalVerb, refund: Refund, who: Approval, at: datetime, further: Mapping[str, str] | None = None
    ) -> None:
        facts = {
            "refund": refund.id,
            "reference": refund.reference,
            "receipt": refund.original.receipt,
            "amount": str(refund.money),
            "reason": refund.reason.value,
            **({"handed back": str(refund.handed_back)} if refund.tip or refund.rounding else {}),
            **({"lines": str(len(refund.lines))} if refund.lines else {}),
            **({"typed_in": "yes"} if refund.original.is_external else {}),
            **(further or {}),
        }
        self._ledger.journal.append(at=at, who=who, what=what, facts=facts)


def _tip_and_rounding_left(sale: Sale, refunds: Sequence[RecordedRefund]) -> TipAndRounding:
    standing = [each.refund for each in refunds if each.refund.stands and each.refund.kind is RefundKind.RECEIVED]
    return TipAndRounding(sale.tip, sale.rounding).less([TipAndRounding(each.tip, each.rounding) for each in standing])


def _with_what_goes_back(refund: Refund, draft: RefundDraft, case: RefundablePayment) -> Refund:
    """Raises RoundingChanged when that is not what the screen said."""
    back = case.give_back(refund.money, refund.method, with_tip=draft.with_tip)
    if draft.handed_back is not None and draft.handed_back != back.total:
        raise RoundingChanged()
    return replace(refund, tip=back.tip.minor, rounding=back.rounding.minor)


def _recording_verb(kind: RefundKind) -> JournalVerb:
    return JournalVerb.REFUND_REQUESTED if kind is RefundKind.REQUESTED else JournalVerb.REFUND_PAID
