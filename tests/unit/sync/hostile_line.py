"""A line that goes wrong in every way a shop's network knows, before a server that is well."""

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum

import httpx

__all__ = ["Arrival", "HostileLine", "Mode", "hostile_line"]

_RESET_AT_ONCE = struct.pack("ii", 1, 0)
_PAGE = b"<!doctype html><html><body>Welcome to the free Wi-Fi. Sign in.</body></html>"


class Mode(StrEnum):
    """What becomes of a request."""

    WELL = "well"
    SILENT = "silent"
    FAILING = "failing"
    GATEWAY_PAGE = "gateway page"
    PORTAL = "portal"
    REDIRECT = "redirect"
    RESET = "reset"
    THROTTLED = "throttled"
    TOKEN_REFUSED = "token refused"
    NOT_PERMITTED = "not permitted"
    WRONG_NAME = "wrong name"
    CLOSED = "closed"


class Arrival:
    """One request, or one attempt to shake hands, as it came.

    Attributes:
        at: Seconds of the monotonic clock.
        mode: How the line was.
        words: Method and path; empty for a handshake.
        body: What it carried.
    """

    def __init__(self, mode: Mode, words: str, body: bytes) -> None:
        self.at, self.mode, self.words, self.body = time.monotonic(), mode, words, body


class HostileLine:
    """Stands before a server on a port of this computer.

    Attributes:
        mode: How the line is.
        takes_first: Whether the server takes a request before the line shows its trouble.
        arrivals: What came.
    """

    def __init__(self, server: str, certificate: Callable[[Mode], ssl.SSLContext] | None) -> None:
        self._server, self._certificate = server, certificate
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._address = self._socket.getsockname()
        self._open: list[socket.socket] = []
        self._ended = threading.Event()
        self.mode, self.takes_first = Mode.WELL, False
        self.arrivals: list[Arrival] = []

    @property
    def url(self) -> str:
        """Where it is called."""
        return f"{'https' if self._certificate else 'http'}://localhost:{self._address[1]}"

    def turn(self, mode: Mode) -> None:
        """Be in another way from now on; whoever was connected while it was well, or must shake hands anew, is cut."""
        self.mode = mode
        if mode is Mode.CLOSED:
            self._close()
        elif self._socket.fileno() < 0:
            self._socket = socket.create_server(self._address)
            threading.Thread(target=self.serve, daemon=True).start()
        if mode in {Mode.CLOSED, Mode.WRONG_NAME}:
            self._cut()

    def first_in(self, mode: Mode) -> float:
        """When the first request met the trouble."""
        return next(each.at for each in self.arrivals if each.mode is mode)

    def serve(self) -> None:
        """Serve until the end, or until it is closed."""
        own = self._socket
        while not self._ended.is_set() and own.fileno() >= 0:
            with suppress(OSError):
                connection, _ = own.accept()
                self._open.append(connection)
                threading.Thread(target=self._speak, args=(connection,), daemon=True).start()

    def end(self) -> None:
        """End serving and cut whoever still waits."""
        self._ended.set()
        self._close()
        self._cut()

    def _close(self) -> None:
        """Let nobody in; also the thread that waits for somebody ends."""
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _cut(self) -> None:
        for each in self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def _speak(self, connection: socket.socket) -> None:
        with suppress(OSError, ValueError, httpx.HTTPError), self._encrypted(connection) as stream:
            while self._answer_one(stream):
                pass

    def _encrypted(self, connection: socket.socket) -> socket.socket:
        if self._certificate is None:
            return connection
        if self.mode is Mode.WRONG_NAME:
            self.arrivals.append(Arrival(self.mode, "", b""))
        stream = self._certificate(self.mode).wrap_socket(connection, server_side=True)
        self._open.append(stream)
        return stream

    def _answer_one(self, stream: socket.socket) -> bool:
        """Answer a request, and say whether another may follow."""
        head, body = _read_request(stream)
        mode, words = self.mode, " ".join(head.split("\r\n")[0].split()[:2])
        if mode is Mode.CLOSED:  # it came in while the line was being closed, and is cut with it
            return False
        self.arrivals.append(Arrival(mode, words, body))
        if mode is Mode.WELL or (self.takes_first and words.startswith("POST")):
            answer = self._forwarded(words, head, body)
        if mode is Mode.WELL:
            stream.sendall(answer)
        elif mode is Mode.SILENT:
            stream.recv(1)
        elif mode is Mode.RESET:
            stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_ONCE)
            stream.close()
        else:
            stream.sendall(_TROUBLES[mode])
        return mode not in {Mode.SILENT, Mode.RESET}

    def _forwarded(self, words: str, head: str, body: bytes) -> bytes:
        method, path = words.split()
        fields = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
        sent = {name: value for name, value in fields.items() if name.lower() in {"authorization", "content-type"}}
        with httpx.Client(trust_env=False) as client:
            answer = client.request(method, f"{self._server}{path}", headers=sent, content=body)
        return _http(answer.status_code, answer.content, "Content-Type: application/json")


def _read_request(stream: socket.socket) -> tuple[str, bytes]:
    came = b""
    while b"\r\n\r\n" not in came:
        part = stream.recv(65536)
        if not part:
            raise ValueError("hung up")
        came += part
    head, _, body = came.partition(b"\r\n\r\n")
    lengths = [line.split(b":")[1] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")]
    while len(body) < int(lengths[0] if lengths else 0):
        body += stream.recv(65536)
    return head.decode("latin-1"), body


def _http(status: int, body: bytes, *fields: str) -> bytes:
    lines = [f"HTTP/1.1 {status} Told", f"Content-Length: {len(body)}", *fields, "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


_JSON = "Content-Type: application/json"
_TROUBLES = {
    Mode.FAILING: _http(503, b'{"error": {"type": "api_error"}}', _JSON),
    Mode.GATEWAY_PAGE: _http(502, b"<html>Bad gateway</html>", "Content-Type: text/html"),
    Mode.PORTAL: _http(200, _PAGE, "Content-Type: text/html"),
    Mode.REDIRECT: _http(302, b"", "Location: http://login.mall.example/"),
    Mode.THROTTLED: _http(429, b'{"error": {"type": "too_many_requests"}}', _JSON, "Retry-After: 2"),
    Mode.TOKEN_REFUSED: _http(401, b'{"errors": [{"type": "not_allowed"}]}', _JSON),
    Mode.NOT_PERMITTED: _http(403, b'{"errors": [{"type": "not_allowed"}]}', _JSON),
}


@contextmanager
def hostile_line(server: str, certificate: Callable[[Mode], ssl.SSLContext] | None = None) -> Iterator[HostileLine]:
    """Let a line stand before a server as long as the block lasts.

    Args:
        server: Where requests go while it is well.
        certificate: What the line proves itself with, for each way of being; None speaks without TLS.
    """
    line = HostileLine(server, certificate)
    threading.Thread(target=line.serve, daemon=True).start()
    try:
        yield line
    finally:
        line.end()
