"""How a practice server is set up."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from posapp.sandbox.faults import Faults

__all__ = ["PRACTICE_TOKEN", "Envelope", "FieldShape", "SandboxOptions"]

PRACTICE_TOKEN = "practice-token-opens-nothing-real"  # noqa: S105 - known to everybody, opens the practice server only


class Envelope(StrEnum):
    """How a list comes: undocumented, so a client must bear each."""

    BARE = "bare"
    DATA = "data"
    NAMED = "named"


class FieldShape(StrEnum):
    """How a profile's phones, e-mails and state come: undocumented, so a client must bear each."""

    STRING = "string"
    LIST = "list"
    KIND_VALUE = "kind-value"


@dataclass(frozen=True, slots=True, kw_only=True)
class SandboxOptions:
    """What the server holds and how it behaves.

    Attributes:
        profiles: How many invented customers.
        seed: Makes chance the same in each run.
        country: Where the invented customers live ("US" has reserved fictional numbers).
        customers_csv: Further customers from a file: customer, first_name, last_name, phone, email, subscription.
        custom_actions: Actions that exist from the start.
        coupons: Codes of coupons that exist from the start.
        token: What opens it.
        latency: Seconds before each answer.
        faults: What goes wrong by chance.
        stall_seconds: How long a stalled request gets no answer.
        listing_metadata: Whether the list of events shows metadata.
        listing_delay: Seconds before an event appears in the list.
        envelope: How lists come.
        field_shape: How fields of profiles come.
        tells_more: Whether lists say has_more.
        can_write: Whether the token may write; a read-only one gets 403.
        clock_offset: Seconds by which the server's Date differs.
    """

    profiles: int = 200
    seed: int = 1
    country: str = "US"
    customers_csv: Path | None = None
    custom_actions: tuple[str, ...] = ()
    coupons: tuple[str, ...] = ("WELCOME10", "Verano", "FREEGIFT")
    token: str = PRACTICE_TOKEN
    latency: float = 0.0
    faults: Faults = field(default_factory=Faults)
    stall_seconds: float = 30.0
    listing_metadata: bool = True
    listing_delay: float = 0.0
    envelope: Envelope = Envelope.DATA
    field_shape: FieldShape = FieldShape.STRING
    tells_more: bool = True
    can_write: bool = True
    clock_offset: float = 0.0
