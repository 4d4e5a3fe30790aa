"""A proxy and certificates, such as a shop's network has them."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

import trustme

__all__ = ["Authority", "Proxy", "proxy", "unused_port"]


def unused_port() -> int:
    """Give a port of this computer at which nobody answers."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


class Proxy:
    """Opens a tunnel to one port of this computer, whatever host is asked for.

    Attributes:
        requests: What each CONNECT asked.
    """

    def __init__(self, target: int) -> None:
        self._target = target
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._ended = threading.Event()
        self.requests: list[bytes] = []

    @property
    def port(self) -> int:
        """Where it answers."""
        return int(self._socket.getsockname()[1])

    def serve(self) -> None:
        """Serve until the end."""
        while not self._ended.is_set():
            with suppress(OSError):
                client, _ = self._socket.accept()
                threading.Thread(target=self._tunnel, args=(client,), daemon=True).start()

    def end(self) -> None:
        """End serving and give the port back."""
        self._ended.set()
        with suppress(OSError):
            socket.create_connection(self._socket.getsockname(), timeout=1).close()
        self._socket.close()

    def _tunnel(self, client: socket.socket) -> None:
        asked = b""
        with client, suppress(OSError):
            while b"\r\n\r\n" not in asked:
                asked += client.recv(4096) or b"\r\n\r\n"
            if not asked.startswith(b"CONNECT"):
                return
            self.requests.append(asked)
            with socket.create_connection(("127.0.0.1", self._target)) as server:
                client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                back = threading.Thread(target=_pour, args=(server, client), daemon=True)
                back.start()
                _pour(client, server)
                back.join(5)


def _pour(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while part := source.recv(65536):
            target.sendall(part)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


@contextmanager
def proxy(target: int) -> Iterator[Proxy]:
    """Let a proxy that leads to a port serve as long as the block lasts."""
    made = Proxy(target)
    thread = threading.Thread(target=made.serve, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        made.end()
        thread.join(10)


class Authority:
    """Somebody who issues certificates.

    Args:
        folder: Where the authority's own certificate is written.

    Attributes:
        certificate: The certificate with which this computer would trust it.
    """

    def __init__(self, folder: Path) -> None:
        self._issuer = trustme.CA()
        self.certificate = folder / "authority.pem"
        self._issuer.cert_pem.write_to_path(str(self.certificate))

    def context(self, *names: str, begins: datetime | None = None, ends: datetime | None = None) -> ssl.SSLContext:
        """Give what a server proves itself with.

        Args:
            names: Whom the certificate is for: host names and addresses.
            begins: Its first moment; None for long ago.
            ends: Its last moment; None for in years.
        """
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._issuer.issue_cert(*names, not_before=begins, not_after=ends).configure_cert(context)
        return context
