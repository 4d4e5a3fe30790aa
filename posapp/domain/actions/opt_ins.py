"""Subscribing and unsubscribing an existing customer: only on their own word, and never over their no."""

from dataclasses import dataclass
from datetime import datetime

from posapp.domain.customers.subscribers import SubscriptionState
from posapp.domain.errors import InputError, RuleError
from posapp.domain.texts import mark

__all__ = [
    "SUBSCRIBED",
    "UNSUBSCRIBED",
    "ConsentMissing",
    "OptIn",
    "UnsubscribedBefore",
    "check_opt_in",
    "is_opt_in",
    "state_after",
]

SUBSCRIBED, UNSUBSCRIBED = "subscribed", "unsubscribed"
MAX_WORDING_LENGTH = 500


class ConsentMissing(InputError):
    """Nobody is subscribed who was not asked."""

    field = "consent"
    sentence = mark(
        "errors",
        "Consent: only customers who agree are subscribed. Tick that they agree, or give the words they agreed to.",
    )


class UnsubscribedBefore(RuleError):
    """A no stands until the person themselves takes it back."""

    field = "consent"
    sentence = mark(
        "errors", "Consent: this person unsubscribed before. Only they can subscribe again, by writing to you."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OptIn:
    """What a customer said at the counter about being written to.

    Attributes:
        event_id: The event that tells of it.
        profile: Hellotext's id of the customer.
        action: `subscribed` or `unsubscribed`.
        wording: What was agreed to, as it was shown; empty for a no.
        at: When, UTC.
        who: Who asked; empty where nobody was signed in.
        voided_at: When it was undone, UTC; None while it stands.
    """

    event_id: str
    profile: str
    action: str
    wording: str
    at: datetime
    who: str
    voided_at: datetime | None = None


def is_opt_in(action: str) -> bool:
    """Whether an action says that somebody may, or may not, be written to."""
    return action in {SUBSCRIBED, UNSUBSCRIBED}


def state_after(action: str) -> SubscriptionState:
    """Give how the customer's card stands after such an action."""
    return SubscriptionState(action)


def check_opt_in(action: str, wording: str, known: SubscriptionState, latest: OptIn | None) -> str:
    """Give the wording to keep.

    Args:
        action: `subscribed` or `unsubscribed`.
        wording: What the customer agreed to; not asked for with `unsubscribed`.
        known: How they stand at Hellotext, as far as this computer knows.
        latest: What they said last at this till, if it stands; None where they said nothing.

    Raises:
        ConsentMissing: When somebody is to be subscribed who agreed to nothing.
        UnsubscribedBefore: When they unsubscribed, at Hellotext or here.
    """
    if action == UNSUBSCRIBED:
        return ""
    said_no = latest is not None and latest.action == UNSUBSCRIBED
    if said_no or known is SubscriptionState.UNSUBSCRIBED:
        raise UnsubscribedBefore()
    agreed = " ".join(wording.split())
    if not agreed or len(agreed) > MAX_WORDING_LENGTH:
        raise ConsentMissing()
    return agreed
