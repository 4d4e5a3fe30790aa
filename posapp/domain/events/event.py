"""Holds events: one occurrence of an action for one customer at one time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from posapp.domain.errors import InputError
from posapp.domain.events.states import EventState, Reason
from posapp.domain.money import Money
from posapp.domain.texts import mark

__all__ = [
    "Event",
    "EventMove",
    "EventObject",
    "HistoryLine",
    "MetadataInvalid",
    "OutboxCounts",
    "OutboxEvent",
    "Parameter",
    "StateCount",
    "UrlInvalid",
    "check_metadata",
    "check_url",
]

Parameter = str | int | bool | None | Mapping[str, "Parameter"] | tuple["Parameter", ...]
"""What a field of an object's parameters may be. Money in it is a mapping {amount: text, currency: code}."""

MAX_METADATA = 20
MAX_METADATA_LENGTH = 200
MAX_URL_LENGTH = 2000


class MetadataInvalid(InputError):
    """The metadata has too many or too long texts, or a reserved name."""

    field = "meta"
    sentence = mark(
        "errors", "Meta: “{key}” cannot be sent. Use at most 20 short texts, and no names reserved by posapp."
    )


class UrlInvalid(InputError):
    """The text is no address of a page."""

    field = "url"
    sentence = mark("errors", "Page: enter the full address, like https://shop.example.com/bikes.")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventObject:
    """The object of an event: an existing one by its id, or the parameters to find or create it by.

    Attributes:
        id: Hellotext's id of it; empty where parameters are given.
        type: Its type ("order"); required with a custom action.
        parameters: The parameters that find or create it.
    """

    id: str = ""
    type: str = ""
    parameters: Mapping[str, Parameter] = field(default_factory=dict)

    @property
    def is_given(self) -> bool:
        """Whether the event has an object at all."""
        return bool(self.id or self.parameters)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event for Hellotext, complete and immutable.

    Attributes:
        id: UUIDv7, made on the till; also sent as `metadata.event_id`.
        action: The current name of the action.
        profile: Hellotext's id of the customer.
        money: The amount, or None where the action has none.
        occurred_at: When it happened, UTC.
        zone: The shop's zone then, an IANA name.
        reference: The receipt's number or another of the shop's own; empty where there is none.
        store: The shop's name.
        till: The till's name.
        object: What it happened to.
        metadata: Further texts to send with it; never personal, never about means of payment.
        url: The page that was viewed; empty for every other action.
    """

    id: str
    action: str
    profile: str
    money: Money | None
    occurred_at: datetime
    zone: str
    reference: str = ""
    store: str
    till: str
    object: EventObject = field(default_factory=EventObject)
    metadata: Mapping[str, str] = field(default_factory=dict)
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxEvent:
    """An event and its state.

    Attributes:
        event: The event itself.
        position: Its place in the order of recording.
        state: Its state.
        attempts: The number of requests begun for it.
        due_at: The earliest time of the next try or check, UTC.
        attempted_at: When the last request was begun, UTC; None before the first.
        checks: The number of checks at Hellotext since the last attempt.
        reason: The reason for its state.
        explanation: What the server said, cleaned, for support; empty where it said nothing.
    """

    event: Event
    position: int
    state: EventState
    attempts: int
    due_at: datetime
    attempted_at: datetime | None
    checks: int
    reason: Reason
    explanation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One move in an event's history, at a moment in UTC."""

    at: datetime
    source: EventState | None
    target: EventState
    reason: Reason
    explanation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMove:
    """A change of an event's state, to be written.

    Attributes:
        event_id: The event.
        source: The expected state; storage refuses the move when it differs.
        target: The new state.
        reason: Why.
        explanation: What the server said, cleaned; empty where it said nothing.
        due_at: The earliest time of the next try or check, UTC; None keeps the present one.
        checks: How often it was looked for at Hellotext since the last attempt.
    """

    event_id: str
    source: EventState
    target: EventState
    reason: Reason
    explanation: str = ""
    due_at: datetime | None = None
    checks: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StateCount:
    """The number of events in one state, and the oldest of them.

    Attributes:
        state: The state.
        count: How many.
        oldest: When the oldest of them happened, UTC.
        reason: The reason for its state.
    """

    state: EventState
    count: int
    oldest: datetime
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxCounts:
    """The number of events in each state; `oldest_waiting` is the moment (UTC) of the oldest undelivered one."""

    pending: int = 0
    sending: int = 0
    accepted: int = 0
    confirmed: int = 0
    uncertain: int = 0
    review: int = 0
    rejected: int = 0
    dismissed: int = 0
    voided: int = 0
    handed_over: int = 0
    oldest_waiting: datetime | None = None

    @property
    def waiting(self) -> int:
        """The number of events that the program still sends or checks by itself."""
        return self.pending + self.sending + self.uncertain

    @property
    def in_review(self) -> int:
        """The number of events that wait for a person's decision."""
        return self.review + self.rejected


def check_metadata(metadata: Mapping[str, str]) -> Mapping[str, str]:
    """Give the metadata back; raises MetadataInvalid for too many or too long texts, or a reserved name."""
    for count, (key, value) in enumerate(metadata.items(), start=1):
        too_long = len(key) > MAX_METADATA_LENGTH or len(value) > MAX_METADATA_LENGTH
        if not key or too_long or key in _OWN_KEYS or count > MAX_METADATA:
            raise MetadataInvalid(key=key[:40])
    return metadata


def check_url(text: str) -> str:
    """Give the address of a page without the blanks around it; raises UrlInvalid."""
    url = text.strip()
    begins_well = url.lower().startswith(("https://", "http://"))
    if not begins_well or len(url) > MAX_URL_LENGTH or not url.isprintable() or " " in url:
        raise UrlInvalid()
    return url


_OWN_KEYS = frozenset({"event_id", "reference", "store", "till", "cashier"})
