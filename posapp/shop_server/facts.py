"""Brings this till's facts to the shop server, and reads those of the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

from posapp.shop_server.connection_worker import ConnectionWorker

if TYPE_CHECKING:
    import psycopg

__all__ = ["SYNC_SECONDS", "Fact", "Facts", "SharedTill", "TillState"]

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


class TillState(Enum):
    """Whether a till shares."""

    ACTIVE = "active"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class SharedTill:
    """A till of the shop.

    Attributes:
        till_id: Its id.
        name: Its name.
        state: Whether it shares.
        facts_to: The highest number of its facts that has none missing before it.
        last_seen: By the server's clock, UTC; None before it first connected.
    """

    till_id: str
    name: str
    state: TillState
    facts_to: int
    last_seen: datetime | None


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
                "SELECT shop.facts_put_v1"
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

    def tills(self) -> tuple[SharedTill, ...]:
        """Give the tills of the shop, by name."""

        def task(connection: "psycopg.Connection") -> tuple[SharedTill, ...]:
            rows = connection.execute(
                "SELECT till_id::text, name, state, facts_to, last_seen FROM shop.tills_v1(%s)", (self._fence,)
            )
            return tuple(SharedTill(till, name, TillState(state), to, seen) for till, name, state, to, seen in rows)

        return self._worker.call(task, SYNC_SECONDS)

    def take_over(self, lost_till_id: str) -> str:
        """Take over what a retired till had not delivered; give the id of the till that has it, which may be another.

        Raises:
            ValueRefused: When that till is not retired.
        """

        def task(connection: "psycopg.Connection") -> str:
            row = connection.execute("SELECT shop.take_over_v1(%s, %s)::text", (self._fence, lost_till_id)).fetchone()
            return str(row[0]) if row is not None else ""

        return self._worker.call(task, SYNC_SECONDS)
