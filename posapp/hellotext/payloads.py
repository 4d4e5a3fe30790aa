"""Builds the JSON of requests as Hellotext documents it."""

import json
from collections.abc import Mapping
from datetime import datetime

from posapp.domain.actions.catalogue import CustomAction
from posapp.domain.customers.registration import NewCustomer
from posapp.domain.events.event import Event, EventObject, Parameter
from posapp.domain.money import Money

__all__ = ["action_body", "amount_to_number", "event_body", "json_body", "profile_fields", "to_unix_seconds"]


def event_body(event: Event) -> bytes:
    """Give the body of an event, encoded."""
    body: dict[str, object] = {"action": event.action, "profile": event.profile}
    if event.money is not None:
        body |= {"amount": amount_to_number(event.money), "currency": event.money.currency.code}
    page = {"url": event.url} if event.url else {}
    body |= {"tracked_at": to_unix_seconds(event.occurred_at), **_object(event.object), **page}
    body["metadata"] = _metadata(event)
    return json_body(body)


def json_body(fields: Mapping[str, object]) -> bytes:
    """Give the fields of a request as JSON, encoded."""
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def profile_fields(customer: NewCustomer) -> Mapping[str, str]:
    """Give the body that creates a customer, without what is not known of them."""
    fields = {
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "phone[mobile]": customer.phone,
        "email[primary]": customer.email,
        "reference": customer.sent_reference,
    }
    return {name: value for name, value in fields.items() if value}


def action_body(action: CustomAction) -> Mapping[str, object]:
    """Give the body that creates or changes a custom action."""
    return {"name": action.name, "title": action.title, "goal": action.goal, "passive": action.passive}


def amount_to_number(money: Money) -> float | int:
    """Give the JSON number of an amount in its currency's unit; its shortest decimal is the amount, to the cent."""
    if money.currency.exponent == 0:
        return money.minor
    return float(money.decimal)


def to_unix_seconds(moment: datetime) -> int | str:
    """Give a moment as Unix seconds, or with its fraction as ISO 8601 with its zone."""
    if moment.microsecond == 0:
        return int(moment.timestamp())
    return moment.isoformat()


def _object(thing: EventObject) -> Mapping[str, object]:
    if not thing.is_given:
        return {}
    kind = {"object_type": thing.type} if thing.type else {}
    if thing.id:
        return {"object": thing.id, **kind}
    return {"object_parameters": _plain(thing.parameters), **kind}


def _plain(value: Parameter) -> object:
    if isinstance(value, Mapping):
        return {name: _number_if_amount(name, _plain(each)) for name, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def _number_if_amount(name: str, value: object) -> object:
    return float(value) if name == "amount" and isinstance(value, str) else value


def _metadata(event: Event) -> Mapping[str, str]:
    own = {"event_id": event.id, "reference": event.reference, "store": event.store, "till": event.till}
    return {**event.metadata, **own}
