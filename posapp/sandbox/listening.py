"""Opens loopback sockets, and a server that can be unplugged and plugged in again."""

import asyncio
import socket
import sys
from collections.abc import Callable, Coroutine
from ipaddress import ip_address
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from posapp.sandbox.connections import TRANSPORT

__all__ = ["PluggableServer", "own_socket"]

PATIENCE = 30.0


def own_socket(host: str, port: int) -> socket.socket:
    """Take a port of this computer, on which nobody can connect until it listens.

    Raises:
        ValueError: When the host is not this computer's loopback.
        OSError: When the port is taken.
    """
    if not ip_address(host).is_loopback:
        raise ValueError("the practice server answers on this computer only")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends small answers at once only on sockets that say they are TCP
    taken = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":  # there it would let two servers share the port
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((host, port))
    except OSError:
        taken.close()
        raise
    return taken


class PluggableServer(uvicorn.Server):
    """Serves on a socket of its own until `should_exit`.

    Args:
        config: Of uvicorn.
        host: A loopback address.
        port: 0 for any free one.
    """

    def __init__(self, config: uvicorn.Config, host: str, port: int) -> None:
        config.http = _Connection
        super().__init__(config)
        self._socket = own_socket(host, port)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._on_ready: Callable[[], None] = _nobody_waits
        self.address: tuple[str, int] = self._socket.getsockname()[:2]

    async def serve_here(self, on_ready: Callable[[], None]) -> None:
        """Serve; `on_ready` is called once when clients can connect."""
        self._loop, self._on_ready = asyncio.get_running_loop(), on_ready
        try:
            await self.serve([self._socket])
        finally:
            self._socket.close()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start as uvicorn does, and say so."""
        await super().startup(sockets)
        self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Hang up on whoever is still there, so that the end does not wait for them."""
        self._hang_up()
        await super().shutdown(sockets)

    def unplug(self) -> None:
        """Cut every connection and refuse new ones; from any thread."""
        self._do(self._unplug())

    def plug_in(self) -> None:
        """Listen again, on the same port; from any thread."""
        self._do(self._plug_in())

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        if self._loop is None:
            work.close()
            raise RuntimeError("the practice server does not run")
        asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE)

    async def _unplug(self) -> None:
        if not self.servers:
            return
        for server in self.servers:
            server.close()
        self.servers = []
        # taken at once and not listening, so that nobody else gets the port meanwhile
        self._socket = own_socket(*self.address)
        self._hang_up()

    async def _plug_in(self) -> None:
        if not self.servers:
            loop = asyncio.get_running_loop()
            self.servers = [await loop.create_server(self._connection, sock=self._socket)]

    def _connection(self) -> asyncio.Protocol:
        return _Connection(self.config, self.server_state, self.lifespan.state)

    def _hang_up(self) -> None:
        for connection in list(self.server_state.connections):
            connection.transport.abort()


class _Connection(H11Protocol):
    """Hands each request its transport, so that a fault can cut it."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        inner = self.app

        async def with_transport(scope: Any, receive: Any, send: Any) -> None:
            scope[TRANSPORT] = transport
            await inner(scope, receive, send)

        self.app = with_transport


def _nobody_waits() -> None:
    """Nobody waits for the start."""
