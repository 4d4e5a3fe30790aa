"""Watches the line beside the sender: says within seconds that nothing answers, and probes until it is back.

A request that nothing answers goes on waiting for its own, longer time-out, since what may have been done must not be
repeated; only what is shown does not wait for it. A probe is a read of one customer: it changes nothing.
"""

import asyncio
from collections.abc import Callable

from posapp.domain.clock import Clock
from posapp.domain.errors import HellotextError
from posapp.hellotext.client import HellotextClient
from posapp.sync.circuit_breaker import CircuitBreaker
from posapp.sync.settings import SyncSettings
from posapp.sync.status import ConnectionState
from posapp.sync.waking import Wake

__all__ = ["LineWatch", "probe_timeout"]

SLOW_SECONDS = 1.5
"""A request without an answer for so long raises a doubt: a probe asks whether anybody is there."""
SILENT_SECONDS = 4.0
"""A request without an answer for so long is told as "no answer"."""
DOUBT_SECONDS = 1.0
"""Two probes that doubts ask for lie at least so far apart while the line is well."""
UNHELPFUL_SECONDS = 30.0
"""Between two probes that can teach nothing soon: events alone are in trouble, or only a person can help."""
PERSON_SECONDS = 300.0
"""Who has to act is given so long before the line is asked less often."""


def probe_timeout(settings: SyncSettings) -> float:
    """Give how long a probe is waited for, in seconds: it ends before the next one is due."""
    return max(settings.probe_seconds - 1.0, settings.probe_seconds / 2)


class LineWatch:
    """Keeps what is known of the line true while the sender runs.

    Args:
        client: The way to Hellotext.
        breaker: Where what is known of the line is kept.
        wake: Wakes the sender when the line is back, and brings what people and the network ask.
        clock: Gives the present moment, UTC.
        settings: How often it asks.
        report: Tells how sending stands; with whether a person waits for it.
    """

    def __init__(
        self,
        client: HellotextClient,
        breaker: CircuitBreaker,
        wake: Wake,
        *,
        clock: Clock,
        settings: SyncSettings,
        report: Callable[[bool], None],
    ) -> None:
        self._client = client
        self._breaker = breaker
        self._wake = wake
        self._clock = clock
        self._settings = settings
        self._report = report
        self._probe: asyncio.Task[None] | None = None
        self._probed_at = float("-inf")
        self._was_answered = False
        self._is_new_trouble = False
        self._needs_person_since: float | None = None
        self._reported: tuple[ConnectionState, str] | None = None
        self._looked_at = 0.0

    async def run(self) -> None:
        """Watch until cancelled; raises EnvironmentFault where the status cannot be read."""
        self._client.waiting.patience = SLOW_SECONDS
        self._client.waiting.on_slow = self._breaker.on_change = self._wake.line.set
        try:
            while True:
                self._wake.line.clear()
                self._looked_at = asyncio.get_running_loop().time()
                self._note_silence()
                self._end_probe()
                self._report_if_news()
                self._begin_probe_if_due()
                await self._rest()
        finally:
            if self._probe is not None:
                self._probe.cancel()
                await asyncio.wait({self._probe})

    def _note_silence(self) -> None:
        """Tell of a request that waits too long; a read that is slow alone, while others are answered, is none."""
        waiting = self._client.waiting
        for each in waiting:
            is_old = self._looked_at - each.since >= SILENT_SECONDS
            if is_old and not each.is_told and (each.is_write or waiting.answered_at <= each.since):
                each.is_told = True
                self._breaker.note_silence(anything_sent=each.anything_sent)

    def _begin_probe_if_due(self) -> None:
        """A person gets an answer of now: a probe that began before they asked is given up, being a read."""
        if self._probe is not None and self._wake.is_reply_wanted:
            self._probe.cancel()
            self._probe = None
        if self._probe is None and self._looked_at >= self._probe_due_at():
            self._probed_at = self._looked_at
            is_reply, self._wake.is_reply_wanted = self._wake.is_reply_wanted, False
            self._wake.is_probe_wanted = self._breaker.is_doubted = self._is_new_trouble = False
            self._probe = asyncio.ensure_future(self._ask(is_reply))
            self._probe.add_done_callback(lambda _ended: self._wake.line.set())

    def _end_probe(self) -> None:
        if self._probe is not None and self._probe.done():
            ended, self._probe = self._probe, None
            ended.result()

    async def _ask(self, is_reply: bool) -> None:
        try:
            page = await self._client.probe(probe_timeout(self._settings))
        except HellotextError as error:
            self._was_answered = False
            self._breaker.record_probe_failure(error, self._clock())
        else:
            self._was_answered = True
            if self._breaker.record_probe_success(page.server_date, self._clock()):
                self._wake.set()
        if is_reply:
            self._report(True)

    def _probe_due_at(self) -> float:
        """When the next probe is due by the loop's clock; infinity where none is."""
        if self._wake.is_reply_wanted:
            return self._looked_at
        if self._wake.is_probe_wanted:
            return self._end_of_asked_pause()
        if self._breaker.connection.is_trouble:
            gap = DOUBT_SECONDS if self._is_new_trouble else self._gap()
            return max(self._probed_at + gap, self._end_of_asked_pause())
        return self._probed_at + DOUBT_SECONDS if self._breaker.is_doubted or self._is_slow() else float("inf")

    def _gap(self) -> float:
        """The seconds between two probes while something is wrong."""
        if not self._breaker.connection.needs_person:
            self._needs_person_since = None
        elif self._needs_person_since is None:
            self._needs_person_since = self._looked_at
        is_old = self._needs_person_since is not None and self._looked_at - self._needs_person_since > PERSON_SECONDS
        is_about_events = self._was_answered and self._breaker.paused_until is not None
        return UNHELPFUL_SECONDS if is_old or is_about_events else self._settings.probe_seconds

    def _end_of_asked_pause(self) -> float:
        """Whoever asks to wait is not asked before that; by the loop's clock."""
        until = self._breaker.paused_until
        if until is None or self._breaker.connection is not ConnectionState.THROTTLED:
            return self._looked_at
        return self._looked_at + (until - self._clock()).total_seconds()

    def _is_slow(self) -> bool:
        waiting = self._client.waiting
        return any(
            self._looked_at - each.since >= SLOW_SECONDS and waiting.answered_at <= each.since for each in waiting
        )

    def _report_if_news(self) -> None:
        shown = (self._breaker.connection, str(self._breaker.blocking_error or ""))
        if shown != self._reported:
            self._reported = shown
            self._was_answered = False
            self._is_new_trouble = self._breaker.connection.is_trouble and self._probe is None
            self._report(False)

    async def _rest(self) -> None:
        """Wait for the next moment at which something may be due, or until somebody calls."""
        moments = [each.since + seconds for each in self._client.waiting for seconds in (SLOW_SECONDS, SILENT_SECONDS)]
        if self._probe is None:
            moments.append(self._probe_due_at())
        next_moment = min((each for each in moments if each > self._looked_at), default=float("inf"))
        try:
            async with asyncio.timeout_at(None if next_moment == float("inf") else next_moment):
                await self._wake.line.wait()
        except TimeoutError:
            return
