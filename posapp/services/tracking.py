"""Tracking any action from the command line: checked as the counter checks, on disk before its id is given."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from posapp.domain.actions import PAYMENT, Action, ObjectNeed, find_action
from posapp.domain.clock import refuse_future
from posapp.domain.coupons import Coupon, CouponRefusal
from posapp.domain.currency import currency
from posapp.domain.errors import InputError, RuleError
from posapp.domain.event_states import EventState
from posapp.domain.events import Event, EventObject, Parameter, QueuedEvent, check_metadata
from posapp.domain.identity import IdSource, new_id
from posapp.domain.money import Money, parse_plain_amount
from posapp.domain.phone import mask_phone, parse_phone
from posapp.domain.receipts import check_receipt
from posapp.domain.sales import PaymentDraft, SaleSource
from posapp.domain.search import read_search
from posapp.domain.subscribers import Subscriber, SubscriberUnknown
from posapp.services.checkout import COUPON_REDEEMED, Checkout
from posapp.services.coupons import Coupons
from posapp.storage.faults import FileDamaged

if TYPE_CHECKING:
    from posapp.domain.shop import Shop
    from posapp.services.till import Till
    from posapp.storage.cache import Cache
    from posapp.storage.ledger import Ledger

__all__ = [
    "CouponUsedUp",
    "CustomerKey",
    "ObjectNotTaken",
    "ObjectTypeDiffers",
    "ParameterWithoutCurrency",
    "PaymentWithoutAmount",
    "PhoneShared",
    "ReferenceUsed",
    "TrackRequest",
    "Tracking",
]


LONGEST_ID = 64
MOST_OF_A_PHONE = 10


class PaymentWithoutAmount(InputError):
    """A payment is an amount."""

    field = "amount"
    sentence = "Amount: a payment needs the amount that was paid and its currency."


class ObjectNotTaken(InputError):
    """An action that happens to nothing."""

    field = "object"
    sentence = "Object: {action} happens to no object; leave it out."


class ObjectTypeDiffers(InputError):
    """A built-in action says itself what it happens to."""

    field = "object type"
    sentence = "Object type: {action} happens to a {object_type}, not to a {given}."


class ParameterWithoutCurrency(InputError):
    """An amount that could be in any currency."""

    field = "param"
    sentence = "Param: an amount needs its currency beside it, such as total.amount=89.90 and total.currency=USD."


class PhoneShared(InputError):
    """A number that does not say which customer is meant."""

    field = "phone"
    sentence = "Phone: several customers have the number {phone}; name one by id or by the shop's own number."


class ReferenceUsed(RuleError):
    """What happened once is told once."""

    field = "reference"
    sentence = "Reference: {reference} was already recorded for {action} at this till, as event {event}."


class CouponUsedUp(RuleError):
    """By the shop's rules a coupon is redeemed once, and it was."""

    field = "object"
    sentence = "Object: coupon {coupon} is redeemed once only and was redeemed before; nothing was recorded."


class CustomerKey(StrEnum):
    """By what a customer is named."""

    PROFILE = "profile"
    REFERENCE = "reference"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRequest:
    """What is to be tracked.

    Attributes:
        action: Its name, current or older.
        key: By what the customer is named.
        customer: Their Hellotext id, the shop's own number of them, or their phone in any spelling.
        money: The amount, or None where there is none.
        reference: The receipt or another number of the shop's own; empty where there is none.
        occurred_at: When it happened, UTC; None for now.
        object: What it happened to.
        metadata: Further short texts.
    """

    action: str
    key: CustomerKey
    customer: str
    money: Money | None = None
    reference: str = ""
    occurred_at: datetime | None = None
    object: EventObject = field(default_factory=EventObject)
    metadata: Mapping[str, str] = field(default_factory=dict)


