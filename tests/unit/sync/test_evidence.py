"""That a payment never arrived is proved by nothing less than a list that would have shown it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.hellotext.envelopes import Page
from posapp.hellotext.errors import AnswerUnreadable
from posapp.hellotext.parsers import ListedEvent
from posapp.sync.evidence import Listing, missing_proof
from posapp.sync.list_reading import ListReading
from posapp.sync.scan import Scan
from tests.unit.sync.test_scan import NOON, an_attempt

MINUTE = timedelta(minutes=1)
WITNESSES = 3


@dataclass(frozen=True)
class Sold:
    """A payment of the till, sent so many minutes after noon.

    Attributes:
        queued: As the ledger knows it.
        heard: By when Hellotext had it; None where nobody knows.
    """

    queued: OutboxEvent
    heard: datetime | None


def sold(number: int, *, known: bool = True) -> Sold:
    at = NOON + number * MINUTE
    name = f"0198a1b2-0000-7000-8000-{number:012}"
    queued = replace(
        an_attempt(name, at=at, profile=f"pr_{number}"),
        state=EventState.CONFIRMED if known else EventState.UNCERTAIN,
        reason=Reason.FOUND_AT_HELLOTEXT if known else Reason.NO_ANSWER,
    )
    return Sold(queued, at + timedelta(seconds=1) if known else None)


def as_listed(each: Sold) -> ListedEvent:
    event = each.queued.event
    return ListedEvent(
        id=f"ev_{event.id[-4:]}",
        event_id=event.id,
        has_metadata=True,
        profile=event.profile,
        action=event.action,
        amount=Decimal("89.90"),
        currency="USD",
        tracked_at=event.occurred_at,
    )


class Server:
    """Lists records by cursor, a page at a time, with the faults that a test chooses."""

    def __init__(
        self, records: Sequence[ListedEvent], *, cap: int = 100, skips: int = 0, ignores: bool = False
    ) -> None:
        self.records, self.cap, self.skips, self.ignores = list(records), cap, skips, ignores

    def page(self, after: str, limit: int) -> Page[ListedEvent]:
        ids = [each.id for each in self.records]
        start = 0 if self.ignores or not after else ids.index(after) + 1 + self.skips
        found = tuple(self.records[start : start + min(limit, self.cap)])
        return Page(items=found, next_cursor="", has_more=False, reported_has_more=False)


def read(server: Server, till: Sequence[Sold], page_size: int, about: Sold, witnesses: int = WITNESSES) -> Listing:
    """Read a list as the reconciler does, and give what it saw."""
    attempted = about.queued.attempted_at or NOON
    scan = Scan(attempted, about.queued.event.occurred_at)
    reading = ListReading(scan=scan, about=frozenset(), page_size=page_size)
    own = {each.queued.event.id: each.queued for each in till}
    answered = {each.queued.event.id: each.heard for each in till if each.heard is not None}
    while not reading.is_done and not (scan.is_behind and len(scan.shown) >= witnesses):
        reading.add_page(server.page(reading.cursor, page_size))
        scan.read(reading.fresh, own, answered)
    return Listing(
        shown=scan.shown,
        unidentified=scan.unidentified,
        is_readable=scan.is_readable,
        is_joined=reading.is_joined,
        is_ended=reading.is_ended,
        facts_are_shown=scan.facts_are_shown,
    )


def what_lacks(
    server: Server, till: Sequence[Sold], about: Sold, page_size: int = 100, witnesses: int = WITNESSES
) -> Reason | None:
    taken = sorted((each.queued for each in till if each.heard), key=lambda each: each.due_at, reverse=True)
    over_at = (about.queued.attempted_at or NOON) + timedelta(seconds=30)
    listing = read(server, till, page_size, about, witnesses)
    return missing_proof(listing, about.queued, over_at, taken, witnesses)


def a_day(payments: int, uncertain: int) -> tuple[list[Sold], Sold]:
    till = [sold(number, known=number != uncertain) for number in range(payments)]
    return till, till[uncertain]


def newest_first(till: Sequence[Sold], *without: Sold) -> list[ListedEvent]:
    return [as_listed(each) for each in reversed(till) if each not in without]


@given(payments=st.integers(5, 30), page_size=st.integers(2, 40), data=st.data())
def test_a_whole_list_that_shows_the_payments_before_and_after_proves_that_one_never_arrived(
    payments: int, page_size: int, data: st.DataObject
) -> None:
    till, lost = a_day(payments, data.draw(st.integers(1, payments - 2)))
    assert what_lacks(Server(newest_first(till, lost)), till, lost, page_size) is None


@pytest.mark.parametrize(("place", "reason"), [(0, Reason.NO_EARLIER_WITNESS), (5, Reason.NO_LATER_WITNESS)])
def test_the_first_and_the_last_payment_of_a_till_have_nothing_that_tells_of_them(place: int, reason: Reason) -> None:
    till, lost = a_day(6, place)
    assert what_lacks(Server(newest_first(till, lost)), till, lost) is reason


@pytest.mark.parametrize(
    ("records", "reason"),
    [
        (lambda _till, _lost: [], Reason.NO_OWN_EVENT_LISTED),
        (lambda till, lost: newest_first(till, lost)[::-1], Reason.LIST_ORDER_UNKNOWN),
        (lambda till, lost: newest_first(till, lost, till[1]), Reason.LIST_HIDES_EVENTS),
        (lambda till, lost: newest_first(till, lost, *till[:4]), Reason.NO_EARLIER_WITNESS),
        (lambda till, lost: newest_first(till[:4], lost), Reason.NO_LATER_WITNESS),
        (lambda till, _lost: [nameless(each) for each in newest_first(till)], Reason.NO_OWN_EVENT_LISTED),
        (lambda till, lost: [*newest_first(till, lost), nameless(as_listed(lost))], Reason.LIST_RECORDS_UNREADABLE),
        (
            lambda till, lost: [replace(nameless(as_listed(lost)), tracked_at=None), *newest_first(till, lost)],
            Reason.LIST_RECORDS_UNREADABLE,
        ),
        (
            lambda till, lost: [
                replace(as_listed(lost), event_id=lost.queued.event.id[:20]),
                *newest_first(till, lost),
            ],
            Reason.LIST_RECORDS_UNREADABLE,
        ),
    ],
    ids=[
        *("empty", "oldest first", "hides another one", "the newest part only", "out of date"),
        *("shows no ids", "one without its id", "one without id and moment", "half an id"),
    ],
)
def test_a_list_that_might_not_show_it_proves_nothing(records: object, reason: Reason) -> None:
    till, lost = a_day(8, 4)
    assert callable(records)
    assert what_lacks(Server(records(till, lost)), till, lost) is reason


def nameless(listed: ListedEvent) -> ListedEvent:
    return replace(listed, event_id="", has_metadata=False)


def test_somebody_elses_event_of_another_amount_takes_nothing_from_a_list_that_shows_ours_as_they_were_sent() -> None:
    till, lost = a_day(8, 4)
    foreign = replace(nameless(as_listed(lost)), id="ev_web", amount=Decimal("7.77"))
    assert what_lacks(Server([foreign, *newest_first(till, lost)]), till, lost) is None
    in_cents = [replace(each, amount=Decimal(8990)) for each in newest_first(till, lost)]
    assert what_lacks(Server([foreign, *in_cents]), till, lost) is Reason.LIST_RECORDS_UNREADABLE


def test_a_list_that_never_showed_an_event_of_this_kind_may_leave_it_out() -> None:
    till, lost = a_day(8, 4)
    refund = replace(lost, queued=replace(lost.queued, event=replace(lost.queued.event, action="refund.received")))
    assert what_lacks(Server(newest_first(till, lost)), till, refund) is Reason.KIND_NEVER_LISTED


def test_two_payments_are_too_few_to_trust_a_list() -> None:
    till, lost = a_day(3, 1)
    assert what_lacks(Server(newest_first(till, lost)), till, lost) is Reason.TOO_FEW_WITNESSES


def test_a_reading_of_fewer_payments_than_are_asked_for_proves_nothing_whatever_was_shown_before() -> None:
    """All of them had been found in the list on other days; this reading ended before it had shown so many."""
    till, lost = a_day(40, 36)
    short = read(Server(newest_first(till, lost)), till, page_size=5, about=lost, witnesses=0)
    taken = [each.queued for each in reversed(till) if each.heard]
    over_at = (lost.queued.attempted_at or NOON) + timedelta(seconds=30)
    assert missing_proof(short, lost.queued, over_at, taken, len(short.shown)) is None
    assert missing_proof(short, lost.queued, over_at, taken, len(short.shown) + 1) is Reason.TOO_FEW_WITNESSES


@st.composite
def servers(draw: st.DrawFn, till: Sequence[Sold]) -> Server:
    """Draw a server that hides the newest, or the oldest, sorts as it likes, and pages as it likes."""
    listed = newest_first(till)[draw(st.integers(0, 40)) :][: draw(st.integers(1, 60))]
    order = draw(st.sampled_from(["newest", "oldest", "shuffled"]))
    if order == "oldest":
        listed.reverse()
    if order == "shuffled":
        listed = draw(st.permutations(listed))
    cap, skips, ignores = draw(st.integers(1, 60)), draw(st.integers(0, 3)), draw(st.booleans())
    return Server(listed, cap=cap, skips=skips, ignores=ignores)


@given(payments=st.integers(5, 40), page_size=st.integers(2, 50), data=st.data())
def test_whatever_a_list_does_to_a_payment_that_arrived_it_is_never_taken_for_one_that_did_not(
    payments: int, page_size: int, data: st.DataObject
) -> None:
    """It is in the list or will be; it is found, or nothing is proved."""
    till, there = a_day(payments, data.draw(st.integers(1, payments - 2)))
    server = data.draw(servers(till))
    try:
        seen = read(server, till, page_size, there)
    except (AnswerUnreadable, ValueError):
        return
    if all(each.queued != there.queued for each in seen.shown):
        assert what_lacks(server, till, there, page_size) is not None
