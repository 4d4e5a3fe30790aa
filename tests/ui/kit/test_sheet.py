"""A sheet that asks a worker: its answers, its errors, and answers that come too late."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
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


def test_the_second_half_of_a_double_click_reaches_nothing_below(window: QWidget, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    below = QPushButton("below", window)
    below.setGeometry(window.rect())
    below.clicked.connect(lambda: pressed.append(True))
    below.show()
    sheet = Sheet(window, QWidget(window), "Things", accept="Close")
    sheet.open()
    QTest.qWait(50)
    accept = sheet.findChild(QPushButton, "acceptButton")
    assert accept is not None
    place = accept.mapTo(window, accept.rect().center())
    handle = window.windowHandle()
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert window.findChildren(Sheet) == []
    assert pressed == []
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: pressed == [True])
