"""Shares what waits and reads what the others shared, in one turn."""

from dataclasses import dataclass

from posapp import __version__
from posapp.services.on_till.shop_server.admission import note_admission
from posapp.services.on_till.shop_server.coupon_claims import settle_claims
from posapp.services.on_till.shop_server.customers import read_customers
from posapp.services.on_till.shop_server.records import read_records
from posapp.services.on_till.shop_server.refunds import release_refunds
from posapp.services.on_till.shop_server.sharing import share_facts
from posapp.services.on_till.till import Till
from posapp.shop_server import ShopServer
from posapp.shop_server.sealing import ShopKey
from posapp.storage.ledger import Ledger

__all__ = ["ShopTurn", "TurnOutcome", "share_all"]

MOST_TURNS = 10_000


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

    def run(self, ledger: Ledger) -> TurnOutcome | None:
        """Run one turn; None where the till shares with no other.

        Args:
            ledger: The till's ledger, opened in this thread.

        Raises:
            ShopServerError: When the server cannot be asked, or refuses this till.
            EnvironmentFault: When a file or the keyring refuses.
        """
        server = self._till.shop_link.server(ledger)
        membership = ledger.memberships.load()
        if server is None or membership is None:
            return None
        self._greet(ledger, server)
        key, now = ShopKey(self._till.shop_link.secret(ledger).key), self._till.clock()
        has_claims = settle_claims(ledger, server.claims, now)
        release_refunds(ledger, server, now)
        waiting = share_facts(ledger, server, key, membership.till_id)
        has_records = read_records(ledger, server, key)
        has_customers = read_customers(ledger, self._till.open_cache, server, key, membership.till_id, now)
        return TurnOutcome(waiting, waiting > 0 or has_claims or has_records or has_customers)

    def _greet(self, ledger: Ledger, server: ShopServer) -> None:
        """The server is told once for each connection which program this is."""
        if self._greeted is not server:
            server.hello(__version__)
            server.warm_up()
            self._greeted = server
            note_admission(ledger, is_admitted=True)


def share_all(till: Till) -> int | None:
    """Share and read until nothing more is to be done at once; give how many facts wait, None without a shop server.

    Raises:
        ShopServerError, EnvironmentFault: As `ShopTurn.run` does.
    """
    turn = ShopTurn(till)
    with till.open_ledger() as ledger:
        for _turn in range(MOST_TURNS):
            outcome = turn.run(ledger)
            if outcome is None or not outcome.more:
                break
    return None if outcome is None else outcome.waiting
