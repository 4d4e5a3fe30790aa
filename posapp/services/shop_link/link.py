"""Holds the one connection of a till to its shop server, which all its sessions share."""

from threading import Lock

from posapp.credentials import Credentials
from posapp.domain.membership import Membership, MembershipSecret
from posapp.paths import Home
from posapp.services.shop_link.secret import load_secret, save_secret
from posapp.shop_server import ServerAddress, ShopServer
from posapp.storage.files.output_files import write_output
from posapp.storage.ledger import Ledger

__all__ = ["ShopLink"]


class ShopLink:
    """The shop server as the till's sessions reach it; a till without one never opens anything.

    Args:
        home: Where the certificate authority is put for the library that connects.
        credentials: Where the till's secret is.
    """

    def __init__(self, home: Home, credentials: Credentials) -> None:
        self._home, self._credentials = home, credentials
        self._lock = Lock()
        self._membership: Membership | None = None
        self._server: ShopServer | None = None

    def server(self, ledger: Ledger) -> ShopServer | None:
        """Give the server of the till's shop; None where the till shares with no other.

        Raises:
            MembershipSecretMissing, NoKeyring, EnvironmentFault: When what it needs cannot be read.
        """
        membership = ledger.memberships.load()
        if membership is None or not membership.is_joined:
            self.close()
            return None
        with self._lock:
            if self._server is None or membership != self._membership:
                self._end()
                self._server, self._membership = self.open(ledger, membership), membership
            return self._server

    def open(self, ledger: Ledger, membership: Membership) -> ShopServer:
        """Give a connection of its own, which whoever asks closes; raises as `server` does."""
        secret = load_secret(self._credentials, ledger)
        return ShopServer(self._address(membership, secret), membership.fence)

    def secret(self, ledger: Ledger) -> MembershipSecret:
        """Give what the till keeps secret of its shop; raises as `server` does."""
        return load_secret(self._credentials, ledger)

    def save_secret(self, ledger: Ledger, secret: MembershipSecret) -> None:
        """Keep a till's secret, beside a membership that is in the ledger; raises NoKeyring, EnvironmentFault."""
        save_secret(self._credentials, ledger, secret)

    def close(self) -> None:
        """End the connection, as when the till leaves its shop; the next question opens another one."""
        with self._lock:
            self._end()

    def _end(self) -> None:
        if self._server is not None:
            self._server.close()
        self._server = self._membership = None

    def _address(self, membership: Membership, secret: MembershipSecret) -> ServerAddress:
        """The certificate authority that the ledger has counts, whatever the file beside it says."""
        certificate = self._home.shop_authority if membership.authority else None
        if certificate is not None and not self._holds(membership.authority):
            write_output(certificate, membership.authority.encode(), overwrite=True)
        return ServerAddress(
            *(membership.host, membership.port, membership.database, membership.role),
            password=secret.password,
            certificate=certificate,
        )

    def _holds(self, authority: str) -> bool:
        try:
            return self._home.shop_authority.read_text("utf-8") == authority
        except (OSError, UnicodeDecodeError):
            return False
