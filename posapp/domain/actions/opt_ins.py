"""Checks that an existing customer is subscribed only with consent, and never after unsubscribing."""

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
    """A customer cannot be subscribed without their consent."""

    field = "consent"
    sentence = mark(
        "errors",
        "Consent: only customers who agree are subscribed. Tick that they agree, or give the words they agreed to.",
    )


class UnsubscribedBefore(RuleError):
    """The customer unsubscribed before, which only they can reverse."""

    field = "consent"
    sentence = mark(
        "errors", "Consent: this person unsubscribed before. Only they can subscribe again, by writing to you."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OptIn:
    """A customer's answer at the counter about getting messages.

    Attributes:
        event_id: The event that sends it.
        profile: Hellotext's id of the customer.
        action: `subscribed` or `unsubscribed`.
        wording: The wording agreed to, as it was shown; empty for a no.
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
    """Whether an action subscribes or unsubscribes a customer."""
    return action in {SUBSCRIBED, UNSUBSCRIBED}


def state_after(action: str) -> SubscriptionState:
    """Give the customer's subscription state after such an action."""
    return SubscriptionState(action)


def check_opt_in(action: str, wording: str, known: SubscriptionState, latest: OptIn | None) -> str:
    """Check an opt-in or opt-out, and give the wording to store.

    Args:
        action: `subscribed` or `unsubscribed`.
        wording: The wording that the customer agreed to; not needed for `unsubscribed`.
        known: Their state at Hellotext, as far as this computer knows.
        latest: Their last valid answer at this till; None without one.

    Raises:
        ConsentMissing: When a customer is to be subscribed without a wording.
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
