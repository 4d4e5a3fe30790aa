"""A pretended receipt printer on a port of this computer, which takes every paper and throws it away."""

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

__all__ = ["PretendedPrinter"]

AT_ONCE = 65_536
END_SECONDS = 5.0


class PretendedPrinter:
    """Listens from its making until `close`; it serves one connection after the other, as a real one does.

    Attributes:
        port: Where.
    """

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._current: socket.socket | None = None
        self._is_closed = False
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._serve, name="pretended printer", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Switch it off, also in the middle of a paper."""
        with self._lock:
            self._is_closed = True
            open_ends = [self._listener, *filter(None, (self._current,))]
        for each in open_ends:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(END_SECONDS)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:  # it was switched off
                return
            with connection:
                if self._begin(connection):
                    _swallow(connection)

    def _begin(self, connection: socket.socket) -> bool:
        with self._lock:
            self._current = connection
            return not self._is_closed


def _swallow(connection: socket.socket) -> None:
    with suppress(OSError):
        while connection.recv(AT_ONCE):
            pass
