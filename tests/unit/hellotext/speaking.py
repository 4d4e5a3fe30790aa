"""Somebody who speaks to Hellotext through the client, and an odd server for what the practice server cannot do."""

import asyncio
import json
import socket
import ssl
import struct
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import TypeVar

import httpx

from posapp.domain.events.event import Event, EventObject
from posapp.domain.money import Money
from posapp.hellotext.client import HellotextClient
from posapp.hellotext.results import SendResult

Given = TypeVar("Given")

TOKEN = "tok.en-of/this+shop=="
"""Short and with signs that no pattern of long words catches."""
NOON = datetime(2026, 8, 7, 12, 0, tzinfo=UTC)


def a_payment(
    *,
    profile: str = "pr_1",
    money: Money | None = None,
    action: str = "physical_store.paid",
    at: datetime = NOON,
    thing: EventObject | None = None,
    metadata: Mapping[str, str] | None = None,
) -> Event:
    """Give a payment of 89.90 dollars at noon, or another event."""
    return Event(
        id="0198a1b2-0000-7000-8000-000000000001",
        action=action,
        profile=profile,
        money=money or Money.of(8990, "USD"),
        occurred_at=at,
        zone="America/Montevideo",
        reference="T1-000123",
        store="Corner Shop",
        till="Till 1",
        object=thing or EventObject(),
        metadata=metadata or {},
    )


def asks(
    url: str,
    question: Callable[[HellotextClient], Awaitable[Given]],
    *,
    token: str = TOKEN,
    timeout: float = 5.0,
    transport: httpx.AsyncBaseTransport | None = None,
) -> Given:
    """Give what the client answers to one question."""

    async def ask() -> Given:
        async with HellotextClient(url, token, timeout=timeout, version="1", transport=transport) as client:
            return await question(client)

    return asyncio.run(ask())


def sends(url: str, event: Event | None = None, *, token: str = TOKEN, timeout: float = 5.0) -> SendResult:
    """Give what became of one payment."""
    return asks(url, lambda client: client.send_event(event or a_payment()), token=token, timeout=timeout)


def http(status: int, body: bytes = b"", *headers: str) -> bytes:
    """Give an HTTP answer, as it travels."""
    lines = [f"HTTP/1.1 {status} Told", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def json_answer(status: int, content: object, *headers: str) -> bytes:
    """Give an HTTP answer that holds JSON, and says that the connection ends after it, as it does."""
    return http(status, json.dumps(content).encode(), "Content-Type: application/json", "Connection: close", *headers)


class OddServer:
    """Answers every request with the same bytes, whatever they are.

    Attributes:
        requests: What came, as it travelled; one for each answered request.
        connections: How many connected.
    """

    def __init__(self, answer: bytes, *, reset: bool, tls: ssl.SSLContext | None, drip: float) -> None:
        self._answer, self._reset, self._tls, self._drip = answer, reset, tls, drip
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._ended = threading.Event()
        self.requests: list[bytes] = []
        self.connections = 0

    @property
    def port(self) -> int:
        """The port at which it answers."""
        return int(self._socket.getsockname()[1])

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def change_certificate(self, tls: ssl.SSLContext) -> None:
        """Prove itself with another certificate from the next connection on."""
        self._tls = tls

    def serve(self) -> None:
        """Serve one after another until the end."""
        while not self._ended.is_set():
            with suppress(OSError):
                connection, _ = self._socket.accept()
                self.connections += 1
                connection.settimeout(5)
                with self._encrypted(connection) as stream:
                    self._answer_one(stream)

    def end(self) -> None:
        """End serving."""
        self._ended.set()
        with suppress(OSError):
            socket.create_connection(self._socket.getsockname(), timeout=1).close()

    def close(self) -> None:
        """Give the port back."""
        self._socket.close()

    def _encrypted(self, connection: socket.socket) -> socket.socket:
        if self._tls is None:
            return connection
        try:
            return self._tls.wrap_socket(connection, server_side=True)
        except OSError:
            connection.close()
            raise

    def _answer_one(self, stream: socket.socket) -> None:
        came = _whole_request(stream)
        if not came:
            return
        self.requests.append(came)
        stream.sendall(self._answer)
        while self._drip and not self._ended.wait(self._drip):
            stream.sendall(b" ")
        if self._reset:
            stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@contextmanager
def odd_server(
    answer: bytes, *, reset: bool = False, tls: ssl.SSLContext | None = None, drip: float = 0.0
) -> Iterator[OddServer]:
    """Serve as long as the block lasts.

    Args:
        answer: What is sent after each request, before the connection ends.
        reset: Whether the connection ends with a reset.
        tls: With which certificate it is encrypted; None for not at all.
        drip: Seconds between further blanks, for as long as somebody reads them; 0 for none.
    """
    server = OddServer(answer, reset=reset, tls=tls, drip=drip)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.end()
        thread.join(10)
        server.close()


def _whole_request(stream: socket.socket) -> bytes:
    came = b""
    while not _is_whole(came):
        more = stream.recv(65536)
        if not more:
            return came
        came += more
    return came


def _is_whole(came: bytes) -> bool:
    head, blank, body = came.partition(b"\r\n\r\n")
    if not blank:
        return False
    lengths = [line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
    return len(body) >= int(lengths[0]) if lengths else True
