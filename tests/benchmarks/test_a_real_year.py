"""A real shop's year, imported and brought to the practice server: each payment once, at its time, to the cent.

Reads the shared folder of a real shop's sales beside the project; skipped where it is missing.
"""

import csv
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from posapp.domain.shop import Shop
from posapp.sandbox import RunningSandbox, SandboxOptions, serve_in_thread
from posapp.services.on_ledger.pos_files.opening import PosFileOptions
from posapp.services.on_till.customers.download import EVERYTHING
from posapp.services.on_till.sales_import import SalesImport
from posapp.services.on_till.sync import SyncService
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session
from tests.benchmarks.figures import report

pytestmark = pytest.mark.benchmark


def test_a_real_year_arrives_whole(
    shared_data: Path, new_environment: Callable[[RunningSandbox], dict[str, str]], shop: Shop
) -> None:
    year = shared_data / "store-367-sales-2017.csv"
    options = SandboxOptions(
        profiles=0, customers_csv=shared_data / "customers.csv", custom_actions=("physical_store.paid",)
    )
    with serve_in_thread(options) as sandbox:
        till = Till(new_environment(sandbox))
        with open_background_session(till) as session:
            session.setup.save(shop, sandbox.token)
            session.setup.download(EVERYTHING, lambda _progress: None, lambda: False)
        started = time.perf_counter()
        outcome = SalesImport(till).run(year, PosFileOptions(keep_zero=True))
        imported = time.perf_counter() - started
        SyncService(till).sync(timeout=600)
        synced = time.perf_counter() - started - imported
        assert _arrived(sandbox) == _written(year, sandbox)
    assert outcome.recorded == 4194
    report("A year of 4,194 sales: import against delivery", imported, synced, "s", "no aim")


def _arrived(sandbox: RunningSandbox) -> list[tuple[str, str, str, int]]:
    return sorted(
        (event["metadata"]["reference"], event["profile"], f"{event['amount']:.2f}", int(event["tracked_at"]))
        for event in sandbox.shop.events()
    )


def _written(year: Path, sandbox: RunningSandbox) -> list[tuple[str, str, str, int]]:
    profiles = {profile["reference"]: profile["id"] for profile in sandbox.shop.profiles()}
    zone = ZoneInfo("America/New_York")
    with year.open(encoding="utf-8", newline="") as lines:
        return sorted(
            (
                line["receipt"],
                profiles[line["customer"]],
                line["amount"],
                int(datetime.fromisoformat(line["sold_at"]).replace(tzinfo=zone).astimezone(UTC).timestamp()),
            )
            for line in csv.DictReader(lines)
        )
