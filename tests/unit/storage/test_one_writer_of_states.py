"""The state of an event is written in one place, which asks the table of moves; no other SQL of the program does it."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import posapp
from posapp.domain.events.event import EventMove
from posapp.domain.events.states import MOVES, EventState, MoveRefused, Reason, move
from posapp.domain.events.subject import Subject
from posapp.storage.events.moves import EventMoves, Transition
from posapp.storage.ledger import Ledger
from tests.unit.storage.shop_records import NOON, an_event, queue

PROGRAM = Path(posapp.__file__).parent
WRITER = "storage/events/moves.py"
SETS_A_STATE = re.compile(r"\bUPDATE\s+(?:OR\s+\w+\s+)?events\s+SET\b(?:(?!\bWHERE\b).)*\bstate\s*=", re.I | re.S)
ADDS_EVENTS = re.compile(r"\b(?:INSERT|REPLACE)\b[^;]*?\bINTO\s+events\b", re.I | re.S)


def texts(source: str) -> Iterator[str]:
    """Give each text of a module, joined ones as one; what is computed stands in it as {…}."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(str(each.value) if isinstance(each, ast.Constant) else "{…}" for each in node.values)


def modules_with(pattern: re.Pattern[str]) -> set[str]:
    files = {each.relative_to(PROGRAM).as_posix(): each.read_text("utf-8") for each in PROGRAM.rglob("*.py")}
    return {name for name, source in files.items() if any(pattern.search(text) for text in texts(source))}


def test_no_other_statement_sets_a_state() -> None:
    assert modules_with(SETS_A_STATE) == {WRITER}
    assert (PROGRAM / WRITER).read_text("utf-8").count("UPDATE events") == 1


def test_an_event_is_added_in_one_place_as_pending() -> None:
    assert modules_with(ADDS_EVENTS) == {"storage/events/rows.py"}
    (added,) = {
        text for text in texts((PROGRAM / "storage/events/rows.py").read_text("utf-8")) if "INTO events" in text
    }
    assert "'pending', 0, ?" in added


@pytest.mark.parametrize(
    "planted",
    [
        "run(\"UPDATE events SET state = 'confirmed' WHERE id = ?\")",
        'run("UPDATE OR IGNORE events SET looks = 0, state=? WHERE id = ?")',
        'run(f"UPDATE events SET {columns}, state = ? WHERE id = ?")',
        "run(\"update events \" \"set reason = 'x', state = 'voided'\")",
    ],
)
def test_a_statement_that_did_so_would_be_found(planted: str) -> None:
    assert any(SETS_A_STATE.search(text) for text in texts(planted))


def test_a_statement_that_only_asks_for_a_state_is_none() -> None:
    assert not SETS_A_STATE.search("UPDATE events SET due_at = ? WHERE state = 'pending'")


@pytest.mark.parametrize("source", list(EventState))
@pytest.mark.parametrize("target", list(EventState))
def test_the_file_takes_the_moves_of_the_table_and_no_others(
    ledger: Ledger, source: EventState, target: EventState
) -> None:
    queue(ledger, "ana:1")
    _bring(ledger, source)
    transition = Transition(source=source, target=target, reason=Reason.CORRECTED)
    if target in MOVES[source]:
        EventMoves(ledger.connection).write("id", ["ana:1"], transition, NOON)
        assert _state(ledger) is move(source, target)
    else:
        with pytest.raises(MoveRefused):
            EventMoves(ledger.connection).write("id", ["ana:1"], transition, NOON)
        assert _state(ledger) is source


def test_what_is_confirmed_stays_so_whatever_another_file_says(ledger: Ledger) -> None:
    ledger.events.add_confirmed(an_event("ana:1"), subject=Subject.sale("sale-1"), at=NOON)
    original = ledger.events.get("ana:1")
    assert original is not None
    with pytest.raises(MoveRefused):
        ledger.events.copy_history(replace(original, state=EventState.PENDING), ())
    ledger.events.copy_history(original, ledger.events.history("ana:1"))
    assert _state(ledger) is EventState.CONFIRMED


def _bring(ledger: Ledger, state: EventState) -> None:
    """Move the event from pending to a state by the shortest way that the table has."""
    ways: dict[EventState, tuple[EventState, ...]] = {EventState.PENDING: ()}
    waiting = [EventState.PENDING]
    while waiting:
        here = waiting.pop(0)
        for there in sorted(MOVES[here] - set(ways)):
            ways[there] = (*ways[here], there)
            waiting.append(there)
    for source, target in zip((EventState.PENDING, *ways[state]), ways[state], strict=False):
        step = EventMove(event_id="ana:1", source=source, target=target, reason=Reason.CORRECTED)
        ledger.events.move([step], NOON)


def _state(ledger: Ledger) -> EventState:
    queued = ledger.events.get("ana:1")
    assert queued is not None
    return queued.state
