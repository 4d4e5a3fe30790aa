"""Checks a single event and writes it with its sale, order or redemption before giving its id."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from posapp.domain.actions.catalogue import PAYMENT, Action, ObjectNeed
from posapp.domain.actions.opt_ins import SUBSCRIBED, OptIn, check_opt_in, is_opt_in
from posapp.domain.amounts.reading import parse_exact_amount
from posapp.domain.clock import reject_future
from posapp.domain.coupons.coupon import Coupon, CouponRefusal
from posapp.domain.currency import currency
from posapp.domain.customers.subscribers import Subscriber
from posapp.domain.errors import InputError, RuleError
from posapp.domain.events.details import EventDetails
from posapp.domain.events.event import Event, EventObject, OutboxEvent, Parameter, check_metadata, check_url
from posapp.domain.events.states import EventState
from posapp.domain.events.subject import Subject
from posapp.domain.journal.verbs import JournalVerb
from posapp.domain.orders import Order, OrderOfAnotherCustomer, RecordedStep, check_step, step_of
from posapp.domain.refunds.refund import RefundKind
from posapp.domain.sales.receipts import check_receipt
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.sales.tender import Tender
from posapp.domain.settings.till_settings import REFUND_LIMIT
from posapp.domain.staff.members import Permission
from posapp.domain.texts import mark
from posapp.services.on_ledger.coupons import Coupons
from posapp.services.on_ledger.refunds import ACTIONS
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_ledger.settings import setting_in
from posapp.services.workplace import Workplace
from posapp.storage.actions.recorded_actions import ActionNote
from posapp.storage.faults import FileDamaged
from posapp.storage.ledger import Ledger

__all__ = [
    "CouponUsedUp",
    "EventDraft",
    "EventRecorder",
    "ObjectNotAllowed",
    "ObjectTypeDiffers",
    "ParameterWithoutCurrency",
    "PaymentWithoutAmount",
    "ReferenceUsed",
    "UrlNotAllowed",
]

MAX_ID_LENGTH = 64


class PaymentWithoutAmount(InputError):
    """A payment lacks its amount."""

    field = "amount"
    sentence = mark("errors", "Amount: a payment needs the amount paid and its currency.")


class ObjectNotAllowed(InputError):
    """An object was given with an action that has none."""

    field = "object"
    sentence = mark("errors", "Object: {action} has no object. Leave it out.")


class ObjectTypeDiffers(InputError):
    """The object's type is not the one of the built-in action."""

    field = "object type"
    sentence = mark("errors", "Object type: {action} is about a {object_type}, not a {given}.")


class ParameterWithoutCurrency(InputError):
    """An object's parameter is an amount without a currency."""

    field = "param"
    sentence = mark("errors", "Param: an amount needs its currency, such as total.amount=89.90 and total.currency=USD.")


class UrlNotAllowed(InputError):
    """A URL was given with an action other than page.viewed."""

    field = "url"
    sentence = mark("errors", "Page: {action} is not about a page. Leave the address out.")


class ReferenceUsed(RuleError):
    """The action was recorded with this reference before."""

    field = "reference"
    sentence = mark(
        "errors", "Reference: {reference} was already recorded for {action} at this till, as event {event}."
    )


