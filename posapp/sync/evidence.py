"""Decides what a reading of Hellotext's list proves about an event that may not have arrived. Pure.

That something is *not* there is proved only by a list that was seen to show this till's events: one from before the
attempt and one from after it, in an order that the till's own events confirm, without a gap, without a record that
could be the event itself, and without missing any event that Hellotext is known to have.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum

from posapp.domain.events.event import Event, OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.domain.transfer import is_unsent

__all__ = [
    "ANY_ACTION",
    "MARGIN",
    "MAX_IN_FLIGHT",
    "Facts",
    "ListOrder",
    "ListedOwnEvent",
    "Listing",
    "OrderTracker",
    "ReadDepth",
    "UnidentifiedRecord",
    "attempt_time",
    "facts_of",
    "may_be_listed_unidentified",
    "missing_proof",
    "plain",
    "possible_orders",
]

MARGIN = timedelta(minutes=5)
"""Requests take time and overtake each other: a list that is not read to its end is read this much farther back."""
MAX_IN_FLIGHT = 64
"""More events than this are never claimed or under way at once."""
OVERTAKING = timedelta(seconds=5)
"""So much later than its answer an event may find its place in a list that is sorted by arrival."""
ROUNDING = timedelta(seconds=61)
"""A list that is sorted by the moment of the event may know it to the minute only."""
CLOCKS_DIFFER = timedelta(days=1)
ANY_ACTION = ""


Facts = tuple[Decimal | None, str, int]
"""Amount, currency, moment in whole seconds."""


class ListOrder(Enum):
    """How a list may be sorted, both with the latest first."""

    ARRIVAL = "arrival"
    OCCURRENCE = "occurrence"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedOwnEvent:
    """One of this till's events that the list showed by its own id.

    Attributes:
        place: Its place in the list, 0 being the first record.
        queued: The event as the ledger knows it.
        answered_at: By when Hellotext had it, UTC: it said so, or listed it; None where neither is known.
    """

    place: int
    queued: OutboxEvent
    answered_at: datetime | None

    @property
    def attempted_at(self) -> datetime:
        """When the request for it began, UTC."""
        return self.queued.attempted_at or self.queued.due_at

    @property
    def answered_in_order(self) -> datetime | None:
        """When it was answered; None also where the answer seems older than its request: somebody set the clock."""
        heard = self.answered_at
        return heard if heard is not None and self.queued.attempted_at and self.queued.attempted_at <= heard else None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnidentifiedRecord:
    """A listed record that shows nobody's event id, and may therefore be any event.

    Attributes:
        place: Its place in the list.
        action: Its action without anything but letters and digits, where it can be read; else ANY_ACTION.
        part: A piece of an event id that it shows, in lower case without hyphens; empty for none.
        facts: What it tells of; None where that cannot be read whole.
    """

    place: int
    action: str
    part: str = ""
    facts: Facts | None = None

    def could_be(self, queued: OutboxEvent, *, facts_are_shown: bool) -> bool:
        """Whether this record could be an event.

        Args:
            queued: The event.
            facts_are_shown: Whether the list shows this till's own events with just the facts that were sent.
        """
        if self.part and self.part not in plain(queued.event.id):
            return False
        if facts_are_shown and self.facts is not None and self.facts != facts_of(queued.event):
            return False
        return self.action in {ANY_ACTION, plain(queued.event.action)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A whole reading of the list.

    Attributes:
        shown: This till's events in it, as they stand in it.
        unidentified: Records that may be anybody's.
        is_readable: Whether each record could be read, and told from the others.
        is_joined: Whether each page was seen to follow upon the one before.
        is_ended: Whether the list was seen to end, page by page.
        facts_are_shown: Whether it shows each of this till's events with just the facts that were sent.
        shows_other_copy: Whether it shows events under this till's name that this till never recorded.
    """

    shown: Sequence[ListedOwnEvent]
    unidentified: Sequence[UnidentifiedRecord] = ()
    is_readable: bool = True
    is_joined: bool = True
    is_ended: bool = True
    facts_are_shown: bool = False
    shows_other_copy: bool = False


