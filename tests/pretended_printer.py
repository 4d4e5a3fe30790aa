"""A receipt printer that prints into memory; it answers as Epson's do, and can stop in the middle or break off."""

import re
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

__all__ = ["ANSWERS", "PretendedPrinter", "wait_for"]

ANSWERS = {
    b"\x10\x04": b"\x12",
    b"\x1dr": b"\x00",
    b"\x1dI": b"\x5fPRETENDED\x00",
    b"\x1da": b"\x14\x00\x00\x0f",
    b"\x1bu": b"\x01",
    b"\x1bv": b"\x00",
    b"\x10\x05": b"\x06",
}
"""What it answers to each question; a parameter of one byte follows the question but for `ESC v`."""

_QUESTION = re.compile(rb"\x10\x04.|\x10\x05.|\x1dr.|\x1dI.|\x1da.|\x1bu.|\x1bv", re.DOTALL)


class PretendedPrinter:
    """Listens on a port of this computer; it serves one connection after the other, as a real one does.

    Attributes:
        port: Where.
        papers: What each connection that ended printed, in order.
        connections: How many were accepted.
        takes: Set while it takes bytes; clear it and it stops in the middle.
        break_off_after: How many bytes of a connection it takes before it resets it; None for all.
    """

    def __init__(self, port: int = 0) -> None:
        self.papers: list[bytes] = []
        self.current = bytearray()
        self.connections = 0
        self.takes = threading.Event()
        self.takes.set()
        self.break_off_after: int | None = None
        self._is_closed = False
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port = int(self._listener.getsockname()[1])
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def printed(self) -> bytes:
        """Everything that it printed so far, also of the connection that goes on."""
        return b"".join(self.papers) + bytes(self.current)

    def close(self) -> None:
        """Switch it off."""
        self._is_closed = True
        self.takes.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(timeout=5)

    def _serve(self) -> None:
        while not self._is_closed:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            with connection, suppress(OSError):
                connection.settimeout(30)
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._print(connection)
            self.papers.append(bytes(self.current))
            self.current.clear()

    def _print(self, connection: socket.socket) -> None:
        tail = b""
        while not self._is_closed:
            self.takes.wait()
            data = connection.recv(65_536)
            if not data:
                return
            self.current += data
            if self.break_off_after is not None and len(self.current) >= self.break_off_after:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
            tail = self._answer(connection, tail + data)

    @staticmethod
    def _answer(connection: socket.socket, data: bytes) -> bytes:
        """Answer each question, and give what may be the beginning of the next one."""
        after = 0
        for found in _QUESTION.finditer(data):
            connection.sendall(ANSWERS[found[0][:2]])
            after = found.end()
        return data[max(after, len(data) - 2) :]


def wait_for(what: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait until a question is answered with yes; fails when it never is."""
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it never came"
        threading.Event().wait(0.005)


if __name__ == "__main__":
    with PretendedPrinter() as printer:
        sys.stdout.write(f"{printer.port}\n")
        sys.stdout.flush()
        sys.stdin.read()
