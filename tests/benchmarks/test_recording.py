"""Recording a sale (sale, event, history, journal, one commit) against one raw durable insert into the same file.

And against the floor of it: one bare statement that changes as many pages as a sale does, each of which is encrypted,
authenticated and synced to the disk, whatever is written on it.
"""

import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from posapp.domain.money import Money
from posapp.domain.sales import PaymentDraft, PaymentMethod
from posapp.domain.shop import Shop
from posapp.services.checkout import Checkout
from posapp.storage.ledger import Ledger
from posapp.storage.opening import open_ledger
from tests.benchmarks.figures import in_turns, report

pytestmark = pytest.mark.benchmark

SALES = 2_000
PAGE, FRAME, NEARLY_A_PAGE = 4096, 24, 3900
"""Bytes: of a page, of what the log keeps beside each, and of a row that leaves no room for another."""


def test_recording_a_sale_costs_little_more_than_one_durable_insert(tmp_path: Path, shop: Shop) -> None:
    with open_ledger(tmp_path / "ledger.db", secrets.token_hex(32)) as ledger:
        checkout = Checkout(ledger, shop, clock=lambda: datetime.now(UTC))
        connection = ledger.connection
        connection.execute("CREATE TABLE yardstick (id INTEGER PRIMARY KEY, receipt TEXT, body TEXT)")

        def record(number: int) -> None:
            checkout.record_payment(
                PaymentDraft(
                    money=Money.of(8990, "USD"),
                    receipt=f"T1-{number:06d}",
                    method=PaymentMethod.CASH,
                    profile=f"p{number % 300}",
                    customer_name="Ana Núñez",
                )
            )

        def insert(number: int) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO yardstick (receipt, body) VALUES (?, ?)", (f"T1-{number:06d}", "x" * 300))
            connection.execute("COMMIT")

        ours, theirs = in_turns(range(SALES), record, insert)
        pages = _pages_of(ledger, [partial(record, number) for number in range(SALES, SALES + 200)])
        again, floor = in_turns(range(SALES + 200, 2 * SALES), record, _changing_pages(ledger, pages))
    report("Recording a sale, median", ours.median, theirs.median, "ms", "at most 1.5")
    report("Recording a sale, p99", ours.p99, theirs.p99, "ms", "at most 1.5")
    report(f"Recording a sale against {pages} bare pages, median", again.median, floor.median, "ms", "no aim")


def _pages_of(ledger: Ledger, sales: Sequence[Callable[[], object]]) -> int:
    """Give how many pages of the file a sale changes, as the log beside the file grows."""
    connection = ledger.connection
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for record in sales:
        record()
    log = connection.path.with_name(f"{connection.path.name}-wal")
    return round(log.stat().st_size / len(sales) / (PAGE + FRAME))


def _changing_pages(ledger: Ledger, pages: int) -> Callable[[int], None]:
    connection = ledger.connection
    connection.execute("CREATE TABLE full_pages (id INTEGER PRIMARY KEY, body BLOB)")
    for number in range(pages):
        connection.execute("INSERT INTO full_pages VALUES (?, ?)", (number, b"." * NEARLY_A_PAGE))

    def change(number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE full_pages SET body = ?", (bytes([number % 256]) * NEARLY_A_PAGE,))
        connection.execute("COMMIT")

    return change
