"""The file that can be deleted and downloaded again: subscribers, coupons, actions."""

from contextlib import AbstractContextManager
from types import TracebackType

from posapp.storage.actions.action_cache import ActionCache
from posapp.storage.coupons.coupon_cache import CouponCache
from posapp.storage.customers.downloads import Downloads
from posapp.storage.customers.subscribers import Subscribers
from posapp.storage.database.connection import Connection
from posapp.storage.database.snapshots import passes_integrity_check
from posapp.storage.faults import CacheUnusable

__all__ = ["Cache"]


class Cache:
    """The open cache of a till, in the thread that opened it.

    Attributes:
        connection: The open file.
        subscribers: Who was downloaded, and the search.
        coupons: Coupons.
        actions: The business's custom actions.
        downloads: How far each download came.
        identity: Tells the file from another one that took its name.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.subscribers = Subscribers(connection)
        self.coupons = CouponCache(connection)
        self.actions = ActionCache(connection)
        self.downloads = Downloads(connection)
        self.identity = (0, 0)

    def transaction(self) -> AbstractContextManager[None]:
        """Write all of what follows or nothing; raises EnvironmentFault."""
        return self.connection.transaction()

    def passes_integrity_check(self) -> bool:
        """Check every page; takes seconds on a large file, and says False of a damaged one."""
        try:
            return passes_integrity_check(self.connection)
        except CacheUnusable:
            return False

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def __enter__(self) -> "Cache":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
