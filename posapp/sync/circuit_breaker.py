"""Whether sending may go on now: the connection's state, the pauses, the one probe after a pause."""

from collections.abc import Callable
from datetime import datetime, timedelta

from posapp.domain.errors import HellotextError
from posapp.hellotext.errors import (
    CertificateInvalid,
    NotHellotext,
    NotPermitted,
    Throttled,
    TokenRefused,
    Unreachable,
)
from posapp.hellotext.results import Answer, AnswerKind
from posapp.sync.backoff import Backoff
from posapp.sync.settings import SyncSettings
from posapp.sync.status import ConnectionState

__all__ = ["Gate"]

DEFAULT_THROTTLE_SECONDS = 5.0


class Gate:
    """Closed for a while by a failure, opened again by time, by a success or by somebody who wakes it.

    After something that is not Hellotext answered an event, the next request is a read: no event is tried on it.

    Args:
        settings: How patient it is.
        chance: Gives a number from 0 up to 1, for the jitter.
    """

    def __init__(self, settings: SyncSettings, chance: Callable[[], float]) -> None:
        self._settings = settings
        self._backoff = Backoff(settings.first_backoff, settings.longest_backoff, chance)
        self._reads = Backoff(settings.first_backoff, settings.longest_backoff, chance)
        self._closed_until: datetime | None = None
        self._uncertain_in_a_row = 0
        self._probing = False
        self._must_ask = False
        self.connection = ConnectionState.UNKNOWN
        self.trouble: HellotextError | None = None
        self.last_answer_at: datetime | None = None
        self.clock_skew = 0.0

    @property
    def closed_until(self) -> datetime | None:
        """When it opens by itself, UTC; None while it is open."""
        return self._closed_until

    def is_open(self, now: datetime) -> bool:
        """Whether an event may be sent now."""
        return self._is_time(now) and not self._must_ask

    def must_ask(self, now: datetime) -> bool:
        """Whether it is time to ask with a read whether Hellotext is there again, before any event is sent."""
        return self._is_time(now) and self._must_ask

    def width(self) -> int:
        """How many requests may be under way at once: after a failure one, to see."""
        return 1 if self._probing else self._settings.concurrency

    def wake(self, *, by_a_person: bool = False) -> bool:
        """Open before time, and say whether it is open.

        Args:
            by_a_person: Whether somebody asked to send now; only they go on before the time that Hellotext asked for.
        """
        if by_a_person or self.connection is not ConnectionState.THROTTLED:
            self._closed_until = None
        return self._closed_until is None

    def shift(self, by: timedelta) -> None:
        """Stay closed as long as before, since the computer's clock was moved."""
        if self._closed_until is not None:
            self._closed_until += by

    def note(self, answer: Answer, now: datetime) -> None:
        """Learn from an answer; one that was under way when the gate closed tells nothing about the way now."""
        if answer.status is not None:
            self.last_answer_at = now
        if answer.server_date is not None:
            self.clock_skew = (now - answer.server_date).total_seconds()
        self._is_time(now)
        _LEARN.get(answer.kind, Gate._heard)(self, answer, now)

    def note_heard(self, server_date: datetime | None, now: datetime) -> None:
        """Learn from a read that was answered."""
        self._must_ask = False
        self.last_answer_at = now
        if server_date is not None:
            self.clock_skew = (now - server_date).total_seconds()
        if self._closed_until is None:
            self._go_online()

    def note_read_through(self) -> None:
        """Learn that a list was read as far as was wanted; a first page alone tells nothing of the second."""
        self._reads.succeed()

    def note_refused_read(self, error: HellotextError, now: datetime) -> float:
        """Learn from a read that failed, and give the seconds to wait before the next."""
        self._is_time(now)
        wait = self._reads.fail()
        if isinstance(error, Throttled):
            wait = error.retry_after or DEFAULT_THROTTLE_SECONDS
        for kind, connection in _CLOSING.items():
            if isinstance(error, kind):
                seconds = self._settings.blocked_retry if connection.needs_a_person else wait
                self._close(connection, now, seconds, _saying_more(error))
                break
        self._must_ask = self._must_ask or isinstance(error, NotHellotext)
        return wait

    def _is_time(self, now: datetime) -> bool:
        if self._closed_until is not None and now >= self._closed_until:
            self._closed_until = None
        return self._closed_until is None

    def _go_online(self) -> None:
        self.connection = ConnectionState.ONLINE
        self.trouble = None

    def _heard(self, _answer: Answer, _now: datetime) -> None:
        self._uncertain_in_a_row = 0
        if self._closed_until is None:
            self._backoff.succeed()
            self._probing = False
            self._go_online()

    def _unsure(self, _answer: Answer, now: datetime) -> None:
        self._uncertain_in_a_row += 1
        if self._closed_until is None and self._uncertain_in_a_row >= self._settings.concurrency:
            self._close(self.connection, now, self._backoff.fail(), self.trouble)

    def _stopped(self, answer: Answer, now: datetime) -> None:
        if self._closed_until is None:
            self._close(_STATES[answer.kind], now, self._backoff.fail(), answer.trouble)
        self._must_ask = self._must_ask or answer.kind is AnswerKind.NOT_HELLOTEXT

    def _throttled(self, answer: Answer, now: datetime) -> None:
        if answer.retry_after:
            self._close(ConnectionState.THROTTLED, now, answer.retry_after)
        elif self._closed_until is None:
            self._close(ConnectionState.THROTTLED, now, self._backoff.fail())

    def _blocked(self, answer: Answer, now: datetime) -> None:
        self._close(_STATES[answer.kind], now, self._settings.blocked_retry)

    def _close(
        self, connection: ConnectionState, now: datetime, seconds: float, trouble: HellotextError | None = None
    ) -> None:
        """Close, never for less than it is closed already; that a person has to act is not hidden by lesser trouble."""
        until = now + timedelta(seconds=seconds)
        if self._closed_until is not None:
            if self.connection.needs_a_person and not connection.needs_a_person:
                return
            until = max(until, self._closed_until)
        self.connection = connection
        self.trouble = trouble
        self._probing = True
        self._closed_until = until


