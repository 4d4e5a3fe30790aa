"""Knows which requests wait for an answer and for how long, so that silence is told long before their time-out."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from posapp.hellotext.sent_trace import SentTrace

__all__ = ["WaitingRequest", "WaitingRequests"]


@dataclass(slots=True, kw_only=True)
class WaitingRequest:
    """One request under way.

    Attributes:
        since: When it began, or its answer did: seconds of the loop's clock.
        is_write: Whether it asks for a change.
        trace: What of it has left.
        is_told: Whether somebody has told already that it waits too long.
    """

    since: float
    is_write: bool
    trace: SentTrace | None
    is_told: bool = False

    @property
    def anything_sent(self) -> bool:
        """Whether the first byte may have left."""
        return self.trace is None or self.trace.anything_sent


class WaitingRequests:
    """The requests of one client that wait for something to come back.

    Attributes:
        patience: Seconds after which a request is slow.
        on_slow: Called once for each request that waits so long; None calls nobody.
        answered_at: When something last came back, whatever it was: seconds of the loop's clock.
    """

    def __init__(self) -> None:
        self.patience = 1.5
        self.on_slow: Callable[[], None] | None = None
        self.answered_at = float("-inf")
        self._all: dict[int, WaitingRequest] = {}

    @contextmanager
    def one(self, request: httpx.Request) -> Iterator[Callable[[], None]]:
        """Hold a request as long as the block lasts; what is given is called when its answer begins."""
        loop = asyncio.get_running_loop()
        trace = request.extensions.get("trace")
        waiting = WaitingRequest(
            since=loop.time(),
            is_write=request.method != "GET",
            trace=trace if isinstance(trace, SentTrace) else None,
        )
        handle = None if self.on_slow is None else loop.call_later(self.patience, self._tell)

        def begin_again() -> None:
            self.answered_at = waiting.since = loop.time()

        self._all[id(waiting)] = waiting
        try:
            yield begin_again
        finally:
            self._all.pop(id(waiting), None)
            if handle is not None:
                handle.cancel()

    def __iter__(self) -> Iterator[WaitingRequest]:
        """Give those under way, the oldest first."""
        return iter(tuple(self._all.values()))

    def _tell(self) -> None:
        if self.on_slow is not None:
            self.on_slow()
