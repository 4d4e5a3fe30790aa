"""Shares what waits and reads what the others shared, in one turn."""

from dataclasses import dataclass
from datetime import datetime

from posapp import __version__
from posapp.domain.membership import Membership
from posapp.services.on_till.shop_server.coupon_claims import settle_claims
from posapp.services.on_till.shop_server.customers import read_customers
from posapp.services.on_till.shop_server.membership_secret import load_secret
from posapp.services.on_till.shop_server.records import read_records
from posapp.services.on_till.shop_server.sharing import share_facts
from posapp.services.on_till.till import Till
from posapp.shop_server import ShopServer
from posapp.shop_server.sealing import ShopKey

__all__ = ["ShopTurn", "TurnOutcome"]


@dataclass(frozen=True, slots=True)
class TurnOutcome:
    """How a turn ended.

    Attributes:
        waiting: How many facts the server does not have yet.
        more: Whether another turn has something to do at once.
    """

    waiting: int
    more: bool


class ShopTurn:
    """Shares and reads for one till; a till without a shop server does nothing.

    Args:
        till: The till.
    """

    def __init__(self, till: Till) -> None:
        self._till = till
        self._greeted: ShopServer | None = None

    def run(self) -> TurnOutcome | None:
        """Run one turn; None where the till shares with no other.

        Raises:
            ShopServerError: When the server cannot be asked, or refuses this till.
            EnvironmentFault: When a file or the keyring refuses.
        """
        with self._till.open_ledger() as ledger:
            server = self._till.shop_link.server(ledger)
            membership = ledger.memberships.load()
            if server is None or membership is None:
                return None
            self._greet(server)
            key, now = ShopKey(load_secret(self._till, ledger).key), self._till.clock()
            claims_left = settle_claims(ledger, server.claims, now)
            waiting = share_facts(ledger, server, key, membership.till_id)
            more = read_records(ledger, server, key)
            more = self._read_customers(server, key, membership, now) or more
            return TurnOutcome(waiting, more or waiting > 0 or claims_left)

    def _greet(self, server: ShopServer) -> None:
        """A server that was restored has forgotten which program this is; it is told with each connection."""
        if self._greeted is not server:
            server.hello(__version__)
            self._greeted = server

    def _read_customers(self, server: ShopServer, key: ShopKey, membership: Membership, now: datetime) -> bool:
        with self._till.open_ledger() as ledger, self._till.open_cache() as cache:
            return read_customers(ledger, cache, server, key, membership.till_id, now)
