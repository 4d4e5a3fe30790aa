"""Listens in the printer's place and lets one POS after the other speak with the real printer."""

import os
import select
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from posapp.domain.errors import EnvironmentFault
from posapp.domain.texts import mark
from posapp.intake.printer.printer_end import PrinterAway, PrinterEnd, abort
from posapp.intake.printer.relay import Outcome, Patience, Relay
from posapp.intake.printer.targets import ListenAddress

__all__ = ["Copy", "Forwarder", "ListenRefused", "Watcher", "require_free_port"]

MAX_WAITING = 64
"""Connections that the system keeps while one POS prints; it refuses more."""

PAUSE = 0.2
"""Seconds to wait when the system has no connection to give."""


class ListenRefused(EnvironmentFault):
    """The address for the POS cannot be used."""

    sentence = mark(
        "errors",
        "posapp cannot listen at {address} ({reason}). Perhaps it is running already, or another program uses the "
        "port. Choose another one with --listen.",
    )


def require_free_port(listen: ListenAddress) -> None:
    """Raise ListenRefused where a forwarder could not listen at an address now."""
    _listening(listen).close()


class Copy(Protocol):
    """Takes a copy of what was printed; it neither waits nor raises."""

    def put(self, data: bytes) -> None:
        """Take bytes that the printer took."""

    def end(self) -> None:
        """Hear that the POS hung up."""


class Watcher(Protocol):
    """Hears how it goes; it neither waits nor raises, and is told nothing of what is printed."""

    def connected(self) -> None:
        """A POS connected, and the printer is there."""

    def printer_away(self, reason: str) -> None:
        """The printer is not there, or broke off; the POS was told by a reset."""


class Forwarder:
    """The printer in between. While one POS speaks with the printer, others wait as at a real one.

    Args:
        listen: Where the POS connects.
        open_printer: Opens the way to the printer; raises PrinterAway.
        copy: Takes what was printed.
        watcher: Hears how it goes.
        patience: How long to wait.
        listener: Where the POS connects already, from the program before; None to open `listen`.

    Raises:
        ListenRefused: When the address cannot be used.
    """

    def __init__(
        self,
        listen: ListenAddress,
        open_printer: Callable[[], PrinterEnd],
        copy: Copy,
        watcher: Watcher,
        *,
        patience: Patience | None = None,
        listener: socket.socket | None = None,
    ) -> None:
        self._open_printer, self._copy, self._watcher = open_printer, copy, watcher
        self._patience = patience or Patience()
        self._listener = _listening(listen) if listener is None else listener
        self._listener.setblocking(False)
        self._kept: socket.socket | None = None
        self._is_over = False
        self._stopping, self._stopper = socket.socketpair()

    @property
    def address(self) -> ListenAddress:
        """Where the POS connects, with the port that was found if any would do."""
        host, port = self._listener.getsockname()[:2]
        return ListenAddress(host, port)

    def serve(self) -> None:
        """Serve until `stop` is called; then let a conversation end, and close everything."""
        try:
            while self._wait_for_client():
                client = self._accept()
                if client is not None:
                    self._serve(client)
        finally:
            self._listener.close()
            self._stopping.close()
            self._stopper.close()

    def stop(self) -> None:
        """End `serve`; may be called by any thread and by a signal's handler, and more than once."""
        self._is_over = True
        self._end()

    def hand_over(self) -> None:
        """End `serve` as `stop` does, and keep open where the POS connects, for the program after this one."""
        if self._kept is None:
            with suppress(OSError):
                self._kept = self._listener.dup()
        self._end()

    def kept_listener(self) -> socket.socket | None:
        """Give where the POS connects, once `serve` has ended to hand over; None where it has ended for good."""
        if self._is_over and self._kept is not None:
            self._kept.close()
            self._kept = None
        return self._kept

    def _end(self) -> None:
        with suppress(OSError):
            self._stopper.send(b"!")

    def _wait_for_client(self) -> bool:
        readable, _, _ = select.select([self._listener, self._stopping], (), ())
        return self._stopping not in readable

    def _accept(self) -> socket.socket | None:
        try:
            client, _ = self._listener.accept()
        except BlockingIOError:
            return None
        except ConnectionError:  # it went before it was its turn
            return None
        except OSError as error:
            self._watcher.printer_away(error.strerror or type(error).__name__)
            select.select([self._stopping], (), (), PAUSE)
            return None
        return client

    def _serve(self, client: socket.socket) -> None:
        try:
            printer = self._open_printer()
        except PrinterAway as away:
            for each in (client, *self._waiting()):
                abort(each)
            self._watcher.printer_away(str(away.facts.get("reason", "")))
            return
        self._watcher.connected()
        self._converse(client, printer)

    def _converse(self, client: socket.socket, printer: PrinterEnd) -> None:
        relay = Relay(
            client,
            printer,
            self._copy.put,
            patience=self._patience,
            is_awaited=self._is_awaited,
            stopping=self._stopping,
        )
        outcome = relay.run()
        self._copy.end()
        if outcome is Outcome.PRINTER_LOST:
            self._watcher.printer_away("it broke off")

    def _is_awaited(self) -> bool:
        return bool(select.select([self._listener], (), (), 0)[0])

    def _waiting(self) -> list[socket.socket]:
        """Give those who wait: each would wait as long as the printer takes not to answer, one after the other."""
        waiting: list[socket.socket] = []
        while len(waiting) < MAX_WAITING and self._is_awaited():
            client = self._accept()
            if client is None:
                break
            waiting.append(client)
        return waiting


def _listening(listen: ListenAddress) -> socket.socket:
    try:
        family = socket.getaddrinfo(listen.host, listen.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0][0]
        listener = socket.socket(family, socket.SOCK_STREAM)
    except OSError as error:
        raise ListenRefused(address=str(listen), reason=error.strerror or type(error).__name__) from error
    try:
        _own_the_port(listener)
        listener.bind((listen.host, listen.port))
        listener.listen(MAX_WAITING)
    except OSError as error:
        listener.close()
        raise ListenRefused(address=str(listen), reason=error.strerror or type(error).__name__) from error
    return listener


def _own_the_port(listener: socket.socket) -> None:
    """A new forwarder need not wait for old connections; on Windows the same option would share a port."""
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    else:
        listener.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE", ~socket.SO_REUSEADDR), 1)
