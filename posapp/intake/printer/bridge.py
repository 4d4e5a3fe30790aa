"""Gives a printer that can only be written to and read from by waiting the shape that `select` needs."""

import socket
import threading
from contextlib import suppress
from typing import Protocol

from posapp.intake.printer.printer_end import PrinterEnd, SocketEnd

__all__ = ["WaitingPrinter", "bridge"]

CHUNK = 16_384


class WaitingPrinter(Protocol):
    """A printer whose calls wait. All errors are OSError."""

    def write(self, data: bytes) -> None:
        """Print all of it; returns when it was taken."""

    def read(self) -> bytes:
        """Wait for what the printer says; empty when it says no more, or was closed."""

    def close(self) -> None:
        """End it; `read` returns then."""


def bridge(printer: WaitingPrinter) -> PrinterEnd:
    """Give a printer as the forwarder wants it; two threads wait in the forwarder's place."""
    near, far = socket.socketpair()
    threading.Thread(target=_write, args=(far, printer), name="printer writes", daemon=True).start()
    return _BridgeEnd(near)


class _BridgeEnd(SocketEnd):
    def unsent(self) -> int | None:
        """What passed the bridge is known to be printed only when the other side hangs up."""
        return 1


def _write(far: socket.socket, printer: WaitingPrinter) -> None:
    """Bytes that the printer refuses end the conversation, as a network printer would."""
    reading = threading.Thread(target=_read, args=(far, printer), name="printer reads", daemon=True)
    reading.start()
    with suppress(OSError):
        while data := far.recv(CHUNK):
            printer.write(data)
    with suppress(OSError):
        printer.close()
    reading.join()
    far.close()


def _read(far: socket.socket, printer: WaitingPrinter) -> None:
    with suppress(OSError):
        while answer := printer.read():
            far.sendall(answer)