class CouponUsedUp(RuleError):
    """By the shop's rules the coupon can be redeemed only once, and it was."""

    field = "object"
    sentence = mark(
        "errors", "Object: coupon {coupon} can be redeemed only once and already was. Nothing was recorded."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDraft(EventDetails):
    """An event to record, with its action and its customer known.

    Attributes:
        action: The action.
        customer: The customer.
        coupon: The coupon that it redeems; None for every other action.
        order: The order that it belongs to, as the counter has it; None where only the object describes it.
        at_counter: Whether a person at the counter records it and may undo it.
        tender: How a payment was made.
    """

    action: Action
    customer: Subscriber
    coupon: Coupon | None = None
    order: Order | None = None
    at_counter: bool = False
    tender: Tender = Tender.OTHER


class EventRecorder:
    """Records single events at one till.

    Args:
        workplace: The till with its ledger, and who works there.
    """

    def __init__(self, workplace: Workplace) -> None:
        self._ledger = workplace.ledger
        self._shop = workplace.shop
        self._clock = workplace.clock
        self._new_id = workplace.new_id
        self._authorization = workplace.authorization
        self._workplace = workplace

    def record(self, draft: EventDraft) -> OutboxEvent:
        """Write an event and give it once it is on disk; a payment is also written as a sale of this till.

        Raises:
            InputError: When something in the draft is invalid; the error names the field.
            ReceiptUsed: When the receipt of a payment was recorded before.
            ReferenceUsed: When the action was recorded with this reference before.
            CouponUsedUp: When the coupon can be redeemed only once by the shop's rules, and was.
            OrderStepImpossible: When the order is at this step already, or beyond it.
            UnsubscribedBefore: When the customer unsubscribed before.
            EnvironmentFault: When the disk refuses; then nothing was recorded.
        """
        now = self._clock()
        event = self._event(draft, now)
        with self._ledger.transaction():
            if event.action == PAYMENT:
                self._write_payment(event, draft.customer.name, draft.tender, by_clock=draft.occurred_at is None)
            else:
                self._write(event, draft, now)
        queued = self._ledger.events.get(event.id)
        if queued is None:  # committed a moment ago
            raise FileDamaged(file=self._ledger.connection.path.name)
        return queued

    def _event(self, draft: EventDraft, now: datetime) -> Event:
        draft.action.check_amount(has_amount=draft.money is not None)
        if draft.url and not draft.action.allows_url:
            raise UrlNotAllowed(action=draft.action.name)
        cashier = {"cashier": self._authorization.id} if self._authorization.id else {}
        return Event(
            id=self._new_id(now),
            action=draft.action.name,
            profile=self._ledger.new_customers.hellotext_profile(draft.customer.id),
            money=draft.money,
            occurred_at=reject_future(draft.occurred_at or now, now),
            zone=self._shop.zone.key,
            reference=check_receipt(draft.reference) if draft.reference else "",
            store=self._shop.name,
            till=self._shop.till,
            object=_object_for(draft.action, draft.object),
            metadata={**check_metadata(draft.metadata), **cashier},
            url=check_url(draft.url) if draft.url else "",
        )

    def _write(self, event: Event, draft: EventDraft, now: datetime) -> None:
        if draft.order is None:  # an order knows itself which steps it took
            _refuse_used(self._ledger, event)
        who = self._authorization.authorize(self._needed_for(event))
        if draft.coupon is not None:
            self._redeem(event, draft.coupon, now)
        order = self._take_order_step(event, draft, now)
        if is_opt_in(event.action):
            self._note_opt_in(event, draft, str(who), now)
        due = now + timedelta(seconds=self._shop.undo_seconds) if draft.at_counter else now
        self._ledger.events.add(event, subject=order, due_at=due, at=now)
        if draft.at_counter:
            self._ledger.recorded_actions.add(self._note(event, draft))
        consent = {"consent": "yes"} if event.action == SUBSCRIBED else {}
        facts = {"event": event.id, "action": event.action, "reference": event.reference, **consent}
        self._ledger.journal.append(at=now, who=who, what=JournalVerb.EVENT_RECORDED, facts=facts)

    def _needed_for(self, event: Event) -> Permission:
        """A refund recorded by hand was checked against no receipt, so where there is a limit it needs a manager."""
        if event.action not in ACTIONS.values():
            return Permission.RECORD_ACTION
        is_paid = event.action == ACTIONS[RefundKind.RECEIVED]
        is_limited = is_paid and setting_in(self._ledger, self._shop, REFUND_LIMIT) is not None
        return Permission.REFUND_ABOVE_LIMIT if is_limited else Permission.REFUND

    def _redeem(self, event: Event, coupon: Coupon, now: datetime) -> None:
        """Check only that a single-use coupon is not redeemed twice; other rules were checked at its redemption."""
        coupons = Coupons(self._workplace)
        (check,) = coupons.check_here((coupon,), None, event.profile)
        if check.refusal in {CouponRefusal.USED_UP, CouponRefusal.USED_BY_CUSTOMER}:
            raise CouponUsedUp(coupon=coupon.code or coupon.id[:MAX_ID_LENGTH])
        claim = coupons.claim_at_once(coupon, event.profile, happened=False)
        self._ledger.coupons.redeem(event.id, (coupons.redeemed_elsewhere(coupon),), now)
        self._ledger.coupon_claims.sell((claim,) if claim else (), event.id, now)

    def _take_order_step(self, event: Event, draft: EventDraft, now: datetime) -> Subject | None:
        """Give the order that this event continues; None where it names none with a number."""
        step = step_of(event.action)
        described = draft.order or _described_order(event)
        if step is None or described is None:
            return None
        kept = self._ledger.orders.named(described.reference, described.source)
        if kept is not None and kept.step is not None and kept.profile != event.profile:
            raise OrderOfAnotherCustomer(reference=kept.reference)
        check_step(described.reference, None if kept is None else kept.step, step)
        order_id = self._new_id(now) if kept is None else kept.id
        if kept is None or kept.step is None:
            who = _shown(draft.customer)
            partial = replace(described, id=order_id, profile=event.profile, customer_name=who)
            self._ledger.orders.save(partial)
        taken = RecordedStep(step=step, event_id=event.id, at=event.occurred_at)
        self._ledger.orders.add_step(order_id, taken)
        return Subject.order(order_id)

    def _note_opt_in(self, event: Event, draft: EventDraft, who: str, now: datetime) -> None:
        latest = self._ledger.opt_ins.latest(event.profile)
        wording = check_opt_in(event.action, draft.consent, draft.customer.state, latest)
        said = OptIn(event_id=event.id, profile=event.profile, action=event.action, wording=wording, at=now, who=who)
        self._ledger.opt_ins.add(said)

    def _note(self, event: Event, draft: EventDraft) -> ActionNote:
        return ActionNote(
            event_id=event.id,
            till=event.till,
            day=self._shop.days.of(event.occurred_at),
            at=event.occurred_at,
            customer_name=_shown(draft.customer),
        )

    def _write_payment(self, event: Event, name: str, tender: Tender, *, by_clock: bool) -> None:
        """Write a payment as a sale; without a receipt it gets the till's next number, inside the same transaction."""
        if event.money is None:
            raise PaymentWithoutAmount()
        checkout = Checkout(self._workplace)
        receipt = event.reference or checkout.propose_receipt()
        sale = checkout.prepare(
            PaymentDraft(
                money=event.money,
                receipt=receipt,
                method=tender,
                profile=event.profile,
                customer_name=name,
                occurred_at=event.occurred_at,
                source=SaleSource.COMMAND,
                by_clock=by_clock,
            )
        )
        checkout.write_sale(sale, (replace(event, reference=receipt),), sale.recorded_at)


def _described_order(event: Event) -> Order | None:
    reference, source = (event.object.parameters.get(name) for name in ("reference", "source"))
    if not isinstance(reference, str) or not reference:
        return None
    return Order(
        id="",
        reference=reference,
        source=source if isinstance(source, str) else "",
        profile=event.profile,
        money=event.money,
    )


def _shown(customer: Subscriber) -> str:
    return customer.name or customer.reference or customer.id


def _object_for(action: Action, given: EventObject) -> EventObject:
    """Give the object with its type; raises InputError where the action and the object do not go together."""
    if action.object_need is ObjectNeed.NONE and (given.is_given or given.type):
        raise ObjectNotAllowed(action=action.name)
    if action.built_in and given.type not in {"", action.object_type}:
        raise ObjectTypeDiffers(action=action.name, object_type=action.object_type, given=given.type[:40])
    action.check_object(has_object=given.is_given, object_type=given.type)
    kind = given.type or (action.object_type if given.is_given else "")
    return replace(given, type=kind, parameters=_checked(given.parameters))


def _checked(parameters: Mapping[str, Parameter]) -> Mapping[str, Parameter]:
    """Require that every amount among an object's parameters has a currency and is exact in it."""
    inner = {name: _checked_value(value) for name, value in parameters.items()}
    if "amount" not in inner:
        return inner
    amount, code = inner["amount"], inner.get("currency")
    if not isinstance(amount, str) or not isinstance(code, str):
        raise ParameterWithoutCurrency()
    money = parse_exact_amount(amount, currency(code))
    return {**inner, "amount": str(money.decimal), "currency": money.currency.code}


def _checked_value(value: Parameter) -> Parameter:
    if isinstance(value, Mapping):
        return _checked(value)
    return tuple(_checked_value(each) for each in value) if isinstance(value, tuple) else value


def _refuse_used(ledger: Ledger, event: Event) -> None:
    """Refuse a reference that an earlier event, or a part of a sale, already has."""
    if not event.reference:
        return
    name = _name_of_use(event)
    earlier = ledger.events.get(ledger.settings.get(name) or "")
    sale = ledger.sales.by_receipt(event.till, event.reference)
    of_sale = ledger.events.of_subject(sale.id) if sale else ()
    for queued in (*of_sale, *((earlier,) if earlier else ())):
        if queued.state not in _TAKEN_BACK and _name_of_use(queued.event) == name:
            raise ReferenceUsed(reference=event.reference, action=event.action, event=queued.event.id)
    ledger.settings.put(name, event.id)


def _name_of_use(event: Event) -> str:
    """The object is part of the name, since one receipt may redeem several coupons and be refunded in parts."""
    thing = event.object.id or event.object.parameters.get("reference") or ""
    return "used " + json.dumps([event.till, event.action, event.reference, thing], ensure_ascii=False)


_TAKEN_BACK = frozenset({EventState.VOIDED, EventState.DISMISSED})
