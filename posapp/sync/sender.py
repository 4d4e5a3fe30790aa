"""Sends due events, several customers at once, and stores the outcome of each."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import replace

from posapp.domain.clock import Clock
from posapp.domain.events.event import EventMove, OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.results import SendOutcome, SendResult
from posapp.storage.ledger import Ledger
from posapp.sync.circuit_breaker import CircuitBreaker
from posapp.sync.event_log import log_transitions
from posapp.sync.outcomes import move_for
from posapp.sync.send_opt_in import send_event
from posapp.sync.settings import SyncSettings
from posapp.sync.status import ConnectionState

__all__ = ["Sender"]

CLAIMS_PER_SLOT = 5
"""So many times the width are claimed at once: a sender goes on without waiting for a commit."""
BATCH_COMMIT_SECONDS = 0.05
"""An answer waits no longer than this for others to share its commit, and less when the events at hand run out."""

HANGING_SECONDS = 1.0
"""After so long without any answer it is looked again what else may be sent."""


class Sender:
    """Sends what is due, in order for each customer.

    `sending` is on disk before the first byte of a request leaves; claims and answers share their commits.

    Args:
        ledger: The till's ledger.
        client: The way to Hellotext.
        breaker: Whether sending may go on, and how wide.
        clock: Gives the present moment, UTC.
        settings: How eager it is.
        on_progress: Called after each commit.
    """

    def __init__(
        self,
        ledger: Ledger,
        client: HellotextClient,
        breaker: CircuitBreaker,
        *,
        clock: Clock,
        settings: SyncSettings,
        on_progress: Callable[[], None],
    ) -> None:
        self._ledger = ledger
        self._client = client
        self._breaker = breaker
        self._clock = clock
        self._settings = settings
        self._on_progress = on_progress
        self._claimed: deque[OutboxEvent] = deque()
        self._results: list[tuple[OutboxEvent, SendResult]] = []
        self._in_flight: set[asyncio.Task[None]] = set()
        self._failures: list[BaseException] = []
        self._answered = asyncio.Event()
        self._wanted = asyncio.Event()
        self._is_ending = False
        self._not_answered_by_hellotext: set[str] = set()

    async def drain(self, stop: asyncio.Event) -> int:
        """Send until nothing is due, the circuit breaker pauses or `stop` is set; give how many were answered.

        Cancelled, it cuts the requests under way: of what had left nobody knows whether it was taken.

        Raises:
            EnvironmentFault: When the disk refuses; what is then `sending` becomes uncertain at the next start.
        """
        answered = 0
        try:
            while self._can_continue(stop) and self._start_sending():
                await self._wait_for_results()
                answered += self._save_results()
        except asyncio.CancelledError:
            self._client.set_deadline(asyncio.get_running_loop().time())
            raise
        finally:
            self._is_ending = True
            answered += await self._finish()
            self._is_ending = False
        return answered

    def _can_continue(self, stop: asyncio.Event) -> bool:
        return not stop.is_set() and self._breaker.allows_sending(self._clock())

    def _start_sending(self) -> bool:
        """Keep as many requests under way as the circuit breaker allows; say whether any is."""
        max_in_flight = self._breaker.max_in_flight()
        if len(self._claimed) < max_in_flight:
            self._claim(CLAIMS_PER_SLOT * max_in_flight - len(self._claimed) - len(self._in_flight))
        for _ in range(min(max_in_flight - len(self._in_flight), len(self._claimed))):
            task = asyncio.create_task(self._send_on())
            self._in_flight.add(task)
            task.add_done_callback(self._note_end)
        return bool(self._in_flight)

    def _note_end(self, task: asyncio.Task[None]) -> None:
        self._in_flight.discard(task)
        failure = task.exception()
        if failure is not None:
            self._failures.append(failure)
            self._answered.set()

    def _claim(self, most: int) -> None:
        if most > 0:
            self._claimed.extend(self._ledger.events.claim(self._clock(), most))

    async def _send_on(self) -> None:
        """Send one event after the other while some are claimed and the circuit breaker allows so many at once."""
        while self._claimed and not self._is_ending and self._has_free_slot():
            queued = self._claimed.popleft()
            result = await send_event(self._client, queued.event)
            self._breaker.note(result, self._clock())
            self._results.append((queued, self._judged(queued, result)))
            self._answered.set()
            if len(self._claimed) <= self._breaker.max_in_flight():
                self._wanted.set()

    def _judged(self, queued: OutboxEvent, result: SendResult) -> SendResult:
        """Give the answer, or that nobody knows, where something else answered this event twice.

        Between the two a read was answered by Hellotext, so the way is open: what stands before this event alone may
        have let it pass and shown a page of its own in the place of the answer. It is looked for before a third time.
        """
        identity = queued.event.id
        if result.kind is not SendOutcome.NOT_HELLOTEXT:
            self._not_answered_by_hellotext.discard(identity)
            return result
        if identity in self._not_answered_by_hellotext:
            return replace(result, kind=SendOutcome.UNCERTAIN, reason=Reason.ANSWER_UNREADABLE)
        self._not_answered_by_hellotext.add(identity)
        return result

    def _has_free_slot(self) -> bool:
        return self._breaker.allows_sending(self._clock()) and len(self._in_flight) <= self._breaker.max_in_flight()

    async def _wait_for_results(self) -> None:
        """Wait for an answer, and for those that come behind it as long as events are at hand: they share a commit."""
        while not await self._is_answered():
            if self._breaker.connection is ConnectionState.ONLINE:
                return  # a request that hangs keeps nobody else from going, once the line is known to be well
        if self._in_flight:
            await self._first_of(self._wanted, BATCH_COMMIT_SECONDS)
        self._answered.clear()
        self._wanted.clear()
        self._raise_failure()

    async def _is_answered(self) -> bool:
        """Wait a moment for an answer, and say whether there is one, or a sender ended."""
        under_way = len(self._in_flight)
        await self._first_of(self._answered, HANGING_SECONDS)
        return self._answered.is_set() or len(self._in_flight) < under_way

    async def _first_of(self, sign: asyncio.Event, seconds: float | None) -> None:
        """Wait for a sign, or for a sender that ended, at most so long."""
        waiting = asyncio.ensure_future(sign.wait())
        await asyncio.wait({*self._in_flight, waiting}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()

    def _save_results(self) -> int:
        written, self._results = self._results, []
        if written:
            now, first_check, skew = self._clock(), self._settings.checks[0], self._breaker.clock_skew
            moves = [move_for(queued, result, now, first_check, skew) for queued, result in written]
            self._ledger.events.move(moves, now)
            log_transitions(moves)
            self._on_progress()
        return len(written)

    async def _finish(self) -> int:
        """Let the requests under way come to their end, and give back what was claimed and never begun."""
        if self._in_flight:
            await asyncio.wait(self._in_flight)
        answered = self._save_results()
        unsent, self._claimed = list(self._claimed), deque()
        if unsent:
            self._ledger.events.move([_release_move(queued) for queued in unsent], self._clock())
            self._on_progress()
        self._raise_failure()
        return answered

    def _raise_failure(self) -> None:
        if self._failures:
            raise self._failures.pop()


def _release_move(queued: OutboxEvent) -> EventMove:
    return EventMove(
        event_id=queued.event.id,
        source=EventState.SENDING,
        target=EventState.PENDING,
        reason=Reason.NOT_BEGUN,
    )
