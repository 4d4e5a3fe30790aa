"""Says where the shop server is, and with which settings a till connects to it."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["CertificateMissing", "ServerAddress", "is_on_this_computer"]

LOCK_MILLISECONDS = 250
"""Shorter than the deadline of a claim, so that a lock that is waited for has an answer of its own."""


class CertificateMissing(InputError):
    """A server on the network is believed only by the shop's own certificate authority."""

    field = "certificate"
    sentence = mark("errors", "Shop server: the shop's certificate is missing. Let the till join the shop again.")


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where the shop server is, and who asks.

    Attributes:
        host: A name or an address; the folder of a Unix socket where it begins with "/".
        port: The TCP port, which also names the socket.
        database: The database's name.
        role: The login of this till.
        password: Its password; in no text of this value.
        certificate: The shop's certificate authority; None only on this computer, where the server's own
            authentication is enough, and while a till joins.
        is_joining: Whether the password is an invitation's: it is random enough that binding it to the encrypted
            channel (SCRAM-SHA-256-PLUS) proves the server before its certificate authority is known.

    Raises:
        CertificateMissing: When there is a network in between and no certificate.
    """

    host: str
    port: int
    database: str
    role: str
    password: str = field(repr=False)
    certificate: Path | None = None
    is_joining: bool = False

    def __post_init__(self) -> None:
        if self.certificate is None and not self.is_joining and not is_on_this_computer(self.host):
            raise CertificateMissing

    @classmethod
    def of_invitation(cls, host: str, port: int, database: str, role: str, password: str) -> "ServerAddress":
        """Give the address at which a till joins."""
        return cls(host, port, database, role, password, is_joining=True)

    def settings(self, statement_milliseconds: int) -> dict[str, str | int]:
        """Give what libpq is told: without the time-outs a dead server would hold a connection for two hours.

        Args:
            statement_milliseconds: After this the server gives a statement up.
        """
        limits = {
            "statement_timeout": statement_milliseconds,
            "lock_timeout": LOCK_MILLISECONDS,
            "idle_in_transaction_session_timeout": 5000,
            "timezone": "UTC",
        }
        return {
            "host": self.host,
            "port": self.port,
            "dbname": self.database,
            "user": self.role,
            "password": self.password,
            "application_name": "posapp",
            "connect_timeout": 2,
            "keepalives": 1,
            "keepalives_idle": 5,
            "keepalives_interval": 2,
            "keepalives_count": 2,
            "tcp_user_timeout": 4000,
            "options": " ".join(f"-c {name}={value}" for name, value in limits.items()),
            **self._encryption(),
        }

    def _encryption(self) -> dict[str, str]:
        bound = {"channel_binding": "require", "require_auth": "scram-sha-256"}
        if self.certificate is not None:
            return {"sslmode": "verify-full", "sslrootcert": str(self.certificate), **bound}
        if is_on_this_computer(self.host):
            return {"sslmode": "prefer"}
        return {"sslmode": "require", **bound}


def is_on_this_computer(host: str) -> bool:
    """Tell whether a host is a Unix socket's folder or the loopback: no network lies in between."""
    if host.startswith("/") or host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
