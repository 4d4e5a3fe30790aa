"""From a keystroke to the painted list, in the real window among a million subscribers, while an import writes."""

import secrets
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from pytestqt.qtbot import QtBot

from posapp.app.window import TillWindow
from posapp.domain.shop import Shop
from posapp.services.till import Till
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
def window(qtbot: QtBot, tmp_path: Path, shop: Shop) -> Iterator[TillWindow]:
    environment = {
        "POSAPP_HOME": str(tmp_path),
        "POSAPP_API_URL": "http://127.0.0.1:9",
        "POSAPP_API_TOKEN": "nobody-listens",
        "POSAPP_DATABASE_KEY": secrets.token_hex(32),
    }
    till = Till(environment)
    with till.network_desk() as desk:
        desk.setup.save(shop, "nobody-listens")
    with till.open_cache() as cache:
        for batch in invented_people(PEOPLE, batch=10_000):
            cache.subscribers.store(batch)
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


def test_the_list_follows_the_keys_while_an_import_writes(window: TillWindow) -> None:
    assert window.widget is not None
    field = window.widget.findChild(QLineEdit, "searchField")
    results = window.widget.findChild(QAbstractItemView, "resultList")
    assert field is not None
    assert results is not None
    painted = Painted(results)
    taken: list[float | None] = []
    for text in TYPED * 5:
        field.clear()
        for sign in text:
            taken.append(_milliseconds(field, results, painted, sign))
    timings = Timings(tuple(each for each in taken if each is not None))
    report(f"Keystroke to painted list, median of {len(timings.milliseconds)}", timings.median, FRAME, "ms", "below 1")
    report("Keystroke to painted list, p99", timings.p99, FRAME, "ms", "below 1")


def _milliseconds(field: QLineEdit, results: QAbstractItemView, painted: Painted, sign: str) -> float | None:
    """Give how long until the list showed the answer for what is typed; None where no list was to be shown."""
    resets: list[float] = []
    connection = results.model().modelReset.connect(lambda: resets.append(time.perf_counter()))
    before, started = painted.count, time.perf_counter()
    field.insert(sign)
    deadline = started + 0.5
    while time.perf_counter() < deadline and not (resets and painted.count > before):
        QCoreApplication.processEvents()
        before = painted.count if not resets else before
    ended = time.perf_counter()
    results.model().modelReset.disconnect(connection)
    return (ended - started) * 1000 if resets and results.model().rowCount() else None


def _import_on_and_on(till: Till, stop: threading.Event) -> None:
    with till.open_cache() as cache:
        while not stop.is_set():
            for batch in invented_people(50_000, batch=100):
                cache.subscribers.store(batch)
                if stop.wait(0.02):
                    return
