"""Reads Hellotext's records, in each shape that its documentation leaves open."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from posapp.domain.actions.catalogue import CustomAction
from posapp.domain.coupons.coupon import Coupon
from posapp.domain.customers.subscribers import Subscriber, SubscriptionState
from posapp.domain.phones import tolerant_phone
from posapp.hellotext.records import Item, find_event_markers, record_id
from posapp.hellotext.texts import identity_of, text_of

__all__ = ["ListedEvent", "read_action", "read_coupon", "read_listed_event", "read_subscriber"]

HIGHEST_MAGNITUDE = 30
"""No amount has more digits before its point; beyond, a number cannot even be compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedEvent:
    """An event as the listing shows it.

    Attributes:
        id: Hellotext's id of it; empty where the listing shows none.
        event_id: The event_id from its metadata, in any spelling; empty where the listing shows none.
        mentioned: Every UUID found anywhere in the record: any of this till's own proves that the event arrived.
        reference: The reference from its metadata.
        store: The store from its metadata.
        till: The till from its metadata.
        is_whole: Whether the record was small enough to be searched to its end.
        has_metadata: Whether the listing shows any metadata.
        profile: The customer's profile id.
        action: The action's name.
        amount: In the currency's unit; None where it has none.
        currency: ISO 4217; empty where it has none.
        tracked_at: When it happened, UTC, whole seconds; None where the listing does not say.
    """

    id: str
    event_id: str
    mentioned: tuple[str, ...] = ()
    reference: str = ""
    store: str = ""
    till: str = ""
    is_whole: bool = True
    has_metadata: bool
    profile: str
    action: str
    amount: Decimal | None
    currency: str
    tracked_at: datetime | None


def read_subscriber(item: Item) -> Subscriber | None:
    """Read a profile: phone and email as one text, a list of texts or of {kind, value}; None without an id."""
    identity = identity_of(item.get("id"))
    if not identity:
        return None
    return Subscriber(
        id=identity,
        first_name=text_of(item.get("first_name")),
        last_name=text_of(item.get("last_name")),
        phones=tuple(dict.fromkeys(_e164(phone) for phone in _values(item, "phone", "phones"))),
        emails=tuple(dict.fromkeys(_values(item, "email", "emails"))),
        state=_state(item),
        reference=text_of(item.get("reference")),
        created_at=_moment(item.get("created_at")),
    )


def read_coupon(item: Item) -> Coupon | None:
    """Read a coupon; None without id or code."""
    identity, code = identity_of(item.get("id")), text_of(item.get("code"))
    if not identity or not code:
        return None
    return Coupon(
        id=identity,
        code=code,
        description=text_of(item.get("description")),
        destination_url=text_of(item.get("destination_url")),
        reference=text_of(item.get("reference")),
    )


def read_action(item: Item) -> CustomAction | None:
    """Read a custom action; None without a name."""
    name = text_of(item.get("name"))
    if not name:
        return None
    return CustomAction(
        id=identity_of(item.get("id")),
        name=name,
        title=text_of(item.get("title")) or name,
        goal=item.get("goal") is True,
        passive=item.get("passive") is not False,
    )


def read_listed_event(item: Item) -> ListedEvent:
    """Read an event of the listing, as much of it as there is."""
    marks = find_event_markers(item)
    return ListedEvent(
        id=record_id(item, "event"),
        event_id=marks.event_id,
        mentioned=marks.uuids,
        reference=marks.reference,
        store=marks.store,
        till=marks.till,
        is_whole=marks.is_whole,
        has_metadata=bool(item.get("metadata")),
        profile=_identity_in(item.get("profile")),
        action=_name_in(item.get("action")),
        amount=_decimal(item.get("amount")),
        currency=text_of(item.get("currency") or _currency_in(item.get("amount"))).upper(),
        tracked_at=_moment(item.get("tracked_at")),
    )


def _currency_in(amount: object) -> object:
    return amount.get("currency") if isinstance(amount, dict) else None


def _identity_in(value: object) -> str:
    return identity_of(value.get("id") if isinstance(value, dict) else value)


def _name_in(value: object) -> str:
    return text_of(value.get("name") if isinstance(value, dict) else value)


def _values(item: Item, *names: str) -> Iterable[str]:
    for name in names:
        value = item.get(name)
        for each in value if isinstance(value, list) else [value]:
            text = text_of(each.get("value") if isinstance(each, dict) else each)
            if text:
                yield text


def _e164(phone: str) -> str:
    return phone if _IN_E164.fullmatch(phone) else tolerant_phone(phone, "ZZ") or phone


def _state(item: Item) -> SubscriptionState:
    for name in ("subscription_state", "state", "subscription"):
        value = item.get(name)
        if isinstance(value, dict):
            value = value.get("state")
        if isinstance(value, str) and value in _STATES:
            return SubscriptionState(value)
    return SubscriptionState.UNKNOWN


def _moment(value: object) -> datetime | None:
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        if isinstance(value, str):
            moment = datetime.fromisoformat(value)
            return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError, OSError):
        return None
    return None


def _decimal(value: object) -> Decimal | None:
    if isinstance(value, dict):
        value = value.get("amount")
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= HIGHEST_MAGNITUDE else None


_IN_E164 = re.compile(r"\+[0-9]+")
_STATES = frozenset(state.value for state in SubscriptionState)
