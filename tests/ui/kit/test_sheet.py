"""A sheet that asks a worker: its answers, its errors, and answers that come too late."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from posapp.background.workers import Worker
from posapp.domain.review import ReasonMissing
from posapp.ui.kit.sheet import Sheet
from posapp.ui.labels.sentences import sentence


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def sheet(window: QWidget) -> Sheet:
    made = Sheet(window, QWidget(window), "Things", accept="Close")
    made.open()
    return made


def refuse(_session: list[str]) -> str:
    raise ReasonMissing


def test_an_answer_is_shown(sheet: Sheet, qtbot: QtBot, worker: Worker[list[str]]) -> None:
    shown: list[str] = []
    sheet.ask(worker, lambda _session: "answer", shown.append)
    qtbot.waitUntil(lambda: shown == ["answer"])


def test_an_answer_is_dropped_once_the_sheet_is_closed(sheet: Sheet, qtbot: QtBot, worker: Worker[list[str]]) -> None:
    shown, go_on, asked = list[str](), Event(), list[str]()
    sheet.ask(worker, lambda _session: "late" if go_on.wait(5) else "", shown.append)
    sheet.cancel()
    go_on.set()
    worker.run(lambda _session: "next", on_success=asked.append, on_failure=lambda _error: None)
    qtbot.waitUntil(lambda: asked == ["next"])
    assert shown == []


def test_a_failure_is_shown_at_the_foot_of_the_sheet(sheet: Sheet, qtbot: QtBot, worker: Worker[list[str]]) -> None:
    for _ in ("first", "second"):
        sheet.ask(worker, refuse, lambda _nothing: None)
        qtbot.waitUntil(lambda: bool(sheet.findChildren(QLabel, "sheetError")))
    (error,) = sheet.findChildren(QLabel, "sheetError")
    assert error.text() == sentence(ReasonMissing())


def test_a_failure_can_be_shown_elsewhere(sheet: Sheet, qtbot: QtBot, worker: Worker[list[str]]) -> None:
    failed: list[Exception] = []
    sheet.ask(worker, refuse, lambda _nothing: None, failed.append)
    qtbot.waitUntil(lambda: [type(each) for each in failed] == [ReasonMissing])


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_goes_round_within_the_sheet_whatever_else_stands_over_the_window(
    window: QWidget, qtbot: QtBot, key: Qt.Key
) -> None:
    card = QPushButton("card over the window", window)
    card.show()
    sheet = Sheet(window, QWidget(window), "Things", accept="Close", cancel="Cancel")
    field = QLineEdit()
    sheet.body.addWidget(field)
    sheet.open()
    card.raise_()
    visited = []
    for _ in range(7):
        QTest.keyClick(window.focusWidget(), key)
        visited.append(window.focusWidget())
    assert card not in visited
    assert field in visited
    assert len(set(map(id, visited))) == 3
