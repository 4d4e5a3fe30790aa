"""A proxy and certificates, such as a shop's network has them."""

import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class Authority:
    """Somebody who issues certificates, made with the system's openssl.

    Attributes:
        folder: Where its files are.
    """

    folder: Path

    @property
    def certificate(self) -> Path:
        """The certificate with which this computer would trust it."""
        return self.folder / "authority.pem"

    @classmethod
    def made_in(cls, folder: Path) -> "Authority":
        """Give a new one."""
        made = cls(folder)
        made._openssl(
            *"req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=Authority -keyout authority.key".split(),
            *"-out authority.pem -addext basicConstraints=critical,CA:TRUE".split(),
            *"-addext keyUsage=critical,keyCertSign".split(),
        )
        return made

    def context(self, name: str, *, names: str, begins: str = "", ends: str = "") -> ssl.SSLContext:
        """Give what a server proves itself with.

        Args:
            name: How its files are called.
            names: Whom the certificate is for, such as "DNS:localhost,IP:127.0.0.1".
            begins: The first moment, as YYYYMMDDHHMMSSZ; empty for now.
            ends: The last moment; empty for in a month.
        """
        (self.folder / f"{name}.cnf").write_text(
            "[ca]\ndefault_ca=d\n[d]\nnew_certs_dir=.\ndatabase=index.txt\nrand_serial=yes\ndefault_md=sha256\n"
            f"policy=p\nx509_extensions=x\n[p]\ncommonName=supplied\n[x]\nsubjectAltName={names}\n"
        )
        (self.folder / "index.txt").write_text("")
        self._openssl(
            *f"req -newkey rsa:2048 -nodes -subj /CN={name} -keyout {name}.key -out {name}.csr".split(),
        )
        moments = [*(["-startdate", begins] if begins else []), *(["-enddate", ends] if ends else ["-days", "30"])]
        self._openssl(
            *f"ca -batch -notext -config {name}.cnf -cert authority.pem -keyfile authority.key".split(),
            *f"-in {name}.csr -out {name}.pem".split(),
            *moments,
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / f"{name}.pem", self.folder / f"{name}.key")
        return context

    def _openssl(self, *arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=self.folder, check=True, capture_output=True)
