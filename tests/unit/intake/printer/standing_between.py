"""A forwarder in a thread, in front of a pretended printer."""

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

from posapp.intake.printer.copy_buffer import CopyBuffer
from posapp.intake.printer.forwarder import Forwarder
from posapp.intake.printer.opening import open_printer
from posapp.intake.printer.relay import Patience
from posapp.intake.printer.targets import ListenAddress, NetworkPrinter, Target

__all__ = ["Between", "Pos", "between", "reset"]

IMPATIENT = Patience(quiet=0.1, unknown=0.2, idle=60.0, stop=1.0)


@dataclass
class Heard:
    """What the forwarder said of itself."""

    connected_times: int = 0
    away: list[str] = field(default_factory=list)

    def connected(self) -> None:
        self.connected_times += 1

    def printer_away(self, reason: str) -> None:
        self.away.append(reason)


@dataclass
class Between:
    """The forwarder, and what it copied and said."""

    forwarder: Forwarder
    copies: CopyBuffer
    heard: Heard
    thread: threading.Thread

    @property
    def port(self) -> int:
        return self.forwarder.address.port

    def pos(self) -> "Pos":
        """Connect as a POS does."""
        return Pos(socket.create_connection(("127.0.0.1", self.port), timeout=20))


class Pos:
    """One connection of a POS."""

    def __init__(self, line: socket.socket) -> None:
        self.line = line

    def __enter__(self) -> "Pos":
        return self

    def __exit__(self, *_raised: object) -> None:
        self.line.close()

    def say(self, data: bytes) -> None:
        self.line.sendall(data)

    def say_on(self, data: bytes) -> None:
        """Say it again and again, until the other side breaks off."""
        while True:
            self.line.sendall(data)

    def fill(self, data: bytes) -> int:
        """Say it again and again until nobody takes it for half a second, and give how many bytes were taken."""
        self.line.settimeout(0.5)
        sent = 0
        try:
            while True:
                sent += self.line.send(data)
        except TimeoutError:
            return sent
        finally:
            self.line.settimeout(20)

    def hear(self, length: int) -> bytes:
        """Wait for so many bytes; fewer come only where the line was closed."""
        heard = b""
        while len(heard) < length and (data := self.line.recv(length - len(heard))):
            heard += data
        return heard

    def hang_up(self) -> bytes:
        """Say that nothing more comes, and give what still comes back."""
        self.line.shutdown(socket.SHUT_WR)
        return self.hear(1_000_000)


def reset(line: socket.socket) -> None:
    """Break a connection off."""
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.close()


@contextmanager
def between(
    printer: int | Target, *, patience: Patience = IMPATIENT, copies: CopyBuffer | None = None
) -> Iterator[Between]:
    """Stand between as long as the block lasts."""
    target = NetworkPrinter("127.0.0.1", printer) if isinstance(printer, int) else printer
    held, heard = copies or CopyBuffer(), Heard()
    forwarder = Forwarder(ListenAddress("127.0.0.1", 0), partial(open_printer, target), held, heard, patience=patience)
    thread = threading.Thread(target=forwarder.serve)
    thread.start()
    try:
        yield Between(forwarder, held, heard, thread)
    finally:
        forwarder.stop()
        thread.join(timeout=20)
        assert not thread.is_alive()
