"""Whether sending may go on: what each answer teaches, and who may open before time."""

from datetime import UTC, datetime, timedelta

import pytest

from posapp.domain.errors import HellotextError
from posapp.domain.events.states import Reason
from posapp.hellotext.errors import (
    AnswerUnreadable,
    CertificateExpired,
    NoAnswer,
    NotHellotext,
    NotPermitted,
    ProxyUnreachable,
    ServerFailed,
    Throttled,
    TokenRefused,
    Unreachable,
)
from posapp.hellotext.results import Answer, AnswerKind
from posapp.sync.circuit_breaker import DEFAULT_THROTTLE_SECONDS, Gate
from posapp.sync.settings import SyncSettings
from posapp.sync.status import ConnectionState

NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)
SETTINGS = SyncSettings(concurrency=4, first_backoff=1.0, longest_backoff=8.0, blocked_retry=300.0)


def a_gate() -> Gate:
    """Give a gate that always waits as long as it may."""
    return Gate(SETTINGS, lambda: 1.0)


def answered(kind: AnswerKind, *, retry_after: float | None = None, server_date: datetime | None = None) -> Answer:
    status = None if kind in {AnswerKind.NOT_SENT, AnswerKind.UNCERTAIN} else 200
    return Answer(kind=kind, reason=Reason.ANSWERED, retry_after=retry_after, server_date=server_date, status=status)


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def wait_of(gate: Gate) -> float:
    assert gate.closed_until is not None
    return (gate.closed_until - NOON).total_seconds()


def test_a_new_gate_is_open_as_wide_as_allowed_and_knows_nothing() -> None:
    gate = a_gate()
    assert (gate.is_open(NOON), gate.width()) == (True, 4)
    assert (gate.connection, gate.last_answer_at, gate.closed_until) == (ConnectionState.UNKNOWN, None, None)


@pytest.mark.parametrize("kind", [AnswerKind.TAKEN, AnswerKind.REFUSED, AnswerKind.NOT_FOUND])
def test_an_answer_to_one_event_keeps_the_way_open_for_the_others(kind: AnswerKind) -> None:
    gate = a_gate()
    gate.note(answered(kind), NOON)
    assert (gate.is_open(NOON), gate.width()) == (True, 4)
    assert (gate.connection, gate.last_answer_at) == (ConnectionState.ONLINE, NOON)


@pytest.mark.parametrize(
    ("kind", "connection", "wait"),
    [
        (AnswerKind.NOT_SENT, ConnectionState.OFFLINE, 1.0),
        (AnswerKind.CERTIFICATE_INVALID, ConnectionState.CERTIFICATE_INVALID, 1.0),
        (AnswerKind.THROTTLED, ConnectionState.THROTTLED, 1.0),
        (AnswerKind.TOKEN_REFUSED, ConnectionState.TOKEN_REFUSED, 300.0),
        (AnswerKind.NOT_PERMITTED, ConnectionState.NOT_PERMITTED, 300.0),
    ],
)
def test_a_failure_closes_for_a_while_and_then_one_goes_first(
    kind: AnswerKind, connection: ConnectionState, wait: float
) -> None:
    gate = a_gate()
    gate.note(answered(kind), NOON)
    assert (gate.connection, wait_of(gate)) == (connection, wait)
    assert not gate.is_open(after(wait - 0.001))
    assert (gate.is_open(after(wait)), gate.closed_until, gate.width()) == (True, None, 1)
    gate.note(answered(AnswerKind.TAKEN), after(wait))
    assert (gate.width(), gate.connection) == (4, ConnectionState.ONLINE)


def test_a_single_uncertain_answer_stops_nobody_and_many_in_a_row_do() -> None:
    gate = a_gate()
    for _ in range(SETTINGS.concurrency - 1):
        gate.note(answered(AnswerKind.UNCERTAIN), NOON)
    assert gate.is_open(NOON)
    gate.note(answered(AnswerKind.UNCERTAIN), NOON)
    assert (gate.is_open(NOON), wait_of(gate)) == (False, 1.0)


def test_uncertain_answers_between_others_are_not_in_a_row() -> None:
    gate = a_gate()
    for _ in range(20):
        gate.note(answered(AnswerKind.UNCERTAIN), NOON)
        gate.note(answered(AnswerKind.TAKEN), NOON)
    assert gate.is_open(NOON)


@pytest.mark.parametrize("kind", [AnswerKind.NOT_SENT, AnswerKind.THROTTLED, AnswerKind.UNCERTAIN])
def test_what_was_under_way_together_fails_once(kind: AnswerKind) -> None:
    gate = a_gate()
    for _ in range(2 * SETTINGS.concurrency):
        gate.note(answered(kind), NOON)
    assert wait_of(gate) == 1.0


