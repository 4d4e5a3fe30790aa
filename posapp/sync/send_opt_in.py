"""Sends an opt-in, unless the customer has unsubscribed at Hellotext meanwhile."""

from posapp.domain.actions.opt_ins import SUBSCRIBED
from posapp.domain.customers.subscribers import SubscriptionState
from posapp.domain.errors import HellotextError
from posapp.domain.events.event import Event
from posapp.domain.events.states import Reason
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.errors import (
    AnswerUnreadable,
    NotFound,
    NotHellotext,
    NotPermitted,
    Throttled,
    TokenRefused,
    Unreachable,
)
from posapp.hellotext.results import SendOutcome, SendResult, not_sent

__all__ = ["send_event"]


async def send_event(client: HellotextClient, event: Event) -> SendResult:
    """Send one event and give its result; network and server never make it raise.

    The local copy may be a day old when somebody is subscribed: their state is read at Hellotext right before.
    """
    if event.action != SUBSCRIBED:
        return await client.send_event(event)
    refused = await _refusal_of(client, event.profile)
    return await client.send_event(event) if refused is None else refused


async def _refusal_of(client: HellotextClient, profile: str) -> SendResult | None:
    try:
        known = await client.profile(profile)
    except NotHellotext as error:
        return SendResult(kind=SendOutcome.NOT_HELLOTEXT, reason=Reason.NOT_HELLOTEXT, blocking_error=error)
    except (NotFound, AnswerUnreadable):
        return None  # the answer to the event itself says more
    except HellotextError as error:
        return _unsent_result(error)
    if known.state is SubscriptionState.UNSUBSCRIBED:
        return SendResult(kind=SendOutcome.REJECTED, reason=Reason.UNSUBSCRIBED_BEFORE)
    return None


def _unsent_result(error: HellotextError) -> SendResult:
    """What could not be read was not sent either, and waits as it would have waited."""
    if isinstance(error, Throttled):
        return SendResult(kind=SendOutcome.THROTTLED, reason=Reason.THROTTLED, retry_after=error.retry_after)
    if isinstance(error, TokenRefused):
        return SendResult(kind=SendOutcome.TOKEN_REFUSED, reason=Reason.TOKEN_REFUSED)
    if isinstance(error, NotPermitted):
        return SendResult(kind=SendOutcome.NOT_PERMITTED, reason=Reason.NOT_PERMITTED)
    return not_sent(type(error).__name__, error if isinstance(error, Unreachable) else Unreachable())
