"""Whether sending may go on now: the connection's state, the pauses, the one probe after a pause."""

from collections.abc import Callable
from datetime import datetime, timedelta

from posapp.domain.errors import HellotextError
from posapp.hellotext.answers import Answer, AnswerKind
from posapp.hellotext.errors import NotPermitted, Throttled, TokenRefused, Unreachable
from posapp.sync.backoff import Backoff
from posapp.sync.settings import SyncSettings
from posapp.sync.status import ConnectionState

__all__ = ["Gate"]

DEFAULT_THROTTLE_SECONDS = 5.0


class Gate:
    """Closed for a while by a failure, opened again by time, by a success or by somebody who wakes it.

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
        self.connection = ConnectionState.UNKNOWN
        self.last_answer_at: datetime | None = None
        self.clock_skew = 0.0

    @property
    def closed_until(self) -> datetime | None:
        """When it opens by itself, UTC; None while it is open."""
        return self._closed_until

    def is_open(self, now: datetime) -> bool:
        """Whether a request may be sent now."""
        if self._closed_until is not None and now >= self._closed_until:
            self._closed_until = None
        return self._closed_until is None

    def width(self) -> int:
        """How many requests may be under way at once: after a failure one, to see."""
        return 1 if self._probing else self._settings.concurrency

    def wake(self) -> bool:
        """Open before time, as somebody asked to, and say whether it is open.

        What the server asked to wait is still waited for.
        """
        if self.connection is not ConnectionState.THROTTLED:
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
        self.is_open(now)
        _LEARN.get(answer.kind, Gate._heard)(self, answer, now)

    def note_heard(self, server_date: datetime | None, now: datetime) -> None:
        """Learn from a read that was answered."""
        self.last_answer_at = now
        if server_date is not None:
            self.clock_skew = (now - server_date).total_seconds()
        if self._closed_until is None:
            self.connection = ConnectionState.ONLINE

    def note_read_through(self) -> None:
        """Learn that a list was read as far as was wanted; a first page alone tells nothing of the second."""
        self._reads.succeed()

    def note_refused_read(self, error: HellotextError, now: datetime) -> float:
        """Learn from a read that failed, and give the seconds to wait before the next."""
        self.is_open(now)
        wait = self._reads.fail()
        if isinstance(error, Unreachable):
            self._close(ConnectionState.OFFLINE, now, wait)
        elif isinstance(error, TokenRefused):
            self._close(ConnectionState.TOKEN_REFUSED, now, self._settings.blocked_retry)
        elif isinstance(error, NotPermitted):
            self._close(ConnectionState.NOT_PERMITTED, now, self._settings.blocked_retry)
        elif isinstance(error, Throttled):
            wait = DEFAULT_THROTTLE_SECONDS if error.retry_after is None else error.retry_after
            self._close(ConnectionState.THROTTLED, now, wait)
        return wait

    def _heard(self, _answer: Answer, _now: datetime) -> None:
        self._uncertain_in_a_row = 0
        if self._closed_until is None:
            self._backoff.succeed()
            self._probing = False
            self.connection = ConnectionState.ONLINE

    def _unsure(self, _answer: Answer, now: datetime) -> None:
        self._uncertain_in_a_row += 1
        if self._closed_until is None and self._uncertain_in_a_row >= self._settings.concurrency:
            self._close(self.connection, now, self._backoff.fail())

    def _unsent(self, _answer: Answer, now: datetime) -> None:
        if self._closed_until is None:
            self._close(ConnectionState.OFFLINE, now, self._backoff.fail())

    def _throttled(self, answer: Answer, now: datetime) -> None:
        if answer.retry_after is not None:
            self._close(ConnectionState.THROTTLED, now, answer.retry_after)
        elif self._closed_until is None:
            self._close(ConnectionState.THROTTLED, now, self._backoff.fail())

    def _blocked(self, answer: Answer, now: datetime) -> None:
        state = ConnectionState.TOKEN_REFUSED
        if answer.kind is AnswerKind.NOT_PERMITTED:
            state = ConnectionState.NOT_PERMITTED
        self._close(state, now, self._settings.blocked_retry)

    def _close(self, connection: ConnectionState, now: datetime, seconds: float) -> None:
        """Close, never for less than it is closed already; that a person has to act is not hidden by lesser trouble."""
        until = now + timedelta(seconds=seconds)
        if self._closed_until is not None:
            if self.connection.needs_a_person and not connection.needs_a_person:
                return
            until = max(until, self._closed_until)
        self.connection = connection
        self._probing = True
        self._closed_until = until


_LEARN = {
    AnswerKind.UNCERTAIN: Gate._unsure,
    AnswerKind.NOT_SENT: Gate._unsent,
    AnswerKind.THROTTLED: Gate._throttled,
    AnswerKind.TOKEN_REFUSED: Gate._blocked,
    AnswerKind.NOT_PERMITTED: Gate._blocked,
}
