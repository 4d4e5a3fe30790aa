"""The file that can be deleted and downloaded again: subscribers, coupons, actions."""

from contextlib import AbstractContextManager
from types import TracebackType

from posapp.storage.connection import Connection
from posapp.storage.short_lists import Actions, Coupons, Downloads
from posapp.storage.subscribers import Subscribers

__all__ = ["Cache"]


class Cache:
    """The open cache of a till, in the thread that opened it.

    Attributes:
        connection: The open file.
        subscribers: Who was downloaded, and the search.
        coupons: Coupons.
        actions: The business's custom actions.
        downloads: How far each download came.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.subscribers = Subscribers(connection)
        self.coupons = Coupons(connection)
        self.actions = Actions(connection)
        self.downloads = Downloads(connection)

    def transaction(self) -> AbstractContextManager[None]:
        """Write all of what follows or nothing; raises EnvironmentFault."""
        return self.connection.transaction()

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def __enter__(self) -> "Cache":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
