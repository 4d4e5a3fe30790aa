"""Passes bytes between one POS and the printer until their conversation is over: one thread, one `select`, no queue.

What comes from the POS goes to the printer in the same turn, and what the printer says goes back unread. While the
printer takes nothing, nothing more is read from the POS: it feels the printer's own pressure, and memory stays small.
"""

import select
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto

from posapp.intake.printer.printer_end import PrinterEnd, abort

__all__ = ["CHUNK", "Outcome", "Patience", "Relay"]

CHUNK = 65_536


class Outcome(Enum):
    """How a conversation ended."""

    OVER = auto()
    """As either side wished; what the printer was sent is with it."""
    PRINTER_LOST = auto()
    """The printer broke off; the POS was told by a reset."""
    STOPPED = auto()
    """The forwarder stops and could not wait any longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait, in seconds.

    Attributes:
        quiet: After the POS said its last, for the printer's answers; as `socat` does.
        unknown: The same where the system does not tell whether the printer has taken everything.
        idle: For a POS that keeps its connection and sends nothing, while another one waits.
        stop: For the conversation to end once the forwarder stops.
    """

    quiet: float = 0.5
    unknown: float = 2.0
    idle: float = 60.0
    stop: float = 5.0


class Relay:
    """One conversation.

    Args:
        client: The connection of the POS; it is closed at the end.
        printer: The way to the printer; it is closed at the end.
        copy: Called with what the printer took; it must neither wait nor raise.
        patience: How long to wait.
        is_awaited: Says whether another POS waits.
        stopping: A descriptor that becomes readable when the forwarder stops.
    """

    def __init__(
        self,
        client: socket.socket,
        printer: PrinterEnd,
        copy: Callable[[bytes], None],
        *,
        patience: Patience,
        is_awaited: Callable[[], bool],
        stopping: socket.socket,
    ) -> None:
        self._client, self._printer, self._copy = client, printer, copy
        self._patience, self._is_awaited, self._stopping = patience, is_awaited, stopping
        self._to_printer = memoryview(b"")
        self._to_client = memoryview(b"")
        self._client_listens = True
        self._client_speaks = True
        self._printer_speaks = True
        self._told_end = False
        self._moved = time.monotonic()
        self._deadline: float | None = None
        client.setblocking(False)
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)

    def run(self) -> Outcome:
        """Pass bytes until the conversation is over, close both ends, and say how it ended."""
        try:
            while not self._is_over():
                if self._is_too_late():
                    return Outcome.STOPPED
                self._turn()
        except _PrinterLost:
            abort(self._client)
            return Outcome.PRINTER_LOST
        finally:
            self._printer.close()
            self._client.close()
        return Outcome.OVER

    def _turn(self) -> None:
        readable, writable, _ = select.select(self._readers(), self._writers(), (), self._tick())
        if self._client in readable:
            self._hear_client()
        if self._printer in writable:
            self._tell_printer()
        if self._printer in readable:
            self._hear_printer()
        if self._client in writable:
            self._tell_client()
        if self._stopping in readable:
            self._deadline = time.monotonic() + self._patience.stop
        if self._client_speaks and not self._to_printer and self._has_been_quiet(self._patience.idle):
            self._client_speaks = not self._is_awaited()
        if not self._client_speaks and not self._to_printer and not self._told_end:
            self._told_end = True
            self._moved = time.monotonic()
            self._printer.end_sending()

    def _readers(self) -> list[PrinterEnd | socket.socket]:
        readers: list[PrinterEnd | socket.socket] = []
        if self._client_speaks and not self._to_printer:
            readers.append(self._client)
        if self._printer_speaks and not self._to_client:
            readers.append(self._printer)
        return readers if self._deadline is not None else [*readers, self._stopping]

    def _writers(self) -> list[PrinterEnd | socket.socket]:
        writers: list[PrinterEnd | socket.socket] = [self._printer] if self._to_printer else []
        return [*writers, self._client] if self._to_client else writers

    def _tick(self) -> float:
        """Seconds until the clock must be looked at."""
        return 0.02 if self._told_end or self._deadline is not None else min(1.0, self._patience.idle)

    def _hear_client(self) -> None:
        try:
            data = self._client.recv(CHUNK)
        except BlockingIOError:
            return
        except OSError:  # a POS may reset its connection at any time
            data, self._client_listens = b"", False
        self._client_speaks = bool(data)
        if data:
            self._to_printer = memoryview(data)
            self._tell_printer()

    def _tell_printer(self) -> None:
        try:
            sent = self._printer.send(self._to_printer)
        except BlockingIOError:
            return
        except OSError as error:
            raise _PrinterLost from error
        self._copy(bytes(self._to_printer[:sent]))
        self._to_printer = self._to_printer[sent:]
        self._moved = time.monotonic()

    def _hear_printer(self) -> None:
        try:
            answer = self._printer.receive(CHUNK)
        except BlockingIOError:
            return
        except OSError as error:
            raise _PrinterLost from error
        self._moved = time.monotonic()
        self._to_client = memoryview(answer)
        if answer:
            self._tell_client()
            return
        self._printer_speaks = False
        if self._printer.hangs_up:
            with suppress(OSError):
                self._client.shutdown(socket.SHUT_WR)

    def _tell_client(self) -> None:
        if not self._client_listens:
            self._to_client = memoryview(b"")
            return
        try:
            sent = self._client.send(self._to_client)
        except BlockingIOError:
            return
        except OSError:  # it went without waiting for the answer
            self._client_listens = False
            sent = len(self._to_client)
        self._to_client = self._to_client[sent:]
        self._moved = time.monotonic()

    def _is_over(self) -> bool:
        if not self._told_end:
            return False
        if not self._printer_speaks and self._printer.hangs_up and not self._to_client:
            return True
        unsent = self._printer.unsent()
        if unsent:
            return False
        return self._has_been_quiet(self._patience.unknown if unsent is None else self._patience.quiet)

    def _has_been_quiet(self, seconds: float) -> bool:
        return time.monotonic() - self._moved >= seconds

    def _is_too_late(self) -> bool:
        return self._deadline is not None and time.monotonic() >= self._deadline


class _PrinterLost(Exception):
    """The printer broke off in the middle."""
