"""Compares a listed payment that this till never recorded with one that it is about to send. Pure."""

from datetime import timedelta

from posapp.domain.events.event import Event
from posapp.domain.events.listed_elsewhere import ListedElsewhere
from posapp.hellotext.parsers import ListedEvent
from posapp.sync.evidence import plain

__all__ = ["same_receipt"]

SAME_MOMENT = timedelta(seconds=60)
"""A list may show moments to the minute."""


def same_receipt(listed: ListedEvent, event: Event) -> ListedElsewhere | None:
    """Say what a listed event of somebody else is of an event here, where it has the same receipt; None for another.

    Two registers may count the same numbers: what another till sent is another sale where amount and moment are both
    readable and both differ. Under this till's own name each receipt exists once, whatever the rest says.

    Args:
        listed: An event that is not in this till's ledger.
        event: The event, not sent yet.
    """
    if not listed.reference or listed.reference != event.reference:
        return None
    if listed.action and plain(listed.action) != plain(event.action):
        return None
    is_this_name = listed.till == event.till and listed.store in {"", event.store}
    if not is_this_name and _is_another_sale(listed, event):
        return None
    return ListedElsewhere(till=listed.till, at=listed.tracked_at)


def _is_another_sale(listed: ListedEvent, event: Event) -> bool:
    return _moments_differ(listed, event) and _amounts_differ(listed, event)


def _moments_differ(listed: ListedEvent, event: Event) -> bool:
    return listed.tracked_at is not None and abs(listed.tracked_at - event.occurred_at) > SAME_MOMENT


def _amounts_differ(listed: ListedEvent, event: Event) -> bool:
    """An event without an amount differs by its moment alone; a list may show an amount in cents."""
    if event.money is None:
        return True
    return listed.amount is not None and listed.amount not in {event.money.decimal, event.money.minor}
