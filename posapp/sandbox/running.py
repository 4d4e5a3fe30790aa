"""A practice server that runs: in a thread for tests and demos, or in the foreground."""

import asyncio
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from posapp.sandbox.conditions import TRANSPORT, Conditions
from posapp.sandbox.faults import Fault, Faults
from posapp.sandbox.options import SandboxOptions
from posapp.sandbox.server import make_application
from posapp.sandbox.shop import PracticeShop

__all__ = ["RunningSandbox", "serve_forever", "serve_in_thread"]

LOOPBACK = "127.0.0.1"
START_SECONDS = 30.0


class RunningSandbox:
    """A practice server on this computer, and the switches of its world.

    Attributes:
        url: Where it answers.
        token: What opens it.
        shop: What it holds.
        conditions: Pace, shapes and rights; may be changed while it runs.
    """

    def __init__(self, options: SandboxOptions, host: str = LOOPBACK, port: int = 0) -> None:
        self.shop = PracticeShop(options)
        self.conditions = Conditions(options)
        self.token = options.token
        self._socket = _listening(host, port)
        self._address = self._socket.getsockname()[:2]
        config = uvicorn.Config(
            make_application(self.shop, self.conditions),
            http=_CuttableProtocol,
            log_level="critical",
            access_log=False,
            lifespan="off",
            ws="none",
            date_header=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        self._server = _Server(config)

    @property
    def url(self) -> str:
        """Where it answers, without a slash at the end."""
        return f"http://{self._address[0]}:{self._address[1]}"

    @property
    def faults_injected(self) -> dict[Fault, int]:
        """How often each fault struck."""
        return dict(self.conditions.plan.injected)

    def next_faults(self, *faults: Fault | str | None) -> None:
        """Let the next events meet these faults, one each; None lets one pass."""
        self.conditions.plan.follow(faults)

    def set_faults(self, faults: Faults) -> None:
        """Change the chances."""
        self.conditions.plan.use(faults)

    def revoke_token(self) -> None:
        """Refuse everybody from now on."""
        self.conditions.token = ""

    def accept_token(self, token: str) -> None:
        """Let in who brings this token, and nobody else."""
        self.token = self.conditions.token = token

    def set_offline(self, offline: bool) -> None:
        """Pull the cable (nobody can connect, open connections are cut) or plug it in again."""
        self._server.call(self._unplug if offline else self._plug_in)

    @contextmanager
    def offline(self) -> Iterator[None]:
        """Pull the cable for a while."""
        self.set_offline(True)
        try:
            yield
        finally:
            self.set_offline(False)

    def run(self, on_ready: Callable[[], None]) -> None:
        """Serve until `stop`."""
        asyncio.run(self._server.serve_from(self._socket, on_ready))

    def stop(self) -> None:
        """End serving."""
        self._server.should_exit = True

    async def _unplug(self) -> None:
        for server in self._server.servers:
            server.close()
        self._server.servers = []
        _abort(self._server.server_state.connections)

    async def _plug_in(self) -> None:
        if not self._server.servers:
            self._socket = _listening(*self._address)
            await self._server.listen(self._socket)


@contextmanager
def serve_in_thread(options: SandboxOptions) -> Iterator[RunningSandbox]:
    """Serve on a free port of this computer as long as the block lasts."""
    sandbox = RunningSandbox(options)
    ready = threading.Event()
    thread = threading.Thread(target=sandbox.run, args=(ready.set,), name="sandbox", daemon=True)
    thread.start()
    if not ready.wait(START_SECONDS):
        raise TimeoutError("the practice server did not start")
    try:
        yield sandbox
    finally:
        sandbox.stop()
        thread.join(START_SECONDS)


def serve_forever(
    options: SandboxOptions,
    *,
    host: str = LOOPBACK,
    port: int = 0,
    on_ready: Callable[[RunningSandbox], None],
) -> None:
    """Serve in the foreground until interrupted; raises OSError when the port is taken."""
    sandbox = RunningSandbox(options, host, port)
    sandbox.run(lambda: on_ready(sandbox))


class _Server(uvicorn.Server):
    """A server that can stop and start listening while it runs."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._on_ready: Callable[[], None] = _nothing

    async def serve_from(self, listening: socket.socket, on_ready: Callable[[], None]) -> None:
        self._loop, self._on_ready = asyncio.get_running_loop(), on_ready
        await self.serve([listening])

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._on_ready()

    async def listen(self, listening: socket.socket) -> None:
        server = await asyncio.get_running_loop().create_server(self._protocol, sock=listening)
        self.servers = [server]

    def call(self, work: Callable[[], Any]) -> None:
        if self._loop is None:
            raise RuntimeError("the practice server does not run")
        asyncio.run_coroutine_threadsafe(work(), self._loop).result(START_SECONDS)

    def _protocol(self) -> asyncio.Protocol:
        return _CuttableProtocol(config=self.config, server_state=self.server_state, app_state=self.lifespan.state)


class _CuttableProtocol(H11Protocol):
    """Hands each request its connection, so that a fault can cut it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        inner = self.app

        async def with_transport(scope: Any, receive: Any, send: Any) -> None:
            scope[TRANSPORT] = transport
            await inner(scope, receive, send)

        self.app = with_transport


def _listening(host: str, port: int) -> socket.socket:
    # asyncio sends small answers at once only on sockets that say they are TCP
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError:
        listening.close()
        raise
    listening.listen(128)
    return listening


def _abort(connections: Iterable[Any]) -> None:
    for connection in list(connections):
        connection.transport.abort()


def _nothing() -> None:
    """Nobody waits for the start."""
