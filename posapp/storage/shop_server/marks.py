"""Keeps how far a till has shared, and how far it has read what the others shared."""

from posapp.storage.database.connection import Connection
from posapp.storage.settings import Settings

__all__ = ["ShopMarks"]

FACTS, CUSTOMERS, RECORDS = "shop facts shared", "shop customers read", "shop records read"


class ShopMarks:
    """The marks of one ledger. Every method raises EnvironmentFault when the disk refuses."""

    def __init__(self, connection: Connection) -> None:
        self._settings = Settings(connection)

    def shared(self) -> int:
        """Give the highest number of this till's facts that the server said it has."""
        return self._read(FACTS)

    def save_shared(self, seq: int) -> None:
        """Keep the highest number that the server said it has."""
        self._settings.put(FACTS, str(seq))

    def customers(self) -> int:
        """Give the version up to which customers were read."""
        return self._read(CUSTOMERS)

    def save_customers(self, version: int) -> None:
        """Keep the version up to which customers were read."""
        self._settings.put(CUSTOMERS, str(version))

    def records(self) -> int:
        """Give the version up to which the shop's records were read."""
        return self._read(RECORDS)

    def save_records(self, version: int) -> None:
        """Keep the version up to which the shop's records were read."""
        self._settings.put(RECORDS, str(version))

    def forget(self) -> None:
        """Remove what is known of one server, once the till leaves its shop."""
        for name in (FACTS, CUSTOMERS, RECORDS):
            self._settings.remove(name)

    def _read(self, name: str) -> int:
        text = self._settings.get(name) or "0"
        return int(text) if text.isdecimal() else 0
