"""What one reading of Hellotext's list shows of this till's events."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.events.event import OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.hellotext.parsers import ListedEvent
from posapp.sync.evidence import MARGIN, MAX_IN_FLIGHT
from posapp.sync.scan import Scan, ScanResult
from tests.unit.hellotext.speaking import a_payment

NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


def an_attempt(
    name: str, *, at: datetime = NOON, profile: str = "pr_1", state: EventState = EventState.UNCERTAIN
) -> OutboxEvent:
    """Give an event that was sent at a moment."""
    return OutboxEvent(
        event=replace(a_payment(profile=profile, at=at), id=name),
        position=1,
        state=state,
        attempts=1,
        due_at=at,
        attempted_at=at,
        checks=0,
        reason=Reason.NO_ANSWER,
    )


def listed(name: str = "", *, metadata: bool = True, at: datetime = NOON, profile: str = "pr_1") -> ListedEvent:
    """Give a payment as the list shows it, under a till's id or without metadata."""
    return ListedEvent(
        id=f"ev_{name}",
        event_id=name,
        has_metadata=metadata,
        profile=profile,
        action="physical_store.paid",
        amount=Decimal("89.90"),
        currency="USD",
        tracked_at=at,
    )


def the_whole_list(*lines: ListedEvent, own: tuple[OutboxEvent, ...] = ()) -> Scan:
    scan = Scan(NOON, NOON)
    scan.read(lines, {each.event.id: each for each in own}, {})
    scan.reached_back = True
    return scan


BEFORE = NOON - timedelta(hours=1)
TAKEN = an_attempt("taken", at=BEFORE, profile="pr_9", state=EventState.CONFIRMED)
AS_SENT = listed(metadata=False, at=BEFORE, profile="pr_9")


def test_what_is_listed_under_its_own_id_arrived() -> None:
    sold = an_attempt("sold")
    scan = the_whole_list(listed("sold"), own=(sold,))
    assert scan.results([sold], ()) == {"sold": ScanResult.ARRIVED}


@pytest.mark.parametrize("lines", [(), (listed("other"),), (listed(metadata=False, profile="pr_2"),)])
def test_what_is_not_listed_is_missing(lines: tuple[ListedEvent, ...]) -> None:
    assert the_whole_list(*lines).results([an_attempt("sold")], ()) == {"sold": ScanResult.MISSING}


def test_a_record_that_names_two_of_our_payments_proves_nothing_of_either() -> None:
    sold, other = an_attempt("sold"), an_attempt("other")
    scan = the_whole_list(replace(listed(), mentioned=("sold", "other")), own=(sold, other))
    assert (scan.arrived, scan.is_readable) == (set(), False)


@given(equal_sales=st.integers(1, 5), in_the_list=st.integers(0, 6))
def test_equal_sales_without_ids_are_never_mixed_up(equal_sales: int, in_the_list: int) -> None:
    """Fewer in the list than were sold: which of them arrived, nobody can say."""
    scan = the_whole_list(*[listed(metadata=False)] * in_the_list, AS_SENT)
    sold = [an_attempt(f"sold-{number}") for number in range(equal_sales)]
    expected = ScanResult.ARRIVED if in_the_list >= equal_sales else ScanResult.UNDECIDABLE
    if in_the_list == 0:
        expected = ScanResult.MISSING
    assert set(scan.results(sold[:1], sold[1:], [TAKEN]).values()) == {expected}


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        ((AS_SENT,), ()),
        ((), (TAKEN,)),
        ((replace(AS_SENT, amount=Decimal(8990)),), (TAKEN,)),
        ((replace(AS_SENT, tracked_at=None),), (TAKEN,)),
        ((AS_SENT, listed("ours")), (TAKEN,)),
    ],
    ids=["nothing to compare", "that is not listed", "in cents", "without its moment", "where ours show their ids"],
)
def test_equals_are_counted_only_where_the_list_shows_what_was_taken_before_as_it_was_sent(
    lines: tuple[ListedEvent, ...], taken: tuple[OutboxEvent, ...]
) -> None:
    """Else what looks equal may be something else, and a payment that never arrived would be taken for delivered."""
    scan = the_whole_list(listed(metadata=False), *lines, own=(an_attempt("ours", profile="pr_8"),))
    assert scan.results([an_attempt("sold")], (), taken) == {"sold": ScanResult.UNDECIDABLE}


def test_an_accepted_payment_is_confirmed_by_its_count_alone() -> None:
    scan = the_whole_list(listed(metadata=False))
    assert scan.results([an_attempt("sold", state=EventState.ACCEPTED)], ()) == {"sold": ScanResult.ARRIVED}


@pytest.mark.parametrize(
    ("began", "heard", "reaches_behind"),
    [
        (NOON - 2 * MARGIN, NOON - MARGIN - MOMENT, True),
        (NOON - 2 * MARGIN, NOON - MARGIN, False),
        (NOON - 2 * MARGIN, None, False),
        (NOON - 2 * MARGIN, NOON - 3 * MARGIN, False),
        (NOON, NOON + MARGIN, False),
    ],
    ids=["answered long before", "answered a little before", "never answered", "answered by a moved clock", "later"],
)
def test_one_event_shows_that_the_list_was_read_far_enough_only_when_it_was_answered_long_before(
    began: datetime, heard: datetime | None, *, reaches_behind: bool
) -> None:
    scan = Scan(NOON, NOON)
    own = {"earlier": an_attempt("earlier", at=began)}
    scan.read([listed("earlier")], own, {} if heard is None else {"earlier": heard})
    assert scan.is_behind is reaches_behind


def test_a_list_that_may_be_sorted_by_what_happened_is_read_until_it_is_behind_that_too() -> None:
    """Sold in the morning without a network, sent at noon: it may stand far below what was sent before it."""
    scan = Scan(NOON, NOON - timedelta(hours=3))
    own = {name: an_attempt(name, at=NOON - timedelta(hours=hours)) for hours, name in ((1, "one"), (4, "four"))}
    answered = {name: each.due_at for name, each in own.items()}
    scan.read([listed("one")], own, answered)
    assert not scan.is_behind
    scan.read([listed("four")], own, answered)
    assert scan.is_behind


@given(answered=st.integers(0, 2 * MAX_IN_FLIGHT), unanswered=st.integers(0, 2 * MAX_IN_FLIGHT))
def test_many_events_show_it_when_they_are_more_than_can_be_under_way_at_once(answered: int, unanswered: int) -> None:
    """Those that nobody answered may have arrived at any time later, and tell nothing."""
    just_before = NOON - timedelta(seconds=1)
    scan = Scan(NOON, NOON + 2 * MARGIN)
    names = [f"heard-{number}" for number in range(answered)]
    silent = [f"silent-{number}" for number in range(unanswered)]
    own = {name: an_attempt(name, at=just_before) for name in (*names, *silent)}
    for _ in range(2):
        scan.read([listed(name) for name in own], own, dict.fromkeys(names, NOON))
    assert scan.is_behind is (answered > MAX_IN_FLIGHT)
