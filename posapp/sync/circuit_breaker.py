"""The circuit breaker: decides whether sending may go on, by the connection's state, pauses and probes."""

from collections.abc import Callable
from datetime import datetime, timedelta

from posapp.domain.errors import HellotextError
from posapp.hellotext.errors import (
    AnswerUnreadable,
    CertificateInvalid,
    ConnectionCut,
    NoAnswer,
    NotFound,
    NotHellotext,
    NotPermitted,
    Refused,
    ServerFailed,
    Throttled,
    TokenRefused,
    Unreachable,
)
from posapp.hellotext.results import SendOutcome, SendResult
from posapp.sync.backoff import Backoff
from posapp.sync.settings import SyncSettings
from posapp.sync.status import ConnectionState

__all__ = ["CircuitBreaker"]

DEFAULT_THROTTLE_SECONDS = 5.0
SHOWN_SECONDS = 4.0
"""What the answer to an event showed is not hidden sooner by the answer to a read."""


class CircuitBreaker:
    """Pauses sending after a failure, until time has passed, a request succeeds or a person wakes it.

    After something that is not Hellotext answered an event, the next request is a read: no event is tried on it.

    Args:
        settings: How patient it is.
        random_fraction: Gives a number from 0 up to 1, for the jitter.

    Attributes:
        connection: What the last exchange showed.
        blocking_error: What stands in the way, where more is known of it than the connection says.
        last_answer_at: When something last answered, UTC; None before the first time.
        clock_skew: By how many seconds this computer's clock is ahead of the server's.
        is_doubted: Whether a read failed in a way that stops no event, and should be followed by a probe.
        on_change: Called when the connection is another one, or is doubted.
    """

    def __init__(self, settings: SyncSettings, random_fraction: Callable[[], float]) -> None:
        self._settings = settings
        self._backoff = Backoff(settings.min_backoff_seconds, settings.max_backoff_seconds, random_fraction)
        self._reads = Backoff(settings.min_backoff_seconds, settings.max_backoff_seconds, random_fraction)
        self._paused_until: datetime | None = None
        self._consecutive_uncertain = 0
        self._probing = False
        self._needs_probe = False
        self._is_line_down = False
        self._is_overdue = False
        self._shown_until: datetime | None = None
        self.is_doubted = False
        self.on_change: Callable[[], None] = _nobody_looks
        self.connection = ConnectionState.UNKNOWN
        self.blocking_error: HellotextError | None = None
        self.last_answer_at: datetime | None = None
        self.clock_skew = 0.0
        self.skew_measured_at: datetime | None = None

    @property
    def paused_until(self) -> datetime | None:
        """When sending goes on by itself, UTC; None while it is allowed."""
        return self._paused_until

    def allows_sending(self, now: datetime) -> bool:
        """Whether an event may be sent now."""
        return self._is_pause_over(now) and not self._needs_probe

    def needs_probe(self, now: datetime) -> bool:
        """Whether a read should first test that Hellotext is there again, before any event is sent."""
        return self._is_pause_over(now) and self._needs_probe

    def max_in_flight(self) -> int:
        """How many requests may be under way at once: one after a failure, as a probe."""
        return 1 if self._probing else self._settings.concurrency

    def wake(self, *, by_operator: bool = False) -> bool:
        """End a pause early, and say whether sending is allowed.

        Args:
            by_operator: Whether somebody asked to send now; only they go on before the time that Hellotext asked for.
        """
        if by_operator or self.connection is not ConnectionState.THROTTLED:
            self._paused_until = None
        return self._paused_until is None

    def shift(self, by: timedelta) -> None:
        """Shift the end of a pause, and what is known of the clock, by as much as the computer's clock was moved."""
        if self.skew_measured_at is not None:
            self.clock_skew += by.total_seconds()
            self.skew_measured_at += by
        if self._paused_until is not None:
            self._paused_until += by
        if self._shown_until is not None:
            self._shown_until += by

    def note(self, result: SendResult, now: datetime) -> None:
        """Learn from a result; one of a request that began before the pause says nothing about now."""
        if result.status is not None:
            self.last_answer_at = now
        self._measure_skew(result.server_date, now)
        self._is_pause_over(now)
        self._is_overdue = False
        _HANDLERS.get(result.kind, CircuitBreaker._on_answer)(self, result, now)

    def record_read_success(self, server_date: datetime | None, now: datetime) -> None:
        """Learn from a read that was answered."""
        self._needs_probe = False
        self.last_answer_at = now
        self._measure_skew(server_date, now)
        if self._paused_until is None and not self._keeps_showing(now):
            self._go_online()

    def note_silence(self, *, anything_sent: bool) -> None:
        """Learn that a request has waited too long; it goes on waiting, and nothing is paused or sent again."""
        if self._paused_until is None:
            self._is_overdue = True
            self._show(ConnectionState.NO_ANSWER if anything_sent else ConnectionState.OFFLINE, None)

    def record_probe_success(self, server_date: datetime | None, now: datetime) -> bool:
        """Learn that Hellotext answered a probe, and say whether that ends a pause.

        It does where reads failed too, or nothing could leave: the whole line was down, and is back. Where events
        alone were in trouble they keep their own pause, and so does what Hellotext asked to wait for.
        """
        self._is_pause_over(now)
        is_back = self._is_line_down
        self._is_line_down = False
        if is_back:
            self._is_overdue = False
            self._shown_until = None
        ends = is_back and self._paused_until is not None and self.connection is not ConnectionState.THROTTLED
        if ends:
            self._paused_until = None
        self.record_read_success(server_date, now)
        return ends

    def record_probe_failure(self, error: HellotextError, now: datetime) -> None:
        """Learn from a probe that failed; a pause of events is neither prolonged by it nor their next one longer."""
        if isinstance(error, Refused | NotFound):  # Hellotext's own words: it is there
            self.record_probe_success(None, now)
            return
        self._is_line_down = True
        self._needs_probe = self._needs_probe or isinstance(error, NotHellotext)
        state = _state_of(error)
        if isinstance(error, Throttled):
            self._pause(state, now, error.retry_after or DEFAULT_THROTTLE_SECONDS)
        elif self._is_pause_over(now) and _stops_events(error):
            seconds = self._settings.blocked_retry_seconds if state.needs_person else self._settings.probe_seconds
            self._pause(state, now, seconds, _specific_error(error))
        elif self.connection is not ConnectionState.THROTTLED or self._paused_until is None:
            self._show(state, _specific_error(error))

    def record_full_read(self) -> None:
        """Learn that a list was read as far as needed; a first page alone says nothing of the second."""
        self._reads.succeed()

    def record_read_failure(self, error: HellotextError, now: datetime) -> float:
        """Learn from a read that failed, and give the seconds to wait before the next."""
        self._is_pause_over(now)
        wait = self._reads.fail()
        self._is_line_down = self._is_line_down or _stops_events(error)
        if isinstance(error, Throttled):
            wait = error.retry_after or DEFAULT_THROTTLE_SECONDS
        if _stops_events(error):
            connection = _state_of(error)
            seconds = self._settings.blocked_retry_seconds if connection.needs_person else wait
            self._pause(connection, now, seconds, _specific_error(error))
        elif not isinstance(error, Refused | NotFound):
            self.is_doubted = True
            self.on_change()
        self._needs_probe = self._needs_probe or isinstance(error, NotHellotext)
        return wait

    def _measure_skew(self, server_date: datetime | None, now: datetime) -> None:
        if server_date is not None:
            self.clock_skew = (now - server_date).total_seconds()
            self.skew_measured_at = now

    def _is_pause_over(self, now: datetime) -> bool:
        if self._paused_until is not None and now >= self._paused_until:
            self._paused_until = None
        return self._paused_until is None

    def _go_online(self) -> None:
        self._shown_until = None
        self._show(ConnectionState.ONLINE, None)

    def _show(self, connection: ConnectionState, blocking_error: HellotextError | None) -> None:
        is_news = connection is not self.connection
        self.connection, self.blocking_error = connection, blocking_error
        if is_news:
            self.on_change()

    def _keeps_showing(self, now: datetime) -> bool:
        return self._is_overdue or (self._shown_until is not None and now < self._shown_until)

    def _on_answer(self, _result: SendResult, _now: datetime) -> None:
        self._consecutive_uncertain = 0
        if self._paused_until is None:
            self._backoff.succeed()
            self._probing = False
            self._go_online()

    def _on_uncertain(self, result: SendResult, now: datetime) -> None:
        self._consecutive_uncertain += 1
        if self._paused_until is not None:
            return
        error = result.line_error or NoAnswer()
        if self._consecutive_uncertain >= self._settings.concurrency:
            self._pause(_state_of(error), now, self._backoff.fail(), _specific_error(error))
        else:
            self._shown_until = now + timedelta(seconds=SHOWN_SECONDS)
            self._show(_state_of(error), _specific_error(error))

    def _on_unreachable(self, result: SendResult, now: datetime) -> None:
        self._is_line_down = self._is_line_down or result.kind is not SendOutcome.NOT_HELLOTEXT
        if self._paused_until is None:
            self._pause(_STATES[result.kind], now, self._backoff.fail(), result.blocking_error)
        self._needs_probe = self._needs_probe or result.kind is SendOutcome.NOT_HELLOTEXT

    def _on_throttled(self, result: SendResult, now: datetime) -> None:
        if result.retry_after:
            self._pause(ConnectionState.THROTTLED, now, result.retry_after)
        elif self._paused_until is None:
            self._pause(ConnectionState.THROTTLED, now, self._backoff.fail())

    def _on_blocked(self, result: SendResult, now: datetime) -> None:
        self._pause(_STATES[result.kind], now, self._settings.blocked_retry_seconds)

    def _pause(
        self, connection: ConnectionState, now: datetime, seconds: float, blocking_error: HellotextError | None = None
    ) -> None:
        """Close, never for less than it is closed already; that a person has to act is not hidden by lesser trouble."""
        until = now + timedelta(seconds=seconds)
        if self._paused_until is not None:
            if self.connection.needs_person and not connection.needs_person:
                return
            until = max(until, self._paused_until)
        self._probing = True
        self._paused_until = until
        self._show(connection, blocking_error)


