"""Reserves refunds of receipts that another till of the shop made, never beyond their total."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from posapp.domain.money import Money
from posapp.shop_server.connection_worker import ConnectionWorker
from posapp.shop_server.facts import SYNC_SECONDS

if TYPE_CHECKING:
    import psycopg

__all__ = ["RefundAnswer", "RefundStanding", "Refunds", "SharedReceipt"]

COUNTER_SECONDS = 2.0
"""How long a refund at the counter waits: nobody queues behind a deadline of claims here."""


class RefundStanding(Enum):
    """What became of a reservation."""

    RESERVED = "reserved"
    RELEASED = "released"
    TOO_MUCH = "too_much"
    UNKNOWN_RECEIPT = "unknown"


@dataclass(frozen=True, slots=True)
class RefundAnswer:
    """What became of a reservation; `left_minor` can still be refunded, None for a receipt that nobody knows."""

    standing: RefundStanding
    left_minor: int | None


@dataclass(frozen=True, slots=True)
class SharedReceipt:
    """A receipt of a till of the shop; minor units.

    Attributes:
        till: The till that sold.
        currency: The code.
        total: What was paid for goods.
        left: What can still be refunded.
        profile: Hellotext's id of the customer; empty without one.
    """

    till: str
    currency: str
    total: int
    left: int
    profile: str


class Refunds:
    """The receipts of the shop. Each method raises a ShopServerError; each may be repeated.

    Args:
        worker: Has the connection.
        fence: The fence that this till was given when it joined.
    """

    def __init__(self, worker: ConnectionWorker, fence: int) -> None:
        self._worker = worker
        self._fence = fence

    def offer(self, sale_id: str, receipt: str, total: Money) -> None:
        """Let the other tills refund a sale of this one."""
        given = (self._fence, sale_id, receipt, total.currency.code, total.minor)

        def task(connection: "psycopg.Connection") -> None:
            connection.execute("SELECT shop.refundable_put_v1(%s, %s, %s, %s, %s)", given)

        self._worker.call(task, SYNC_SECONDS)

    def find(self, receipt: str) -> SharedReceipt | None:
        """Give a receipt of any till of the shop; None where the server knows none of that number."""

        def task(connection: "psycopg.Connection") -> SharedReceipt | None:
            row = connection.execute("SELECT * FROM shop.receipt_v1(%s, %s)", (self._fence, receipt)).fetchone()
            return None if row is None else SharedReceipt(*row)

        return self._worker.call(task, COUNTER_SECONDS)

    def reserve(self, refund_id: str, receipt: str, amount: Money) -> RefundAnswer:
        """Reserve an amount of a receipt, before the money is given.

        Raises:
            AnswerLost: When nobody knows; ask again with the same id.
        """
        given = (self._fence, refund_id, receipt, amount.currency.code, amount.minor)

        def task(connection: "psycopg.Connection") -> RefundAnswer:
            row = connection.execute("SELECT * FROM shop.refund_reserve_v1(%s, %s, %s, %s, %s)", given).fetchone()
            standing, left = row if row is not None else ("unknown", None)
            return RefundAnswer(RefundStanding(standing), left)

        return self._worker.call(task, COUNTER_SECONDS)

    def release(self, refund_id: str) -> bool:
        """Give back what was reserved for a refund that did not come to be; False where nothing was."""

        def task(connection: "psycopg.Connection") -> bool:
            row = connection.execute("SELECT shop.refund_release_v1(%s, %s)", (self._fence, refund_id)).fetchone()
            return row is not None and bool(row[0])

        return self._worker.call(task, COUNTER_SECONDS)
