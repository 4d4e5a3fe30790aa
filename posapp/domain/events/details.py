"""The details that every event may carry, however its action and its customer are named."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from posapp.domain.events.event import EventObject
from posapp.domain.money import Money

__all__ = ["EventDetails"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDetails:
    """The facts of an event beside its action and its customer.

    Attributes:
        money: The amount, or None where there is none.
        reference: The receipt or another number of the shop's own; empty where there is none.
        occurred_at: When it happened, UTC; None for now.
        object: What it happened to.
        metadata: Further short texts.
        url: The page that was viewed; empty for every other action.
        consent: The wording that the customer agreed to; needed to subscribe somebody.
    """

    money: Money | None = None
    reference: str = ""
    occurred_at: datetime | None = None
    object: EventObject = field(default_factory=EventObject)
    metadata: Mapping[str, str] = field(default_factory=dict)
    url: str = ""
    consent: str = ""
