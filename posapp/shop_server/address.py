"""Says where the shop server is, and with which settings a till connects to it."""

from dataclasses import dataclass, field
from pathlib import Path

from posapp.domain.errors import InputError
from posapp.domain.texts import mark

__all__ = ["CertificateMissing", "ServerAddress"]

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
        certificate: The shop's certificate authority; None only with a Unix socket.

    Raises:
        CertificateMissing: When there is a network in between and no certificate.
    """

    host: str
    port: int
    database: str
    role: str
    password: str = field(repr=False)
    certificate: Path | None = None

    def __post_init__(self) -> None:
        if self.certificate is None and not self.host.startswith("/"):
            raise CertificateMissing

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
        if self.certificate is None:
            return {"sslmode": "disable", "require_auth": "scram-sha-256"}
        return {
            "sslmode": "verify-full",
            "sslrootcert": str(self.certificate),
            "channel_binding": "require",
            "require_auth": "scram-sha-256",
        }