def test_failures_one_after_the_other_are_waited_for_longer_each_time() -> None:
    gate, now, waits = a_gate(), NOON, []
    for _ in range(5):
        gate.note(answered(AnswerKind.NOT_SENT), now)
        assert gate.closed_until is not None
        waits.append((gate.closed_until - now).total_seconds())
        now = gate.closed_until
        assert gate.is_open(now)
    assert waits == [1.0, 2.0, 4.0, 8.0, 8.0]


@pytest.mark.parametrize("kind", [AnswerKind.NOT_SENT, AnswerKind.TOKEN_REFUSED, AnswerKind.NOT_PERMITTED])
def test_somebody_who_asks_opens_before_time_for_one_to_see(kind: AnswerKind) -> None:
    gate = a_gate()
    gate.note(answered(kind), NOON)
    assert gate.wake()
    assert (gate.is_open(NOON), gate.width()) == (True, 1)


def test_where_something_else_answered_hellotext_is_asked_before_an_event_is_tried() -> None:
    gate = a_gate()
    gate.note(answered(AnswerKind.NOT_HELLOTEXT), NOON)
    assert (gate.connection, wait_of(gate)) == (ConnectionState.NOT_HELLOTEXT, 1.0)
    assert not gate.must_ask(NOON)
    assert (gate.must_ask(after(1)), gate.is_open(after(1))) == (True, False)
    gate.note_heard(None, after(1))
    assert (gate.must_ask(after(1)), gate.is_open(after(1)), gate.width()) == (False, True, 1)
    assert (gate.connection, gate.trouble) == (ConnectionState.ONLINE, None)


def test_as_long_as_something_else_answers_the_read_too_nothing_is_sent() -> None:
    gate, now, waits = a_gate(), NOON, []
    gate.note(answered(AnswerKind.NOT_HELLOTEXT), NOON)
    for _ in range(4):
        assert gate.closed_until is not None
        now = gate.closed_until
        assert gate.must_ask(now)
        waits.append(gate.note_refused_read(NotHellotext(), now))
        assert not gate.is_open(now)
    assert waits == [1.0, 2.0, 4.0, 8.0]
    assert "not from Hellotext" in str(gate.trouble)


def test_what_stands_in_the_way_is_told_until_an_answer_comes() -> None:
    gate = a_gate()
    trouble = ProxyUnreachable(proxy="proxy.example:3128", variable="HTTPS_PROXY")
    gate.note(Answer(kind=AnswerKind.NOT_SENT, reason=Reason.NO_CONNECTION, trouble=trouble), NOON)
    told = [gate.trouble]
    gate.is_open(after(1))
    gate.note(answered(AnswerKind.TAKEN), after(1))
    told.append(gate.trouble)
    gate.note_refused_read(trouble, after(1))
    told.append(gate.trouble)
    gate.is_open(after(10))
    gate.note_refused_read(Unreachable(), after(10))
    assert [*told, gate.trouble] == [trouble, None, trouble, None]
    assert gate.connection is ConnectionState.OFFLINE


@pytest.mark.parametrize("asked", [0.0, None])
def test_whoever_asks_to_wait_for_no_time_is_not_asked_again_at_once(asked: float | None) -> None:
    gate = a_gate()
    gate.note(answered(AnswerKind.THROTTLED, retry_after=asked), NOON)
    assert wait_of(gate) == 1.0


@pytest.mark.parametrize("asked", [None, 0.5, 60.0, 300.0])
def test_a_person_who_asks_to_send_now_goes_on_before_the_time_that_hellotext_asked_for(asked: float | None) -> None:
    gate = a_gate()
    gate.note(answered(AnswerKind.THROTTLED, retry_after=asked), NOON)
    assert gate.wake(by_a_person=True)
    assert (gate.is_open(NOON), gate.width()) == (True, 1)
    gate.note(answered(AnswerKind.THROTTLED, retry_after=asked), NOON)
    assert not gate.is_open(NOON)


@pytest.mark.parametrize("asked", [None, 0.5, 60.0])
def test_nobody_opens_before_the_time_that_hellotext_asked_for(asked: float | None) -> None:
    gate = a_gate()
    gate.note(answered(AnswerKind.THROTTLED, retry_after=asked), NOON)
    assert not gate.wake()
    assert (gate.is_open(NOON), wait_of(gate)) == (False, 1.0 if asked is None else asked)
    assert gate.is_open(after(60))