def _saying_more(error: HellotextError) -> HellotextError | None:
    """Give an error that says more than the connection's state does; None for one that does not."""
    tells_more = isinstance(error, NotHellotext) or (isinstance(error, Unreachable) and type(error) is not Unreachable)
    return error if tells_more else None


_STATES = {
    AnswerKind.NOT_SENT: ConnectionState.OFFLINE,
    AnswerKind.CERTIFICATE_INVALID: ConnectionState.CERTIFICATE_INVALID,
    AnswerKind.NOT_HELLOTEXT: ConnectionState.NOT_HELLOTEXT,
    AnswerKind.TOKEN_REFUSED: ConnectionState.TOKEN_REFUSED,
    AnswerKind.NOT_PERMITTED: ConnectionState.NOT_PERMITTED,
}
_CLOSING: dict[type[HellotextError], ConnectionState] = {
    CertificateInvalid: ConnectionState.CERTIFICATE_INVALID,
    Unreachable: ConnectionState.OFFLINE,
    TokenRefused: ConnectionState.TOKEN_REFUSED,
    NotPermitted: ConnectionState.NOT_PERMITTED,
    Throttled: ConnectionState.THROTTLED,
    NotHellotext: ConnectionState.NOT_HELLOTEXT,
}
"""Which failed reads stop sending too, and what they show; the nearer kind first."""
_LEARN = {
    AnswerKind.UNCERTAIN: Gate._unsure,
    AnswerKind.NOT_SENT: Gate._stopped,
    AnswerKind.CERTIFICATE_INVALID: Gate._stopped,
    AnswerKind.NOT_HELLOTEXT: Gate._stopped,
    AnswerKind.THROTTLED: Gate._throttled,
    AnswerKind.TOKEN_REFUSED: Gate._blocked,
    AnswerKind.NOT_PERMITTED: Gate._blocked,
}
