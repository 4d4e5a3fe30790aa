"""What a till asks about a coupon, and what the shop server answers."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from posapp.shop_server.errors import ShopServerError

__all__ = ["Claim", "ClaimAnswer", "ClaimState"]


class ClaimState(Enum):
    """How a claim stands.

    HELD, TAKEN, REDEEMED, RELEASED and LAPSED are this till's own; a LAPSED one is claimed anew under another id.
    OVERRUN: redeemed offline, and another till was first. NOT_CLAIMED: the server knows no such claim. NO_SERVER,
    REFUSED: it was not done, `problem` says why. UNKNOWN: it was asked and no answer came; read it back by its id.
    """

    HELD = "held"
    TAKEN = "taken"
    REDEEMED = "redeemed"
    RELEASED = "released"
    LAPSED = "lapsed"
    HELD_ELSEWHERE = "held_elsewhere"
    TAKEN_ELSEWHERE = "taken_elsewhere"
    REDEEMED_ELSEWHERE = "redeemed_elsewhere"
    OVERRUN = "overrun"
    NOT_CLAIMED = "not_claimed"
    NO_SERVER = "no_server"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Claim:
    """A coupon that a sale wants.

    Attributes:
        claim_id: A UUID of this till, written down before anything is asked.
        coupon_id: Hellotext's id of the coupon, or its code.
        scope: Empty for a coupon that is redeemed once in all; the customer's id for one that each redeems once.
        sale_id: The sale that wants it.
    """

    claim_id: str
    coupon_id: str
    scope: str
    sale_id: str


@dataclass(frozen=True, slots=True)
class ClaimAnswer:
    """How a claim stands.

    Attributes:
        state: The state.
        till: The name of the till that has the coupon; None where nobody has, or nobody knows.
        decided_at: Since when, by the server's clock, UTC; None as before.
        lease_until: Until when it is held; None for every other state.
        problem: Why nothing was done; None where something was.
    """

    state: ClaimState
    till: str | None = None
    decided_at: datetime | None = None
    lease_until: datetime | None = None
    problem: ShopServerError | None = None
