"""The way between a till and the practice server, without a socket: it breaks at the places where a real one does."""

import asyncio
import json
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from enum import StrEnum

import httpx
from starlette.applications import Starlette

__all__ = ["Line", "Network", "Trouble"]

WAY = 0.05
"""Seconds that a request travels, and an answer."""
LATE = 25.0
"""Seconds after which a request arrives that a proxy kept while its client gave up."""


class Trouble(StrEnum):
    """What can happen to one request."""

    NO_WAY = "no connection"
    DROP_BEFORE = "drop before"
    DROP_AFTER = "drop after"
    ERROR_BEFORE = "5xx before"
    ERROR_AFTER = "5xx after"
    THROTTLE = "429"
    STALL = "stall"
    STALL_AFTER = "stall after"
    LATE_ARRIVAL = "arrives late"
    PORTAL = "portal's page"
    PORTAL_AFTER = "portal's page after"
    KILL_BEFORE = "killed before"
    KILL_AFTER = "killed after"

    @property
    def takes_the_request(self) -> bool:
        """Whether the server gets it before the trouble begins."""
        return self in _AFTER


_AFTER = frozenset(
    {Trouble.DROP_AFTER, Trouble.ERROR_AFTER, Trouble.STALL_AFTER, Trouble.PORTAL_AFTER, Trouble.KILL_AFTER}
)


class Network:
    """Everything between the till's network card and the server.

    Args:
        server: The practice server's application.
        on_kill: Called when a request reaches the place where its program is to be killed.
        on_send: Called with the event's id before the first byte of it leaves.

    Attributes:
        plugged: Whether the cable is in.
        posts: What happens to the next requests that record something; None lets one pass.
        reads: What happens to the next requests that read.
        struck: How often each trouble struck.
        after_next_read: Called once when the next list was answered.
    """

    def __init__(self, server: Starlette, on_kill: Callable[[], None], on_send: Callable[[str], None]) -> None:
        self._server = httpx.ASGITransport(app=server)
        self._late: set[asyncio.Task[None]] = set()
        self.on_kill = on_kill
        self.on_send = on_send
        self.plugged = True
        self.posts: deque[Trouble | None] = deque()
        self.reads: deque[Trouble | None] = deque()
        self.struck: Counter[str] = Counter()
        self.after_next_read: Callable[[], None] | None = None

    @property
    def still_on_the_way(self) -> int:
        """How many requests will arrive though nobody waits for their answer."""
        return len(self._late)

    def next_trouble(self, request: httpx.Request) -> Trouble | None:
        """Give what happens to this request."""
        if not self.plugged:
            return Trouble.NO_WAY
        script: deque[Trouble | None] = self.posts if request.method == "POST" else self.reads
        if not script:
            return None
        trouble = script.popleft()
        if trouble is not None:
            self.struck[trouble] += 1
        return trouble

    async def answer(self, request: httpx.Request) -> httpx.Response:
        """Give the server's answer."""
        response = await self._server.handle_async_request(request)
        await response.aread()
        if request.method == "GET" and self.after_next_read is not None:
            call, self.after_next_read = self.after_next_read, None
            call()
        return response

    def answer_late(self, request: httpx.Request, seconds: float) -> None:
        """Let the request reach the server later, and nobody hear of it."""

        async def arrive() -> None:
            await asyncio.sleep(seconds)
            await self.answer(request)

        task = asyncio.get_running_loop().create_task(arrive())
        self._late.add(task)
        task.add_done_callback(self._late.discard)

    async def settle(self) -> None:
        """Let everything arrive that is on its way."""
        while self._late:
            await asyncio.wait(self._late)


class Line(httpx.AsyncBaseTransport):
    """One program's connections; it reports to httpx's trace what left, as the real ones do.

    Args:
        network: Where they lead.
    """

    def __init__(self, network: Network) -> None:
        self._network = network
        self._cut = asyncio.Event()
        self._arrives_though_cut = False

    def cut(self, *, arrives: bool) -> None:
        """End as with the death of the program.

        Args:
            arrives: Whether what is on its way to the server gets there all the same.
        """
        self._arrives_though_cut = arrives
        self._cut.set()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Carry one request; httpx calls this."""
        trouble = Trouble.NO_WAY if self._cut.is_set() else self._network.next_trouble(request)
        if trouble is Trouble.NO_WAY:
            raise httpx.ConnectError("no way there")
        await self._begin(request)
        await self._travel(request)
        if trouble is None:
            answer = await self._network.answer(request)
            await self._come_back(WAY)
            return answer
        if trouble.takes_the_request:
            await self._network.answer(request)
        return await self._suffer(trouble, request)

    async def _begin(self, request: httpx.Request) -> None:
        body = await request.aread()
        if request.url.path.endswith("/attribution/events") and body:
            self._network.on_send(json.loads(body)["metadata"]["event_id"])
        trace: Callable[[str, object], Awaitable[None]] | None = request.extensions.get("trace")
        if trace is not None:
            await trace("connection.connect_tcp.complete", {})
            await trace("http11.send_request_headers.started", {})

    async def _travel(self, request: httpx.Request) -> None:
        if await self._is_cut_within(WAY):
            if self._arrives_though_cut:
                self._network.answer_late(request, WAY)
            raise httpx.ReadError("cut")

    async def _come_back(self, seconds: float) -> None:
        if await self._is_cut_within(seconds):
            raise httpx.ReadError("cut")

    async def _is_cut_within(self, seconds: float) -> bool:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._cut.wait()
        return self._cut.is_set()

    async def _suffer(self, trouble: Trouble, request: httpx.Request) -> httpx.Response:
        if trouble in {Trouble.STALL, Trouble.STALL_AFTER}:
            await self._come_back(request.extensions["timeout"]["read"])
            raise httpx.ReadTimeout("no answer")
        if trouble is Trouble.LATE_ARRIVAL:
            self._network.answer_late(request, LATE)
            raise httpx.RemoteProtocolError("hung up")
        if trouble in {Trouble.KILL_BEFORE, Trouble.KILL_AFTER}:
            self._network.on_kill()
            self.cut(arrives=True)
            raise httpx.ReadError("cut")
        if trouble in {Trouble.DROP_BEFORE, Trouble.DROP_AFTER}:
            raise httpx.RemoteProtocolError("hung up")
        return _answers()[trouble]


def _answers() -> dict[Trouble, httpx.Response]:
    portal = httpx.Response(200, html="<html>Welcome to the mall</html>")
    failed = httpx.Response(503, json={"errors": [{"type": "api_error", "message": "something broke"}]})
    return {
        Trouble.ERROR_BEFORE: failed,
        Trouble.ERROR_AFTER: failed,
        Trouble.THROTTLE: httpx.Response(429, headers={"Retry-After": "3"}),
        Trouble.PORTAL: portal,
        Trouble.PORTAL_AFTER: portal,
    }