def attempt_time(queued: OutboxEvent) -> datetime:
    """Give since when an event may be in the list, UTC; by another computer's clock where another till sent it."""
    moment = min(queued.event.occurred_at, queued.due_at) if is_unsent(queued) else queued.attempted_at or queued.due_at
    return moment - CLOCKS_DIFFER if queued.reason in _OF_ANOTHER_TILL else moment


_OF_ANOTHER_TILL = frozenset({Reason.TRANSFER_IMPORTED, Reason.MAY_BE_SENT_ELSEWHERE})


def may_be_listed_unidentified(queued: OutboxEvent, unidentified: Sequence[UnidentifiedRecord]) -> bool:
    """Whether one of some records without an id tells of just what an event tells, or shows a piece of its id."""
    facts = facts_of(queued.event)
    return any(
        (each.facts == facts or bool(each.part)) and each.could_be(queued, facts_are_shown=False)
        for each in unidentified
    )


def facts_of(event: Event) -> Facts:
    """Give the facts of an event; its customer is not among them, who may have been merged into another one."""
    amount = None if event.money is None else event.money.decimal.normalize()
    code = "" if event.money is None else event.money.currency.code
    return amount, code, int(event.occurred_at.timestamp())


def plain(text: str) -> str:
    """Give the letters and digits of a text, in lower case."""
    return "".join(sign for sign in text.lower() if sign.isalnum())


class OrderTracker:
    """Follows this till's own events down a list, and knows which orders they do not contradict.

    Attributes:
        possible: These orders.
    """

    def __init__(self) -> None:
        self.possible = frozenset(ListOrder)
        self._answered: datetime | None = None
        self._occurred: datetime | None = None

    def add(self, each: ListedOwnEvent) -> None:
        """Go on to the next of them: none above it may be surely older than it is."""
        happened, heard = each.queued.event.occurred_at, each.answered_in_order
        if self._answered is not None and self._answered + OVERTAKING < each.attempted_at:
            self.possible -= {ListOrder.ARRIVAL}
        if self._occurred is not None and self._occurred + ROUNDING < happened:
            self.possible -= {ListOrder.OCCURRENCE}
        if heard is not None and (self._answered is None or heard < self._answered):
            self._answered = heard
        if self._occurred is None or happened < self._occurred:
            self._occurred = happened


def possible_orders(shown: Sequence[ListedOwnEvent]) -> frozenset[ListOrder]:
    """Give the orders that this till's own events do not contradict."""
    watch = OrderTracker()
    for each in shown:
        watch.add(each)
    return watch.possible


class ReadDepth:
    """Follows this till's own events down a list, and knows whether it has come behind an attempt.

    It has when one of our events is listed that was answered well before, or more from before than can have been under
    way together; where the list is sorted by what happened, when one is listed that happened well before.

    Args:
        attempted: The attempt began at this moment or later, UTC.
        occurred: What it tells of happened at this moment or later, UTC.
    """

    def __init__(self, attempted: datetime, occurred: datetime) -> None:
        self._attempted, self._occurred = attempted, occurred
        self._earlier = 0
        self._reached: set[ListOrder] = set()

    def add(self, each: ListedOwnEvent) -> None:
        """Go on to the next of them."""
        if each.queued.event.occurred_at < self._occurred - MARGIN:
            self._reached.add(ListOrder.OCCURRENCE)
        heard = each.answered_in_order
        if heard is None or each.attempted_at >= self._attempted:
            return
        self._earlier += 1
        if heard < self._attempted - MARGIN or self._earlier > MAX_IN_FLIGHT:
            self._reached.add(ListOrder.ARRIVAL)

    def is_behind(self, orders: frozenset[ListOrder]) -> bool:
        """Whether the list was read far enough, whichever of some orders is its own."""
        return bool(orders) and orders <= self._reached


