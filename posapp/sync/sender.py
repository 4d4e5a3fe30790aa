"""The sender: takes what is due, several customers at once, and writes down what became of each."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import replace

from posapp.domain.clock import Clock
from posapp.domain.events.event import EventMove, OutboxEvent
from posapp.domain.events.states import EventState, Reason
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.results import Answer, AnswerKind
from posapp.storage.ledger import Ledger
from posapp.sync.circuit_breaker import Gate
from posapp.sync.event_log import log_moves
from posapp.sync.outcomes import move_for
from posapp.sync.send_opt_in import send
from posapp.sync.settings import SyncSettings

__all__ = ["Sender"]

AT_HAND = 5
"""So many times the width are claimed at once: a sender goes on without waiting for a commit."""
GATHERING_SECONDS = 0.05
"""An answer waits no longer than this for others to share its commit, and less when the events at hand run out."""


class Sender:
    """Sends what is due, in order for each customer.

    `sending` is on disk before the first byte of a request leaves; claims and answers share their commits.

    Args:
        ledger: The queue.
        client: The way to Hellotext.
        gate: Whether sending may go on, and how wide.
        clock: Gives the present moment, UTC.
        settings: How eager it is.
        on_progress: Called after each commit.
    """

    def __init__(
        self,
        ledger: Ledger,
        client: HellotextClient,
        gate: Gate,
        *,
        clock: Clock,
        settings: SyncSettings,
        on_progress: Callable[[], None],
    ) -> None:
        self._ledger = ledger
        self._client = client
        self._gate = gate
        self._clock = clock
        self._settings = settings
        self._on_progress = on_progress
        self._claimed: deque[OutboxEvent] = deque()
        self._answers: list[tuple[OutboxEvent, Answer]] = []
        self._under_way: set[asyncio.Task[None]] = set()
        self._failures: list[BaseException] = []
        self._answered = asyncio.Event()
        self._wanted = asyncio.Event()
        self._is_ending = False
        self._not_answered_by_hellotext: set[str] = set()

    async def drain(self, stop: asyncio.Event) -> int:
        """Send until nothing is due, the gate closes or `stop` is set; give how many were answered.

        Cancelled, it cuts the requests under way: of what had left nobody knows whether it was taken.

        Raises:
            EnvironmentFault: When the disk refuses; what is then `sending` becomes uncertain at the next start.
        """
        answered = 0
        try:
            while self._may_go_on(stop) and self._keep_busy():
                await self._some_answers()
                answered += self._write_answers()
        except asyncio.CancelledError:
            self._client.end_by(asyncio.get_running_loop().time())
            raise
        finally:
            self._is_ending = True
            answered += await self._finish()
            self._is_ending = False
        return answered

    def _may_go_on(self, stop: asyncio.Event) -> bool:
        return not stop.is_set() and self._gate.is_open(self._clock())

    def _keep_busy(self) -> bool:
        """Keep as many senders at work as the gate is wide, with the next events at hand; say whether any is."""
        width = self._gate.width()
        if len(self._claimed) < width:
            self._claim(AT_HAND * width - len(self._claimed) - len(self._under_way))
        for _ in range(min(width - len(self._under_way), len(self._claimed))):
            task = asyncio.create_task(self._send_on())
            self._under_way.add(task)
            task.add_done_callback(self._note_end)
        return bool(self._under_way)

    def _note_end(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        failure = task.exception()
        if failure is not None:
            self._failures.append(failure)
            self._answered.set()

    def _claim(self, most: int) -> None:
        if most > 0:
            self._claimed.extend(self._ledger.events.claim(self._clock(), most))

    async def _send_on(self) -> None:
        """Send one event after the other as long as some are at hand and the gate is open this wide."""
        while self._claimed and not self._is_ending and self._may_one_more():
            queued = self._claimed.popleft()
            answer = await send(self._client, queued.event)
            self._gate.note(answer, self._clock())
            self._answers.append((queued, self._judged(queued, answer)))
            self._answered.set()
            if len(self._claimed) <= self._gate.width():
                self._wanted.set()

    def _judged(self, queued: OutboxEvent, answer: Answer) -> Answer:
        """Give the answer, or that nobody knows, where something else answered this event twice.

        Between the two a read was answered by Hellotext, so the way is open: what stands before this event alone may
        have let it pass and shown a page of its own in the place of the answer. It is looked for before a third time.
        """
        identity = queued.event.id
        if answer.kind is not AnswerKind.NOT_HELLOTEXT:
            self._not_answered_by_hellotext.discard(identity)
            return answer
        if identity in self._not_answered_by_hellotext:
            return replace(answer, kind=AnswerKind.UNCERTAIN, reason=Reason.ANSWER_UNREADABLE)
        self._not_answered_by_hellotext.add(identity)
        return answer

    def _may_one_more(self) -> bool:
        return self._gate.is_open(self._clock()) and len(self._under_way) <= self._gate.width()

    async def _some_answers(self) -> None:
        """Wait for an answer, and for those that come behind it as long as events are at hand: they share a commit."""
        await self._first_of(self._answered, None)
        if self._under_way:
            await self._first_of(self._wanted, GATHERING_SECONDS)
        self._answered.clear()
        self._wanted.clear()
        self._raise_a_failure()

    async def _first_of(self, sign: asyncio.Event, seconds: float | None) -> None:
        """Wait for a sign, or for a sender that ended, at most so long."""
        waiting = asyncio.ensure_future(sign.wait())
        await asyncio.wait({*self._under_way, waiting}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()

    def _write_answers(self) -> int:
        written, self._answers = self._answers, []
        if written:
            now, first_look, skew = self._clock(), self._settings.checks[0], self._gate.clock_skew
            moves = [move_for(queued, answer, now, first_look, skew) for queued, answer in written]
            self._ledger.events.move(moves, now)
            log_moves(moves)
            self._on_progress()
        return len(written)

    async def _finish(self) -> int:
        """Let the requests under way come to their end, and give back what was claimed and never begun."""
        if self._under_way:
            await asyncio.wait(self._under_way)
        answered = self._write_answers()
        unsent, self._claimed = list(self._claimed), deque()
        if unsent:
            self._ledger.events.move([_given_back(queued) for queued in unsent], self._clock())
            self._on_progress()
        self._raise_a_failure()
        return answered

    def _raise_a_failure(self) -> None:
        if self._failures:
            raise self._failures.pop()


def _given_back(queued: OutboxEvent) -> EventMove:
    return EventMove(
        event_id=queued.event.id,
        source=EventState.SENDING,
        target=EventState.PENDING,
        reason=Reason.NOT_BEGUN,
    )
