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
from posapp.hellotext.results import SendOutcome, SendResult
from posapp.sync.circuit_breaker import DEFAULT_THROTTLE_SECONDS, CircuitBreaker
from posapp.sync.settings import SyncSettings
from posapp.sync.status import ConnectionState

NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)
SETTINGS = SyncSettings(concurrency=4, min_backoff_seconds=1.0, max_backoff_seconds=8.0, blocked_retry_seconds=300.0)


def a_gate() -> CircuitBreaker:
    """Give a gate that always waits as long as it may."""
    return CircuitBreaker(SETTINGS, lambda: 1.0)


def answered(kind: SendOutcome, *, retry_after: float | None = None, server_date: datetime | None = None) -> SendResult:
    status = None if kind in {SendOutcome.NOT_SENT, SendOutcome.UNCERTAIN} else 200
    return SendResult(
        kind=kind, reason=Reason.ANSWERED, retry_after=retry_after, server_date=server_date, status=status
    )


def after(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def wait_of(breaker: CircuitBreaker) -> float:
    assert breaker.paused_until is not None
    return (breaker.paused_until - NOON).total_seconds()


def test_a_new_gate_is_open_as_wide_as_allowed_and_knows_nothing() -> None:
    breaker = a_gate()
    assert (breaker.allows_sending(NOON), breaker.max_in_flight()) == (True, 4)
    assert (breaker.connection, breaker.last_answer_at, breaker.paused_until) == (ConnectionState.UNKNOWN, None, None)


@pytest.mark.parametrize("kind", [SendOutcome.ACCEPTED, SendOutcome.REJECTED, SendOutcome.NOT_FOUND])
def test_an_answer_to_one_event_keeps_the_way_open_for_the_others(kind: SendOutcome) -> None:
    breaker = a_gate()
    breaker.note(answered(kind), NOON)
    assert (breaker.allows_sending(NOON), breaker.max_in_flight()) == (True, 4)
    assert (breaker.connection, breaker.last_answer_at) == (ConnectionState.ONLINE, NOON)


@pytest.mark.parametrize(
    ("kind", "connection", "wait"),
    [
        (SendOutcome.NOT_SENT, ConnectionState.OFFLINE, 1.0),
        (SendOutcome.CERTIFICATE_INVALID, ConnectionState.CERTIFICATE_INVALID, 1.0),
        (SendOutcome.THROTTLED, ConnectionState.THROTTLED, 1.0),
        (SendOutcome.TOKEN_REFUSED, ConnectionState.TOKEN_REFUSED, 300.0),
        (SendOutcome.NOT_PERMITTED, ConnectionState.NOT_PERMITTED, 300.0),
    ],
)
def test_a_failure_closes_for_a_while_and_then_one_goes_first(
    kind: SendOutcome, connection: ConnectionState, wait: float
) -> None:
    breaker = a_gate()
    breaker.note(answered(kind), NOON)
    assert (breaker.connection, wait_of(breaker)) == (connection, wait)
    assert not breaker.allows_sending(after(wait - 0.001))
    assert (breaker.allows_sending(after(wait)), breaker.paused_until, breaker.max_in_flight()) == (True, None, 1)
    breaker.note(answered(SendOutcome.ACCEPTED), after(wait))
    assert (breaker.max_in_flight(), breaker.connection) == (4, ConnectionState.ONLINE)


def test_a_single_uncertain_answer_stops_nobody_and_many_in_a_row_do() -> None:
    breaker = a_gate()
    for _ in range(SETTINGS.concurrency - 1):
        breaker.note(answered(SendOutcome.UNCERTAIN), NOON)
    assert breaker.allows_sending(NOON)
    breaker.note(answered(SendOutcome.UNCERTAIN), NOON)
    assert (breaker.allows_sending(NOON), wait_of(breaker)) == (False, 1.0)


def test_uncertain_answers_between_others_are_not_in_a_row() -> None:
    breaker = a_gate()
    for _ in range(20):
        breaker.note(answered(SendOutcome.UNCERTAIN), NOON)
        breaker.note(answered(SendOutcome.ACCEPTED), NOON)
    assert breaker.allows_sending(NOON)


@pytest.mark.parametrize("kind", [SendOutcome.NOT_SENT, SendOutcome.THROTTLED, SendOutcome.UNCERTAIN])
def test_what_was_under_way_together_fails_once(kind: SendOutcome) -> None:
    breaker = a_gate()
    for _ in range(2 * SETTINGS.concurrency):
        breaker.note(answered(kind), NOON)
    assert wait_of(breaker) == 1.0


def test_failures_one_after_the_other_are_waited_for_longer_each_time() -> None:
    breaker, now, waits = a_gate(), NOON, []
    for _ in range(5):
        breaker.note(answered(SendOutcome.NOT_SENT), now)
        assert breaker.paused_until is not None
        waits.append((breaker.paused_until - now).total_seconds())
        now = breaker.paused_until
        assert breaker.allows_sending(now)
    assert waits == [1.0, 2.0, 4.0, 8.0, 8.0]


@pytest.mark.parametrize("kind", [SendOutcome.NOT_SENT, SendOutcome.TOKEN_REFUSED, SendOutcome.NOT_PERMITTED])
def test_somebody_who_asks_opens_before_time_for_one_to_see(kind: SendOutcome) -> None:
    breaker = a_gate()
    breaker.note(answered(kind), NOON)
    assert breaker.wake()
    assert (breaker.allows_sending(NOON), breaker.max_in_flight()) == (True, 1)


def test_where_something_else_answered_hellotext_is_asked_before_an_event_is_tried() -> None:
    breaker = a_gate()
    breaker.note(answered(SendOutcome.NOT_HELLOTEXT), NOON)
    assert (breaker.connection, wait_of(breaker)) == (ConnectionState.NOT_HELLOTEXT, 1.0)
    assert not breaker.needs_probe(NOON)
    assert (breaker.needs_probe(after(1)), breaker.allows_sending(after(1))) == (True, False)
    breaker.record_read_success(None, after(1))
    assert (breaker.needs_probe(after(1)), breaker.allows_sending(after(1)), breaker.max_in_flight()) == (
        False,
        True,
        1,
    )
    assert (breaker.connection, breaker.blocking_error) == (ConnectionState.ONLINE, None)


def test_as_long_as_something_else_answers_the_read_too_nothing_is_sent() -> None:
    breaker, now, waits = a_gate(), NOON, []
    breaker.note(answered(SendOutcome.NOT_HELLOTEXT), NOON)
    for _ in range(4):
        assert breaker.paused_until is not None
        now = breaker.paused_until
        assert breaker.needs_probe(now)
        waits.append(breaker.record_read_failure(NotHellotext(), now))
        assert not breaker.allows_sending(now)
    assert waits == [1.0, 2.0, 4.0, 8.0]
    assert "not from Hellotext" in str(breaker.blocking_error)


def test_what_stands_in_the_way_is_told_until_an_answer_comes() -> None:
    breaker = a_gate()
    blocking_error = ProxyUnreachable(proxy="proxy.example:3128", variable="HTTPS_PROXY")
    breaker.note(
        SendResult(kind=SendOutcome.NOT_SENT, reason=Reason.NO_CONNECTION, blocking_error=blocking_error), NOON
    )
    told = [breaker.blocking_error]
    breaker.allows_sending(after(1))
    breaker.note(answered(SendOutcome.ACCEPTED), after(1))
    told.append(breaker.blocking_error)
    breaker.record_read_failure(blocking_error, after(1))
    told.append(breaker.blocking_error)
    breaker.allows_sending(after(10))
    breaker.record_read_failure(Unreachable(), after(10))
    assert [*told, breaker.blocking_error] == [blocking_error, None, blocking_error, None]
    assert breaker.connection is ConnectionState.OFFLINE


@pytest.mark.parametrize("asked", [0.0, None])
def test_whoever_asks_to_wait_for_no_time_is_not_asked_again_at_once(asked: float | None) -> None:
    breaker = a_gate()
    breaker.note(answered(SendOutcome.THROTTLED, retry_after=asked), NOON)
    assert wait_of(breaker) == 1.0


@pytest.mark.parametrize("asked", [None, 0.5, 60.0, 300.0])
def test_a_person_who_asks_to_send_now_goes_on_before_the_time_that_hellotext_asked_for(asked: float | None) -> None:
    breaker = a_gate()
    breaker.note(answered(SendOutcome.THROTTLED, retry_after=asked), NOON)
    assert breaker.wake(by_operator=True)
    assert (breaker.allows_sending(NOON), breaker.max_in_flight()) == (True, 1)
    breaker.note(answered(SendOutcome.THROTTLED, retry_after=asked), NOON)
    assert not breaker.allows_sending(NOON)


@pytest.mark.parametrize("asked", [None, 0.5, 60.0])
def test_nobody_opens_before_the_time_that_hellotext_asked_for(asked: float | None) -> None:
    breaker = a_gate()
    breaker.note(answered(SendOutcome.THROTTLED, retry_after=asked), NOON)
    assert not breaker.wake()
    assert (breaker.allows_sending(NOON), wait_of(breaker)) == (False, 1.0 if asked is None else asked)
    assert breaker.allows_sending(after(60))


def test_the_longest_wait_that_hellotext_asked_for_is_kept() -> None:
    breaker = a_gate()
    breaker.note(answered(SendOutcome.THROTTLED, retry_after=60.0), NOON)
    breaker.note(answered(SendOutcome.THROTTLED, retry_after=5.0), NOON)
    breaker.note(answered(SendOutcome.THROTTLED), NOON)
    assert wait_of(breaker) == 60.0


@pytest.mark.parametrize(
    ("kind", "connection"),
    [
        (SendOutcome.THROTTLED, ConnectionState.THROTTLED),
        (SendOutcome.TOKEN_REFUSED, ConnectionState.TOKEN_REFUSED),
        (SendOutcome.NOT_SENT, ConnectionState.OFFLINE),
    ],
)
def test_an_answer_that_was_under_way_when_it_closed_does_not_hide_why(
    kind: SendOutcome, connection: ConnectionState
) -> None:
    breaker = a_gate()
    breaker.note(answered(kind, retry_after=30.0), NOON)
    breaker.note(answered(SendOutcome.ACCEPTED), NOON)
    assert (breaker.connection, breaker.allows_sending(NOON), breaker.max_in_flight()) == (connection, False, 1)


@pytest.mark.parametrize("kind", [SendOutcome.NOT_SENT, SendOutcome.UNCERTAIN])
def test_a_lesser_failure_that_was_under_way_does_not_hide_that_the_token_was_refused(kind: SendOutcome) -> None:
    breaker = a_gate()
    breaker.note(answered(SendOutcome.TOKEN_REFUSED), NOON)
    for _ in range(SETTINGS.concurrency):
        breaker.note(answered(kind), NOON)
    assert (breaker.connection, wait_of(breaker)) == (ConnectionState.TOKEN_REFUSED, 300.0)


def test_the_servers_clock_is_learned_from_whatever_it_answers() -> None:
    breaker = a_gate()
    breaker.note(answered(SendOutcome.THROTTLED, server_date=after(-90)), NOON)
    assert breaker.clock_skew == 90.0
    breaker.record_read_success(after(30), NOON)
    assert breaker.clock_skew == -30.0
    breaker.record_read_success(None, NOON)
    assert breaker.clock_skew == -30.0


def test_a_moved_clock_changes_nothing_of_the_wait() -> None:
    breaker = a_gate()
    breaker.note(answered(SendOutcome.TOKEN_REFUSED), NOON)
    breaker.shift(timedelta(hours=-3))
    assert not breaker.allows_sending(NOON - timedelta(hours=3) + timedelta(seconds=299))
    assert breaker.allows_sending(NOON - timedelta(hours=3) + timedelta(seconds=300))


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
    breaker = a_gate()
    breaker.record_read_failure(error, NOON)
    assert (breaker.connection, wait_of(breaker), breaker.allows_sending(NOON)) == (connection, wait, False)


@pytest.mark.parametrize("error", [NoAnswer(), ServerFailed(status=503), AnswerUnreadable()])
def test_trouble_with_the_list_alone_does_not_stop_sending(error: HellotextError) -> None:
    breaker = a_gate()
    assert [breaker.record_read_failure(error, NOON) for _ in range(5)] == [1.0, 2.0, 4.0, 8.0, 8.0]
    assert breaker.allows_sending(NOON)
    breaker.record_read_success(None, NOON)
    assert breaker.record_read_failure(error, NOON) == 8.0, (
        "a list whose first page alone can be read is asked for too often"
    )
    breaker.record_full_read()
    assert breaker.record_read_failure(error, NOON) == 1.0


def test_a_read_that_is_answered_while_the_gate_is_closed_does_not_open_it() -> None:
    breaker = a_gate()
    breaker.note(answered(SendOutcome.TOKEN_REFUSED), NOON)
    breaker.record_read_success(NOON, NOON)
    assert (breaker.connection, breaker.allows_sending(NOON)) == (ConnectionState.TOKEN_REFUSED, False)


def failed_with(error: HellotextError) -> SendResult:
    return SendResult(kind=SendOutcome.UNCERTAIN, reason=Reason.SERVER_FAILED, status=503, line_error=error)


def test_a_single_uncertain_answer_is_shown_and_a_read_does_not_hide_it_at_once() -> None:
    breaker = a_gate()
    breaker.note(failed_with(ServerFailed(status=503)), NOON)
    shown = [breaker.connection]
    for second in (1, 5):
        breaker.record_read_success(None, after(second))
        shown.append(breaker.connection)
    assert shown == [ConnectionState.SERVER_FAILED, ConnectionState.SERVER_FAILED, ConnectionState.ONLINE]
    assert breaker.allows_sending(NOON)


def test_the_answer_to_an_event_hides_earlier_trouble_at_once() -> None:
    breaker = a_gate()
    breaker.note(failed_with(ServerFailed(status=503)), NOON)
    breaker.note(answered(SendOutcome.ACCEPTED), after(0.1))
    assert breaker.connection is ConnectionState.ONLINE


@pytest.mark.parametrize(
    ("anything_sent", "connection"), [(True, ConnectionState.NO_ANSWER), (False, ConnectionState.OFFLINE)]
)
def test_silence_is_shown_and_stops_nothing(anything_sent: bool, connection: ConnectionState) -> None:
    breaker = a_gate()
    breaker.note_silence(anything_sent=anything_sent)
    assert (breaker.connection, breaker.allows_sending(NOON), breaker.max_in_flight()) == (connection, True, 4)
    breaker.record_read_success(None, after(9))
    assert breaker.connection is connection, "a read hid that an event hangs"


def test_silence_ends_with_a_probe_that_is_answered_after_one_that_was_not() -> None:
    breaker = a_gate()
    breaker.note_silence(anything_sent=True)
    breaker.record_probe_failure(NoAnswer(), after(1))
    breaker.record_probe_success(None, after(5))
    assert breaker.connection is ConnectionState.ONLINE


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (SendOutcome.NOT_SENT, Unreachable()),
        (SendOutcome.TOKEN_REFUSED, TokenRefused()),
        (SendOutcome.NOT_PERMITTED, NotPermitted()),
        (SendOutcome.NOT_HELLOTEXT, NotHellotext()),
    ],
)
def test_a_probe_ends_the_pause_of_a_line_that_was_down_for_reads_too_and_one_event_goes_first(
    kind: SendOutcome, error: HellotextError
) -> None:
    breaker = a_gate()
    breaker.note(answered(kind), NOON)
    breaker.record_probe_failure(error, NOON)
    assert breaker.record_probe_success(None, after(0.5))
    assert (breaker.connection, breaker.allows_sending(after(0.5)), breaker.max_in_flight()) == (
        ConnectionState.ONLINE,
        True,
        1,
    )