def missing_proof(
    listing: Listing, queued: OutboxEvent, over_at: datetime | None, latest: Sequence[OutboxEvent], witnesses: int
) -> Reason | None:
    """Say what a listing lacks to prove that an event never arrived; None when it lacks nothing.

    Args:
        listing: The reading, in which the event is not.
        queued: The event, with its last attempt.
        over_at: What was attempted after this moment was attempted after the event's attempt was over; None where
            that is not known yet.
        latest: The newest of this till's events that Hellotext has taken, by their attempts, the newest first.
        witnesses: So many of this till's events the reading itself must show by their ids: what an earlier reading
            showed does not tell whether the list still shows all.
    """
    found = (
        _what_cannot_be_read(listing, queued)
        or _no_bracket(listing, queued, over_at)
        or _no_kind(listing, queued, latest)
        or _no_order(listing, queued)
        or _what_is_hidden(listing, latest)
    )
    if found is not None:
        return found
    return None if len(listing.shown) >= witnesses else Reason.TOO_FEW_WITNESSES


def _what_cannot_be_read(listing: Listing, queued: OutboxEvent) -> Reason | None:
    if listing.shows_other_copy:
        return Reason.OTHER_COPY_SENDS
    if not listing.shown:
        return Reason.NO_OWN_EVENT_LISTED
    if not listing.is_readable:
        return Reason.LIST_RECORDS_UNREADABLE
    if not listing.is_joined:
        return Reason.LIST_PAGES_DO_NOT_JOIN
    if any(each.could_be(queued, facts_are_shown=listing.facts_are_shown) for each in listing.unidentified):
        return Reason.LIST_RECORDS_UNREADABLE
    return None


def _no_bracket(listing: Listing, queued: OutboxEvent, over_at: datetime | None) -> Reason | None:
    attempted = queued.attempted_at or queued.due_at
    heard = [each.answered_in_order for each in listing.shown]
    older = any(each is not None and each < attempted for each in heard)
    younger = over_at is not None and any(each.attempted_at > over_at for each in listing.shown)
    if not older:
        return Reason.NO_EARLIER_WITNESS
    return None if younger else Reason.NO_LATER_WITNESS


def _no_kind(listing: Listing, queued: OutboxEvent, latest: Sequence[OutboxEvent]) -> Reason | None:
    """A list may show payments and leave out refunds: it must have shown this kind of event too."""
    found = [each for each in latest if each.reason is Reason.FOUND_AT_HELLOTEXT]
    shown = {each.event.action for each in (*found, *(each.queued for each in listing.shown))}
    return None if queued.event.action in shown else Reason.KIND_NEVER_LISTED


def _no_order(listing: Listing, queued: OutboxEvent) -> Reason | None:
    orders = possible_orders(listing.shown)
    attempted, occurred = attempt_time(queued), queued.event.occurred_at
    if not orders:
        return Reason.LIST_ORDER_UNKNOWN
    if ListOrder.OCCURRENCE in orders and not any(
        each.queued.event.occurred_at >= occurred - OVERTAKING for each in listing.shown
    ):
        return Reason.NO_LATER_WITNESS
    depth = ReadDepth(attempted, occurred)
    for each in listing.shown:
        depth.add(each)
    return None if listing.is_ended or depth.is_behind(orders) else Reason.LIST_PAGES_DO_NOT_JOIN


def _what_is_hidden(listing: Listing, latest: Sequence[OutboxEvent]) -> Reason | None:
    """Whether the list misses an event that Hellotext took between the oldest and the youngest that it shows."""
    shown = {each.queued.event.id for each in listing.shown}
    heard = [each.answered_in_order for each in listing.shown]
    first = min(each for each in heard if each is not None) + OVERTAKING
    last = max(each.attempted_at for each in listing.shown)
    for each in latest:
        began = each.attempted_at or each.due_at
        by_hand = each.reason is Reason.DELIVERED_BY_HAND
        if each.event.id in shown or by_hand or began > last:
            continue
        if each.state is EventState.ACCEPTED or began >= first:
            return Reason.LIST_HIDES_EVENTS
    return None
