"""Shares what the shop keeps once: staff, coupon rules, products, settings; and customers, once for each phone."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from posapp.shop_server.connection_worker import ConnectionWorker
from posapp.shop_server.facts import SYNC_SECONDS

if TYPE_CHECKING:
    import psycopg

__all__ = ["Records", "SavedVersion", "SharedRecord"]


@dataclass(frozen=True, slots=True)
class SharedRecord:
    """A record at a version.

    Attributes:
        kind: Such as "product".
        record_id: Its id.
        version: Grows over all records of the shop; a till keeps the highest that it read.
        body: A JSON object as text.
        who: The operator's id.
        changed_at: By the server's clock, UTC.
    """

    kind: str
    record_id: str
    version: int
    body: str
    who: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class SavedVersion:
    """Whether a change was saved, and the version that the record has; where it was not, somebody else was first."""

    saved: bool
    version: int


class Records:
    """The shop's records. Each method raises a ShopServerError; each may be repeated.

    Args:
        worker: Has the connection.
        fence: The fence that this till was given when it joined.
    """

    def __init__(self, worker: ConnectionWorker, fence: int) -> None:
        self._worker = worker
        self._fence = fence

    def put(self, kind: str, record_id: str, version: int, body: str, who: str) -> SavedVersion:
        """Change a record that this till knows at a version, 0 for a new one."""

        def task(connection: "psycopg.Connection") -> SavedVersion:
            row = connection.execute(
                "SELECT saved, version FROM shop.records_put_v1(%s, %s, %s, %s, %s::jsonb, %s)",
                (self._fence, kind, record_id, version, body, who),
            ).fetchone()
            saved, now = row if row is not None else (False, None)
            return SavedVersion(bool(saved), int(now or 0))

        return self._worker.call(task, SYNC_SECONDS)

    def after(self, version: int, limit: int = 1000) -> tuple[SharedRecord, ...]:
        """Read what was changed after a version, in the order of the changes."""

        def task(connection: "psycopg.Connection") -> tuple[SharedRecord, ...]:
            rows = connection.execute(
                "SELECT kind, record_id, version, body::text, who, changed_at FROM shop.records_after_v1(%s, %s, %s)",
                (self._fence, version, limit),
            )
            return tuple(SharedRecord(*row) for row in rows)

        return self._worker.call(task, SYNC_SECONDS)

    def put_customer(self, customer_id: str, phone_hash: bytes, sealed: bytes) -> str:
        """Share a new customer; give the id under which the shop knows the phone, another one if it did already.

        Args:
            customer_id: A UUID of this till.
            phone_hash: 32 bytes: the keyed hash of the normalised phone.
            sealed: The personal data, encrypted by the tills.
        """

        def task(connection: "psycopg.Connection") -> str:
            row = connection.execute(
                "SELECT shop.customer_put_v1(%s, %s, %s, %s)::text", (self._fence, customer_id, phone_hash, sealed)
            ).fetchone()
            return str(row[0]) if row is not None else customer_id

        return self._worker.call(task, SYNC_SECONDS)
