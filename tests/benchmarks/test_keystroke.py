"""From a keystroke to the painted list, in the real window among a million subscribers, while an import writes."""

import secrets
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.shop import Shop
from posapp.services.on_till.till import Till
from posapp.services.sessions import open_background_session, open_search_session
from tests.benchmarks.figures import Timings, report
from tests.benchmarks.people import invented_people

pytestmark = pytest.mark.benchmark

PEOPLE = 1_000_000
TYPED = (
    "ana garc",
    "bruno",
    "0123",
    "+1 212 200 0456",
    "nuñez",
    "lópez her",
    "valentina t",
    "5678",
    "customer77",
    "wei",
)
FRAME = 16.7
PATIENCE = 2.0
ROUNDS = 5


class Painted(QObject):
    """Waits for the next painting of a list."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__()
        self.count = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count paintings."""
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False


@pytest.fixture
def till(tmp_path: Path, shop: Shop) -> Till:
    """A till that knows a million people."""
    environment = {
        "POSAPP_HOME": str(tmp_path),
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
    return till


@pytest.fixture
def found_for(till: Till) -> Sequence[str]:
    """Give each beginning of what is typed that finds somebody, several times."""
    beginnings = dict.fromkeys(text[:length] for text in TYPED for length in range(1, len(text) + 1))
    with open_search_session(till) as session:
        return [text for text in beginnings if session.find.search(text, 1)] * ROUNDS


@pytest.fixture
def window(qtbot: QtBot, till: Till) -> Iterator[TillWindow]:
    opened = TillWindow(till)
    opened.open()
    qtbot.waitUntil(lambda: opened.widget is not None, timeout=30_000)
    stop = threading.Event()
    importing = threading.Thread(target=_import_on_and_on, args=(till, stop))
    importing.start()
    yield opened
    stop.set()
    importing.join()
    opened.close()


def test_the_list_follows_the_keys_while_an_import_writes(window: TillWindow, found_for: Sequence[str]) -> None:
    assert window.widget is not None
    field = window.widget.findChild(QLineEdit, "searchField")
    results = window.widget.findChild(QAbstractItemView, "resultList")
    assert field is not None
    assert results is not None
    painted = Painted(results)
    timings = Timings(tuple(_milliseconds(field, results, painted, text) for text in found_for))
    report(f"Keystroke to painted list, median of {len(timings.milliseconds)}", timings.median, FRAME, "ms", "below 1")
    report("Keystroke to painted list, p99", timings.p99, FRAME, "ms", "below 1")


def _milliseconds(field: QLineEdit, results: QAbstractItemView, painted: Painted, text: str) -> float:
    """Give how long it took from an empty field until the list showed the answer; PATIENCE where it never did."""
    model = results.model()
    field.clear()
    _wait_until(lambda: model.rowCount() == 0, PATIENCE)
    before, started = painted.count, time.perf_counter()
    field.insert(text)
    _wait_until(lambda: model.rowCount() > 0 and painted.count > before, PATIENCE)
    return (time.perf_counter() - started) * 1000


def _wait_until(happened: Callable[[], bool], seconds: float) -> None:
    deadline = time.perf_counter() + seconds
    while not happened() and time.perf_counter() < deadline:
        QCoreApplication.processEvents()


def _import_on_and_on(till: Till, stop: threading.Event) -> None:
    with till.open_cache() as cache:
        while not stop.is_set():
            for batch in invented_people(50_000, batch=100):
                cache.subscribers.store(batch)
                if stop.wait(0.02):
                    return
