"""The options of a practice server."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from posapp.sandbox.faults import Faults
from posapp.sandbox.pretended_pos import PosAddresses
from posapp.sandbox.shapes import ListShape

__all__ = ["PRACTICE_TOKEN", "Envelope", "FieldShape", "Language", "Rights", "SandboxOptions"]

PRACTICE_TOKEN = "practice-token-opens-nothing-real"  # noqa: S105 - known to everybody, opens the practice server only


class Envelope(StrEnum):
    """The envelopes of a list; undocumented, so a client must accept each."""

    BARE = "bare"
    DATA = "data"
    NAMED = "profiles"


class FieldShape(StrEnum):
    """The spellings of the fields of profiles and events; undocumented, so a client must accept each."""

    STRING = "string"
    LIST = "list"
    KIND_VALUE = "kind-value"


class Rights(StrEnum):
    """The permissions of the token's business."""

    FULL = "full"
    READ_ONLY = "read-only"
    NONE = "none"


class Language(StrEnum):
    """In which language errors explain themselves: a client must not read them."""

    ENGLISH = "en"
    SPANISH = "es"
    PORTUGUESE = "pt"


@dataclass(frozen=True, slots=True, kw_only=True)
class SandboxOptions:
    """The server's records and behaviour.

    Attributes:
        profiles: How many invented customers.
        seed: Makes people and chance the same in each run.
        country: Where the invented customers live: US (reserved fictional numbers), UY, MX, BR, ES, AR.
        everyday_names: Whether the invented customers have common names of their country (US, UY, BR) only.
        staff: Who works in the practice shop, each with their PIN, for the practice page.
        customers_csv: Further customers from a file: customer, first_name, last_name, phone, email, subscription.
        custom_actions: Actions that exist from the start.
        coupons: Codes of coupons that exist from the start.
        token: What opens it.
        rights: What the token allows; 403 for the rest.
        latency: Seconds before each answer.
        faults: What goes wrong by chance.
        stall_seconds: How long a stalled request gets no answer.
        keep_alive_seconds: How long an idle connection is kept open.
        listing_metadata: Whether the list of events shows metadata.
        listing_delay: Seconds before an event appears in the list.
        shape: How the list of events looks, where the documentation leaves it open.
        envelope: How lists come.
        field_shape: How fields of profiles and events come.
        profile_reference: Whether a profile shows the shop's own number, which the documentation does not promise.
        has_more: Whether lists say has_more (a bare one never can).
        default_limit: How many records a list gives when not asked.
        clock_offset: Seconds by which the server's Date differs.
        language: In which language errors explain themselves, and the practice page speaks.
        pos: Where the pretended POS at /pos hands its receipts.
    """

    profiles: int = 200
    seed: int = 1
    country: str = "US"
    everyday_names: bool = False
    staff: tuple[tuple[str, str], ...] = ()
    customers_csv: Path | None = None
    custom_actions: tuple[str, ...] = ()
    coupons: tuple[str, ...] = ("WELCOME10", "Verano", "FREEGIFT")
    token: str = PRACTICE_TOKEN
    rights: Rights = Rights.FULL
    latency: float = 0.0
    faults: Faults = field(default_factory=Faults)
    stall_seconds: float = 30.0
    keep_alive_seconds: int = 5
    listing_metadata: bool = True
    listing_delay: float = 0.0
    shape: ListShape = ListShape()  # noqa: RUF009 - frozen
    envelope: Envelope = Envelope.DATA
    field_shape: FieldShape = FieldShape.STRING
    profile_reference: bool = True
    has_more: bool = True
    default_limit: int = 25
    clock_offset: float = 0.0
    language: Language = Language.ENGLISH
    pos: PosAddresses = PosAddresses()  # noqa: RUF009 - frozen
