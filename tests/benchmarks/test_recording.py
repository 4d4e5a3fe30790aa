"""Recording a sale (sale, event, history, journal, one commit) against one raw durable insert into the same file.

And against the floor of it: one bare statement that changes as many pages as a sale does, each of which is encrypted,
authenticated and synced to the disk, whatever is written on it.
"""

import secrets
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_till.till import Till
from posapp.storage.databases import open_ledger
from posapp.storage.ledger import Ledger
from posapp.storage.marks.mark_writer import PAUSE_SECONDS
from tests.benchmarks.figures import Timings, alternating, report, timed
from tests.workplaces import a_workplace

pytestmark = pytest.mark.benchmark

SALES = 2_000
BATCHES, BATCH = 40, 50
PAGE, FRAME, NEARLY_A_PAGE = 4096, 24, 3900
"""Bytes: of a page, of what the log keeps beside each, and of a row that leaves no room for another."""


def test_recording_a_sale_costs_little_more_than_one_durable_insert(tmp_path: Path, shop: Shop) -> None:
    with open_ledger(tmp_path / "ledger.db", secrets.token_hex(32)) as ledger:
        checkout = Checkout(a_workplace(ledger, shop, lambda: datetime.now(UTC)))
        connection = ledger.connection
        connection.execute("CREATE TABLE yardstick (id INTEGER PRIMARY KEY, receipt TEXT, body TEXT)")

        def record(number: int) -> None:
            checkout.record_payment(
                PaymentDraft(
                    money=Money.of(8990, "USD"),
                    receipt=f"T1-{number:06d}",
                    method=Tender.CASH,
                    profile=f"p{number % 300}",
                    customer_name="Ana Núñez",
                )
            )

        def insert(number: int) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO yardstick (receipt, body) VALUES (?, ?)", (f"T1-{number:06d}", "x" * 300))
            connection.execute("COMMIT")

        ours, theirs = alternating(range(SALES), record, insert)
        pages = _pages_of(ledger, [partial(record, number) for number in range(SALES, SALES + 200)])
        again, floor = alternating(range(SALES + 200, 2 * SALES), record, _changing_pages(ledger, pages))
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


def test_a_payment_costs_little_more_with_its_mark_outside_the_folder(tmp_path: Path, shop: Shop) -> None:
    """In batches, with a rest after each until the mark's thread has nothing left to do: no cost falls on the other."""
    with _opened(tmp_path / "marked", shop) as marked, _opened(tmp_path / "bare", shop) as bare:
        bare.connection.on_commit = None
        times: dict[bool, list[float]] = {True: [], False: []}
        checkouts = {True: _checkout(marked, shop), False: _checkout(bare, shop)}
        for batch in range(BATCHES):
            for with_mark in (True, False) if batch % 2 else (False, True):
                drafts = [_draft(batch * BATCH + number) for number in range(BATCH)]
                times[with_mark] += [timed(partial(checkouts[with_mark].record_payment, draft)) for draft in drafts]
                time.sleep(2 * PAUSE_SECONDS)
    ours, theirs = Timings(tuple(times[True])), Timings(tuple(times[False]))
    report("A payment with its mark against one without, median", ours.median, theirs.median, "ms", "at most 1.1")
    report("A payment with its mark against one without, sum", sum(times[True]), sum(times[False]), "ms", "at most 1.1")
    report("A payment with its mark against one without, p99", ours.p99, theirs.p99, "ms", "no aim")


def _opened(folder: Path, shop: Shop) -> Ledger:
    key = secrets.token_hex(32)
    variables = {"POSAPP_HOME": str(folder), "POSAPP_DATABASE_KEY": key}
    places = {"XDG_STATE_HOME": f"{folder}-state", "XDG_CONFIG_HOME": f"{folder}-config"}
    return Till({**variables, **places}).open_ledger()


def _checkout(ledger: Ledger, shop: Shop) -> Checkout:
    return Checkout(a_workplace(ledger, shop, lambda: datetime.now(UTC)))


def _draft(number: int) -> PaymentDraft:
    return PaymentDraft(
        money=Money.of(8990, "USD"),
        receipt=f"T1-{number:06d}",
        method=Tender.CASH,
        profile=f"p{number % 300}",
        customer_name="Ana Núñez",
    )
