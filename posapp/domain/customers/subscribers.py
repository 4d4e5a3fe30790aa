"""Holds the shop's customers as Hellotext knows them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["ReferenceShared", "Subscriber", "SubscriberUnknown", "SubscriptionState"]


class SubscriberUnknown(InputError):
    """No customer in the downloaded list matches."""

    field = "customer"
    sentence = mark(
        "errors",
        "Customer: nobody in this shop's list has the {kind} “{text}”. Download the customers, or search again.",
    )


class ReferenceShared(InputError):
    """Several customers have this number of the shop."""

    field = "customer"
    sentence = mark(
        "errors", "Customer: several customers have the number “{text}”. Choose the right one by name, phone or e-mail."
    )


class SubscriptionState(StrEnum):
    """Whether the shop may send messages to a customer. Only a real opt-in sets `subscribed`."""

    SUBSCRIBED = "subscribed"
    UNCONFIRMED = "unconfirmed"
    UNSUBSCRIBED = "unsubscribed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    """One customer.

    Attributes:
        id: Hellotext's profile id.
        first_name: May be empty.
        last_name: May be empty.
        phones: E.164 where it could be parsed, else as received; the first is the main one.
        emails: The first is the main one.
        state: Whether the shop may send them messages.
        reference: The shop's own number of the customer; empty where it has none.
        created_at: When Hellotext created them, UTC; None where it does not say.
    """

    id: str
    first_name: str = ""
    last_name: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    state: SubscriptionState = SubscriptionState.UNKNOWN
    reference: str = ""
    created_at: datetime | None = None

    @property
    def name(self) -> str:
        """First and last name; empty where both are."""
        return f"{self.first_name} {self.last_name}".strip()

    def __repr__(self) -> str:
        """A subscriber in a log or a traceback is an id and nothing personal."""
        return f"Subscriber(id={self.id!r})"