def test_the_longest_wait_that_hellotext_asked_for_is_kept() -> None:
    gate = a_gate()
    gate.note(answered(AnswerKind.THROTTLED, retry_after=60.0), NOON)
    gate.note(answered(AnswerKind.THROTTLED, retry_after=5.0), NOON)
    gate.note(answered(AnswerKind.THROTTLED), NOON)
    assert wait_of(gate) == 60.0


@pytest.mark.parametrize(
    ("kind", "connection"),
    [
        (AnswerKind.THROTTLED, ConnectionState.THROTTLED),
        (AnswerKind.TOKEN_REFUSED, ConnectionState.TOKEN_REFUSED),
        (AnswerKind.NOT_SENT, ConnectionState.OFFLINE),
    ],
)
def test_an_answer_that_was_under_way_when_it_closed_does_not_hide_why(
    kind: AnswerKind, connection: ConnectionState
) -> None:
    gate = a_gate()
    gate.note(answered(kind, retry_after=30.0), NOON)
    gate.note(answered(AnswerKind.TAKEN), NOON)
    assert (gate.connection, gate.is_open(NOON), gate.width()) == (connection, False, 1)


@pytest.mark.parametrize("kind", [AnswerKind.NOT_SENT, AnswerKind.UNCERTAIN])
def test_a_lesser_failure_that_was_under_way_does_not_hide_that_the_token_was_refused(kind: AnswerKind) -> None:
    gate = a_gate()
    gate.note(answered(AnswerKind.TOKEN_REFUSED), NOON)
    for _ in range(SETTINGS.concurrency):
        gate.note(answered(kind), NOON)
    assert (gate.connection, wait_of(gate)) == (ConnectionState.TOKEN_REFUSED, 300.0)


def test_the_servers_clock_is_learned_from_whatever_it_answers() -> None:
    gate = a_gate()
    gate.note(answered(AnswerKind.THROTTLED, server_date=after(-90)), NOON)
    assert gate.clock_skew == 90.0
    gate.note_heard(after(30), NOON)
    assert gate.clock_skew == -30.0
    gate.note_heard(None, NOON)
    assert gate.clock_skew == -30.0


def test_a_moved_clock_changes_nothing_of_the_wait() -> None:
    gate = a_gate()
    gate.note(answered(AnswerKind.TOKEN_REFUSED), NOON)
    gate.shift(timedelta(hours=-3))
    assert not gate.is_open(NOON - timedelta(hours=3) + timedelta(seconds=299))
    assert gate.is_open(NOON - timedelta(hours=3) + timedelta(seconds=300))


@pytest.mark.parametrize(
    ("error", "connection", "wait"),
    [
        (Unreachable(), ConnectionState.OFFLINE, 1.0),
        (CertificateExpired(host="api.hellotext.com"), ConnectionState.CERTIFICATE_INVALID, 1.0),
        (NotHellotext(), ConnectionState.NOT_HELLOTEXT, 1.0),
        (TokenRefused(), ConnectionState.TOKEN_REFUSED, 300.0),
        (NotPermitted(), ConnectionState.NOT_PERMITTED, 300.0),
        (Throttled(retry_after=60.0), ConnectionState.THROTTLED, 60.0),
        (Throttled(retry_after=None), ConnectionState.THROTTLED, DEFAULT_THROTTLE_SECONDS),
    ],
)
def test_a_failed_read_closes_for_sending_too(error: HellotextError, connection: ConnectionState, wait: float) -> None:
    gate = a_gate()
    gate.note_refused_read(error, NOON)
    assert (gate.connection, wait_of(gate), gate.is_open(NOON)) == (connection, wait, False)


@pytest.mark.parametrize("error", [NoAnswer(), ServerFailed(status=503), AnswerUnreadable()])
def test_trouble_with_the_list_alone_does_not_stop_sending(error: HellotextError) -> None:
    gate = a_gate()
    assert [gate.note_refused_read(error, NOON) for _ in range(5)] == [1.0, 2.0, 4.0, 8.0, 8.0]
    assert gate.is_open(NOON)
    gate.note_heard(None, NOON)
    assert gate.note_refused_read(error, NOON) == 8.0, (
        "a list whose first page alone can be read is asked for too often"
    )
    gate.note_read_through()
    assert gate.note_refused_read(error, NOON) == 1.0


def test_a_read_that_is_answered_while_the_gate_is_closed_does_not_open_it() -> None:
    gate = a_gate()
    gate.note(answered(AnswerKind.TOKEN_REFUSED), NOON)
    gate.note_heard(NOON, NOON)
    assert (gate.connection, gate.is_open(NOON)) == (ConnectionState.TOKEN_REFUSED, False)
