"""Recording a sale (sale, event, history, journal, one commit) against one raw durable insert into the same file."""

import secrets
from datetime import UTC, datetime
from pathlib import Path

import pytest

from posapp.domain.money import Money
from posapp.domain.sales import PaymentDraft, PaymentMethod
from posapp.domain.shop import Shop
from posapp.services.checkout import Checkout
from posapp.storage.opening import open_ledger
from tests.benchmarks.figures import in_turns, report

pytestmark = pytest.mark.benchmark

SALES = 2_000


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
    report("Recording a sale, median", ours.median, theirs.median, "ms", "at most 1.5")
    report("Recording a sale, p99", ours.p99, theirs.p99, "ms", "at most 1.5")