class Tracking:
    """Records single events at one till.

    Args:
        till: The till.
        id_source: Makes the ids of events.
    """

    def __init__(self, till: "Till", *, id_source: IdSource = new_id) -> None:
        self._till = till
        self._new_id = id_source

    def track(self, request: TrackRequest) -> QueuedEvent:
        """Write an event and give it as it waits on disk; a payment is a sale of this till, as at the counter.

        Raises:
            InputError: When something in the request cannot be taken; the error names the field.
            ReceiptUsed: When the receipt of a payment was recorded before.
            ReferenceUsed: When the action was recorded with this reference before.
            CouponUsedUp: When the coupon is redeemed once only by the shop's rules, and was.
            NotSetUp: When the till has no shop yet.
            EnvironmentFault: When the disk refuses; then nothing was recorded.
        """
        shop = self._till.shop()
        now = self._till.clock()
        with self._till.open_cache() as cache:
            action = find_action(request.action, cache.actions.names() | {PAYMENT})
            customer = _customer(request, shop, cache)
            coupon = _coupon(action, request.object, cache)
        draft = Event(
            id=self._new_id(now),
            action=action.name,
            profile=customer.id,
            money=request.money,
            occurred_at=refuse_future(request.occurred_at or now, now),
            zone=shop.zone.key,
            reference=check_receipt(request.reference) if request.reference else "",
            store=shop.name,
            till=shop.till,
            object=_object_for(action, request.object),
            metadata=check_metadata(request.metadata),
        )
        with self._till.open_ledger() as ledger:
            if action.name == PAYMENT:
                _write_payment(ledger, Checkout(ledger, shop, clock=self._till.clock), draft, customer.name)
            else:
                _write_event(ledger, draft, now, Coupons(ledger, shop, clock=self._till.clock), coupon)
            queued = ledger.events.get(draft.id)
        if queued is None:  # committed a moment ago
            raise FileDamaged(file=self._till.home.ledger.name)
        return queued


def _write_event(ledger: "Ledger", event: Event, now: datetime, coupons: Coupons, coupon: Coupon | None) -> None:
    with ledger.transaction():
        _refuse_used(ledger, event)
        if coupon is not None:
            _refuse_used_up(coupons, coupon, event.profile)
            ledger.coupons.redeem(event.id, (coupons.told_elsewhere(coupon),), now)
        ledger.events.add(event, due_at=now, at=now)
        facts = {"event": event.id, "action": event.action, "reference": event.reference}
        ledger.journal.append(at=now, who="", what="event recorded", facts=facts)


def _refuse_used_up(coupons: Coupons, coupon: Coupon, profile: str) -> None:
    """Of the rules only what can never be true twice: amount, day and shop were looked at where it was redeemed."""
    (check,) = coupons.check((coupon,), None, profile)
    if check.refusal in {CouponRefusal.USED_UP, CouponRefusal.USED_BY_CUSTOMER}:
        raise CouponUsedUp(coupon=coupon.code or coupon.id[:LONGEST_ID])


def _write_payment(ledger: "Ledger", checkout: Checkout, event: Event, name: str) -> None:
    """A payment is a sale; without a receipt it takes the till's next number, inside the transaction that uses it."""
    if event.money is None:
        raise PaymentWithoutAmount()
    with ledger.transaction():
        receipt = event.reference or checkout.propose_receipt()
        sale = checkout.prepare(
            PaymentDraft(
                money=event.money,
                receipt=receipt,
                profile=event.profile,
                customer_name=name,
                occurred_at=event.occurred_at,
                source=SaleSource.COMMAND,
            )
        )
        checkout.write_sale(sale, (replace(event, reference=receipt),), sale.recorded_at)


def _customer(request: TrackRequest, shop: "Shop", cache: "Cache") -> Subscriber:
    text = request.customer
    match request.key:
        case CustomerKey.PROFILE:
            found = cache.subscribers.get(text) or _not_downloaded(text, cache)
        case CustomerKey.REFERENCE:
            found = cache.subscribers.by_reference(text)
        case CustomerKey.PHONE:
            phone = parse_phone(text, shop.country)
            found, text = _by_phone(phone, shop, cache), mask_phone(phone)
    if found is None:
        raise SubscriberUnknown(kind=_KIND[request.key], text=text[:60])
    return found


