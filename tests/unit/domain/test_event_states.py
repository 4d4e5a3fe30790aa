"""An event moves only where its state allows, whatever the order of what happens to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from posapp.domain.events.states import MOVES, EventState, MoveRefused, move

states = st.sampled_from(EventState)


def test_the_moves_are_the_written_ones_and_no_others() -> None:
    written = {
        "pending": {"sending", "confirmed", "voided", "review", "handed_over"},
        "sending": {"accepted", "pending", "uncertain", "rejected"},
        "accepted": {"confirmed"},
        "confirmed": set(),
        "uncertain": {"confirmed", "pending", "review", "handed_over"},
        "review": {"pending", "confirmed", "dismissed", "handed_over"},
        "rejected": {"pending", "uncertain", "dismissed", "handed_over"},
        "dismissed": {"review"},
        "voided": set(),
        "handed_over": {"uncertain", "pending", "review", "rejected"},
    }
    assert {source.value: {target.value for target in targets} for source, targets in MOVES.items()} == written


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
