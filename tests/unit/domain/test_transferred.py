"""What was sealed for another till goes on as what it was: unsent, unsure, or waiting for a person."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.events.event import Event, HistoryLine, OutboxEvent
from posapp.domain.events.states import MOVES, EventState, Reason
from posapp.domain.transfer import Continuation, Senders, continue_event, is_unsent

NOON = datetime(2026, 8, 7, 12, tzinfo=UTC)
LET_GO = NOON + timedelta(hours=1)
SEALED = HistoryLine(at=LET_GO, source=EventState.PENDING, target=EventState.TRANSFERRED, reason=Reason.TRANSFERRED)
RECORDED = HistoryLine(at=NOON, source=None, target=EventState.PENDING, reason=Reason.RECORDED)


def event(attempted_at: datetime | None = None) -> OutboxEvent:
    sold = Event(
        id="e-1", action="refund.received", profile="p-1", money=None, occurred_at=NOON, zone="UTC", store="", till=""
    )
    return OutboxEvent(
        event=sold,
        position=1,
        state=EventState.TRANSFERRED,
        attempts=0 if attempted_at is None else 1,
        due_at=LET_GO,
        attempted_at=attempted_at,
        checks=0,
        reason=Reason.TRANSFERRED,
    )


def came_from(state: EventState, reason: Reason, explanation: str = "") -> tuple[HistoryLine, ...]:
    step = HistoryLine(at=NOON, source=None, target=state, reason=reason, explanation=explanation)
    sealed = HistoryLine(at=LET_GO, source=state, target=EventState.TRANSFERRED, reason=Reason.TRANSFERRED)
    return RECORDED, step, sealed


def test_what_never_left_in_a_file_waits_to_be_sent_again() -> None:
    back = continue_event(event(), (RECORDED, SEALED), Reason.TRANSFER_CANCELLED, Senders.NOBODY)
    assert back == Continuation(target=EventState.PENDING, reason=Reason.TRANSFER_CANCELLED)


def test_what_nobody_sent_is_looked_for_without_a_moment_of_an_attempt() -> None:
    going_on = continue_event(event(), (RECORDED, SEALED), Reason.TRANSFER_IMPORTED, Senders.HOLDER_OF_A_COPY)
    assert going_on == Continuation(target=EventState.UNCERTAIN, reason=Reason.TRANSFER_IMPORTED)


@pytest.mark.parametrize("senders", [Senders.NOBODY, Senders.HOLDER_OF_A_COPY])
def test_what_was_attempted_is_looked_for_whoever_else_may_send_it(senders: Senders) -> None:
    going_on = continue_event(event(NOON), (RECORDED, SEALED), Reason.TRANSFER_IMPORTED, senders)
    assert (going_on.target, going_on.maybe_sent_since) == (EventState.UNCERTAIN, LET_GO)


def test_a_till_that_was_put_back_since_it_claimed_the_file_may_have_sent_all_of_it() -> None:
    going_on = continue_event(event(), (RECORDED, SEALED), Reason.TRANSFER_IMPORTED, Senders.THIS_TILL_BEFORE)
    assert (going_on.target, going_on.maybe_sent_since) == (EventState.UNCERTAIN, LET_GO)


@pytest.mark.parametrize(
    ("state", "reason"),
    [(EventState.REVIEW, Reason.CUSTOMER_REFUSED), (EventState.REJECTED, Reason.REFUSED_BY_HELLOTEXT)],
)
def test_what_waited_for_a_person_waits_for_one_with_the_servers_own_words(state: EventState, reason: Reason) -> None:
    going_on = continue_event(
        event(NOON), came_from(state, reason, "no such"), Reason.TRANSFER_IMPORTED, Senders.HOLDER_OF_A_COPY
    )
    assert going_on == Continuation(target=state, reason=reason, explanation="no such")


@given(
    st.sampled_from([EventState.PENDING, EventState.UNCERTAIN, EventState.REVIEW, EventState.REJECTED]),
    st.sampled_from(Senders),
    st.booleans(),
)
def test_only_what_nobody_can_have_sent_is_unsent_and_every_way_on_is_a_move(
    state: EventState, senders: Senders, was_attempted: bool
) -> None:
    queued = event(NOON if was_attempted else None)
    going_on = continue_event(queued, came_from(state, Reason.RECORDED), Reason.TRANSFER_IMPORTED, senders)
    assert going_on.target in MOVES[EventState.TRANSFERRED]
    is_free = going_on.target is EventState.PENDING or (
        going_on.target is EventState.UNCERTAIN and going_on.maybe_sent_since is None and not was_attempted
    )
    assert not (is_free and (was_attempted or senders in {Senders.OTHERS, Senders.THIS_TILL_BEFORE}))
    if senders is Senders.OTHERS:
        assert (going_on.target, going_on.reason) == (EventState.UNCERTAIN, Reason.MAY_BE_SENT_ELSEWHERE)


def test_an_event_of_which_nothing_is_known_is_never_taken_for_unsent() -> None:
    going_on = continue_event(event(), (), Reason.TRANSFER_IMPORTED, Senders.HOLDER_OF_A_COPY)
    assert going_on.maybe_sent_since is not None
    assert not is_unsent(event())
