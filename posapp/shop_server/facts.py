"""Brings this till's facts to the shop server, and reads those of the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from posapp.shop_server.connection_worker import ConnectionWorker

if TYPE_CHECKING:
    import psycopg

__all__ = ["SYNC_SECONDS", "Fact", "Facts"]

SYNC_SECONDS = 10.0
"""How long the background waits for an answer; no cashier does."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened at a till.

    Attributes:
        seq: The till's own number of it: 1, 2, 3 and so on without a gap.
        fact_id: A UUID.
        kind: Such as "sale".
        day: The shop's business day.
        plain: A JSON object as text: amounts, times, ids and codes.
        sealed: Personal data, encrypted by the tills; None where there is none.
    """

    seq: int
    fact_id: str
    kind: str
    day: date
    plain: str
    sealed: bytes | None = None


class Facts:
    """The facts of all tills. Each method raises a ShopServerError; each may be repeated.

    Args:
        worker: Has the connection.
        fence: The fence that this till was given when it joined.
    """

    def __init__(self, worker: ConnectionWorker, fence: int) -> None:
        self._worker = worker
        self._fence = fence

    def put(self, facts: Sequence[Fact]) -> int:
        """Put at most 1,000 facts; give the highest number that has none missing before it.

        Raises:
            IdInUse: When the server has another fact under a number or an id, as after a restore.
        """
        columns = (
            [each.seq for each in facts],
            [each.fact_id for each in facts],
            [each.kind for each in facts],
            [each.day for each in facts],
            [each.plain for each in facts],
            [each.sealed for each in facts],
        )

        def task(connection: "psycopg.Connection") -> int:
            row = connection.execute(
                "SELECT shop.facts_put_v2"
                "(%s, %s::bigint[], %s::uuid[], %s::text[], %s::date[], %s::jsonb[], %s::bytea[])",
                (self._fence, *columns),
            ).fetchone()
            return int(row[0]) if row is not None else 0

        return self._worker.call(task, SYNC_SECONDS)

    def after(self, till_id: str, seq: int, limit: int = 1000) -> tuple[Fact, ...]:
        """Read a till's facts behind a number, in their order and never past a gap."""

        def task(connection: "psycopg.Connection") -> tuple[Fact, ...]:
            rows = connection.execute(
                "SELECT seq, fact_id::text, kind, day, plain::text, sealed FROM shop.facts_after_v1(%s, %s, %s, %s)",
                (self._fence, till_id, seq, limit),
            )
            return tuple(Fact(*row) for row in rows)

        return self._worker.call(task, SYNC_SECONDS)
