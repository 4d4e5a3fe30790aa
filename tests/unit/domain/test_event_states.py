"""An event moves only where its state allows, whatever the order of what happens to it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.events import states as event_states
from posapp.domain.events.states import MOVES, EventState, MoveRefused, copy, move

states = st.sampled_from(EventState)


def test_the_moves_are_the_written_ones_and_no_others() -> None:
    written = {
        "pending": {"sending", "confirmed", "uncertain", "voided", "review", "handed_over"},
        "sending": {"accepted", "pending", "uncertain", "rejected"},
        "accepted": {"confirmed"},
        "confirmed": set(),
        "uncertain": {"confirmed", "pending", "review", "handed_over"},
        "review": {"pending", "confirmed", "dismissed", "handed_over"},
        "rejected": {"pending", "confirmed", "uncertain", "dismissed", "handed_over"},
        "dismissed": {"review"},
        "voided": set(),
        "handed_over": {"uncertain", "pending", "review", "rejected"},
    }
    assert {source.value: {target.value for target in targets} for source, targets in MOVES.items()} == written


def test_the_module_draws_the_moves_that_it_allows() -> None:
    drawn = set(re.findall(r"^(\w+) --> (\w+): ", event_states.__doc__ or "", re.MULTILINE))
    assert drawn == {(source.value, target.value) for source, targets in MOVES.items() for target in targets}


@given(here=states, there=states)
def test_a_copied_event_stands_as_in_the_other_file_unless_hellotext_has_it_for_sure(
    here: EventState, there: EventState
) -> None:
    if here is EventState.CONFIRMED and there is not EventState.CONFIRMED:
        with pytest.raises(MoveRefused):
            copy(here, there)
    else:
        assert copy(here, there) is there


@given(source=states, target=states)
def test_every_other_move_is_refused_in_words(source: EventState, target: EventState) -> None:
    if target in MOVES[source]:
        assert move(source, target) is target
    else:
        with pytest.raises(MoveRefused, match=f"{source.value} cannot become {target.value}"):
            move(source, target)


@given(st.lists(states, max_size=30))
def test_what_is_final_stays_and_nothing_undone_is_ever_sent(wishes: list[EventState]) -> None:
    state, path = EventState.PENDING, [EventState.PENDING]
    for wish in wishes:
        if wish in MOVES[state]:
            state = move(state, wish)
            path.append(state)
    assert EventState.VOIDED not in path[:-1]
    assert EventState.CONFIRMED not in path[:-1]


@pytest.mark.parametrize("state", list(EventState))
def test_a_state_is_delivered_or_waiting_or_needs_a_person_or_is_settled_and_never_two(state: EventState) -> None:
    settled = state in {EventState.DISMISSED, EventState.VOIDED, EventState.TRANSFERRED}
    assert [state.is_delivered, state.is_waiting, state.needs_a_person, settled].count(True) == 1
