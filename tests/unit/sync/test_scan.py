"""What one reading of Hellotext's list proves about this till's events, and what it does not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.event_states import EventState, Reason
from posapp.domain.events import QueuedEvent
from posapp.hellotext.readings import ListedEvent
from posapp.sync.scan import MARGIN, MOST_UNDER_WAY, Finding, Scan
from tests.unit.hellotext.speaking import a_payment

NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


def an_attempt(name: str, *, at: datetime = NOON, profile: str = "pr_1") -> QueuedEvent:
    """Give an event of which nobody knows whether it arrived, sent at a moment."""
    return QueuedEvent(
        event=replace(a_payment(profile=profile), id=name),
        position=1,
        state=EventState.UNCERTAIN,
        attempts=1,
        due_at=at,
        attempted_at=at,
        looks=0,
        reason=Reason.NO_ANSWER,
    )


def listed(name: str = "", *, metadata: bool = True, amount: str = "89.90", profile: str = "pr_1") -> ListedEvent:
    """Give a payment as the list shows it, under a till's id or without metadata."""
    return ListedEvent(
        id=f"ev_{name}",
        event_id=name,
        has_metadata=metadata,
        profile=profile,
        action="physical_store.paid",
        amount=Decimal(amount),
        currency="USD",
        tracked_at=NOON,
    )


def the_whole_list(*lines: ListedEvent) -> Scan:
    scan = Scan(NOON)
    scan.read(lines)
    scan.reached_back = True
    return scan


def test_what_is_listed_under_its_own_id_arrived() -> None:
    scan = the_whole_list(listed("sold"))
    assert scan.findings([an_attempt("sold")], ()) == {"sold": Finding.ARRIVED}


def test_what_is_not_listed_where_others_show_their_ids_is_absent() -> None:
    scan = the_whole_list(listed("other"))
    assert scan.findings([an_attempt("sold")], ()) == {"sold": Finding.ABSENT}


def test_an_empty_list_holds_nothing() -> None:
    assert the_whole_list().findings([an_attempt("sold")], ()) == {"sold": Finding.ABSENT}


def test_a_list_that_was_not_read_to_its_end_proves_no_absence() -> None:
    scan = Scan(NOON)
    scan.read([listed("other")])
    assert scan.findings([an_attempt("sold")], ()) == {"sold": Finding.UNDECIDABLE}


def test_a_list_that_shows_no_ids_proves_no_absence() -> None:
    scan = the_whole_list(listed(metadata=False, amount="1.00"))
    assert scan.findings([an_attempt("sold")], ()) == {"sold": Finding.UNDECIDABLE}


@given(equal_sales=st.integers(1, 5), in_the_list=st.integers(0, 6))
def test_equal_sales_without_ids_are_never_mixed_up(equal_sales: int, in_the_list: int) -> None:
    """Fewer in the list than were sold: which of them arrived, nobody can say."""
    scan = the_whole_list(*[listed(metadata=False)] * in_the_list, listed("other"))
    sold = [an_attempt(f"sold-{number}") for number in range(equal_sales)]
    expected = Finding.ARRIVED if in_the_list >= equal_sales else Finding.UNDECIDABLE
    if in_the_list == 0:
        expected = Finding.ABSENT
    assert set(scan.findings(sold[:1], sold[1:]).values()) == {expected}


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
    began: datetime, heard: datetime | None, reaches_behind: bool
) -> None:
    scan = Scan(NOON)
    scan.note_own([an_attempt("earlier", at=began)], {} if heard is None else {"earlier": heard})
    assert scan.is_behind is reaches_behind


@given(answered=st.integers(0, 2 * MOST_UNDER_WAY), unanswered=st.integers(0, 2 * MOST_UNDER_WAY))
def test_many_events_show_it_when_they_are_more_than_can_be_under_way_at_once(answered: int, unanswered: int) -> None:
    """Those that nobody answered may have arrived at any time later, and tell nothing."""
    scan = Scan(NOON)
    just_before = NOON - timedelta(seconds=1)
    names = [f"heard-{number}" for number in range(answered)]
    silent = [f"silent-{number}" for number in range(unanswered)]
    own = [an_attempt(name, at=just_before) for name in (*names, *silent)]
    scan.note_own(own, dict.fromkeys(names, NOON))
    scan.note_own(own[:10], dict.fromkeys(names, NOON))
    assert scan.is_behind is (answered > MOST_UNDER_WAY)
