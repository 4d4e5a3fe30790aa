"""How long a POS file of 200,000 rows takes, against the csv module reading the same file."""

import csv
import resource
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter

import pytest

from posapp.domain.shop import make_shop
from posapp.services.on_ledger.pos_files.opening import PosFileOptions
from posapp.services.on_ledger.reconciliation.comparison import Reconciliation
from posapp.storage.databases import open_ledger
from tests.benchmarks.figures import report
from tests.workplaces import a_workplace

pytestmark = pytest.mark.benchmark

ROWS = 200_000
HEADER = (
    "Date,Receipt number,Receipt type,Gross sales,Discounts,Net sales,Taxes,Total collected,Cost of goods,Gross profit,"
    "Payment type,Description,Dining option,POS,Store,Cashier name,Customer name,Customer contacts,Status\n"
)


def export(folder: Path) -> Path:
    """Write the receipts of a busy shop, two minutes apart."""
    path, begun = folder / "receipts.csv", datetime(2026, 1, 1, 8, tzinfo=UTC)
    with path.open("w", encoding="utf-8") as stream:
        stream.write(HEADER)
        for number in range(ROWS):
            at = begun + timedelta(minutes=2 * number)
            stream.write(
                f"{at.month}/{at.day}/{at:%y} {at.hour % 12 or 12}:{at:%M %p},1-{number},Sale,90.00,0.00,90.00,0.00,"
                f'"{number % 3000 + 1:,}.50",0.00,90.00,Cash,"2 x Coffee, 1 x Cake",,Till 1,Main,Eva,,,Closed\n'
            )
    return path


def test_a_day_of_a_large_file_is_reconciled_in_seconds(tmp_path: Path) -> None:
    path = export(tmp_path)
    shop = make_shop(name="Corner", till="Till 1", country="US", currency_code="USD", zone="America/New_York")
    begun = perf_counter()
    with path.open(encoding="utf-8") as stream:
        rows = sum(1 for _row in csv.reader(stream)) - 1
    yardstick = perf_counter() - begun
    with open_ledger(tmp_path / "ledger.db", "5" * 64) as ledger:
        ledger.shop.save(shop)
        reconciliation = Reconciliation(a_workplace(ledger, shop, lambda: datetime(2026, 12, 1, tzinfo=UTC)))
        begun = perf_counter()
        file = reconciliation.open_file(path, PosFileOptions())
        opened = perf_counter() - begun
        found = reconciliation.check(file, date(2026, 3, 5))
        reconciled = perf_counter() - begun
        begun = perf_counter()
        read = sum(1 for _row in file)
        whole = perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    assert (rows, read, found.lines) == (ROWS, ROWS, 720)
    report(f"{ROWS:,} rows: opened, and their columns decided", opened, yardstick, "s", "no aim")
    report(f"{ROWS:,} rows: one day reconciled", reconciled, yardstick, "s", "at most 3 s")
    report(f"{ROWS:,} rows: each read as a sale", whole, yardstick, "s", "no aim")
    report("resident memory at its peak", peak, path.stat().st_size / 1024**2, "MiB", "at most 100 MiB")
