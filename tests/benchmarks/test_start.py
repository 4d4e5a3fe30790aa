"""From the start of the process to a usable checkout, with a million subscribers and a million sales on disk."""

import os
import resource
import secrets
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import pytest

from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.sales.tender import Tender
from posapp.domain.shop import Shop
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session
from tests.benchmarks.figures import Timings, report
from tests.benchmarks.people import invented_people
from tests.workplaces import a_workplace

pytestmark = pytest.mark.benchmark

PEOPLE = 1_000_000
SALES = 1_000_000
STARTS = 15
EMPTY_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, lambda: print("usable", flush=True))
application.exec()
"""
OUR_WINDOW = """
import os
from posapp.app import open_window
def watch(window):
    from PySide6.QtCore import QTimer
    window.shown.connect(lambda _widget: QTimer.singleShot(0, lambda: usable(window)))
def usable(window):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QLineEdit
    field = window.widget.findChild(QLineEdit, "searchField")
    receipt = window.widget.findChild(QLineEdit, "receiptField")
    if field.isEnabled() and receipt.text():
        print("usable", flush=True)
    else:
        QTimer.singleShot(1, lambda: usable(window))
open_window(os.environ, watch)
"""


def test_the_checkout_is_usable_about_as_soon_as_an_empty_window(tmp_path: Path, shop: Shop) -> None:
    environment = _a_long_used_till(tmp_path, shop)
    ours, empty = [], []
    _start(OUR_WINDOW, environment)
    for _ in range(STARTS):
        empty.append(_start(EMPTY_WINDOW, environment))
        ours.append(_start(OUR_WINDOW, environment))
    mine, theirs = (Timings(tuple(each[0] for each in runs)) for runs in (ours, empty))
    report("Start to a usable checkout, median", mine.median, theirs.median, "ms", "at most 1.5")
    mine, theirs = (Timings(tuple(each[2] for each in runs)) for runs in (ours, empty))
    report("Start to a usable checkout, processor time, median", mine.median, theirs.median, "ms", "at most 1.5")
    resident, resident_empty = (max(each[1] for each in runs) for runs in (ours, empty))
    report("Resident memory", resident, resident_empty, "MiB", "at most 2.5")


def _a_long_used_till(folder: Path, shop: Shop) -> dict[str, str]:
    # An installed program's modules are compiled once, at its installation or first start.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {
        **kept,
        "POSAPP_HOME": str(folder),
        "POSAPP_API_URL": "http://127.0.0.1:9",
        "POSAPP_API_TOKEN": "nobody-listens",
        "POSAPP_DATABASE_KEY": secrets.token_hex(32),
    }
    till = Till(environment)
    with open_background_session(till) as session:
        session.setup.save(shop, "nobody-listens")
    with till.open_cache() as cache:
        for batch in invented_people(PEOPLE, batch=10_000):
            cache.subscribers.store(batch)
    _sell(till, shop)
    return environment


def _sell(till: Till, shop: Shop) -> None:
    start = datetime.now(UTC) - timedelta(days=1000)
    with till.open_ledger() as ledger:
        checkout = Checkout(a_workplace(ledger, shop, lambda: start))
        for first in range(0, SALES, 5_000):
            with ledger.transaction():
                for number in range(first, first + 5_000):
                    draft = _draft(number, start - timedelta(minutes=number % 1_000_000))
                    checkout.write_payment(checkout.prepare(draft), (), start)


def _draft(number: int, moment: datetime) -> PaymentDraft:
    return PaymentDraft(
        money=Money.of(100 + number % 90_000, "USD"),
        receipt=f"T1-{number:07d}",
        method=Tender.CASH,
        occurred_at=moment,
        source=SaleSource.IMPORT,
    )


def _start(script: str, environment: dict[str, str]) -> tuple[float, float, float]:
    """Give milliseconds until the window is usable, MiB that are then resident, and milliseconds of the processor."""
    spent, started = _processor_seconds_of_children(), time.perf_counter()
    program = subprocess.Popen([sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    line = program.stdout.readline()
    elapsed = (time.perf_counter() - started) * 1000
    resident = psutil.Process(program.pid).memory_info().rss / 2**20
    program.kill()
    program.communicate()
    assert line == "usable\n"
    return elapsed, resident, (_processor_seconds_of_children() - spent) * 1000


def _processor_seconds_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
