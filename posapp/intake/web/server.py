"""Runs the door on a port of this PC's loopback, in a thread of its own."""

import asyncio
import socket
import sys
import threading
from collections.abc import Callable

import uvicorn

from posapp.domain.errors import EnvironmentFault
from posapp.domain.texts import mark
from posapp.intake.web.application import Door, make_application

__all__ = ["DEFAULT_PORT", "DoorServer", "PortTaken"]

DEFAULT_PORT = 43117
LOOPBACK = "127.0.0.1"
MOST_CALLS = 32
END_SECONDS = 10.0


class PortTaken(EnvironmentFault):
    """Another program uses the port, or a second posapp does."""

    sentence = mark("errors", "Port {port} of this computer is used by another program. Choose another port.")


class DoorServer:
    """The door, open from `start` to `stop`.

    Args:
        door: What it needs.
        port: Where it listens; 0 for any free one.

    Attributes:
        port: Where it listens.
    """

    def __init__(self, door: Door, port: int = DEFAULT_PORT) -> None:
        self._door, self.port = door, port
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Listen, and return when calls are taken; raises PortTaken."""
        listening = _listen(self.port)
        self.port = listening.getsockname()[1]
        ready = threading.Event()
        self._server = _Server(_config(self._door), ready.set)
        work = self._server.serve([listening])
        self._thread = threading.Thread(target=lambda: asyncio.run(work), name="web receipts", daemon=True)
        self._thread.start()
        ready.wait(END_SECONDS)

    def stop(self) -> None:
        """End; calls that are under way have a second. Does nothing where it is not open."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join(END_SECONDS)
            self._server = self._thread = None


class _Server(uvicorn.Server):
    """Says when it takes calls, and leaves the signals of the process alone, as one in a thread must."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._on_ready()


def _listen(port: int) -> socket.socket:
    # asyncio sends small answers at once only on sockets that say they are TCP
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":  # there it would let two programs share the port
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((LOOPBACK, port))
        taken.listen()
    except OSError as error:
        taken.close()
        raise PortTaken(port=port) from error
    return taken


def _config(door: Door) -> uvicorn.Config:
    return uvicorn.Config(
        make_application(door),
        log_config=None,
        log_level="error",
        access_log=False,
        lifespan="off",
        ws="none",
        http="h11",
        server_header=False,
        proxy_headers=False,
        limit_concurrency=MOST_CALLS,
        timeout_keep_alive=5,
        timeout_graceful_shutdown=1,
    )
