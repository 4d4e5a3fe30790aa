"""What the forwarder needs of the real printer, whatever it hangs on; each call returns at once."""

import socket
import sys
from contextlib import suppress
from typing import Protocol

from posapp.domain.errors import EnvironmentFault
from posapp.domain.texts import mark

__all__ = ["PrinterAway", "PrinterEnd", "SocketEnd", "abort", "unsent"]


class PrinterAway(EnvironmentFault):
    """The real printer cannot be reached, or went away."""

    sentence = mark(
        "errors",
        "The printer does not answer ({reason}). Check that it is on, has paper, and is where posapp was told.",
    )


class PrinterEnd(Protocol):
    """One open way to the printer. All errors are OSError; BlockingIOError says that nothing can be done yet."""

    @property
    def hangs_up(self) -> bool:
        """Whether the end of its answers is the end of the conversation, which a device does not have."""

    def fileno(self) -> int:
        """Give what `select` waits for."""

    def send(self, data: memoryview) -> int:
        """Send what can be sent at once and give how many bytes that was."""

    def receive(self, most: int) -> bytes:
        """Give what the printer said; empty where it says no more."""

    def end_sending(self) -> None:
        """Tell the printer that nothing more comes."""

    def unsent(self) -> int | None:
        """Give how many bytes the printer has not taken over yet; None where this cannot be known."""

    def close(self) -> None:
        """Close it; closing twice is closing once."""


class SocketEnd:
    """A printer at the other end of a socket.

    Args:
        connection: The socket, connected; it is closed with this.
    """

    hangs_up = True

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        connection.setblocking(False)

    def fileno(self) -> int:
        """Give what `select` waits for."""
        return self._connection.fileno()

    def send(self, data: memoryview) -> int:
        """Send what can be sent at once and give how many bytes that was; raises OSError."""
        return self._connection.send(data)

    def receive(self, most: int) -> bytes:
        """Give what the printer said; empty where it says no more; raises OSError."""
        return self._connection.recv(most)

    def end_sending(self) -> None:
        """Tell the printer that nothing more comes; one that is gone already need not be told."""
        with suppress(OSError):
            self._connection.shutdown(socket.SHUT_WR)

    def unsent(self) -> int | None:
        """Give how many bytes the printer has not acknowledged yet; None where the system does not tell."""
        return unsent(self._connection)

    def close(self) -> None:
        """Close it; what the system still holds is sent all the same."""
        self._connection.close()


def unsent(connection: socket.socket) -> int | None:
    """Give how many bytes the other side has not acknowledged; None where the system does not tell."""
    if sys.platform != "linux":
        return None
    import fcntl
    import struct
    import termios

    try:
        told = fcntl.ioctl(connection.fileno(), termios.TIOCOUTQ, b"\0\0\0\0")
    except OSError:
        return None
    return int(struct.unpack("i", told)[0])


def abort(connection: socket.socket) -> None:
    """Close a connection with a reset, so that the other side sees an error and not an end."""
    import struct

    linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
    with suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    connection.close()
