"""Holds the one connection of a till to its shop server, which all its sessions share."""

from collections.abc import Callable
from threading import Lock

from posapp.domain.membership import Membership
from posapp.shop_server import ShopServer
from posapp.storage.ledger import Ledger

__all__ = ["ShopLink"]


class ShopLink:
    """The shop server as the till's sessions reach it; a till without one never opens anything.

    Args:
        open_server: Gives the server of a membership, reading what is secret from a ledger.
    """

    def __init__(self, open_server: Callable[[Ledger, Membership], ShopServer]) -> None:
        self._open = open_server
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
                self._server, self._membership = self._open(ledger, membership), membership
            return self._server

    def close(self) -> None:
        """End the connection, as when the till leaves its shop; the next question opens another one."""
        with self._lock:
            self._end()

    def _end(self) -> None:
        if self._server is not None:
            self._server.close()
        self._server = self._membership = None
