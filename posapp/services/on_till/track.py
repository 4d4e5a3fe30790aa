"""Records any action from the command line, with the checks of the counter."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from posapp.domain.actions.catalogue import PAYMENT, Action, find_action
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber, SubscriberUnknown
from posapp.domain.errors import InputError
from posapp.domain.events.details import EventDetails
from posapp.domain.events.event import EventObject, OutboxEvent
from posapp.domain.phones import mask_phone, parse_phone
from posapp.domain.sales.tender import Tender
from posapp.domain.texts import mark
from posapp.services.on_ledger.actions.availability import ActionAvailability
from posapp.services.on_ledger.actions.event_recorder import (
    MAX_ID_LENGTH,
    CouponUsedUp,
    EventDraft,
    EventRecorder,
    ObjectNotAllowed,
    ObjectTypeDiffers,
    ParameterWithoutCurrency,
    PaymentWithoutAmount,
    ReferenceUsed,
)
from posapp.services.on_ledger.customers.named import MAX_SHOWN, customer_with_number
from posapp.services.on_ledger.sales.checkout import COUPON_REDEEMED
from posapp.services.on_ledger.sales.tender_settings import TenderSettings
from posapp.services.workplace import Workplace
from posapp.storage.faults import CacheUnusable

if TYPE_CHECKING:
    from posapp.domain.shop import Shop
    from posapp.services.on_till.till import Till
    from posapp.storage.cache import Cache

__all__ = [
    "CouponUsedUp",
    "CustomerKey",
    "EventTracker",
    "ObjectNotAllowed",
    "ObjectTypeDiffers",
    "ParameterWithoutCurrency",
    "PaymentWithoutAmount",
    "PhoneShared",
    "ReferenceUsed",
    "TenderWithoutPayment",
    "TrackRequest",
]


class PhoneShared(InputError):
    """Several customers have this phone number."""

    field = "phone"
    sentence = mark(
        "errors", "Phone: several customers have the number {phone}. Choose one by id or by the shop's own number."
    )


class TenderWithoutPayment(InputError):
    """Only a payment has a tender."""

    field = "tender"
    sentence = mark("errors", "Payment method: {action} is no payment. Leave it out.")


class CustomerKey(StrEnum):
    """The key by which a customer is given."""

    PROFILE = "profile"
    REFERENCE = "reference"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRequest(EventDetails):
    """The event to be recorded.

    Attributes:
        action: Its name, current or older.
        key: The key by which the customer is given.
        customer: Their Hellotext id, the shop's own number, or their phone in any spelling.
        force: Whether it is recorded although a connected integration sends it itself.
        tender: How a payment was made: the word of a tender, or the name of one of the shop's own; empty where nobody
            said.
    """

    action: str
    key: CustomerKey
    customer: str
    force: bool = False
    tender: str = ""


class EventTracker:
    """Records single events at one till.

    Args:
        till: The till.
    """

    def __init__(self, till: "Till") -> None:
        self._till = till

    def track(self, request: TrackRequest) -> OutboxEvent:
        """Write an event and give it once it is on disk; raises as `EventRecorder.record` does.

        Raises:
            NotSetUp: When the till has no shop yet.
            SignInNeeded: When nobody is signed in at a till with staff.
            TenderUnknown: When the shop offers no such tender.
            TenderWithoutPayment: When there is one for anything but a payment.
            ActionOwned: When a connected integration sends this action itself, and nobody said that it is to be
                recorded even so.
        """
        shop = self._till.shop()
        with self._till.open_cache() as cache:
            action = find_action(request.action, _custom_actions(request, cache))
            customer = _customer(request, shop, cache)
            coupon = _coupon(action, request.object, cache)
        draft = EventDraft(
            action=action,
            customer=customer,
            money=request.money,
            reference=request.reference,
            occurred_at=request.occurred_at,
            object=request.object,
            metadata=request.metadata,
            url=request.url,
            consent=request.consent,
            coupon=coupon,
        )
        with self._till.open_ledger() as ledger:
            workplace = self._till.workplace(ledger)
            if not request.force:
                ActionAvailability(workplace).require_unowned(action)
            if request.tender:
                draft = replace(draft, tender=_tender(request.tender, action, workplace))
            return EventRecorder(workplace).record(draft)


def _customer(request: TrackRequest, shop: "Shop", cache: "Cache") -> Subscriber:
    text = request.customer
    match request.key:
        case CustomerKey.PROFILE:
            found = _by_id(text, cache)
        case CustomerKey.REFERENCE:
            return customer_with_number(text, cache)
        case CustomerKey.PHONE:
            phone = parse_phone(text, shop.country)
            found, text = _by_phone(phone, cache), mask_phone(phone)
    if found is None:
        raise SubscriberUnknown(kind=_KIND[request.key], text=text[:MAX_SHOWN])
    return found


def _tender(text: str, action: Action, workplace: Workplace) -> Tender:
    if action.name != PAYMENT:
        raise TenderWithoutPayment(action=action.name)
    return TenderSettings(workplace).named(text)


def _custom_actions(request: TrackRequest, cache: "Cache") -> frozenset[str]:
    """A payment needs no downloaded list, so a damaged one does not stop it."""
    return frozenset({PAYMENT}) if request.action == PAYMENT else cache.actions.names() | {PAYMENT}


def _by_id(profile: str, cache: "Cache") -> Subscriber | None:
    try:
        return cache.subscribers.get(profile) or _not_downloaded(profile, cache)
    except CacheUnusable:
        return _unverified_subscriber(profile)


def _by_phone(phone: str, cache: "Cache") -> Subscriber | None:
    sharing = cache.subscribers.by_phone(phone)
    if len(sharing) > 1:
        raise PhoneShared(phone=mask_phone(phone))
    return sharing[0] if sharing else None


def _not_downloaded(profile: str, cache: "Cache") -> Subscriber | None:
    """Without a complete list an unknown id may be right: a script may have it from Hellotext itself."""
    whole = cache.downloads.load("profiles").finished_at is not None
    return None if whole else _unverified_subscriber(profile)


def _unverified_subscriber(profile: str) -> Subscriber | None:
    return Subscriber(id=profile) if profile.isprintable() and len(profile) <= MAX_ID_LENGTH else None


def _coupon(action: Action, given: EventObject, cache: "Cache") -> Coupon | None:
    """Give the coupon that the event redeems, by its id or its code; None for another action or an unknown code."""
    if action.name != COUPON_REDEEMED:
        return None
    if given.id:
        return cache.coupons.get(given.id) or Coupon(id=given.id, code="")
    code = given.parameters.get("code")
    return cache.coupons.by_code(code) if isinstance(code, str) else None


_KIND = {CustomerKey.PROFILE: "id", CustomerKey.REFERENCE: "number", CustomerKey.PHONE: "phone"}
