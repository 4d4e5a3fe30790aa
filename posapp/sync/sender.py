"""The sender: takes what is due, several customers at once, and writes down what became of each."""

import asyncio
from collections import deque
from collections.abc import Callable

from posapp.domain.clock import Clock
from posapp.domain.event_states import EventState, Reason
from posapp.domain.events import EventMove, QueuedEvent
from posapp.hellotext.answers import Answer
from posapp.hellotext.client import HellotextClient
from posapp.storage.ledger import Ledger
from posapp.sync.gate import Gate
from posapp.sync.settings import SyncSettings
from posapp.sync.verdict import move_for

__all__ = ["Sender"]


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
        self._claimed: deque[QueuedEvent] = deque()
        self._answers: list[tuple[QueuedEvent, Answer]] = []
        self._under_way: set[asyncio.Task[None]] = set()

    async def drain(self, stop: asyncio.Event) -> int:
        """Send until nothing is due, the gate closes or `stop` is set; give how many were answered.

        Raises:
            EnvironmentFault: When the disk refuses; what is then `sending` becomes uncertain at the next start.
        """
        answered = 0
        try:
            while self._may_go_on(stop) and self._start_some():
                await self._some_answer()
                answered += self._write_answers()
        finally:
            answered += await self._finish()
        return answered

    def _may_go_on(self, stop: asyncio.Event) -> bool:
        return not stop.is_set() and self._gate.is_open(self._clock())

    def _start_some(self) -> bool:
        """Keep as many requests under way as the gate is wide; say whether any is."""
        width = self._gate.width()
        if len(self._claimed) < width:
            self._claim(2 * width - len(self._claimed) - len(self._under_way))
        while self._claimed and len(self._under_way) < width:
            task = asyncio.create_task(self._send(self._claimed.popleft()))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        return bool(self._under_way)

    def _claim(self, most: int) -> None:
        if most > 0:
            self._claimed.extend(self._ledger.events.claim(self._clock(), most))

    async def _send(self, queued: QueuedEvent) -> None:
        answer = await self._client.send_event(queued.event)
        self._gate.note(answer, self._clock())
        self._answers.append((queued, answer))

    async def _some_answer(self) -> None:
        done, _ = await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
        await asyncio.sleep(0)

    def _write_answers(self) -> int:
        written, self._answers = self._answers, []
        if written:
            first_look = self._settings.looks[0]
            moves = [move_for(queued, answer, first_look) for queued, answer in written]
            self._ledger.events.move(moves, self._clock())
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
        return answered


def _given_back(queued: QueuedEvent) -> EventMove:
    return EventMove(
        event_id=queued.event.id,
        source=EventState.SENDING,
        target=EventState.PENDING,
        reason=Reason.NOT_BEGUN,
    )