def _specific_error(error: HellotextError) -> HellotextError | None:
    """Give an error that says more than the connection's state does; None for one that does not."""
    tells_nothing = type(error) in {Unreachable, NoAnswer, TokenRefused, NotPermitted, Throttled}
    return None if tells_nothing else error


def _state_of(error: HellotextError) -> ConnectionState:
    return next((state for kind, state in _ERROR_STATES.items() if isinstance(error, kind)), ConnectionState.OFFLINE)


def _stops_events(error: HellotextError) -> bool:
    """Whether a failed read shows that no event would be taken either."""
    return isinstance(error, Unreachable | TokenRefused | NotPermitted | Throttled | NotHellotext)


def _nobody_looks() -> None:
    """Nobody watches the line where a command sends."""


_STATES = {
    SendOutcome.NOT_SENT: ConnectionState.OFFLINE,
    SendOutcome.CERTIFICATE_INVALID: ConnectionState.CERTIFICATE_INVALID,
    SendOutcome.NOT_HELLOTEXT: ConnectionState.NOT_HELLOTEXT,
    SendOutcome.TOKEN_REFUSED: ConnectionState.TOKEN_REFUSED,
    SendOutcome.NOT_PERMITTED: ConnectionState.NOT_PERMITTED,
}
_ERROR_STATES: dict[type[HellotextError], ConnectionState] = {
    CertificateInvalid: ConnectionState.CERTIFICATE_INVALID,
    Unreachable: ConnectionState.OFFLINE,
    ConnectionCut: ConnectionState.OFFLINE,
    NoAnswer: ConnectionState.NO_ANSWER,
    ServerFailed: ConnectionState.SERVER_FAILED,
    TokenRefused: ConnectionState.TOKEN_REFUSED,
    NotPermitted: ConnectionState.NOT_PERMITTED,
    Throttled: ConnectionState.THROTTLED,
    AnswerUnreadable: ConnectionState.NOT_HELLOTEXT,
}
"""What a failed exchange shows; the nearer kind first."""
_HANDLERS = {
    SendOutcome.UNCERTAIN: CircuitBreaker._on_uncertain,
    SendOutcome.NOT_SENT: CircuitBreaker._on_unreachable,
    SendOutcome.CERTIFICATE_INVALID: CircuitBreaker._on_unreachable,
    SendOutcome.NOT_HELLOTEXT: CircuitBreaker._on_unreachable,
    SendOutcome.THROTTLED: CircuitBreaker._on_throttled,
    SendOutcome.TOKEN_REFUSED: CircuitBreaker._on_blocked,
    SendOutcome.NOT_PERMITTED: CircuitBreaker._on_blocked,
}