@pytest.mark.parametrize("kind", [SendOutcome.TOKEN_REFUSED, SendOutcome.NOT_PERMITTED, SendOutcome.NOT_HELLOTEXT])
def test_where_events_alone_are_in_trouble_a_probe_ends_no_pause(kind: SendOutcome) -> None:
    breaker = a_gate()
    breaker.note(answered(kind), NOON)
    shown, until = breaker.connection, breaker.paused_until
    assert not breaker.record_probe_success(None, after(0.5))
    assert (breaker.connection, breaker.paused_until) == (shown, until)


def test_a_probe_ends_no_wait_that_hellotext_asked_for() -> None:
    breaker = a_gate()
    breaker.record_probe_failure(Throttled(retry_after=60.0), NOON)
    assert not breaker.record_probe_success(None, after(1))
    assert (breaker.connection, wait_of(breaker)) == (ConnectionState.THROTTLED, 60.0)


def test_probes_that_fail_neither_prolong_the_pause_of_events_nor_make_the_next_one_longer() -> None:
    breaker = a_gate()
    breaker.note(answered(SendOutcome.NOT_SENT), NOON)
    for tenth in range(9):
        breaker.record_probe_failure(Unreachable(), after(tenth / 10))
    assert wait_of(breaker) == 1.0
    assert breaker.allows_sending(after(1))
    breaker.note(answered(SendOutcome.NOT_SENT), after(1))
    assert wait_of(breaker) == 3.0


@pytest.mark.parametrize("error", [NoAnswer(), ServerFailed(status=503), AnswerUnreadable()])
def test_a_probe_without_an_answer_stops_no_event(error: HellotextError) -> None:
    breaker = a_gate()
    breaker.record_probe_failure(error, NOON)
    assert breaker.connection.is_trouble
    assert breaker.allows_sending(NOON)


def test_what_a_probe_found_now_is_shown_although_a_person_has_to_act_as_well() -> None:
    breaker = a_gate()
    breaker.note(answered(SendOutcome.TOKEN_REFUSED), NOON)
    breaker.record_probe_failure(Unreachable(), after(4))
    assert (breaker.connection, wait_of(breaker)) == (ConnectionState.OFFLINE, 300.0)
