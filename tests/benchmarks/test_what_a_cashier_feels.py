"""What a cashier feels of the program, in one run: the start, the list after a key, a payment, and each turn between.

`.venv/bin/python -m pytest -m benchmark -s tests/benchmarks/test_what_a_cashier_feels.py`
"""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.clock import system_clock
from posapp.domain.money import Money
from posapp.domain.sales.sale import PaymentDraft, SaleSource
from posapp.domain.shop import Shop
from posapp.services.on_ledger.sales.checkout import Checkout
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_search_session
from tests.benchmarks.figures import Timings, report
from tests.benchmarks.people import invented_people
from tests.benchmarks.test_keystroke import FRAME, TYPED
from tests.benchmarks.test_start import EMPTY_WINDOW, OUR_WINDOW

pytestmark = [pytest.mark.benchmark, pytest.mark.qt_log_ignore("This plugin does not support")]

PEOPLE, SALES = 100_000, 20_000
STARTS, PAYMENTS = 7, 40
Kind = TypeVar("Kind", bound=QWidget)
PATIENCE = 10.0


@dataclass(slots=True)
class Turns:
    """Lets the window work, and keeps how many milliseconds each turn of its thread took."""

    milliseconds: list[float] = field(default_factory=list)

    def take(self, work: Callable[[], object]) -> None:
        """Take one turn."""
        started = time.perf_counter()
        work()
        self.milliseconds.append((time.perf_counter() - started) * 1000)

    def until(self, happened: Callable[[], bool]) -> None:
        """Take turns until something happened."""
        deadline = time.perf_counter() + PATIENCE
        while not happened():
            assert time.perf_counter() < deadline, "it never happened"
            self.take(QCoreApplication.processEvents)


class Painted(QObject):
    """Notes when a list is painted that holds what was waited for."""

    def __init__(self, view: QAbstractItemView, holds: Callable[[], bool]) -> None:
        super().__init__(view)
        self._holds, self.happened = holds, False
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at each painting."""
        if event.type() is QEvent.Type.Paint:
            self.happened = self.happened or self._holds()
        return False


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "POSAPP_HOME": str(tmp_path),
        "POSAPP_API_URL": "http://127.0.0.1:9",
        "POSAPP_API_TOKEN": "nobody-listens",
        "POSAPP_DATABASE_KEY": secrets.token_hex(32),
    }


@pytest.fixture
def till(environment: dict[str, str], shop: Shop) -> Till:
    """A till that has been in use for some years."""
    made = Till(environment)
    with open_background_session(made) as session:
        session.setup.save(shop, environment["POSAPP_API_TOKEN"])
    with made.open_cache() as cache:
        for batch in invented_people(PEOPLE, batch=10_000):
            cache.subscribers.store(batch)
    with made.open_ledger() as ledger:
        checkout = Checkout(made.workplace(ledger))
        now = system_clock()
        with ledger.transaction():
            for number in range(SALES):
                checkout.write_payment(checkout.prepare(_draft(number, now)), (), now)
    return made


@pytest.fixture
def beginnings(till: Till) -> tuple[str, ...]:
    """Each beginning of what is typed that finds somebody."""
    texts = dict.fromkeys(text[:length] for text in TYPED for length in range(1, len(text) + 1))
    with open_search_session(till) as session:
        return tuple(text for text in texts if session.find.search(text, 1))


@pytest.fixture
def window(qtbot: QtBot, till: Till, starts: tuple[Timings, Timings]) -> Iterator[QWidget]:
    """The real window, once nobody else starts one."""
    del starts
    opened = TillWindow(till)
    opened.open()
    qtbot.waitUntil(lambda: opened.widget is not None, timeout=30_000)
    assert opened.widget is not None
    opened.widget.resize(1280, 800)
    yield opened.widget
    opened.close()


@pytest.fixture
def starts(environment: dict[str, str], till: Till) -> tuple[Timings, Timings]:
    """How long our window and an empty one take to be usable, one after the other."""
    del till
    _start(OUR_WINDOW, environment)
    both = [(_start(OUR_WINDOW, environment), _start(EMPTY_WINDOW, environment)) for _ in range(STARTS)]
    return Timings(tuple(each[0] for each in both)), Timings(tuple(each[1] for each in both))


def test_the_start_the_keys_the_payments_and_every_turn_between(
    starts: tuple[Timings, Timings], window: QWidget, beginnings: tuple[str, ...]
) -> None:
    turns = Turns()
    keys = Timings(tuple(_key_to_paint(window, turns, text) for text in beginnings))
    payments = Timings(tuple(_enter_to_row(window, turns) for _ in range(PAYMENTS)))
    every = Timings(tuple(turns.milliseconds))
    report("Start to a usable checkout, median", starts[0].median, starts[1].median, "ms", "at most 1.5")
    report(f"Key to painted list, median of {len(beginnings)}", keys.median, FRAME, "ms", "below 1")
    report("Key to painted list, p99", keys.p99, FRAME, "ms", "below 1")
    report(f"Enter to the payment in the painted list, median of {PAYMENTS}", payments.median, FRAME, "ms", "no aim")
    report(f"UI thread's turns, p99 of {len(every.milliseconds)}", every.p99, FRAME, "ms", "below 1")
    report("UI thread's longest turn", every.worst, FRAME, "ms", "below 1")


def _draft(number: int, now: datetime) -> PaymentDraft:
    """Give a sale of one of the days before this one, a hundred a day."""
    return PaymentDraft(
        money=Money.of(100 + number, "USD"),
        receipt=f"T1-{number:06d}",
        occurred_at=now - timedelta(days=1 + number // 100),
        source=SaleSource.IMPORT,
    )


def _key_to_paint(window: QWidget, turns: Turns, text: str) -> float:
    """Give how long it took from an empty field until the answer was painted."""
    search, results = _find(window, QLineEdit, "searchField"), _find(window, QAbstractItemView, "resultList")
    turns.take(search.clear)
    turns.until(lambda: results.model().rowCount() == 0)
    painted = Painted(results, lambda: results.model().rowCount() > 0)
    started = time.perf_counter()
    turns.take(lambda: search.insert(text))
    turns.until(lambda: painted.happened)
    return (time.perf_counter() - started) * 1000


def _enter_to_row(window: QWidget, turns: Turns) -> float:
    """Give how long it took from Enter until the payment, which is on disk by then, was painted in the day's list."""
    day, amount = _find(window, QAbstractItemView, "dayTable"), _find(window, QLineEdit, "amountField")
    turns.take(_find(window, QLineEdit, "searchField").clear)
    turns.take(_find(window, QAbstractButton, "withoutCustomerButton").click)
    turns.take(lambda: QTest.keyClicks(amount, "20"))
    receipt = _find(window, QLineEdit, "receiptField").text()
    painted = Painted(day, lambda: receipt in str(day.model().index(0, 0).data()))
    started = time.perf_counter()
    turns.take(lambda: QTest.keyClick(amount, Qt.Key.Key_Return))
    turns.until(lambda: painted.happened)
    took = (time.perf_counter() - started) * 1000
    turns.until(lambda: _find(window, QAbstractButton, "withoutCustomerButton").isVisible())
    return took


def _find(window: QWidget, kind: type[Kind], name: str) -> Kind:
    found = window.findChild(kind, name)
    assert found is not None
    return found


def _start(script: str, environment: dict[str, str]) -> float:
    """Give milliseconds until the window is usable."""
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        line = program.stdout.readline()
        elapsed = (time.perf_counter() - started) * 1000
        program.kill()
    assert line == "usable\n"
    return elapsed
