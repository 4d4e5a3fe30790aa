"""The queue on disk: order for each customer, one state for each event, a line of history for each move."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from posapp.domain.events.event import EventObject, OutboxCounts, OutboxEvent
from posapp.domain.events.states import MOVES, EventState, MoveRefused, Reason
from posapp.storage.databases import open_ledger
from posapp.storage.events.rows import SELECT
from posapp.storage.faults import FileDamaged, FileUnusable
from posapp.storage.ledger import Ledger
from tests.unit.storage.shop_records import KEY, NOON, a_sale, an_event, answered, queue

LATER = NOON + timedelta(hours=1)


def claimed(ledger: Ledger, most: int = 10, *, at: datetime = NOON, busy: tuple[str, ...] = ()) -> list[str]:
    return [queued.event.id for queued in ledger.events.claim(at, most, busy)]


def found(ledger: Ledger, name: str) -> OutboxEvent:
    queued = ledger.events.get(name)
    assert queued is not None
    return queued


def bring(ledger: Ledger, name: str, *states: EventState, due_at: datetime | None = None) -> None:
    for state in states:
        ledger.events.move([answered(found(ledger, name), state, due_at=due_at)], NOON)


def test_an_event_is_read_back_as_it_was_recorded_with_all_that_goes_with_it(ledger: Ledger) -> None:
    thing = EventObject(
        id="c1",
        type="coupon",
        parameters={"total": {"amount": "89.90", "currency": "USD"}, "n": 3, "x": None, "y": True},
    )
    event = an_event("ana:1", object=thing, metadata={"campaign": "otoño “7”"}, money=None)
    ledger.events.add(event, due_at=LATER, at=NOON)
    queued = found(ledger, "ana:1")
    assert queued.event == event
    assert (queued.state, queued.attempts, queued.due_at, queued.attempted_at) == (EventState.PENDING, 0, LATER, None)


def test_recording_is_the_first_line_of_the_history(ledger: Ledger) -> None:
    queue(ledger, "ana:1")
    (line,) = ledger.events.history("ana:1")
    assert (line.at, line.source, line.target, line.reason) == (NOON, None, EventState.PENDING, Reason.RECORDED)


def test_each_move_leaves_a_line_with_the_servers_words(ledger: Ledger) -> None:
    queue(ledger, "ana:1")
    (partial,) = ledger.events.claim(NOON, 1)
    ledger.events.move([answered(partial, EventState.REJECTED, Reason.REFUSED_BY_HELLOTEXT, explanation="no")], LATER)
    lines = ledger.events.history("ana:1")
    assert [line.target for line in lines] == [EventState.PENDING, EventState.SENDING, EventState.REJECTED]
    assert [line.reason for line in lines] == [Reason.RECORDED, Reason.CLAIMED, Reason.REFUSED_BY_HELLOTEXT]
    assert (lines[2].source, lines[2].explanation, lines[2].at) == (EventState.SENDING, "no", LATER)


def test_what_is_claimed_is_on_disk_as_sending_before_anything_leaves(ledger: Ledger) -> None:
    queue(ledger, "ana:1")
    (partial,) = ledger.events.claim(LATER, 1)
    assert (partial.state, partial.attempts, partial.attempted_at) == (EventState.SENDING, 1, LATER)
    with open_ledger(ledger.connection.path, KEY) as another:
        assert another.events.get("ana:1") == partial


def test_what_is_not_due_is_left_alone(ledger: Ledger) -> None:
    queue(ledger, "ana:1", due_in=8)
    assert claimed(ledger, at=NOON + timedelta(seconds=7)) == []
    assert claimed(ledger, at=NOON + timedelta(seconds=8)) == ["ana:1"]


def test_of_each_customer_only_the_earliest_goes_at_a_time(ledger: Ledger) -> None:
    queue(ledger, "ana:1", "ana:2", "ben:1", "ana:3", "ben:2")
    assert claimed(ledger) == ["ana:1", "ben:1"]
    assert claimed(ledger) == []
    bring(ledger, "ana:1", EventState.ACCEPTED)
    assert claimed(ledger) == ["ana:2"]


def test_a_claim_takes_no_more_than_it_was_asked_for_in_the_order_of_recording(ledger: Ledger) -> None:
    queue(ledger, "ana:1", "ben:1", "eva:1")
    assert claimed(ledger, 2) == ["ana:1", "ben:1"]
    assert claimed(ledger, 2) == ["eva:1"]


def test_customers_that_are_busy_are_left_alone(ledger: Ledger) -> None:
    queue(ledger, "ana:1", "ben:1", "eva:1")
    assert claimed(ledger, busy=("ana", "eva")) == ["ben:1"]


def test_an_event_put_off_keeps_the_later_ones_of_its_customer_waiting(ledger: Ledger) -> None:
    queue(ledger, "ana:1", "ana:2")
    ledger.events.postpone(["ana:1"], LATER)
    assert claimed(ledger) == []
    assert claimed(ledger, at=LATER) == ["ana:1"]


def test_an_uncertain_event_keeps_the_later_ones_of_its_customer_waiting(ledger: Ledger) -> None:
    queue(ledger, "ana:1", "ana:2", "ben:1")
    claimed(ledger, 1)
    bring(ledger, "ana:1", EventState.UNCERTAIN)
    assert claimed(ledger) == ["ben:1"]
    bring(ledger, "ana:1", EventState.CONFIRMED)
    assert claimed(ledger) == ["ana:2"]


@pytest.mark.parametrize("path", [(EventState.REJECTED,), (EventState.UNCERTAIN, EventState.REVIEW)])
def test_an_event_that_waits_for_a_person_holds_nobody_up(ledger: Ledger, path: tuple[EventState, ...]) -> None:
    queue(ledger, "ana:1", "ana:2")
    claimed(ledger)
    bring(ledger, "ana:1", *path)
    assert claimed(ledger) == ["ana:2"]


def test_a_corrected_event_takes_its_place_before_the_later_ones_again(ledger: Ledger) -> None:
    queue(ledger, "ana:1", "ana:2", "ana:3")
    claimed(ledger)
    bring(ledger, "ana:1", EventState.REJECTED, EventState.PENDING)
    assert claimed(ledger) == ["ana:1"]
    assert claimed(ledger) == []
    bring(ledger, "ana:1", EventState.ACCEPTED)
    assert claimed(ledger) == ["ana:2"]


def test_an_undone_event_lets_the_next_one_of_its_customer_go(ledger: Ledger) -> None:
    ledger.sales.add(a_sale(1))
    queue(ledger, "ana:1", due_in=8, sale_id="sale-1")
    queue(ledger, "ana:2")
    assert claimed(ledger) == []
    ledger.events.void_of_subject("sale-1", NOON)
    assert found(ledger, "ana:1").state is EventState.VOIDED
    assert claimed(ledger) == ["ana:2"]


def test_what_is_being_sent_cannot_be_undone_and_none_of_its_sale_is(ledger: Ledger) -> None:
    queue(ledger, "ana:1", "ana:2", sale_id="sale-1")
    claimed(ledger)
    with pytest.raises(MoveRefused):
        ledger.events.void_of_subject("sale-1", NOON)
    assert [queued.state for queued in ledger.events.of_subject("sale-1")] == [EventState.SENDING, EventState.PENDING]


def test_moves_are_written_all_or_none(ledger: Ledger) -> None:
    queue(ledger, "ana:1", "ben:1")
    ana, ben = ledger.events.claim(NOON, 2)
    with pytest.raises(MoveRefused):
        ledger.events.move([answered(ana, EventState.ACCEPTED), answered(ben, EventState.DISMISSED)], NOON)
    assert found(ledger, "ana:1") == ana
    assert len(ledger.events.history("ana:1")) == 2


def test_a_move_from_where_the_event_no_longer_stands_is_refused(ledger: Ledger) -> None:
    queue(ledger, "ana:1")
    (partial,) = ledger.events.claim(NOON, 1)
    ledger.events.move([answered(partial, EventState.ACCEPTED)], NOON)
    with pytest.raises(MoveRefused):
        ledger.events.move([answered(partial, EventState.PENDING)], NOON)
    assert found(ledger, "ana:1").state is EventState.ACCEPTED


def test_what_was_being_sent_when_the_program_stopped_is_uncertain_at_the_next_start(ledger: Ledger) -> None:
    queue(ledger, "ana:1", "ben:1", "eva:1")
    claimed(ledger, 2)
    assert ledger.events.recover(LATER) == 2
    assert [queued.event.id for queued in ledger.events.due_for_check(LATER, 10)] == ["ana:1", "ben:1"]
    assert ledger.events.history("ana:1")[-1].reason is Reason.PROGRAM_STOPPED
    assert found(ledger, "eva:1").state is EventState.PENDING


def test_the_next_due_moment_is_of_what_can_go_and_not_of_what_waits_behind_it(ledger: Ledger) -> None:
    assert ledger.events.next_due(EventState.PENDING) is None
    queue(ledger, "ana:1", "ana:2", due_in=5)
    queue(ledger, "ben:1", due_in=60)
    assert ledger.events.next_due(EventState.PENDING) == NOON + timedelta(seconds=5)
    claimed(ledger, 1, at=LATER)
    bring(ledger, "ana:1", EventState.UNCERTAIN, due_at=LATER)
    assert ledger.events.next_due(EventState.PENDING) == NOON + timedelta(seconds=60)
    assert ledger.events.next_due(EventState.UNCERTAIN) == LATER


def test_a_look_that_found_nothing_is_remembered_with_the_next_one(ledger: Ledger) -> None:
    queue(ledger, "ana:1")
    claimed(ledger)
    bring(ledger, "ana:1", EventState.UNCERTAIN)
    ledger.events.record_check("ana:1", 1, LATER)
    assert ledger.events.due_for_check(NOON, 10) == ()
    assert [queued.checks for queued in ledger.events.due_for_check(LATER, 10)] == [1]


def test_sync_now_makes_everything_due_that_was_put_off(ledger: Ledger) -> None:
    queue(ledger, "ana:1", "ben:1", due_in=3600)
    ledger.events.make_due(NOON)
    assert claimed(ledger) == ["ana:1", "ben:1"]


def test_accepted_events_are_given_oldest_first_also_those_sent_before_the_clock_was_turned_back(
    ledger: Ledger,
) -> None:
    queue(ledger, "ana:1", "ben:1", "eva:1")
    claimed(ledger, 2)
    claimed(ledger, 1, at=LATER)
    for name in ("ana:1", "ben:1", "eva:1"):
        bring(ledger, name, EventState.ACCEPTED)
    assert [queued.event.id for queued in ledger.events.accepted(10)] == ["ana:1", "ben:1", "eva:1"]


def test_what_hellotext_may_list_is_given_by_customer_and_moment_whenever_it_was_sent(ledger: Ledger) -> None:
    queue(ledger, "ana:1", "ana:2", "ana:3", "ben:1")
    for name, target in (("ana:1", EventState.ACCEPTED), ("ana:2", EventState.UNCERTAIN)):
        claimed(ledger, 1, at=LATER)
        bring(ledger, name, target)
    found = ledger.events.possibly_listed(("ana", "eva"), NOON, NOON)
    assert [queued.event.id for queued in found] == ["ana:1", "ana:2"]
    assert ledger.events.possibly_listed(("ana",), LATER, LATER) == ()
    assert ledger.events.possibly_listed(("ben",), NOON, NOON) == ()


def test_the_list_gives_the_newest_first_page_by_page(ledger: Ledger) -> None:
    queue(ledger, "ana:1", "ben:1", "eva:1")
    claimed(ledger, 1)
    newest = ledger.events.list(None, 2)
    assert [queued.event.id for queued in newest] == ["eva:1", "ben:1"]
    assert [queued.event.id for queued in ledger.events.list(None, 2, newest[-1].position)] == ["ana:1"]
    assert [queued.event.id for queued in ledger.events.list(EventState.SENDING, 9)] == ["ana:1"]


def test_the_counts_follow_every_move_and_name_the_oldest_that_waits(ledger: Ledger) -> None:
    assert ledger.events.counts() == OutboxCounts()
    ledger.events.add(an_event("ana:1", occurred_at=NOON - timedelta(days=2)), due_at=NOON, at=NOON)
    queue(ledger, "ben:1", "eva:1")
    claimed(ledger, 2)
    bring(ledger, "ana:1", EventState.UNCERTAIN)
    oldest = NOON - timedelta(days=2)
    assert ledger.events.counts() == OutboxCounts(pending=1, sending=1, uncertain=1, oldest_waiting=oldest)
    bring(ledger, "ana:1", EventState.CONFIRMED)
    assert ledger.events.counts() == OutboxCounts(pending=1, sending=1, confirmed=1, oldest_waiting=NOON)


def test_an_event_recorded_twice_is_refused_and_nothing_of_it_stays(ledger: Ledger) -> None:
    queue(ledger, "ana:1")
    with pytest.raises(FileUnusable):
        queue(ledger, "ana:1")
    assert len(ledger.events.history("ana:1")) == 1
    assert ledger.events.counts().pending == 1


@pytest.mark.parametrize(
    "change",
    [
        "body = '[]'",
        "body = 'what'",
        'body = \'{"object": {}, "metadata": {}}\'',
        'body = \'{"object": {"id": "", "type": "", "parameters": {"x": [1.5]}}, "metadata": {}}\'',
        'body = \'{"object": {"id": "", "type": "", "parameters": {}}, "metadata": {"x": 1}}\'',
        "state = 'lost'",
        "due_at = 'soon'",
        "minor = 'a lot'",
        "currency = 'XXX'",
        "attempts = 'many'",
        "profile = x'00'",
        "due_at = 9223372036854775807",
    ],
)
def test_a_row_that_no_till_wrote_is_refused_as_damage(ledger: Ledger, change: str) -> None:
    queue(ledger, "ana:1")
    ledger.connection.execute(f"UPDATE events SET {change}")  # noqa: S608 - the test's own words
    with pytest.raises(FileDamaged):
        ledger.events.get("ana:1")


@pytest.mark.parametrize("column", ["target", "reason", "at"])
def test_a_history_that_no_till_wrote_is_refused_as_damage(ledger: Ledger, column: str) -> None:
    queue(ledger, "ana:1")
    ledger.connection.execute(f"UPDATE event_history SET {column} = 'what'")  # noqa: S608 - the test's own words
    with pytest.raises(FileDamaged):
        ledger.events.history("ana:1")


def test_every_question_about_the_queue_is_answered_by_an_index(ledger: Ledger) -> None:
    statements: list[str] = []
    ledger.connection.raw.set_trace_callback(statements.append)
    ledger.events.claim(NOON, 8, ("ana",))
    for state in (EventState.PENDING, EventState.UNCERTAIN):
        ledger.events.next_due(state)
    queue(ledger, "ana:1")
    ledger.events.claim(NOON, 8)
    ledger.events.counts()
    ledger.events.due_for_check(NOON, 8)
    ledger.events.accepted(8)
    ledger.events.possibly_listed(("ana",), NOON, LATER)
    ledger.events.of_subject("sale-1")
    ledger.events.get("ana:1")
    ledger.events.history("ana:1")
    ledger.events.list(EventState.REVIEW, 100)
    ledger.events.recover(NOON)
    ledger.sales.add(a_sale(1))
    ledger.sales.recorded("sale-1")
    ledger.sales.of_day(NOON.date(), "Till 1")
    ledger.sales.totals(NOON.date(), "Till 1")
    ledger.connection.raw.set_trace_callback(None)
    asked = [text for text in statements if text.startswith(("SELECT", "UPDATE", "INSERT"))]
    assert len(asked) > 20
    for text in asked:
        plan = [row[3] for row in ledger.connection.execute(f"EXPLAIN QUERY PLAN {text}")]
        scans = [step for step in plan if step.startswith("SCAN") and step not in _SMALL]
        assert not scans, f"{text}: {plan}"


_SMALL = {"SCAN event_counts", "SCAN CONSTANT ROW"}


def test_what_is_claimed_is_read_in_order_and_not_sorted(ledger: Ledger) -> None:
    statements: list[str] = []
    ledger.connection.raw.set_trace_callback(statements.append)
    ledger.events.claim(NOON, 8)
    ledger.connection.raw.set_trace_callback(None)
    (asked,) = statements
    plan = [row[3] for row in ledger.connection.execute(f"EXPLAIN QUERY PLAN {asked}")]
    assert plan == ["SEARCH events USING INDEX events_ready (due_at<?)"]


WAITING = ("pending", "sending", "uncertain")


@settings(max_examples=60, deadline=None)
@given(steps=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=40))
def test_whatever_happens_the_queue_knows_who_waits_behind_whom_and_counts_right(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, int]]
) -> None:
    with open_ledger(tmp_path_factory.mktemp("queue") / "ledger.db", KEY) as ledger:
        ledger.connection.execute("PRAGMA synchronous = OFF")
        for number, (which, where) in enumerate(steps):
            if which > 6:
                queue(ledger, f"{'ana' if where % 2 else 'ben'}:{number}")
            else:
                _go_somewhere(ledger, which, where)
            _compare(ledger)


def _go_somewhere(ledger: Ledger, which: int, where: int) -> None:
    everything = ledger.events.list(None, 100)
    if not everything:
        return
    queued = everything[which % len(everything)]
    targets = sorted(MOVES[queued.state])
    if targets:
        ledger.events.move([answered(queued, targets[where % len(targets)])], NOON)


def _compare(ledger: Ledger) -> None:
    everything = ledger.events.list(None, 100)
    rows = ledger.connection.execute(SELECT.replace("SELECT ", "SELECT behind, "))
    for row in rows:
        behind, position, profile, state = row[0], row[1], row[4], row[13]
        if state in WAITING:
            earlier = [each for each in everything if each.event.profile == profile and each.position < position]
            assert bool(behind) == any(each.state.is_waiting for each in earlier)
    counts = ledger.events.counts()
    for state in EventState:
        assert getattr(counts, state.value) == sum(each.state is state for each in everything)


def test_in_a_restored_file_a_refused_event_is_looked_for_before_anybody_sends_it_again(ledger: Ledger) -> None:
    queue(ledger, "ana:1")
    claimed(ledger)
    bring(ledger, "ana:1", EventState.REJECTED)
    assert ledger.events.mark_unsent_uncertain(LATER) == 1
    queued = found(ledger, "ana:1")
    assert (queued.state, queued.reason) == (EventState.UNCERTAIN, Reason.RESTORED)
    last = ledger.events.history("ana:1")[-1]
    assert (last.source, last.target) == (EventState.REJECTED, EventState.UNCERTAIN)