def _by_phone(phone: str, shop: "Shop", cache: "Cache") -> Subscriber | None:
    likely = cache.subscribers.find(read_search(phone, shop.country), MOST_OF_A_PHONE)
    sharing = [one for one in likely if phone in one.phones]
    if len(sharing) > 1:
        raise PhoneShared(phone=mask_phone(phone))
    return sharing[0] if sharing else None


def _not_downloaded(profile: str, cache: "Cache") -> Subscriber | None:
    """Without a whole list nobody can say that an id is wrong, and a script may know it from Hellotext itself."""
    whole = cache.downloads.load("profiles").finished_at is not None
    return None if whole or not profile.isprintable() or len(profile) > LONGEST_ID else Subscriber(id=profile)


def _object_for(action: Action, given: EventObject) -> EventObject:
    """Give the object with its type; raises InputError where the action and the object do not go together."""
    if action.object_need is ObjectNeed.NONE and (given.is_given or given.type):
        raise ObjectNotTaken(action=action.name)
    if action.built_in and given.type not in {"", action.object_type}:
        raise ObjectTypeDiffers(action=action.name, object_type=action.object_type, given=given.type[:40])
    action.check_object(has_object=given.is_given, object_type=given.type)
    kind = given.type or (action.object_type if given.is_given else "")
    return replace(given, type=kind, parameters=_checked(given.parameters))


def _coupon(action: Action, given: EventObject, cache: "Cache") -> Coupon | None:
    """Give the coupon that the event redeems, by its id or its code; None for another action or an unknown code."""
    if action.name != COUPON_REDEEMED:
        return None
    if given.id:
        return cache.coupons.get(given.id) or Coupon(id=given.id, code="")
    code = given.parameters.get("code")
    return cache.coupons.by_code(code) if isinstance(code, str) else None


def _checked(parameters: Mapping[str, Parameter]) -> Mapping[str, Parameter]:
    """Every amount in what describes an object goes with a currency, and is exact in it."""
    inner = {name: _checked(value) if isinstance(value, Mapping) else value for name, value in parameters.items()}
    if "amount" not in inner:
        return inner
    amount, code = inner["amount"], inner.get("currency")
    if not isinstance(amount, str) or not isinstance(code, str):
        raise ParameterWithoutCurrency()
    money = parse_plain_amount(amount, currency(code))
    return {**inner, "amount": str(money.decimal), "currency": money.currency.code}


def _refuse_used(ledger: "Ledger", event: Event) -> None:
    """Refuse what is recorded under this reference already: by an earlier event, or as part of a sale."""
    if not event.reference:
        return
    name = _name_of_use(event)
    earlier = ledger.events.get(ledger.settings.get(name) or "")
    sale = ledger.sales.by_receipt(event.till, event.reference)
    of_sale = ledger.events.of_sale(sale.id) if sale else ()
    for queued in (*of_sale, *((earlier,) if earlier else ())):
        if queued.state not in _TAKEN_BACK and _name_of_use(queued.event) == name:
            raise ReferenceUsed(reference=event.reference, action=event.action, event=queued.event.id)
    ledger.settings.put(name, event.id)


def _name_of_use(event: Event) -> str:
    """One receipt may redeem several coupons and be refunded in parts: what it happened to belongs to the name."""
    thing = event.object.id or event.object.parameters.get("reference") or ""
    return "used " + json.dumps([event.till, event.action, event.reference, thing], ensure_ascii=False)


_TAKEN_BACK = frozenset({EventState.VOIDED, EventState.DISMISSED})
_KIND = {CustomerKey.PROFILE: "id", CustomerKey.REFERENCE: "number", CustomerKey.PHONE: "phone"}
