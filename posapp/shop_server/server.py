"""The shop server as one till sees it."""

from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self

from posapp.shop_server.address import ServerAddress
from posapp.shop_server.calls import Calls
from posapp.shop_server.claims import Claims
from posapp.shop_server.client_version import CLIENT
from posapp.shop_server.connection_worker import ConnectionWorker
from posapp.shop_server.customers import Customers
from posapp.shop_server.days import Days
from posapp.shop_server.errors import ShopServerError
from posapp.shop_server.facts import SYNC_SECONDS, Facts
from posapp.shop_server.overruns import Overruns
from posapp.shop_server.records import Records
from posapp.shop_server.refunds import Refunds
from posapp.shop_server.tills import Tills

if TYPE_CHECKING:
    import psycopg

__all__ = ["ShopServer", "Welcome"]

CLAIM_SECONDS = 2.0
"""After this the server itself gives up what concerns a coupon or a refund."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """How the server knows this till, and whether the program is new enough to sync."""

    shop: str
    till: str
    may_sync: bool


class ShopServer:
    """The shop server. It connects when it is first asked; a till without one never imports its driver.

    Coupons and refunds have a connection of their own, so that no bulk of facts is in the cashier's way.

    Args:
        address: Where, and as whom.
        fence: The fence that this till was given when it joined.
    """

    def __init__(self, address: ServerAddress, fence: int) -> None:
        self._fence = fence
        self._counter = ConnectionWorker(address, CLAIM_SECONDS)
        self._sync = ConnectionWorker(address, SYNC_SECONDS - 1)
        self.claims = Claims(self._counter, fence)
        self.refunds = Refunds(self._counter, fence)
        self.facts = Facts(self._sync, fence)
        self.records = Records(self._sync, fence)
        self.tills = Tills(self._sync, fence)
        calls = Calls(self._sync, fence, SYNC_SECONDS)
        self.customers = Customers(calls)
        self.days = Days(calls)
        self.overruns = Overruns(calls)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def hello(self, version: str, client: int = CLIENT) -> Welcome:
        """Say which program this till runs; raises a ShopServerError. A till that never said it may not sync."""

        def task(connection: "psycopg.Connection") -> Welcome:
            row = connection.execute(
                "SELECT * FROM shop.hello_v1(%s, %s, %s)", (self._fence, client, version)
            ).fetchone()
            if row is None:
                raise ShopServerError(code="no row")
            return Welcome(*row)

        return self._sync.call(task, SYNC_SECONDS)

    def close(self) -> None:
        """End both connections; what is under way is cut off."""
        self._counter.close()
        self._sync.close()
