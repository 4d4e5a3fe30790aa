"""The tills of the shop: who they are, who is invited, who leaves, who is retired and who takes over."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, LiteralString

from posapp.shop_server.connection_worker import ConnectionWorker
from posapp.shop_server.errors import ShopServerError
from posapp.shop_server.facts import SYNC_SECONDS
from posapp.shop_server.verifiers import verifier_of

if TYPE_CHECKING:
    import psycopg

    from posapp.shop_server.invitations import Invitation

__all__ = ["SharedTill", "TillState", "Tills"]


class TillState(Enum):
    """Whether a till shares. One that LEFT did so itself, and may be invited again."""

    ACTIVE = "active"
    RETIRED = "retired"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class SharedTill:
    """A till of the shop.

    Attributes:
        till_id: Its id.
        name: Its name.
        state: Whether it shares.
        facts_to: The highest number of its facts that has none missing before it.
        last_seen: By the server's clock, UTC; None before it first connected.
        version: Of its program.
        prefix: The prefix of its receipts.
        taken_over_by: The id of the till that took its outbox over; None where none did.
    """

    till_id: str
    name: str
    state: TillState
    facts_to: int
    last_seen: datetime | None
    version: str
    prefix: str
    taken_over_by: str | None


class Tills:
    """The tills of the shop. Each method raises a ShopServerError.

    Args:
        worker: Has the connection.
        fence: The fence that this till was given when it joined.
    """

    def __init__(self, worker: ConnectionWorker, fence: int) -> None:
        self._worker = worker
        self._fence = fence

    def all(self) -> tuple[SharedTill, ...]:
        """Give the tills of the shop, by name."""

        def task(connection: "psycopg.Connection") -> tuple[SharedTill, ...]:
            rows = connection.execute(
                "SELECT till_id::text, name, CASE WHEN left_itself THEN 'left' ELSE state END, facts_to, last_seen, "
                "version, prefix, taken_over_by::text FROM shop.tills_v2(%s)",
                (self._fence,),
            )
            return tuple(SharedTill(till, name, TillState(state), *rest) for till, name, state, *rest in rows)

        return self._worker.call(task, SYNC_SECONDS)

    def invite(self, till_name: str, invitation: "Invitation", seconds: int) -> datetime:
        """Keep an invitation at the server; give until when it may be used, UTC."""

        def task(connection: "psycopg.Connection") -> datetime:
            verifier = verifier_of(connection, invitation.role, invitation.password)
            row = connection.execute(
                "SELECT shop.invite_v1(%s, %s, %s, %s, %s, %s)",
                (self._fence, invitation.role, verifier, till_name, invitation.parcel, seconds),
            ).fetchone()
            if row is None:
                raise ShopServerError(code="no row")
            ends: datetime = row[0]
            return ends

        return self._worker.call(task, SYNC_SECONDS)

    def leave(self) -> None:
        """End what this till shares; its login is locked."""
        self._do("SELECT shop.leave_v1(%s)", (self._fence,))

    def retire(self, till_id: str) -> None:
        """Lock another till's login, raise its fence and cut its connections; all that it shared stays.

        Raises:
            ValueRefused: When it is none of the shop, or this one.
        """
        self._do("SELECT shop.retire_v1(%s, %s)", (self._fence, till_id))

    def take_over(self, lost_till_id: str) -> str:
        """Take over what a retired till had not delivered; give the id of the till that has it, which may be another.

        Raises:
            ValueRefused: When that till is not retired.
        """

        def task(connection: "psycopg.Connection") -> str:
            row = connection.execute("SELECT shop.take_over_v1(%s, %s)::text", (self._fence, lost_till_id)).fetchone()
            return str(row[0]) if row is not None else ""

        return self._worker.call(task, SYNC_SECONDS)

    def _do(self, statement: LiteralString, given: tuple[object, ...]) -> None:
        def task(connection: "psycopg.Connection") -> None:
            connection.execute(statement, given)

        self._worker.call(task, SYNC_SECONDS)
